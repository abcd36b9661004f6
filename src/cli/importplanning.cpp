// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importplanning.h"

#include "auth/integrationrules.h"
#include "cli/importpresentation.h"
#include "core/name.h"
#include "transfer/csvreader.h"
#include "transfer/envreader.h"
#include "transfer/importfile.h"

#include <unistd.h>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

Error wrong(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

Result<RowDecision> duplicatesFrom(const Arguments &arguments)
{
    const QString word = arguments.value(QStringLiteral("duplicates"));
    if (word.isEmpty())
        return RowDecision::Skip;
    for (const RowDecision decision : {RowDecision::Skip, RowDecision::ReplaceKey, RowDecision::Rename}) {
        if (decisionName(decision) == word)
            return decision;
    }
    return fail(
        wrong(Tr::tr("Duplicates can be skipped, replaced or renamed: --duplicates skip|replace|rename.")));
}

Result<CsvOptions> csvOptionsFrom(const Arguments &arguments)
{
    CsvOptions options;
    if (arguments.has(QStringLiteral("no-header")))
        options.hasHeader = false;
    QString word = arguments.value(QStringLiteral("delimiter"));
    if (word.isEmpty())
        return options;
    if (word == QLatin1StringView("tab"))
        word = QStringLiteral("\t");
    for (const char delimiter : csvDelimiters) {
        if (word == QLatin1Char(delimiter))
            options.delimiter = delimiter;
    }
    if (!options.delimiter)
        return fail(wrong(Tr::tr("“%1” cannot separate cells. Write , ; | or tab.").arg(word)));
    return options;
}

Result<ImportTable> tableFrom(const Arguments &arguments)
{
    const QString path = arguments.positional().first();
    const QString format = arguments.value(QStringLiteral("format"));
    const bool isEnv = format.isEmpty() ? isEnvFileName(path) : format == QLatin1StringView("env");
    if (!format.isEmpty() && !isEnv && format != QLatin1StringView("csv"))
        return fail(wrong(Tr::tr("“%1” is no format. Write csv or env.").arg(format)));
    const Result<CsvOptions> options = csvOptionsFrom(arguments);
    if (!options)
        return fail(options.error());
    Result<WipedBytes> bytes =
        path == QLatin1StringView("-") ? readImportDescriptor(STDIN_FILENO) : readImportFile(path);
    if (!bytes)
        return fail(bytes.error());
    return isEnv ? readEnv(std::move(*bytes)) : readCsv(std::move(*bytes), *options);
}

struct Target
{
    Integration integration;
    bool isNew = false;
};

Result<Target> targetFrom(const Arguments &arguments, const AccountRepository &repository, qint64 nowMs)
{
    const QString name = arguments.value(QStringLiteral("integration"));
    if (name.isEmpty())
        return fail(wrong(Tr::tr("Say which integration the accounts belong to: --integration NAME.")));
    const Result<Integration> found = findIntegration(repository, name);
    if (!arguments.has(QStringLiteral("service")))
        return found.transform([](const Integration &integration) { return Target{integration, false}; });
    const Result<Service> service = serviceFromName(arguments.value(QStringLiteral("service")));
    if (!service)
        return fail(service.error());
    if (found && found->service != *service)
        return fail(wrong(Tr::tr("The integration “%1” is one of %2. Leave out --service, or give a new "
                                 "integration another name.")
                              .arg(found->name, serviceLabel(found->service))));
    if (found)
        return Target{*found, false};
    if (found.error().code != ErrorCode::NotFound)
        return fail(found.error());
    if (const Result<void> named = checkName(name); !named)
        return fail(named.error());
    return Target{tidied(newIntegration(*service, name, nowMs)), true};
}

Result<ColumnMapping> mappingFrom(const Arguments &arguments, const ImportTable &table, Service service)
{
    ColumnMapping mapping = ColumnMapping::guess(table, service);
    QHash<int, ImportField> said;
    for (const QString &assignment : arguments.values(QStringLiteral("map"))) {
        const Result<ImportField> field = importFieldFromName(assignment.section(u'=', 0, 0));
        if (!field)
            return fail(field.error());
        const Result<int> column = findColumn(table, assignment.section(u'=', 1));
        if (!column)
            return fail(wrong(column.error().message));
        if (said.value(*column, *field) != *field)
            return fail(wrong(Tr::tr("--map says two things of one column: %1 and %2. Keep one of them.")
                                  .arg(importFieldName(said.value(*column)), importFieldName(*field))));
        const bool isElsewhere =
            *field != ImportField::Ignored && !said.contains(*column) && said.values().contains(*field);
        if (isElsewhere)
            return fail(wrong(Tr::tr("--map says of two columns that they are %1. Keep one of them.")
                                  .arg(importFieldName(*field))));
        said.insert(*column, *field);
        mapping.assign(*column, *field);
    }
    return mapping;
}
} // namespace

