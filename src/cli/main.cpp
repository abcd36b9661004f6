// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's composition root: the only place in cli/ that knows which secret stores there are.
#include "cli/commands.h"
#include "cli/successor.h"
#include "cli/vaultprompt.h"
#include "cli/workspace.h"
#include "process/privatememory.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"
#include "storage/patientstore.h"
#include "storage/vaultstore.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <span>
#include <unistd.h>

namespace {

using namespace signet;
using namespace signet::cli;

struct Invocation
{
    bool json = false;
    bool help = false;
    bool version = false;
    QString dataDir;
    std::optional<StoreChoice> store;
    std::optional<int> passphraseDescriptor;
    QStringList words;
    QString problem;
};

void takeValue(Invocation &invocation, const QString &option, const QString &value)
{
    if (option == u"--data-dir") {
        invocation.dataDir = value;
        if (value.isEmpty())
            invocation.problem = QCoreApplication::translate("Main", "--data-dir is empty. Name a folder.");
    } else if (option == u"--store") {
        const Result<StoreChoice> choice = storeChoiceFromName(value);
        if (choice)
            invocation.store = *choice;
        else
            invocation.problem = choice.error().message;
    } else {
        bool isNumber = false;
        invocation.passphraseDescriptor = value.toInt(&isNumber);
        if (!isNumber || *invocation.passphraseDescriptor < 0)
            invocation.problem =
                QCoreApplication::translate("Main", "--passphrase-fd needs the number of a descriptor.");
    }
}

Invocation parse(QStringList arguments)
{
    Invocation invocation;
    arguments.removeFirst();
    while (!arguments.isEmpty()) {
        const QString word = arguments.takeFirst();
        if (word == u"--json") {
            invocation.json = true;
        } else if (word == u"--data-dir" || word == u"--store" || word == u"--passphrase-fd") {
            if (arguments.isEmpty())
                invocation.problem = QCoreApplication::translate("Main", "%1 needs a value.").arg(word);
            else
                takeValue(invocation, word, arguments.takeFirst());
        } else if (word == u"--version") {
            invocation.version = true;
        } else if (word == u"--") {
            invocation.words += word;
            invocation.words += arguments;
            arguments.clear();
        } else {
            invocation.words += word;
        }
    }
    invocation.help = invocation.words.isEmpty() || invocation.words.first() == u"--help" ||
                      invocation.words.first() == u"help";
    return invocation;
}

std::unique_ptr<SecretStore> makeStore(StoreChoice choice, Workspace &workspace)
{
    switch (choice) {
    case StoreChoice::Memory:
        return std::make_unique<MemoryStore>();
    case StoreChoice::Keychain:
        return std::make_unique<KeychainStore>();
    case StoreChoice::Vault:
        break;
    }
    auto vault = std::make_unique<VaultStore>(VaultStore::pathIn(workspace.dataDir()));
    auto *prompt = new VaultPrompt(*vault, workspace.console(), workspace.passphraseDescriptor());
    prompt->setParent(vault.get());
    return std::make_unique<PatientStore>(std::move(vault), PatientStore::Unlocking::AtOnce);
}

Task<void> runThenQuit(Command *command, QStringList words, Workspace *workspace)
{
    const int code = co_await command->run(words, *workspace);
    co_await workspace->logOut();
    const bool isLost = workspace->console().hasLostOutput();
    if (isLost)
        workspace->console().note(
            QCoreApplication::translate("Main", "signet-cli: The result could not be written (disk full?)."));
    QCoreApplication::exit(isLost && code == Success ? InternalFailure : code);
}

/// What stands behind the first “--”.
QList<QByteArray> handedOn(int argc, char **argv)
{
    const std::span words(argv, static_cast<size_t>(argc));
    const auto border = std::find_if(
        words.begin(), words.end(), [](const char *word) { return QByteArrayView(word) == "--"; });
    return border == words.end() ? QList<QByteArray>() : QList<QByteArray>(border + 1, words.end());
}

/// A command that is started by this one could read a file's passphrase again.
void keepFromChildren(int descriptor)
{
    if (descriptor > STDERR_FILENO)
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

/// Everything is closed when it returns.
int runCommand(int argc, char **argv, std::unique_ptr<Successor> &successor)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNET_VERSION));
    const Invocation invocation = parse(QCoreApplication::arguments());
    Workspace workspace(
        {invocation.dataDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                      : invocation.dataDir,
            invocation.json, invocation.store, invocation.passphraseDescriptor, &makeStore});
    Console &console = workspace.console();
    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    if (!invocation.problem.isEmpty()) {
        console.note(invocation.problem);
        return BadUsage;
    }
    keepFromChildren(invocation.passphraseDescriptor.value_or(-1));
    if (invocation.version) {
        console.result(QStringLiteral("signet-cli ") + QCoreApplication::applicationVersion());
        return Success;
    }
    if (invocation.words.isEmpty()) {
        console.note(overview(commands));
        return BadUsage;
    }
    if (invocation.help) {
        console.result(overview(commands));
        return Success;
    }
    const FoundCommand found = findCommand(commands, invocation.words);
    if (!found.command) {
        console.note(
            QCoreApplication::translate("Main", "There is no command “%1”.").arg(invocation.words.first()));
        console.note(overview(commands));
        return BadUsage;
    }
    // Queued, so that exit() finds a running event loop even where a command ends at once.
    QMetaObject::invokeMethod(
        &app, [&] { runThenQuit(found.command, invocation.words.mid(found.wordCount), &workspace); },
        Qt::QueuedConnection);
    const int code = QCoreApplication::exec();
    successor = workspace.takeSuccessor();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryOutOfCoreFiles();
    const QList<QByteArray> command = handedOn(argc, argv); // before Qt changes them
    std::unique_ptr<Successor> successor;
    const int code = runCommand(argc, argv, successor);
    if (code != Success || !successor)
        return code;
    successor->command = command;
    const int failure = successor->become();
    const QString reason = qt_error_string(); // of the errno before anything else changes it
    Console().problem({ErrorCode::Io,
        QCoreApplication::translate("Main", "“%1” could not be started.")
            .arg(QString::fromLocal8Bit(successor->command.first())),
        reason});
    return failure;
}
