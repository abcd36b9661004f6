// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/integrationcommands.h"

#include "auth/jsontext.h"
#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "core/name.h"
#include "core/requestcompiler.h"
#include "core/servicetraits.h"
#include "storage/registration.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationCommands)
};

/// How a token is got for e-mail and password (PROTOCOLS 2.1).
void addTokenOptions(Arguments &arguments)
{
    arguments.addOption(QStringLiteral("token-method"), QStringLiteral("METHOD"),
        Tr::tr("Coredination: the HTTP method of the token exchange."));
    arguments.addOption(QStringLiteral("token-path"), QStringLiteral("PATH"),
        Tr::tr("Coredination: where tokens are exchanged, below the base URL."));
    arguments.addOption(QStringLiteral("token-body"), QStringLiteral("TEMPLATE"),
        Tr::tr("Coredination: the exchange's body, with {email} and {password}."));
    arguments.addOption(QStringLiteral("token-pointer"), QStringLiteral("POINTER"),
        Tr::tr("Coredination: the JSON pointer to the token in the answer."));
}

void addSettingOptions(Arguments &arguments)
{
    arguments.addOption(
        QStringLiteral("service"), QStringLiteral("SERVICE"), Tr::tr("klicktipp or coredination."));
    arguments.addOption(
        QStringLiteral("environment"), QStringLiteral("ENVIRONMENT"), Tr::tr("production, test or sandbox."));
    arguments.addOption(QStringLiteral("base-url"), QStringLiteral("URL"), Tr::tr("Where the API begins."));
    arguments.addOption(QStringLiteral("account-id"), QStringLiteral("ID"),
        Tr::tr("KlickTipp: your own account id from the Access Confirmation link."));
    arguments.addOption(QStringLiteral("consent-url"), QStringLiteral("URL"),
        Tr::tr("KlickTipp: the Access Confirmation link up to the account id."));
    arguments.addOption(QStringLiteral("public-redirect"), QStringLiteral("URL"),
        Tr::tr("KlickTipp: your own page for customers elsewhere; may contain {ref}."));
    arguments.addSwitch(QStringLiteral("encode-redirect"),
        Tr::tr("KlickTipp: percent-encode the redirect URL inside the link."));
    arguments.addOption(QStringLiteral("credentials-placement"), QStringLiteral("WHERE"),
        Tr::tr("Coredination: header or query."));
    arguments.addOption(QStringLiteral("signature-placement"), QStringLiteral("WHERE"),
        Tr::tr("Coredination: header or query."));
    arguments.addSwitch(QStringLiteral("no-signatures"), Tr::tr("Coredination: do not sign requests."));
    arguments.addSwitch(
        QStringLiteral("sign-base-path"), Tr::tr("Coredination: the signed URI includes the base path."));
    addTokenOptions(arguments);
}

Result<void> applyTokenSettings(
    const Arguments &arguments, const BaseUrl &base, CoredinationSettings &settings)
{
    const auto take = [&arguments](const QString &option, QString &value) {
        if (arguments.has(option))
            value = arguments.value(option);
    };
    take(QStringLiteral("token-method"), settings.tokenMethod);
    take(QStringLiteral("token-path"), settings.tokenPath);
    take(QStringLiteral("token-body"), settings.tokenBody);
    take(QStringLiteral("token-pointer"), settings.tokenPointer);
    RequestSpec spec;
    spec.method = settings.tokenMethod;
    spec.base = base;
    spec.target = settings.tokenPath;
    if (const Result<WireRequest> exchange = compileRequest(spec); !exchange)
        return fail(exchange.error());
    return checkJsonPointer(settings.tokenPointer);
}

