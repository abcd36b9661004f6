// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lock/lockpage.h"

#include "lock/ui_lockpage.h"

#include <QKeyEvent>

namespace signet {

LockPage::LockPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::LockPage>())
{
    m_ui->setupUi(this);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &LockPage::unlockRequested);
    refresh();
}

LockPage::~LockPage() = default;

void LockPage::setMeaning(LockMeaning meaning)
{
    m_meaning = meaning;
    refresh();
}

void LockPage::refresh()
{
    m_ui->meaningLabel->setText(
        m_meaning == LockMeaning::AsksAgain
            ? tr("The vault is closed. Its passphrase opens it again.")
            : tr("Your keychain stays open: whoever uses this computer now can come back with one click. To "
                 "protect your keys, lock the screen or the keychain."));
}

/// Return unlocks wherever the focus is: there is nothing else to do here.
void LockPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_ui->unlockButton->click();
    else
        QWidget::keyPressEvent(event);
}

void LockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_ui->unlockButton->setFocus();
}

void LockPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
