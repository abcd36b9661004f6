// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importpresentation.h"

#include "cli/presentation.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QLatin1StringView stateName(RowState state)
{
    switch (state) {
    case RowState::New:
        return QLatin1StringView("new");
    case RowState::Invalid:
        return QLatin1StringView("invalid");
    case RowState::DuplicateOfAccount:
        return QLatin1StringView("duplicate-of-account");
    case RowState::DuplicateInFile:
        return QLatin1StringView("duplicate-in-file");
    }
    Q_UNREACHABLE();
}

QLatin1StringView stateName(ImportedApplicationSecret::State state)
{
    switch (state) {
    case ImportedApplicationSecret::State::New:
        return QLatin1StringView("new");
    case ImportedApplicationSecret::State::Same:
        return QLatin1StringView("same");
    case ImportedApplicationSecret::State::Different:
        return QLatin1StringView("different");
    case ImportedApplicationSecret::State::Invalid:
        return QLatin1StringView("invalid");
    }
    Q_UNREACHABLE();
}

QString stateInWords(ImportedApplicationSecret::State state)
{
    switch (state) {
    case ImportedApplicationSecret::State::New:
    case ImportedApplicationSecret::State::Different:
        return Tr::tr("skip");
    case ImportedApplicationSecret::State::Same:
        return Tr::tr("there already");
    case ImportedApplicationSecret::State::Invalid:
        return Tr::tr("invalid");
    }
    Q_UNREACHABLE();
}

QString decisionInWords(const ImportRow &row)
{
    if (row.state == RowState::Invalid)
        return Tr::tr("invalid");
    switch (row.decision) {
    case RowDecision::Skip:
        return Tr::tr("skip");
    case RowDecision::Add:
        return Tr::tr("add");
    case RowDecision::ReplaceKey:
        return Tr::tr("replace its key");
    case RowDecision::Rename:
        return Tr::tr("add as “%1”").arg(row.freeName);
    }
    Q_UNREACHABLE();
}

QString outcomeInWords(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        return Tr::tr("added");
    case RowOutcome::Replaced:
        return Tr::tr("replaced");
    case RowOutcome::Skipped:
        return Tr::tr("skipped");
    case RowOutcome::Failed:
        return Tr::tr("failed");
    case RowOutcome::NotDone:
        return Tr::tr("not done");
    }
    Q_UNREACHABLE();
}

/// What ends the command with 1.
QString leftOutInWords(int count)
{
    if (count == 0)
        return {};
    return u' ' + Tr::tr("Not in Signet, or not wholly: %1 of the file's rows and keys.").arg(count);
}

QString lineInWords(int line)
{
    return Tr::tr("line %1").arg(line);
}
} // namespace

QString understoodInWords(const ImportTable &table, const ColumnMapping &mapping)
{
    QStringList columns;
    for (int column = 0; column < mapping.columnCount(); ++column) {
        if (mapping.field(column) == ImportField::Ignored)
            continue;
        const QString heading = table.header(column);
        columns.append(Tr::tr("%1 is %2")
                           .arg(heading.isEmpty() ? Tr::tr("column %1").arg(column + 1) : heading,
                               importFieldName(mapping.field(column))));
    }
    const QString what =
        columns.isEmpty() ? Tr::tr("no column is known") : columns.join(QStringLiteral(", "));
    if (table.format().kind == ImportTable::Kind::Env)
        return Tr::tr("%1 variables, %2: %3.")
            .arg(QString::number(table.columnCount()), encodingName(table.format().encoding), what);
    const QString delimiter =
        table.format().delimiter == '\t' ? Tr::tr("tab") : QString(QLatin1Char(table.format().delimiter));
    return Tr::tr("%1 rows, %2, separated by %3: %4.")
        .arg(QString::number(table.rowCount()), encodingName(table.format().encoding), delimiter, what);
}

