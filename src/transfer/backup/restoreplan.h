// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"
#include "transfer/backup/backupcontents.h"
#include "transfer/backup/backupgathering.h"

#include <memory>

namespace signet {

class AccountRepository;
class CredentialStore;

/// What an entry of a backup is, compared with what is there.
enum class RestoreState
{
    New,
    Same,       ///< it is there, with every secret of the backup, and has drafts and its catalogues, too
    Incomplete, ///< it is there, but some of its secrets, its drafts or some of its catalogues are not
    Different,  ///< it is there, with other settings or other secrets
};

enum class RestoreDecision
{
    Skip,
    Add,
    Complete, ///< store what is missing; nothing else of it changes
    Replace,  ///< make it again what it was in the backup; secrets that only the present one has stay
    AddCopy,  ///< an account beside the present one, under `freeName`
};

/// The stable names, for the command line: "new", "same"; "skip", "replace", "add-copy".
[[nodiscard]] QLatin1StringView stateName(RestoreState state);
[[nodiscard]] QLatin1StringView decisionName(RestoreDecision decision);
[[nodiscard]] Result<RestoreDecision> restoreDecisionFromName(QStringView name);

/// One integration or account of the backup, or its settings. Holds no secret.
struct RestoreItem
{
    enum class Kind
    {
        Settings,
        Integration,
        Account,
    };
    Kind kind = Kind::Integration;
    qsizetype index = 0; ///< in the backup's list of its kind
    QString name;
    QString integration; ///< the name of an account's
    RestoreState state = RestoreState::New;
    QStringList differences;    ///< translated: what is not the same; what is missing
    QList<SecretField> secrets; ///< of the backup, that are not in the store as they are
    QUuid existing;             ///< what it is compared with; null where it is New
    QString freeName; ///< of AddCopy; of an integration that is New, where another service's has its name
    RestoreDecision decision = RestoreDecision::Skip;
    QList<RestoreDecision> choices; ///< what may be decided; the first one is what the plan proposes
};

struct RestoreCounts
{
    int add = 0; ///< with copies
    int replace = 0;
    int complete = 0;
    int skip = 0;
    int same = 0; ///< of the skipped ones
};

/// What restoring a backup would do: the dry run. Settings first, then each integration with its accounts.
class RestorePlan
{
public:
    /// Looks up every entry, and opens the secrets of those that are there, because only that tells whether
    /// the store still has them; writes nothing. What is compared is what the backup holds: an entry is
    /// matched by its id, else by its name. @p repository must outlive the task. Errors: Database, Cancelled,
    /// and those of SecretStore::get() but SecretMissing and StoreCorrupt.
    [[nodiscard]] static Task<Result<RestorePlan>> make(AccountRepository *repository,
        CredentialStore *credentials, std::shared_ptr<const BackupContents> contents,
        BackupProgressReport report, Cancellation cancellation);

    [[nodiscard]] const BackupContents &contents() const { return *m_contents; }
    [[nodiscard]] const QList<RestoreItem> &items() const { return m_items; }
    [[nodiscard]] RestoreCounts counts() const;
    /// Whether the account at @p item waits for its integration, which is new and skipped: it cannot be
    /// added.
    [[nodiscard]] bool lacksIntegration(qsizetype item) const;

    /// Refused (InvalidInput) where it is not one of the item's choices.
    [[nodiscard]] Result<void> decide(qsizetype item, RestoreDecision decision);
    /// For every item where it is a choice.
    void decideAll(RestoreState state, RestoreDecision decision);

private:
    friend class RestoreComparison;
    explicit RestorePlan(std::shared_ptr<const BackupContents> contents) : m_contents(std::move(contents)) {}

    std::shared_ptr<const BackupContents> m_contents;
    QList<RestoreItem> m_items;
};

} // namespace signet
