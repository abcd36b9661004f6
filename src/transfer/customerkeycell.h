// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArrayView>

namespace signet {

/// The customer key that @p cell holds: by itself, or in the address to which the customer was redirected,
/// by the rules for pasted ones (customerKeyFromPaste()). Errors: InvalidKey or InvalidInput, where there is
/// none; they repeat nothing of it.
[[nodiscard]] Result<Secret> customerKeyFromCell(QByteArrayView cell);

/// Why @p key can hardly be a customer key, though the service alone knows: translated, for a warning. Empty
/// where nothing is odd about it.
[[nodiscard]] QString doubtAbout(const Secret &key);

} // namespace signet
