// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/httpserver.h"

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace signet {

/// One connection: reads requests one after another, answers each before it looks at the next. Deletes itself
/// when the client is gone.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes over @p socket. Requests must name @p authority as their Host.
    HttpConnection(QTcpSocket *socket, QByteArray authority, HttpServer::Handler handler,
        HttpServer::BadRequestSink badRequests, QObject *parent);

private:
    void read();
    void answer(const HttpReply &reply, bool keepAlive);
    void continueAnswer();
    void drip();
    void finishAnswer();

    QTcpSocket *m_socket = nullptr;
    QByteArray m_authority;
    HttpServer::Handler m_handler;
    HttpServer::BadRequestSink m_badRequests;
    QByteArray m_input;
    QByteArray m_dripping;
    qint64 m_fillerLeft = 0;
    bool m_answering = false;
    bool m_keepAlive = true;
};

} // namespace signet
