// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cataloguecommands.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "playground/catalogue/catalogueproposal.h"
#include "storage/cataloguerepository.h"

#include <QDateTime>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueCommands)
};

void addIntegrationOption(Arguments &arguments)
{
    arguments.addOption(
        QStringLiteral("integration"), QStringLiteral("INTEGRATION"), Tr::tr("Whose catalogue it is."));
}

/// The integration that has to be named.
Result<Integration> namedIntegration(const Arguments &arguments, const AccountRepository &repository)
{
    if (!arguments.has(QStringLiteral("integration")))
        return fail(
            ErrorCode::InvalidInput, Tr::tr("Say which integration it belongs to: --integration NAME."));
    return findIntegration(repository, arguments.value(QStringLiteral("integration")));
}

QByteArray asJson(const CatalogueProposal &proposal, const Integration &integration, bool isAdded)
{
    JsonLine json;
    json.beginObject().member("title", proposal.catalogue.title).member("integration", integration.name);
    json.member("added", isAdded).member("replaces", proposal.replaces);
    json.member("known", static_cast<qint64>(proposal.known())).key("new").beginArray();
    for (const Endpoint &endpoint : proposal.fresh)
        json.value(endpoint.method + u' ' + endpoint.path);
    json.endArray().endObject();
    return json.text();
}

void print(Console &console, const CatalogueProposal &proposal, const Integration &integration, bool isAdded)
{
    QStringList lines;
    for (const Endpoint &endpoint : proposal.fresh)
        lines.append(endpoint.method.leftJustified(6) + u' ' + endpoint.path);
    lines.append((isAdded ? Tr::tr("Added %1 to %2: %3 new endpoints, %4 are there already.")
                          : Tr::tr("%1 would add to %2: %3 new endpoints, %4 are there already."))
                     .arg(proposal.catalogue.title, integration.name)
                     .arg(proposal.fresh.size())
                     .arg(proposal.known()));
    console.result(lines.join(u'\n'));
}

void writeCatalogue(JsonLine &json, const ImportedCatalogue &catalogue, const Integration &integration)
{
    json.beginObject().member("title", catalogue.title).member("integration", integration.name);
    json.member("imported_at_ms", catalogue.importedAtMs).key("endpoints").beginArray();
    for (const Endpoint &endpoint : catalogue.endpoints)
        json.value(endpoint.method + u' ' + endpoint.path);
    json.endArray().endObject();
}
} // namespace

QString CatalogueImportCommand::name() const
{
    return QStringLiteral("catalogue import");
}

QString CatalogueImportCommand::synopsis() const
{
    return QStringLiteral("FILE --integration INTEGRATION [--dry-run]");
}

QString CatalogueImportCommand::summary() const
{
    return Tr::tr("Adds the endpoints of an OpenAPI 3 file (JSON) to an integration's catalogue.");
}

Task<int> CatalogueImportCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    addIntegrationOption(arguments);
    arguments.addSwitch(QStringLiteral("dry-run"), Tr::tr("Only says what would be added."));
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    const Result<Integration> integration = namedIntegration(arguments, **repository);
    if (!integration)
        co_return workspace.report(integration.error());
    CatalogueRepository &catalogues = (*repository)->catalogues();
    const Result<QList<ImportedCatalogue>> present = co_await importedCatalogues(catalogues, integration->id);
    if (!present)
        co_return workspace.report(present.error());
    const Result<CatalogueProposal> proposal = co_await proposeCatalogue(
        arguments.positional().first(), *integration, *present, workspace.clock().nowMs());
    if (!proposal)
        co_return workspace.report(proposal.error());
    const bool isAdded = !arguments.has(QStringLiteral("dry-run"));
    if (isAdded) {
        const Result<void> kept = co_await keepCatalogue(catalogues, integration->id, proposal->catalogue);
        if (!kept)
            co_return workspace.report(kept.error());
    }
    for (const QString &remark : proposal->remarks)
        console.note(remark);
    if (workspace.json())
        console.result(asJson(*proposal, *integration, isAdded));
    else
        print(console, *proposal, *integration, isAdded);
    co_return Success;
}

QString CatalogueListCommand::name() const
{
    return QStringLiteral("catalogue list");
}

QString CatalogueListCommand::synopsis() const
{
    return QStringLiteral("[--integration INTEGRATION]");
}

QString CatalogueListCommand::summary() const
{
    return Tr::tr("Lists what was added to the integrations' catalogues.");
}

Task<int> CatalogueListCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    addIntegrationOption(arguments);
    if (const std::optional<int> code = arguments.parse(words, 0, 0))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    QList<Integration> integrations;
    if (arguments.has(QStringLiteral("integration"))) {
        const Result<Integration> named = namedIntegration(arguments, **repository);
        if (!named)
            co_return workspace.report(named.error());
        integrations.append(*named);
    } else {
        const Result<QList<Integration>> all = (*repository)->integrations();
        if (!all)
            co_return workspace.report(all.error());
        integrations = *all;
    }
    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const Integration &integration : integrations) {
        const Result<QList<ImportedCatalogue>> imported =
            co_await importedCatalogues((*repository)->catalogues(), integration.id);
        if (!imported)
            co_return workspace.report(imported.error());
        for (const ImportedCatalogue &catalogue : *imported) {
            writeCatalogue(json, catalogue, integration);
            rows.append(
                {catalogue.title, integration.name, Tr::tr("%1 endpoints").arg(catalogue.endpoints.size()),
                    QDateTime::fromMSecsSinceEpoch(catalogue.importedAtMs)
                        .toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
        }
    }
    json.endArray();
    co_return printList(workspace, json, rows,
        Tr::tr("Nothing was added to a catalogue yet. Add a file with `signet-cli catalogue import`."));
}

QString CatalogueRemoveCommand::name() const
{
    return QStringLiteral("catalogue remove");
}

QString CatalogueRemoveCommand::synopsis() const
{
    return QStringLiteral("TITLE --integration INTEGRATION");
}

QString CatalogueRemoveCommand::summary() const
{
    return Tr::tr("Removes from an integration's catalogue what was added from one file.");
}

Task<int> CatalogueRemoveCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    addIntegrationOption(arguments);
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        co_return workspace.report(repository.error());
    const Result<Integration> integration = namedIntegration(arguments, **repository);
    if (!integration)
        co_return workspace.report(integration.error());
    CatalogueRepository &catalogues = (*repository)->catalogues();
    const Result<QList<CatalogueRow>> present = co_await catalogues.all(integration->id);
    if (!present)
        co_return workspace.report(present.error());
    const QString title = arguments.positional().first();
    const bool isThere = std::any_of(
        present->cbegin(), present->cend(), [&title](const CatalogueRow &row) { return row.title == title; });
    if (!isThere)
        co_return workspace.report({ErrorCode::NotFound,
            Tr::tr("%1 has no added catalogue of this title. `signet-cli catalogue list` lists them.")
                .arg(integration->name)});
    const Result<void> removed = co_await catalogues.remove(integration->id, title);
    if (!removed)
        co_return workspace.report(removed.error());
    JsonLine json;
    json.beginObject().member("removed", title).member("integration", integration->name).endObject();
    if (workspace.json())
        workspace.console().result(json.text());
    else
        workspace.console().result(Tr::tr("Removed %1 from %2.").arg(title, integration->name));
    co_return Success;
}

} // namespace signet::cli
