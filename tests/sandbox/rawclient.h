// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace signet::test {

/// An answer as its octets.
struct RawAnswer
{
    int status = 0; ///< 0: nothing came
    QByteArray head;
    QByteArray body;
    QByteArray octets;   ///< everything that came, also where it is no whole answer
    bool closed = false; ///< the server closed the connection

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

using RawHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A request's octets, with a Host for @p port and a Content-Length where there is a body.
[[nodiscard]] QByteArray rawRequest(quint16 port, const QByteArray &method, const QByteArray &target,
    const RawHeaders &headers = {}, const QByteArray &body = {});

/// Sends @p octets to 127.0.0.1:@p port and reads one answer, running the event loop. Gives up after
/// @p timeoutMs with what has come.
[[nodiscard]] RawAnswer exchange(quint16 port, const QByteArray &octets, int timeoutMs = 10'000);

/// The port in "http://127.0.0.1:PORT/…".
[[nodiscard]] quint16 portOf(const QString &url);

} // namespace signet::test
