// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/settingscommands.h"

#include "cli/opening.h"
#include "cli/presentation.h"
#include "http/authorityfile.h"
#include "storage/credentialstore.h"
#include "storage/proxypassword.h"
#include "storage/settings.h"

#include <QDir>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SettingsCommands)
};

const QString passwordName = QStringLiteral("proxy-password");
const QString userName = QStringLiteral("proxy-user");
const QString authorityName = QStringLiteral("ca-file");

/// One setting as the commands show it. Of the password only whether there is one.
struct Shown
{
    QString name;
    QString value;
    QString description;
    bool isDefault = true;
};

Result<Shown> look(AccountRepository &repository, const QString &name)
{
    if (name == passwordName) {
        const bool isStored = proxyPasswordReference(repository).has_value();
        return Shown{name, isStored ? Tr::tr("(stored)") : QString(),
            Tr::tr("The password that the manual proxy asks for, in the secret store."), !isStored};
    }
    const Settings &settings = repository.settings();
    const Result<QString> text = settings.text(name);
    if (!text)
        return fail(text.error());
    return Shown{name, *text, Settings::description(name), settings.isDefault(name)};
}

void write(JsonLine &json, const Shown &shown)
{
    json.beginObject().member("name", shown.name);
    if (shown.name == passwordName)
        json.member("stored", !shown.isDefault);
    else
        json.member("value", shown.value);
    json.member("default", shown.isDefault).endObject();
}

/// After a change and for `get`: the setting as it is now.
int print(Workspace &workspace, AccountRepository &repository, const QString &name)
{
    const Result<Shown> shown = look(repository, name);
    if (!shown)
        return workspace.report(shown.error());
    if (!workspace.json()) {
        workspace.console().result(shown->value);
        return Success;
    }
    JsonLine json;
    write(json, *shown);
    workspace.console().result(json.text());
    return Success;
}

/// Written down whole, and only when it can be used.
Result<QString> checkedAuthorityFile(Workspace &workspace, const QString &given)
{
    if (given.isEmpty())
        return given;
    const QString path = QDir::cleanPath(QDir().absoluteFilePath(given));
    const auto authorities = readAuthorities(path, QDateTime::fromMSecsSinceEpoch(workspace.clock().nowMs()));
    if (!authorities)
        return fail(ErrorCode::InvalidInput, authorities.error().message);
    for (const QSslCertificate &certificate : *authorities)
        workspace.console().note(Tr::tr("Trusted from now on: %1, valid until %2.")
                                     .arg(certificate.subjectDisplayName(),
                                         certificate.expiryDate().date().toString(Qt::ISODate)));
    return path;
}

Task<Result<void>> storePassword(Workspace *workspace)
{
    const Result<Secret> typed = workspace->console().readSecret(Tr::tr("Password of the proxy"));
    if (!typed)
        co_return fail(typed.error());
    workspace->console().redactor().add(*typed, passwordName);
    const Result<Workspace::Services> services = workspace->services();
    if (!services)
        co_return fail(services.error());
    const Result<void> stored = co_await storeProxyPassword(&services->credentials, *typed);
    co_return stored;
}

/// The password goes with the user name that it belonged to. The store is not opened where there is none.
Task<Result<void>> removeUnneeded(Workspace *workspace)
{
    const Result<AccountRepository *> repository = workspace->repository();
    if (!repository)
        co_return fail(repository.error());
    if (!proxyPasswordReference(**repository))
        co_return Result<void>{};
    const Result<Workspace::Services> services = workspace->services();
    if (!services)
        co_return fail(services.error());
    const Result<void> removed =
        co_await removeUnneededProxyPassword(&services->repository, &services->credentials);
    if (removed && !proxyPasswordReference(**repository))
        workspace->console().note(Tr::tr("The proxy's password is removed, too."));
    co_return removed;
}

