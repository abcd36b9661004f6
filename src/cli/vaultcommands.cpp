// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/vaultcommands.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/vaultprompt.h"
#include "cli/workspace.h"
#include "storage/settings.h"
#include "storage/vaultstore.h"

#include <QDir>

#include <algorithm>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(VaultCommands)
};

QString shownPath(const VaultStore &vault)
{
    return QDir::toNativeSeparators(vault.path());
}

/// Whether keys lie in another store that outlives the program: switching would hide them.
Result<bool> hasSecretsElsewhere(const AccountRepository &repository, const VaultStore &vault)
{
    const Result<QList<SecretIntent>> intents = repository.secretIntents();
    if (!intents)
        return fail(intents.error());
    return std::any_of(intents->begin(), intents->end(), [&vault](const SecretIntent &intent) {
        return intent.storeId != vault.storeId() && intent.storeId != u"memory";
    });
}

Result<void> putInUse(Workspace &workspace, const VaultStore &vault)
{
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        return fail(repository.error());
    const Result<bool> elsewhere = hasSecretsElsewhere(**repository, vault);
    if (!elsewhere)
        return fail(elsewhere.error());
    Settings &settings = (*repository)->settings();
    SettingValues values = settings.values();
    if (values.store == StoreChoice::Vault)
        return {};
    if (*elsewhere) {
        workspace.console().note(
            Tr::tr("Keys lie in the keychain already, so that stays in use. To bring them into the vault: "
                   "signet-cli store move vault"));
        return {};
    }
    values.store = StoreChoice::Vault;
    return settings.save(values);
}

struct FoundVault
{
    StoreStatus status;
    QString path;
    bool isInUse = false;
};

void print(Workspace &workspace, const FoundVault &found)
{
    const bool isThere = found.status.state != StoreState::Unavailable;
    if (workspace.json()) {
        JsonLine json;
        json.beginObject()
            .member("path", found.path)
            .member("in_use", found.isInUse)
            .member("ok", isThere)
            .member("text", found.status.reason)
            .endObject();
        workspace.console().result(json.text());
        return;
    }
    const QString inUse =
        found.isInUse ? Tr::tr("yes") : Tr::tr("no (signet-cli settings set secret-store vault)");
    const QString state = isThere ? Tr::tr("can be opened with its passphrase") : found.status.reason;
    workspace.console().result(
        table({{Tr::tr("File"), found.path}, {Tr::tr("State"), state}, {Tr::tr("In use"), inUse}}));
}
} // namespace

QString VaultCreateCommand::name() const
{
    return QStringLiteral("vault create");
}

QString VaultCreateCommand::synopsis() const
{
    return {};
}

QString VaultCreateCommand::summary() const
{
    return Tr::tr("Makes a vault: an encrypted file for keys, where there is no keychain.");
}

Task<int> VaultCreateCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository(); // makes the folder
    if (!repository)
        co_return workspace.report(repository.error());
    VaultStore vault(VaultStore::pathIn(workspace.dataDir()));
    const StoreStatus before = co_await vault.probe();
    if (before.state == StoreState::Locked)
        co_return workspace.report({ErrorCode::Conflict,
            Tr::tr("There is a vault already: %1. `signet-cli vault passphrase` changes its passphrase.")
                .arg(shownPath(vault))});
    workspace.console().note(
        Tr::tr("Without the passphrase nobody can open the vault, and nobody can reset it."));
    const Result<Secret> passphrase =
        Passphrases(workspace.console(), workspace.passphraseDescriptor()).readNew();
    if (!passphrase)
        co_return workspace.report(passphrase.error());
    const Cancellation never;
    const Result<void> created = co_await vault.create(*passphrase, never);
    if (!created)
        co_return workspace.report(created.error());
    const Result<void> used = putInUse(workspace, vault);
    if (!used)
        co_return workspace.report(used.error());
    workspace.console().result(shownPath(vault));
    co_return Success;
}

QString VaultPassphraseCommand::name() const
{
    return QStringLiteral("vault passphrase");
}

QString VaultPassphraseCommand::synopsis() const
{
    return QStringLiteral("[--new-passphrase-fd N]");
}

QString VaultPassphraseCommand::summary() const
{
    return Tr::tr("Changes the vault's passphrase; the old one is asked for.");
}

Task<int> VaultPassphraseCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(QStringLiteral("new-passphrase-fd"), QStringLiteral("N"),
        Tr::tr("Reads the new passphrase from file descriptor N."));
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    std::optional<int> descriptor;
    if (arguments.has(QStringLiteral("new-passphrase-fd"))) {
        bool isNumber = false;
        descriptor = arguments.value(QStringLiteral("new-passphrase-fd")).toInt(&isNumber);
        if (!isNumber || *descriptor < 0)
            co_return workspace.report(
                {ErrorCode::InvalidInput, Tr::tr("--new-passphrase-fd needs the number of a descriptor.")});
    }
    Console &console = workspace.console();
    VaultStore vault(VaultStore::pathIn(workspace.dataDir()));
    const StoreStatus before = co_await vault.probe();
    if (before.state != StoreState::Locked)
        co_return workspace.report({ErrorCode::StoreUnavailable, before.reason});
    const Result<Secret> old = Passphrases(console, workspace.passphraseDescriptor())
                                   .read(Tr::tr("Present passphrase of the vault"));
    if (!old)
        co_return workspace.report(old.error());
    const Result<Secret> fresh = Passphrases(console, descriptor).readNew();
    if (!fresh)
        co_return workspace.report(fresh.error());
    const Cancellation never;
    const Result<void> changed = co_await vault.changePassphrase(*old, *fresh, never);
    if (!changed)
        co_return workspace.report(changed.error());
    console.note(
        Tr::tr("The passphrase was changed. The old one opens nothing any more, except copies of the "
               "file that you made."));
    co_return Success;
}

QString VaultStatusCommand::name() const
{
    return QStringLiteral("vault status");
}

QString VaultStatusCommand::synopsis() const
{
    return {};
}

QString VaultStatusCommand::summary() const
{
    return Tr::tr("Says whether there is a vault, and whether it is in use.");
}

Task<int> VaultStatusCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const Result<StoreChoice> choice = workspace.storeChoice();
    if (!choice)
        co_return workspace.report(choice.error());
    VaultStore vault(VaultStore::pathIn(workspace.dataDir()));
    const StoreStatus status = co_await vault.probe();
    print(workspace, {status, shownPath(vault), *choice == StoreChoice::Vault});
    co_return status.state == StoreState::Locked ? Success : StoreUnusable;
}

} // namespace signet::cli
