// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftsigner.h"

#include "auth/sessions.h"
#include "signing/authenticationheaders.h"
#include "storage/secretsource.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftSigner)
};

Error logsInLater()
{
    return {ErrorCode::SecretMissing,
        Tr::tr("There is no session yet: Signet logs in when you send, and shows here what it sent.")};
}

Error exchangesLater()
{
    return {ErrorCode::SecretMissing,
        Tr::tr("There is no token yet: Signet gets one when you send, and shows here what it sent.")};
}

Error needsAccount()
{
    return {ErrorCode::SecretMissing,
        Tr::tr("KlickTipp needs a customer's key beside the developer key. Choose an account.")};
}

SignatureOptions optionsOf(const Integration &integration, qint64 timestampMs)
{
    const CoredinationSettings &settings = integration.coredination;
    return {timestampMs, settings.credentialsPlacement, settings.signaturePlacement, settings.signBasePath};
}

/// The time that @p sent carries, where it is signed.
std::optional<qint64> signedAt(const WireRequest &sent)
{
    if (const auto header = sent.header("API-Signature-Timestamp"))
        return header->toLongLong();
    const qsizetype question = sent.target().indexOf('?');
    if (question < 0)
        return {};
    const QUrlQuery query(QString::fromUtf8(sent.target().mid(question + 1)));
    const QString value = query.queryItemValue(QStringLiteral("signature_timestamp"));
    return value.isEmpty() ? std::nullopt : std::optional(value.toLongLong());
}

} // namespace

DraftSigner::DraftSigner(SecretSource &credentials, const Sessions &sessions)
    : m_credentials(credentials), m_sessions(sessions)
{
}

Task<Result<OpenedKeys>> DraftSigner::open(Integration integration, std::optional<Account> account)
{
    OpenedKeys keys;
    keys.integration = integration;
    keys.account = account;
    if (integration.service == Service::KlickTipp) {
        Result<OpenedKeys> opened = co_await openKlickTipp(keys);
        co_return opened;
    }
    Result<OpenedKeys> opened = co_await openCoredination(keys);
    co_return opened;
}

Task<Result<OpenedKeys>> DraftSigner::openKlickTipp(OpenedKeys keys)
{
    if (!keys.account)
        co_return fail(needsAccount());
    const Account account = *keys.account;
    if (account.method == AuthMethod::SessionLogin) {
        const std::optional<Sessions::Session> session = m_sessions.session(account.id);
        if (!session || session->basis != LoginBasis::of(keys.integration, account))
            co_return fail(logsInLater());
        keys.session = session->credentials;
        co_return keys;
    }
    const Result<Secret> customerKey = co_await m_credentials.open(account.id, SecretField::CustomerKey);
    if (!customerKey)
        co_return fail(customerKey.error());
    const Result<Secret> developerKey =
        co_await m_credentials.open(keys.integration.id, SecretField::DeveloperKey);
    if (!developerKey)
        co_return fail(developerKey.error());
    keys.partner.userName = account.userName;
    keys.partner.customerKey = *customerKey;
    keys.partner.developerKey = *developerKey;
    co_return keys;
}

Task<Result<OpenedKeys>> DraftSigner::openCoredination(OpenedKeys keys)
{
    if (keys.account) {
        const Account account = *keys.account;
        const Result<Secret> pasted = co_await m_credentials.open(account.id, SecretField::ApiToken);
        if (!pasted && pasted.error().code != ErrorCode::SecretMissing)
            co_return fail(pasted.error());
        keys.api.apiToken = pasted ? std::optional(*pasted)
                                   : m_sessions.token(account.id, LoginBasis::of(keys.integration, account));
        if (!keys.api.apiToken)
            co_return fail(exchangesLater());
    }
    const Result<Secret> apiKey = co_await m_credentials.open(keys.integration.id, SecretField::ApiKey);
    if (!apiKey)
        co_return fail(apiKey.error());
    keys.api.apiKey = *apiKey;
    if (!keys.integration.coredination.signRequests)
        co_return keys;
    const Result<Secret> secret =
        co_await m_credentials.open(keys.integration.id, SecretField::SigningSecret);
    if (!secret)
        co_return fail(secret.error());
    keys.api.signingSecret = *secret;
    co_return keys;
}

Result<SignedRequest> signDraft(const WireRequest &request, const OpenedKeys &keys, qint64 timestampMs)
{
    const Origin &home = keys.integration.baseUrl.origin();
    if (keys.integration.service == Service::Coredination) {
        const Result<SignatureResult> result =
            signRequest(request, home, keys.api, optionsOf(keys.integration, timestampMs));
        if (!result)
            return fail(result.error());
        return result->signedRequest;
    }
    const Result<AuthenticationHeaders> headers =
        keys.session ? sessionHeaders(*keys.session) : partnerHeaders(keys.partner);
    if (!headers)
        return fail(headers.error());
    return authenticate(request, home, *headers);
}

std::optional<SignatureFacts> signatureFacts(
    const WireRequest &sent, const OpenedKeys &keys, const QByteArray &typed)
{
    const std::optional<qint64> timestamp = signedAt(sent);
    if (!timestamp || !keys.api.signingSecret)
        return {};
    SignatureFacts facts = SignatureFacts::of(sent, keys.api, optionsOf(keys.integration, *timestamp));
    facts.typed = typed;
    return facts;
}

std::optional<PartnerFacts> partnerFacts(const OpenedKeys &keys)
{
    if (keys.partner.developerKey.isEmpty() || keys.partner.customerKey.isEmpty())
        return {};
    return PartnerFacts{
        keys.partner.userName.value_or(QString()), keys.partner.developerKey, keys.partner.customerKey};
}

} // namespace signet
