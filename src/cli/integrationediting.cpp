// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/integrationediting.h"

#include "auth/integrationrules.h"
#include "cli/arguments.h"
#include "cli/integrationsettings.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "core/servicetraits.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationEditing)
};

void addOptions(Arguments &arguments)
{
    arguments.addOption(
        QStringLiteral("environment"), QStringLiteral("ENVIRONMENT"), Tr::tr("production, test or sandbox."));
    arguments.addOption(QStringLiteral("base-url"), QStringLiteral("URL"), Tr::tr("Where the API begins."));
    addSettingOptions(arguments);
    arguments.addSecretOptions();
}

/// What was given, in the place of what @p integration has.
Result<Integration> revised(Integration integration, const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("environment"))) {
        const Result<Environment> environment =
            environmentFromName(arguments.value(QStringLiteral("environment")));
        if (!environment)
            return fail(environment.error());
        integration.environment = *environment;
    }
    if (arguments.has(QStringLiteral("base-url"))) {
        const Result<BaseUrl> base = BaseUrl::parse(arguments.value(QStringLiteral("base-url")).trimmed());
        if (!base)
            return fail(base.error());
        integration.baseUrl = *base;
    }
    if (const Result<void> applied = applySettings(arguments, integration); !applied)
        return fail(applied.error());
    return tidied(integration);
}

Result<Integration> fresh(const Arguments &arguments, const Clock &clock)
{
    const bool isNamed = arguments.has(QStringLiteral("service"));
    const Result<Service> service =
        isNamed ? serviceFromName(arguments.value(QStringLiteral("service"))) : Service::KlickTipp;
    if (!service)
        return fail(service.error());
    return revised(newIntegration(*service, arguments.positional().first(), clock.nowMs()), arguments);
}

/// The secrets that were given, where @p integration can work with them.
Result<NewSecrets> secretsFor(const Integration &integration, Arguments &arguments)
{
    Result<NewSecrets> secrets = arguments.readSecrets();
    if (!secrets)
        return secrets;
    if (const Result<void> checked = checkIntegration(integration, *secrets); !checked)
        return fail(checked.error());
    return secrets;
}

/// Prints the integration as it is kept now, and what is to be said about it.
int report(Workspace &workspace, const Result<void> &written, const QUuid &id, const QString &sentence)
{
    if (!written)
        return workspace.report(written.error());
    const Result<AccountRepository *> repository = workspace.repository();
    const Result<Integration> kept =
        repository ? (*repository)->integration(id) : Result<Integration>(fail(repository.error()));
    if (!kept)
        return workspace.report(kept.error());
    QStringList advice{missingKeyAdvice(*kept, {})};
    if (traits(kept->service).hasTokens && !kept->coredination.signRequests)
        advice.append(signatureAdvice(kept->environment, false));
    for (const QString &sentenceOfAdvice : advice) {
        if (!sentenceOfAdvice.isEmpty())
            workspace.console().note(sentenceOfAdvice);
    }
    JsonLine json;
    writeIntegration(json, *kept);
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(sentence.arg(kept->name));
    return Success;
}
} // namespace

QString IntegrationAddCommand::name() const
{
    return QStringLiteral("integration add");
}

QString IntegrationAddCommand::synopsis() const
{
    return QStringLiteral("NAME --service SERVICE [--read developer-key] [OPTIONS]");
}

QString IntegrationAddCommand::summary() const
{
    return Tr::tr("Adds an integration: our own registration with a service.");
}

Task<int> IntegrationAddCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addOption(
        QStringLiteral("service"), QStringLiteral("SERVICE"), Tr::tr("klicktipp or coredination."));
    addOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<Integration> integration = fresh(arguments, workspace.clock());
    if (!integration)
        co_return workspace.report(integration.error());
    const Result<NewSecrets> secrets = secretsFor(*integration, arguments);
    if (!secrets)
        co_return workspace.report(secrets.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<void> added =
        co_await registerIntegration(&services->repository, &services->credentials, *integration, *secrets);
    co_return report(workspace, added, integration->id, Tr::tr("Added the integration %1."));
}

QString IntegrationEditCommand::name() const
{
    return QStringLiteral("integration edit");
}

QString IntegrationEditCommand::synopsis() const
{
    return QStringLiteral("INTEGRATION [--name NAME] [--read developer-key] [OPTIONS]");
}

QString IntegrationEditCommand::summary() const
{
    return Tr::tr("Changes an integration's settings and secrets; what is not named stays.");
}

Task<int> IntegrationEditCommand::run(QStringList words, Workspace &workspace)
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
    Result<Integration> integration = findIntegration(services->repository, arguments.positional().first());
    if (!integration)
        co_return workspace.report(integration.error());
    if (arguments.has(QStringLiteral("name")))
        integration->name = arguments.value(QStringLiteral("name"));
    const Result<Integration> changed = revised(*integration, arguments);
    if (!changed)
        co_return workspace.report(changed.error());
    const Result<NewSecrets> secrets = secretsFor(*changed, arguments);
    if (!secrets)
        co_return workspace.report(secrets.error());
    const Result<void> written =
        co_await reviseIntegration(&services->repository, &services->credentials, *changed, *secrets);
    co_return report(workspace, written, changed->id, Tr::tr("Changed the integration %1."));
}

} // namespace signet::cli
