// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/shownexchange.h"

#include "playground/answer/answercookies.h"

#include <QStringList>

namespace signet {

Redactor redactorOf(const Exchange &exchange)
{
    Redactor redactor;
    redactor.add(exchange.sent.sensitive);
    return redactor;
}

QList<Header> withoutSecrets(const QList<Header> &headers, const Redactor &redactor)
{
    QList<Header> hidden = headers;
    for (Header &header : hidden) {
        const bool isCookie = header.name.compare("Set-Cookie", Qt::CaseInsensitive) == 0;
        header.value = isCookie ? shownCookie(header.value, redactor) : redactor.redact(header.value);
    }
    return hidden;
}

QString shownHeaders(const Exchange &exchange)
{
    QString text;
    const QList<Header> headers = withoutSecrets(exchange.headers, redactorOf(exchange));
    for (const Header &header : headers)
        text += QString::fromUtf8(header.name + ": " + header.value) + u'\n';
    return text;
}

QString signingWords(const Trace &trace)
{
    QStringList steps;
    for (const TraceStep &step : trace.steps)
        steps.append(step.id);
    return steps.join(QStringLiteral(" → "));
}

} // namespace signet
