// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connectioncheck.h"

#include "auth/sessionlogin.h"
#include "core/requestcompiler.h"
#include "core/servicetraits.h"
#include "http/httpclient.h"
#include "signing/sessionheaders.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionCheck)
};

/// A list of names, or one customer: more is not what was asked for.
constexpr qint64 probeBodyLimit = 1'024 * 1'024;

/// "GET /customer": the query says nothing.
QString probeName(Service service)
{
    return QStringLiteral("GET ") + traits(service).probeTarget.section(u'?', 0, 0);
}

Result<WireRequest> probeRequest(const Integration &integration)
{
    RequestSpec spec;
    spec.method = QStringLiteral("GET");
    spec.base = integration.baseUrl;
    spec.target = traits(integration.service).probeTarget;
    spec.headers = {{"Accept", "application/json"}};
    return compileRequest(spec);
}
ProbeSubject subjectOf(const Integration &integration, const std::optional<Account> &account)
{
    return {integration.service, account ? account->method : AuthMethod::PartnerKey,
        account ? account->group : QString()};
}

/// A 401 may be about the form of the signature: the other form is worth a try where there is one.
bool mayBeTheForm(const Integration &integration, const CheckReport &report)
{
    return integration.service == Service::Coredination && integration.coredination.signRequests &&
           !integration.baseUrl.path().isEmpty() && report.record.outcome == CheckOutcome::Refused &&
           report.record.httpStatus != 403;
}

QString adviceOnForm(bool signBasePath)
{
    return signBasePath
               ? Tr::tr("It works only if the base path is signed, too. Keep that in the integration.")
               : Tr::tr("It works only if the base path is not signed. Keep that in the integration.");
}

Error closing()
{
    return {ErrorCode::Cancelled, Tr::tr("Signet is closing.")};
}
} // namespace

ConnectionCheck::ConnectionCheck(
    AccountSigner &signer, SessionLogin &login, HttpClient &http, const Clock &clock)
    : m_signer(signer), m_login(login), m_http(http), m_clock(clock)
{
}

Task<Result<CheckReport>> ConnectionCheck::check(
    Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    if (account && account->method == AuthMethod::SessionLogin) {
        Result<CheckReport> report = co_await checkSession(integration, *account, cancellation);
        co_return report;
    }
    const Cancellation isClosing = m_closing;
    Result<CheckReport> first = co_await checkOnce(integration, account, cancellation);
    if (isClosing.isCancelled())
        co_return fail(closing());
    if (!first || !mayBeTheForm(integration, *first))
        co_return first;
    Integration other = integration;
    other.coredination.signBasePath = !other.coredination.signBasePath;
    Result<CheckReport> second = co_await checkOnce(other, account, cancellation);
    if (!second || mayBeTheForm(other, *second))
        co_return first;
    // Without an answer to the second try nobody knows whether the form was the reason.
    if (second->record.outcome != CheckOutcome::CannotTell) {
        second->betterSignBasePath = other.coredination.signBasePath;
        second->record.message += u' ' + adviceOnForm(other.coredination.signBasePath);
    }
    co_return second;
}

Task<Result<CheckReport>> ConnectionCheck::checkOnce(
    Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<WireRequest> request = probeRequest(integration);
    if (!request)
        co_return fail(request.error());
    const ProbeSubject subject = subjectOf(integration, account);
    if (account && account->isAppOnly)
        account.reset(); // as its requests
    const Cancellation isClosing = m_closing;
    constexpr int mostTries = 2; // an exchanged token that has died is exchanged again, once
    CheckReport report;
    for (int tries = 1; tries <= mostTries; ++tries) {
        const Result<SignedRequest> ready =
            co_await m_signer.sign(*request, integration, account, cancellation);
        if (isClosing.isCancelled())
            co_return fail(closing());
        if (!ready)
            co_return reportOf({ready.error(), 0}, probeName(integration.service), 0);
        report = co_await probe(subject, *ready, cancellation);
        if (isClosing.isCancelled())
            co_return fail(closing());
        if (!account || !report.exchange || !m_signer.noteAnswer(*account, *report.exchange))
            break;
    }
    co_return report;
}

