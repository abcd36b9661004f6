// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/authorizecommand.h"

#include "auth/authorizationflow.h"
#include "cli/arguments.h"
#include "cli/interruption.h"
#include "cli/presentation.h"
#include "cli/workspace.h"
#include "cli/xdgbrowser.h"
#include "storage/settings.h"

#include <QTimer>

#include <chrono>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AuthorizeCommand)
};

using State = AuthorizationFlow::State;

constexpr int longestSeconds = 15 * 60;

/// Nothing where --timeout is absent.
Result<std::optional<std::chrono::seconds>> timeoutFrom(const Arguments &arguments)
{
    const QString option = QStringLiteral("timeout");
    if (!arguments.has(option))
        return std::nullopt;
    bool isNumber = false;
    const int seconds = arguments.value(option).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > longestSeconds)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("--timeout takes a number of seconds from 1 to %1.").arg(longestSeconds));
    return std::chrono::seconds(seconds);
}

bool needsDecision(State state)
{
    return state == State::Proven || state == State::Unproven;
}

/// Waits until the flow asks for a decision or is over.
Task<State> decisionOf(AuthorizationFlow *flow)
{
    const Completion<State> decided;
    const auto look = [flow, decided](State state) {
        if (needsDecision(state) || flow->isFinished())
            decided.complete(state);
    };
    const QMetaObject::Connection connection =
        QObject::connect(flow, &AuthorizationFlow::stateChanged, flow, look, Qt::QueuedConnection);
    look(flow->state());
    const State state = co_await decided.wait();
    QObject::disconnect(connection);
    co_return state;
}

class Session
{
public:
    Session(Workspace &workspace, const Arguments &arguments) : m_workspace(workspace), m_arguments(arguments)
    {
    }

    void printLink(const QUrl &link)
    {
        Console &console = m_workspace.console();
        if (m_workspace.json()) {
            JsonLine json;
            json.beginObject().member("event", QByteArrayView("listening"));
            json.member("link", link.toString(QUrl::FullyEncoded)).endObject();
            console.result(json.text());
            return;
        }
        console.note(Tr::tr("Open this link in a browser on this computer and confirm the access there:"));
        console.result(link.toString(QUrl::FullyEncoded));
    }

    /// What went wrong in the browser, each once: the attempt goes on, and silence would tell nothing.
    void hint(const AuthorizationFlow &flow)
    {
        if (flow.cameBackWithoutKey() && !std::exchange(m_hintedAtMissingKey, true))
            m_workspace.console().note(
                Tr::tr("The browser came back without a usable key. Confirm the access "
                       "once more with the same link, or give up with Ctrl+C."));
        if (flow.isHttpsForced() && !std::exchange(m_hintedAtHttps, true))
            m_workspace.console().note(
                Tr::tr("The browser insists on https for 127.0.0.1. Switch that off for "
                       "this address, or use another browser."));
    }

    Result<void> readPasted(AuthorizationFlow &flow)
    {
        const Result<Secret> pasted = m_workspace.console().readSecret(Tr::tr("Key or redirected address"));
        if (!pasted)
            return fail(pasted.error());
        return flow.paste(*pasted);
    }

    void timeOut(AuthorizationFlow &flow)
    {
        m_isTimedOut = true;
        flow.cancel();
    }

    /// Proven: the user's yes, or none is needed. Unproven: only on purpose.
    void decide(AuthorizationFlow &flow)
    {
        Console &console = m_workspace.console();
        const CheckReport &report = flow.report();
        console.note(report.record.message);
        if (!report.shown.isEmpty())
            console.note(Tr::tr("The account has these opt-in processes: %1")
                             .arg(report.shown.join(QStringLiteral(", "))));
        if (const QString other = flow.accountWithSameKey(); !other.isEmpty())
            console.note(Tr::tr("Warning: the account %1 has the same customer key.").arg(other));
        if (flow.state() == State::Unproven) {
            if (m_arguments.has(QStringLiteral("keep-unproven")))
                flow.keepUnproven();
            else
                flow.cancel();
            return;
        }
        const bool ask = console.isInteractive() && !m_arguments.has(QStringLiteral("yes"));
        if (!ask || console.confirm(Tr::tr("Is this the right account? Store its key?")))
            flow.confirm();
        else
            flow.cancel();
    }

