// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"

#include "core/urlpath.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RequestCompiler)
};

constexpr qsizetype lengthLimit = 64 * 1024;

tl::unexpected<Error> tooLong()
{
    return fail(ErrorCode::TooLarge, Tr::tr("The address is longer than 64 KiB."));
}

/// What QUrl would drop or guess about is refused, not repaired.
Result<void> checkTypedText(const QString &text)
{
    if (text.size() > lengthLimit)
        return tooLong();
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        return fail(ErrorCode::InvalidUrl, Tr::tr("The address holds a character that no URL can carry."));
    return {};
}

/// Half a surrogate pair would arrive as a question mark.
Result<void> checkParameter(const QueryParameter &parameter)
{
    if (parameter.name.size() > lengthLimit || parameter.value.size() > lengthLimit)
        return tooLong();
    if (!parameter.name.isValidUtf16() || !parameter.value.isValidUtf16())
        return fail(ErrorCode::InvalidUrl,
            Tr::tr("A parameter holds a character that no URL can carry. Type it again."));
    return {};
}

/// A percent sign that starts no escape is one for itself. QUrl's tolerant mode would take it as a sign that
/// nothing is encoded yet, and encode every other escape of the address once more.
QString withCompleteEscapes(const QString &text)
{
    if (!text.contains(u'%'))
        return text;
    static const QRegularExpression bare(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    return QString(text).replace(bare, QStringLiteral("%25"));
}

struct Location
{
    Origin origin;
    QByteArray target;
};

Result<Location> compileLocation(const QString &text)
{
    if (const Result<void> ok = checkTypedText(text); !ok)
        return fail(ok.error());
    const QUrl url(withCompleteEscapes(text), QUrl::TolerantMode);
    const Result<Origin> origin = Origin::of(url);
    if (!origin)
        return fail(origin.error());
    const Result<QByteArray> path = sentPath(url);
    if (!path)
        return fail(path.error());
    QByteArray target = path->isEmpty() ? QByteArray("/") : *path;
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return Location{*origin, target};
}

/// Everything below the base is joined as text, so that what was typed stays what it is.
QString joined(const BaseUrl &base, const QString &typed)
{
    if (typed.startsWith(u"https://", Qt::CaseInsensitive) ||
        typed.startsWith(u"http://", Qt::CaseInsensitive))
        return typed;
    const bool continuesBase =
        typed.isEmpty() || typed.startsWith(u'/') || typed.startsWith(u'?') || typed.startsWith(u'#');
    return base.toString() + (continuesBase ? QString() : QStringLiteral("/")) + typed;
}

QByteArray encoded(const QueryParameter &parameter)
{
    const QByteArray name = QUrl::toPercentEncoding(parameter.name);
    // A comma joins the values of a list (PROTOCOLS 1.4).
    return parameter.isFlag ? name : name + '=' + QUrl::toPercentEncoding(parameter.value, ",");
}

Result<WireRequest> compileWithin(const QString &method, const QString &url,
    const std::optional<BaseUrl> &base, const QList<QueryParameter> &parameters)
{
    Result<Location> location = compileLocation(url);
    if (!location)
        return fail(location.error());
    if (base && location->origin != base->origin())
        return fail(ErrorCode::OutsideBase,
            Tr::tr("The address leads to another host, port or scheme than the base URL. "
                   "Credentials are only sent to their own origin."));
    for (const QueryParameter &parameter : parameters) {
        if (const Result<void> ok = checkParameter(parameter); !ok)
            return fail(ok.error());
        location->target = appendToQuery(location->target, encoded(parameter));
    }
    if (location->target.size() > lengthLimit)
        return tooLong();
    // ASCII only: QString::toUpper makes an S of "ſ".
    return WireRequest::create(
        method.toUtf8().toUpper(), location->origin, base ? base->path() : QByteArray(), location->target);
}

} // namespace

QByteArray appendToQuery(QByteArray target, QByteArrayView addition)
{
    const qsizetype question = target.indexOf('?');
    if (question < 0)
        target += '?';
    else if (question != target.size() - 1 && !target.endsWith('&'))
        target += '&';
    target.append(addition.data(), addition.size());
    return target;
}

Result<WireRequest> compileUrl(const QString &method, const QString &url, const std::optional<BaseUrl> &base)
{
    return compileWithin(method, url, base, {});
}

Result<WireRequest> compileRequest(const RequestSpec &spec)
{
    if (const Result<void> ok = checkTypedText(spec.target); !ok)
        return fail(ok.error());
    const Result<WireRequest> request =
        compileWithin(spec.method, joined(spec.base, spec.target), spec.base, spec.parameters);
    if (!request)
        return request;
    const Result<WireRequest> withHeaders = request->withHeaders(spec.headers);
    if (!withHeaders)
        return withHeaders;
    return withHeaders->withBody(spec.body);
}

} // namespace signet
