// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpconnection.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace signet {

namespace {
constexpr qint64 fillerChunk = 64 * 1024;
constexpr auto dripPause = std::chrono::milliseconds(400);
} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, QByteArray authority, HttpServer::Handler handler,
    HttpServer::BadRequestSink badRequests, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_authority(std::move(authority))
    , m_handler(std::move(handler))
    , m_badRequests(std::move(badRequests))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::continueAnswer);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_socket->bytesAvailable() > 0)
        read();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void HttpConnection::read()
{
    m_input += m_socket->readAll();
    if (m_answering || m_input.isEmpty())
        return;
    const ParsedRequest parsed = parseRequest(m_input, m_authority);
    if (parsed.state == ParsedRequest::State::NeedMore)
        return;
    if (parsed.state == ParsedRequest::State::Bad) {
        m_badRequests(m_input.left(m_input.indexOf('\n')).trimmed().left(1024), parsed.status);
        m_input.clear();
        HttpReply reply;
        reply.status = parsed.status;
        answer(reply, false);
        return;
    }
    m_input.remove(0, parsed.consumed);
    answer(m_handler(parsed.request), parsed.keepAlive);
}

void HttpConnection::answer(const HttpReply &reply, bool keepAlive)
{
    m_answering = true;
    m_keepAlive = keepAlive;
    switch (reply.delivery) {
    case Delivery::Silence:
        return;
    case Delivery::Close:
        m_socket->disconnectFromHost();
        return;
    case Delivery::Drip:
        m_dripping = reply.head(false) + reply.body;
        m_keepAlive = false;
        drip();
        return;
    case Delivery::Whole:
        break;
    }
    m_fillerLeft = reply.fillerBytes;
    m_socket->write(reply.head(keepAlive) + reply.body);
}

void HttpConnection::continueAnswer()
{
    if (!m_answering || !m_dripping.isEmpty())
        return;
    while (m_fillerLeft > 0 && m_socket->bytesToWrite() < 4 * fillerChunk) {
        const qint64 size = std::min(m_fillerLeft, fillerChunk);
        m_fillerLeft -= size;
        m_socket->write(QByteArray(size, 'x'));
    }
    if (m_fillerLeft == 0 && m_socket->bytesToWrite() == 0)
        finishAnswer();
}

void HttpConnection::drip()
{
    m_socket->write(m_dripping.left(1));
    m_dripping.remove(0, 1);
    if (!m_dripping.isEmpty())
        QTimer::singleShot(dripPause, this, &HttpConnection::drip);
}

void HttpConnection::finishAnswer()
{
    m_answering = false;
    if (!m_keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    // The next request may have come already; queued, so that a pipeline does not recurse.
    if (!m_input.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

} // namespace signet
