// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchpasted.h"

#include "core/curlcommand.h"

#include <algorithm>

namespace signet {

namespace {

bool isHeaderNameOctet(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool isOurs(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower.startsWith("api-") || lower == "x-un" || lower == "x-ci";
}

std::optional<Header> headerOf(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(qMax<qsizetype>(colon, 0)).trimmed();
    const bool isName = !name.isEmpty() && std::all_of(name.begin(), name.end(), isHeaderNameOctet);
    if (!isName || (line.mid(colon + 1, 1) != " " && !isOurs(name)))
        return {};
    return Header{name, line.mid(colon + 1).trimmed()};
}

/// An absolute URL is taken apart; a path stays.
void setUrl(ForeignRequest &request, QByteArray url)
{
    const qsizetype scheme = url.indexOf("://");
    if (scheme >= 0)
        url.remove(0, scheme + 1);
    if (url.startsWith("//")) {
        const qsizetype slash = url.indexOf('/', 2);
        const qsizetype question = url.indexOf('?', 2);
        const qsizetype end = slash < 0 ? question : question < 0 ? slash : qMin(slash, question);
        request.authority = end < 0 ? url.mid(2) : url.mid(2, end - 2);
        url = end < 0 ? QByteArray("/") : url.mid(end);
    }
    const qsizetype fragment = url.indexOf('#');
    request.target = fragment < 0 ? url : url.left(fragment);
    if (request.target.startsWith('?'))
        request.target.prepend('/');
}

bool isMethod(const QByteArray &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(),
                                  [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

std::optional<ForeignRequest> rawRequest(const QByteArray &text)
{
    QByteArray unixText = text;
    unixText.replace("\r\n", "\n");
    const qsizetype blank = unixText.indexOf("\n\n");
    QList<QByteArray> lines = (blank < 0 ? unixText : unixText.left(blank)).split('\n');
    ForeignRequest request;
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    const bool hasVersion = words.size() == 3 && words.at(2).startsWith("HTTP/");
    if (isMethod(words.first()) && (hasVersion || (words.size() == 2 && lines.size() > 1))) {
        request.method = words.first();
        setUrl(request, words.at(1));
        lines.removeFirst();
    }
    for (const QByteArray &line : lines) {
        const std::optional<Header> header = headerOf(line);
        if (!header)
            return {};
        request.headers.append(*header);
    }
    if (request.method.isEmpty() && request.headers.isEmpty())
        return {};
    if (blank >= 0)
        request.body = unixText.mid(blank + 2);
    if (const auto host = request.header("Host"); host && request.authority.isEmpty())
        request.authority = *host;
    return request;
}

std::optional<ForeignRequest> curlRequest(const QByteArray &text)
{
    if (!text.startsWith("curl ") && !text.startsWith("curl\t") && !text.startsWith("$ curl "))
        return {};
    const Result<CurlRequest> read = readCurl(text);
    if (!read)
        return {};
    ForeignRequest request;
    setUrl(request, read->url.toUtf8());
    request.method = read->method.toUtf8();
    request.headers = read->headers;
    request.body = read->body;
    return request;
}

/// Whether somewhere as many digits stand together as a time has.
bool holdsTime(const QByteArray &text)
{
    int run = 0;
    for (const char c : text) {
        run = c >= '0' && c <= '9' ? run + 1 : 0;
        if (run >= 10)
            return true;
    }
    return false;
}

bool isOneOf(const QByteArray &text, QByteArrayView octets)
{
    return std::all_of(text.begin(), text.end(), [octets](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               octets.contains(c);
    });
}

bool isHex(const QByteArray &text)
{
    return isOneOf(text, "") && QByteArray::fromHex(text).toHex() == text.toLower();
}

} // namespace

std::optional<QByteArray> ForeignRequest::header(QByteArrayView name) const
{
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

Pasted readPasted(const QByteArray &pasted)
{
    Pasted read;
    qsizetype start = 0;
    qsizetype end = pasted.size();
    while (start < end && (pasted.at(start) == '\n' || pasted.at(start) == '\r'))
        ++start;
    while (end > start && (pasted.at(end - 1) == '\n' || pasted.at(end - 1) == '\r'))
        --end;
    read.text = pasted.mid(start, end - start);
    const QByteArray trimmed = read.text.trimmed();
    std::optional<ForeignRequest> request = curlRequest(trimmed);
    if (!request)
        request = rawRequest(trimmed);
    if (request) {
        read.kind = Pasted::Kind::Request;
        read.request = *request;
    } else if (isHex(trimmed) || (isOneOf(trimmed, "+/=-_% ") && !holdsTime(trimmed))) {
        read.kind = Pasted::Kind::Value;
        read.text = trimmed;
    } else {
        read.kind = Pasted::Kind::BaseString;
    }
    return read;
}

} // namespace signet
