// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's composition root: the only place in cli/ that knows which secret stores there are.
#include "cli/commands.h"
#include "cli/workspace.h"
#include "process/privatememory.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <optional>

namespace {

using namespace signet;
using namespace signet::cli;

struct Invocation
{
    bool json = false;
    bool help = false;
    bool version = false;
    bool hasDataDir = false;
    QString dataDir;
    QString store = QStringLiteral("keychain");
    QStringList words;
    QString problem;
};

Invocation parse(QStringList arguments)
{
    Invocation invocation;
    arguments.removeFirst();
    while (!arguments.isEmpty()) {
        const QString word = arguments.takeFirst();
        if (word == u"--json") {
            invocation.json = true;
        } else if (word == u"--data-dir" || word == u"--store") {
            invocation.hasDataDir = invocation.hasDataDir || word == u"--data-dir";
            if (arguments.isEmpty())
                invocation.problem = QCoreApplication::translate("Main", "%1 needs a value.").arg(word);
            else
                (word == u"--store" ? invocation.store : invocation.dataDir) = arguments.takeFirst();
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
    if (invocation.hasDataDir && invocation.dataDir.isEmpty())
        invocation.problem = QCoreApplication::translate("Main", "--data-dir is empty. Name a folder.");
    invocation.help = invocation.words.isEmpty() || invocation.words.first() == u"--help" ||
                      invocation.words.first() == u"help";
    if (invocation.store != u"keychain" && invocation.store != u"memory")
        invocation.problem =
            QCoreApplication::translate("Main", "There is no store “%1”. Use keychain or memory.")
                .arg(invocation.store);
    return invocation;
}

std::unique_ptr<SecretStore> makeStore(const QString &name)
{
    if (name == u"memory")
        return std::make_unique<MemoryStore>();
    return std::make_unique<KeychainStore>();
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

} // namespace

int main(int argc, char **argv)
{
    keepMemoryOutOfCoreFiles();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNET_VERSION));
    const Invocation invocation = parse(QCoreApplication::arguments());
    Workspace workspace(
        {invocation.dataDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                      : invocation.dataDir,
            invocation.json, [&invocation] { return makeStore(invocation.store); }});
    Console &console = workspace.console();
    const std::vector<std::unique_ptr<Command>> commands = allCommands();
    if (!invocation.problem.isEmpty()) {
        console.note(invocation.problem);
        return BadUsage;
    }
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
    return QCoreApplication::exec();
}
