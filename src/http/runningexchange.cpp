// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/runningexchange.h"

#include "http/connections.h"
#include "http/networkrequest.h"
#include "http/oneshotbody.h"
#include "http/proxychoice.h"
#include "http/tlsdescription.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace signet {

namespace {
/// How much Qt may hold before it stops reading from the socket (SECURITY 3.5).
constexpr qint64 readBufferBytes = 256 * 1024;
constexpr qint64 chunkBytes = 64 * 1024;
} // namespace

RunningExchange::RunningExchange(
    const Clock &clock, SignedRequest request, SendOptions options, Completion<Exchange> done)
    : m_clock(clock), m_options(options), m_done(std::move(done)), m_exchange{.sent = std::move(request)}
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(ExchangeOutcome::TimedOut); });
}

RunningExchange::~RunningExchange() = default;

bool RunningExchange::start(const Cancellation &cancellation)
{
    m_exchange.timings.startedAtMs = m_clock.nowMs();
    m_startedAtSteadyMs = m_clock.steadyMs();
    Result<QNetworkRequest> request = networkRequest(m_exchange.sent.request);
    if (!request) {
        refuse(request.error());
        return false;
    }
    m_request = std::move(*request);
    m_deadline.start(std::max(0, m_options.deadlineMs));
    m_registration = cancellation.onCancel([this] { stop(ExchangeOutcome::Cancelled); });
    return !m_isConcluded;
}

void RunningExchange::sendOver(std::shared_ptr<Connections> connections)
{
    if (m_isConcluded)
        return;
    m_connections = std::move(connections);
    m_request = m_connections->prepared(m_request);
    openReply();
}

void RunningExchange::refuse(const Error &reason)
{
    if (m_isConcluded)
        return;
    conclude(ExchangeOutcome::NotSent);
    m_exchange.problem = reason.message;
    m_exchange.detail = reason.detail.isEmpty() ? QString(errorName(reason.code)) : reason.detail;
    deliverSoon();
}

void RunningExchange::openReply()
{
    QNetworkAccessManager &network = m_connections->access();
    const WireRequest &wire = m_exchange.sent.request;
    switch (sendingWay(wire)) {
    case SendingWay::Get:
        m_reply = network.get(m_request);
        break;
    case SendingWay::Head:
        m_reply = network.head(m_request);
        break;
    case SendingWay::OneShot: {
        auto *body = new OneShotBody(wire.body().value_or(QByteArray()));
        m_reply = network.sendCustomRequest(m_request, wire.method(), body);
        body->setParent(m_reply);
        break;
    }
    }
    m_reply->setReadBufferSize(readBufferBytes);
    connectReply();
}

void RunningExchange::connectReply()
{
    Timings &timings = m_exchange.timings;
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
        [this, &timings] { timings.connecting = elapsedMs(); });
    connect(m_reply, &QNetworkReply::encrypted, this, [this, &timings] {
        timings.encrypted = elapsedMs();
        takeTls();
    });
    connect(m_reply, &QNetworkReply::requestSent, this, [this, &timings] { timings.sent = elapsedMs(); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &RunningExchange::onMetaData);
    connect(m_reply, &QIODevice::readyRead, this, &RunningExchange::onReadyRead);
    connect(m_reply, &QNetworkReply::sslErrors, this, &RunningExchange::onSslErrors);
    // Queued: Qt may still be inside the reply, or inside get(), when it emits this.
    connect(m_reply, &QNetworkReply::finished, this, &RunningExchange::onFinished, Qt::QueuedConnection);
}

void RunningExchange::onMetaData()
{
    if (m_exchange.timings.firstByte < 0)
        m_exchange.timings.firstByte = elapsedMs();
    takeHeaders();
}

void RunningExchange::onReadyRead()
{
    readBody();
    if (m_exchange.body.size() < m_options.bodyLimit || m_reply->bytesAvailable() == 0)
        return;
    conclude(ExchangeOutcome::TooLarge);
    deliverSoon();
}

void RunningExchange::onSslErrors(const QList<QSslError> &errors)
{
    m_refusal = describeRefusal(errors);
    takeTls();
}

void RunningExchange::onFinished()
{
    if (m_isConcluded)
        return;
    takeHeaders();
    readBody();
    takeTls();
    m_end.error = m_reply->error();
    m_end.mayHaveLeft = mayHaveLeft();
    conclude(ownOutcome());
    deliver();
}

