// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/storechoicepage.h"

#include "gui/storewords.h"
#include "store/ui_storechoicepage.h"

#include <QEvent>

namespace signet {

StoreChoicePage::StoreChoicePage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::StoreChoicePage>())
{
    m_ui->setupUi(this);
    connect(m_ui->keychainButton, &QPushButton::clicked, this, &StoreChoicePage::keychainRequested);
    connect(m_ui->vaultButton, &QPushButton::clicked, this, &StoreChoicePage::vaultRequested);
    connect(m_ui->passphraseButton, &QPushButton::clicked, this, &StoreChoicePage::passphraseRequested);
    connect(m_ui->memoryButton, &QPushButton::clicked, this, &StoreChoicePage::memoryRequested);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &StoreChoicePage::closeRequested);
    refresh();
}

StoreChoicePage::~StoreChoicePage() = default;

void StoreChoicePage::setSituation(const Situation &situation)
{
    m_situation = situation;
    refresh();
}

void StoreChoicePage::refresh()
{
    const bool isKeychain = m_situation.choice == StoreChoice::Keychain;
    const bool isVault = m_situation.choice == StoreChoice::Vault;
    const bool isLacking = m_situation.status.state == StoreState::Unavailable;
    m_ui->stateLabel->setText(
        isLacking ? m_situation.status.reason : tr("In use now: %1.").arg(storeWords(m_situation.status)));
    m_ui->keychainHelpLabel->setVisible(isKeychain && isLacking);
    const bool isLocked = m_situation.status.state == StoreState::Locked;
    m_ui->keychainButton->setText(!isKeychain ? tr("Use the &keychain")
                                  : isLocked  ? tr("Un&lock…")
                                              : tr("Tr&y again"));
    m_ui->keychainButton->setVisible(!isKeychain || isLacking || isLocked);
    m_ui->vaultButton->setText(!m_situation.hasVault ? tr("Create a &vault…")
                               : isVault             ? tr("Un&lock…")
                                                     : tr("Use the &vault"));
    m_ui->vaultButton->setVisible(!isVault || !m_situation.hasVault || isLocked);
    m_ui->passphraseButton->setVisible(isVault && m_situation.hasVault);
    m_ui->memoryButton->setVisible(m_situation.choice != StoreChoice::Memory);
    m_ui->closeButton->setVisible(!isLacking);
}

void StoreChoicePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
