// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLatin1StringView>
#include <QString>

namespace signet {

/// Where secrets are kept, as the user chose it.
enum class StoreChoice
{
    Keychain, ///< the operating system's
    Vault,    ///< one encrypted file that a passphrase opens
    Memory,   ///< for this run only
};

/// "keychain", "vault" or "memory": for settings and --store.
[[nodiscard]] QLatin1StringView storeChoiceName(StoreChoice choice);
/// InvalidInput for anything else.
[[nodiscard]] Result<StoreChoice> storeChoiceFromName(const QString &name);

} // namespace signet
