// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/authorizationwizard.h"

#include "gui/authorize/authorizationside.h"
#include "gui/authorize/confirmationstep.h"
#include "gui/authorize/customerstep.h"
#include "gui/authorize/donestep.h"
#include "gui/authorize/integrationstep.h"
#include "gui/authorize/linkstep.h"
#include "gui/authorize/needsstep.h"
#include "gui/authorize/pastestep.h"
#include "gui/authorize/proofstep.h"
#include "gui/authorize/routestep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"

#include <algorithm>

namespace signet {

namespace {

using Route = WizardContext::Route;

enum StepIndex
{
    NeedsIndex,
    IntegrationIndex,
    CustomerIndex,
    RouteIndex,
    ConfirmationIndex,
    LinkIndex,
    PasteIndex,
    ProofIndex,
    DoneIndex,
};

bool isReady(const Integration &integration)
{
    return WizardContext::integrationProblem(integration).isEmpty();
}

} // namespace

AuthorizationWizard::AuthorizationWizard(Workspace &workspace, QWidget *parent)
    : Wizard(parent)
    , m_context(std::make_unique<WizardContext>(workspace))
    , m_side(new AuthorizationSide(this))
{
    setup();
    // What is needed is told where something of it is missing; Back leads there from everywhere.
    const QList<Integration> integrations = m_context->integrations();
    const bool isUnprepared = std::none_of(integrations.begin(), integrations.end(), isReady);
    const bool isClear = !isUnprepared && integrations.size() == 1;
    if (isClear)
        m_context->setIntegration(integrations.first());
    showStep(isUnprepared ? NeedsIndex : isClear ? CustomerIndex : IntegrationIndex);
}

AuthorizationWizard::AuthorizationWizard(
    Workspace &workspace, const Account &account, const Integration &integration, QWidget *parent)
    : Wizard(parent)
    , m_context(std::make_unique<WizardContext>(workspace))
    , m_side(new AuthorizationSide(this))
{
    setup();
    m_context->setAccount(account, integration);
    m_first = isReady(integration) ? CustomerIndex : IntegrationIndex;
    if (account.authorization)
        m_context->setRoute(Route::Paste);
    showStep(account.authorization && isReady(integration) ? int(PasteIndex) : m_first);
}

AuthorizationWizard::~AuthorizationWizard()
{
    deleteSteps(); // they look at the context
}

void AuthorizationWizard::setup()
{
    setDetails(m_side);
    auto *confirmation = new ConfirmationStep(*m_context, this);
    m_pasteStep = new PasteStep(*m_context, this);
    addStep(new NeedsStep(this));
    addStep(new IntegrationStep(*m_context, this));
    addStep(new CustomerStep(*m_context, this));
    addStep(new RouteStep(*m_context, this));
    addStep(confirmation);
    addStep(new LinkStep(*m_context, this));
    addStep(m_pasteStep);
    addStep(new ProofStep(*m_context, this));
    addStep(new DoneStep(*m_context, this));
    connect(confirmation, &ConfirmationStep::otherRouteRequested, this, [this] { showStep(RouteIndex); });
    connect(m_context.get(), &WizardContext::changed, this, &AuthorizationWizard::refresh);
    // Queued, because it comes out of the attempt's own change of state.
    connect(
        m_context.get(), &WizardContext::changed, this, &AuthorizationWizard::follow, Qt::QueuedConnection);
}

/// A key that has been judged is shown, whichever way it came and wherever the user looks meanwhile.
void AuthorizationWizard::follow()
{
    using State = AuthorizationFlow::State;
    const AuthorizationFlow *flow = m_context->flow();
    const bool isJudged =
        flow != nullptr && (flow->state() == State::Proven || flow->state() == State::Unproven);
    if (isJudged && current() < ProofIndex)
        showStep(ProofIndex);
}

void AuthorizationWizard::take(const Secret &pasted)
{
    m_context->setRoute(Route::Paste);
    showStep(PasteIndex);
    m_pasteStep->take(pasted);
}

QList<int> AuthorizationWizard::path() const
{
    QList<int> steps{NeedsIndex, IntegrationIndex, CustomerIndex, RouteIndex};
    if (m_context->route() == Route::Elsewhere)
        return steps << LinkIndex;
    steps << (m_context->route() == Route::Here ? ConfirmationIndex : PasteIndex);
    return steps << ProofIndex << DoneIndex;
}

bool AuthorizationWizard::canCancel() const
{
    return current() != DoneIndex && !(current() == LinkIndex && m_context->isAwaiting());
}

int AuthorizationWizard::previous() const
{
    if (current() <= m_first || !canCancel())
        return -1;
    return current() > RouteIndex ? int(RouteIndex) : current() - 1;
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
    Q_EMIT completed(id);
}

void AuthorizationWizard::reject()
{
    if (!canCancel())
        return finish();
    m_context->end();
    Wizard::reject();
}

QString AuthorizationWizard::footnote() const
{
    const AuthorizationFlow *flow = m_context->flow();
    if (flow != nullptr && flow->state() == AuthorizationFlow::State::Storing)
        return tr("The key is being stored: closing this window does not stop that.");
    if (canCancel())
        return tr("Closing this window keeps nothing.");
    return current() == LinkIndex ? tr("The account waits in the list.") : QString();
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
