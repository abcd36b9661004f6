// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/storemovecommand.h"

#include "cli/arguments.h"
#include "cli/opening.h"
#include "cli/presentation.h"
#include "process/interruption.h"
#include "storage/settings.h"
#include "storage/storemove.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StoreMoveCommand)
};

Result<StoreChoice> destination(const QString &name)
{
    const Result<StoreChoice> choice = storeChoiceFromName(name);
    if (choice && *choice == StoreChoice::Memory)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("What is moved into memory is gone when this command ends. Move to keychain or vault."));
    return choice;
}

/// Usable, or why not.
Task<Result<void>> opened(SecretStore *store)
{
    StoreStatus status = co_await store->probe();
    if (status.state == StoreState::Locked)
        status = co_await store->unlock();
    if (!status.isUsable())
        co_return fail(
            status.state == StoreState::Locked ? ErrorCode::StoreLocked : ErrorCode::StoreUnavailable,
            QStringLiteral("%1: %2").arg(status.backend, status.reason));
    co_return Result<void>{};
}

Result<void> putInUse(AccountRepository &repository, StoreChoice choice)
{
    SettingValues values = repository.settings().values();
    values.store = choice;
    return repository.settings().save(values);
}

void print(Workspace &workspace, const StoreMoveReport &report, StoreChoice to)
{
    Console &console = workspace.console();
    for (const QString &missing : report.missing)
        console.note(Tr::tr("Lost by the old store already: %1").arg(missing));
    if (report.leftBehind > 0)
        console.note(Tr::tr("%1 values could not be erased from the old store; nothing uses them any more.")
                         .arg(report.leftBehind));
    if (workspace.json()) {
        JsonLine json;
        json.beginObject().member("moved", static_cast<qint64>(report.moved));
        json.member("missing", static_cast<qint64>(report.missing.size()));
        json.member("left_behind", static_cast<qint64>(report.leftBehind));
        json.member("store", storeChoiceName(to)).endObject();
        return console.result(json.text());
    }
    console.result(Tr::tr("Moved %1 secrets; from now on they are kept in: %2.")
                       .arg(report.moved)
                       .arg(storeChoiceName(to)));
}
} // namespace

QString StoreMoveCommand::name() const
{
    return QStringLiteral("store move");
}

QString StoreMoveCommand::synopsis() const
{
    return QStringLiteral("keychain|vault");
}

QString StoreMoveCommand::summary() const
{
    return Tr::tr(
        "Brings every secret from the vault into the keychain or the other way, and uses that one.");
}

Task<int> StoreMoveCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    const auto repository = parseAndOpen(arguments, words, 1, 1, workspace);
    if (!repository)
        co_return repository.error();
    const Result<StoreChoice> to = destination(arguments.positional().first());
    if (!to)
        co_return workspace.report(to.error());
    const StoreChoice from = *to == StoreChoice::Vault ? StoreChoice::Keychain : StoreChoice::Vault;
    const std::unique_ptr<SecretStore> source = workspace.makeStore(from);
    const std::unique_ptr<SecretStore> target = workspace.makeStore(*to);
    for (SecretStore *store : {target.get(), source.get()}) {
        const Result<void> usable = co_await opened(store);
        if (!usable)
            co_return workspace.report(usable.error());
    }
    const Cancellation cancellation;
    const Interruption interruption;
    QObject::connect(
        &interruption, &Interruption::requested, &interruption, [cancellation] { cancellation.cancel(); });
    const auto report = [&console](const StoreMoveProgress &progress) {
        tellTenths(console, Tr::tr("%1 of %2 copied."), progress.done, progress.total);
    };
    const Result<StoreMoveReport> moved = co_await moveSecrets(
        *repository, source.get(), target.get(), &workspace.clock(), report, cancellation);
    if (!moved)
        co_return workspace.report(moved.error());
    const Result<void> used = putInUse(**repository, *to);
    if (!used)
        co_return workspace.report(used.error());
    print(workspace, *moved, *to);
    co_return moved->missing.isEmpty() ? Success : SomeFailed;
}

} // namespace signet::cli
