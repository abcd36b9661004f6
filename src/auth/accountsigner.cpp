// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountsigner.h"

#include "core/text.h"
#include "signing/originguard.h"
#include "signing/partnercipher.h"
#include "signing/requestsignature.h"
#include "storage/credentialstore.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountSigner)
};

Error needsAccount()
{
    return {ErrorCode::InvalidInput,
        Tr::tr("KlickTipp needs a customer's key beside the developer key. Choose one of "
               "the integration's accounts, or authorize a customer first.")};
}

Error needsPartnerKey()
{
    return {ErrorCode::InvalidInput,
        Tr::tr("This account logs in with a password, which this version cannot do. Change its "
               "authentication to "
               "\"Customer key\" and authorize it, or add an account that has a customer key.")};
}

Error needsUserName()
{
    return {ErrorCode::InvalidInput, Tr::tr("The account has no user name, which KlickTipp wants beside the "
                                            "key. Open the account and enter the "
                                            "customer's KlickTipp user name.")};
}

Error foreignAccount()
{
    return {ErrorCode::InvalidInput,
        Tr::tr("The account belongs to another integration. Choose the integration that it was added to.")};
}
} // namespace

AccountSigner::AccountSigner(CredentialStore &credentials, const Clock &clock)
    : m_credentials(credentials), m_clock(clock)
{
}

Task<Result<SignedRequest>> AccountSigner::sign(
    WireRequest request, Integration integration, std::optional<Account> account)
{
    const Result<void> isHome = checkOrigin(request, integration.baseUrl.origin());
    if (!isHome)
        co_return fail(isHome.error());
    if (account && account->integrationId != integration.id)
        co_return fail(foreignAccount());
    if (integration.service == Service::KlickTipp) {
        Result<SignedRequest> result = co_await signKlickTipp(request, integration, account);
        co_return result;
    }
    Result<SignedRequest> result = co_await signCoredination(request, integration, account);
    co_return result;
}

Task<Result<SignedRequest>> AccountSigner::signKlickTipp(
    WireRequest request, Integration integration, std::optional<Account> account)
{
    if (!account)
        co_return fail(needsAccount());
    if (account->method != AuthMethod::PartnerKey)
        co_return fail(needsPartnerKey());
    if (trimmedLikeTheWeb(account->userName).isEmpty())
        co_return fail(needsUserName());
    const Result<Secret> customerKey = co_await m_credentials.open(account->id, SecretField::CustomerKey);
    if (!customerKey)
        co_return fail(customerKey.error());
    Result<SignedRequest> result =
        co_await signWithCustomerKey(request, integration, account->userName, *customerKey);
    co_return result;
}

Task<Result<SignedRequest>> AccountSigner::signWithCustomerKey(
    WireRequest request, Integration integration, QString userName, Secret customerKey)
{
    const Result<void> isHome = checkOrigin(request, integration.baseUrl.origin());
    if (!isHome)
        co_return fail(isHome.error());
    if (trimmedLikeTheWeb(userName).isEmpty())
        co_return fail(needsUserName());
    const Result<Secret> developerKey =
        co_await m_credentials.open(integration.id, SecretField::DeveloperKey);
    if (!developerKey)
        co_return fail(developerKey.error());
    const Result<AuthenticationHeaders> headers = partnerHeaders({userName, *developerKey, customerKey});
    if (!headers)
        co_return fail(headers.error());
    co_return authenticate(request, integration.baseUrl.origin(), *headers);
}

Task<Result<SignedRequest>> AccountSigner::signCoredination(
    WireRequest request, Integration integration, std::optional<Account> account)
{
    const CoredinationSettings settings = integration.coredination;
    ApiCredentials credentials;
    const Result<Secret> apiKey = co_await m_credentials.open(integration.id, SecretField::ApiKey);
    if (!apiKey)
        co_return fail(apiKey.error());
    credentials.apiKey = *apiKey;
    if (account) {
        const Result<Secret> token = co_await m_credentials.open(account->id, SecretField::ApiToken);
        if (!token)
            co_return fail(token.error());
        credentials.apiToken = *token;
    }
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
