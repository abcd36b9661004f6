// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/networksettings.h"
#include "core/secret.h"

#include <QNetworkProxyFactory>

class QUrl;

namespace signet {

/// Which proxy a request takes, and the one place that decides it. This machine's own addresses are never
/// proxied, in no mode; everything else goes where the settings say (SECURITY 3.7). https passes a proxy as
/// `CONNECT host:port` only, and plain http exists for loopback only, so no proxy sees a header of a request.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const NetworkSettings &settings) : m_settings(settings) {}

    /// For the manual proxy with a user name. Qt sends it when the proxy asks, not before.
    void setPassword(const Secret &password) { m_password = password; }

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    NetworkSettings m_settings;
    Secret m_password;
};

/// 127.0.0.0/8 and ::1. Names do not count: they can be made to point elsewhere.
[[nodiscard]] bool isThisMachine(const QString &host);

/// "proxy.example.com:3128", or empty where @p url is reached directly. Looking up the system's settings may
/// block for a moment.
[[nodiscard]] QString proxyFor(const NetworkSettings &settings, const QUrl &url);

} // namespace signet
