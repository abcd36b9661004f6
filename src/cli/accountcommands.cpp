// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountcommands.h"

#include "auth/sessions.h"
#include "cli/opening.h"
#include "cli/presentation.h"
#include "cli/removal.h"
#include "core/servicetraits.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

/// How long the token still lives (PROTOCOLS 2.1).
QString tokenInWords(const Account &account, const Clock &clock)
{
    if (!account.secret(SecretField::ApiToken))
        return account.secret(SecretField::Password)
                   ? Tr::tr("exchanged for e-mail and password when it is needed")
                   : Tr::tr("none");
    const qint64 leftMs = Sessions(clock).tokenLeftMs(account).value_or(0);
    if (leftMs == 0)
        return Tr::tr("dead: not used for 24 hours, as far as Signet knows");
    const qint64 minutes = leftMs / 60'000;
    return Tr::tr("lives %1 h %2 min more without use").arg(minutes / 60).arg(minutes % 60);
}

QString environmentInWords(const Account &account, const Integration &integration)
{
    const QString label = environmentLabel(effectiveEnvironment(account, integration));
    return account.environment ? label : Tr::tr("%1, as its integration").arg(label);
}

QString stateInWords(const Account &account)
{
    if (!account.hasCredentials())
        return Tr::tr("not authorized yet");
    return outcomeWords(account.lastCheck.outcome);
}

} // namespace

QString AccountListCommand::name() const
{
    return QStringLiteral("account list");
}

QString AccountListCommand::synopsis() const
{
    return {};
}

QString AccountListCommand::summary() const
{
    return Tr::tr("Lists the accounts with their state.");
}

Task<int> AccountListCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 0, 0, workspace);
    if (!repository)
        co_return repository.error();
    const Result<QList<Account>> accounts = (*repository)->accounts();
    if (!accounts)
        co_return workspace.report(accounts.error());
    const Result<QList<Integration>> integrations = (*repository)->integrations();
    if (!integrations)
        co_return workspace.report(integrations.error());
    QHash<QUuid, Integration> byId;
    for (const Integration &integration : *integrations)
        byId.insert(integration.id, integration);

    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const Account &account : *accounts) {
        const Integration integration = byId.value(account.integrationId);
        writeAccount(json, account, integration);
        rows.append({integration.name + u'/' + account.name, account.userName,
            environmentLabel(effectiveEnvironment(account, integration)), stateInWords(account)});
    }
    json.endArray();
    co_return printList(
        workspace, json, rows, Tr::tr("There are no accounts yet. Add one with `signet-cli account add`."));
}

QString AccountShowCommand::name() const
{
    return QStringLiteral("account show");
}

QString AccountShowCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT");
}

QString AccountShowCommand::summary() const
{
    return Tr::tr("Shows one account; of its secrets only what identifies them.");
}

Task<int> AccountShowCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    const auto repository = parseAndOpen(arguments, words, 1, 1, workspace);
    if (!repository)
        co_return repository.error();
    const Result<Account> account = findAccount(**repository, arguments.positional().first());
    if (!account)
        co_return workspace.report(account.error());
    const Result<Integration> integration = (*repository)->integration(account->integrationId);
    if (!integration)
        co_return workspace.report(integration.error());
    if (workspace.json()) {
        JsonLine json;
        writeAccount(json, *account, *integration);
        workspace.console().result(json.text());
        co_return Success;
    }
    QList<QStringList> rows = {{Tr::tr("Name"), account->name}, {Tr::tr("Integration"), integration->name},
        {Tr::tr("Environment"), environmentInWords(*account, *integration)},
        {Tr::tr("User name"), account->userName}, {Tr::tr("Method"), QString(methodName(account->method))}};
    const ServiceTraits &service = traits(integration->service);
    if (service.hasGroups)
        rows.append({Tr::tr("Group"), account->group});
    if (service.canActAlone)
        rows.append({Tr::tr("Requests go out"),
            account->isAppOnly ? Tr::tr("with the API key only") : Tr::tr("on behalf of the user")});
    rows.append({Tr::tr("State"), stateInWords(*account)});
    if (account->method == AuthMethod::ApiToken)
        rows.append({Tr::tr("Token"), tokenInWords(*account, workspace.clock())});
    if (!account->lastCheck.message.isEmpty())
        rows.append({Tr::tr("Last check"), account->lastCheck.message});
    for (const StoredSecret &secret : account->secrets)
        rows.append({Tr::tr("Secret"), describe(secret)});
    rows += keptRows(account->keptSecrets) + activityRows(**repository, account->id);
    workspace.console().result(table(rows));
    co_return Success;
}

QString AccountRemoveCommand::name() const
{
    return QStringLiteral("account remove");
}

QString AccountRemoveCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT [--yes]");
}

QString AccountRemoveCommand::summary() const
{
    return Tr::tr("Removes an account and its secrets. It does not revoke the access at the provider.");
}

Task<int> AccountRemoveCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addSwitch(QStringLiteral("yes"), Tr::tr("Does not ask."));
    const auto services = parseAndServe(arguments, words, 1, 1, workspace);
    if (!services)
        co_return services.error();
    const Result<Account> account = findAccount(services->repository, arguments.positional().first());
    if (!account)
        co_return workspace.report(account.error());
    const Removal removal{account->id, account->name, Tr::tr("Remove the account %1 and its secrets?"),
        Tr::tr("Removed the account %1.")};
    const int code = co_await remove(
        &workspace, removal, arguments.has(QStringLiteral("yes")), &AccountRepository::doomAccount);
    if (code == Success && !workspace.json())
        workspace.console().note(
            Tr::tr("The access itself goes on at the provider until the customer revokes it there."));
    co_return code;
}

} // namespace signet::cli
