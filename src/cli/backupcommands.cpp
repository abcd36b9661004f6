// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/backupcommands.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/restorepresentation.h"
#include "cli/vaultprompt.h"
#include "cli/workspace.h"
#include "process/interruption.h"
#include "transfer/backup/backupfile.h"
#include "transfer/backup/backupgathering.h"
#include "transfer/backup/restorerun.h"

#include <QDir>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(BackupCommands)
};

QString passphraseOption()
{
    return QStringLiteral("backup-passphrase-fd");
}

void declarePassphrase(Arguments &arguments)
{
    arguments.addOption(passphraseOption(), QStringLiteral("N"),
        Tr::tr(
            "Reads the passphrase of the backup from file descriptor N; without it, a terminal is asked."));
}

/// Nothing: the terminal is asked. InvalidInput where it is no number.
Result<std::optional<int>> passphraseDescriptor(const Arguments &arguments)
{
    if (!arguments.has(passphraseOption()))
        return std::optional<int>();
    bool isNumber = false;
    const int descriptor = arguments.value(passphraseOption()).toInt(&isNumber);
    if (!isNumber || descriptor < 0)
        return fail(
            ErrorCode::InvalidInput, Tr::tr("--backup-passphrase-fd needs the number of a descriptor."));
    return std::optional<int>(descriptor);
}

BackupProgressReport tellingProgress(Console &console, const QString &text)
{
    return [&console, text](
               const BackupProgress &progress) { tellTenths(console, text, progress.done, progress.total); };
}

/// "ITEM=DECISION" for one, and a decision for all that are different.
Result<void> decide(RestorePlan &plan, const Arguments &arguments)
{
    const QString forAll = arguments.value(QStringLiteral("different"));
    if (!forAll.isEmpty()) {
        const Result<RestoreDecision> decision = restoreDecisionFromName(forAll);
        if (!decision)
            return fail(decision.error());
        plan.decideAll(RestoreState::Different, *decision);
    }
    for (const QString &wish : arguments.values(QStringLiteral("decide"))) {
        const qsizetype equals = wish.lastIndexOf(u'=');
        const QString name = wish.left(equals);
        const Result<RestoreDecision> decision = restoreDecisionFromName(wish.mid(equals + 1));
        if (equals < 1 || !decision)
            return fail(ErrorCode::InvalidInput,
                equals < 1 ? Tr::tr("Write --decide ENTRY=DECISION.") : decision.error().message);
        bool isFound = false;
        for (qsizetype index = 0; index < plan.items().size(); ++index) {
            const RestoreItem &item = plan.items().at(index);
            if (item.name != name && item.integration + u'/' + item.name != name)
                continue;
            isFound = true;
            if (const Result<void> decided = plan.decide(index, *decision); !decided)
                return decided;
        }
        if (!isFound)
            return fail(ErrorCode::NotFound, Tr::tr("There is no “%1” in this backup.").arg(name));
    }
    return {};
}

void print(Workspace &workspace, const RestorePlan &plan, const RestoreReport *report)
{
    if (workspace.json())
        workspace.console().result(jsonOf(plan, report));
    else
        workspace.console().result(inWords(plan, report));
}
} // namespace

QString BackupCommand::name() const
{
    return QStringLiteral("backup");
}

QString BackupCommand::synopsis() const
{
    return QStringLiteral("FILE [--backup-passphrase-fd N]");
}

QString BackupCommand::summary() const
{
    return Tr::tr("Writes everything, with the secrets, into one encrypted file.");
}

