// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/signedrequest.h"
#include "core/trace.h"
#include "core/wirerequest.h"

#include <QList>

namespace signet {

/// Headers that authenticate, how they came about, and the secret values inside them.
struct AuthenticationHeaders
{
    QList<Header> headers;
    Trace trace;
    QList<Secret> sensitive;
};

/// Puts @p authentication on @p request. OriginMismatch where the request does not go to @p home: a
/// credential is never sent to another origin (DESIGN 1). InvalidHeader where the draft already has such a
/// header.
[[nodiscard]] Result<SignedRequest> authenticate(
    const WireRequest &request, const Origin &home, const AuthenticationHeaders &authentication);

/// A request that carries no credential: a login, a version query.
[[nodiscard]] SignedRequest unauthenticated(const WireRequest &request);

} // namespace signet
