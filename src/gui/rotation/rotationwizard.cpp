// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationwizard.h"

#include "gui/rotation/rotationcontext.h"
#include "gui/rotation/rotationproofstep.h"
#include "gui/rotation/rotationresultstep.h"
#include "gui/rotation/rotationvaluestep.h"

namespace signet {

namespace {

constexpr QSize comfortable(760, 480);

enum StepIndex
{
    ValueIndex,
    ProofIndex,
    ResultIndex,
};

} // namespace

RotationWizard::RotationWizard(Workspace &workspace, const SecretPlace &place, QWidget *parent)
    : Wizard(parent), m_context(std::make_unique<RotationContext>(workspace, place))
{
    addStep(new RotationValueStep(*m_context, this));
    addStep(new RotationProofStep(*m_context, this));
    addStep(new RotationResultStep(*m_context, this));
    resize(comfortable);
    showStep(ValueIndex);
}

RotationWizard::~RotationWizard()
{
    deleteSteps(); // they look at the context
}

int RotationWizard::previous() const
{
    const bool isSwitching = m_context->rotation().state() == Rotation::State::Switching;
    return current() == ProofIndex && !isSwitching ? ValueIndex : -1;
}

void RotationWizard::goBack()
{
    m_context->rotation().cancel();
    Wizard::goBack();
}

void RotationWizard::finish()
{
    accept();
    Q_EMIT completed(m_context->place().owner());
}

void RotationWizard::reject()
{
    if (isLast())
        finish();
    else
        Wizard::reject();
}

QString RotationWizard::footnote() const
{
    return isLast() ? QString() : tr("Nothing has been changed yet.");
}

void RotationWizard::refresh()
{
    Wizard::refresh();
    setWindowTitle(tr("Rotate: %1").arg(m_context->fieldName()));
}

} // namespace signet
