// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "http/exchange.h"
#include "playground/draft/draft.h"

#include <optional>

namespace signet {

/// Whether a redirect may be followed.
enum class HopKind
{
    SameOrigin,  ///< on demand, as a new request that is signed afresh
    OutsideBase, ///< our origin, but not below the base URL: nothing of ours is sent there
    Foreign,     ///< another scheme, host or port: nothing of ours is sent there, not even a connection
    Unusable,    ///< no address, one that cannot be read, or a status that names no next request
};

/// What an answer with a status of 3xx asked for, and what would be sent then (RFC 9110 15.4, SECURITY 3.1).
/// Signet never follows one by itself.
struct RedirectHop
{
    HopKind kind = HopKind::Unusable;
    int status = 0;
    QByteArray location; ///< as it came
    /// Resolved against the request's URL, without a fragment; empty where it cannot be.
    QByteArray address;
    /// The next request; only for SameOrigin. What authenticated the last one is not in it.
    std::optional<Draft> next;
    /// The status makes a GET of what was another method: the body stays behind.
    bool becomesGet = false;
};

/// Hops that may be followed one after the other: after that it is a loop.
inline constexpr int hopLimit = 10;

/// Nothing where @p exchange is no redirect. @p draft is what @p exchange was compiled from.
[[nodiscard]] std::optional<RedirectHop> redirectHop(
    const Exchange &exchange, const Draft &draft, const Integration &integration);

/// @p bytes of @p exchange for the screen and the clipboard: values that authenticated it are hidden.
[[nodiscard]] QString withoutSecrets(const QByteArray &bytes, const Exchange &exchange);

} // namespace signet
