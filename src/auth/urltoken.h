// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signet {

/// @p size bytes of the system's randomness as base64url, which needs no escaping anywhere: 43 characters for
/// 32 bytes, 22 for 16.
[[nodiscard]] QByteArray randomUrlToken(qsizetype size = 32);

} // namespace signet
