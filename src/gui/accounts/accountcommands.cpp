// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountcommands.h"

#include "gui/accounts/accountdialog.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/authorize/pendingdialog.h"
#include "gui/rotation/rotationwizard.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"

#include <QWidget>

namespace signet {

namespace {

void show(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

AccountCommands::AccountCommands(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
}

void AccountCommands::addIntegration()
{
    auto *dialog = new IntegrationDialog(m_workspace, m_window);
    connect(dialog, &IntegrationDialog::saved, this, &AccountCommands::finished);
    show(dialog);
}

void AccountCommands::editIntegration(const QUuid &id)
{
    const Result<Integration> integration = m_workspace.repository().integration(id);
    if (!integration)
        return Q_EMIT failed(integration.error().message);
    auto *dialog = new IntegrationDialog(m_workspace, *integration, m_window);
    connect(dialog, &IntegrationDialog::saved, this, &AccountCommands::finished);
    show(dialog);
}

void AccountCommands::removeIntegration(const QUuid &id)
{
    const Result<Integration> integration = m_workspace.repository().integration(id);
    if (!integration)
        return Q_EMIT failed(integration.error().message);
    if (const Result<void> doomed = m_workspace.repository().doomIntegration(id); !doomed)
        return Q_EMIT failed(doomed.error().message);
    Q_EMIT deleted(id, tr("“%1” was deleted here. At %2 its keys still work until they are revoked there.")
                           .arg(integration->name, serviceLabel(integration->service)));
}

void AccountCommands::addAccount(const QUuid &integration)
{
    const Result<QList<Integration>> integrations = m_workspace.repository().integrations();
    if (!integrations)
        return Q_EMIT failed(integrations.error().message);
    if (integrations->isEmpty())
        return Q_EMIT failed(tr("An account belongs to an integration: add the integration first."));
    auto *dialog = new AccountDialog(m_workspace, *integrations, integration, m_window);
    connect(dialog, &AccountDialog::saved, this, &AccountCommands::finished);
    connect(dialog, &AccountDialog::authorizeRequested, this, &AccountCommands::authorize);
    show(dialog);
}

void AccountCommands::editAccount(const QUuid &id)
{
    const Result<QList<Integration>> integrations = m_workspace.repository().integrations();
    if (!integrations)
        return Q_EMIT failed(integrations.error().message);
    const Result<Account> account = m_workspace.repository().account(id);
    if (!account)
        return Q_EMIT failed(account.error().message);
    auto *dialog = new AccountDialog(m_workspace, *integrations, *account, m_window);
    connect(dialog, &AccountDialog::saved, this, &AccountCommands::finished);
    connect(dialog, &AccountDialog::authorizeRequested, this, &AccountCommands::authorize);
    show(dialog);
}

void AccountCommands::removeAccount(const QUuid &id)
{
    const Result<Account> account = m_workspace.repository().account(id);
    if (!account)
        return Q_EMIT failed(account.error().message);
    const Result<Integration> integration = m_workspace.repository().integration(account->integrationId);
    if (!integration)
        return Q_EMIT failed(integration.error().message);
    if (const Result<void> doomed = m_workspace.repository().doomAccount(id); !doomed)
        return Q_EMIT failed(doomed.error().message);
    Q_EMIT deleted(id, tr("“%1” was deleted here. At %2 its key still works until it is revoked there.")
                           .arg(account->name, serviceLabel(integration->service)));
}

void AccountCommands::restore(const QUuid &id)
{
    if (const Result<void> restored = m_workspace.repository().restore(id); !restored)
        return Q_EMIT failed(restored.error().message);
    Q_EMIT finished(id);
}

void AccountCommands::authorize(const QUuid &account)
{
    AuthorizationWizard *wizard = nullptr;
    if (account.isNull()) {
        wizard = new AuthorizationWizard(m_workspace, m_window);
    } else {
        const Result<Account> existing = m_workspace.repository().account(account);
        if (!existing)
            return Q_EMIT failed(existing.error().message);
        const Result<Integration> integration = m_workspace.repository().integration(existing->integrationId);
        if (!integration)
            return Q_EMIT failed(integration.error().message);
        wizard = new AuthorizationWizard(m_workspace, *existing, *integration, m_window);
    }
    connect(wizard, &AuthorizationWizard::completed, this, &AccountCommands::finished);
    show(wizard);
}

void AccountCommands::rotate(const QUuid &owner, SecretField field)
{
    if (field == SecretField::CustomerKey)
        return authorize(owner);
    const Result<QList<Integration>> integrations = m_workspace.repository().integrations();
    if (!integrations)
        return Q_EMIT failed(integrations.error().message);
    const Result<QList<Account>> accounts = m_workspace.repository().accounts();
    if (!accounts)
        return Q_EMIT failed(accounts.error().message);
    const Result<SecretPlace> place = locateSecret(stableAddressOf(owner, field), *integrations, *accounts);
    if (!place)
        return Q_EMIT failed(place.error().message);
    auto *wizard = new RotationWizard(m_workspace, *place, m_window);
    connect(wizard, &RotationWizard::completed, this, &AccountCommands::finished);
    show(wizard);
}

void AccountCommands::showPending()
{
    auto *dialog = new PendingDialog(m_workspace, m_window);
    connect(dialog, &PendingDialog::completed, this, &AccountCommands::finished);
    show(dialog);
}

} // namespace signet
