// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace signet {

/// What a new passphrase must have, in characters. Only the length is judged: nobody can tell from a text how
/// it was chosen.
inline constexpr qsizetype shortestPassphrase = 8;

/// InvalidInput where @p passphrase is too short.
[[nodiscard]] Result<void> checkNewPassphrase(const Secret &passphrase);
/// What its length means, in a sentence; empty for 0.
[[nodiscard]] QString passphraseRemark(qsizetype characters);

} // namespace signet
