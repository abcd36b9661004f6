// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "auth/checkrun.h"
#include "cli/arguments.h"
#include "cli/checking.h"
#include "cli/workspace.h"
#include "core/servicetraits.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// All accounts, or what @p names say: an account is itself, an integration stands for itself where it can be
/// used by itself (Coredination's API key), else for its accounts.
Result<QList<CheckItem>> itemsFor(const AccountRepository &repository, const QStringList &names)
{
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    QList<CheckItem> found;
    const auto addAccountsOf = [&](const Integration &integration) {
        for (const Account &account : *accounts) {
            if (account.integrationId == integration.id)
                found.append({integration, account});
        }
    };
    if (names.isEmpty()) {
        for (const Integration &integration : *integrations)
            addAccountsOf(integration);
    }
    for (const QString &name : names) {
        const Result<Subject> subject = findSubject(repository, name);
        if (!subject)
            return fail(subject.error());
        if (subject->account || traits(subject->integration.service).canActAlone)
            found.append({subject->integration, subject->account});
        if (!subject->account)
            addAccountsOf(subject->integration);
    }
    return found;
}

/// Keeps the forms of signature that worked, as it was asked for.
Result<void> keepForms(AccountRepository &repository, const CheckRun &run)
{
    for (qsizetype i = 0; i < run.items().size(); ++i) {
        const std::optional<bool> better = run.betterSignBasePath(static_cast<int>(i));
        if (!better)
            continue;
        Result<Integration> integration = repository.integration(run.items().at(i).integration.id);
        if (!integration)
            return fail(integration.error());
        integration->coredination.signBasePath = *better;
        if (const Result<void> ok = repository.updateIntegration(*integration); !ok)
            return ok;
    }
    return {};
}

} // namespace

QString CheckCommand::name() const
{
    return QStringLiteral("check");
}

QString CheckCommand::synopsis() const
{
    return QStringLiteral("[ACCOUNT|INTEGRATION…|--all] [--keep]");
}

QString CheckCommand::summary() const
{
    return Tr::tr(
        "Asks the services, read-only, whether credentials work. Exit 0 if all do, 1 if some do not.");
}

Task<int> CheckCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addSwitch(QStringLiteral("all"), Tr::tr("Checks every account."));
    arguments.addSwitch(QStringLiteral("keep"),
        Tr::tr("Coredination: keeps in the integration whether the base path is signed, where only the other "
               "form worked."));
    if (const std::optional<int> code = arguments.parse(words, 0, -1))
        co_return *code;
    if (arguments.has(QStringLiteral("all")) != arguments.positional().isEmpty())
        co_return workspace.report({ErrorCode::InvalidInput, Tr::tr("Name what to check, or write --all.")});
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<QList<CheckItem>> found = itemsFor(services->repository, arguments.positional());
    if (!found)
        co_return workspace.report(found.error());

    CheckRun run([&check = services->check]() -> ConnectionCheck & { return check; }, services->repository,
        workspace.clock());
    co_await finishChecks(&run, &workspace, *found);
    if (run.recordingError())
        co_return workspace.report(*run.recordingError());

    if (arguments.has(QStringLiteral("keep"))) {
        if (const Result<void> ok = keepForms(services->repository, run); !ok)
            co_return workspace.report(ok.error());
    }
    const CheckProgress progress = run.progress();
    JsonLine json;
    json.beginObject();
    writeChecks(json, run);
    json.endObject();
    if (workspace.json())
        console.result(json.text());
    else
        console.note(summaryOf(progress));
    if (run.isCancelled())
        co_return NotCompleted;
    co_return progress.works == progress.total ? Success : SomeFailed;
}

} // namespace signet::cli
