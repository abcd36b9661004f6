// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/loginreading.h"

#include "auth/jsontext.h"
#include "auth/probereading.h"
#include "core/headerrules.h"

#include <QCoreApplication>

#include <tl/expected.hpp>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SessionLogin)
};

using Failed = tl::unexpected<LoginFailure>;

Failed failed(const Exchange &exchange, ErrorCode code, const QString &message)
{
    return Failed(LoginFailure{{code, message}, exchange.status});
}

struct Cookie
{
    QByteArray name;
    QByteArray value;
};

QList<Cookie> cookiesOf(const Exchange &exchange)
{
    QList<Cookie> cookies;
    for (const Header &header : exchange.headers) {
        if (header.name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QByteArray pair = header.value.split(';').first().trimmed();
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            cookies.append({pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed()});
    }
    return cookies;
}

/// The cookie that carries the session: a load balancer may have set others. A name out of form is none.
std::optional<QString> sessionCookieName(const Exchange &exchange, QByteArrayView id)
{
    for (const Cookie &cookie : cookiesOf(exchange)) {
        const SessionCredentials candidate{Secret("x"), QString::fromLatin1(cookie.name)};
        if (!sessionHeaders(candidate))
            continue;
        if (cookie.value == id || QByteArray::fromPercentEncoding(cookie.value) == id)
            return candidate.sessionName;
    }
    return std::nullopt;
}

tl::expected<SessionCredentials, LoginFailure> readSession(const Exchange &exchange)
{
    Result<Secret> id = jsonText(exchange.body, QStringLiteral("/sessid"));
    if (id && id->isEmpty())
        id = jsonText(exchange.body, QStringLiteral("/session_id"));
    if (!id || id->isEmpty())
        return failed(exchange, ErrorCode::CannotTell,
            Tr::tr("KlickTipp answered the login without a session id. Check the base URL of the "
                   "integration, then try again."));
    SessionCredentials credentials{*id, std::nullopt};
    const Result<Secret> name = jsonText(exchange.body, QStringLiteral("/session_name"));
    credentials.sessionName = name && !name->isEmpty() ? QString::fromUtf8(name->reveal())
                                                       : sessionCookieName(exchange, id->reveal());
    if (const Result<AuthenticationHeaders> usable = sessionHeaders(credentials); !usable)
        return failed(exchange, ErrorCode::CannotTell, usable.error().message);
    return credentials;
}
} // namespace

LoginFailure noAnswer(const Exchange &exchange)
{
    ErrorCode code = ErrorCode::Network;
    if (exchange.outcome == ExchangeOutcome::TimedOut)
        code = ErrorCode::Timeout;
    if (exchange.outcome == ExchangeOutcome::Cancelled)
        code = ErrorCode::Cancelled;
    if (exchange.outcome == ExchangeOutcome::NotSent)
        code = ErrorCode::InvalidInput;
    return {{code,
                exchange.problem.isEmpty()
                    ? Tr::tr("The service did not answer the login. Check the network connection.")
                    : exchange.problem,
                exchange.detail},
        0};
}

tl::expected<SessionCredentials, LoginFailure> readLogin(const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return Failed(noAnswer(exchange));
    const bool isPage = isWebPage(exchange);
    if (exchange.status == 401 && !isPage)
        return failed(exchange, ErrorCode::CredentialRefused,
            Tr::tr("KlickTipp refused the login: the user name or the password is wrong. Enter the password "
                   "again, exactly as it is, and check the user name (mainaccount-subaccount)."));
    if (exchange.status == 403 && !isPage)
        return failed(exchange, ErrorCode::CredentialRefused,
            Tr::tr("KlickTipp does not let this user use the API. The API needs KlickTipp Premium or higher, "
                   "and a sub-account needs the role API User."));
    if (exchange.status == 400 && !isPage)
        return failed(exchange, ErrorCode::CannotTell,
            Tr::tr("KlickTipp could not read the login (status 400). Check the base URL of the integration; "
                   "a proxy may have changed the request."));
    if (exchange.status == 406 && !isPage)
        return failed(exchange, ErrorCode::CannotTell,
            Tr::tr("KlickTipp says that this user is logged in already (status 406). Wait a few minutes, "
                   "then try again."));
    if (exchange.status != 200 || isPage)
        return failed(exchange, ErrorCode::CannotTell, readOddAnswer(exchange).message);
    return readSession(exchange);
}

} // namespace signet
