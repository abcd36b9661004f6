// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importtargetstep.h"

#include "auth/integrationrules.h"
#include "core/name.h"
#include "core/servicetraits.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/transfer/importcontext.h"
#include "gui/workspace.h"
#include "transfer/ui_importtargetstep.h"

#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace signet {

ImportTargetStep::ImportTargetStep(ImportContext &context, QWidget *parent)
    : WizardStep(parent)
    , m_ui(std::make_unique<Ui::ImportTargetStep>())
    , m_context(context)
    , m_newId(QUuid::createUuid())
{
    m_ui->setupUi(this);
    for (const Service service : allServices())
        m_ui->serviceCombo->addItem(traits(service).label, static_cast<int>(service));
    for (const Environment environment : {Environment::Production, Environment::Test, Environment::Sandbox})
        m_ui->environmentCombo->addItem(environmentLabel(environment));
    connectSignals();
}

ImportTargetStep::~ImportTargetStep() = default;

void ImportTargetStep::connectSignals()
{
    connect(m_ui->integrationCombo, &QComboBox::currentIndexChanged, this, &ImportTargetStep::refresh);
    connect(m_ui->addButton, &QPushButton::clicked, this, &ImportTargetStep::addIntegration);
    connect(
        m_ui->serviceCombo, &QComboBox::currentIndexChanged, this, &ImportTargetStep::showServiceDefaults);
    for (const QLineEdit *edit : {m_ui->nameEdit, m_ui->baseUrlEdit})
        connect(edit, &QLineEdit::textChanged, this, &ImportTargetStep::refresh);
}

QString ImportTargetStep::title() const
{
    return tr("Integration");
}

void ImportTargetStep::enter()
{
    const std::optional<Service> spoken = m_context.service();
    if (m_ui->nameEdit->text().isEmpty()) {
        m_ui->serviceCombo->setCurrentIndex(
            m_ui->serviceCombo->findData(static_cast<int>(spoken.value_or(Service::KlickTipp))));
        showServiceDefaults();
    }
    QUuid select = m_context.integration().id;
    if (select.isNull() && !m_context.hasApplicationSecrets()) {
        const QList<Integration> all = m_context.integrations();
        const auto fitting = std::find_if(all.begin(), all.end(),
            [spoken](const Integration &integration) { return !spoken || integration.service == *spoken; });
        select = fitting != all.end() ? fitting->id : QUuid();
    }
    reload(select.isNull() ? m_newId : select);
    m_ui->integrationCombo->setFocus();
}

void ImportTargetStep::reload(const QUuid &select)
{
    m_integrations = m_context.integrations();
    {
        const QSignalBlocker quiet(m_ui->integrationCombo);
        m_ui->integrationCombo->clear();
        for (const Integration &integration : m_integrations)
            m_ui->integrationCombo->addItem(integration.name, integration.id);
        if (m_context.hasApplicationSecrets())
            m_ui->integrationCombo->addItem(tr("New, with the keys of this file"), m_newId);
        const int row = m_ui->integrationCombo->findData(select);
        m_ui->integrationCombo->setCurrentIndex(row >= 0 || m_integrations.isEmpty() ? row : 0);
    }
    refresh();
}

void ImportTargetStep::showServiceDefaults()
{
    const auto service = static_cast<Service>(m_ui->serviceCombo->currentData().toInt());
    m_ui->nameEdit->setText(traits(service).label);
    m_ui->baseUrlEdit->setText(traits(service).baseUrl);
}

void ImportTargetStep::addIntegration()
{
    auto *dialog = new IntegrationDialog(m_context.workspace(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IntegrationDialog::saved, this, &ImportTargetStep::reload);
    dialog->open();
}

bool ImportTargetStep::isNew() const
{
    return m_ui->integrationCombo->currentData().toUuid() == m_newId;
}

Integration ImportTargetStep::entered() const
{
    const int row = m_ui->integrationCombo->currentIndex();
    if (!isNew())
        return m_integrations.value(row);
    Integration integration = newIntegration(
        static_cast<Service>(m_ui->serviceCombo->currentData().toInt()), m_ui->nameEdit->text(), 0);
    integration.id = m_newId;
    integration.environment = static_cast<Environment>(m_ui->environmentCombo->currentIndex());
    integration.baseUrl = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed()).value_or(BaseUrl());
    return tidied(integration);
}

QString ImportTargetStep::problem() const
{
    if (m_ui->integrationCombo->currentIndex() < 0)
        return tr("There is no integration yet: add one.");
    if (!isNew())
        return {};
    const QString name = m_ui->nameEdit->text().trimmed();
    if (const Result<void> checked = checkName(name); !checked)
        return checked.error().message;
    const bool isTaken = std::any_of(m_integrations.begin(), m_integrations.end(),
        [&name](const Integration &other) { return foldedName(other.name) == foldedName(name); });
    if (isTaken)
        return tr(
            "There is an integration of this name already: choose it above, or give this one another name.");
    const Result<BaseUrl> base = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed());
    return base ? QString() : base.error().message;
}

QString ImportTargetStep::advice() const
{
    const std::optional<Service> spoken = m_context.service();
    const Integration chosen = entered();
    if (spoken && *spoken != chosen.service)
        return tr("The headings of the file speak of %1, but this integration is %2’s.")
            .arg(traits(*spoken).label, traits(chosen.service).label);
    if (isNew())
        return {};
    const SecretField required = traits(chosen.service).requiredSecret();
    if (chosen.secret(required) == nullptr)
        return tr("The integration lacks its %1: accounts can be imported, but not checked.")
            .arg(fieldLabel(required));
    return QStringLiteral("%1 · %2 · %3")
        .arg(traits(chosen.service).label, environmentLabel(chosen.environment), chosen.baseUrl.toString());
}

void ImportTargetStep::refresh()
{
    m_ui->newFrame->setVisible(isNew());
    const QString found = problem();
    m_ui->problemLabel->setText(found.isEmpty() ? advice() : found);
    Q_EMIT completeChanged();
}

bool ImportTargetStep::isComplete() const
{
    return problem().isEmpty();
}

bool ImportTargetStep::leave()
{
    Integration integration = entered();
    if (isNew())
        integration.createdAtMs = m_context.integration().id == m_newId
                                      ? m_context.integration().createdAtMs
                                      : m_context.workspace().clock().nowMs();
    m_context.setIntegration(integration, isNew());
    return true;
}

void ImportTargetStep::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (int i = 0; i < m_ui->environmentCombo->count(); ++i)
            m_ui->environmentCombo->setItemText(i, environmentLabel(static_cast<Environment>(i)));
        if (m_context.table() != nullptr)
            reload(m_ui->integrationCombo->currentData().toUuid());
    }
    WizardStep::changeEvent(event);
}

} // namespace signet
