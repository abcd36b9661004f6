// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/restorepresentation.h"

#include "cli/presentation.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RestoreCommand)
};

QLatin1StringView kindName(RestoreItem::Kind kind)
{
    switch (kind) {
    case RestoreItem::Kind::Settings:
        return QLatin1StringView("settings");
    case RestoreItem::Kind::Integration:
        return QLatin1StringView("integration");
    case RestoreItem::Kind::Account:
        return QLatin1StringView("account");
    }
    Q_UNREACHABLE();
}

QString stateInWords(const RestoreItem &item)
{
    const QString what = item.differences.join(QStringLiteral(", "));
    switch (item.state) {
    case RestoreState::New:
        return Tr::tr("not there");
    case RestoreState::Same:
        return Tr::tr("the same");
    case RestoreState::Incomplete:
        return Tr::tr("incomplete: %1").arg(what);
    case RestoreState::Different:
        return Tr::tr("different: %1").arg(what);
    }
    Q_UNREACHABLE();
}

QString decisionInWords(const RestoreItem &item)
{
    switch (item.decision) {
    case RestoreDecision::Skip:
        return Tr::tr("leave it as it is");
    case RestoreDecision::Add:
        return Tr::tr("add");
    case RestoreDecision::Complete:
        return Tr::tr("store what is missing");
    case RestoreDecision::Replace:
        return Tr::tr("replace by the backup’s");
    case RestoreDecision::AddCopy:
        return Tr::tr("add as “%1”").arg(item.freeName);
    }
    Q_UNREACHABLE();
}

QString outcomeInWords(const RestoreResult &result)
{
    switch (result.outcome) {
    case RestoreOutcome::Restored:
        return Tr::tr("restored");
    case RestoreOutcome::Skipped:
        return Tr::tr("skipped");
    case RestoreOutcome::Failed:
        return Tr::tr("failed: %1").arg(result.message);
    case RestoreOutcome::NotDone:
        return Tr::tr("not done");
    }
    Q_UNREACHABLE();
}

QString fullName(const RestoreItem &item)
{
    return item.integration.isEmpty() ? item.name : item.integration + u'/' + item.name;
}

QString summary(const RestorePlan &plan, const RestoreReport *report)
{
    if (report == nullptr) {
        const RestoreCounts counts = plan.counts();
        return Tr::tr("%1 to add, %2 to complete, %3 to replace, %4 to leave alone (%5 of them the same).")
            .arg(counts.add)
            .arg(counts.complete)
            .arg(counts.replace)
            .arg(counts.skip)
            .arg(counts.same);
    }
    return Tr::tr("%1 restored, %2 skipped, %3 failed, %4 not done.")
        .arg(report->count(RestoreOutcome::Restored))
        .arg(report->count(RestoreOutcome::Skipped))
        .arg(report->count(RestoreOutcome::Failed))
        .arg(report->count(RestoreOutcome::NotDone));
}
} // namespace

QString inWords(const RestorePlan &plan, const RestoreReport *report)
{
    QList<QStringList> rows;
    for (qsizetype index = 0; index < plan.items().size(); ++index) {
        const RestoreItem &item = plan.items().at(index);
        const bool isUnfinished =
            report != nullptr && report->results.at(index).outcome == RestoreOutcome::NotDone;
        if (item.state == RestoreState::Same || isUnfinished)
            continue; // their number is enough
        QStringList row{fullName(item), stateInWords(item)};
        row.append(report != nullptr ? outcomeInWords(report->results.at(index)) : decisionInWords(item));
        rows.append(row);
    }
    const QString counted = summary(plan, report);
    return rows.isEmpty() ? counted : table(rows) + u'\n' + counted;
}

QByteArray jsonOf(const RestorePlan &plan, const RestoreReport *report)
{
    JsonLine json;
    json.beginObject().key("items").beginArray();
    for (qsizetype index = 0; index < plan.items().size(); ++index) {
        const RestoreItem &item = plan.items().at(index);
        json.beginObject().member("kind", kindName(item.kind)).member("name", item.name);
        if (item.kind == RestoreItem::Kind::Account)
            json.member("integration", item.integration);
        json.member("state", stateName(item.state)).member("decision", decisionName(item.decision));
        json.key("differences").beginArray();
        for (const QString &difference : item.differences)
            json.value(difference);
        json.endArray();
        if (report != nullptr)
            json.member("outcome", outcomeName(report->results.at(index).outcome))
                .member("message", report->results.at(index).message);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text();
}

} // namespace signet::cli