void declareImportOptions(Arguments &arguments)
{
    arguments.addOption(QStringLiteral("integration"), QStringLiteral("INTEGRATION"),
        Tr::tr("Which one the accounts belong to."));
    arguments.addOption(QStringLiteral("service"), QStringLiteral("SERVICE"),
        Tr::tr("Adds that integration where there is none: klicktipp or coredination."));
    arguments.addOption(QStringLiteral("map"), QStringLiteral("FIELD=COLUMN"),
        Tr::tr(
            "What a column is, by its heading or number: name, user-name, customer-key, password, api-token, "
            "environment, group, developer-key, api-key, signing-secret or ignore."));
    arguments.addOption(QStringLiteral("duplicates"), QStringLiteral("WHAT"),
        Tr::tr("What becomes of accounts that exist: skip (as without it), replace (their key) or rename."));
    arguments.addSwitch(QStringLiteral("replace-application-secrets"),
        Tr::tr("Replaces the integration's own secrets where the file has others."));
    arguments.addSwitch(QStringLiteral("dry-run"), Tr::tr("Only shows what would happen."));
    arguments.addSwitch(QStringLiteral("delete-file"), Tr::tr("Deletes FILE when all of it is in Signet."));
    arguments.addOption(QStringLiteral("format"), QStringLiteral("FORMAT"),
        Tr::tr("csv or env; otherwise told by the name."));
    arguments.addOption(QStringLiteral("delimiter"), QStringLiteral("CHARACTER"),
        Tr::tr("What separates cells: , ; | or tab."));
    arguments.addSwitch(QStringLiteral("no-header"), Tr::tr("The first row is an account, too."));
}

Result<PlannedImport> plannedImport(const Arguments &arguments, Workspace &workspace)
{
    const Result<RowDecision> duplicates = duplicatesFrom(arguments);
    if (!duplicates)
        return fail(duplicates.error());
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        return fail(repository.error());
    const Result<Target> target = targetFrom(arguments, **repository, workspace.clock().nowMs());
    if (!target)
        return fail(target.error());
    Result<ImportTable> table = tableFrom(arguments);
    if (!table)
        return fail(table.error());
    for (const QString &note : table->notes())
        workspace.console().note(note);
    const Result<ColumnMapping> mapping = mappingFrom(arguments, *table, target->integration.service);
    if (!mapping)
        return fail(mapping.error());
    workspace.console().note(understoodInWords(*table, *mapping));
    const Result<QList<Account>> accounts = (*repository)->accounts();
    if (!accounts)
        return fail(accounts.error());
    Result<ImportPlan> plan = ImportPlan::make(
        std::make_shared<const ImportTable>(std::move(*table)), *mapping, target->integration, *accounts);
    if (!plan)
        return fail(plan.error());
    plan->decideDuplicates(*duplicates);
    for (int index = 0; index < plan->applicationSecrets().size(); ++index) {
        const bool isNew =
            plan->applicationSecrets().at(index).state == ImportedApplicationSecret::State::New;
        plan->storeApplicationSecret(
            index, isNew || arguments.has(QStringLiteral("replace-application-secrets")));
    }
    return PlannedImport{std::move(*plan), target->isNew};
}

} // namespace signet::cli
