// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretstore.h"

namespace signet {

/// "GNOME Keyring ready": for the status bar.
[[nodiscard]] QString storeWords(const StoreStatus &status);
/// What the user must know and can do; empty where all is well.
[[nodiscard]] QString storeWarning(const StoreStatus &status);

} // namespace signet
