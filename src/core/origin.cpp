// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/origin.h"

#include "core/urlpath.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Origin)
};

/// 127.0.0.0/8 in dotted form or [::1]; names such as "localhost" can be made to point elsewhere.
bool isLoopbackLiteral(const QByteArray &host)
{
    if (host == "[::1]")
        return true;
    const QList<QByteArray> parts = host.split('.');
    if (parts.size() != 4 || parts.first() != "127")
        return false;
    return std::all_of(parts.begin(), parts.end(), [](const QByteArray &part) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        return isNumber && value <= 255;
    });
}
} // namespace

Result<Origin> Origin::of(const QUrl &url)
{
    Origin origin;
    origin.m_scheme = url.scheme().toLatin1();
    origin.m_host = url.host(QUrl::FullyEncoded).toLatin1();
    if (origin.m_host.contains(':'))
        origin.m_host = '[' + origin.m_host + ']';
    if (!url.isValid() || origin.m_host.isEmpty() ||
        (origin.m_scheme != "https" && origin.m_scheme != "http"))
        return fail(ErrorCode::InvalidUrl,
            Tr::tr("This is not a web address. It must start with https:// and name a host."));
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidUrl, Tr::tr("The address holds a user name or a password. Remove it; "
                                                  "Signet keeps those in the secret store."));
    if (origin.m_scheme == "http" && !isLoopbackLiteral(origin.m_host))
        return fail(ErrorCode::InvalidUrl, Tr::tr("Plain http would send the credentials unencrypted. Use "
                                                  "https; http is only for 127.0.0.1 and [::1]."));
    origin.m_port = url.port(origin.m_scheme == "https" ? 443 : 80);
    if (origin.m_port == 0)
        return fail(ErrorCode::InvalidUrl, Tr::tr("The address names port 0. Enter the server's port."));
    return origin;
}

QByteArray Origin::toUrl() const
{
    QByteArray url = m_scheme + "://" + m_host;
    if (m_port != (isSecure() ? 443 : 80))
        url += ':' + QByteArray::number(m_port);
    return url;
}

Result<BaseUrl> BaseUrl::parse(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    BaseUrl base;
    const Result<Origin> origin = Origin::of(url);
    if (!origin)
        return fail(origin.error());
    if (url.hasQuery() || url.hasFragment())
        return fail(ErrorCode::InvalidUrl, Tr::tr("A base URL has no query (?) and no fragment (#). Keep "
                                                  "only what every request starts with."));
    base.m_origin = *origin;
    const Result<QByteArray> path = sentPath(url);
    if (!path)
        return fail(path.error());
    base.m_path = *path;
    while (base.m_path.endsWith('/'))
        base.m_path.chop(1);
    return base;
}

QString BaseUrl::toString() const
{
    return QString::fromLatin1(m_origin.toUrl() + m_path);
}

} // namespace signet
