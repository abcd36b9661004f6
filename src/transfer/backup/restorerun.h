// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/backup/restoreplan.h"

namespace signet {

class Clock;

enum class RestoreOutcome
{
    Restored,
    Skipped, ///< as decided
    Failed,
    NotDone, ///< the run ended before
};

/// The stable name: "restored", "not-done".
[[nodiscard]] QLatin1StringView outcomeName(RestoreOutcome outcome);

struct RestoreResult
{
    RestoreOutcome outcome = RestoreOutcome::NotDone;
    QString message; ///< translated; why it failed
};

struct RestoreReport
{
    QList<RestoreResult> results; ///< one for each item of the plan, in its order
    std::optional<Error> ended;   ///< what ended it before its time: the secret store, the database
    bool isCancelled = false;

    [[nodiscard]] int count(RestoreOutcome outcome) const;
    /// Everything that was decided has happened.
    [[nodiscard]] bool isComplete() const;
};

/// Carries out @p plan item by item, each whole or not at all; every secret is read back by the store. What
/// fails is told, and the rest goes on, unless store or database are the trouble. After a cancellation the
/// item under way ends, and no other begins. The same backup again adds nothing. References must outlive the
/// task, but the CredentialStore: where it ends before, so does the run.
[[nodiscard]] Task<RestoreReport> restoreBackup(AccountRepository *repository, CredentialStore *credentials,
    const Clock *clock, std::shared_ptr<const RestorePlan> plan, BackupProgressReport report,
    Cancellation cancellation);

} // namespace signet
