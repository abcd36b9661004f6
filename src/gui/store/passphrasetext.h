// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

class QLineEdit;

namespace signet {

/// What is typed in @p edit, as it becomes a key: composed (NFC), so that every keyboard gives the same
/// octets.
[[nodiscard]] Secret passphraseIn(const QLineEdit &edit);
/// The same, and empties @p edit.
[[nodiscard]] Secret takePassphrase(QLineEdit &edit);

} // namespace signet
