// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/authorizationwizard.h"

#include "gui/authorize/authorizationside.h"
#include "gui/authorize/confirmationstep.h"
#include "gui/authorize/customerstep.h"
#include "gui/authorize/donestep.h"
#include "gui/authorize/integrationstep.h"
#include "gui/authorize/proofstep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"

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
    : Wizard(parent)
    , m_context(std::make_unique<WizardContext>(workspace))
    , m_side(new AuthorizationSide(this))
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
    : Wizard(parent)
    , m_context(std::make_unique<WizardContext>(workspace))
    , m_side(new AuthorizationSide(this))
{
    setup();
    m_context->setAccount(account, integration);
    const bool isClear = WizardContext::integrationProblem(integration).isEmpty();
    m_first = isClear ? CustomerIndex : IntegrationIndex;
    showStep(m_first);
}

AuthorizationWizard::~AuthorizationWizard()
{
    deleteSteps(); // they look at the context
}

void AuthorizationWizard::setup()
{
    setDetails(m_side);
    addStep(new IntegrationStep(*m_context, this));
    addStep(new CustomerStep(*m_context, this));
    addStep(new ConfirmationStep(*m_context, this));
    addStep(new ProofStep(*m_context, this));
    addStep(new DoneStep(*m_context, this));
    connect(m_context.get(), &WizardContext::changed, this, &AuthorizationWizard::refresh);
}

int AuthorizationWizard::previous() const
{
    if (current() <= m_first || isLast())
        return -1;
    return current() >= ConfirmationIndex ? CustomerIndex : IntegrationIndex;
}

void AuthorizationWizard::goBack()
{
    // An attempt that is left is ended: coming back starts a new one.
    m_context->end();
    Wizard::goBack();
}

void AuthorizationWizard::finish()
{
    const QUuid id = m_context->account().id;
    accept();
    Q_EMIT authorized(id);
}

void AuthorizationWizard::reject()
{
    if (isLast())
        return finish();
    m_context->end();
    Wizard::reject();
}

QString AuthorizationWizard::footnote() const
{
    return isLast() ? QString() : tr("Closing this window keeps nothing.");
}

void AuthorizationWizard::refresh()
{
    Wizard::refresh();
    setWindowTitle(tr("Authorize customer"));
    const Integration &integration = m_context->integration();
    const bool hasIntegration = !integration.id.isNull() && current() > IntegrationIndex;
    m_side->setSubject(m_context->account(), hasIntegration ? &integration : nullptr);
}

} // namespace signet
