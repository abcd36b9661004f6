// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/vaultpassphrasedialog.h"

#include "core/passphrase.h"
#include "gui/store/passphrasetext.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "storage/vaultstore.h"
#include "store/ui_vaultpassphrasedialog.h"

namespace signet {

VaultPassphraseDialog::VaultPassphraseDialog(VaultStore &vault, Purpose purpose, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::VaultPassphraseDialog>()), m_vault(vault), m_purpose(purpose)
{
    m_ui->setupUi(this);
    setupPurpose();
    m_ui->problemLabel->hide();
    for (const QLineEdit *edit : {m_ui->oldEdit, m_ui->newEdit, m_ui->againEdit})
        connect(edit, &QLineEdit::textChanged, this, &VaultPassphraseDialog::refresh);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &VaultPassphraseDialog::tryNow);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    refresh();
    (purpose == Purpose::Change ? m_ui->oldEdit : m_ui->newEdit)->setFocus();
}

VaultPassphraseDialog::~VaultPassphraseDialog()
{
    m_attempt.cancel();
}

void VaultPassphraseDialog::setupPurpose()
{
    const bool isChange = m_purpose == Purpose::Change;
    m_ui->oldLabel->setVisible(isChange);
    m_ui->oldEdit->setVisible(isChange);
    if (!isChange)
        return;
    setWindowTitle(tr("Change the passphrase"));
    m_ui->titleLabel->setText(tr("Change the vault’s passphrase"));
    m_ui->introLabel->setText(
        tr("The old passphrase opens nothing afterwards, except copies of the file that were made before."));
    m_ui->saveButton->setText(tr("Change the pa&ssphrase"));
}

void VaultPassphraseDialog::refresh()
{
    m_ui->remarkLabel->setText(
        passphraseRemark(passphraseIn(*m_ui->newEdit).isEmpty() ? 0 : m_ui->newEdit->text().toUcs4().size()));
    m_ui->progressBar->setVisible(m_isTrying);
    for (QLineEdit *edit : {m_ui->oldEdit, m_ui->newEdit, m_ui->againEdit})
        edit->setEnabled(!m_isTrying);
    const bool hasOld = m_purpose == Purpose::Create || !m_ui->oldEdit->text().isEmpty();
    m_ui->saveButton->setEnabled(!m_isTrying && hasOld &&
                                 m_ui->newEdit->text().size() >= shortestPassphrase &&
                                 !m_ui->againEdit->text().isEmpty());
    growToFit(*this);
}

void VaultPassphraseDialog::complain(const QString &message)
{
    m_ui->problemLabel->setText(message);
    m_ui->problemLabel->show();
    growToFit(*this);
}

void VaultPassphraseDialog::tryNow()
{
    m_ui->problemLabel->hide();
    const Secret fresh = passphraseIn(*m_ui->newEdit);
    if (const Result<void> allowed = checkNewPassphrase(fresh); !allowed)
        return complain(allowed.error().message);
    if (fresh != passphraseIn(*m_ui->againEdit)) {
        m_ui->againEdit->clear();
        m_ui->againEdit->setFocus();
        return complain(tr("The two passphrases are not the same. Type the second one again."));
    }
    m_isTrying = true;
    refresh();
    whenReady(m_purpose == Purpose::Create
                  ? m_vault.create(fresh, m_attempt)
                  : m_vault.changePassphrase(passphraseIn(*m_ui->oldEdit), fresh, m_attempt),
        this, [this](const Result<void> &done) { take(done); });
}

void VaultPassphraseDialog::take(const Result<void> &done)
{
    m_isTrying = false;
    if (done) {
        for (QLineEdit *edit : {m_ui->oldEdit, m_ui->newEdit, m_ui->againEdit})
            edit->clear();
        return accept();
    }
    refresh();
    complain(done.error().message);
    if (done.error().code == ErrorCode::StoreDenied) {
        m_ui->oldEdit->clear();
        m_ui->oldEdit->setFocus();
    }
}

} // namespace signet
