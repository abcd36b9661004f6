// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

class QUrl;

namespace signet {

/// Scheme, host and port: where a credential belongs, and the only place it is ever sent to.
class Origin
{
public:
    Origin() = default;

    /// The origin of an absolute https URL. Plain http is accepted for loopback literals (127.0.0.0/8, [::1])
    /// only; user information in the URL is refused.
    [[nodiscard]] static Result<Origin> of(const QUrl &url);

    [[nodiscard]] bool isSecure() const { return m_scheme == "https"; }
    [[nodiscard]] const QByteArray &scheme() const { return m_scheme; }
    /// As in a URL: lower case, IDNA-encoded, IPv6 literals in brackets.
    [[nodiscard]] const QByteArray &host() const { return m_host; }
    /// The effective port, 443 or 80 where the URL names none.
    [[nodiscard]] int port() const { return m_port; }
    /// "https://api.example.com" or "http://127.0.0.1:8080"; the scheme's own port is left out.
    [[nodiscard]] QByteArray toUrl() const;

    friend bool operator==(const Origin &, const Origin &) = default;

private:
    QByteArray m_scheme;
    QByteArray m_host;
    int m_port = 0;
};

/// Where an integration's API begins: an origin and a path prefix without a trailing slash.
class BaseUrl
{
public:
    BaseUrl() = default;

    /// Refuses what has a query, a fragment, user information, or plain http to anything but a loopback
    /// literal. A trailing slash is dropped. (PROTOCOLS 1: "a path prefix must work, a trailing / is
    /// dropped".)
    [[nodiscard]] static Result<BaseUrl> parse(const QString &text);

    [[nodiscard]] const Origin &origin() const { return m_origin; }
    /// "" or "/api/1", percent-encoded as it is sent.
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    [[nodiscard]] QString toString() const;

    friend bool operator==(const BaseUrl &, const BaseUrl &) = default;

private:
    Origin m_origin;
    QByteArray m_path;
};

} // namespace signet
