// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxyFactory>

namespace signet {

/// Which proxy a request takes, and the one place that decides it. A loopback address is never proxied;
/// everything else goes where the system's settings say, as Qt does by default (SECURITY 3.7). https passes a
/// proxy as `CONNECT host:port` only, and plain http exists for loopback only, so no proxy sees a header.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
};

} // namespace signet
