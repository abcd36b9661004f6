// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenexchange.h"

#include "auth/jsontext.h"
#include "auth/probereading.h"
#include "core/headerrules.h"
#include "core/requestcompiler.h"
#include "core/text.h"
#include "http/httpclient.h"
#include "storage/secretsource.h"

#include <QCoreApplication>

#include <tl/expected.hpp>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TokenExchange)
};

using Failed = tl::unexpected<LoginFailure>;

constexpr qint64 answerLimit = 1'024 * 1'024;

bool isJsonTemplate(const QString &bodyTemplate)
{
    const QString text = bodyTemplate.trimmed();
    return text.startsWith(u'{') || text.startsWith(u'[');
}

Result<QByteArray> escaped(QByteArrayView value, bool asJson)
{
    const Result<QByteArray> json = jsonEscaped(value); // refuses what is not UTF-8
    if (!json || asJson)
        return json;
    return QByteArray(value.data(), value.size()).toPercentEncoding();
}

Result<WireRequest> exchangeRequest(
    const Integration &integration, const QString &email, const Secret &password)
{
    const CoredinationSettings &settings = integration.coredination;
    RequestSpec spec;
    spec.method = settings.tokenMethod;
    spec.base = integration.baseUrl;
    spec.target = settings.tokenPath;
    spec.headers = {{"Accept", "application/json"}};
    if (!settings.tokenBody.isEmpty()) {
        const Result<QByteArray> body = filledTokenBody(settings.tokenBody, email, password);
        if (!body)
            return fail(body.error());
        spec.body = *body;
        spec.headers.append({"Content-Type", isJsonTemplate(settings.tokenBody)
                                                 ? QByteArray("application/json")
                                                 : QByteArray("application/x-www-form-urlencoded")});
    }
    return compileRequest(spec);
}

Failed failed(const Exchange &exchange, ErrorCode code, const QString &message)
{
    return Failed(LoginFailure{{code, message}, exchange.status});
}
} // namespace

Result<QByteArray> filledTokenBody(const QString &bodyTemplate, const QString &email, const Secret &password)
{
    const bool asJson = isJsonTemplate(bodyTemplate);
    const Result<QByteArray> safeEmail = escaped(trimmedLikeTheWeb(email).toUtf8(), asJson);
    if (!safeEmail)
        return fail(safeEmail.error());
    const Result<QByteArray> safePassword = escaped(password.reveal(), asJson);
    if (!safePassword)
        return fail(safePassword.error());
    const QByteArray emailPlace("{email}");
    const QByteArray passwordPlace("{password}");
    const QByteArray text = bodyTemplate.toUtf8();
    QByteArray filled;
    for (qsizetype at = 0; at < text.size();) {
        const QByteArrayView rest = QByteArrayView(text).sliced(at);
        if (rest.startsWith(emailPlace)) {
            filled += *safeEmail;
            at += emailPlace.size();
        } else if (rest.startsWith(passwordPlace)) {
            filled += *safePassword;
            at += passwordPlace.size();
        } else {
            filled += text.at(at++);
        }
    }
    return filled;
}

tl::expected<Secret, LoginFailure> readToken(const CoredinationSettings &settings, const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return Failed(noAnswer(exchange));
    const bool isPage = isWebPage(exchange);
    if (exchange.status == 401 && !isPage)
        return failed(exchange, ErrorCode::CredentialRefused,
            Tr::tr("Coredination gave no token: the e-mail, the password or the API key is wrong. If all are "
                   "right, check the signing secret and whether the base path is signed."));
    if (exchange.status == 403 && !isPage)
        return failed(exchange, ErrorCode::CredentialRefused,
            Tr::tr("Coredination knows the credentials, but gives this API key no token. The API key may "
                   "belong to another group."));
    if ((exchange.status == 404 || exchange.status == 405) && !isPage)
        return failed(exchange, ErrorCode::CannotTell,
            Tr::tr("There is no token exchange at %1 %2. Its place is not documented: correct method and "
                   "path in the integration, or paste a token into the account.")
                .arg(settings.tokenMethod, settings.tokenPath.section(u'?', 0, 0)));
    if (exchange.status < 200 || exchange.status > 299 || isPage)
        return failed(exchange, ErrorCode::CannotTell, readOddAnswer(exchange).message);
    const Result<Secret> token = jsonText(exchange.body, settings.tokenPointer);
    if (!token)
        return failed(exchange, token.error().code, token.error().message);
    if (token->isEmpty() || !checkHeader("API-Token", token->reveal()))
        return failed(exchange, ErrorCode::CannotTell,
            Tr::tr("The answer has no token at “%1”. Correct the token pointer in the integration, or paste "
                   "a token into the account.")
                .arg(settings.tokenPointer));
    return *token;
}

TokenExchange::TokenExchange(
    SecretSource &credentials, HttpClient &http, Sessions &sessions, const Clock &clock)
    : m_credentials(credentials), m_http(http), m_sessions(sessions), m_signer(credentials, clock)
{
}

Task<Result<Secret>> TokenExchange::token(Integration integration, Account account, Cancellation cancellation)
{
    const LoginBasis basis = LoginBasis::of(integration, account);
    const std::optional<Secret> live = m_sessions.token(account.id, basis);
    if (live)
        co_return *live;
    SharedRuns<Secret>::Start start = [this, integration, account](Cancellation stop) {
        return exchangeAndKeep(integration, account, stop);
    };
    // Another form of signature may succeed where this one failed: it is another exchange.
    const QString key =
        account.id.toString() + basis.key() + (integration.coredination.signBasePath ? u'+' : u'-');
    Result<Secret> result = co_await m_exchanges.get(key, std::move(start), cancellation);
    co_return result;
}

Task<Result<Secret>> TokenExchange::exchangeAndKeep(
    Integration integration, Account account, Cancellation cancellation)
{
    const LoginBasis basis = LoginBasis::of(integration, account);
    const quint64 epoch = m_sessions.epoch();
    const Result<Secret> password = co_await m_credentials.open(account.id, SecretField::Password);
    if (!password)
        co_return fail(password.error());
    const tl::expected<Secret, LoginFailure> token =
        co_await tryOut(integration, account.userName, *password, cancellation);
    if (!token)
        co_return fail(token.error().error);
    if (m_sessions.epoch() != epoch)
        co_return fail(
            ErrorCode::Cancelled, Tr::tr("Signet was locked meanwhile. Unlock it, then try again."));
    m_sessions.keepToken(account.id, *token, basis);
    Secret value = *token;
    co_return value;
}

Task<tl::expected<Secret, LoginFailure>> TokenExchange::tryOut(
    Integration integration, QString email, Secret password, Cancellation cancellation)
{
    if (trimmedLikeTheWeb(email).isEmpty())
        co_return Failed(LoginFailure{
            {ErrorCode::InvalidInput,
                Tr::tr("A token exchange needs the user's e-mail. Open the account and enter it.")},
            0});
    const Result<WireRequest> request = exchangeRequest(integration, email, password);
    if (!request)
        co_return Failed(LoginFailure{request.error(), 0});
    const std::optional<Secret> noToken;
    Result<SignedRequest> ready = co_await m_signer.sign(*request, integration, noToken);
    if (!ready)
        co_return Failed(LoginFailure{ready.error(), 0});
    ready->sensitive.append(password);
    SendOptions options;
    options.bodyLimit = answerLimit;
    const Exchange exchange = co_await m_http.send(*ready, options, cancellation);
    tl::expected<Secret, LoginFailure> token = readToken(integration.coredination, exchange);
    co_return token;
}

} // namespace signet
