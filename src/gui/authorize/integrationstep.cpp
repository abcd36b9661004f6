// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/integrationstep.h"

#include "authorize/ui_integrationstep.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/authorize/wizardcontext.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"

#include <QEvent>

namespace signet {

IntegrationStep::IntegrationStep(WizardContext &context, QWidget *parent)
    : WizardStep(parent), m_ui(std::make_unique<Ui::IntegrationStep>()), m_context(context)
{
    m_ui->setupUi(this);
    connect(m_ui->integrationCombo, &QComboBox::currentIndexChanged, this, &IntegrationStep::refresh);
    connect(m_ui->linkEdit, &QLineEdit::textChanged, this, &IntegrationStep::takeLink);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { openDialog(nullptr); });
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] { openDialog(current()); });
}

IntegrationStep::~IntegrationStep() = default;

void IntegrationStep::enter()
{
    reload(m_context.integration().id);
    m_ui->integrationCombo->setFocus();
}

void IntegrationStep::reload(const QUuid &select)
{
    m_integrations = m_context.integrations();
    m_ui->integrationCombo->clear();
    for (const Integration &integration : m_integrations)
        m_ui->integrationCombo->addItem(integration.name, integration.id);
    if (const int row = m_ui->integrationCombo->findData(select); row >= 0)
        m_ui->integrationCombo->setCurrentIndex(row);
    refresh();
}

const Integration *IntegrationStep::current() const
{
    const int row = m_ui->integrationCombo->currentIndex();
    return row >= 0 && row < m_integrations.size() ? &m_integrations.at(row) : nullptr;
}

void IntegrationStep::refresh()
{
    const Integration *chosen = current();
    m_ui->editButton->setEnabled(chosen != nullptr);
    const bool lacksLink = chosen != nullptr && chosen->klickTipp.accountId.isEmpty();
    m_ui->linkCard->setVisible(lacksLink);
    QString problem = tr("There is no KlickTipp integration yet: add one. Its Access Confirmation link and "
                         "developer key are all it needs.");
    if (chosen != nullptr)
        problem = WizardContext::integrationProblem(withLink(*chosen));
    m_ui->problemLabel->setText(problem);
    Q_EMIT completeChanged();
}

void IntegrationStep::takeLink()
{
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(m_ui->linkEdit->text());
    m_link = parts ? std::optional(*parts) : std::nullopt;
    refresh();
    if (!parts && !m_ui->linkEdit->text().isEmpty())
        m_ui->problemLabel->setText(parts.error().message);
}

Integration IntegrationStep::withLink(const Integration &integration) const
{
    Integration completed = integration;
    if (completed.klickTipp.accountId.isEmpty() && m_link) {
        completed.klickTipp.accountId = m_link->accountId;
        completed.klickTipp.consentUrl = m_link->consentUrl;
    }
    return completed;
}

void IntegrationStep::openDialog(const Integration *existing)
{
    auto *dialog = existing != nullptr ? new IntegrationDialog(m_context.workspace(), *existing, this)
                                       : new IntegrationDialog(m_context.workspace(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IntegrationDialog::saved, this, &IntegrationStep::reload);
    dialog->open();
}

bool IntegrationStep::isComplete() const
{
    const Integration *chosen = current();
    return chosen != nullptr && WizardContext::integrationProblem(withLink(*chosen)).isEmpty();
}

bool IntegrationStep::leave()
{
    const Integration completed = withLink(*current());
    if (completed != *current()) {
        const Result<void> kept = m_context.workspace().repository().updateIntegration(completed);
        m_ui->problemLabel->setText(kept ? QString() : kept.error().message);
        if (!kept)
            return false;
    }
    m_context.setIntegration(completed);
    return true;
}

void IntegrationStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
