// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "fuzz/harness.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace signet;

namespace signet::fuzz {

namespace {

constexpr std::array bases = {
    "https://api.example.com", "https://api.example.com/api/1", "http://127.0.0.1:8080/a%20b/%C3%A4"};

bool isOneCleanLine(const QByteArray &target)
{
    return target.startsWith('/') && !target.startsWith("//") &&
           std::all_of(target.begin(), target.end(),
               [](char c) { return c > ' ' && c < '\x7f' && !QByteArrayView("#\"<>\\^`{|}").contains(c); });
}

bool hasDotSegment(const QByteArray &path)
{
    const QList<QByteArray> segments = path.split('/');
    return std::any_of(segments.begin(), segments.end(), [](const QByteArray &segment) {
        const QByteArray clear = QByteArray::fromPercentEncoding(segment);
        return clear == "." || clear == "..";
    });
}

/// What Qt's network layer puts into the request line.
QByteArray onTheWire(const WireRequest &request)
{
    const QUrl url = QUrl::fromEncoded(request.url(), QUrl::StrictMode);
    QByteArray wire = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        wire += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return url.isValid() ? wire : QByteArray();
}

} // namespace

/// The first byte chooses a base URL; then a target, a parameter's name and its value, separated by U+001E.
std::string brokenInvariant(std::string_view input)
{
    if (input.empty())
        return {};
    const auto choice = static_cast<unsigned char>(input.front());
    const BaseUrl base = *BaseUrl::parse(QString::fromLatin1(bases[choice % bases.size()]));
    const QByteArray bytes(input.data() + 1, static_cast<qsizetype>(input.size()) - 1);
    const QStringList parts = QString::fromUtf8(bytes).split(QChar(0x1e));
    RequestSpec spec{QStringLiteral("GET"), base, parts.value(0), {}, {}, {}};
    if (parts.size() > 1)
        spec.parameters.append({parts.value(1), parts.value(2), parts.size() == 2});
    const Result<WireRequest> request = compileRequest(spec);
    if (!request)
        return request.error().message.isEmpty() ? "a refusal without a word" : std::string();

    const QByteArray &target = request->target();
    const QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    if (!isOneCleanLine(target))
        return "not one clean line";
    if (request->origin() != base.origin())
        return "another origin";
    if (path != base.path() && !path.startsWith(base.path() + '/'))
        return "outside the base";
    if (hasDotSegment(path))
        return "a dot segment is left";
    if (onTheWire(*request) != target)
        return "Qt would send something else";
    const Result<WireRequest> again =
        compileUrl(QStringLiteral("GET"), QString::fromLatin1(request->url()), base);
    if (!again || again->target() != target)
        return "compiled again it is another";
    if (parts.size() == 3) {
        const QByteArray last = target.mid(std::max(target.lastIndexOf('&'), target.lastIndexOf('?')) + 1);
        if (QString::fromUtf8(QByteArray::fromPercentEncoding(last.mid(last.indexOf('=') + 1))) !=
            parts.at(2))
            return "the parameter's value does not arrive";
    }
    return {};
}

} // namespace signet::fuzz
