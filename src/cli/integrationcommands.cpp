// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/integrationcommands.h"

#include "cli/integrationsettings.h"
#include "cli/opening.h"
#include "cli/presentation.h"
#include "cli/removal.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationCommands)
};

} // namespace

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
    const auto repository = parseAndOpen(arguments, words, 0, 0, workspace);
    if (!repository)
        co_return repository.error();
    const Result<QList<Integration>> integrations = (*repository)->integrations();
    if (!integrations)
        co_return workspace.report(integrations.error());
    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const Integration &integration : *integrations) {
        writeIntegration(json, integration);
        rows.append({integration.name, serviceLabel(integration.service),
            environmentLabel(integration.environment), integration.baseUrl.toString()});
    }
    json.endArray();
    co_return printList(workspace, json, rows,
        Tr::tr("There are no integrations yet. Add one with `signet-cli integration add`."));
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
    const auto repository = parseAndOpen(arguments, words, 1, 1, workspace);
    if (!repository)
        co_return repository.error();
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
    rows.append(settingRows(*integration));
    for (const StoredSecret &secret : integration->secrets)
        rows.append({Tr::tr("Secret"), describe(secret)});
    rows += keptRows(integration->keptSecrets) + activityRows(**repository, integration->id);
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
    const auto services = parseAndServe(arguments, words, 1, 1, workspace);
    if (!services)
        co_return services.error();
    const Result<Integration> integration =
        findIntegration(services->repository, arguments.positional().first());
    if (!integration)
        co_return workspace.report(integration.error());
    const Removal removal{integration->id, integration->name,
        Tr::tr("Remove the integration %1 and its secrets?"), Tr::tr("Removed the integration %1.")};
    const int code = co_await remove(
        &workspace, removal, arguments.has(QStringLiteral("yes")), &AccountRepository::doomIntegration);
    co_return code;
}

} // namespace signet::cli
