// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/timewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;

int whole(qint64 ms, qint64 unit)
{
    return static_cast<int>(std::min<qint64>(ms / unit, 99'999));
}

} // namespace

QString shortAge(qint64 ageMs)
{
    if (ageMs < minuteMs)
        return Tr::tr("now");
    if (ageMs < hourMs)
        return Tr::tr("%1 min").arg(whole(ageMs, minuteMs));
    if (ageMs < 2 * dayMs)
        return Tr::tr("%1 h").arg(whole(ageMs, hourMs));
    return Tr::tr("%1 d").arg(whole(ageMs, dayMs));
}

QString agoWords(qint64 ageMs)
{
    if (ageMs < minuteMs)
        return Tr::tr("just now");
    if (ageMs < hourMs)
        return Tr::tr("%n minute(s) ago", nullptr, whole(ageMs, minuteMs));
    if (ageMs < 2 * dayMs)
        return Tr::tr("%n hour(s) ago", nullptr, whole(ageMs, hourMs));
    return Tr::tr("%n day(s) ago", nullptr, whole(ageMs, dayMs));
}

QString oldWords(qint64 ageMs)
{
    if (ageMs < dayMs)
        return Tr::tr("new today");
    return Tr::tr("%n day(s) old", nullptr, whole(ageMs, dayMs));
}

QString countdown(qint64 remainingMs)
{
    const qint64 seconds = std::max<qint64>(0, (remainingMs + 999) / 1000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace signet
