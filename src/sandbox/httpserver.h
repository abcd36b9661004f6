// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/httpmessage.h"

#include <QObject>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QTcpServer)

namespace signet {

/// One origin of the sandbox: a strict HTTP/1.1 server on 127.0.0.1 that hands every request to its handler
/// with the octets as they came.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;
    /// Called for what was no request: the octets' first line and the status of the refusal.
    using BadRequestSink = std::function<void(const QByteArray &line, int status)>;

    explicit HttpServer(Handler handler, BadRequestSink badRequests, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Binds 127.0.0.1:@p port, or a port of the system's choice for 0. Error: Io.
    [[nodiscard]] Result<void> listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT"
    [[nodiscard]] QString origin() const;
    /// How many connections were accepted so far.
    [[nodiscard]] int connectionCount() const { return m_connections; }

private:
    void acceptConnections();

    QTcpServer *m_server = nullptr;
    Handler m_handler;
    BadRequestSink m_badRequests;
    int m_connections = 0;
};

} // namespace signet
