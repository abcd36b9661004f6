// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountcommands.h"

#include "auth/mainaccount.h"
#include "auth/sessions.h"
#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "core/name.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "signing/partnercipher.h"
#include "storage/registration.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

Result<Account> accountFrom(const Arguments &arguments, const Integration &integration, const Clock &clock)
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = arguments.positional().first().trimmed();
    account.userName = arguments.value(QStringLiteral("user-name"));
    account.group = arguments.value(QStringLiteral("group"));
    account.createdAtMs = clock.nowMs();
    const ServiceTraits &service = traits(integration.service);
    account.method = service.methods.first();
    if (account.name.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The account needs a name."));
    if (const Result<void> named = checkName(account.name); !named)
        return fail(named.error());
    if (arguments.has(QStringLiteral("method"))) {
        const Result<AuthMethod> method = methodFromName(arguments.value(QStringLiteral("method")));
        if (!method)
            return fail(method.error());
        account.method = *method;
    }
    if (arguments.has(QStringLiteral("environment"))) {
        const Result<Environment> environment =
            environmentFromName(arguments.value(QStringLiteral("environment")));
        if (!environment)
            return fail(environment.error());
        account.environment = *environment;
    }
    if (!service.methods.contains(account.method))
        return fail(ErrorCode::InvalidInput, Tr::tr("%1 does not know the method %2.")
                                                 .arg(service.label, QString(methodName(account.method))));
    if (account.method == AuthMethod::PartnerKey) {
        const Result<QByteArray> userName = cleanUserName(account.userName);
        if (!userName)
            return fail(userName.error());
        account.userName = QString::fromLatin1(*userName);
    }
    if (account.method == AuthMethod::SessionLogin) {
        account.userName = trimmedLikeTheWeb(account.userName);
        if (account.userName.isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("A login needs a user name: --user-name MAINACCOUNT-SUBACCOUNT."));
    }
    return account;
}

/// How long the token still lives (PROTOCOLS 2.1).
QString tokenInWords(const Account &account, const Clock &clock)
{
    if (!account.secret(SecretField::ApiToken))
        return account.hasCredentials() ? Tr::tr("exchanged for e-mail and password when it is needed")
                                        : Tr::tr("none");
    const qint64 leftMs = Sessions(clock).tokenLeftMs(account).value_or(0);
    if (leftMs == 0)
        return Tr::tr("dead: not used for 24 hours, as far as Signet knows");
    const qint64 minutes = leftMs / 60'000;
    return Tr::tr("lives %1 h %2 min more without use").arg(minutes / 60).arg(minutes % 60);
}

QString stateInWords(const Account &account)
{
    if (!account.hasCredentials())
        return Tr::tr("not authorized yet");
    switch (account.lastCheck.outcome) {
    case CheckOutcome::NeverChecked:
        return Tr::tr("never checked");
    case CheckOutcome::Works:
        return Tr::tr("works");
    case CheckOutcome::Refused:
        return Tr::tr("refused");
    case CheckOutcome::CannotTell:
        return Tr::tr("cannot tell");
    }
    Q_UNREACHABLE();
}

} // namespace

QString AccountAddCommand::name() const
{
    return QStringLiteral("account add");
}

QString AccountAddCommand::synopsis() const
{
    return QStringLiteral("NAME --integration INTEGRATION --user-name NAME "
                          "[--read customer-key|password|api-token] [OPTIONS]");
}

QString AccountAddCommand::summary() const
{
    return Tr::tr("Adds an account: one customer or user reached through an integration.");
}

