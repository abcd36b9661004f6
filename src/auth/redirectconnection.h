// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/redirectverdict.h"

#include <QObject>

class QTcpSocket;

namespace signet {

/// One socket of the listener: gathers the head, has it judged, writes one answer, goes. It decides nothing
/// and keeps no time of its own: the listener's tick calls enforceLimits().
class RedirectConnection : public QObject
{
    Q_OBJECT

public:
    /// From accept to complete head, and from the answer to the end.
    static constexpr qint64 patienceMs = 5'000;

    /// Takes @p socket over. @p nowMs by the listener's clock.
    RedirectConnection(QTcpSocket *socket, RedirectExpectation expected, qint64 nowMs, QObject *parent);

    [[nodiscard]] bool isJudged() const { return m_isJudged; }
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }
    /// For the answer that comes later: the language of the one who waits.
    [[nodiscard]] bool prefersGerman() const { return m_prefersGerman; }

    /// Looks at what has already arrived; to be called once, when judged() is connected.
    void start();
    /// Writes @p bytes and closes when they are out. Once only.
    void answer(const QByteArray &bytes, qint64 nowMs);
    /// Drops a client that is too slow with its head or in taking the answer.
    void enforceLimits(qint64 nowMs);
    /// Drops it at once.
    void drop();

Q_SIGNALS:
    /// Once, with the head complete or hopeless. The receiver answers, now or later.
    void judged(signet::RedirectConnection *connection, const signet::RedirectVerdict &verdict);
    void closed(signet::RedirectConnection *connection);

private:
    void read();

    QTcpSocket *m_socket;
    RedirectRequest m_request;
    qint64 m_since;
    bool m_isJudged = false;
    bool m_isAnswered = false;
    bool m_prefersGerman = false;
    bool m_isInterrupted = false; ///< judged before its head ended: the rest is drained, then it is closed
};

} // namespace signet
