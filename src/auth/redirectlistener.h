// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/redirectanswer.h"
#include "auth/redirectverdict.h"
#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace signet {

class RedirectConnection;

/// Waits on this machine's loopback for one customer key (SECURITY 1.4). A start page that works once
/// forwards the browser to the consent page, the callback's nonce stands in its path, a wrong request never
/// changes anything, and after the end the port goes on refusing for a while, so that nobody else gets what a
/// consent page that is still open would send. Logs nothing. One attempt per object.
class RedirectListener : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Idle,
        Listening, ///< the start page was not fetched yet
        Started,   ///< the browser was forwarded to the consent page
        Captured,  ///< the key came; the /done page is served for a little while
        Closed,    ///< after Captured: the port is free
        Cancelled, ///< everything is answered 410 until the lame-duck time is over
        TimedOut,  ///< the same
    };
    Q_ENUM(State)

    static constexpr qint64 lifetimeMs = 15 * 60'000;
    static constexpr qint64 lameDuckMs = 10 * 60'000;
    /// How long the /done page may hold its answer back for the outcome of the check.
    static constexpr qint64 doneHoldMs = 10'000;
    static constexpr qint64 doneServedMs = 12'000;
    static constexpr std::size_t maximumSockets = 16;

    struct Options
    {
        /// 0 lets the system choose. A fixed one (SSH forwarding) that is taken is an error.
        quint16 port = 0;
        /// May stand in a request's Origin header.
        QByteArray providerOrigin;
        /// Tried in this order: IPv4, and IPv6 where that is missing. Never a name, never all interfaces.
        QList<QHostAddress> addresses{QHostAddress::LocalHost, QHostAddress::LocalHostIPv6};
    };

    explicit RedirectListener(const Clock &clock, QObject *parent = nullptr);
    ~RedirectListener() override;

    /// For an owner that goes away: ends the attempt if it still waits, and lets @p listener refuse, or serve
    /// its /done page, by itself until its time is over or the program ends. Nobody hears of it any more.
    static void retire(std::unique_ptr<RedirectListener> listener);

    /// From Idle. Errors: Io (the fixed port is taken, no loopback). A retired listener gives its port up.
    [[nodiscard]] Result<void> listen(const Options &options);
    /// Where the start page forwards to; holds redirectUrl(). To be set before the start page is given away.
    void setConsentLink(const QByteArray &link);
    /// What the /done page says; waiting browsers are answered.
    void setOutcome(CallbackPage page);
    /// The key came another way: what the browser still brings is refused as already used.
    void finish();
    /// Ends a waiting attempt; the lame-duck time begins.
    void cancel();
    /// Waits for another lifetimeMs from now.
    void extend();

    [[nodiscard]] State state() const { return m_state; }
    /// Bound, in whatever state.
    [[nodiscard]] bool isBound() const { return m_server.isListening(); }
    /// "http://127.0.0.1:49733/go/<ticket>": for the browser, valid once.
    [[nodiscard]] QUrl startUrl() const;
    /// "http://127.0.0.1:49733/cb/<nonce>": only ever for the consent link; not for display, argv or logs.
    [[nodiscard]] QByteArray redirectUrl() const;
    /// "127.0.0.1:49733"; empty before listen().
    [[nodiscard]] QByteArray authority() const { return QByteArray::fromStdString(m_expected.authority); }
    /// Until the attempt times out; 0 unless Listening or Started.
    [[nodiscard]] qint64 remainingMs() const;
    [[nodiscard]] int refusedRequests() const { return m_refusedRequests; }

Q_SIGNALS:
    void stateChanged(signet::RedirectListener::State state);
    /// Once, from Started.
    void keyReceived(const signet::Secret &key);
    /// A request was refused; nothing else has changed.
    void refused(signet::RefusalReason reason);

private:
    [[nodiscard]] Result<void> bind(const Options &options);
    void acceptConnections();
    void makeRoom();
    void judge(RedirectConnection *connection, const RedirectVerdict &verdict);
    void answerPage(RedirectConnection *connection, int status, CallbackPage page);
    void answerStart(RedirectConnection *connection);
    void answerDone(RedirectConnection *connection);
    void capture(RedirectConnection *connection, const RedirectVerdict &verdict);
    void answerWaiting(CallbackPage page);
    void enter(State state, qint64 durationMs);
    void tick();
    void endPhase();
    void closePort();
    void goOnAlone();
    [[nodiscard]] bool isWaiting() const { return m_state == State::Listening || m_state == State::Started; }
    [[nodiscard]] qint64 nowMs() const { return m_clock->steadyMs(); }

    const Clock *m_clock;
    SystemClock m_ownClock;
    QTcpServer m_server;
    QTimer m_ticker;
    State m_state = State::Idle;
    qint64 m_phaseEndsAt = 0;
    qint64 m_holdEndsAt = 0;
    RedirectExpectation m_expected;
    QByteArray m_consentLink;
    QList<RedirectConnection *> m_connections; ///< in the order of their arrival
    QList<RedirectConnection *> m_waiting;     ///< for the outcome, on the /done page
    std::optional<CallbackPage> m_outcome;
    int m_refusedRequests = 0;
    bool m_isRetired = false;
};

} // namespace signet