Task<int> AccountAddCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(
        QStringLiteral("integration"), QStringLiteral("INTEGRATION"), Tr::tr("Which one it belongs to."));
    arguments.addOption(QStringLiteral("user-name"), QStringLiteral("NAME"),
        Tr::tr("The customer's user name (X-Un), the one to log in with, or the e-mail for Coredination."));
    arguments.addOption(QStringLiteral("method"), QStringLiteral("METHOD"),
        Tr::tr(
            "partner-key (with --read customer-key), session-login (with --read password) or api-token (with "
            "--read api-token, or --read password to exchange e-mail and password for one)."));
    arguments.addOption(QStringLiteral("environment"), QStringLiteral("ENVIRONMENT"),
        Tr::tr("Where it differs from the integration's: production, test or sandbox."));
    arguments.addOption(
        QStringLiteral("group"), QStringLiteral("NAME"), Tr::tr("Coredination: the group, for display."));
    arguments.addSecretOptions();
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;

    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    if (!arguments.has(QStringLiteral("integration")))
        co_return workspace.report(
            {ErrorCode::InvalidInput, Tr::tr("Say which integration it belongs to: --integration NAME.")});
    const Result<Integration> integration =
        findIntegration(services->repository, arguments.value(QStringLiteral("integration")));
    if (!integration)
        co_return workspace.report(integration.error());
    const Result<Account> account = accountFrom(arguments, *integration, workspace.clock());
    if (!account)
        co_return workspace.report(account.error());
    if (account->method == AuthMethod::SessionLogin) {
        if (const std::optional<QString> warning = mainAccountWarning(account->userName))
            workspace.console().note(*warning);
    }
    const Result<QList<Arguments::GivenSecret>> secrets = arguments.readSecrets();
    if (!secrets)
        co_return workspace.report(secrets.error());
    for (const Arguments::GivenSecret &secret : *secrets) {
        if (!accountSecrets(account->method).contains(secret.field))
            co_return workspace.report({ErrorCode::InvalidInput,
                Tr::tr("An account with the method %1 has no %2.")
                    .arg(QString(methodName(account->method)), QString(fieldName(secret.field)))});
    }
    NewSecrets given;
    for (const Arguments::GivenSecret &secret : *secrets)
        given.append({secret.field, secret.value});
    const Result<void> added =
        co_await registerAccount(&services->repository, &services->credentials, *account, given);
    if (!added)
        co_return workspace.report(added.error());
    const Result<Account> saved = services->repository.account(account->id);
    if (!saved)
        co_return workspace.report(saved.error());
    JsonLine json;
    writeAccount(json, *saved, *integration);
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(Tr::tr("Added the account %1.").arg(saved->name));
    co_return Success;
}

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
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
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
    if (workspace.json())
        workspace.console().result(json.text());
    else if (rows.isEmpty())
        workspace.console().note(Tr::tr("There are no accounts yet. Add one with `signet-cli account add`."));
    else
        workspace.console().result(table(rows));
    co_return Success;
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
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
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
        {Tr::tr("Environment"), environmentLabel(effectiveEnvironment(*account, *integration))},
        {Tr::tr("User name"), account->userName}, {Tr::tr("State"), stateInWords(*account)}};
    if (account->method == AuthMethod::ApiToken)
        rows.append({Tr::tr("Token"), tokenInWords(*account, workspace.clock())});
    if (!account->lastCheck.message.isEmpty())
        rows.append({Tr::tr("Last check"), account->lastCheck.message});
    for (const StoredSecret &secret : account->secrets)
        rows.append({Tr::tr("Secret"), describe(secret)});
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
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Account> account = findAccount(services->repository, arguments.positional().first());
    if (!account)
        co_return workspace.report(account.error());
    const QString question = Tr::tr("Remove the account %1 and its secrets?").arg(account->name);
    if (!arguments.has(QStringLiteral("yes")) && !workspace.console().confirm(question))
        co_return workspace.report(
            {ErrorCode::Cancelled, Tr::tr("Nothing was removed. Confirm with y, or add --yes.")});
    if (const Result<void> doomed = services->repository.doomAccount(account->id); !doomed)
        co_return workspace.report(doomed.error());
    const Result<void> erased = co_await services->credentials.eraseDoomed();
    if (!erased) {
        workspace.console().note(
            Tr::tr("The account is gone from the list. Its secrets are erased as soon as the "
                   "secret store can be used again."));
        co_return workspace.report(erased.error());
    }
    if (workspace.json()) {
        JsonLine json;
        json.beginObject().key("removed").beginObject();
        json.member("id", account->id.toString(QUuid::WithoutBraces)).member("name", account->name);
        json.endObject().endObject();
        workspace.console().result(json.text());
        co_return Success;
    }
    workspace.console().result(Tr::tr("Removed the account %1.").arg(account->name));
    workspace.console().note(
        Tr::tr("The access itself goes on at the provider until the customer revokes it there."));
    co_return Success;
}

} // namespace signet::cli
