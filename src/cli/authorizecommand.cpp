// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/authorizecommand.h"

#include "cli/arguments.h"
#include "cli/authorizesession.h"
#include "cli/customerlinks.h"
#include "cli/workspace.h"
#include "cli/xdgbrowser.h"
#include "process/interruption.h"

#include <QTimer>

#include <chrono>
#include <limits>

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

/// What is to be done: one of the routes of PROTOCOLS 1.3, or a look at those who are waited for.
enum class Mode
{
    Here,
    Paste,
    Elsewhere,
    Pending,
    GiveUp,
};

Result<Mode> modeFrom(const Arguments &arguments)
{
    struct Switch
    {
        QString name;
        Mode mode;
        qsizetype least;
        qsizetype most;
    };
    const Switch switches[] = {{QStringLiteral("paste"), Mode::Paste, 0, 1},
        {QStringLiteral("elsewhere"), Mode::Elsewhere, 1, std::numeric_limits<qsizetype>::max()},
        {QStringLiteral("pending"), Mode::Pending, 0, 0},
        {QStringLiteral("give-up"), Mode::GiveUp, 1, std::numeric_limits<qsizetype>::max()}};
    Switch chosen{{}, Mode::Here, 1, 1};
    for (const Switch &candidate : switches) {
        if (!arguments.has(candidate.name))
            continue;
        if (!chosen.name.isEmpty())
            return fail(ErrorCode::InvalidInput,
                Tr::tr("--%1 and --%2 exclude each other.").arg(chosen.name, candidate.name));
        chosen = candidate;
    }
    const qsizetype count = arguments.positional().size();
    if (count < chosen.least)
        return fail(
            ErrorCode::InvalidInput, Tr::tr("Name the account. `signet-cli account list` shows all."));
    if (count > chosen.most)
        return fail(ErrorCode::InvalidInput, Tr::tr("Here only --elsewhere takes several accounts."));
    if (chosen.mode != Mode::Elsewhere && arguments.has(QStringLiteral("mail")))
        return fail(ErrorCode::InvalidInput, Tr::tr("--mail goes with --elsewhere."));
    return chosen.mode;
}

Result<std::optional<MailLanguage>> mailFrom(const Arguments &arguments)
{
    const QString language = arguments.value(QStringLiteral("mail"));
    if (!arguments.has(QStringLiteral("mail")))
        return std::nullopt;
    if (language == u"de")
        return MailLanguage::German;
    if (language == u"en")
        return MailLanguage::English;
    return fail(ErrorCode::InvalidInput, Tr::tr("--mail takes de or en."));
}

void addOptions(Arguments &arguments)
{
    arguments.addSwitch(QStringLiteral("open"), Tr::tr("Opens the link in the desktop's browser."));
    arguments.addSwitch(QStringLiteral("paste"),
        Tr::tr("Reads what came back (key or redirected address) from standard input. An address finds its "
               "account by itself."));
    arguments.addSwitch(QStringLiteral("elsewhere"),
        Tr::tr("Prints links for customers elsewhere, who are waited for until --paste."));
    arguments.addOption(QStringLiteral("mail"), QStringLiteral("LANGUAGE"),
        Tr::tr("With --elsewhere: the draft of a mail, in German (de) or English (en)."));
    arguments.addSwitch(QStringLiteral("pending"), Tr::tr("Lists the customers who are waited for."));
    arguments.addSwitch(QStringLiteral("give-up"), Tr::tr("Does not wait for the accounts any more."));
    arguments.addSwitch(QStringLiteral("yes"), Tr::tr("Stores a proven key without asking."));
    arguments.addSwitch(
        QStringLiteral("keep-unproven"), Tr::tr("Stores the key even if it could not be proven."));
    arguments.addOption(
        QStringLiteral("timeout"), QStringLiteral("SECONDS"), Tr::tr("Gives up earlier than 15 minutes."));
}

