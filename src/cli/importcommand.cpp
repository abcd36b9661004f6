// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "cli/arguments.h"
#include "cli/importplanning.h"
#include "cli/importpresentation.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "process/interruption.h"
#include "transfer/importfile.h"
#include "transfer/importrun.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

void deleteFile(Console &console, const QString &path, bool isAllowed)
{
    if (!isAllowed) {
        console.note(Tr::tr("%1 was kept: not all of it is in Signet now.").arg(path));
        return;
    }
    const Result<void> deleted = deleteImportFile(path);
    console.note(
        deleted ? Tr::tr("Deleted %1.").arg(path) + u' ' + deletionCaveat() : deleted.error().message);
}

} // namespace

QString ImportCommand::name() const
{
    return QStringLiteral("import");
}

QString ImportCommand::synopsis() const
{
    return QStringLiteral("FILE|- --integration INTEGRATION [--map FIELD=COLUMN…] "
                          "[--duplicates skip|replace|rename] [--dry-run] [--delete-file] [OPTIONS]");
}

QString ImportCommand::summary() const
{
    return Tr::tr(
        "Adds accounts with their secrets from a table (CSV) or a .env file. Exit 1 if not all of it is "
        "in Signet then.");
}

Task<int> ImportCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    declareImportOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const QString path = arguments.positional().first();
    const bool mayDelete = arguments.has(QStringLiteral("delete-file"));
    if (mayDelete && path == QLatin1StringView("-"))
        co_return workspace.report({ErrorCode::InvalidInput, Tr::tr("Standard input cannot be deleted.")});
    Result<PlannedImport> planned = plannedImport(arguments, workspace);
    if (!planned)
        co_return workspace.report(planned.error());
    const ImportCounts counts = planned->plan.counts();
    if (arguments.has(QStringLiteral("dry-run"))) {
        if (workspace.json())
            console.result(jsonOf(planned->plan));
        else
            console.result(inWords(planned->plan));
        co_return counts.leftOut == 0 ? Success : SomeFailed;
    }

    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    ImportRun run(services->repository, services->credentials, workspace.clock());
    const Completion<bool> ended;
    QObject::connect(&run, &ImportRun::progressChanged, &run, [&run, &console] {
        tellTenths(console, Tr::tr("%1 of %2 stored."), run.progress().done, run.progress().total);
    });
    // Queued: what waits here destroys the run.
    QObject::connect(
        &run, &ImportRun::finished, &run, [ended] { ended.complete(true); }, Qt::QueuedConnection);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &run, &ImportRun::cancel);
    const bool isAllRead = planned->plan.isAllRead();
    run.start(std::move(planned->plan), planned->isNewIntegration);
    co_await ended.wait();

    const ImportReport &report = run.report();
    if (workspace.json())
        console.result(jsonOf(report));
    else
        console.result(inWords(report));
    if (mayDelete)
        deleteFile(console, path, report.isAllThere() && isAllRead);
    if (report.ended)
        co_return workspace.report(*report.ended);
    if (report.isCancelled)
        co_return NotCompleted;
    co_return report.isAllThere() ? Success : SomeFailed;
}

} // namespace signet::cli
