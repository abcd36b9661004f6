// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/backup/restoreplan.h"

#include <QHash>
#include <QSet>

namespace signet {

/// Compares a backup with what is there: the rows at once, secrets, drafts and catalogues one by one.
class RestoreComparison
{
public:
    /// @p contents must outlive it.
    explicit RestoreComparison(const BackupContents &contents) : m_contents(contents) {}

    /// Once. It must outlive the task. Errors: see RestorePlan::make().
    [[nodiscard]] Task<Result<QList<RestoreItem>>> run(AccountRepository *repository,
        CredentialStore *credentials, BackupProgressReport report, Cancellation cancellation);

private:
    [[nodiscard]] Result<void> compareRows(AccountRepository &repository);
    [[nodiscard]] Task<Result<void>> compareWork(AccountRepository *repository, qsizetype index);
    void noteMissing(qsizetype index, const QString &difference);
    void compareSettings(AccountRepository &repository);
    void compareIntegration(qsizetype index);
    void compareAccount(qsizetype index, const QString &integration);
    [[nodiscard]] const Integration *presentIntegration(const Integration &wanted) const;
    [[nodiscard]] const Account *presentAccount(const Account &wanted) const;
    [[nodiscard]] const QList<BackedUpSecret> &secretsOf(const RestoreItem &item) const;
    void conclude(RestoreItem &item) const;

    const BackupContents &m_contents;
    QList<Integration> m_integrations;
    QList<Account> m_accounts;
    /// By integration of the backup: the present one that stands for it.
    QHash<QUuid, QUuid> m_matched;
    QSet<QString> m_takenNames; ///< folded; of integrations, and those that new ones will get
    /// By present integration: folded names of its accounts, and those that copies will get.
    QHash<QUuid, QSet<QString>> m_taken;
    QList<RestoreItem> m_items;
    QSet<qsizetype> m_different;  ///< of m_items
    QSet<qsizetype> m_incomplete; ///< of m_items; without those that lack secrets only
};

} // namespace signet
