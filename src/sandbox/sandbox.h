// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/consentsite.h"
#include "sandbox/coredinationapi.h"
#include "sandbox/httpserver.h"
#include "sandbox/klicktippapi.h"
#include "sandbox/requestlog.h"

#include <QObject>

#include <functional>

namespace signet {

/// Stand-ins for both services on loopback: five origins, everything in memory, verified by code of their own
/// from the octets that arrive. Lives in the event loop of the thread that made it.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    /// @p clock must outlive the sandbox.
    explicit Sandbox(const Clock &clock, SandboxSettings settings = {},
        SandboxCredentials credentials = inventedCredentials(), QObject *parent = nullptr);

    /// Binds the origins: KlickTipp at 127.0.0.1:@p port and the others at the next four, or all at ports of
    /// the system's choice for 0. Error: Io (a port is taken).
    [[nodiscard]] Result<void> listen(quint16 port = 0);

    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString klickTippBaseUrl() const { return m_klickTippServer.origin(); }
    /// "http://127.0.0.1:PORT/grantapiaccess/": account id and `?url=` follow.
    [[nodiscard]] QString consentUrl() const;
    /// "http://127.0.0.1:PORT/api/1"
    [[nodiscard]] QString coredinationBaseUrl() const;
    [[nodiscard]] QString foreignUrl() const { return m_foreignServer.origin(); }
    [[nodiscard]] QString controlUrl() const;

    [[nodiscard]] const SandboxCredentials &credentials() const { return m_credentials; }
    [[nodiscard]] SandboxSettings &settings() { return m_settings; }
    [[nodiscard]] FaultBook &faults() { return m_faults; }
    [[nodiscard]] const RequestLog &log() const { return m_log; }
    /// How many connections reached the origin that nobody should follow a redirect to.
    [[nodiscard]] int foreignConnections() const;

    /// Data, sessions, faults and log as at the start; switches and credentials stay.
    void reset();
    /// What control's GET state answers.
    [[nodiscard]] QByteArray stateJson() const;

private:
    using Answer = std::function<HttpReply(const HttpRequest &, const std::optional<Fault> &)>;

    [[nodiscard]] HttpServer::Handler guarded(Site site, Answer answer);
    [[nodiscard]] HttpServer::BadRequestSink badRequests(Site site);
    void record(Site site, const HttpRequest &request, const HttpReply &reply);

    const Clock &m_clock;
    SandboxSettings m_settings;
    SandboxCredentials m_credentials;
    FaultBook m_faults;
    RequestLog m_log;
    KlickTippApi m_klickTipp;
    ConsentSite m_consent;
    CoredinationApi m_coredination;
    HttpServer m_klickTippServer;
    HttpServer m_consentServer;
    HttpServer m_coredinationServer;
    HttpServer m_foreignServer;
    HttpServer m_controlServer;
    int m_foreignBefore = 0; ///< connections before the last reset
};

} // namespace signet
