// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answertexts.h"

#include "core/redactor.h"
#include "gui/playground/jsonindent.h"
#include "gui/widgets/timewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AnswerTexts)
};

/// QPlainTextEdit stalls for seconds beyond a few megabytes.
constexpr qsizetype shownLimit = 1024 * 1024;

} // namespace

QString statusWords(const Exchange &exchange)
{
    if (!exchange.isAnswered())
        return exchange.problem;
    QStringList parts{
        QStringLiteral("%1 %2").arg(exchange.status).arg(QString::fromUtf8(exchange.reason)).trimmed()};
    if (exchange.timings.total >= 0)
        parts.append(Tr::tr("%1 ms").arg(exchange.timings.total));
    parts.append(sizeWords(exchange.body.size()));
    if (exchange.isRedirect())
        parts.append(Tr::tr("redirect, not followed"));
    if (exchange.body.size() > shownLimit)
        parts.append(Tr::tr("the first %1 are shown").arg(sizeWords(shownLimit)));
    return parts.join(QStringLiteral(" · "));
}

QString prettyBody(const Exchange &exchange)
{
    if (exchange.body.size() <= shownLimit) {
        if (const auto indented = indentJson(exchange.body))
            return shownBody(*indented);
    }
    return shownBody(exchange.body);
}

QString shownBody(QByteArrayView body)
{
    return QString::fromUtf8(body.first(std::min(body.size(), shownLimit)));
}

QString shownHeaders(const Exchange &exchange)
{
    Redactor redactor;
    redactor.add(exchange.sent.sensitive);
    QString text;
    for (const Header &header : exchange.headers) {
        text += QString::fromUtf8(header.name) + QStringLiteral(": ") +
                QString::fromUtf8(redactor.redact(header.value)) + QLatin1Char('\n');
    }
    return text;
}

QList<Header> headersFromText(const QString &text)
{
    QList<Header> headers;
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        const QString name = colon < 0 ? line : line.first(colon);
        const QString value = colon < 0 ? QString() : line.sliced(colon + 1);
        headers.append({name.trimmed().toUtf8(), value.trimmed().toUtf8()});
    }
    return headers;
}

} // namespace signet
