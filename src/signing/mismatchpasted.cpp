// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/mismatchpasted.h"

#include "core/shellwords.h"

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
    if (scheme < 0 && !url.startsWith('/') && url.contains('/'))
        url.prepend("//"); // curl takes host/path
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

/// Reads a curl command's words.
class CurlReader
{
public:
    std::optional<ForeignRequest> read(const QList<QByteArray> &words)
    {
        for (qsizetype i = 1; i < words.size(); ++i) {
            const QByteArray &word = words.at(i);
            if (!word.startsWith('-') || word == "-") {
                setUrl(m_request, word);
                continue;
            }
            const auto [name, attached] = taken(word);
            const bool hasValue = attached || (takesValue(name) && i + 1 < words.size());
            const QByteArray value = attached ? *attached : hasValue ? words.at(i + 1) : QByteArray();
            if (hasValue && !attached)
                ++i;
            apply(name, value);
        }
        return finished();
    }

private:
    /// "-XPOST" and "--request=POST" hold their values.
    static std::pair<QByteArray, std::optional<QByteArray>> taken(const QByteArray &word)
    {
        if (word.startsWith("--")) {
            const qsizetype equals = word.indexOf('=');
            if (equals > 0)
                return {word.left(equals), word.mid(equals + 1)};
            return {word, {}};
        }
        const QByteArray name = word.left(2);
        if (word.size() > 2 && takesValue(name))
            return {name, word.mid(2)};
        return {name, {}};
    }

    static bool takesValue(const QByteArray &name)
    {
        static const QList<QByteArray> without = {"-s", "-S", "-v", "-i", "-I", "-L", "-k", "-G", "-f", "-g",
            "-N", "-#", "-O", "-J", "-4", "-6", "-0", "-a", "-n", "-j", "-l", "-p", "-q", "-R", "-1", "-2",
            "-3", "--silent", "--show-error", "--verbose", "--include", "--head", "--location", "--insecure",
            "--get", "--fail", "--globoff", "--compressed", "--path-as-is", "--http1.1", "--http1.0",
            "--http2", "--no-buffer", "--fail-with-body"};
        return !without.contains(name);
    }

    void apply(const QByteArray &name, const QByteArray &value)
    {
        if (name == "-X" || name == "--request") {
            m_request.method = value;
        } else if (name == "-H" || name == "--header") {
            const qsizetype colon = value.indexOf(':');
            if (colon > 0)
                m_request.headers.append({value.left(colon).trimmed(), value.mid(colon + 1).trimmed()});
        } else if (name == "--url") {
            setUrl(m_request, value);
        } else if (name == "-d" || name.startsWith("--data") || name == "--json") {
            m_data.append(value);
        } else if (name == "-G" || name == "--get") {
            m_isGet = true;
        } else if (name == "-I" || name == "--head") {
            m_request.method = "HEAD";
        }
    }

    std::optional<ForeignRequest> finished()
    {
        if (m_request.target.isEmpty())
            return {};
        if (!m_data.isEmpty() && m_isGet)
            m_request.target += (m_request.target.contains('?') ? '&' : '?') + m_data.join('&');
        else if (!m_data.isEmpty())
            m_request.body = m_data.join('&');
        if (m_request.method.isEmpty())
            m_request.method = m_request.body ? "POST" : "GET";
        return m_request;
    }

    ForeignRequest m_request;
    QList<QByteArray> m_data;
    bool m_isGet = false;
};

std::optional<ForeignRequest> curlRequest(QByteArray text)
{
    if (text.startsWith("$ "))
        text.remove(0, 2);
    if (!text.startsWith("curl ") && !text.startsWith("curl\t"))
        return {};
    const std::optional<QList<QByteArray>> words = shellWords(text);
    return words ? CurlReader().read(*words) : std::nullopt;
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
