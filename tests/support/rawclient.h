// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace signet::test {

/// A client that sends whatever bytes it is told to, and shows the answer's bytes. Link Qt6::Network.
class RawClient
{
public:
    explicit RawClient(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(
            &m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_answer += m_socket.readAll(); });
        m_socket.connectToHost(address, port);
    }

    [[nodiscard]] bool waitConnected(int timeoutMs = 5'000)
    {
        return wait([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, timeoutMs);
    }
    [[nodiscard]] bool waitClosed(int timeoutMs = 5'000)
    {
        return wait([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, timeoutMs);
    }
    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    /// Sends and waits for the whole answer (by Content-Length), or for the end of the connection.
    QByteArray ask(const QByteArray &bytes, int timeoutMs = 15'000)
    {
        if (!waitConnected())
            return "not connected";
        send(bytes);
        (void)waitAnswer(timeoutMs);
        return m_answer;
    }
    [[nodiscard]] bool waitAnswer(int timeoutMs = 15'000)
    {
        return wait(
                   [this] {
                       return isAnswerComplete() || m_socket.state() != QAbstractSocket::ConnectedState;
                   },
                   timeoutMs) &&
               isAnswerComplete();
    }
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }

private:
    /// Looks again at every sign of life: QTest::qWaitFor would sleep 10 ms each time.
    template <typename Condition>
    [[nodiscard]] bool wait(Condition condition, int timeoutMs)
    {
        QEventLoop loop;
        QTimer::singleShot(timeoutMs, &loop, [&loop] { loop.exit(1); });
        const auto look = [&loop, condition] {
            if (condition())
                loop.exit(0);
        };
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, look);
        QObject::connect(&m_socket, &QTcpSocket::stateChanged, &loop, look);
        return condition() || loop.exec() == 0;
    }
    [[nodiscard]] bool isAnswerComplete() const
    {
        const qsizetype head = m_answer.indexOf("\r\n\r\n");
        const qsizetype length = m_answer.indexOf("Content-Length: ");
        if (head < 0 || length < 0 || length > head)
            return false;
        const qsizetype from = length + 16;
        const qsizetype size = m_answer.mid(from, m_answer.indexOf('\r', from) - from).toLongLong();
        return m_answer.size() >= head + 4 + size;
    }

    QTcpSocket m_socket;
    QByteArray m_answer;
};

/// 0 where there is no answer.
[[nodiscard]] inline int statusOf(const QByteArray &answer)
{
    return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
}

/// The first header @p name of @p answer, spelled exactly so.
[[nodiscard]] inline QByteArray headerOf(const QByteArray &answer, const QByteArray &name)
{
    const qsizetype at = answer.indexOf("\r\n" + name + ": ");
    if (at < 0)
        return {};
    const qsizetype from = at + 4 + name.size();
    return answer.mid(from, answer.indexOf('\r', from) - from);
}

} // namespace signet::test
