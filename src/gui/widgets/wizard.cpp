// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/wizard.h"

#include "gui/widgets/wizardstep.h"
#include "widgets/ui_wizard.h"

#include <QEvent>

namespace signet {

Wizard::Wizard(QWidget *parent) : QDialog(parent), m_ui(std::make_unique<Ui::Wizard>())
{
    m_ui->setupUi(this);
    connect(m_ui->nextButton, &QPushButton::clicked, this, &Wizard::next);
    connect(m_ui->backButton, &QPushButton::clicked, this, &Wizard::goBack);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &Wizard::reject);
}

Wizard::~Wizard() = default;

void Wizard::addStep(WizardStep *step)
{
    m_ui->stack->addWidget(step);
    connect(step, &WizardStep::completeChanged, this, &Wizard::refresh);
    // Queued, because it comes out of the work's own change of state; by then the user may be elsewhere.
    connect(
        step, &WizardStep::nextRequested, this,
        [this, step] {
            if (m_ui->stack->currentWidget() == step)
                goOn();
        },
        Qt::QueuedConnection);
}

void Wizard::setDetails(QWidget *details)
{
    m_ui->detailsLayout->addWidget(details);
}

void Wizard::showStep(int index)
{
    m_ui->stack->setCurrentIndex(index);
    step(index)->enter();
    refresh();
}

int Wizard::current() const
{
    return m_ui->stack->currentIndex();
}

bool Wizard::isLast() const
{
    return current() == m_ui->stack->count() - 1;
}

void Wizard::deleteSteps()
{
    qDeleteAll(findChildren<WizardStep *>());
}

WizardStep *Wizard::step(int index) const
{
    return qobject_cast<WizardStep *>(m_ui->stack->widget(index));
}

void Wizard::next()
{
    WizardStep *left = step(current());
    if (left->isComplete() && left->leave())
        goOn();
}

void Wizard::goOn()
{
    if (isLast())
        finish();
    else
        showStep(current() + 1);
}

void Wizard::refresh()
{
    QList<StepList::Step> steps;
    for (int i = 0; i < m_ui->stack->count(); ++i) {
        const auto mark = i < current()    ? StepList::Mark::Done
                          : i == current() ? StepList::Mark::Active
                                           : StepList::Mark::ToCome;
        steps.append({mark, step(i)->title(), {}});
    }
    m_ui->stepList->setSteps(steps, true);
    const QString nextText = step(current())->nextText();
    m_ui->nextButton->setText(nextText.isEmpty() ? tr("&Next ›") : nextText);
    m_ui->nextButton->setEnabled(step(current())->isComplete());
    m_ui->backButton->setVisible(previous() >= 0);
    m_ui->cancelButton->setVisible(!isLast());
    m_ui->footerLabel->setText(footnote());
}

void Wizard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace signet
