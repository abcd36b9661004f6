// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/integrationpage.h"

#include "accounts/ui_integrationpage.h"
#include "auth/connectioncheck.h"
#include "core/servicetraits.h"
#include "gui/accounts/accountstate.h"
#include "gui/accounts/saving.h"
#include "gui/history/historypage.h"
#include "gui/playground/playgroundpage.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

#include <QEvent>
#include <QMenu>

namespace signet {

IntegrationPage::IntegrationPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::IntegrationPage>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_ui->formBanner->hide();
    m_ui->rotationNotice->setWorkspace(workspace);
    m_menu = new QMenu(this);
    m_menu->addAction(QString(), this, [this] { Q_EMIT deleteRequested(m_integration.id); });
    m_ui->moreButton->setMenu(m_menu);
    connectSignals();
}

IntegrationPage::~IntegrationPage()
{
    m_check.cancel();
}

void IntegrationPage::connectSignals()
{
    connect(m_ui->checkButton, &QPushButton::clicked, this, &IntegrationPage::checkNow);
    connect(m_ui->addAccountButton, &QPushButton::clicked, this,
        [this] { Q_EMIT addAccountRequested(m_integration.id); });
    connect(
        m_ui->editButton, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_integration.id); });
    connect(m_ui->firstSecretDisplay, &SecretDisplay::failed, this, &IntegrationPage::failed);
    connect(m_ui->secondSecretDisplay, &SecretDisplay::failed, this, &IntegrationPage::failed);
    for (const SecretDisplay *display : {m_ui->firstSecretDisplay, m_ui->secondSecretDisplay})
        connect(display, &SecretDisplay::rotateRequested, this, &IntegrationPage::rotateRequested);
    connect(m_ui->rotationNotice, &RotationNotice::failed, this, &IntegrationPage::failed);
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &IntegrationPage::showPlayground);
    connect(&m_workspace, &Workspace::locked, this, [this] {
        m_check.cancel();
        m_isChecking = false;
        refresh();
    });
    connect(m_ui->tabs, &QTabWidget::currentChanged, this, &IntegrationPage::showHistory);
}

void IntegrationPage::showIntegration(const Integration &integration, int accountCount)
{
    if (integration.id != m_integration.id) {
        m_check.cancel();
        m_isChecking = false;
        m_ui->formBanner->hide();
    }
    m_integration = integration;
    m_accountCount = accountCount;
    refresh();
    showPlayground();
    showHistory();
}

void IntegrationPage::refresh()
{
    const ServiceTraits &service = traits(m_integration.service);
    m_menu->actions().at(0)->setText(tr("&Delete…"));
    m_ui->nameLabel->setText(m_integration.name);
    m_ui->environmentBadge->setEnvironment(m_integration.environment);
    m_ui->captionLabel->setText(
        tr("%1 · shared by %n account(s)", nullptr, m_accountCount).arg(service.label));
    showSecret(*m_ui->firstSecretDisplay, *m_ui->firstSecretCaption, service.requiredSecret());
    const bool hasSecond = service.applicationSecrets.size() > 1;
    if (hasSecond)
        showSecret(*m_ui->secondSecretDisplay, *m_ui->secondSecretCaption, service.applicationSecrets.at(1));
    m_ui->secondSecretDisplay->setVisible(hasSecond);
    m_ui->secondSecretCaption->setVisible(hasSecond);
    for (QWidget *tab : {m_ui->playgroundTab, m_ui->historyTab})
        m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(tab), service.canActAlone);
    m_ui->rotationNotice->showOwner(m_integration, std::nullopt);
    refreshState();
    refreshDetails();
}

void IntegrationPage::refreshState()
{
    const ServiceTraits &service = traits(m_integration.service);
    m_ui->checkButton->setVisible(service.canActAlone);
    m_ui->stateLine->setVisible(service.canActAlone);
    m_ui->checkButton->setEnabled(!m_isChecking && m_integration.secret(service.requiredSecret()) != nullptr);
    if (m_isChecking)
        return m_ui->stateLine->setState(Tone::Unknown, tr("Checking…"));
    const AccountState state = checkState(m_checks.value(m_integration.id), m_workspace.clock().nowMs());
    m_ui->stateLine->setState(state.tone, state.sentence);
}

void IntegrationPage::checkNow()
{
    if (m_isChecking || !traits(m_integration.service).canActAlone)
        return;
    m_isChecking = true;
    m_check = Cancellation();
    refreshState();
    whenReady(m_workspace.connectionCheck().check(m_integration, std::nullopt, m_check), this,
        [this, checked = m_integration.id, running = m_check](const Result<CheckReport> &report) {
            if (!running.isCancelled())
                take(checked, report);
        });
}

