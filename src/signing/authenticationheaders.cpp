// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/authenticationheaders.h"

#include "signing/originguard.h"

namespace signet {

Result<SignedRequest> authenticate(
    const WireRequest &request, const Origin &home, const AuthenticationHeaders &authentication)
{
    if (const Result<void> ok = checkOrigin(request, home); !ok)
        return fail(ok.error());
    const Result<WireRequest> complete = request.withHeaders(authentication.headers);
    if (!complete)
        return fail(complete.error());
    return SignedRequest{*complete, authentication.trace, authentication.sensitive};
}

SignedRequest unauthenticated(const WireRequest &request)
{
    return {request, {}, {}};
}

} // namespace signet