Task<int> BackupCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    declarePassphrase(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<std::optional<int>> descriptor = passphraseDescriptor(arguments);
    if (!descriptor)
        co_return workspace.report(descriptor.error());
    const Result<Secret> passphrase = Passphrases(console, *descriptor, Passphrases::Of::Backup).readNew();
    if (!passphrase)
        co_return workspace.report(passphrase.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Cancellation cancellation;
    const Interruption interruption;
    QObject::connect(
        &interruption, &Interruption::requested, &interruption, [cancellation] { cancellation.cancel(); });
    Result<BackupContents> gathered = co_await gatherBackup(&services->repository, &services->credentials,
        workspace.clock().nowMs(), tellingProgress(console, Tr::tr("%1 of %2 read.")), cancellation);
    if (!gathered)
        co_return workspace.report(gathered.error());
    for (const QString &missing : gathered->missing)
        console.note(Tr::tr("Not in the backup, because the secret store has lost it: %1").arg(missing));
    const auto contents = std::make_shared<const BackupContents>(std::move(*gathered));
    const QString path = arguments.positional().first();
    const sealedbox::Cost cost;
    const Result<void> written = co_await writeBackup(path, contents, *passphrase, cost, cancellation);
    if (!written)
        co_return workspace.report(written.error());
    console.result(
        Tr::tr("Wrote %1 (integrations: %2, accounts: %3, secrets: %4). Without the passphrase nobody can "
               "open it.")
            .arg(QDir::toNativeSeparators(path))
            .arg(contents->integrations.size())
            .arg(contents->accounts.size())
            .arg(contents->secretCount()));
    co_return contents->missing.isEmpty() ? Success : SomeFailed;
}

QString RestoreCommand::name() const
{
    return QStringLiteral("restore");
}

QString RestoreCommand::synopsis() const
{
    return QStringLiteral("FILE [--dry-run] [--different skip|replace|add-copy] [--decide ENTRY=DECISION…] "
                          "[--backup-passphrase-fd N]");
}

QString RestoreCommand::summary() const
{
    return Tr::tr("Adds what a backup holds and is not there; what differs is left alone unless you decide.");
}

Task<int> RestoreCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addSwitch(QStringLiteral("dry-run"), Tr::tr("Only says what would be done."));
    arguments.addOption(QStringLiteral("different"), QStringLiteral("DECISION"),
        Tr::tr(
            "What becomes of entries that are there and differ: skip (as without it), replace, add-copy."));
    arguments.addOption(QStringLiteral("decide"), QStringLiteral("ENTRY=DECISION"),
        Tr::tr("For one entry: skip, add, complete, replace or add-copy. May be given several times."));
    declarePassphrase(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<std::optional<int>> descriptor = passphraseDescriptor(arguments);
    if (!descriptor)
        co_return workspace.report(descriptor.error());
    const Result<Secret> passphrase =
        Passphrases(console, *descriptor, Passphrases::Of::Backup).read(Tr::tr("Passphrase of the backup"));
    if (!passphrase)
        co_return workspace.report(passphrase.error());
    const Cancellation cancellation;
    const Interruption interruption;
    QObject::connect(
        &interruption, &Interruption::requested, &interruption, [cancellation] { cancellation.cancel(); });
    Result<BackupContents> contents =
        co_await readBackup(arguments.positional().first(), *passphrase, cancellation);
    if (!contents)
        co_return workspace.report(contents.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const auto shared = std::make_shared<const BackupContents>(std::move(*contents));
    Result<RestorePlan> made = co_await RestorePlan::make(&services->repository, &services->credentials,
        shared, tellingProgress(console, Tr::tr("%1 of %2 compared.")), cancellation);
    if (!made)
        co_return workspace.report(made.error());
    if (const Result<void> decided = decide(*made, arguments); !decided)
        co_return workspace.report(decided.error());
    const auto plan = std::make_shared<const RestorePlan>(std::move(*made));
    if (arguments.has(QStringLiteral("dry-run"))) {
        print(workspace, *plan, nullptr);
        co_return Success;
    }
    const RestoreReport report = co_await restoreBackup(&services->repository, &services->credentials,
        &workspace.clock(), plan, tellingProgress(console, Tr::tr("%1 of %2 restored.")), cancellation);
    print(workspace, *plan, &report);
    if (report.ended)
        co_return workspace.report(*report.ended);
    if (report.isCancelled)
        co_return NotCompleted;
    co_return report.isComplete() ? Success : SomeFailed;
}

} // namespace signet::cli
