// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/accountcommands.h"
#include "cli/accountediting.h"
#include "cli/authorizecommand.h"
#include "cli/backupcommands.h"
#include "cli/cataloguecommands.h"
#include "cli/checkcommand.h"
#include "cli/doctorcommand.h"
#include "cli/execcommand.h"
#include "cli/explaincommand.h"
#include "cli/exportcommand.h"
#include "cli/getcommand.h"
#include "cli/headerscommand.h"
#include "cli/importcommand.h"
#include "cli/integrationcommands.h"
#include "cli/integrationediting.h"
#include "cli/presentation.h"
#include "cli/requestcommand.h"
#include "cli/rotatecommand.h"
#include "cli/settingscommands.h"
#include "cli/signcommand.h"
#include "cli/storemovecommand.h"
#include "cli/vaultcommands.h"

#include <QCoreApplication>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Commands)
};
} // namespace

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<IntegrationAddCommand>());
    commands.push_back(std::make_unique<IntegrationEditCommand>());
    commands.push_back(std::make_unique<IntegrationListCommand>());
    commands.push_back(std::make_unique<IntegrationShowCommand>());
    commands.push_back(std::make_unique<IntegrationRemoveCommand>());
    commands.push_back(std::make_unique<AccountAddCommand>());
    commands.push_back(std::make_unique<AccountEditCommand>());
    commands.push_back(std::make_unique<AccountListCommand>());
    commands.push_back(std::make_unique<AccountShowCommand>());
    commands.push_back(std::make_unique<AccountRemoveCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<BackupCommand>());
    commands.push_back(std::make_unique<RestoreCommand>());
    commands.push_back(std::make_unique<CatalogueImportCommand>());
    commands.push_back(std::make_unique<CatalogueListCommand>());
    commands.push_back(std::make_unique<CatalogueRemoveCommand>());
    commands.push_back(std::make_unique<AuthorizeCommand>());
    commands.push_back(std::make_unique<CheckCommand>());
    commands.push_back(std::make_unique<RotateCommand>());
    commands.push_back(std::make_unique<RequestCommand>());
    commands.push_back(std::make_unique<HeadersCommand>());
    commands.push_back(std::make_unique<GetCommand>());
    commands.push_back(std::make_unique<ExecCommand>());
    commands.push_back(std::make_unique<SignCommand>());
    commands.push_back(std::make_unique<ExplainCommand>());
    commands.push_back(std::make_unique<SettingsListCommand>());
    commands.push_back(std::make_unique<SettingsGetCommand>());
    commands.push_back(std::make_unique<SettingsSetCommand>());
    commands.push_back(std::make_unique<SettingsResetCommand>());
    commands.push_back(std::make_unique<VaultCreateCommand>());
    commands.push_back(std::make_unique<VaultPassphraseCommand>());
    commands.push_back(std::make_unique<VaultStatusCommand>());
    commands.push_back(std::make_unique<StoreMoveCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    return commands;
}

FoundCommand findCommand(const std::vector<std::unique_ptr<Command>> &commands, const QStringList &words)
{
    for (const auto &command : commands) {
        const QStringList name = command->name().split(u' ');
        if (words.mid(0, name.size()) == name)
            return {command.get(), name.size()};
    }
    return {};
}

QString overview(const std::vector<std::unique_ptr<Command>> &commands)
{
    QList<QStringList> rows;
    for (const auto &command : commands)
        rows.append({QStringLiteral("  ") + command->name(), command->summary()});
    return Tr::tr(
        "Usage: signet-cli [--json] [--data-dir DIR] [--store keychain|vault|memory] [--passphrase-fd N] "
        "COMMAND\n\n%1\n\n"
        "`signet-cli COMMAND --help` explains one. Secrets are read from standard input, a prompt or a file "
        "descriptor, never from the arguments.\n"
        "Exit codes: 0 done; 1 a credential or request failed; 2 wrong input; 3 not found; 4 the secret "
        "store "
        "cannot be used; 5 not completed; 70 this machine failed.")
        .arg(table(rows));
}

} // namespace signet::cli
