// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectanswer.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace signet {

namespace {
QByteArray resource(QLatin1StringView name)
{
    QFile file(QLatin1StringView(":/callback/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray &style()
{
    static const QByteArray css = resource(QLatin1StringView("page.css"));
    return css;
}

QByteArray pageKey(CallbackPage page)
{
    switch (page) {
    case CallbackPage::Works:
        return "works";
    case CallbackPage::NotProven:
        return "not-proven";
    case CallbackPage::Received:
        return "received";
    case CallbackPage::Gone:
        return "gone";
    case CallbackPage::Used:
        return "used";
    case CallbackPage::NoKey:
        return "no-key";
    case CallbackPage::Refused:
        break;
    }
    return "refused";
}

QByteArray pageBody(CallbackPage page, bool inGerman)
{
    static const QByteArray source = resource(QLatin1StringView("page.html"));
    static const QJsonObject texts =
        QJsonDocument::fromJson(resource(QLatin1StringView("texts.json"))).object();
    const QLatin1StringView language(inGerman ? "de" : "en");
    const QJsonObject entry = texts.value(QString::fromLatin1(pageKey(page))).toObject();
    const QJsonObject words = entry.value(language).toObject();
    const auto escaped = [](const QJsonValue &value) { return value.toString().toHtmlEscaped().toUtf8(); };
    QByteArray body = source;
    body.replace("{language}", QByteArray(language.data(), language.size()));
    body.replace("{style}", style());
    body.replace("{mood}", escaped(entry.value(QLatin1StringView("mood"))));
    body.replace("{title}", escaped(words.value(QLatin1StringView("title"))));
    body.replace("{text}", escaped(words.value(QLatin1StringView("text"))));
    return body;
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 303:
        return "See Other";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 410:
        return "Gone";
    case 421:
        return "Misdirected Request";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Bad Request";
    }
}

const QByteArray &contentSecurityPolicy()
{
    static const QByteArray policy =
        "default-src 'none'; style-src 'sha256-" +
        QCryptographicHash::hash(style(), QCryptographicHash::Sha256).toBase64() +
        "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return policy;
}

QByteArray answer(int status, const QByteArray &more, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
           "\r\n"
           "Content-Type: text/html; charset=utf-8\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) +
           "\r\n"
           "Cache-Control: no-store\r\n"
           "Referrer-Policy: no-referrer\r\n"
           "X-Content-Type-Options: nosniff\r\n"
           "Cross-Origin-Opener-Policy: same-origin\r\n"
           "Cross-Origin-Resource-Policy: same-origin\r\n"
           "Content-Security-Policy: " +
           contentSecurityPolicy() + "\r\n" + more +
           "Connection: close\r\n"
           "\r\n" +
           body;
}
} // namespace

QByteArray redirectPage(int status, CallbackPage page, bool inGerman)
{
    const QByteArray more = status == 405 ? "Allow: GET\r\n" : "";
    return answer(status, "Vary: Accept-Language\r\n" + more, pageBody(page, inGerman));
}

QByteArray redirectForward(const QByteArray &location)
{
    return answer(303, "Location: " + location + "\r\n", {});
}

} // namespace signet
