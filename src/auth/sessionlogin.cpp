// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/sessionlogin.h"

#include "auth/jsontext.h"
#include "core/requestcompiler.h"
#include "core/text.h"
#include "http/httpclient.h"
#include "storage/secretsource.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SessionLogin)
};

constexpr qint64 loginBodyLimit = 1'024 * 1'024;
/// Nobody waits at lock or exit for a service that does not answer.
constexpr int logoutDeadlineMs = 5'000;

Result<WireRequest> accountRequest(
    const BaseUrl &base, const QString &target, const std::optional<QByteArray> &body)
{
    RequestSpec spec;
    spec.method = QStringLiteral("POST");
    spec.base = base;
    spec.target = target;
    spec.headers = {{"Accept", "application/json"}};
    if (body)
        spec.headers.append(Header{"Content-Type", "application/json"});
    spec.body = body;
    return compileRequest(spec);
}

/// The user name is trimmed, the password goes out as typed.
Result<SignedRequest> loginRequest(const BaseUrl &base, const QString &userName, const Secret &password)
{
    const QByteArray name = trimmedLikeTheWeb(userName).toUtf8();
    if (name.isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The account has no user name to log in with. Open the account and enter it "
                   "(mainaccount-subaccount)."));
    const Result<QByteArray> escapedName = jsonEscaped(name);
    if (!escapedName)
        return fail(escapedName.error());
    const Result<QByteArray> escapedPassword = jsonEscaped(password.reveal());
    if (!escapedPassword)
        return fail(escapedPassword.error());
    const QByteArray body =
        R"({"username":")" + *escapedName + R"(","password":")" + *escapedPassword + "\"}";
    const Result<WireRequest> request = accountRequest(base, QStringLiteral("/account/login"), body);
    if (!request)
        return fail(request.error());
    SignedRequest ready = unauthenticated(*request);
    ready.sensitive.append(password);
    return ready;
}
} // namespace

SessionLogin::SessionLogin(SecretSource &credentials, HttpClient &http, Sessions &sessions)
    : m_credentials(credentials), m_http(http), m_sessions(sessions)
{
}

Task<Result<SessionCredentials>> SessionLogin::session(
    Integration integration, Account account, Cancellation cancellation)
{
    const LoginBasis basis = LoginBasis::of(integration, account);
    const std::optional<Sessions::Session> live = m_sessions.session(account.id);
    if (live && live->basis == basis)
        co_return live->credentials;
    if (live)
        static_cast<void>(logout(account.id));
    SharedRuns<SessionCredentials>::Start start = [this, integration, account](Cancellation stop) {
        return logInAndKeep(integration, account, stop);
    };
    const QString key = account.id.toString() + basis.key();
    Result<SessionCredentials> result = co_await m_logins.get(key, std::move(start), cancellation);
    co_return result;
}

Task<Result<SessionCredentials>> SessionLogin::logInAndKeep(
    Integration integration, Account account, Cancellation cancellation)
{
    const LoginBasis basis = LoginBasis::of(integration, account);
    const Attempt attempt = co_await login(integration, account, cancellation);
    if (!attempt.session)
        co_return fail(attempt.session.error().error);
    m_sessions.keepSession(account.id, *attempt.session, basis);
    SessionCredentials credentials = *attempt.session;
    co_return credentials;
}

Task<SessionLogin::Attempt> SessionLogin::login(
    Integration integration, Account account, Cancellation cancellation)
{
    Attempt attempt{tl::unexpected(LoginFailure()), 0};
    const Result<Secret> password = co_await m_credentials.open(account.id, SecretField::Password);
    if (!password) {
        attempt.session = tl::unexpected(LoginFailure{password.error(), 0});
        co_return attempt;
    }
    const Result<SignedRequest> request = loginRequest(integration.baseUrl, account.userName, *password);
    if (!request) {
        attempt.session = tl::unexpected(LoginFailure{request.error(), 0});
        co_return attempt;
    }
    SendOptions options;
    options.bodyLimit = loginBodyLimit;
    const Exchange exchange = co_await m_http.send(*request, options, cancellation);
    attempt.session = readLogin(exchange);
    attempt.durationMs = std::max(exchange.timings.total, 0);
    co_return attempt;
}

Task<void> SessionLogin::end(BaseUrl baseUrl, SessionCredentials session)
{
    const Result<WireRequest> request =
        accountRequest(baseUrl, QStringLiteral("/account/logout"), std::nullopt);
    const Result<AuthenticationHeaders> headers = sessionHeaders(session);
    if (!request || !headers)
        co_return;
    const Result<SignedRequest> ready = authenticate(*request, baseUrl.origin(), *headers);
    if (!ready)
        co_return;
    SendOptions options;
    options.deadlineMs = logoutDeadlineMs;
    options.bodyLimit = loginBodyLimit;
    const Cancellation never;
    const Exchange exchange = co_await m_http.send(*ready, options, never);
    Q_UNUSED(exchange)
}

Task<void> SessionLogin::logout(QUuid account)
{
    const std::optional<Sessions::Session> session = m_sessions.takeSession(account);
    if (session)
        co_await end(session->basis.baseUrl, session->credentials);
}

Task<void> SessionLogin::logoutOthers(QList<QUuid> accounts)
{
    std::vector<Task<void>> endings;
    for (const QUuid &account : m_sessions.accountsWithSession()) {
        if (!accounts.contains(account))
            endings.push_back(logout(account));
    }
    m_sessions.keepTokensOf(accounts);
    for (Task<void> &ending : endings)
        co_await ending;
}

Task<void> SessionLogin::logoutAll()
{
    m_logins.cancelAll();
    std::vector<Task<void>> endings;
    for (const QUuid &account : m_sessions.accountsWithSession())
        endings.push_back(logout(account));
    m_sessions.clear();
    for (Task<void> &ending : endings)
        co_await ending;
}

} // namespace signet
