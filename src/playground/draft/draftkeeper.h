// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/ownersecrets.h"
#include "core/clock.h"
#include "playground/draft/draftset.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace signet {

class AccountRepository;

/// Writes what is being edited, a moment after the last change and in the background, without secrets: the
/// stored ones of integration and account are fetched to look for them. While the store cannot be asked,
/// nothing is written; flush() tries again. References must outlive it.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr int delayMs = 400;
    using Credentials = std::function<CredentialStore &()>;

    DraftKeeper(AccountRepository &repository, Credentials credentials, const Clock &clock,
        QObject *parent = nullptr);
    /// Writes what waits, if the secrets are known by now.
    ~DraftKeeper() override;

    /// What was written for an account or integration; empty where that is nothing.
    [[nodiscard]] DraftSet load(const QUuid &owner) const;
    /// @p set is what belongs to @p account, or to @p integration alone. What waits for another owner is
    /// written at once.
    void keep(const Integration &integration, const std::optional<Account> &account, const DraftSet &set);
    /// Writes what waits.
    void flush();
    /// Forgets the secrets it has fetched: the store was locked.
    void forgetSecrets();

private:
    struct Waiting
    {
        Integration integration;
        std::optional<Account> account;
        DraftSet set;

        [[nodiscard]] QUuid owner() const { return account ? account->id : integration.id; }
    };
    /// A later change overtakes an earlier one that still waits for its secrets.
    [[nodiscard]] static Task<void> write(QPointer<DraftKeeper> self, Waiting waiting);
    void writeNow(const Waiting &waiting);
    [[nodiscard]] static QStringList secretsOf(const Waiting &waiting);

    AccountRepository &m_repository;
    Credentials m_credentials;
    const Clock &m_clock;
    QTimer m_timer;
    std::optional<Waiting> m_waiting;
    Redactor m_redactor;
    QStringList m_known; ///< references of the secrets that m_redactor knows
};

} // namespace signet
