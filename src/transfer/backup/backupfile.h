// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"
#include "storage/sealedbox.h"
#include "transfer/backup/backupcontents.h"

#include <memory>

namespace signet {

/// The ending that files of backups have: ".sgbackup".
inline constexpr QLatin1StringView backupEnding(".sgbackup");

/// Seals @p contents with @p passphrase and writes them to @p path, on another thread: all or nothing,
/// readable by its owner only; reads the file back and opens it before it says that it is there. An older
/// backup of that name is replaced. Errors: InvalidInput (no passphrase), Cancelled, TooLarge, and those of
/// SealedFile::write().
[[nodiscard]] Task<Result<void>> writeBackup(QString path, std::shared_ptr<const BackupContents> contents,
    Secret passphrase, sealedbox::Cost cost, Cancellation cancellation);

/// Reads, opens and decodes it, on another thread. Errors: those of SealedFile::read(), sealedbox::open() and
/// decodeBackup(); Cancelled.
[[nodiscard]] Task<Result<BackupContents>> readBackup(
    QString path, Secret passphrase, Cancellation cancellation);

} // namespace signet
