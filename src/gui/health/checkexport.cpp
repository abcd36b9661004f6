// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkexport.h"

#include "transfer/csvwriter.h"
#include "transfer/metadatajson.h"

#include <algorithm>

namespace signet {

namespace {
QString numberOrNothing(int number)
{
    return number > 0 ? QString::number(number) : QString();
}
} // namespace

QByteArray checkResultsAsCsv(const QList<CheckItem> &items, const QList<CheckRecord> &records)
{
    CsvWriter table;
    table.addRow({QStringLiteral("account"), QStringLiteral("integration"), QStringLiteral("outcome"),
        QStringLiteral("status"), QStringLiteral("duration_ms"), QStringLiteral("checked_at"),
        QStringLiteral("message")});
    for (qsizetype i = 0; i < items.size(); ++i) {
        const CheckItem &item = items.at(i);
        const CheckRecord &record = records.at(i);
        table.addRow({item.account ? item.account->name : QString(), item.integration.name,
            outcomeName(record.outcome).toString(), numberOrNothing(record.httpStatus),
            numberOrNothing(record.durationMs), isoTime(record.atMs), record.message});
    }
    return table.bytes();
}

QByteArray checkResultsAsJson(const QList<CheckItem> &items, const QList<CheckRecord> &records)
{
    const auto count = [&records](CheckOutcome outcome) {
        return static_cast<qint64>(std::count_if(records.begin(), records.end(),
            [outcome](const CheckRecord &record) { return record.outcome == outcome; }));
    };
    JsonLine json;
    json.beginObject().key("results").beginArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        json.beginObject().member("name", items.at(i).name()).key("check");
        writeCheck(json, records.at(i));
        json.endObject();
    }
    json.endArray().member("total", static_cast<qint64>(items.size()));
    json.member("working", count(CheckOutcome::Works));
    json.member("refused", count(CheckOutcome::Refused));
    json.member("cannot_tell", count(CheckOutcome::CannotTell)).endObject();
    return json.text();
}

} // namespace signet
