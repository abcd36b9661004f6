// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace signet {

/// One header line, as it came: nothing is folded, trimmed inside, or put in order.
struct RawHeader
{
    QByteArray name;
    QByteArray value;
};

/// A request as its octets. The sandbox verifies signatures from these and keeps them for its log.
struct HttpRequest
{
    QByteArray requestLine; ///< without CR LF
    QByteArray method;
    QByteArray target; ///< what stands between method and version
    QList<RawHeader> headers;
    QByteArray body;

    /// The target up to the first `?`.
    [[nodiscard]] QByteArray path() const;
    /// The target behind the first `?`; empty where there is none.
    [[nodiscard]] QByteArray query() const;
    /// The values of every header called @p name (case-insensitive), in order.
    [[nodiscard]] QList<QByteArray> headerValues(QByteArrayView name) const;
    /// The value if exactly one header is called @p name.
    [[nodiscard]] std::optional<QByteArray> onlyHeader(QByteArrayView name) const;
    /// The value of the cookie @p name, if the Cookie headers hold it.
    [[nodiscard]] std::optional<QByteArray> cookie(QByteArrayView name) const;
};

/// How an answer reaches the client.
enum class Delivery
{
    Whole,
    Drip,    ///< one byte each 400 ms
    Silence, ///< never, the connection stays open
    Close,   ///< never, the connection is closed
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QList<RawHeader> headers;
    QByteArray body;
    /// This many bytes of filler follow the body; they are made while they are sent.
    qint64 fillerBytes = 0;
    Delivery delivery = Delivery::Whole;
    /// For the log, English: what the sandbox found out about the request.
    QString verdict;

    void addHeader(const QByteArray &name, const QByteArray &value);
    /// Status line and headers, up to and with the empty line.
    [[nodiscard]] QByteArray head(bool keepAlive) const;
};

[[nodiscard]] HttpReply jsonReply(int status, QByteArray body, QString verdict = {});
[[nodiscard]] HttpReply htmlReply(int status, QByteArray body, QString verdict = {});

/// What has been read of a connection so far.
struct ParsedRequest
{
    enum class State
    {
        NeedMore,
        Complete,
        Bad, ///< answer @c status and close
    };
    State state = State::NeedMore;
    int status = 400;
    HttpRequest request;
    qsizetype consumed = 0; ///< bytes of the buffer that belong to the complete request
    bool keepAlive = true;
};

/// Reads one HTTP/1.1 request from the front of @p buffer, strictly: CR LF line ends, one Host that is
/// @p authority (else 421), a target in origin form of visible ASCII, no Transfer-Encoding (501), at most
/// 64 KiB of head (431) and 8 MiB of body (413). Pure.
[[nodiscard]] ParsedRequest parseRequest(const QByteArray &buffer, const QByteArray &authority);

} // namespace signet
