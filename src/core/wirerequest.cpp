// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wirerequest.h"

#include "core/headerrules.h"

#include <QCoreApplication>
#include <QUrl>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(WireRequest)
};

Result<void> checkTarget(const Origin &origin, const QByteArray &target, const QByteArray &basePath)
{
    if (!target.startsWith('/') || target.startsWith("//"))
        return fail(ErrorCode::InvalidUrl, Tr::tr("The path must start with exactly one slash."));
    const QUrl url = QUrl::fromEncoded(origin.toUrl() + target, QUrl::StrictMode);
    const QByteArray sent = url.toEncoded(QUrl::FullyEncoded | QUrl::NormalizePathSegments |
                                          QUrl::RemoveFragment | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    if (!url.isValid() || sent != target)
        return fail(ErrorCode::InvalidUrl, Tr::tr("This address cannot be sent exactly as it would be "
                                                  "signed. Check its percent signs and dots."));
    if (!isWithinBase(target, basePath))
        return fail(ErrorCode::OutsideBase,
            Tr::tr("The address leaves the integration's base URL. Credentials are only sent below it."));
    return {};
}
} // namespace

bool isWithinBase(QByteArrayView target, QByteArrayView basePath)
{
    if (!target.startsWith(basePath))
        return false;
    if (basePath.isEmpty() || target.size() == basePath.size())
        return true;
    const char next = target.at(basePath.size());
    return next == '/' || next == '?';
}

Result<WireRequest> WireRequest::create(
    QByteArray method, Origin origin, QByteArray basePath, QByteArray target)
{
    if (const Result<void> ok = checkMethod(method); !ok)
        return fail(ok.error());
    if (const Result<void> ok = checkTarget(origin, target, basePath); !ok)
        return fail(ok.error());
    WireRequest request;
    request.m_method = std::move(method);
    request.m_origin = std::move(origin);
    request.m_basePath = std::move(basePath);
    request.m_target = std::move(target);
    return request;
}

std::optional<QByteArray> WireRequest::header(QByteArrayView name) const
{
    for (const Header &header : m_headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return std::nullopt;
}

Result<WireRequest> WireRequest::withHeader(const QByteArray &name, const QByteArray &value) const
{
    return withHeaders({{name, value}});
}

Result<WireRequest> WireRequest::withHeaders(const QList<Header> &headers) const
{
    WireRequest request = *this;
    for (const Header &header : headers) {
        if (const Result<void> ok = checkHeader(header.name, header.value); !ok)
            return fail(ok.error());
        if (request.header(header.name))
            return fail(ErrorCode::InvalidHeader, Tr::tr("The header %1 is there twice. Remove one of them.")
                                                      .arg(QString::fromLatin1(header.name)));
        request.m_headers.append(header);
    }
    return request;
}

Result<WireRequest> WireRequest::withTarget(QByteArray target) const
{
    if (target == m_target)
        return *this;
    if (const Result<void> ok = checkTarget(m_origin, target, m_basePath); !ok)
        return fail(ok.error());
    WireRequest request = *this;
    request.m_target = std::move(target);
    return request;
}

WireRequest WireRequest::withBody(std::optional<QByteArray> body) const
{
    WireRequest request = *this;
    request.m_body = std::move(body);
    return request;
}

} // namespace signet
