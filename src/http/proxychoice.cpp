// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/proxychoice.h"

#include <QHostAddress>
#include <QUrl>

namespace signet {

namespace {
QNetworkProxy manualProxy(const NetworkSettings &settings, const Secret &password)
{
    QNetworkProxy proxy(QNetworkProxy::HttpProxy, settings.proxyHost, settings.proxyPort);
    if (settings.proxyUser.isEmpty())
        return proxy;
    proxy.setUser(settings.proxyUser);
    proxy.setPassword(QString::fromUtf8(password.reveal()));
    return proxy;
}
} // namespace

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    if (m_settings.proxyMode == ProxyMode::None || isThisMachine(query.peerHostName()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (m_settings.proxyMode == ProxyMode::Manual)
        return {manualProxy(m_settings, m_password)};
    return QNetworkProxyFactory::systemProxyForQuery(query);
}

bool isThisMachine(const QString &host)
{
    return QHostAddress(host).isLoopback();
}

QString proxyFor(const NetworkSettings &settings, const QUrl &url)
{
    const QList<QNetworkProxy> proxies = ProxyChoice(settings).queryProxy(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::NoProxy)
        return {};
    const NetworkSettings named{.proxyHost = proxies.first().hostName(), .proxyPort = proxies.first().port()};
    return named.proxyAddress();
}

} // namespace signet
