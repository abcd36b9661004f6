// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/consentsite.h"

#include "sandbox/consentpage.h"

#include <QUrl>

#include <algorithm>

namespace signet {

namespace {

constexpr char pathPrefix[] = "/grantapiaccess/";

/// A form field, decoded.
QByteArray formValue(const QByteArray &body, const QByteArray &name)
{
    for (QByteArray pair : body.split('&')) {
        if (!pair.startsWith(name + '='))
            continue;
        pair = pair.mid(name.size() + 1);
        pair.replace('+', ' ');
        return QByteArray::fromPercentEncoding(pair);
    }
    return {};
}

/// A redirect may hold anything that a browser's address bar may, but nothing that breaks a header line.
bool isRedirect(const QByteArray &url)
{
    const bool visible = std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    const QUrl parsed = QUrl::fromEncoded(url, QUrl::StrictMode);
    return visible && parsed.isValid() && !parsed.host().isEmpty() &&
           (parsed.scheme() == QLatin1StringView("http") || parsed.scheme() == QLatin1StringView("https"));
}

HttpReply page(int status, const QByteArray &html, const QString &verdict)
{
    HttpReply reply = htmlReply(status, html, verdict);
    // No form-action: browsers apply it to the redirect that follows the form, too.
    reply.addHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    reply.addHeader("X-Frame-Options", "DENY");
    return reply;
}

} // namespace

std::optional<QByteArray> redirectOf(const QByteArray &query)
{
    const QByteArray framed = '&' + query;
    const qsizetype at = framed.indexOf("&url=");
    if (at < 0)
        return std::nullopt;
    QByteArray url = framed.mid(at + 5);
    const qsizetype colon = url.indexOf(':');
    const qsizetype encoded = url.toUpper().indexOf("%3A");
    if (encoded >= 0 && (colon < 0 || encoded < colon))
        url = QByteArray::fromPercentEncoding(url.split('&').constFirst());
    return isRedirect(url) ? std::optional(url) : std::nullopt;
}

QByteArray redirectWithKey(const QByteArray &redirect, const QString &key)
{
    const QByteArray separator =
        redirect.contains('?') && !redirect.endsWith("customerkey=") ? QByteArray("&") : QByteArray("?");
    return redirect + separator + "customerkey=" + QUrl::toPercentEncoding(key);
}

ConsentSite::ConsentSite(const SandboxCredentials &credentials, const SandboxSettings &settings)
    : m_credentials(credentials), m_settings(settings)
{
}

HttpReply ConsentSite::answer(const HttpRequest &request, const std::optional<Fault> &fault) const
{
    const QByteArray path = request.path();
    if (path != pathPrefix + m_credentials.accountId.toUtf8()) {
        return page(404, consentMessage(m_settings.german, ConsentMessage::UnknownAccount),
            QStringLiteral("unknown account id or path"));
    }
    if (request.method == "GET")
        return ask(request);
    if (request.method == "POST")
        return decide(request, fault);
    HttpReply reply = page(405, {}, QStringLiteral("only GET and POST"));
    reply.addHeader("Allow", "GET, POST");
    return reply;
}

HttpReply ConsentSite::ask(const HttpRequest &request) const
{
    const auto redirect = redirectOf(request.query());
    if (!redirect) {
        return page(400, consentMessage(m_settings.german, ConsentMessage::NoRedirect),
            QStringLiteral("no usable redirect in url="));
    }
    return page(
        200, consentPage(m_credentials, *redirect, m_settings.german), QStringLiteral("asked for consent"));
}

HttpReply ConsentSite::decide(const HttpRequest &request, const std::optional<Fault> &fault) const
{
    const QByteArray redirect = formValue(request.body, "redirect");
    const QString userName = QString::fromUtf8(formValue(request.body, "customer"));
    const auto customer = std::find_if(m_credentials.customers.begin(), m_credentials.customers.end(),
        [&userName](const SandboxCustomer &candidate) { return candidate.userName == userName; });
    if (!isRedirect(redirect) || customer == m_credentials.customers.end()) {
        return page(400, consentMessage(m_settings.german, ConsentMessage::NoRedirect),
            QStringLiteral("form without redirect or customer"));
    }
    if (formValue(request.body, "decision") != "confirm") {
        return page(200, consentMessage(m_settings.german, ConsentMessage::Denied),
            QStringLiteral("denied by ") + userName);
    }
    QByteArray location = redirectWithKey(redirect, customer->customerKey);
    if (fault && fault->kind == FaultKind::NoKey)
        location = redirect;
    if (fault && fault->kind == FaultKind::TwoKeys)
        location += "&customerkey=another-" + QUrl::toPercentEncoding(customer->customerKey);
    HttpReply reply;
    reply.status = 302;
    reply.addHeader("Location", location);
    reply.verdict = QStringLiteral("confirmed by ") + userName;
    return reply;
}

} // namespace signet
