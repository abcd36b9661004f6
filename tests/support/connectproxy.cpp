// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/connectproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace signet::test {

ConnectProxy::ConnectProxy()
{
    listen(QHostAddress(QHostAddress::LocalHost));
}

/// The sockets go first: their signals must not reach a proxy that is half gone.
ConnectProxy::~ConnectProxy()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly))
        delete socket;
}

void ConnectProxy::require(const QByteArray &user, const QByteArray &password)
{
    m_credentials = (user + ':' + password).toBase64();
}

void ConnectProxy::refuse(const QByteArray &answer)
{
    m_refuses = true;
    m_refusal = answer;
}

void ConnectProxy::forget()
{
    m_heads.clear();
    m_tunnelled.clear();
    m_connections = 0;
}

void ConnectProxy::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto *client = new QTcpSocket(this);
    client->setSocketDescriptor(handle);
    auto buffer = std::make_shared<QByteArray>();
    connect(client, &QTcpSocket::readyRead, client, [this, client, buffer] { read(*client, *buffer); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void ConnectProxy::read(QTcpSocket &client, QByteArray &buffer)
{
    buffer += client.readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = buffer.left(end + 4);
    buffer.remove(0, end + 4);
    m_heads.append(head);
    answer(client, head);
}

void ConnectProxy::answer(QTcpSocket &client, const QByteArray &head)
{
    if (m_refuses) {
        client.write(m_refusal);
        client.disconnectFromHost();
        return;
    }
    if (!m_credentials.isEmpty() &&
        !head.contains("\r\nProxy-Authorization: Basic " + m_credentials + "\r\n")) {
        const QByteArray body = "this is the proxy's own page";
        client.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                     "realm=\"test\"\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        return;
    }
    const QByteArray target = head.split(' ').value(1);
    openTunnel(client, target.mid(target.lastIndexOf(':') + 1).toUShort());
}

void ConnectProxy::openTunnel(QTcpSocket &client, quint16 port)
{
    auto *server = new QTcpSocket(&client);
    QObject::disconnect(&client, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(server, &QTcpSocket::connected, &client,
        [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(&client, &QTcpSocket::readyRead, server, [this, &client, server] {
        const QByteArray bytes = client.readAll();
        m_tunnelled += bytes;
        server->write(bytes);
    });
    connect(server, &QTcpSocket::readyRead, &client, [&client, server] { client.write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, &client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

} // namespace signet::test