void IntegrationPage::take(const QUuid &checked, const Result<CheckReport> &report)
{
    m_isChecking = false; // showing another integration cancels
    if (!report) {
        Q_EMIT failed(report.error().message);
    } else {
        m_checks.insert(checked, report->record);
        if (report->betterSignBasePath)
            m_ui->formBanner->showMessage(Tone::Attention, signedFormOffer(*report->betterSignBasePath),
                tr("Keep &this"), [this, checked, better = *report->betterSignBasePath] {
                    const Result<void> kept = keepSignedForm(m_workspace.repository(), checked, better);
                    if (!kept)
                        Q_EMIT failed(kept.error().message);
                });
    }
    refreshState();
}

void IntegrationPage::showSecret(SecretDisplay &display, QLabel &caption, SecretField field)
{
    caption.setText(fieldLabel(field));
    display.setSource(
        [this, owner = m_integration.id, field] { return m_workspace.credentials().open(owner, field); },
        &m_workspace.clipboard());
    display.setPlace({m_integration, std::nullopt, field});
    display.setSecret(fieldLabel(field), m_integration.secret(field), m_workspace.clock().nowMs());
}

void IntegrationPage::refreshDetails()
{
    const bool isKlickTipp = m_integration.service == Service::KlickTipp;
    m_ui->serviceLabel->setText(serviceLabel(m_integration.service));
    m_ui->baseUrlLabel->setText(m_integration.baseUrl.toString());
    const std::initializer_list<QLabel *> ofKlickTipp{m_ui->accountIdCaption, m_ui->accountIdLabel,
        m_ui->consentCaption, m_ui->consentLabel, m_ui->redirectCaption, m_ui->redirectLabel};
    for (QLabel *label : ofKlickTipp)
        label->setVisible(isKlickTipp);
    const std::initializer_list<QLabel *> ofCoredination{m_ui->signingCaption, m_ui->signingLabel,
        m_ui->placementCaption, m_ui->placementLabel, m_ui->tokenCaption, m_ui->tokenLabel};
    for (QLabel *label : ofCoredination)
        label->setVisible(!isKlickTipp);
    if (isKlickTipp)
        showKlickTippDetails();
    else
        showCoredinationDetails();
}

void IntegrationPage::showKlickTippDetails()
{
    const KlickTippSettings &settings = m_integration.klickTipp;
    m_ui->accountIdLabel->setText(
        settings.accountId.isEmpty() ? tr("missing: customers cannot be authorized") : settings.accountId);
    m_ui->consentLabel->setText(settings.consentUrl + settings.accountId);
    const QString redirect = settings.publicRedirect.isEmpty()
                                 ? tr("none: customers elsewhere send you the address that they arrive at")
                                 : settings.publicRedirect;
    m_ui->redirectLabel->setText(settings.encodeRedirect ? tr("%1 (encoded)").arg(redirect) : redirect);
    m_ui->hintLabel->setText(
        tr("The developer key signs for every account of this integration: rotate it here once, and all of "
           "them use the new one."));
}

void IntegrationPage::showCoredinationDetails()
{
    const CoredinationSettings &settings = m_integration.coredination;
    const auto where = [](Placement placement) {
        return placement == Placement::Header ? tr("in headers") : tr("in the query");
    };
    const QString path = settings.signBasePath ? tr("with the base path") : tr("without the base path");
    m_ui->signingLabel->setText(
        settings.signRequests
            ? tr("every request is signed, %1, %2").arg(where(settings.signaturePlacement), path)
            : tr("off"));
    m_ui->placementLabel->setText(where(settings.credentialsPlacement));
    m_ui->tokenLabel->setText(
        tr("%1 %2, token at “%3”").arg(settings.tokenMethod, settings.tokenPath, settings.tokenPointer));
    m_ui->hintLabel->setText(
        tr("The API key identifies your application. Requests for a user add that user’s API token."));
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

void IntegrationPage::showHistory()
{
    if (m_ui->tabs->currentWidget() != m_ui->historyTab)
        return;
    if (m_history == nullptr) {
        m_history = new HistoryPage(m_workspace, m_ui->historyTab);
        m_ui->historyLayout->addWidget(m_history);
        connect(m_history, &HistoryPage::failed, this, &IntegrationPage::failed);
        connect(m_history, &HistoryPage::draftRequested, this, [this](const RequestForm &form) {
            m_ui->tabs->setCurrentWidget(m_ui->playgroundTab);
            m_playground->addDraft(form);
        });
    }
    m_history->showOwner(m_integration.id);
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