ExchangeOutcome RunningExchange::ownOutcome() const
{
    if (m_reply->bytesAvailable() > 0)
        return ExchangeOutcome::TooLarge;
    const ExchangeOutcome outcome = outcomeOf(m_end);
    return outcome == ExchangeOutcome::Answered && isCutShort() ? ExchangeOutcome::BrokenAnswer : outcome;
}

/// Qt takes a close in the middle of a body for its end when it reads both at once. It removes Content-Length
/// where it decodes.
bool RunningExchange::isCutShort() const
{
    const bool hasBody =
        m_exchange.sent.request.method() != "HEAD" && m_exchange.status != 204 && m_exchange.status != 304;
    const std::optional<QByteArray> length = m_exchange.header("Content-Length");
    return hasBody && length && m_exchange.body.size() < length->toLongLong();
}

/// In small pieces, so that a full buffer is not doubled.
void RunningExchange::readBody()
{
    QByteArray &body = m_exchange.body;
    while (m_reply->bytesAvailable() > 0 && body.size() < m_options.bodyLimit) {
        const QByteArray chunk =
            m_reply->read(std::min<qint64>(chunkBytes, m_options.bodyLimit - body.size()));
        if (chunk.isEmpty())
            return;
        body += chunk;
    }
}

/// Qt joins headers of one name with ", ", and Set-Cookie, which may hold commas, with a line feed.
void RunningExchange::takeHeaders()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid())
        return;
    m_exchange.status = status.toInt();
    m_exchange.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    m_exchange.headers.clear();
    for (const QNetworkReply::RawHeaderPair &pair : m_reply->rawHeaderPairs()) {
        for (const QByteArray &value : pair.second.split('\n'))
            m_exchange.headers.append({pair.first, value});
    }
    m_end.status = m_exchange.status;
}

void RunningExchange::takeTls()
{
    if (!m_exchange.sent.request.origin().isSecure())
        return;
    if (const std::optional<TlsInfo> info = tlsInfo(m_reply->sslConfiguration()))
        m_exchange.tls = info;
}

void RunningExchange::stop(ExchangeOutcome outcome)
{
    conclude(outcome);
    deliver();
}

/// The first conclusion stands.
void RunningExchange::conclude(ExchangeOutcome outcome)
{
    if (m_isConcluded)
        return;
    m_isConcluded = true;
    m_deadline.stop();
    m_end.mayHaveLeft = mayHaveLeft();
    if (outcome == ExchangeOutcome::LostAnswer && !m_end.mayHaveLeft)
        outcome = ExchangeOutcome::Unreachable;
    const bool isUnconnected = outcome == ExchangeOutcome::Unreachable ||
                               (outcome == ExchangeOutcome::TimedOut && !m_end.mayHaveLeft);
    if (isUnconnected && m_connections)
        m_end.proxy = proxyFor(m_connections->settings(), m_request.url());
    m_exchange.outcome = outcome;
    m_exchange.timings.total = elapsedMs();
    describeProblem(m_exchange, m_end, m_refusal);
    dropReply();
}

void RunningExchange::dropReply()
{
    if (!m_reply)
        return;
    if (m_reply->isRunning()) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_reply->deleteLater();
    m_reply = nullptr;
}

/// From inside a signal of the reply, or of the call that sends it.
void RunningExchange::deliverSoon()
{
    QMetaObject::invokeMethod(this, &RunningExchange::deliver, Qt::QueuedConnection);
}

void RunningExchange::deliver()
{
    if (m_isDelivered)
        return;
    m_isDelivered = true;
    m_registration = {};
    setParent(nullptr);
    deleteLater();
    m_done.complete(std::move(m_exchange));
}

/// Without a connection of its own the request runs on one that is open already. Over TLS nothing leaves
/// before the handshake is done.
bool RunningExchange::mayHaveLeft() const
{
    const Timings &timings = m_exchange.timings;
    if (!m_reply)
        return false;
    if (timings.sent >= 0 || timings.connecting < 0)
        return true;
    return !m_exchange.sent.request.origin().isSecure() || timings.encrypted >= 0;
}

int RunningExchange::elapsedMs() const
{
    return static_cast<int>(m_clock.steadyMs() - m_startedAtSteadyMs);
}

} // namespace signet
