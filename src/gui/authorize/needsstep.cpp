// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/needsstep.h"

#include "authorize/ui_needsstep.h"

#include <QEvent>

namespace signet {

NeedsStep::NeedsStep(QWidget *parent) : WizardStep(parent), m_ui(std::make_unique<Ui::NeedsStep>())
{
    m_ui->setupUi(this);
}

NeedsStep::~NeedsStep() = default;

void NeedsStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
    WizardStep::changeEvent(event);
}

} // namespace signet
