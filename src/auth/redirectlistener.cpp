// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectlistener.h"

#include "auth/redirectconnection.h"
#include "auth/urltoken.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>

namespace signet {

namespace {
/// Coarse on purpose: every limit is measured in seconds.
constexpr int tickMs = 250;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RedirectListener)
};

QByteArray literalOf(const QHostAddress &address)
{
    const QByteArray text = address.toString().toLatin1();
    return address.protocol() == QAbstractSocket::IPv6Protocol ? '[' + text + ']' : text;
}
} // namespace

RedirectListener::RedirectListener(const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(&clock), m_server(this), m_ticker(this)
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    m_server.setListenBacklogSize(128);
    // Few at a time, so that what the browser has sent is read before a flood behind it evicts its socket.
    m_server.setMaxPendingConnections(static_cast<int>(maximumSockets) / 4);
    connect(&m_server, &QTcpServer::newConnection, this, &RedirectListener::acceptConnections);
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &RedirectListener::tick);
}

RedirectListener::~RedirectListener()
{
    for (RedirectConnection *connection : std::as_const(m_connections))
        connection->disconnect(this);
}

void RedirectListener::retire(std::unique_ptr<RedirectListener> listener)
{
    if (listener && listener->isBound() && QCoreApplication::instance())
        listener.release()->goOnAlone();
}

void RedirectListener::goOnAlone()
{
    QObject::disconnect(this, &RedirectListener::stateChanged, nullptr, nullptr);
    QObject::disconnect(this, &RedirectListener::keyReceived, nullptr, nullptr);
    QObject::disconnect(this, &RedirectListener::refused, nullptr, nullptr);
    cancel();
    if (m_state == State::Captured)
        setOutcome(m_outcome.value_or(CallbackPage::Received));
    // The clock belonged to somebody who may be gone before this object is.
    m_phaseEndsAt += m_ownClock.steadyMs() - nowMs();
    const QList<RedirectConnection *> unfinished = m_connections;
    for (RedirectConnection *connection : unfinished) {
        if (!connection->isAnswered())
            connection->drop();
    }
    m_clock = &m_ownClock;
    m_isRetired = true;
    setParent(QCoreApplication::instance());
}

Result<void> RedirectListener::listen(const Options &options)
{
    if (m_state != State::Idle)
        return fail(ErrorCode::Internal, Tr::tr("This authorization has already begun. Start a new one."));
    const Result<void> bound = bind(options);
    if (!bound)
        return fail(bound.error());
    const QByteArray authority =
        literalOf(m_server.serverAddress()) + ':' + QByteArray::number(m_server.serverPort());
    m_expected.authority = authority.toStdString();
    m_expected.startPath = "/go/" + randomUrlToken().toStdString();
    m_expected.callbackPath = "/cb/" + randomUrlToken().toStdString();
    m_expected.donePath = "/done/" + randomUrlToken().toStdString();
    m_expected.providerOrigin = options.providerOrigin.toStdString();
    m_ticker.start();
    enter(State::Listening, lifetimeMs);
    return {};
}

Result<void> RedirectListener::bind(const Options &options)
{
    if (options.port != 0) {
        const auto retired = QCoreApplication::instance()->findChildren<RedirectListener *>(
            QString(), Qt::FindDirectChildrenOnly);
        for (RedirectListener *listener : retired) {
            if (listener->m_isRetired && listener->m_server.serverPort() == options.port)
                delete listener;
        }
    }
    for (const QHostAddress &address : options.addresses) {
        if (m_server.listen(address, options.port))
            return {};
        // The same number on the other loopback would not be the one that was asked for.
        if (m_server.serverError() == QAbstractSocket::AddressInUseError)
            break;
    }
    if (options.port != 0 && m_server.serverError() == QAbstractSocket::AddressInUseError)
        return fail(ErrorCode::Io,
            Tr::tr("Port %1 is in use by another program. Close that program, or choose another port in the "
                   "settings.")
                .arg(options.port),
            QStringLiteral("fixed listener port in use"));
    return fail(ErrorCode::Io,
        Tr::tr("Signet cannot wait for the browser on this machine: no loopback address could be used. Paste "
               "the key "
               "or the redirected address instead."),
        QStringLiteral("cannot bind loopback, socket error %1").arg(m_server.serverError()));
}

void RedirectListener::setConsentLink(const QByteArray &link)
{
    m_consentLink = link;
}

QUrl RedirectListener::startUrl() const
{
    return QUrl::fromEncoded(
        QByteArray::fromStdString("http://" + m_expected.authority + m_expected.startPath), QUrl::StrictMode);
}

QByteArray RedirectListener::redirectUrl() const
{
    return QByteArray::fromStdString("http://" + m_expected.authority + m_expected.callbackPath);
}

qint64 RedirectListener::remainingMs() const
{
    return isWaiting() ? std::max<qint64>(m_phaseEndsAt - nowMs(), 0) : 0;
}

void RedirectListener::extend()
{
    if (isWaiting())
        m_phaseEndsAt = nowMs() + lifetimeMs;
}

void RedirectListener::cancel()
{
    if (isWaiting())
        enter(State::Cancelled, lameDuckMs);
}

