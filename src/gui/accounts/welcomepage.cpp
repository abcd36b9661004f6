// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/welcomepage.h"

#include "accounts/ui_welcomepage.h"

#include <QEvent>

namespace signet {

WelcomePage::WelcomePage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::WelcomePage>())
{
    m_ui->setupUi(this);
    connect(m_ui->primaryButton, &QPushButton::clicked, this, &WelcomePage::beginPrimary);
    connect(m_ui->secondaryButton, &QPushButton::clicked, this, &WelcomePage::beginSecondary);
    connect(m_ui->importButton, &QPushButton::clicked, this, &WelcomePage::importRequested);
    refresh();
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::setStep(Step step)
{
    m_step = step;
    refresh();
}

void WelcomePage::refresh()
{
    switch (m_step) {
    case Step::NoIntegration:
        m_ui->titleLabel->setText(tr("Welcome to Signet"));
        m_ui->introLabel->setText(tr("Signet keeps your API keys in this computer’s keychain, lets customers "
                                     "authorize access, and proves that every key works."));
        m_ui->stepsLabel->setText(
            tr("1  Add an integration: your registration with KlickTipp or Coredination.\n"
               "2  Add an account, or let your customer authorize one.\n"
               "3  Send a request, and see how every byte of it was signed."));
        m_ui->primaryButton->setText(tr("Add an in&tegration…"));
        break;
    case Step::NoAccount:
        m_ui->titleLabel->setText(tr("Your first account"));
        m_ui->introLabel->setText(
            tr("The integration is ready. Now it needs a customer or user to act for."));
        m_ui->stepsLabel->setText(
            tr("A KlickTipp customer confirms the access in the browser: Signet waits for the key, proves it "
               "and "
               "keeps it.\nIf you already have a key or token, add the account by hand."));
        m_ui->primaryButton->setText(tr("Au&thorize a customer…"));
        m_ui->secondaryButton->setText(tr("Add an account by &hand…"));
        break;
    case Step::NothingChosen:
        m_ui->titleLabel->setText(tr("Nothing chosen"));
        m_ui->introLabel->setText(tr("Choose an account or an integration at the left."));
        m_ui->stepsLabel->clear();
        break;
    case Step::Sandbox:
        m_ui->titleLabel->setText(tr("This is the sandbox"));
        m_ui->introLabel->setText(
            tr("A stand-in for KlickTipp runs on this computer. Nothing leaves it, every key "
               "is invented, and your real accounts are not touched."));
        m_ui->stepsLabel->setText(
            tr("1  Choose “Authorize a customer”; a customer is filled in.\n"
               "2  Your browser opens the stand-in’s consent page: confirm there.\n"
               "3  The key arrives, is proven and kept. Then send a request in the playground "
               "and look at its signature."));
        m_ui->primaryButton->setText(tr("Au&thorize a customer…"));
        break;
    }
    m_ui->stepsLabel->setVisible(!m_ui->stepsLabel->text().isEmpty());
    m_ui->primaryButton->setVisible(m_step != Step::NothingChosen);
    m_ui->secondaryButton->setVisible(m_step == Step::NoAccount);
    m_ui->importPane->setVisible(m_step != Step::NothingChosen);
}

void WelcomePage::beginPrimary()
{
    if (m_step == Step::NoIntegration)
        Q_EMIT addIntegrationRequested();
    else
        Q_EMIT authorizeRequested();
}

void WelcomePage::beginSecondary()
{
    Q_EMIT addAccountRequested();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
