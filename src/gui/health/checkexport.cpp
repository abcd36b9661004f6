// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkexport.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signet {

namespace {

QString isoTime(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate) : QString();
}

QString cell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes = std::any_of(
        text.begin(), text.end(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!needsQuotes)
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString numberOrNothing(int number)
{
    return number > 0 ? QString::number(number) : QString();
}

QJsonObject checkObject(const CheckRecord &record)
{
    QJsonObject object;
    object.insert(QStringLiteral("outcome"), outcomeName(record.outcome));
    if (record.outcome == CheckOutcome::NeverChecked)
        return object;
    object.insert(QStringLiteral("at"), isoTime(record.atMs));
    object.insert(QStringLiteral("probe"), record.probe);
    object.insert(QStringLiteral("status"), record.httpStatus);
    object.insert(QStringLiteral("duration_ms"), record.durationMs);
    object.insert(QStringLiteral("message"), record.message);
    return object;
}

} // namespace

QByteArray checkResultsAsCsv(const QList<CheckItem> &items, const QList<CheckRecord> &records)
{
    QString text = QStringLiteral("account,integration,outcome,status,duration_ms,checked_at,message\r\n");
    for (qsizetype i = 0; i < items.size(); ++i) {
        const CheckItem &item = items.at(i);
        const CheckRecord &record = records.at(i);
        const QStringList cells{cell(item.account ? item.account->name : QString()),
            cell(item.integration.name), outcomeName(record.outcome).toString(),
            numberOrNothing(record.httpStatus), numberOrNothing(record.durationMs), isoTime(record.atMs),
            cell(record.message)};
        text += cells.join(u',') + QStringLiteral("\r\n");
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

QByteArray checkResultsAsJson(const QList<CheckItem> &items, const QList<CheckRecord> &records)
{
    QJsonArray results;
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject result;
        result.insert(QStringLiteral("name"), items.at(i).name());
        result.insert(QStringLiteral("check"), checkObject(records.at(i)));
        results.append(result);
    }
    const auto count = [&records](CheckOutcome outcome) {
        return static_cast<int>(std::count_if(records.begin(), records.end(),
            [outcome](const CheckRecord &record) { return record.outcome == outcome; }));
    };
    QJsonObject object;
    object.insert(QStringLiteral("results"), results);
    object.insert(QStringLiteral("total"), static_cast<int>(items.size()));
    object.insert(QStringLiteral("working"), count(CheckOutcome::Works));
    object.insert(QStringLiteral("refused"), count(CheckOutcome::Refused));
    object.insert(QStringLiteral("cannot_tell"), count(CheckOutcome::CannotTell));
    return QJsonDocument(object).toJson();
}

} // namespace signet
