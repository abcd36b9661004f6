// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "http/proxychoice.h"
#include "http/runningexchange.h"

#include <QNetworkAccessManager>

namespace signet {

HttpClient::HttpClient(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

HttpClient::~HttpClient()
{
    m_isClosing = true;
    while (auto *running = findChild<RunningExchange *>(QString(), Qt::FindDirectChildrenOnly)) {
        running->setParent(nullptr);
        const std::unique_ptr<RunningExchange> owned(running);
        owned->stop(ExchangeOutcome::Cancelled);
    }
}

Task<Exchange> HttpClient::send(SignedRequest request, SendOptions options, Cancellation cancellation)
{
    const Completion<Exchange> done;
    start(std::move(request), options, cancellation, done);
    Exchange exchange = co_await done.wait(); // the client may be gone afterwards
    co_return exchange;
}

void HttpClient::start(SignedRequest request, const SendOptions &options, const Cancellation &cancellation,
    const Completion<Exchange> &done)
{
    auto *running = new RunningExchange(m_clock, std::move(request), options, done);
    if (m_isClosing) {
        running->stop(ExchangeOutcome::Cancelled);
        return;
    }
    running->setParent(this);
    running->start(network(), cancellation);
}

/// Made at the first request: it loads the TLS back end.
QNetworkAccessManager &HttpClient::network()
{
    if (!m_network) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        m_network->setProxyFactory(new ProxyChoice); // the access manager owns it
    }
    return *m_network;
}

} // namespace signet
