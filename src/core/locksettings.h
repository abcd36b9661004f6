// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace signet {

/// For which stores Signet locks by itself.
enum class AutoLock
{
    Vault,  ///< where a lock protects: the passphrase is asked for again (SECURITY 2.5)
    Always, ///< the keychain, too, where a lock conceals
    Never,
};

/// "vault", "always", "never": in the settings.
[[nodiscard]] QLatin1StringView autoLockName(AutoLock choice);
[[nodiscard]] Result<AutoLock> autoLockFromName(const QString &name);

/// When Signet locks by itself. By default a keychain's window is left alone: the keychain stays open
/// whatever Signet does, the desktop covers the screen itself, and a lock ends work that is under way
/// (sessions, an authorization that waits for the browser).
struct LockSettings
{
    static constexpr int maximumIdleMinutes = 24 * 60;

    AutoLock choice = AutoLock::Vault;
    int idleMinutes = 10; ///< without a key or the mouse in Signet; 0: however long
    bool onSleep = true;
    bool onScreenLock = true;

    friend bool operator==(const LockSettings &, const LockSettings &) = default;
};

/// 0 to a day; "" is 0.
[[nodiscard]] Result<int> idleMinutesFromText(const QString &text);

} // namespace signet
