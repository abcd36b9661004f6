// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"

#include "support/await.h"

#include <QTcpSocket>
#include <QUrl>

namespace signet::test {

namespace {

/// Fills @p answer from @p octets; true if it is whole.
bool readAnswer(const QByteArray &octets, RawAnswer &answer)
{
    const qsizetype end = octets.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    answer.head = octets.left(end + 2);
    answer.status = octets.mid(9, 3).toInt();
    answer.body = octets.mid(end + 4);
    const QByteArray length = answer.header("Content-Length");
    return answer.status == 204 || (!length.isEmpty() && answer.body.size() >= length.toLongLong());
}

} // namespace

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray rawRequest(quint16 port, const QByteArray &method, const QByteArray &target,
    const RawHeaders &headers, const QByteArray &body)
{
    QByteArray octets =
        method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n";
    for (const auto &[name, value] : headers)
        octets += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        octets +=
            "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return octets + "\r\n" + body;
}

RawAnswer exchange(quint16 port, const QByteArray &octets, int timeoutMs)
{
    QTcpSocket socket;
    RawAnswer answer;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!waitUntil([&] { return socket.state() == QAbstractSocket::ConnectedState; }, timeoutMs))
        return answer;
    socket.write(octets);
    [[maybe_unused]] const bool ended = waitUntil(
        [&] {
            answer.octets += socket.readAll();
            answer.closed = socket.state() == QAbstractSocket::UnconnectedState;
            return readAnswer(answer.octets, answer) || answer.closed;
        },
        timeoutMs);
    return answer;
}

quint16 portOf(const QString &url)
{
    return quint16(QUrl(url).port());
}

} // namespace signet::test