/// The settings that only one service has.
Result<void> applyServiceSettings(const Arguments &arguments, Integration &integration)
{
    integration.klickTipp.accountId = arguments.value(QStringLiteral("account-id"));
    if (arguments.has(QStringLiteral("consent-url")))
        integration.klickTipp.consentUrl = arguments.value(QStringLiteral("consent-url"));
    integration.klickTipp.publicRedirect = arguments.value(QStringLiteral("public-redirect"));
    integration.klickTipp.encodeRedirect = arguments.has(QStringLiteral("encode-redirect"));
    integration.coredination.signRequests = !arguments.has(QStringLiteral("no-signatures"));
    integration.coredination.signBasePath = arguments.has(QStringLiteral("sign-base-path"));
    if (arguments.has(QStringLiteral("credentials-placement"))) {
        const Result<Placement> where =
            placementFromName(arguments.value(QStringLiteral("credentials-placement")));
        if (!where)
            return fail(where.error());
        integration.coredination.credentialsPlacement = *where;
    }
    if (arguments.has(QStringLiteral("signature-placement"))) {
        const Result<Placement> where =
            placementFromName(arguments.value(QStringLiteral("signature-placement")));
        if (!where)
            return fail(where.error());
        integration.coredination.signaturePlacement = *where;
    }
    return applyTokenSettings(arguments, integration.baseUrl, integration.coredination);
}

Result<Integration> integrationFrom(const Arguments &arguments, const Clock &clock)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = arguments.positional().first().trimmed();
    integration.createdAtMs = clock.nowMs();
    if (integration.name.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("The integration needs a name."));
    if (const Result<void> named = checkName(integration.name); !named)
        return fail(named.error());
    const QString service = arguments.value(QStringLiteral("service"));
    const Result<Service> kind = serviceFromName(service.isEmpty() ? QStringLiteral("klicktipp") : service);
    if (!kind)
        return fail(kind.error());
    integration.service = *kind;
    if (arguments.has(QStringLiteral("environment"))) {
        const Result<Environment> environment =
            environmentFromName(arguments.value(QStringLiteral("environment")));
        if (!environment)
            return fail(environment.error());
        integration.environment = *environment;
    }
    const QString url = arguments.value(QStringLiteral("base-url"));
    const Result<BaseUrl> base = BaseUrl::parse(url.isEmpty() ? defaultBaseUrl(*kind) : url);
    if (!base)
        return fail(base.error());
    integration.baseUrl = *base;
    if (const Result<void> ok = applyServiceSettings(arguments, integration); !ok)
        return fail(ok.error());
    return integration;
}

QList<QStringList> coredinationRows(const CoredinationSettings &settings)
{
    QString signatures = Tr::tr("none");
    if (settings.signRequests)
        signatures = settings.signBasePath ? Tr::tr("with the base path") : Tr::tr("without the base path");
    return {{Tr::tr("Signatures"), signatures},
        {Tr::tr("Token exchange"), settings.tokenMethod + u' ' + settings.tokenPath},
        {Tr::tr("Token body"), settings.tokenBody}, {Tr::tr("Token pointer"), settings.tokenPointer}};
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
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    addSettingOptions(arguments);
    arguments.addSecretOptions();
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<Integration> integration = integrationFrom(arguments, workspace.clock());
    if (!integration)
        co_return workspace.report(integration.error());
    const Result<QList<Arguments::GivenSecret>> secrets = arguments.readSecrets();
    if (!secrets)
        co_return workspace.report(secrets.error());
    for (const Arguments::GivenSecret &secret : *secrets) {
        if (!traits(integration->service).applicationSecrets.contains(secret.field))
            co_return workspace.report({ErrorCode::InvalidInput,
                Tr::tr("An integration with %1 has no %2.")
                    .arg(serviceLabel(integration->service), QString(fieldName(secret.field)))});
    }

    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    NewSecrets given;
    for (const Arguments::GivenSecret &secret : *secrets)
        given.append({secret.field, secret.value});
    const Result<void> added =
        co_await registerIntegration(&services->repository, &services->credentials, *integration, given);
    if (!added)
        co_return workspace.report(added.error());
    const Result<Integration> saved = services->repository.integration(integration->id);
    if (!saved)
        co_return workspace.report(saved.error());
    JsonLine json;
    writeIntegration(json, *saved);
    if (workspace.json())
        console.result(json.text());
    else
        console.result(Tr::tr("Added the integration %1.").arg(saved->name));
    co_return Success;
}

QString IntegrationListCommand::name() const
{
    return QStringLiteral("integration list");
}

QString IntegrationListCommand::synopsis() const
{
    return {};
}