/// The account that is named, or that the pasted address belongs to.
Result<Account> accountFor(
    const AccountRepository &repository, const QStringList &names, const std::optional<Secret> &pasted)
{
    const Result<std::optional<Account>> meant =
        pasted ? customerOf(repository, *pasted) : std::optional<Account>();
    if (!meant)
        return fail(meant.error());
    const std::optional<Account> &owner = *meant;
    if (names.isEmpty() && owner)
        return *owner;
    if (names.isEmpty())
        return fail(ErrorCode::InvalidInput,
            Tr::tr(
                "This does not say whose key it is. Name the account: signet-cli authorize --paste ACCOUNT"));
    Result<Account> named = findAccount(repository, names.first());
    if (named && owner && owner->id != named->id)
        return fail(ErrorCode::Conflict,
            Tr::tr("This address belongs to the account “%1”, not to “%2”.").arg(owner->name, named->name));
    return named;
}

/// From the link, or from what was pasted, to the stored key.
Task<int> conduct(Workspace *workspace, const Arguments *arguments, bool pastes)
{
    const Result<std::optional<std::chrono::seconds>> timeout = timeoutFrom(*arguments);
    if (!timeout)
        co_return workspace->report(timeout.error());
    const Result<Workspace::Services> services = workspace->services();
    if (!services)
        co_return workspace->report(services.error());
    std::optional<Secret> pasted;
    if (pastes) {
        const Result<Secret> typed = workspace->console().readSecret(Tr::tr("Key or redirected address"));
        if (!typed)
            co_return workspace->report(typed.error());
        pasted = *typed;
    }
    const Result<Account> account = accountFor(services->repository, arguments->positional(), pasted);
    if (!account)
        co_return workspace->report(account.error());
    const Result<Integration> integration = services->repository.integration(account->integrationId);
    if (!integration)
        co_return workspace->report(integration.error());

    XdgBrowser browser;
    AuthorizationFlow flow(
        {services->repository, services->credentials, services->check, browser, workspace->clock()});
    AuthorizeSession session(*workspace, *arguments);
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, &flow, [&session, &flow] { session.timeOut(flow); });
    QObject::connect(&flow, &AuthorizationFlow::ticked, &flow, [&session, &flow] { session.hint(flow); });
    if (*timeout)
        deadline.start(**timeout);
    if (const Result<void> begun = session.begin(flow, *integration, *account, pasted); !begun)
        co_return workspace->report(begun.error());
    std::optional<Interruption> interruption(std::in_place);
    QObject::connect(&*interruption, &Interruption::requested, &flow, &AuthorizationFlow::cancel);
    const State state = co_await decisionOf(&flow);
    interruption.reset(); // while a question is asked, Ctrl+C ends the program
    const bool wasProven = state == State::Proven;
    if (needsDecision(state)) {
        session.decide(flow);
        co_await decisionOf(&flow);
    }
    co_return session.finish(flow, wasProven, *account);
}

} // namespace

QString AuthorizeCommand::name() const
{
    return QStringLiteral("authorize");
}

QString AuthorizeCommand::synopsis() const
{
    return QStringLiteral("ACCOUNT [--open] [--paste] [--yes] [--keep-unproven] [--timeout SECONDS]\n"
                          "       signet-cli authorize --elsewhere ACCOUNT… [--mail de|en]\n"
                          "       signet-cli authorize --paste | --pending | --give-up ACCOUNT…");
}

QString AuthorizeCommand::summary() const
{
    return Tr::tr("Gets an account's customer key: prints the link, waits for the confirmation, proves the "
                  "key, stores it.");
}

Task<int> AuthorizeCommand::run(QStringList words, Workspace &workspace)
{
    Arguments arguments(*this, workspace.console());
    addOptions(arguments);
    if (const std::optional<int> code = arguments.parse(words, 0, -1))
        co_return *code;
    const Result<Mode> mode = modeFrom(arguments);
    if (!mode)
        co_return workspace.report(mode.error());
    const QStringList names = arguments.positional();
    if (*mode == Mode::Pending)
        co_return listPending(workspace);
    if (*mode == Mode::GiveUp)
        co_return giveUp(workspace, names);
    if (*mode == Mode::Elsewhere) {
        const Result<std::optional<MailLanguage>> mail = mailFrom(arguments);
        co_return mail ? sendLinks(workspace, names, *mail) : workspace.report(mail.error());
    }
    const int code = co_await conduct(&workspace, &arguments, *mode == Mode::Paste);
    co_return code;
}

} // namespace signet::cli