Task<Result<CheckReport>> ConnectionCheck::checkSession(
    Integration integration, Account account, Cancellation cancellation)
{
    const Result<WireRequest> request = probeRequest(integration);
    if (!request)
        co_return fail(request.error());
    const Cancellation isClosing = m_closing;
    const SessionLogin::Attempt attempt = co_await m_login.login(integration, account, cancellation);
    if (isClosing.isCancelled())
        co_return fail(closing());
    if (!attempt.session)
        co_return reportOf(
            attempt.session.error(), QStringLiteral("POST /account/login"), attempt.durationMs);
    const Result<AuthenticationHeaders> headers = sessionHeaders(*attempt.session);
    if (!headers)
        co_return fail(headers.error());
    const Result<SignedRequest> ready = authenticate(*request, integration.baseUrl.origin(), *headers);
    if (!ready)
        co_return fail(ready.error());
    const ProbeSubject subject = subjectOf(integration, account);
    CheckReport report = co_await probe(subject, *ready, cancellation);
    if (isClosing.isCancelled())
        co_return fail(closing());
    if (cancellation.isCancelled())
        static_cast<void>(m_login.end(integration.baseUrl, *attempt.session));
    else
        co_await m_login.end(integration.baseUrl, *attempt.session);
    co_return report;
}

Task<Result<CheckReport>> ConnectionCheck::probeCustomerKey(
    Integration integration, QString userName, Secret customerKey, Cancellation cancellation)
{
    const Result<WireRequest> request = probeRequest(integration);
    if (!request)
        co_return fail(request.error());
    const Cancellation isClosing = m_closing;
    const Result<SignedRequest> ready =
        co_await m_signer.signWithCustomerKey(*request, integration, userName, customerKey);
    if (isClosing.isCancelled())
        co_return fail(closing());
    if (!ready)
        co_return fail(ready.error());
    const ProbeSubject subject = subjectOf(integration, std::nullopt);
    CheckReport report = co_await probe(subject, *ready, cancellation);
    if (isClosing.isCancelled())
        co_return fail(closing());
    co_return report;
}

Task<CheckReport> ConnectionCheck::probe(
    ProbeSubject subject, SignedRequest request, Cancellation cancellation) const
{
    const Clock *clock = &m_clock; // outlives this object, and what waits for the answer
    SendOptions options;
    options.bodyLimit = probeBodyLimit;
    Exchange exchange = co_await m_http.send(request, options, cancellation);
    const ProbeReading reading = readProbe(subject, exchange);
    CheckReport report;
    report.record.outcome = reading.outcome;
    report.record.atMs = clock->nowMs();
    report.record.httpStatus = exchange.isAnswered() ? exchange.status : 0;
    report.record.durationMs = std::max(exchange.timings.total, 0);
    report.record.probe = probeName(subject.service);
    report.record.message = reading.message;
    report.shown = reading.shown;
    report.exchange = std::move(exchange);
    co_return report;
}

Result<CheckReport> ConnectionCheck::reportOf(
    const LoginFailure &failure, const QString &probe, int durationMs) const
{
    CheckReport report;
    switch (failure.error.code) {
    case ErrorCode::CredentialRefused:
        report.record.outcome = CheckOutcome::Refused;
        break;
    case ErrorCode::CannotTell:
    case ErrorCode::Network:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled:
        report.record.outcome = CheckOutcome::CannotTell;
        break;
    default:
        return fail(failure.error);
    }
    report.record.atMs = m_clock.nowMs();
    report.record.httpStatus = failure.httpStatus;
    report.record.durationMs = durationMs;
    report.record.probe = probe;
    report.record.message = failure.error.message;
    return report;
}

} // namespace signet