QString IntegrationListCommand::summary() const
{
    return Tr::tr("Lists the integrations.");
}

Task<int> IntegrationListCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    const Result<QList<Integration>> integrations = (*repository)->integrations();
    if (!integrations)
        co_return workspace.report(integrations.error());
    if (workspace.json()) {
        JsonLine json;
        json.beginArray();
        for (const Integration &integration : *integrations)
            writeIntegration(json, integration);
        json.endArray();
        workspace.console().result(json.text());
        co_return Success;
    }
    QList<QStringList> rows;
    for (const Integration &integration : *integrations)
        rows.append({integration.name, serviceLabel(integration.service),
            environmentLabel(integration.environment), integration.baseUrl.toString()});
    if (rows.isEmpty())
        workspace.console().note(
            Tr::tr("There are no integrations yet. Add one with `signet-cli integration add`."));
    else
        workspace.console().result(table(rows));
    co_return Success;
}

QString IntegrationShowCommand::name() const
{
    return QStringLiteral("integration show");
}

QString IntegrationShowCommand::synopsis() const
{
    return QStringLiteral("INTEGRATION");
}

QString IntegrationShowCommand::summary() const
{
    return Tr::tr("Shows one integration with its settings; of its secrets only what identifies them.");
}

Task<int> IntegrationShowCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    const Result<Integration> integration = findIntegration(**repository, arguments.positional().first());
    if (!integration)
        co_return workspace.report(integration.error());
    if (workspace.json()) {
        JsonLine json;
        writeIntegration(json, *integration);
        workspace.console().result(json.text());
        co_return Success;
    }
    QList<QStringList> rows = {{Tr::tr("Name"), integration->name},
        {Tr::tr("Service"), serviceLabel(integration->service)},
        {Tr::tr("Environment"), environmentLabel(integration->environment)},
        {Tr::tr("Base URL"), integration->baseUrl.toString()}};
    if (integration->service == Service::KlickTipp)
        rows.append({{Tr::tr("Account id"), integration->klickTipp.accountId},
            {Tr::tr("Consent page"), integration->klickTipp.consentUrl}});
    else
        rows.append(coredinationRows(integration->coredination));
    for (const StoredSecret &secret : integration->secrets)
        rows.append({Tr::tr("Secret"), describe(secret)});
    workspace.console().result(table(rows));
    co_return Success;
}

QString IntegrationRemoveCommand::name() const
{
    return QStringLiteral("integration remove");
}

QString IntegrationRemoveCommand::synopsis() const
{
    return QStringLiteral("INTEGRATION [--yes]");
}

QString IntegrationRemoveCommand::summary() const
{
    return Tr::tr("Removes an integration without accounts, and its secrets.");
}

Task<int> IntegrationRemoveCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    arguments.addSwitch(QStringLiteral("yes"), Tr::tr("Does not ask."));
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Integration> integration =
        findIntegration(services->repository, arguments.positional().first());
    if (!integration)
        co_return workspace.report(integration.error());
    if (!arguments.has(QStringLiteral("yes")) &&
        !workspace.console().confirm(
            Tr::tr("Remove the integration %1 and its secrets?").arg(integration->name)))
        co_return workspace.report(
            {ErrorCode::Cancelled, Tr::tr("Nothing was removed. Confirm with y, or add --yes.")});
    if (const Result<void> doomed = services->repository.doomIntegration(integration->id); !doomed)
        co_return workspace.report(doomed.error());
    const Result<void> erased = co_await services->credentials.eraseDoomed();
    if (!erased) {
        workspace.console().note(
            Tr::tr("The integration is gone from the list. Its secrets are erased as soon as the "
                   "secret store can be used again."));
        co_return workspace.report(erased.error());
    }
    if (workspace.json()) {
        JsonLine json;
        json.beginObject().key("removed").beginObject();
        json.member("id", integration->id.toString(QUuid::WithoutBraces)).member("name", integration->name);
        json.endObject().endObject();
        workspace.console().result(json.text());
        co_return Success;
    }
    workspace.console().result(Tr::tr("Removed the integration %1.").arg(integration->name));
    co_return Success;
}

} // namespace signet::cli
