// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/tokentrial.h"

#include "accounts/ui_tokentrial.h"
#include "auth/conversations.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"

namespace signet {

TokenTrial::TokenTrial(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::TokenTrial>())
{
    m_ui->setupUi(this);
    connect(m_ui->emailEdit, &QLineEdit::textChanged, this, &TokenTrial::refresh);
    connect(m_ui->passwordEdit, &QLineEdit::textChanged, this, &TokenTrial::refresh);
    connect(m_ui->tryButton, &QPushButton::clicked, this, &TokenTrial::tryNow);
}

TokenTrial::~TokenTrial()
{
    m_try.cancel();
}

void TokenTrial::setSubject(const Integration &integration, const QString &obstacle)
{
    const bool isOther = m_integration != integration || m_obstacle != obstacle;
    m_integration = integration;
    m_obstacle = obstacle;
    if (isOther && !m_isTrying)
        m_ui->resultLabel->clear(); // it was about other settings
    refresh();
}

void TokenTrial::refresh()
{
    const bool isFilled =
        !m_ui->emailEdit->text().trimmed().isEmpty() && !m_ui->passwordEdit->text().isEmpty();
    m_ui->tryButton->setEnabled(m_obstacle.isEmpty() && isFilled && !m_isTrying);
    if (!m_obstacle.isEmpty())
        m_ui->resultLabel->setText(m_obstacle);
    else if (m_ui->resultLabel->text().isEmpty())
        m_ui->resultLabel->setText(tr("Asks for a token with the settings above. Nothing of it is kept."));
}

void TokenTrial::tryNow()
{
    if (m_isTrying || m_workspace == nullptr)
        return;
    m_isTrying = true;
    m_try = Cancellation();
    m_ui->resultLabel->setText(tr("Asking for a token…"));
    refresh();
    whenReady(m_workspace->conversations().exchange.tryOut(m_integration, m_ui->emailEdit->text(),
                  Secret::fromText(m_ui->passwordEdit->text()), m_try),
        this, [this, tried = m_integration](const tl::expected<Secret, LoginFailure> &token) {
            m_isTrying = false;
            if (tried != m_integration)
                m_ui->resultLabel->setText(tr("The settings were changed meanwhile: try again."));
            else if (token)
                m_ui->resultLabel->setText(tr(
                    "It works: a token of %n character(s) came.", nullptr, static_cast<int>(token->size())));
            else
                m_ui->resultLabel->setText(token.error().error.message);
            refresh();
        });
}

} // namespace signet
