// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace signet::test {

/// An HTTP proxy on 127.0.0.1 that knows CONNECT only. Whatever host is asked for, it connects to that port
/// of this machine: so a server of the test can have a name that is not this machine's.
class ConnectProxy : public QTcpServer
{
    Q_OBJECT

public:
    ConnectProxy();
    ~ConnectProxy() override;

    /// Asks for these with 407 (Basic); without, it asks for none.
    void require(const QByteArray &user, const QByteArray &password);
    /// Answers every CONNECT with this instead; with an empty text it closes without a word.
    void refuse(const QByteArray &answer);

    /// The heads of all requests, whole, in order.
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }
    /// What clients sent after their CONNECT had succeeded.
    [[nodiscard]] const QByteArray &tunnelled() const { return m_tunnelled; }
    [[nodiscard]] int connections() const { return m_connections; }
    void forget();

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket &client, QByteArray &buffer);
    void answer(QTcpSocket &client, const QByteArray &head);
    void openTunnel(QTcpSocket &client, quint16 port);

    QByteArray m_credentials; ///< base64
    QByteArray m_refusal;
    bool m_refuses = false;
    QList<QByteArray> m_heads;
    QByteArray m_tunnelled;
    int m_connections = 0;
};

} // namespace signet::test
