// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "core/secretreference.h"

namespace signet {

/// What every SecretStore asks of a value before it writes it: TooLarge above SecretStore::maximumSize,
/// InvalidInput for an empty one or a null reference.
[[nodiscard]] Result<void> checkStorable(const SecretReference &reference, const Secret &value);

/// SecretMissing, in the words that every store uses.
[[nodiscard]] Error missingSecret();

} // namespace signet
