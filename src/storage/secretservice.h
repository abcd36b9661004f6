// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/buscall.h"

#include <QLatin1StringView>

namespace signet::secretservice {

/// The messages of the freedesktop Secret Service that Signet sends itself; reading and writing go through
/// QtKeychain.
inline constexpr QLatin1StringView name("org.freedesktop.secrets");

[[nodiscard]] QDBusMessage readAlias();
[[nodiscard]] QDBusMessage isLocked(const QString &collection);

/// Unlocks @p collection, with the service's own prompt where it needs one. False where the user dismissed
/// it, where
/// @p promptMs passed or @p cancellation happened (the prompt is dismissed then), or the service refused.
[[nodiscard]] Task<bool> unlock(
    QString owner, QString collection, int stepMs, int promptMs, Cancellation cancellation);

} // namespace signet::secretservice
