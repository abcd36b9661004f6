// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/storecommands.h"

#include "gui/store/storechoicepage.h"
#include "gui/store/unlockvaultdialog.h"
#include "gui/store/vaultpassphrasedialog.h"
#include "gui/workspace.h"
#include "storage/vaultstore.h"

#include <QFileInfo>

namespace signet {

StoreCommands::StoreCommands(Workspace &workspace, QWidget *window)
    : QObject(window), m_workspace(workspace), m_window(window)
{
    connect(&workspace, &Workspace::passphraseWanted, this, &StoreCommands::askPassphrase);
}

void StoreCommands::serve(StoreChoicePage &page)
{
    connect(&page, &StoreChoicePage::keychainRequested, this, &StoreCommands::useKeychain);
    connect(&page, &StoreChoicePage::vaultRequested, this, &StoreCommands::useVault);
    connect(&page, &StoreChoicePage::passphraseRequested, this, &StoreCommands::changePassphrase);
    connect(&page, &StoreChoicePage::memoryRequested, this, [this] {
        m_workspace.chooseStore(StoreChoice::Memory);
        Q_EMIT chosen();
    });
}

void StoreCommands::update(StoreChoicePage &page) const
{
    page.setSituation({m_workspace.storeChoice(), m_workspace.storeStatus(), hasVault()});
}

bool StoreCommands::hasVault() const
{
    return QFileInfo::exists(m_workspace.vault().path());
}

void StoreCommands::useKeychain()
{
    const bool isLocked = m_workspace.storeStatus().state == StoreState::Locked;
    if (m_workspace.storeChoice() == StoreChoice::Keychain && isLocked)
        return m_workspace.unlockStore();
    m_workspace.chooseStore(StoreChoice::Keychain);
    Q_EMIT chosen();
}

void StoreCommands::useVault()
{
    if (!hasVault())
        return createVault();
    m_workspace.chooseStore(StoreChoice::Vault);
    m_workspace.unlockStore();
    Q_EMIT chosen();
}

void StoreCommands::createVault()
{
    auto *dialog =
        new VaultPassphraseDialog(m_workspace.vault(), VaultPassphraseDialog::Purpose::Create, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_workspace.chooseStore(StoreChoice::Vault);
        Q_EMIT chosen();
    });
    dialog->open();
}

void StoreCommands::changePassphrase()
{
    auto *dialog =
        new VaultPassphraseDialog(m_workspace.vault(), VaultPassphraseDialog::Purpose::Change, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void StoreCommands::askPassphrase()
{
    auto *dialog = new UnlockVaultDialog(m_workspace.vault(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] { m_workspace.vault().dismiss(); });
    dialog->open();
}

} // namespace signet