QString inWords(const ImportPlan &plan)
{
    QList<QStringList> rows;
    for (const ImportedApplicationSecret &secret : plan.applicationSecrets()) {
        const QString what = secret.isStored ? Tr::tr("store") : stateInWords(secret.state);
        rows.append({importFieldLabel(secret.field), {}, what, secret.reason});
    }
    for (const ImportRow &row : plan.rows())
        rows.append({lineInWords(row.line), row.name, decisionInWords(row),
            QStringList{row.reason, row.warning}.join(u' ').trimmed()});
    const ImportCounts counts = plan.counts();
    return table(rows) + u'\n' +
           Tr::tr("%1 to add, %2 to replace, %3 to skip, %4 invalid. Nothing has been changed.")
               .arg(counts.add)
               .arg(counts.replace)
               .arg(counts.skip)
               .arg(counts.invalid) +
           leftOutInWords(counts.leftOut);
}

QByteArray jsonOf(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    JsonLine json;
    json.beginObject().member("dry_run", true).key("application_secrets").beginArray();
    for (const ImportedApplicationSecret &secret : plan.applicationSecrets()) {
        json.beginObject()
            .member("field", importFieldName(secret.field))
            .member("state", stateName(secret.state));
        json.member("stored", secret.isStored).member("reason", secret.reason).endObject();
    }
    json.endArray().key("rows").beginArray();
    for (const ImportRow &row : plan.rows()) {
        json.beginObject().member("line", static_cast<qint64>(row.line)).member("name", row.name);
        json.member("user_name", row.userName).member("method", methodName(row.method));
        json.member("state", stateName(row.state)).member("decision", decisionName(row.decision));
        json.member("final_name", row.finalName())
            .member("reason", row.reason)
            .member("warning", row.warning);
        json.endObject();
    }
    json.endArray().member("add", static_cast<qint64>(counts.add));
    json.member("replace", static_cast<qint64>(counts.replace))
        .member("skip", static_cast<qint64>(counts.skip));
    json.member("invalid", static_cast<qint64>(counts.invalid));
    json.member("left_out", static_cast<qint64>(counts.leftOut)).endObject();
    return json.text();
}

QString inWords(const ImportReport &report)
{
    QList<QStringList> rows;
    for (const ImportResult &secret : report.applicationSecrets)
        rows.append({secret.name, {}, outcomeInWords(secret.outcome), secret.message});
    for (const ImportResult &row : report.rows) {
        // Only what somebody has to look at: what a stopped run has not come to is told by its number.
        const bool isAsInFile = row.outcome == RowOutcome::Added || row.outcome == RowOutcome::Replaced;
        const bool isOdd = isAsInFile ? !row.message.isEmpty() : !row.isThere;
        if (isOdd && row.outcome != RowOutcome::NotDone)
            rows.append({lineInWords(row.line), row.name, outcomeInWords(row.outcome), row.message});
    }
    QString sums = Tr::tr("%1 added, %2 replaced, %3 skipped, %4 failed, %5 not done.")
                       .arg(report.count(RowOutcome::Added))
                       .arg(report.count(RowOutcome::Replaced))
                       .arg(report.count(RowOutcome::Skipped))
                       .arg(report.count(RowOutcome::Failed))
                       .arg(report.count(RowOutcome::NotDone));
    sums += leftOutInWords(report.leftOut());
    return rows.isEmpty() ? sums : table(rows) + u'\n' + sums;
}

QByteArray jsonOf(const ImportReport &report)
{
    JsonLine json;
    json.beginObject().key("application_secrets").beginArray();
    for (const ImportResult &secret : report.applicationSecrets) {
        json.beginObject().member("name", secret.name).member("outcome", outcomeName(secret.outcome));
        json.member("message", secret.message).endObject();
    }
    json.endArray().key("rows").beginArray();
    for (const ImportResult &row : report.rows) {
        json.beginObject().member("line", static_cast<qint64>(row.line)).member("name", row.name);
        json.member("outcome", outcomeName(row.outcome)).member("message", row.message);
        if (!row.account.isNull())
            json.member("account", row.account.toString(QUuid::WithoutBraces));
        json.endObject();
    }
    json.endArray();
    for (const RowOutcome outcome : {RowOutcome::Added, RowOutcome::Replaced, RowOutcome::Skipped,
             RowOutcome::Failed, RowOutcome::NotDone}) {
        QByteArray key = outcomeName(outcome).data();
        json.member(key.replace('-', '_'), static_cast<qint64>(report.count(outcome)));
    }
    json.member("left_out", static_cast<qint64>(report.leftOut()));
    json.endObject();
    return json.text();
}

} // namespace signet::cli
