// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/routestep.h"

#include "authorize/ui_routestep.h"
#include "gui/authorize/wizardcontext.h"

#include <QEvent>

namespace signet {

using Route = WizardContext::Route;

RouteStep::RouteStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::RouteStep>()), m_context(context)
{
    m_ui->setupUi(this);
    for (const QRadioButton *radio : {m_ui->hereRadio, m_ui->elsewhereRadio, m_ui->pasteRadio})
        connect(radio, &QRadioButton::toggled, this, &RouteStep::choose);
    connect(m_ui->redirectEdit, &QLineEdit::textChanged, this, &RouteStep::refresh);
}

RouteStep::~RouteStep() = default;

void RouteStep::enter()
{
    QRadioButton *chosen = m_context.route() == Route::Here        ? m_ui->hereRadio
                           : m_context.route() == Route::Elsewhere ? m_ui->elsewhereRadio
                                                                   : m_ui->pasteRadio;
    chosen->setChecked(true);
    chosen->setFocus();
    refresh();
}

/// Toggled, because the arrow keys click nothing; of the two that change only the one that is on now counts.
void RouteStep::choose(bool isChosen)
{
    if (!isChosen)
        return;
    m_context.setRoute(m_ui->hereRadio->isChecked()        ? Route::Here
                       : m_ui->elsewhereRadio->isChecked() ? Route::Elsewhere
                                                           : Route::Paste);
    refresh();
}

void RouteStep::refresh()
{
    const bool needsRedirect =
        m_ui->elsewhereRadio->isChecked() && m_context.integration().klickTipp.publicRedirect.isEmpty();
    m_ui->redirectCard->setVisible(needsRedirect);
    m_ui->problemLabel->clear();
    m_ui->problemLabel->hide();
    Q_EMIT completeChanged();
}

bool RouteStep::isComplete() const
{
    return m_ui->redirectCard->isHidden() || !m_ui->redirectEdit->text().trimmed().isEmpty();
}

bool RouteStep::leave()
{
    if (m_ui->redirectCard->isHidden())
        return true;
    const Result<void> kept = m_context.setPublicRedirect(m_ui->redirectEdit->text());
    if (kept)
        return true;
    m_ui->problemLabel->setText(kept.error().message);
    m_ui->problemLabel->show();
    return false;
}

void RouteStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
