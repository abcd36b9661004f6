// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "storage/secretstore.h"

namespace signet {

/// Which of QtKeychain's backends is meant; it chooses one for the whole life of the process.
enum class KeychainBackend
{
    SecretService,
    KWallet,
};

/// What KeychainProbe found out. It asks D-Bus itself: QtKeychain reports "not found" for a keyring that
/// cannot be used (SECURITY 2.1).
struct KeychainCheck
{
    StoreStatus status;
    KeychainBackend backend = KeychainBackend::SecretService;
    QString owner;         ///< the unique bus name of the Secret Service
    QString collection;    ///< the object path of the default collection
    bool isSilent = false; ///< it is there and does not answer
};

/// What QtKeychain will use, as far as the environment tells.
[[nodiscard]] KeychainBackend expectedBackend();
/// Its stable name, for the database.
[[nodiscard]] QString storeIdOf(KeychainBackend backend);

/// Everything, step by step, each within @p stepMs: GLib event loop, session bus, service, default
/// collection, lock.
[[nodiscard]] Task<KeychainCheck> probeKeychain(int stepMs, Cancellation cancellation);
/// Only what may have changed since @p known was found usable: one call.
[[nodiscard]] Task<KeychainCheck> recheckKeychain(KeychainCheck known, int stepMs, Cancellation cancellation);

} // namespace signet
