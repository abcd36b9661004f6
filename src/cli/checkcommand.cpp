// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/checkcommand.h"

#include "auth/checkrun.h"
#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "core/servicetraits.h"
#include "process/interruption.h"

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

/// Tells on standard error how far it is and whom it waits for: each wait once, and every tenth of many.
class ProgressNotes
{
public:
    explicit ProgressNotes(Console &console) : m_console(console) {}

    void tell(const CheckProgress &progress)
    {
        QStringList waiting;
        for (const CheckWait &wait : progress.waits) {
            waiting.append(wait.origin);
            if (!m_waiting.contains(wait.origin))
                m_console.note(Tr::tr("Waiting %1 s for %2 (%3).")
                                   .arg(wait.secondsLeft)
                                   .arg(serviceLabel(wait.service))
                                   .arg(wait.status));
        }
        m_waiting = waiting;
        constexpr int many = 20;
        constexpr int parts = 10;
        const int part = progress.total < many ? 0 : progress.done() * parts / progress.total;
        if (part > std::exchange(m_part, part) && part < parts)
            m_console.note(Tr::tr("%1 of %2 checked.").arg(progress.done()).arg(progress.total));
    }

private:
    Console &m_console;
    QStringList m_waiting;
    int m_part = 0;
};

/// What people read, one line for each account as it ends.
void printLine(Console &console, const CheckItem &item, const CheckRecord &record)
{
    console.result(
        QStringLiteral("%1  %2  %3").arg(item.name(), outcomeWords(record.outcome), record.message));
}

QByteArray jsonOf(const CheckRun &run)
{
    const CheckProgress progress = run.progress();
    JsonLine json;
    json.beginObject().key("results").beginArray();
    for (qsizetype i = 0; i < run.items().size(); ++i) {
        json.beginObject().member("name", run.items().at(i).name()).key("check");
        writeCheck(json, run.results().at(i));
        if (const std::optional<bool> better = run.betterSignBasePath(static_cast<int>(i)))
            json.member("better_sign_base_path", *better);
        json.endObject();
    }
    json.endArray().member("total", static_cast<qint64>(progress.total));
    json.member("working", static_cast<qint64>(progress.works));
    json.member("refused", static_cast<qint64>(progress.refused));
    json.member("cannot_tell", static_cast<qint64>(progress.cannotTell)).endObject();
    return json.text();
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

QString summaryOf(const CheckProgress &progress)
{
    QString text = Tr::tr("%1 of %2 work.").arg(progress.works).arg(progress.total);
    if (progress.refused > 0)
        text += u' ' + Tr::tr("%1 are refused.").arg(progress.refused);
    if (progress.cannotTell > 0)
        text += u' ' + Tr::tr("%1 cannot be told.").arg(progress.cannotTell);
    return text;
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
    ProgressNotes notes(console);
    const Completion<bool> ended;
    QObject::connect(&run, &CheckRun::itemFinished, &run, [&workspace, &run](int index) {
        if (!workspace.json())
            printLine(workspace.console(), run.items().at(index), run.results().at(index));
    });
    QObject::connect(&run, &CheckRun::progressChanged, &run, [&run, &notes] { notes.tell(run.progress()); });
    // Queued: what waits here destroys the run.
    QObject::connect(
        &run, &CheckRun::finished, &run, [ended] { ended.complete(true); }, Qt::QueuedConnection);
    const Interruption interruption;
    QObject::connect(&interruption, &Interruption::requested, &run, &CheckRun::cancel);
    run.start(*found);
    co_await ended.wait();
    if (run.recordingError())
        co_return workspace.report(*run.recordingError());

    if (arguments.has(QStringLiteral("keep"))) {
        if (const Result<void> ok = keepForms(services->repository, run); !ok)
            co_return workspace.report(ok.error());
    }
    const CheckProgress progress = run.progress();
    if (workspace.json())
        console.result(jsonOf(run));
    else
        console.note(summaryOf(progress));
    if (run.isCancelled())
        co_return NotCompleted;
    co_return progress.works == progress.total ? Success : SomeFailed;
}

} // namespace signet::cli
