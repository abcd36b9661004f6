// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checking.h"

#include "cli/presentation.h"
#include "cli/workspace.h"
#include "process/interruption.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// Tells on standard error how far it is and whom it waits for: each wait once, and every tenth of many.
class ProgressNotes
{
public:
    explicit ProgressNotes(Console &console) : m_console(console) {}

    void tell(const CheckProgress &progress)
    {
        QStringList waiting;
        for (const CheckWait &wait : progress.waits) {
            waiting.append(wait.origin);
            if (!m_waiting.contains(wait.origin))
                m_console.note(Tr::tr("Waiting %1 s for %2 (%3).")
                                   .arg(wait.secondsLeft)
                                   .arg(serviceLabel(wait.service))
                                   .arg(wait.status));
        }
        m_waiting = waiting;
        constexpr int many = 20;
        constexpr int parts = 10;
        const int part = progress.total < many ? 0 : progress.done() * parts / progress.total;
        if (part > std::exchange(m_part, part) && part < parts)
            m_console.note(Tr::tr("%1 of %2 checked.").arg(progress.done()).arg(progress.total));
    }

private:
    Console &m_console;
    QStringList m_waiting;
    int m_part = 0;
};

/// What people read, one line for each account as it ends.
void printLine(Console &console, const CheckItem &item, const CheckRecord &record)
{
    console.result(
        QStringLiteral("%1  %2  %3").arg(item.name(), outcomeWords(record.outcome), record.message));
}
} // namespace

Task<void> finishChecks(CheckRun *run, Workspace *workspace, QList<CheckItem> items)
{
    ProgressNotes notes(workspace->console());
    const Completion<bool> ended;
    QObject::connect(run, &CheckRun::itemFinished, run, [workspace, run](int index) {
        if (!workspace->json())
            printLine(workspace->console(), run->items().at(index), run->results().at(index));
    });
    QObject::connect(run, &CheckRun::progressChanged, run, [run, &notes] { notes.tell(run->progress()); });
    // Queued: what waits here destroys the run.
    QObject::connect(
        run, &CheckRun::finished, run, [ended] { ended.complete(true); }, Qt::QueuedConnection);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, run, &CheckRun::cancel);
    run->start(items);
    co_await ended.wait();
    run->disconnect();
}

void writeChecks(JsonLine &json, const CheckRun &run)
{
    const CheckProgress progress = run.progress();
    json.key("results").beginArray();
    for (qsizetype i = 0; i < run.items().size(); ++i) {
        json.beginObject().member("name", run.items().at(i).name()).key("check");
        writeCheck(json, run.results().at(i));
        if (const std::optional<bool> better = run.betterSignBasePath(static_cast<int>(i)))
            json.member("better_sign_base_path", *better);
        json.endObject();
    }
    json.endArray().member("total", static_cast<qint64>(progress.total));
    json.member("working", static_cast<qint64>(progress.works));
    json.member("refused", static_cast<qint64>(progress.refused));
    json.member("cannot_tell", static_cast<qint64>(progress.cannotTell));
}

QString summaryOf(const CheckProgress &progress)
{
    QString text = Tr::tr("%1 of %2 work.").arg(progress.works).arg(progress.total);
    if (progress.refused > 0)
        text += u' ' + Tr::tr("%1 are refused.").arg(progress.refused);
    if (progress.cannotTell > 0)
        text += u' ' + Tr::tr("%1 cannot be told.").arg(progress.cannotTell);
    return text;
}

} // namespace signet::cli
