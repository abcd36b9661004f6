// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/authorizesession.h"

#include "cli/arguments.h"
#include "cli/presentation.h"
#include "cli/workspace.h"

#include <utility>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AuthorizeSession)
};

using State = AuthorizationFlow::State;
} // namespace

AuthorizeSession::AuthorizeSession(Workspace &workspace, const Arguments &arguments)
    : m_workspace(workspace), m_arguments(arguments)
{
}

Result<void> AuthorizeSession::begin(AuthorizationFlow &flow, const Integration &integration,
    const Account &account, const std::optional<Secret> &pasted)
{
    using Route = AuthorizationFlow::Route;
    flow.start(integration, account, pasted ? Route::PasteOnly : Route::Browser);
    if (flow.state() == State::Failed)
        return fail(flow.error());
    if (pasted)
        return flow.paste(*pasted);
    printLink(flow.link());
    if (m_arguments.has(QStringLiteral("open")) && !flow.openBrowser())
        m_workspace.console().note(Tr::tr("No browser could be started. Open the link yourself."));
    return {};
}

void AuthorizeSession::printLink(const QUrl &link)
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

void AuthorizeSession::hint(const AuthorizationFlow &flow)
{
    if (flow.cameBackWithoutKey() && !std::exchange(m_hintedAtMissingKey, true))
        m_workspace.console().note(Tr::tr("The browser came back without a usable key. Confirm the access "
                                          "once more with the same link, or give up with Ctrl+C."));
    hintAtOtherWays(flow);
    if (flow.isHttpsForced() && !std::exchange(m_hintedAtHttps, true))
        m_workspace.console().note(Tr::tr("The browser insists on https for 127.0.0.1. Switch that off for "
                                          "this address, or use another browser."));
}

void AuthorizeSession::hintAtOtherWays(const AuthorizationFlow &flow)
{
    if (!flow.isBrowserOverdue() || std::exchange(m_hintedAtOtherWays, true))
        return;
    m_workspace.console().note(Tr::tr(
        "No browser has come by yet; still listening on %1. From another machine, forward the port "
        "(“signet-cli settings set listener-port PORT”, then “ssh -L PORT:127.0.0.1:PORT HOST”). For a "
        "customer elsewhere use --elsewhere, for a key that you have --paste.")
                                   .arg(flow.listeningAddress()));
}

void AuthorizeSession::timeOut(AuthorizationFlow &flow)
{
    m_isTimedOut = true;
    flow.cancel();
}

void AuthorizeSession::decide(AuthorizationFlow &flow)
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

int AuthorizeSession::finish(const AuthorizationFlow &flow, bool wasProven, const Account &account)
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

int AuthorizeSession::printDone(const Account &account)
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

} // namespace signet::cli
