// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/backup/backupcontents.h"

namespace signet {

/// What is inside a backup's sealed container: one CBOR map (RFC 8949),
///
///     {"format": 1, "made": ms, "integrations": [{…}], "accounts": [{…}], "settings": {…},
///     "setting-secrets": […]}
///
/// with secrets as byte strings; the members of each entry stand in backupencoding.cpp and
/// backupdecoding.cpp. Members that a later version adds are skipped; a later "format" is refused.
inline constexpr qint64 backupFormat = 1;

[[nodiscard]] Secret encodeBackup(const BackupContents &contents);

/// Errors: StoreCorrupt for what encodeBackup() did not write; InvalidInput where a later version did.
[[nodiscard]] Result<BackupContents> decodeBackup(const Secret &encoded);

} // namespace signet
