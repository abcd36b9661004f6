// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/authorizationwizard.h"

#include "authorize/ui_authorizationwizard.h"
#include "gui/authorize/confirmationstep.h"
#include "gui/authorize/customerstep.h"
#include "gui/authorize/donestep.h"
#include "gui/authorize/integrationstep.h"
#include "gui/authorize/proofstep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"

#include <QEvent>

namespace signet {

namespace {

enum StepIndex
{
    IntegrationIndex,
    CustomerIndex,
    ConfirmationIndex,
    ProofIndex,
    DoneIndex,
};

} // namespace

AuthorizationWizard::AuthorizationWizard(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AuthorizationWizard>())
    , m_context(std::make_unique<WizardContext>(workspace))
{
    setup();
    const QList<Integration> integrations = m_context->integrations();
    const bool isClear =
        integrations.size() == 1 && WizardContext::integrationProblem(integrations.first()).isEmpty();
    if (isClear)
        m_context->setIntegration(integrations.first());
    showStep(isClear ? CustomerIndex : IntegrationIndex);
}

AuthorizationWizard::AuthorizationWizard(
    Workspace &workspace, const Account &account, const Integration &integration, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AuthorizationWizard>())
    , m_context(std::make_unique<WizardContext>(workspace))
{
    setup();
    m_context->setAccount(account, integration);
    const bool isClear = WizardContext::integrationProblem(integration).isEmpty();
    m_first = isClear ? CustomerIndex : IntegrationIndex;
    showStep(m_first);
}

AuthorizationWizard::~AuthorizationWizard()
{
    // The steps look at the context while they live.
    qDeleteAll(findChildren<WizardStep *>());
}

void AuthorizationWizard::setup()
{
    m_ui->setupUi(this);
    addStep(new IntegrationStep(*m_context, this));
    addStep(new CustomerStep(*m_context, this));
    addStep(new ConfirmationStep(*m_context, this));
    addStep(new ProofStep(*m_context, this));
    addStep(new DoneStep(*m_context, this));
    connect(m_ui->nextButton, &QPushButton::clicked, this, &AuthorizationWizard::next);
    connect(m_ui->backButton, &QPushButton::clicked, this, &AuthorizationWizard::back);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &AuthorizationWizard::reject);
    connect(m_context.get(), &WizardContext::changed, this, &AuthorizationWizard::refresh);
}

void AuthorizationWizard::addStep(WizardStep *step)
{
    m_ui->stack->addWidget(step);
    connect(step, &WizardStep::completeChanged, this, &AuthorizationWizard::refresh);
    // Queued, because it comes out of the attempt's own state change; by then the user may be elsewhere.
    connect(
        step, &WizardStep::nextRequested, this,
        [this, step] {
            if (this->step(m_current) == step)
                goOn();
        },
        Qt::QueuedConnection);
}

WizardStep *AuthorizationWizard::step(int index) const
{
    return qobject_cast<WizardStep *>(m_ui->stack->widget(index));
}

void AuthorizationWizard::showStep(int index)
{
    m_current = index;
    m_ui->stack->setCurrentIndex(index);
    step(index)->enter();
    refresh();
}

void AuthorizationWizard::next()
{
    if (!step(m_current)->isComplete())
        return;
    if (step(m_current)->leave())
        goOn();
}

void AuthorizationWizard::goOn()
{
    if (m_current < DoneIndex)
        return showStep(m_current + 1);
    const QUuid id = m_context->account().id;
    accept();
    Q_EMIT authorized(id);
}

void AuthorizationWizard::back()
{
    // An attempt that is left is ended: coming back starts a new one.
    const int target = m_current >= ConfirmationIndex ? CustomerIndex : IntegrationIndex;
    m_context->end();
    showStep(target);
}

void AuthorizationWizard::reject()
{
    if (m_current == DoneIndex)
        return goOn();
    m_context->end();
    QDialog::reject();
}

void AuthorizationWizard::refresh()
{
    QList<StepList::Step> steps;
    for (int i = 0; i < m_ui->stack->count(); ++i) {
        const auto mark = i < m_current    ? StepList::Mark::Done
                          : i == m_current ? StepList::Mark::Active
                                           : StepList::Mark::ToCome;
        steps.append({mark, step(i)->title(), {}});
    }
    m_ui->stepList->setSteps(steps, true);
    const QString nextText = step(m_current)->nextText();
    m_ui->nextButton->setText(nextText.isEmpty() ? tr("&Next ›") : nextText);
    m_ui->nextButton->setEnabled(step(m_current)->isComplete());
    m_ui->backButton->setVisible(m_current > m_first && m_current < DoneIndex);
    m_ui->cancelButton->setVisible(m_current < DoneIndex);
    m_ui->footerLabel->setVisible(m_current < DoneIndex);
    refreshSide();
}

void AuthorizationWizard::refreshSide()
{
    const Integration &integration = m_context->integration();
    const Account &account = m_context->account();
    const bool hasIntegration = !integration.id.isNull() && m_current > IntegrationIndex;
    m_ui->sideIntegrationLabel->setText(integration.name);
    m_ui->sideIntegrationLabel->setVisible(hasIntegration);
    m_ui->sideBadge->setEnvironment(effectiveEnvironment(account, integration));
    m_ui->sideBadge->setVisible(hasIntegration);
    m_ui->sideAccountLabel->setText(account.name);
    m_ui->sideUserLabel->setText(account.userName);
}

void AuthorizationWizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace signet
