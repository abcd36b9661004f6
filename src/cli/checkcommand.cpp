// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/// One thing to check: an account, or an integration by itself.
struct Target
{
    Integration integration;
    std::optional<Account> account;

    [[nodiscard]] QString name() const
    {
        return account ? integration.name + u'/' + account->name : integration.name;
    }
};

/// All accounts, or what @p names say: an account is itself, an integration stands for itself where it can be
/// used by itself (Coredination's API key), else for its accounts.
Result<QList<Target>> targets(const AccountRepository &repository, const QStringList &names)
{
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    QList<Target> found;
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
        const Result<Integration> integration = findIntegration(repository, name);
        if (integration && integration->service == Service::Coredination)
            found.append({*integration, std::nullopt});
        if (integration) {
            addAccountsOf(*integration);
            continue;
        }
        const Result<Account> account = findAccount(repository, name);
        if (!account)
            return fail(account.error());
        const Result<Integration> owner = repository.integration(account->integrationId);
        if (!owner)
            return fail(owner.error());
        found.append({*owner, *account});
    }
    return found;
}

QString outcomeInWords(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NeverChecked:
        return Tr::tr("not checked");
    case CheckOutcome::Works:
        return Tr::tr("works");
    case CheckOutcome::Refused:
        return Tr::tr("refused");
    case CheckOutcome::CannotTell:
        return Tr::tr("cannot tell");
    }
    Q_UNREACHABLE();
}

/// A probe that could not be made proves nothing about the credential.
CheckRecord recordOf(const Result<CheckReport> &report, const Clock &clock)
{
    if (report)
        return report->record;
    CheckRecord record;
    record.outcome = CheckOutcome::CannotTell;
    record.atMs = clock.nowMs();
    record.message = report.error().message;
    return record;
}

/// Keeps the form of signature that worked, as it was asked for.
Result<void> keepForm(AccountRepository &repository, const Integration &checked, bool signBasePath)
{
    Result<Integration> integration = repository.integration(checked.id);
    if (!integration)
        return fail(integration.error());
    integration->coredination.signBasePath = signBasePath;
    return repository.updateIntegration(*integration);
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
    const Result<QList<Target>> found = targets(services->repository, arguments.positional());
    if (!found)
        co_return workspace.report(found.error());

    JsonLine json;
    json.beginObject().key("results").beginArray();
    int working = 0;
    for (const Target &target : *found) {
        const Result<CheckReport> report =
            co_await services->check.check(target.integration, target.account, Cancellation());
        const CheckRecord record = recordOf(report, workspace.clock());
        if (report && target.account) {
            if (const Result<void> ok = services->repository.recordCheck(target.account->id, record); !ok)
                co_return workspace.report(ok.error());
        }
        const std::optional<bool> better = report ? report->betterSignBasePath : std::nullopt;
        if (better && arguments.has(QStringLiteral("keep"))) {
            if (const Result<void> ok = keepForm(services->repository, target.integration, *better); !ok)
                co_return workspace.report(ok.error());
        }
        working += record.outcome == CheckOutcome::Works ? 1 : 0;
        json.beginObject().member("name", target.name()).key("check");
        writeCheck(json, record);
        if (better)
            json.member("better_sign_base_path", *better);
        json.endObject();
        if (!workspace.json())
            console.result(QStringLiteral("%1  %2  %3")
                               .arg(target.name(), outcomeInWords(record.outcome), record.message));
    }
    const qint64 total = found->size();
    json.endArray().member("total", total).member("working", static_cast<qint64>(working)).endObject();
    if (workspace.json())
        console.result(json.text());
    else
        console.note(Tr::tr("%1 of %2 work.").arg(working).arg(total));
    co_return working == total ? Success : SomeFailed;
}

} // namespace signet::cli
