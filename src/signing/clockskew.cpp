// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/clockskew.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ClockSkew)
};

/// The three forms of RFC 9110, 5.6.7.
std::optional<qint64> httpDateMs(const QByteArray &date)
{
    // Without the day of the week: that of a year of two digits fits another century.
    const QString text = QString::fromLatin1(date).simplified().section(u' ', 1);
    for (const QString &format : {QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"),
             QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"), QStringLiteral("MMM d hh:mm:ss yyyy")}) {
        QDateTime moment = QLocale::c().toDateTime(text, format);
        if (!moment.isValid())
            continue;
        if (format.contains(QStringLiteral("-yy ")) && moment.date().year() < 1970)
            moment = moment.addYears(100);
        moment.setTimeSpec(Qt::UTC);
        return moment.toMSecsSinceEpoch();
    }
    return {};
}

QString spanWords(qint64 seconds)
{
    QStringList parts;
    const qint64 days = seconds / 86'400;
    const qint64 hours = seconds / 3'600 % 24;
    const qint64 minutes = seconds / 60 % 60;
    if (days > 0)
        parts.append(Tr::tr("%1 d").arg(days));
    if (hours > 0)
        parts.append(Tr::tr("%1 h").arg(hours));
    if (minutes > 0 && days == 0)
        parts.append(Tr::tr("%1 min").arg(minutes));
    if (days == 0 && hours == 0 && seconds % 60 > 0)
        parts.append(Tr::tr("%1 s").arg(seconds % 60));
    return parts.join(u' ');
}

} // namespace

std::optional<qint64> clockSkewMs(const QByteArray &date, qint64 sentAtMs, qint64 receivedAtMs)
{
    const std::optional<qint64> server = httpDateMs(date);
    if (!server)
        return {};
    const qint64 serverLast = *server + 999;
    if (sentAtMs > serverLast)
        return sentAtMs - serverLast;
    if (receivedAtMs < *server)
        return receivedAtMs - *server;
    return 0;
}

QString skewWords(qint64 skewMs)
{
    const qint64 seconds = (qAbs(skewMs) + 500) / 1000;
    if (seconds < 2)
        return {};
    return (skewMs > 0 ? Tr::tr("Your clock is %1 ahead of the server's. A signature counts for a short time "
                                "only: set the clock of this computer.")
                       : Tr::tr("Your clock is %1 behind the server's. A signature counts for a short time "
                                "only: set the clock of this computer."))
        .arg(spanWords(seconds));
}

} // namespace signet
