// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networkrequest.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(NetworkRequest)
};

constexpr int inactivityLimitMs = 30'000;

/// What QHttpNetworkRequest puts into the request line (SECURITY 3.6).
QByteArray targetAsSent(const QUrl &url)
{
    return url.toEncoded(QUrl::FullyEncoded | QUrl::NormalizePathSegments | QUrl::RemoveFragment |
                         QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

/// What every request starts from: the rules.
QNetworkRequest ruledRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(inactivityLimitMs);
    request.setRawHeader("User-Agent", userAgent());
    return request;
}

/// An empty value is not null: QNetworkRequest drops headers with a null value.
QByteArray notNull(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}
} // namespace

SendingWay sendingWay(const WireRequest &request)
{
    if (!request.body() && request.method() == "GET")
        return SendingWay::Get;
    if (!request.body() && request.method() == "HEAD")
        return SendingWay::Head;
    return SendingWay::OneShot;
}

Result<QNetworkRequest> networkRequest(const WireRequest &wire)
{
    const QUrl url = QUrl::fromEncoded(wire.url(), QUrl::StrictMode);
    if (!url.isValid() || targetAsSent(url) != wire.target())
        return fail(ErrorCode::InvalidUrl,
            Tr::tr("This address cannot be sent exactly as it was signed, so nothing was sent. Check its "
                   "percent signs and dots."),
            QStringLiteral("target is not a fixpoint of QUrl"));
    if (wire.body() && wire.method() == "HEAD")
        return fail(ErrorCode::InvalidMethod,
            Tr::tr("A HEAD request cannot carry a body. Remove the body or use another method."),
            QStringLiteral("HEAD with a body"));
    static const QNetworkRequest ruled = ruledRequest();
    QNetworkRequest request = ruled;
    request.setUrl(url);
    request.setRawHeader("Accept-Language", acceptLanguage());
    for (const Header &header : wire.headers())
        request.setRawHeader(header.name, notNull(header.value));
    if (sendingWay(wire) == SendingWay::OneShot) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, wire.body() ? wire.body()->size() : 0);
    }
    return request;
}

QByteArray userAgent()
{
    return QByteArrayLiteral("Signet/" SIGNET_VERSION);
}

QByteArray acceptLanguage()
{
    const QLocale locale;
    if (locale.language() == QLocale::C || locale.language() == QLocale::English)
        return QByteArrayLiteral("en");
    const QByteArray language = QLocale::languageToCode(locale.language()).toLatin1();
    const QByteArray territory = QLocale::territoryToCode(locale.territory()).toLatin1();
    const QByteArray exact = territory.isEmpty() ? QByteArray() : language + '-' + territory + ',';
    return exact + language + ";q=0.9,en;q=0.8";
}

} // namespace signet
