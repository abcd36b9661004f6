// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"
#include "transfer/backup/backupcontents.h"

#include <functional>

namespace signet {

class AccountRepository;
class CredentialStore;

/// How far something got that goes through integrations and accounts one by one.
struct BackupProgress
{
    int done = 0;
    int total = 0;
    QString current; ///< what it is at: a name
};

/// Called before each entry, from the event loop. Must not outlive what it captures: guard it.
using BackupProgressReport = std::function<void(const BackupProgress &)>;

/// Reads everything that a backup holds, secret by secret. What the secret store has lost is named in
/// `missing`, and the rest goes on. Does not change anything. @p repository must outlive the task. Errors:
/// Database; Cancelled; those of SecretStore::get() but SecretMissing and StoreCorrupt.
[[nodiscard]] Task<Result<BackupContents>> gatherBackup(AccountRepository *repository,
    CredentialStore *credentials, qint64 nowMs, BackupProgressReport report, Cancellation cancellation);

} // namespace signet
