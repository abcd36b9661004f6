// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectconnection.h"

#include "auth/customerkeyquery.h"

#include <QTcpSocket>

#include <array>

#include <sodium.h>

namespace signet {

namespace {
constexpr qint64 readBufferSize = 16 * 1'024;
/// How long the rest of a refused request is drained: closing with unread bytes would reset the connection,
/// and the browser would show an error instead of the answer.
constexpr qint64 drainMs = 1'000;
} // namespace

RedirectConnection::RedirectConnection(
    QTcpSocket *socket, RedirectExpectation expected, qint64 nowMs, QObject *parent)
    : QObject(parent), m_socket(socket), m_request(std::move(expected)), m_since(nowMs)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferSize);
    connect(m_socket, &QTcpSocket::readyRead, this, &RedirectConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] { Q_EMIT closed(this); });
}

void RedirectConnection::start()
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        Q_EMIT closed(this);
    else if (m_socket->bytesAvailable() > 0)
        read();
}

void RedirectConnection::read()
{
    std::array<char, 4'096> buffer{};
    qint64 size = 0;
    while ((size = m_socket->read(buffer.data(), static_cast<qint64>(buffer.size()))) > 0) {
        if (m_isJudged)
            continue; // drained and ignored
        auto verdict = m_request.feed(std::string_view(buffer.data(), static_cast<std::size_t>(size)));
        sodium_memzero(buffer.data(), buffer.size());
        if (!verdict)
            continue;
        m_isJudged = true;
        m_isInterrupted = verdict->status == 431 || verdict->reason == RefusalReason::Malformed ||
                          verdict->reason == RefusalReason::Body || verdict->reason == RefusalReason::Method;
        m_prefersGerman = verdict->prefersGerman;
        Q_EMIT judged(this, *verdict);
        wipeText(verdict->key);
    }
}

void RedirectConnection::answer(const QByteArray &bytes, qint64 nowMs)
{
    if (m_isAnswered)
        return;
    m_isAnswered = true;
    m_since = nowMs;
    m_socket->write(bytes);
    if (m_isInterrupted)
        m_socket->flush();
    else
        m_socket->disconnectFromHost();
}

void RedirectConnection::enforceLimits(qint64 nowMs)
{
    const qint64 elapsed = nowMs - m_since;
    if (m_isAnswered && m_isInterrupted && elapsed >= drainMs)
        m_socket->disconnectFromHost();
    if ((m_isAnswered || !m_isJudged) && elapsed >= patienceMs)
        drop();
}

void RedirectConnection::drop()
{
    m_socket->abort();
}

} // namespace signet
