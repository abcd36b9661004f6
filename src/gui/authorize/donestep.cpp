// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/donestep.h"

#include "authorize/ui_donestep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"

#include <QEvent>

namespace signet {

DoneStep::DoneStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::DoneStep>()), m_context(context)
{
    m_ui->setupUi(this);
}

DoneStep::~DoneStep() = default;

void DoneStep::enter()
{
    refresh();
}

void DoneStep::refresh()
{
    const StoreStatus store = m_context.workspace().storeStatus();
    const bool isProven =
        m_context.flow() != nullptr && m_context.flow()->report().record.outcome == CheckOutcome::Works;
    m_ui->titleLabel->setText(tr("%1 is authorized").arg(m_context.account().name));
    const QString where = store.state == StoreState::SessionOnly ? tr("in memory, for this run only")
                          : store.backend.isEmpty()              ? tr("in the keychain")
                                                                 : tr("in %1").arg(store.backend);
    if (isProven)
        m_ui->stateLine->setState(Tone::Works, tr("The key is proven and kept %1.").arg(where));
    else
        m_ui->stateLine->setState(
            Tone::Attention, tr("The key is kept %1, but not proven: check it later.").arg(where));
    m_ui->explainLabel->setText(
        tr("Send a first request in the account’s playground, and see how it was signed."));
}

void DoneStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