Result<void> set(
    Workspace &workspace, AccountRepository &repository, const QString &name, const QString &value)
{
    if (name != authorityName)
        return repository.settings().setText(name, value);
    const Result<QString> path = checkedAuthorityFile(workspace, value);
    return path ? repository.settings().setText(name, *path) : fail(path.error());
}
} // namespace

QString SettingsListCommand::name() const
{
    return QStringLiteral("settings list");
}

QString SettingsListCommand::synopsis() const
{
    return {};
}

QString SettingsListCommand::summary() const
{
    return Tr::tr("Lists the settings that window and command line share.");
}

Task<int> SettingsListCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 0, 0, workspace);
    if (!repository)
        co_return repository.error();
    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const QString &setting : Settings::names() + QStringList{passwordName}) {
        const Result<Shown> shown = look(**repository, setting);
        if (!shown)
            co_return workspace.report(shown.error());
        write(json, *shown);
        rows.append(
            {setting, shown->value.isEmpty() ? QStringLiteral("-") : shown->value, shown->description});
    }
    json.endArray();
    for (const QString &problem : (*repository)->settings().problems())
        workspace.console().note(problem);
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(table(rows));
    co_return Success;
}

QString SettingsGetCommand::name() const
{
    return QStringLiteral("settings get");
}

QString SettingsGetCommand::synopsis() const
{
    return QStringLiteral("NAME");
}

QString SettingsGetCommand::summary() const
{
    return Tr::tr("Prints one setting; of the proxy's password only whether there is one.");
}

Task<int> SettingsGetCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 1, 1, workspace);
    if (!repository)
        co_return repository.error();
    co_return print(workspace, **repository, arguments.positional().first());
}

QString SettingsSetCommand::name() const
{
    return QStringLiteral("settings set");
}

QString SettingsSetCommand::synopsis() const
{
    return QStringLiteral("NAME VALUE | proxy-password");
}

QString SettingsSetCommand::summary() const
{
    return Tr::tr("Changes one setting. The proxy's password is asked for, or read as one line of standard "
                  "input.");
}

Task<int> SettingsSetCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 1, 2, workspace);
    if (!repository)
        co_return repository.error();
    const QString setting = arguments.positional().first();
    const bool hasValue = arguments.positional().size() > 1;
    if (setting == passwordName && hasValue)
        co_return workspace.report({ErrorCode::InvalidInput,
            Tr::tr(
                "A password is never an argument: leave it out, and it is asked for, or read from standard "
                "input.")});
    if (setting != passwordName && !hasValue)
        co_return workspace.report({ErrorCode::InvalidInput,
            Tr::tr("The value is missing. `signet-cli settings reset %1` goes back to the default.")
                .arg(setting)});
    Result<void> done;
    if (setting == passwordName)
        done = co_await storePassword(&workspace);
    else
        done = set(workspace, **repository, setting, arguments.positional().last());
    if (done && setting == userName)
        done = co_await removeUnneeded(&workspace);
    if (!done)
        co_return workspace.report(done.error());
    co_return print(workspace, **repository, setting);
}

QString SettingsResetCommand::name() const
{
    return QStringLiteral("settings reset");
}

QString SettingsResetCommand::synopsis() const
{
    return QStringLiteral("NAME");
}

QString SettingsResetCommand::summary() const
{
    return Tr::tr("Takes one setting back to its default, or forgets the proxy's password.");
}

Task<int> SettingsResetCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 1, 1, workspace);
    if (!repository)
        co_return repository.error();
    const QString setting = arguments.positional().first();
    Result<void> done;
    if (setting == passwordName) {
        const Result<Workspace::Services> services = workspace.services();
        if (!services)
            co_return workspace.report(services.error());
        done = co_await removeProxyPassword(&services->credentials);
    } else {
        done = (*repository)->settings().reset(setting);
    }
    if (done && setting == userName)
        done = co_await removeUnneeded(&workspace);
    if (!done)
        co_return workspace.report(done.error());
    co_return print(workspace, **repository, setting);
}

} // namespace signet::cli
