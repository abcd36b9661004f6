// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/coredinationsigner.h"

#include "signing/originguard.h"
#include "signing/requestsignature.h"
#include "storage/secretsource.h"

namespace signet {

CoredinationSigner::CoredinationSigner(SecretSource &credentials, const Clock &clock)
    : m_credentials(credentials), m_clock(clock)
{
}

Task<Result<SignedRequest>> CoredinationSigner::sign(
    WireRequest request, Integration integration, std::optional<Secret> token)
{
    const Result<void> isHome = checkOrigin(request, integration.baseUrl.origin());
    if (!isHome)
        co_return fail(isHome.error());
    const CoredinationSettings settings = integration.coredination;
    ApiCredentials credentials;
    credentials.apiToken = token;
    const Result<Secret> apiKey = co_await m_credentials.open(integration.id, SecretField::ApiKey);
    if (!apiKey)
        co_return fail(apiKey.error());
    credentials.apiKey = *apiKey;
    if (settings.signRequests) {
        const Result<Secret> secret = co_await m_credentials.open(integration.id, SecretField::SigningSecret);
        if (!secret)
            co_return fail(secret.error());
        credentials.signingSecret = *secret;
    }
    const SignatureOptions options{
        m_clock.nowMs(), settings.credentialsPlacement, settings.signaturePlacement, settings.signBasePath};
    const Result<SignatureResult> result =
        signRequest(request, integration.baseUrl.origin(), credentials, options);
    if (!result)
        co_return fail(result.error());
    co_return result->signedRequest;
}

} // namespace signet
