// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rotation/rotationproofstep.h"

#include "gui/rotation/rotationcontext.h"
#include "rotation/ui_rotationproofstep.h"

#include <QEvent>

namespace signet {

namespace {
using State = Rotation::State;
}

RotationProofStep::RotationProofStep(RotationContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::RotationProofStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(&m_context, &RotationContext::changed, this, &RotationProofStep::refresh);
    connect(m_ui->retryButton, &QPushButton::clicked, this, [this] {
        if (m_context.rotation().state() == State::Failed)
            m_context.rotation().switchOver();
        else
            m_context.rotation().probeAgain();
    });
    connect(m_ui->unprovenButton, &QPushButton::clicked, this, [this] { m_context.rotation().switchOver(); });
}

RotationProofStep::~RotationProofStep() = default;

void RotationProofStep::enter()
{
    m_isShown = true;
    refresh();
    setFocus();
}

bool RotationProofStep::isComplete() const
{
    return m_context.rotation().state() == State::Proven;
}

bool RotationProofStep::leave()
{
    m_context.rotation().switchOver();
    return false;
}

void RotationProofStep::refresh()
{
    if (!m_isShown)
        return;
    const Rotation &rotation = m_context.rotation();
    const State state = rotation.state();
    showVerdict();
    const bool isUnsure = state == State::Unproven || state == State::Refused;
    m_ui->retryButton->setVisible(state == State::Failed || (isUnsure && rotation.hasValue()));
    m_ui->retryButton->setText(state == State::Failed ? tr("&Store it again") : tr("Prove it a&gain"));
    m_ui->unprovenButton->setVisible(state == State::Unproven && rotation.hasValue());
    Q_EMIT completeChanged();
    if (state == State::Switched) {
        m_isShown = false;
        Q_EMIT nextRequested();
    }
}

void RotationProofStep::showVerdict()
{
    const Rotation &rotation = m_context.rotation();
    const CheckRecord &record = rotation.record();
    QString explanation = tr("The present value is still in use.");
    switch (rotation.state()) {
    case State::Probing:
        m_ui->titleLabel->setText(tr("Proving the new value"));
        m_ui->stateLine->setState(
            Tone::Unknown, tr("Asking %1…").arg(serviceLabel(m_context.place().integration.service)));
        break;
    case State::Proven:
        m_ui->titleLabel->setText(tr("The new value works"));
        m_ui->stateLine->setState(Tone::Works,
            tr("%1 answered %2 in %3 ms.").arg(record.probe).arg(record.httpStatus).arg(record.durationMs));
        explanation = tr("Put it in use: the present one is kept, one click back, until you confirm.");
        break;
    case State::Refused:
        m_ui->titleLabel->setText(tr("The new value is refused"));
        m_ui->stateLine->setState(Tone::Broken, record.message);
        explanation = tr("It cannot be put in use. Go back and enter another one.");
        break;
    case State::Unproven:
        m_ui->titleLabel->setText(tr("Nobody could tell"));
        m_ui->stateLine->setState(Tone::Attention, record.message);
        break;
    case State::Switching:
        m_ui->titleLabel->setText(tr("Storing the new value"));
        m_ui->stateLine->setState(Tone::Unknown, tr("Writing it to the secret store and reading it back…"));
        break;
    case State::Failed:
        m_ui->titleLabel->setText(tr("The new value could not be stored"));
        m_ui->stateLine->setState(Tone::Broken, rotation.error().message);
        break;
    case State::Idle:
    case State::Switched:
        return;
    }
    m_ui->explainLabel->setText(explanation);
    setAccessibleName(m_ui->titleLabel->text());
}

void RotationProofStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