void RedirectListener::finish()
{
    if (isWaiting())
        enter(State::Captured, doneServedMs);
}

void RedirectListener::setOutcome(CallbackPage page)
{
    m_outcome = page;
    answerWaiting(page);
}

void RedirectListener::enter(State state, qint64 durationMs)
{
    m_state = state;
    m_phaseEndsAt = nowMs() + durationMs;
    m_holdEndsAt = nowMs() + doneHoldMs;
    Q_EMIT stateChanged(state);
}

void RedirectListener::acceptConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        makeRoom();
        auto *connection = new RedirectConnection(socket, m_expected, nowMs(), this);
        m_connections.append(connection);
        connect(connection, &RedirectConnection::judged, this, &RedirectListener::judge);
        connect(connection, &RedirectConnection::closed, this, [this](RedirectConnection *gone) {
            m_connections.removeOne(gone);
            m_waiting.removeOne(gone);
            gone->deleteLater();
        });
        connection->start();
    }
}

/// Refusing the newest instead would let idle sockets keep the browser out.
void RedirectListener::makeRoom()
{
    if (m_connections.size() < static_cast<qsizetype>(maximumSockets))
        return;
    const auto unjudged = std::find_if(m_connections.begin(), m_connections.end(),
        [](const RedirectConnection *connection) { return !connection->isJudged(); });
    (unjudged != m_connections.end() ? *unjudged : m_connections.first())->drop();
}

void RedirectListener::judge(RedirectConnection *connection, const RedirectVerdict &verdict)
{
    const bool isOver = m_state == State::Cancelled || m_state == State::TimedOut;
    if (isOver && verdict.target != RedirectTarget::None) {
        answerPage(connection, 410, CallbackPage::Gone);
    } else if (!verdict.isAccepted()) {
        ++m_refusedRequests;
        const bool isConsent = verdict.target == RedirectTarget::Callback;
        answerPage(connection, verdict.status, isConsent ? CallbackPage::NoKey : CallbackPage::Refused);
        Q_EMIT refused(verdict.reason);
    } else if (verdict.target == RedirectTarget::Start) {
        answerStart(connection);
    } else if (verdict.target == RedirectTarget::Done) {
        answerDone(connection);
    } else {
        capture(connection, verdict);
    }
}

void RedirectListener::answerPage(RedirectConnection *connection, int status, CallbackPage page)
{
    connection->answer(redirectPage(status, page, connection->prefersGerman()), nowMs());
}

void RedirectListener::answerStart(RedirectConnection *connection)
{
    if (m_state != State::Listening || m_consentLink.isEmpty()) {
        answerPage(connection, 410, CallbackPage::Used);
        return;
    }
    connection->answer(redirectForward(m_consentLink), nowMs());
    // The same deadline goes on.
    enter(State::Started, m_phaseEndsAt - nowMs());
}

void RedirectListener::answerDone(RedirectConnection *connection)
{
    if (m_state != State::Captured)
        answerPage(connection, 404, CallbackPage::Refused);
    else if (m_outcome || nowMs() >= m_holdEndsAt)
        answerPage(connection, 200, m_outcome.value_or(CallbackPage::Received));
    else
        m_waiting.append(connection);
}

void RedirectListener::capture(RedirectConnection *connection, const RedirectVerdict &verdict)
{
    if (m_state != State::Started) {
        answerPage(connection, 410, CallbackPage::Used);
        return;
    }
    const QByteArray done = QByteArray::fromStdString("http://" + m_expected.authority + m_expected.donePath);
    connection->answer(redirectForward(done), nowMs());
    const Secret key(QByteArrayView(verdict.key.data(), static_cast<qsizetype>(verdict.key.size())));
    enter(State::Captured, doneServedMs);
    Q_EMIT keyReceived(key);
}

void RedirectListener::answerWaiting(CallbackPage page)
{
    const QList<RedirectConnection *> waiting = std::exchange(m_waiting, {});
    for (RedirectConnection *connection : waiting)
        answerPage(connection, 200, page);
}

void RedirectListener::tick()
{
    const qint64 now = nowMs();
    const QList<RedirectConnection *> connections = m_connections;
    for (RedirectConnection *connection : connections)
        connection->enforceLimits(now);
    // Where Qt notices that descriptors have run out, it stops accepting for good.
    m_server.resumeAccepting();
    if (m_state == State::Captured && now >= m_holdEndsAt)
        answerWaiting(m_outcome.value_or(CallbackPage::Received));
    if (m_server.isListening() && now >= m_phaseEndsAt)
        endPhase();
    if (m_server.isListening() || !m_connections.isEmpty())
        return;
    m_ticker.stop();
    if (m_isRetired)
        deleteLater();
}

void RedirectListener::endPhase()
{
    if (isWaiting()) {
        enter(State::TimedOut, lameDuckMs);
        return;
    }
    closePort();
    if (m_state == State::Captured)
        enter(State::Closed, 0);
}

void RedirectListener::closePort()
{
    answerWaiting(m_outcome.value_or(CallbackPage::Received));
    m_server.close();
}

} // namespace signet
