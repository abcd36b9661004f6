// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/secretreference.h"

namespace signet {

/// @p typed as it is worth keeping: keys lose the white space that copying adds, a developer key becomes
/// plain lower-case hexadecimal; a password stays as typed (PROTOCOLS 1.1). InvalidKey says why a value can
/// never work.
[[nodiscard]] Result<Secret> cleanSecret(SecretField field, const Secret &typed);

} // namespace signet
