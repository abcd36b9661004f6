// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/wizardcontext.h"

#include "auth/customerlink.h"
#include "auth/pastedkey.h"
#include "core/name.h"
#include "core/servicetraits.h"
#include "gui/workspace.h"
#include "signing/partnercipher.h"
#include "storage/accountrepository.h"

namespace signet {

WizardContext::WizardContext(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    m_account.id = QUuid::createUuid();
    m_account.method = AuthMethod::PartnerKey;
}

WizardContext::~WizardContext()
{
    end();
}

QList<Integration> WizardContext::integrations() const
{
    QList<Integration> found;
    const Result<QList<Integration>> all = m_workspace.repository().integrations();
    if (!all)
        return found;
    for (const Integration &integration : *all) {
        if (traits(integration.service).hasConsent)
            found.append(integration);
    }
    return found;
}

void WizardContext::setIntegration(const Integration &integration)
{
    m_integration = integration;
    m_account.integrationId = integration.id;
    Q_EMIT changed();
}

QString WizardContext::integrationProblem(const Integration &integration)
{
    if (integration.klickTipp.accountId.isEmpty())
        return tr("Its account id is missing: paste the Access Confirmation link.");
    if (integration.secret(SecretField::DeveloperKey) == nullptr)
        return tr("Its developer key is missing: edit the integration and enter it.");
    return {};
}

void WizardContext::setCustomer(const QString &name, const QString &userName)
{
    m_account.name = name.trimmed();
    m_account.userName = userName.trimmed();
    Q_EMIT changed();
}

void WizardContext::setAccount(const Account &account, const Integration &integration)
{
    m_account = account;
    m_integration = integration;
    m_isReauthorization = true;
    Q_EMIT changed();
}

QString WizardContext::customerProblem(const QString &name, const QString &userName) const
{
    if (name.trimmed().isEmpty())
        return tr("Give the customer a name.");
    const Result<QByteArray> clean = cleanUserName(userName);
    if (!clean)
        return clean.error().message;
    const Result<QList<Account>> accounts = m_workspace.repository().accounts();
    if (!accounts)
        return accounts.error().message;
    for (const Account &other : *accounts) {
        if (other.integrationId == m_integration.id && other.id != m_account.id &&
            foldedName(other.name) == foldedName(name))
            return tr(
                "There is an account of this name already. To replace its key, choose “Re-authorize” there.");
    }
    return {};
}

void WizardContext::setRoute(Route route)
{
    m_route = route;
    Q_EMIT changed();
}

Result<void> WizardContext::setPublicRedirect(const QString &redirect)
{
    Integration changed = m_integration;
    changed.klickTipp.publicRedirect = redirect.trimmed();
    if (const Result<void> usable = checkPublicRedirect(changed.klickTipp); !usable)
        return usable;
    if (const Result<void> kept = m_workspace.repository().updateIntegration(changed); !kept)
        return kept;
    setIntegration(changed);
    return {};
}

Result<QByteArray> WizardContext::customerLink()
{
    if (!m_account.authorization)
        m_account.authorization = newAuthorization(m_workspace.clock().nowMs());
    return signet::customerLink(m_integration.klickTipp, *m_account.authorization);
}

Result<void> WizardContext::awaitCustomer()
{
    const qint64 now = m_workspace.clock().nowMs();
    if (m_account.createdAtMs == 0)
        m_account.createdAtMs = now;
    const Result<Account> kept =
        signet::awaitCustomer(m_workspace.repository(), m_integration, m_account, now);
    if (!kept)
        return fail(kept.error());
    m_account = *kept;
    m_isAwaiting = true;
    Q_EMIT changed();
    return {};
}

Result<void> WizardContext::paste(const Secret &pasted)
{
    if (const Result<Secret> key = customerKeyFromPaste(pasted); !key)
        return fail(key.error());
    const Result<std::optional<Account>> owner = customerOf(m_workspace.repository(), pasted);
    if (!owner)
        return fail(owner.error());
    if (*owner && (*owner)->id != m_account.id) {
        const Account account = **owner;
        const Result<Integration> integration = m_workspace.repository().integration(account.integrationId);
        if (!integration)
            return fail(integration.error());
        end();
        m_route = Route::Paste;
        setAccount(account, *integration);
    }
    if (!m_flow || m_flow->isFinished())
        begin();
    return m_flow->paste(pasted);
}

void WizardContext::begin()
{
    end();
    if (m_account.createdAtMs == 0)
        m_account.createdAtMs = m_workspace.clock().nowMs();
    m_flow = std::make_unique<AuthorizationFlow>(
        AuthorizationFlow::Dependencies{.repository = m_workspace.repository(),
            .credentials = m_workspace.credentials(),
            .check = m_workspace.connectionCheck(),
            .browser = m_workspace.browser(),
            .clock = m_workspace.clock()});
    connect(m_flow.get(), &AuthorizationFlow::stateChanged, this, &WizardContext::changed);
    connect(m_flow.get(), &AuthorizationFlow::ticked, this, &WizardContext::ticked);
    if (m_route != Route::Here)
        return m_flow->start(m_integration, m_account, AuthorizationFlow::Route::PasteOnly);
    m_flow->start(m_integration, m_account);
    openBrowser();
}

void WizardContext::openBrowser()
{
    if (!m_flow || m_flow->isFinished())
        return;
    m_isBrowserMissing = !m_flow->openBrowser();
    Q_EMIT changed();
}

void WizardContext::end()
{
    if (!m_flow)
        return;
    disconnect(m_flow.get(), nullptr, this, nullptr);
    if (!m_flow->isFinished())
        m_flow->cancel();
    m_flow.reset();
}

} // namespace signet
