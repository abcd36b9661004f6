// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace signet {

/// The form in which values lie in the keychain (SECURITY 2.3): "SG1" | u8 kind | u16 length | bytes | crc32c
/// of all before, big-endian. A truncated or foreign entry is told from a key.
namespace secretframe {

/// What is around the value, in bytes.
inline constexpr qsizetype overhead = 10;

/// The caller wipes the result. @p value has at most 65,535 bytes.
[[nodiscard]] QByteArray wrap(const Secret &value);
/// StoreCorrupt where @p framed is not exactly one frame.
[[nodiscard]] Result<Secret> unwrap(QByteArrayView framed);
/// CRC-32C (Castagnoli).
[[nodiscard]] quint32 crc32c(QByteArrayView bytes);

} // namespace secretframe
} // namespace signet
