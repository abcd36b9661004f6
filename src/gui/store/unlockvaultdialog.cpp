// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/unlockvaultdialog.h"

#include "gui/store/passphrasetext.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "storage/vaultstore.h"
#include "store/ui_unlockvaultdialog.h"

namespace signet {

UnlockVaultDialog::UnlockVaultDialog(VaultStore &vault, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::UnlockVaultDialog>()), m_vault(vault)
{
    m_ui->setupUi(this);
    m_ui->progressBar->hide();
    m_ui->problemLabel->hide();
    connect(m_ui->passphraseEdit, &QLineEdit::textChanged, this, &UnlockVaultDialog::refresh);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &UnlockVaultDialog::tryNow);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    m_ui->passphraseEdit->setFocus();
}

UnlockVaultDialog::~UnlockVaultDialog()
{
    m_attempt.cancel();
}

void UnlockVaultDialog::refresh()
{
    m_ui->passphraseEdit->setEnabled(!m_isTrying);
    m_ui->unlockButton->setEnabled(!m_isTrying && !m_ui->passphraseEdit->text().isEmpty());
    m_ui->progressBar->setVisible(m_isTrying);
    growToFit(*this);
}

void UnlockVaultDialog::tryNow()
{
    if (!m_ui->unlockButton->isEnabled())
        return;
    const Secret passphrase = takePassphrase(*m_ui->passphraseEdit);
    m_isTrying = true;
    m_ui->problemLabel->hide();
    refresh();
    whenReady(m_vault.unlockWith(passphrase, m_attempt), this,
        [this](const Result<void> &unlocked) { take(unlocked); });
}

void UnlockVaultDialog::take(const Result<void> &unlocked)
{
    if (unlocked)
        return accept();
    m_isTrying = false;
    m_ui->problemLabel->setText(unlocked.error().message);
    m_ui->problemLabel->show();
    refresh();
    m_ui->passphraseEdit->setFocus();
}

} // namespace signet