    int finish(const AuthorizationFlow &flow, bool wasProven, const Account &account)
    {
        if (flow.state() == State::Done)
            return printDone(account);
        if (flow.state() == State::Failed)
            return m_workspace.report(flow.error());
        if (flow.state() == State::TimedOut || m_isTimedOut)
            return m_workspace.report({ErrorCode::Timeout,
                Tr::tr("Nobody confirmed in time. Nothing was stored; start again, or use --paste.")});
        if (!wasProven && flow.report().record.outcome != CheckOutcome::NeverChecked)
            return m_workspace.report(
                {flow.report().record.outcome == CheckOutcome::Refused ? ErrorCode::CredentialRefused
                                                                       : ErrorCode::CannotTell,
                    Tr::tr("The key was not stored. Try again, or keep it with --keep-unproven.")});
        return m_workspace.report({ErrorCode::Cancelled, Tr::tr("Cancelled. Nothing was stored.")});
    }

private:
    int printDone(const Account &account)
    {
        const Result<AccountRepository *> repository = m_workspace.repository();
        if (!repository)
            return m_workspace.report(repository.error());
        const Result<Account> saved = (*repository)->account(account.id);
        const Result<Integration> integration = (*repository)->integration(account.integrationId);
        if (!saved || !integration)
            return m_workspace.report(saved ? integration.error() : saved.error());
        if (m_workspace.json()) {
            JsonLine json;
            json.beginObject().member("event", QByteArrayView("stored")).key("account");
            writeAccount(json, *saved, *integration);
            json.endObject();
            m_workspace.console().result(json.text());
        } else {
            const StoredSecret *key = saved->secret(SecretField::CustomerKey);
            m_workspace.console().result(
                Tr::tr("Stored for %1: %2").arg(saved->name, key ? describe(*key) : QString()));
        }
        return Success;
    }

    Workspace &m_workspace;
    const Arguments &m_arguments;
    bool m_isTimedOut = false;
    bool m_hintedAtMissingKey = false;
    bool m_hintedAtHttps = false;
};

} // namespace

QString AuthorizeCommand::name() const
{
    return QStringLiteral("authorize");
}

QString AuthorizeCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT [--open] [--paste] [--yes] [--keep-unproven] [--timeout SECONDS]");
}

QString AuthorizeCommand::summary() const
{
    return Tr::tr("Gets an account's customer key: prints the link, waits for the confirmation, proves the "
                  "key, stores it.");
}

Task<int> AuthorizeCommand::run(QStringList words, Workspace &workspace)
{
    Console &console = workspace.console();
    Arguments arguments(*this, console);
    arguments.addSwitch(QStringLiteral("open"), Tr::tr("Opens the link in the desktop's browser."));
    arguments.addSwitch(QStringLiteral("paste"),
        Tr::tr("Reads what came back (key or redirected address) from standard input."));
    arguments.addSwitch(QStringLiteral("yes"), Tr::tr("Stores a proven key without asking."));
    arguments.addSwitch(
        QStringLiteral("keep-unproven"), Tr::tr("Stores the key even if it could not be proven."));
    arguments.addOption(
        QStringLiteral("timeout"), QStringLiteral("SECONDS"), Tr::tr("Gives up earlier than 15 minutes."));
    if (const std::optional<int> code = arguments.parse(words, 1, 1))
        co_return *code;
    const Result<std::optional<std::chrono::seconds>> timeout = timeoutFrom(arguments);
    if (!timeout)
        co_return workspace.report(timeout.error());
    const Result<Workspace::Services> services = workspace.services();
    if (!services)
        co_return workspace.report(services.error());
    const Result<Account> account = findAccount(services->repository, arguments.positional().first());
    if (!account)
        co_return workspace.report(account.error());
    const Result<Integration> integration = services->repository.integration(account->integrationId);
    if (!integration)
        co_return workspace.report(integration.error());

    XdgBrowser browser;
    AuthorizationFlow flow(
        {services->repository, services->credentials, services->check, browser, workspace.clock()});
    Session session(workspace, arguments);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &flow, [&session, &flow] { session.timeOut(flow); });
    QObject::connect(&flow, &AuthorizationFlow::ticked, &flow, [&session, &flow] { session.hint(flow); });
    if (*timeout)
        deadline.start(**timeout);

    flow.setListenerPort(services->repository.settings().values().listenerPort);
    const bool pastes = arguments.has(QStringLiteral("paste"));
    using Route = AuthorizationFlow::Route;
    flow.start(*integration, *account, pastes ? Route::PasteOnly : Route::Browser);
    if (flow.state() == State::Failed)
        co_return workspace.report(flow.error());
    if (pastes) {
        if (const Result<void> taken = session.readPasted(flow); !taken)
            co_return workspace.report(taken.error());
    }
    std::optional<Interruption> interruption(std::in_place);
    QObject::connect(&*interruption, &Interruption::requested, &flow, &AuthorizationFlow::cancel);
    if (!pastes && !flow.isFinished()) {
        session.printLink(flow.link());
        if (arguments.has(QStringLiteral("open")) && !flow.openBrowser())
            console.note(Tr::tr("No browser could be started. Open the link yourself."));
    }
    const State state = co_await decisionOf(&flow);
    interruption.reset(); // while a question is asked, Ctrl+C ends the program
    const bool wasProven = state == State::Proven;
    if (needsDecision(state)) {
        session.decide(flow);
        co_await decisionOf(&flow);
    }
    co_return session.finish(flow, wasProven, *account);
}

} // namespace signet::cli
