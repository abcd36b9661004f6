// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/credentials.h"
#include "sandbox/httpmessage.h"
#include "sandbox/settings.h"

#include <QHash>

#include <variant>

namespace signet {

/// Who may do what at the KlickTipp stand-in.
class KlickTippAuth
{
public:
    /// The customer's user name, or the refusal.
    using Verdict = std::variant<QString, HttpReply>;

    /// All three must outlive this object.
    KlickTippAuth(const SandboxCredentials &credentials, const SandboxSettings &settings, const Clock &clock);

    /// X-Un with X-Ci (PROTOCOLS 1.2), or X-Session-Id with the cookie (1.1).
    [[nodiscard]] Verdict authenticate(const HttpRequest &request);
    [[nodiscard]] HttpReply login(const HttpRequest &request);
    [[nodiscard]] HttpReply logout(const HttpRequest &request);
    /// Every session ends.
    void expireSessions() { m_sessions.clear(); }
    [[nodiscard]] qsizetype sessionCount() const { return m_sessions.size(); }

private:
    struct Session
    {
        QString userName;
        qint64 lastUseMs = 0;
    };

    [[nodiscard]] Verdict byPartnerKey(const HttpRequest &request) const;
    [[nodiscard]] Verdict bySession(const HttpRequest &request);
    [[nodiscard]] bool isAlive(const QByteArray &sessionId) const;
    [[nodiscard]] const SandboxCustomer *customerCalled(const QString &userName) const;

    const SandboxCredentials &m_credentials;
    const SandboxSettings &m_settings;
    const Clock &m_clock;
    QHash<QByteArray, Session> m_sessions;
};

/// The name of the session cookie.
inline constexpr char sessionCookieName[] = "SSESSsandbox4815";

} // namespace signet
