// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/authorizationside.h"

#include "authorize/ui_authorizationside.h"

namespace signet {

AuthorizationSide::AuthorizationSide(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::AuthorizationSide>())
{
    m_ui->setupUi(this);
}

AuthorizationSide::~AuthorizationSide() = default;

void AuthorizationSide::setSubject(const Account &account, const Integration *integration)
{
    m_ui->integrationLabel->setVisible(integration != nullptr);
    m_ui->badge->setVisible(integration != nullptr);
    if (integration != nullptr) {
        m_ui->integrationLabel->setText(integration->name);
        m_ui->badge->setEnvironment(effectiveEnvironment(account, *integration));
    }
    m_ui->accountLabel->setText(account.name);
    m_ui->userLabel->setText(account.userName);
}

} // namespace signet
