// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/urlpath.h"

#include <QCoreApplication>
#include <QUrl>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(UrlPath)
};

enum class DotSegment
{
    None,
    Here,
    Up,
};

DotSegment dotSegment(const QByteArray &segment)
{
    if (!segment.startsWith('.') && !segment.startsWith('%'))
        return DotSegment::None;
    const QByteArray clear = segment.toLower().replace("%2e", ".");
    return clear == "." ? DotSegment::Here : clear == ".." ? DotSegment::Up : DotSegment::None;
}
} // namespace

Result<QByteArray> sentPath(const QUrl &url)
{
    const QList<QByteArray> segments = url.path(QUrl::FullyEncoded).toLatin1().split('/');
    // The first is the nothing in front of the first slash.
    QList<QByteArray> kept;
    for (qsizetype i = 1; i < segments.size(); ++i) {
        const DotSegment kind = dotSegment(segments.at(i));
        if (kind == DotSegment::Up && !kept.isEmpty())
            kept.removeLast();
        if (kind == DotSegment::None)
            kept.append(segments.at(i));
        else if (i == segments.size() - 1)
            kept.append(QByteArray());
    }
    const QByteArray path = segments.size() > 1 ? '/' + kept.join('/') : QByteArray();
    if (path.startsWith("//"))
        return fail(ErrorCode::InvalidUrl, Tr::tr("The path starts with two slashes. Remove one."));
    return path;
}

} // namespace signet
