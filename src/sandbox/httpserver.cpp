// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"

#include "sandbox/httpconnection.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

namespace signet {

HttpServer::HttpServer(Handler handler, BadRequestSink badRequests, QObject *parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
    , m_handler(std::move(handler))
    , m_badRequests(std::move(badRequests))
{
    m_server->setListenBacklogSize(512);
    connect(m_server, &QTcpServer::newConnection, this, &HttpServer::acceptConnections);
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen(quint16 port)
{
    if (m_server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return {};
    return fail(ErrorCode::Io,
        QCoreApplication::translate("HttpServer",
            "Port %1 of 127.0.0.1 cannot be used: another program has it. Choose another one with --port, or "
            "leave --port out.")
            .arg(port));
}

quint16 HttpServer::port() const
{
    return m_server->serverPort();
}

QString HttpServer::origin() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void HttpServer::acceptConnections()
{
    const QByteArray authority = "127.0.0.1:" + QByteArray::number(port());
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        new HttpConnection(socket, authority, m_handler, m_badRequests, this);
    }
}

} // namespace signet
