// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/pastestep.h"

#include "authorize/ui_pastestep.h"
#include "gui/authorize/wizardcontext.h"

#include <QEvent>

namespace signet {

PasteStep::PasteStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::PasteStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(m_ui->pasteField, &PasteField::pasted, this, &PasteStep::take);
    connect(&m_context, &WizardContext::changed, this, &PasteStep::refresh);
}

PasteStep::~PasteStep() = default;

void PasteStep::enter()
{
    m_ui->pasteField->clear();
    m_ui->pasteField->setFocus();
    refresh();
}

void PasteStep::take(const Secret &pasted)
{
    m_ui->pasteField->showResult(m_context.paste(pasted));
}

void PasteStep::refresh()
{
    const AuthorizationFlow *flow = m_context.flow();
    const bool isChecking = flow != nullptr && flow->state() == AuthorizationFlow::State::Checking;
    const bool hasFailed = flow != nullptr && flow->state() == AuthorizationFlow::State::Failed;
    m_ui->introLabel->setText(
        tr("After the confirmation, the address of the page on which %1’s browser ended holds the key. Paste "
           "the whole address, or the key alone. Signet does not show it.")
            .arg(m_context.account().name));
    m_ui->pasteField->setTitle(tr("&Address or key"));
    m_ui->pasteField->setEnabled(!isChecking);
    m_ui->stateLine->setVisible(isChecking || hasFailed);
    if (hasFailed)
        m_ui->stateLine->setState(Tone::Broken, flow->error().message);
    else
        m_ui->stateLine->setState(Tone::Unknown, tr("Asking KlickTipp with GET /list…"));
}

void PasteStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
