// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostileserver.h"

#include <QPointer>
#include <QSslSocket>
#include <QTcpSocket>

namespace signet::test {

QByteArray RawRequest::requestLine() const
{
    return head.left(head.indexOf("\r\n"));
}

QByteArray RawRequest::method() const
{
    return requestLine().left(requestLine().indexOf(' '));
}

QByteArray RawRequest::target() const
{
    const QByteArray line = requestLine();
    const qsizetype first = line.indexOf(' ') + 1;
    return line.mid(first, line.lastIndexOf(' ') - first);
}

QList<QByteArray> RawRequest::values(const QByteArray &name) const
{
    QList<QByteArray> found;
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            found.append(line.mid(colon + 1).trimmed());
    }
    return found;
}

HostileServer::HostileServer(Answer answer, std::optional<QSslConfiguration> tls)
    : m_answer(std::move(answer)), m_tls(std::move(tls))
{
    setMaxPendingConnections(1000);
    listen(QHostAddress(QHostAddress::LocalHost));
}

/// The sockets go first: their signals must not reach a server that is half gone.
HostileServer::~HostileServer()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly))
        delete socket;
}

QString HostileServer::url(const QString &target) const
{
    const QString scheme = m_tls ? QStringLiteral("https") : QStringLiteral("http");
    return scheme + QStringLiteral("://127.0.0.1:") + QString::number(serverPort()) + target;
}

void HostileServer::forget()
{
    m_requests.clear();
    m_received.clear();
    m_connections = 0;
}

QByteArray HostileServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

HostileServer::Answer HostileServer::always(const QByteArray &bytes, bool thenClose)
{
    return [bytes, thenClose](QTcpSocket &socket, const RawRequest &) {
        socket.write(bytes);
        if (thenClose)
            socket.disconnectFromHost();
    };
}

HostileServer::Answer HostileServer::silentClose()
{
    return [](QTcpSocket &socket, const RawRequest &) { socket.disconnectFromHost(); };
}

void HostileServer::incomingConnection(qintptr handle)
{
    const int connection = ++m_connections;
    auto *socket = m_tls ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(*socket, connection); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (auto *tls = qobject_cast<QSslSocket *>(socket)) {
        connect(tls, &QSslSocket::encrypted, this,
            [this, tls] { m_protocols.append(tls->sslConfiguration().nextNegotiatedProtocol()); });
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
    if (m_onConnection)
        m_onConnection(*socket);
}

void HostileServer::read(QTcpSocket &socket, int connection)
{
    const QByteArray bytes = socket.readAll();
    m_received += bytes;
    QByteArray &buffer = m_buffers[connection];
    buffer += bytes;
    const QPointer<QTcpSocket> alive = &socket;
    while (alive && takeRequest(buffer, connection, socket)) {
    }
}

bool HostileServer::takeRequest(QByteArray &buffer, int connection, QTcpSocket &socket)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    RawRequest request{buffer.left(end + 4), {}, connection};
    const QList<QByteArray> lengths = request.values("Content-Length");
    const qsizetype length = lengths.isEmpty() ? 0 : lengths.first().toLongLong();
    if (buffer.size() < request.head.size() + length)
        return false;
    request.body = buffer.mid(request.head.size(), length);
    buffer.remove(0, request.head.size() + length);
    m_requests.append(request);
    if (m_answer)
        m_answer(socket, request);
    return true;
}

} // namespace signet::test
