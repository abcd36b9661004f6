// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answercookies.h"

#include "playground/answer/shownexchange.h"

#include <algorithm>

namespace signet {

namespace {

bool isCalledLikeASession(const QString &name)
{
    static constexpr QLatin1StringView words[] = {QLatin1StringView("sess"), QLatin1StringView("sid"),
        QLatin1StringView("token"), QLatin1StringView("auth")};
    return std::ranges::any_of(
        words, [&name](QLatin1StringView word) { return name.contains(word, Qt::CaseInsensitive); });
}

AnswerCookie cookieOf(const QByteArray &line, const Redactor &redactor)
{
    AnswerCookie cookie;
    for (const QByteArray &part : line.split(';'))
        cookie.attributes.append(QString::fromUtf8(part.trimmed()));
    const QString pair = cookie.attributes.takeFirst();
    cookie.attributes.removeAll(QString());
    const qsizetype equals = pair.indexOf(u'=');
    cookie.name = equals < 0 ? QString() : pair.first(equals).trimmed();
    cookie.value = equals < 0 ? pair : pair.sliced(equals + 1).trimmed();
    if (redactor.finds(cookie.value.toUtf8()))
        cookie.fate = CookieFate::OurSession;
    cookie.isSession = cookie.fate == CookieFate::OurSession || isCalledLikeASession(cookie.name) ||
                       cookie.attributes.contains(QLatin1StringView("HttpOnly"), Qt::CaseInsensitive);
    if (cookie.isSession && !cookie.value.isEmpty())
        cookie.value = QStringLiteral("••••••");
    return cookie;
}

} // namespace

QByteArray shownCookie(const QByteArray &line, const Redactor &redactor)
{
    const AnswerCookie cookie = cookieOf(line, redactor);
    if (!cookie.isSession)
        return redactor.redact(line);
    QStringList parts{cookie.name + u'=' + cookie.value};
    parts.append(cookie.attributes);
    return redactor.redact(parts.join(QStringLiteral("; ")).toUtf8());
}

QList<AnswerCookie> answerCookies(const Exchange &exchange)
{
    const Redactor redactor = redactorOf(exchange);
    QList<AnswerCookie> cookies;
    for (const Header &header : exchange.headers) {
        if (header.name.compare("Set-Cookie", Qt::CaseInsensitive) == 0)
            cookies.append(cookieOf(header.value, redactor));
    }
    return cookies;
}

} // namespace signet
