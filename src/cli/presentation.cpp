// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/presentation.h"

#include "cli/command.h"
#include "cli/workspace.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Presentation)
};
} // namespace

void writeTrace(JsonLine &json, const Trace &trace)
{
    json.key("trace").beginArray();
    for (const TraceStep &step : trace.steps) {
        json.beginObject().member("step", step.id).member("name", step.name);
        json.member("input", QByteArrayView(step.inputText())).member("output", QByteArrayView(step.output));
        json.member("why", step.why).endObject();
    }
    json.endArray();
}

QString describe(const StoredSecret &secret)
{
    QString text = fieldLabel(secret.field) + QStringLiteral(" ••••••") + secret.summary.lastFour;
    if (!secret.summary.fingerprint.isEmpty())
        text += QStringLiteral(", fingerprint ") + secret.summary.fingerprint;
    return text;
}

QList<QStringList> keptRows(const QList<StoredSecret> &kept)
{
    QList<QStringList> rows;
    for (const StoredSecret &secret : kept)
        rows.append({Tr::tr("Kept"), Tr::tr("%1, kept until --confirm").arg(describe(secret))});
    return rows;
}

QList<QStringList> activityRows(const AccountRepository &repository, const QUuid &owner)
{
    constexpr int shown = 5;
    QList<QStringList> rows;
    const QList<ActivityEntry> entries = repository.activity(owner, shown).value_or(QList<ActivityEntry>());
    for (const ActivityEntry &entry : entries) {
        const QString time = QDateTime::fromMSecsSinceEpoch(entry.atMs).toString(u"yyyy-MM-dd HH:mm");
        const QString where =
            entry.source == ActivitySource::Window ? Tr::tr("window") : Tr::tr("command line");
        rows.append({Tr::tr("Activity"), QStringLiteral("%1  %2 (%3)").arg(time, entry.what, where)});
    }
    return rows;
}

QString outcomeWords(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NeverChecked:
        return Tr::tr("never checked");
    case CheckOutcome::Works:
        return Tr::tr("works");
    case CheckOutcome::Refused:
        return Tr::tr("refused");
    case CheckOutcome::CannotTell:
        return Tr::tr("cannot tell");
    }
    Q_UNREACHABLE();
}

QString table(QList<QStringList> rows)
{
    for (QStringList &row : rows)
        row.replaceInStrings(QStringLiteral("\n"), QStringLiteral("␊"));
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (column >= widths.size())
                widths.append(0);
            widths[column] = std::max(widths.at(column), row.at(column).size());
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += column + 1 == row.size() ? row.at(column)
                                             : row.at(column).leftJustified(widths.at(column) + 2);
        lines.append(line);
    }
    return lines.join(u'\n');
}

void tellTenths(Console &console, const QString &text, int done, int total)
{
    constexpr int many = 20;
    constexpr int parts = 10;
    const auto part = [total](int count) { return count * parts / total; };
    if (total >= many && done > 0 && done < total && part(done) > part(done - 1))
        console.note(text.arg(done).arg(total));
}

int printList(
    Workspace &workspace, const JsonLine &json, const QList<QStringList> &rows, const QString &emptyNote)
{
    if (workspace.json())
        workspace.console().result(json.text());
    else if (rows.isEmpty())
        workspace.console().note(emptyNote);
    else
        workspace.console().result(table(rows));
    return Success;
}

} // namespace signet::cli
