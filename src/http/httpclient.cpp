// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpclient.h"

#include "core/networksource.h"
#include "http/connections.h"
#include "http/runningexchange.h"

namespace signet {

HttpClient::HttpClient(const Clock &clock, NetworkSource *source, QObject *parent)
    : QObject(parent), m_clock(clock), m_source(source)
{
    if (m_source != nullptr)
        connect(m_source, &NetworkSource::changed, this, [this] { m_connections.reset(); });
}

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
    if (running->start(cancellation))
        send(*running);
}

/// Made at the first request: that loads the TLS back end.
Result<std::shared_ptr<Connections>> HttpClient::connections()
{
    if (m_connections && m_connections->isCurrent())
        return m_connections;
    m_connections.reset();
    const NetworkSettings settings = m_source != nullptr ? m_source->networkSettings() : NetworkSettings();
    Result<std::shared_ptr<Connections>> opened =
        Connections::open(settings, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
    if (opened)
        m_connections = *opened;
    return opened;
}

void HttpClient::send(RunningExchange &running)
{
    Result<std::shared_ptr<Connections>> connections = this->connections();
    if (!connections)
        return running.refuse(connections.error());
    if ((*connections)->needsProxyPassword(running.host()))
        static_cast<void>(sendWithPassword(this, &running, std::move(*connections)));
    else
        running.sendOver(std::move(*connections));
}

Task<void> HttpClient::sendWithPassword(
    QPointer<HttpClient> self, QPointer<RunningExchange> running, std::shared_ptr<Connections> asking)
{
    const Result<Secret> password = co_await self->m_source->proxyPassword();
    if (!self || !running)
        co_return;
    if (!password) {
        running->refuse(password.error());
        co_return;
    }
    // If settings changed meanwhile, it was the password of other ones.
    if (self->m_connections == asking)
        asking->setProxyPassword(*password);
    self->send(*running);
}

} // namespace signet
