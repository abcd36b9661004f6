// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountediting.h"

#include "auth/accountrules.h"
#include "auth/mainaccount.h"
#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "core/servicetraits.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AccountEditing)
};

constexpr QLatin1StringView inherited("inherit");

void addOptions(Arguments &arguments)
{
    arguments.addOption(QStringLiteral("user-name"), QStringLiteral("NAME"),
        Tr::tr("The customer's user name (X-Un), the one to log in with, or the e-mail for Coredination."));
    arguments.addOption(QStringLiteral("method"), QStringLiteral("METHOD"),
        Tr::tr(
            "partner-key (with --read customer-key), session-login (with --read password) or api-token (with "
            "--read api-token, or --read password to exchange e-mail and password for one)."));
    arguments.addOption(QStringLiteral("environment"), QStringLiteral("ENVIRONMENT"),
        Tr::tr("production, test or sandbox where it differs from the integration's; inherit where not."));
    arguments.addOption(
        QStringLiteral("group"), QStringLiteral("NAME"), Tr::tr("Coredination: the group, for display."));
    arguments.addSwitch(QStringLiteral("app-only"),
        Tr::tr("Coredination: its requests go out with the integration's API key alone."));
    arguments.addSwitch(
        QStringLiteral("on-behalf"), Tr::tr("Coredination: its requests go out on behalf of the user."));
    arguments.addSecretOptions();
}

Result<std::optional<Environment>> environmentFrom(const QString &name)
{
    if (name == inherited)
        return std::optional<Environment>();
    const Result<Environment> environment = environmentFromName(name);
    if (!environment)
        return fail(environment.error());
    return std::optional<Environment>(*environment);
}

/// What was given, in the place of what @p account has.
Result<Account> revised(Account account, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("user-name")))
        account.userName = arguments.value(QStringLiteral("user-name"));
    if (arguments.has(QStringLiteral("group")))
        account.group = arguments.value(QStringLiteral("group"));
    if (arguments.has(QStringLiteral("method"))) {
        const Result<AuthMethod> method = methodFromName(arguments.value(QStringLiteral("method")));
        if (!method)
            return fail(method.error());
        account.method = *method;
    }
    if (arguments.has(QStringLiteral("environment"))) {
        const auto environment = environmentFrom(arguments.value(QStringLiteral("environment")));
        if (!environment)
            return fail(environment.error());
        account.environment = *environment;
    }
    const Result<std::optional<bool>> appOnly =
        arguments.choice(QStringLiteral("app-only"), QStringLiteral("on-behalf"));
    if (!appOnly)
        return fail(appOnly.error());
    account.isAppOnly = appOnly->value_or(account.isAppOnly);
    return tidied(account);
}

/// The secrets that were given, where @p account can work with them.
Result<NewSecrets> secretsFor(const Account &account, const Integration &integration, Arguments &arguments)
{
    Result<NewSecrets> secrets = arguments.readSecrets();
    if (!secrets)
        return secrets;
    const SecretField used = usedSecret(account, *secrets);
    if (const Result<void> checked = checkAccount(account, integration, *secrets, used); !checked)
        return fail(checked.error());
    return secrets;
}

/// What goes when @p given is stored: everything else, or, where nothing is given, what the method does not
/// know.
QList<StoredSecret> obsoleteFor(const Account &account, const NewSecrets &given)
{
    QList<SecretField> used;
    for (const auto &entry : given)
        used.append(entry.first);
    return secretsBeside(used.isEmpty() ? accountSecrets(account.method) : used, account);
}

/// Prints the account as it is kept now, and what is to be said about it.
int report(Workspace &workspace, const Result<void> &written, const Integration &integration, const QUuid &id,
    const QString &sentence)
{
    if (!written)
        return workspace.report(written.error());
    const Result<AccountRepository *> repository = workspace.repository();
    const Result<Account> kept =
        repository ? (*repository)->account(id) : Result<Account>(fail(repository.error()));
    if (!kept)
        return workspace.report(kept.error());
    if (kept->method == AuthMethod::SessionLogin) {
        if (const std::optional<QString> warning = mainAccountWarning(kept->userName))
            workspace.console().note(*warning);
    }
    JsonLine json;
    writeAccount(json, *kept, integration);
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(sentence.arg(kept->name));
    return Success;
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
    addOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    if (!arguments.has(QStringLiteral("integration")))
        co_return workspace.report(
            {ErrorCode::InvalidInput, Tr::tr("Say which integration it belongs to: --integration NAME.")});
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Integration> integration =
        findIntegration(services->repository, arguments.value(QStringLiteral("integration")));
    if (!integration)
        co_return workspace.report(integration.error());
    Account begun;
    begun.id = QUuid::createUuid();
    begun.integrationId = integration->id;
    begun.name = arguments.positional().first();
    begun.method = traits(integration->service).methods.first();
    begun.createdAtMs = workspace.clock().nowMs();
    const Result<Account> account = revised(begun, arguments);
    if (!account)
        co_return workspace.report(account.error());
    const Result<NewSecrets> secrets = secretsFor(*account, *integration, arguments);
    if (!secrets)
        co_return workspace.report(secrets.error());
    const Result<void> added =
        co_await registerAccount(&services->repository, &services->credentials, *account, *secrets);
    co_return report(workspace, added, *integration, account->id, Tr::tr("Added the account %1."));
}

QString AccountEditCommand::name() const
{
    return QStringLiteral("account edit");
}

QString AccountEditCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT [--name NAME] [--read customer-key|password|api-token] [OPTIONS]");
}

QString AccountEditCommand::summary() const
{
    return Tr::tr("Changes an account's settings and secrets; what is not named stays.");
}

Task<int> AccountEditCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(QStringLiteral("name"), QStringLiteral("NAME"), Tr::tr("Another name."));
    addOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    if (!arguments.hasOptions())
        co_return workspace.report(
            {ErrorCode::InvalidInput, Tr::tr("Say what to change; --help lists everything that can be.")});
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    Result<Account> account = findAccount(services->repository, arguments.positional().first());
    if (!account)
        co_return workspace.report(account.error());
    const Result<Integration> integration = services->repository.integration(account->integrationId);
    if (!integration)
        co_return workspace.report(integration.error());
    if (arguments.has(QStringLiteral("name")))
        account->name = arguments.value(QStringLiteral("name"));
    const Result<Account> changed = revised(*account, arguments);
    if (!changed)
        co_return workspace.report(changed.error());
    const Result<NewSecrets> secrets = secretsFor(*changed, *integration, arguments);
    if (!secrets)
        co_return workspace.report(secrets.error());
    const QList<StoredSecret> obsolete = obsoleteFor(*changed, *secrets);
    const Result<void> written =
        co_await reviseAccount(&services->repository, &services->credentials, *changed, *secrets, obsolete);
    co_return report(workspace, written, *integration, changed->id, Tr::tr("Changed the account %1."));
}

} // namespace signet::cli
