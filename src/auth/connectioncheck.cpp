// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connectioncheck.h"

#include "auth/probereading.h"
#include "core/requestcompiler.h"
#include "http/httpclient.h"

#include <algorithm>

namespace signet {

namespace {
/// A list of names, or one customer: more is not what was asked for.
constexpr qint64 probeBodyLimit = 1'024 * 1'024;

QString probeTarget(Service service)
{
    return service == Service::KlickTipp ? QStringLiteral("/list") : QStringLiteral("/customer?limit=1");
}

/// "GET /customer": the query says nothing.
QString probeName(Service service)
{
    return QStringLiteral("GET ") + probeTarget(service).section(u'?', 0, 0);
}

Result<WireRequest> probeRequest(const Integration &integration)
{
    RequestSpec spec;
    spec.method = QStringLiteral("GET");
    spec.base = integration.baseUrl;
    spec.target = probeTarget(integration.service);
    spec.headers = {{"Accept", "application/json"}};
    return compileRequest(spec);
}
} // namespace

ConnectionCheck::ConnectionCheck(CredentialStore &credentials, HttpClient &http, const Clock &clock)
    : m_signer(credentials, clock), m_http(http), m_clock(clock)
{
}

Task<Result<CheckReport>> ConnectionCheck::check(
    Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<WireRequest> request = probeRequest(integration);
    if (!request)
        co_return fail(request.error());
    const Result<SignedRequest> ready = co_await m_signer.sign(*request, integration, account);
    if (!ready)
        co_return fail(ready.error());
    Result<CheckReport> report =
        co_await probe(integration.service, *ready, probeName(integration.service), cancellation);
    co_return report;
}

Task<Result<CheckReport>> ConnectionCheck::probeCustomerKey(
    Integration integration, QString userName, Secret customerKey, Cancellation cancellation)
{
    const Result<WireRequest> request = probeRequest(integration);
    if (!request)
        co_return fail(request.error());
    const Result<SignedRequest> ready =
        co_await m_signer.signWithCustomerKey(*request, integration, userName, customerKey);
    if (!ready)
        co_return fail(ready.error());
    Result<CheckReport> report =
        co_await probe(integration.service, *ready, probeName(integration.service), cancellation);
    co_return report;
}

Task<Result<CheckReport>> ConnectionCheck::probe(
    Service service, SignedRequest request, QString name, Cancellation cancellation)
{
    SendOptions options;
    options.bodyLimit = probeBodyLimit;
    Exchange exchange = co_await m_http.send(request, options, cancellation);
    const ProbeReading reading = readProbe(service, exchange);
    CheckReport report;
    report.record.outcome = reading.outcome;
    report.record.atMs = m_clock.nowMs();
    report.record.httpStatus = exchange.isAnswered() ? exchange.status : 0;
    report.record.durationMs = std::max(exchange.timings.total, 0);
    report.record.probe = name;
    report.record.message = reading.message;
    report.shown = reading.shown;
    report.exchange = std::move(exchange);
    co_return report;
}

} // namespace signet
