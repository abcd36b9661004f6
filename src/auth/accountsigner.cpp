// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountsigner.h"

#include "auth/probereading.h"
#include "auth/sessionlogin.h"
#include "auth/tokenexchange.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "http/exchange.h"
#include "signing/originguard.h"
#include "signing/partnercipher.h"
#include "signing/sessionheaders.h"
#include "storage/secretsource.h"

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

Error foreignMethod(const Integration &integration, const Account &account)
{
    return {ErrorCode::InvalidInput,
        Tr::tr("%1 does not know the authentication %2. Open the account and choose another one.")
            .arg(serviceLabel(integration.service), QString(methodName(account.method)))};
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
/// Whether a token that came with @p exchange's request counts as used.
bool acceptsCredentials(const Exchange &exchange)
{
    const bool isVerdict = exchange.status < 500 && exchange.status != 401 && exchange.status != 429;
    return isVerdict && !exchange.isRedirect() && !isWebPage(exchange);
}
} // namespace

AccountSigner::AccountSigner(SecretSource &credentials, LoginServices logins, const Clock &clock)
    : m_credentials(credentials), m_logins(logins), m_coredination(credentials, clock)
{
}

Task<Result<SignedRequest>> AccountSigner::sign(
    WireRequest request, Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<void> isHome = checkOrigin(request, integration.baseUrl.origin());
    if (!isHome)
        co_return fail(isHome.error());
    if (account && account->integrationId != integration.id)
        co_return fail(foreignAccount());
    const ServiceTraits &service = traits(integration.service);
    if (!account && !service.canActAlone)
        co_return fail(needsAccount());
    if (!account) {
        const std::optional<Secret> noToken;
        Result<SignedRequest> result = co_await m_coredination.sign(request, integration, noToken);
        co_return result;
    }
    if (!service.methods.contains(account->method))
        co_return fail(foreignMethod(integration, *account));
    if (account->method == AuthMethod::ApiToken) {
        Result<SignedRequest> result = co_await signWithToken(request, integration, *account, cancellation);
        co_return result;
    }
    Result<SignedRequest> result = co_await signKlickTipp(request, integration, *account, cancellation);
    co_return result;
}

Task<Result<SignedRequest>> AccountSigner::signKlickTipp(
    WireRequest request, Integration integration, Account account, Cancellation cancellation)
{
    if (account.method == AuthMethod::SessionLogin) {
        Result<SignedRequest> result = co_await signWithSession(request, integration, account, cancellation);
        co_return result;
    }
    if (trimmedLikeTheWeb(account.userName).isEmpty())
        co_return fail(needsUserName());
    const Result<Secret> customerKey = co_await m_credentials.open(account.id, SecretField::CustomerKey);
    if (!customerKey)
        co_return fail(customerKey.error());
    Result<SignedRequest> result =
        co_await signWithCustomerKey(request, integration, account.userName, *customerKey);
    co_return result;
}

Task<Result<SignedRequest>> AccountSigner::signWithSession(
    WireRequest request, Integration integration, Account account, Cancellation cancellation)
{
    const Result<SessionCredentials> session =
        co_await m_logins.login.session(integration, account, cancellation);
    if (!session)
        co_return fail(session.error());
    const Result<AuthenticationHeaders> headers = sessionHeaders(*session);
    if (!headers)
        co_return fail(headers.error());
    co_return authenticate(request, integration.baseUrl.origin(), *headers);
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

Task<Result<SignedRequest>> AccountSigner::signWithToken(
    WireRequest request, Integration integration, Account account, Cancellation cancellation)
{
    const Result<Secret> token = co_await tokenFor(integration, account, cancellation);
    if (!token)
        co_return fail(token.error());
    const std::optional<Secret> sent = *token;
    Result<SignedRequest> result = co_await m_coredination.sign(request, integration, sent);
    co_return result;
}

Task<Result<Secret>> AccountSigner::tokenFor(
    Integration integration, Account account, Cancellation cancellation)
{
    Result<Secret> pasted = co_await m_credentials.open(account.id, SecretField::ApiToken);
    if (pasted || pasted.error().code != ErrorCode::SecretMissing)
        co_return pasted;
    Result<Secret> exchanged = co_await m_logins.exchange.token(integration, account, cancellation);
    // With neither a token nor a password, the token is what people look for.
    if (!exchanged && exchanged.error().code == ErrorCode::SecretMissing)
        co_return pasted;
    co_return exchanged;
}

bool AccountSigner::noteAnswer(const Account &account, const Exchange &exchange)
{
    if (!exchange.isAnswered() || account.method == AuthMethod::PartnerKey)
        return false;
    if (account.method == AuthMethod::SessionLogin) {
        const bool isOver = exchange.status == 401 || exchange.status == 403;
        for (const Secret &value : exchange.sent.sensitive) {
            if (isOver)
                m_logins.sessions.forgetSession(account.id, value);
        }
        return isOver;
    }
    if (acceptsCredentials(exchange)) {
        m_logins.sessions.noteTokenUse(account.id);
        m_credentials.noteUse(account.id, SecretField::ApiToken); // a pasted one outlives this run
    }
    if (exchange.status != 401)
        return false;
    bool wasExchanged = false;
    for (const Secret &value : exchange.sent.sensitive)
        wasExchanged = m_logins.sessions.forgetToken(account.id, value) || wasExchanged;
    return wasExchanged;
}

} // namespace signet
