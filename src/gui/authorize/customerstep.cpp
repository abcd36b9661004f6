// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/customerstep.h"

#include "authorize/ui_customerstep.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"

#include <QEvent>

namespace signet {

CustomerStep::CustomerStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::CustomerStep>()), m_context(context)
{
    m_ui->setupUi(this);
    for (const QLineEdit *edit : {m_ui->nameEdit, m_ui->userNameEdit}) {
        connect(edit, &QLineEdit::textChanged, this, [this] {
            m_isTouched = true;
            refresh();
        });
    }
}

CustomerStep::~CustomerStep() = default;

void CustomerStep::enter()
{
    const Account &account = m_context.account();
    const ExampleCustomer example = m_context.workspace().exampleCustomer();
    if (m_ui->nameEdit->text().isEmpty())
        m_ui->nameEdit->setText(account.name.isEmpty() ? example.name : account.name);
    if (m_ui->userNameEdit->text().isEmpty())
        m_ui->userNameEdit->setText(account.userName.isEmpty() ? example.userName : account.userName);
    m_ui->nameEdit->setReadOnly(m_context.isReauthorization());
    m_ui->userNameEdit->setReadOnly(m_context.isReauthorization());
    m_ui->nameEdit->setFocus();
    refresh();
}

void CustomerStep::refresh()
{
    const QString problem = m_context.customerProblem(m_ui->nameEdit->text(), m_ui->userNameEdit->text());
    QString shown = m_isTouched ? problem : QString();
    if (problem.isEmpty() && m_context.account().hasCredentials())
        shown = tr("The present key stays until the new one is proven.");
    m_ui->problemLabel->setText(shown);
    Q_EMIT completeChanged();
}

bool CustomerStep::isComplete() const
{
    return m_context.customerProblem(m_ui->nameEdit->text(), m_ui->userNameEdit->text()).isEmpty();
}

bool CustomerStep::leave()
{
    if (!m_context.isReauthorization())
        m_context.setCustomer(m_ui->nameEdit->text(), m_ui->userNameEdit->text());
    return true;
}

void CustomerStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
