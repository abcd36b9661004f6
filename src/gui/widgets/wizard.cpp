// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/wizard.h"

#include "gui/widgets/wizardstep.h"
#include "widgets/ui_wizard.h"

#include <QEvent>

#include <numeric>

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
    return current() == path().constLast();
}

void Wizard::deleteSteps()
{
    qDeleteAll(findChildren<WizardStep *>());
}

QList<int> Wizard::path() const
{
    QList<int> all(m_ui->stack->count());
    std::iota(all.begin(), all.end(), 0);
    return all;
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
        showStep(path().at(path().indexOf(current()) + 1));
}

void Wizard::refresh()
{
    QList<StepList::Step> steps;
    const QList<int> order = path();
    const qsizetype reached = order.indexOf(current());
    for (qsizetype i = 0; i < order.size(); ++i) {
        const auto mark = i < reached    ? StepList::Mark::Done
                          : i == reached ? StepList::Mark::Active
                                         : StepList::Mark::ToCome;
        steps.append({mark, step(order.at(i))->title(), {}});
    }
    m_ui->stepList->setSteps(steps, true);
    const QString nextText = step(current())->nextText();
    m_ui->nextButton->setText(nextText.isEmpty() ? tr("&Next ›") : nextText);
    m_ui->nextButton->setEnabled(step(current())->isComplete());
    m_ui->backButton->setVisible(previous() >= 0);
    m_ui->cancelButton->setVisible(canCancel());
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
