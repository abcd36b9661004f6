// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/integrationpage.h"

#include "accounts/ui_integrationpage.h"
#include "gui/playground/playgroundpage.h"
#include "gui/workspace.h"
#include "storage/credentialstore.h"

#include <QEvent>
#include <QMenu>

namespace signet {

IntegrationPage::IntegrationPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::IntegrationPage>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_menu = new QMenu(this);
    m_menu->addAction(QString(), this, [this] { Q_EMIT deleteRequested(m_integration.id); });
    m_ui->moreButton->setMenu(m_menu);
    connectSignals();
}

IntegrationPage::~IntegrationPage() = default;

void IntegrationPage::connectSignals()
{
    connect(m_ui->addAccountButton, &QPushButton::clicked, this,
        [this] { Q_EMIT addAccountRequested(m_integration.id); });
    connect(
        m_ui->editButton, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_integration.id); });
    connect(m_ui->firstSecretDisplay, &SecretDisplay::failed, this, &IntegrationPage::failed);
    connect(m_ui->secondSecretDisplay, &SecretDisplay::failed, this, &IntegrationPage::failed);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &IntegrationPage::showPlayground);
}

void IntegrationPage::showIntegration(const Integration &integration, int accountCount)
{
    m_integration = integration;
    m_accountCount = accountCount;
    refresh();
    showPlayground();
}

void IntegrationPage::refresh()
{
    const bool isKlickTipp = m_integration.service == Service::KlickTipp;
    m_menu->actions().at(0)->setText(tr("&Delete…"));
    m_ui->nameLabel->setText(m_integration.name);
    m_ui->environmentBadge->setEnvironment(m_integration.environment);
    m_ui->captionLabel->setText(
        tr("%1 · shared by %n account(s)", nullptr, m_accountCount).arg(serviceLabel(m_integration.service)));
    showSecret(*m_ui->firstSecretDisplay, *m_ui->firstSecretCaption,
        isKlickTipp ? SecretField::DeveloperKey : SecretField::ApiKey);
    showSecret(*m_ui->secondSecretDisplay, *m_ui->secondSecretCaption, SecretField::SigningSecret);
    m_ui->secondSecretDisplay->setVisible(!isKlickTipp);
    m_ui->secondSecretCaption->setVisible(!isKlickTipp);
    // KlickTipp knows no request without a user.
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_ui->playgroundTab), !isKlickTipp);
    refreshDetails();
}

void IntegrationPage::showSecret(SecretDisplay &display, QLabel &caption, SecretField field)
{
    caption.setText(fieldLabel(field));
    display.setSource(
        [this, owner = m_integration.id, field] { return m_workspace.credentials().open(owner, field); },
        &m_workspace.clipboard());
    display.setSecret(fieldLabel(field), m_integration.secret(field), m_workspace.clock().nowMs());
}

void IntegrationPage::refreshDetails()
{
    const bool isKlickTipp = m_integration.service == Service::KlickTipp;
    const KlickTippSettings &klickTipp = m_integration.klickTipp;
    const CoredinationSettings &coredination = m_integration.coredination;
    m_ui->serviceLabel->setText(serviceLabel(m_integration.service));
    m_ui->baseUrlLabel->setText(m_integration.baseUrl.toString());
    m_ui->accountIdLabel->setText(
        klickTipp.accountId.isEmpty() ? tr("missing: customers cannot be authorized") : klickTipp.accountId);
    m_ui->consentLabel->setText(klickTipp.consentUrl + klickTipp.accountId);
    const QString where =
        coredination.signaturePlacement == Placement::Header ? tr("in headers") : tr("in the query");
    m_ui->signingLabel->setText(
        coredination.signRequests ? tr("every request is signed, %1").arg(where) : tr("off"));
    for (QWidget *widget :
        {static_cast<QWidget *>(m_ui->accountIdCaption), static_cast<QWidget *>(m_ui->accountIdLabel),
            static_cast<QWidget *>(m_ui->consentCaption), static_cast<QWidget *>(m_ui->consentLabel)})
        widget->setVisible(isKlickTipp);
    m_ui->signingCaption->setVisible(!isKlickTipp);
    m_ui->signingLabel->setVisible(!isKlickTipp);
    m_ui->hintLabel->setText(
        isKlickTipp
            ? tr("The developer key signs for every account of this integration: rotate it here once, and "
                 "all of "
                 "them use the new one.")
            : tr("The API key identifies your application. Requests for a user add that user’s API token."));
}

void IntegrationPage::showPlayground()
{
    if (m_ui->tabs->currentWidget() != m_ui->playgroundTab)
        return;
    if (m_playground == nullptr) {
        m_playground = new PlaygroundPage(m_workspace, m_ui->playgroundTab);
        m_ui->playgroundLayout->addWidget(m_playground);
    }
    m_playground->setTarget(m_integration, std::nullopt);
}

void IntegrationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace signet
