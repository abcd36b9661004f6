// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signet {

/// 32 bytes of the system's randomness as base64url: 43 characters that need no escaping anywhere.
[[nodiscard]] QByteArray randomUrlToken();

} // namespace signet
