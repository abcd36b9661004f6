// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpmessage.h"

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype maxHead = 64 * 1024;
constexpr qsizetype maxBody = 8 * 1024 * 1024;

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isVisibleAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
        [](char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f); });
}

bool hasBareLineBreak(QByteArrayView head)
{
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head[i] == '\n' && (i == 0 || head[i - 1] != '\r'))
            return true;
        if (head[i] == '\r' && i + 1 < head.size() && head[i + 1] != '\n')
            return true;
    }
    return false;
}

bool readRequestLine(const QByteArray &line, HttpRequest &request)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts[0]) || !parts[1].startsWith('/') || !isVisibleAscii(parts[1]))
        return false;
    if (parts[2] != "HTTP/1.1" || parts[1].contains('#'))
        return false;
    request.requestLine = line;
    request.method = parts[0];
    request.target = parts[1];
    return true;
}

bool readHeader(const QByteArray &line, HttpRequest &request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1 || !isToken(QByteArrayView(line).first(colon)))
        return false;
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!isFieldValue(value))
        return false;
    request.headers.append({line.left(colon), value});
    return true;
}

/// 0 if the head may be answered, else the status of the refusal.
int refusal(const HttpRequest &request, const QByteArray &authority, qsizetype &bodySize)
{
    const auto host = request.onlyHeader("Host");
    if (!host)
        return 400;
    if (*host != authority)
        return 421;
    if (!request.headerValues("Transfer-Encoding").isEmpty())
        return 501;
    const QList<QByteArray> lengths = request.headerValues("Content-Length");
    if (lengths.size() > 1)
        return 400;
    if (!lengths.isEmpty()) {
        const QByteArray &text = lengths.constFirst();
        const bool digits =
            !text.isEmpty() && text.size() < 16 &&
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!digits)
            return 400;
        if (text.toLongLong() > maxBody)
            return 413;
        bodySize = text.toLongLong();
    }
    return 0;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 413:
        return "Content Too Large";
    case 421:
        return "Misdirected Request";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

} // namespace

QByteArray HttpRequest::path() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? target : target.left(mark);
}

QByteArray HttpRequest::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArray() : target.mid(mark + 1);
}

QList<QByteArray> HttpRequest::headerValues(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const RawHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.value);
    }
    return values;
}

std::optional<QByteArray> HttpRequest::onlyHeader(QByteArrayView name) const
{
    const QList<QByteArray> values = headerValues(name);
    if (values.size() != 1)
        return std::nullopt;
    return values.constFirst();
}

std::optional<QByteArray> HttpRequest::cookie(QByteArrayView name) const
{
    for (const QByteArray &line : headerValues("Cookie")) {
        for (const QByteArray &pair : line.split(';')) {
            const QByteArray text = pair.trimmed();
            const qsizetype equals = text.indexOf('=');
            if (equals > 0 && QByteArrayView(text).first(equals) == name)
                return text.mid(equals + 1);
        }
    }
    return std::nullopt;
}

void HttpReply::addHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append(RawHeader{name, value});
}

QByteArray HttpReply::head(bool keepAlive) const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    text += "Server: signet-sandbox\r\n";
    text += "Cache-Control: no-store\r\n";
    if (!contentType.isEmpty())
        text += "Content-Type: " + contentType + "\r\n";
    for (const RawHeader &header : headers)
        text += header.name + ": " + header.value + "\r\n";
    if (status != 204)
        text += "Content-Length: " + QByteArray::number(body.size() + fillerBytes) + "\r\n";
    text += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return text;
}

HttpReply jsonReply(int status, QByteArray body, QString verdict)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = std::move(body);
    reply.verdict = std::move(verdict);
    return reply;
}

HttpReply htmlReply(int status, QByteArray body, QString verdict)
{
    HttpReply reply = jsonReply(status, std::move(body), std::move(verdict));
    reply.contentType = "text/html; charset=utf-8";
    return reply;
}

ParsedRequest parseRequest(const QByteArray &buffer, const QByteArray &authority)
{
    ParsedRequest parsed;
    const auto bad = [&parsed](int status) {
        parsed.state = ParsedRequest::State::Bad;
        parsed.status = status;
        return parsed;
    };
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    const QByteArray head = end < 0 ? buffer.left(maxHead) : buffer.left(end);
    if (hasBareLineBreak(head))
        return bad(400);
    if (end > maxHead || (end < 0 && buffer.size() > maxHead))
        return bad(431);
    if (end < 0)
        return parsed;

    QList<QByteArray> lines;
    for (const QByteArray &line : head.split('\n'))
        lines.append(line.endsWith('\r') ? line.chopped(1) : line);
    if (!readRequestLine(lines.takeFirst(), parsed.request))
        return bad(400);
    for (const QByteArray &line : std::as_const(lines)) {
        if (!readHeader(line, parsed.request))
            return bad(400);
    }
    qsizetype bodySize = 0;
    if (const int status = refusal(parsed.request, authority, bodySize))
        return bad(status);
    if (buffer.size() < end + 4 + bodySize)
        return parsed;
    parsed.request.body = buffer.mid(end + 4, bodySize);
    parsed.consumed = end + 4 + bodySize;
    for (const QByteArray &value : parsed.request.headerValues("Connection"))
        parsed.keepAlive = parsed.keepAlive && value.compare("close", Qt::CaseInsensitive) != 0;
    parsed.state = ParsedRequest::State::Complete;
    return parsed;
}

} // namespace signet
