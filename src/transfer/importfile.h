// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/wipedbytes.h"

#include <QString>

namespace signet {

inline constexpr qsizetype maximumImportSize = 16 * 1024 * 1024; ///< in bytes
inline constexpr int maximumImportRows = 20'000;
inline constexpr int maximumImportColumns = 200;

/// All of the regular file at @p path, as it is. Reads at once: call it when the user has chosen the file.
/// Errors: NotFound, Io, TooLarge, InvalidInput (no regular file, or an empty one).
[[nodiscard]] Result<WipedBytes> readImportFile(const QString &path);
/// The same from a descriptor, until its end; waits for it.
[[nodiscard]] Result<WipedBytes> readImportDescriptor(int descriptor);

/// Whether a file of this name is read as NAME=VALUE lines rather than as a table: ".env", "prod.env",
/// ".env.local".
[[nodiscard]] bool isEnvFileName(const QString &path);

/// Removes the file, where @p path is a symbolic link both. Errors: NotFound, Io.
[[nodiscard]] Result<void> deleteImportFile(const QString &path);
/// What deleting doesn't do, for people: copies elsewhere stay.
[[nodiscard]] QString deletionCaveat();

} // namespace signet
