// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "sandbox/controlsite.h"
#include "sandbox/faultyreply.h"

#include <array>

namespace signet {

namespace {

bool isExpiry(const std::optional<Fault> &fault)
{
    return fault && fault->kind == FaultKind::ExpiredSession;
}

/// True for faults that the sites themselves act out.
bool isForTheSite(const Fault &fault)
{
    return fault.kind == FaultKind::ExpiredSession || fault.kind == FaultKind::NoKey ||
           fault.kind == FaultKind::TwoKeys;
}

} // namespace

Sandbox::Sandbox(
    const Clock &clock, SandboxSettings settings, SandboxCredentials credentials, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_settings(settings)
    , m_credentials(std::move(credentials))
    , m_klickTipp(m_credentials, m_settings, clock)
    , m_consent(m_credentials, m_settings)
    , m_coredination(m_credentials, m_settings, clock)
    , m_klickTippServer(guarded(Site::KlickTipp,
                            [this](const HttpRequest &request, const std::optional<Fault> &fault) {
                                return m_klickTipp.answer(request, isExpiry(fault));
                            }),
          badRequests(Site::KlickTipp))
    , m_consentServer(guarded(Site::Consent,
                          [this](const HttpRequest &request, const std::optional<Fault> &fault) {
                              return m_consent.answer(request, fault);
                          }),
          badRequests(Site::Consent))
    , m_coredinationServer(guarded(Site::Coredination,
                               [this](const HttpRequest &request, const std::optional<Fault> &fault) {
                                   return m_coredination.answer(request, isExpiry(fault));
                               }),
          badRequests(Site::Coredination))
    , m_foreignServer(guarded(Site::Foreign,
                          [](const HttpRequest &, const std::optional<Fault> &) {
                              return jsonReply(
                                  200, R"({"foreign":true})", QStringLiteral("nobody should be here"));
                          }),
          badRequests(Site::Foreign))
    , m_controlServer([this](const HttpRequest &request) { return answerControl(*this, request); },
          badRequests(Site::Control))
{
}

Result<void> Sandbox::listen(quint16 port)
{
    const std::array servers{
        &m_klickTippServer, &m_consentServer, &m_coredinationServer, &m_foreignServer, &m_controlServer};
    quint16 next = port;
    for (HttpServer *server : servers) {
        if (auto bound = server->listen(next); !bound)
            return bound;
        if (port != 0)
            ++next;
    }
    return {};
}

QString Sandbox::consentUrl() const
{
    return m_consentServer.origin() + QStringLiteral("/grantapiaccess/");
}

QString Sandbox::coredinationBaseUrl() const
{
    return m_coredinationServer.origin() + QLatin1StringView(coredinationBasePath);
}

QString Sandbox::controlUrl() const
{
    return m_controlServer.origin() + QStringLiteral("/__sandbox");
}

int Sandbox::foreignConnections() const
{
    return m_foreignServer.connectionCount() - m_foreignBefore;
}

void Sandbox::reset()
{
    m_klickTipp.reset();
    m_coredination.reset();
    m_faults.clear();
    m_log.clear();
    m_foreignBefore = m_foreignServer.connectionCount();
}

QByteArray Sandbox::stateJson() const
{
    JsonWriter json;
    json.beginObject();
    json.key(u"faults").beginArray();
    for (const Fault &fault : m_faults.faults())
        json.beginObject()
            .key(u"fault")
            .text(fault.text)
            .key(u"remaining")
            .number(fault.remaining)
            .endObject();
    json.endArray();
    json.key(u"requests").number(m_log.entries().size());
    json.key(u"foreign_connections").number(foreignConnections());
    json.key(u"klicktipp_sessions").number(m_klickTipp.sessionCount());
    json.key(u"coredination_tokens").number(m_coredination.tokenCount());
    json.key(u"sign_base_path").boolean(m_settings.signBasePath);
    json.key(u"signatures_mandatory").boolean(m_settings.signaturesMandatory);
    json.key(u"session_answer").text(sessionAnswerName(m_settings.sessionAnswer).toString());
    return json.endObject().result();
}

HttpServer::Handler Sandbox::guarded(Site site, Answer answer)
{
    return [this, site, answer = std::move(answer)](const HttpRequest &request) {
        const std::optional<Fault> fault = m_faults.take(site, request);
        HttpReply reply;
        if (fault && !isForTheSite(*fault)) {
            reply = faultyReply(*fault, site, request, foreignUrl().toLatin1(),
                [&] { return answer(request, std::nullopt); });
        } else {
            reply = answer(request, fault);
            if (fault)
                reply.verdict = QStringLiteral("fault %1; %2").arg(fault->text, reply.verdict);
        }
        record(site, request, reply);
        return reply;
    };
}

HttpServer::BadRequestSink Sandbox::badRequests(Site site)
{
    return [this, site](const QByteArray &line, int status) {
        HttpRequest request;
        request.requestLine = line;
        HttpReply reply;
        reply.status = status;
        reply.verdict = QStringLiteral("not a request that the sandbox answers");
        record(site, request, reply);
    };
}

void Sandbox::record(Site site, const HttpRequest &request, const HttpReply &reply)
{
    m_log.add({m_clock.nowMs(), site, request.requestLine, request.headers, request.body, reply.status,
        reply.verdict});
}

} // namespace signet
