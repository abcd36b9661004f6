// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/integrationdialog.h"

#include "accounts/ui_integrationdialog.h"
#include "auth/consentlink.h"
#include "auth/integrationrules.h"
#include "core/servicetraits.h"
#include "gui/accounts/saving.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

namespace signet {

namespace {

Placement placementOf(const QComboBox &combo)
{
    return combo.currentIndex() == 0 ? Placement::Header : Placement::Query;
}

} // namespace

IntegrationDialog::IntegrationDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::IntegrationDialog>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    listServices();
    m_original = newIntegration(service(), {}, workspace.clock().nowMs());
    m_ui->baseUrlEdit->setText(traits(service()).baseUrl);
    setup();
}

IntegrationDialog::IntegrationDialog(Workspace &workspace, const Integration &integration, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::IntegrationDialog>())
    , m_workspace(workspace)
    , m_original(integration)
    , m_isNew(false)
{
    m_ui->setupUi(this);
    listServices();
    load(integration);
    setup();
}

IntegrationDialog::~IntegrationDialog() = default;

void IntegrationDialog::listServices()
{
    for (const Service service : allServices())
        m_ui->serviceCombo->addItem(traits(service).label, static_cast<int>(service));
}

void IntegrationDialog::setup()
{
    m_ui->tokenTrial->setWorkspace(m_workspace);
    loadSettings();
    connectSignals();
    m_ui->tabs->setCurrentIndex(0);
    showService();
    m_ui->nameEdit->setFocus();
}

void IntegrationDialog::connectSignals()
{
    const auto touched = [this] {
        m_isTouched = true;
        validate();
    };
    for (const QLineEdit *edit : findChildren<QLineEdit *>()) {
        if (!m_ui->tokenTrial->isAncestorOf(edit))
            connect(edit, &QLineEdit::textChanged, this, touched);
    }
    for (const QCheckBox *check : findChildren<QCheckBox *>())
        connect(check, &QCheckBox::toggled, this, touched);
    for (const QComboBox *combo :
        {m_ui->environmentCombo, m_ui->credentialsPlacementCombo, m_ui->signaturePlacementCombo})
        connect(combo, &QComboBox::currentIndexChanged, this, touched);
    connect(m_ui->serviceCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->baseUrlEdit->setText(traits(service()).baseUrl);
        showService();
    });
    connect(m_ui->accountIdEdit, &QLineEdit::textChanged, this, &IntegrationDialog::takeLinkApart);
    connect(m_ui->consentUrlEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.contains(u'?')) // only then it is a whole link, not just the page
            takeLinkApart(text);
    });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &IntegrationDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

void IntegrationDialog::load(const Integration &integration)
{
    m_ui->titleLabel->setText(tr("Edit the integration"));
    m_ui->saveButton->setText(tr("Save"));
    m_ui->serviceCombo->setCurrentIndex(m_ui->serviceCombo->findData(static_cast<int>(integration.service)));
    m_ui->serviceCombo->setEnabled(false);
    m_ui->nameEdit->setText(integration.name);
    m_ui->environmentCombo->setCurrentIndex(static_cast<int>(integration.environment));
    m_ui->baseUrlEdit->setText(integration.baseUrl.toString());
    const std::pair<QLineEdit *, SecretField> secrets[] = {
        {m_ui->developerKeyEdit, SecretField::DeveloperKey}, {m_ui->apiKeyEdit, SecretField::ApiKey},
        {m_ui->signingSecretEdit, SecretField::SigningSecret}};
    for (const auto &[edit, field] : secrets) {
        if (integration.secret(field) != nullptr)
            edit->setPlaceholderText(tr("stored; type to replace it"));
    }
}

void IntegrationDialog::loadSettings()
{
    const KlickTippSettings &klickTipp = m_original.klickTipp;
    m_ui->accountIdEdit->setText(klickTipp.accountId);
    m_ui->consentUrlEdit->setText(klickTipp.consentUrl);
    m_ui->publicRedirectEdit->setText(klickTipp.publicRedirect);
    m_ui->encodeRedirectCheck->setChecked(klickTipp.encodeRedirect);
    const CoredinationSettings &coredination = m_original.coredination;
    m_ui->signRequestsCheck->setChecked(coredination.signRequests);
    m_ui->signBasePathCheck->setChecked(coredination.signBasePath);
    m_ui->credentialsPlacementCombo->setCurrentIndex(static_cast<int>(coredination.credentialsPlacement));
    m_ui->signaturePlacementCombo->setCurrentIndex(static_cast<int>(coredination.signaturePlacement));
    m_ui->tokenMethodEdit->setText(coredination.tokenMethod);
    m_ui->tokenPathEdit->setText(coredination.tokenPath);
    m_ui->tokenBodyEdit->setText(coredination.tokenBody);
    m_ui->tokenPointerEdit->setText(coredination.tokenPointer);
    for (QLineEdit *edit : {m_ui->consentUrlEdit, m_ui->publicRedirectEdit, m_ui->tokenBodyEdit})
        edit->setCursorPosition(0);
}

Service IntegrationDialog::service() const
{
    return static_cast<Service>(m_ui->serviceCombo->currentData().toInt());
}

void IntegrationDialog::showService()
{
    m_ui->klickTippFrame->setVisible(service() == Service::KlickTipp);
    m_ui->coredinationFrame->setVisible(service() == Service::Coredination);
    const auto showTab = [this](QWidget *tab, bool isVisible) {
        m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(tab), isVisible);
    };
    showTab(m_ui->authorizationTab, traits(service()).hasConsent);
    showTab(m_ui->requestsTab, traits(service()).hasTokens);
    showTab(m_ui->tokenTab, traits(service()).hasTokens);
    validate();
}

void IntegrationDialog::takeLinkApart(const QString &text)
{
    if (!text.contains(QLatin1StringView("://")))
        return;
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(text);
    if (!parts)
        return;
    m_ui->consentUrlEdit->setText(parts->consentUrl);
    m_ui->accountIdEdit->setText(parts->accountId);
}

QString IntegrationDialog::problem() const
{
    if (m_ui->nameEdit->text().trimmed().isEmpty())
        return tr("Give it a name.");
    if (const Result<BaseUrl> base = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed()); !base)
        return base.error().message;
    const Result<void> checked = checkIntegration(entered(), enteredSecrets());
    return checked ? QString() : checked.error().message;
}

void IntegrationDialog::validate()
{
    const QString found = problem();
    const QString message = found.isEmpty() ? missingKeyAdvice(entered(), enteredSecrets()) : found;
    m_ui->problemLabel->setText(m_isTouched ? message : QString());
    m_ui->problemLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->saveButton->setEnabled(found.isEmpty() && !m_isSaving);
    const bool mustSign = m_ui->signRequestsCheck->isChecked();
    m_ui->signBasePathCheck->setEnabled(mustSign);
    m_ui->signaturePlacementCombo->setEnabled(mustSign);
    const auto environment = static_cast<Environment>(m_ui->environmentCombo->currentIndex());
    m_ui->requestsHint->setText(signatureAdvice(environment, mustSign));
    refreshTrial(found);
    growToFit(*this);
}

void IntegrationDialog::refreshTrial(const QString &found)
{
    const bool hasNewKeys = !m_ui->apiKeyEdit->text().isEmpty() || !m_ui->signingSecretEdit->text().isEmpty();
    QString obstacle = found;
    if (m_isNew || hasNewKeys)
        obstacle = tr("It can be tried when the keys are stored: save, then choose Edit again.");
    m_ui->tokenTrial->setSubject(entered(), obstacle);
}

Integration IntegrationDialog::entered() const
{
    Integration integration = m_original;
    integration.name = m_ui->nameEdit->text();
    integration.service = service();
    integration.environment = static_cast<Environment>(m_ui->environmentCombo->currentIndex());
    if (Result<BaseUrl> base = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed()))
        integration.baseUrl = std::move(*base);
    KlickTippSettings &klickTipp = integration.klickTipp;
    klickTipp.accountId = m_ui->accountIdEdit->text();
    klickTipp.consentUrl = m_ui->consentUrlEdit->text();
    klickTipp.publicRedirect = m_ui->publicRedirectEdit->text();
    klickTipp.encodeRedirect = m_ui->encodeRedirectCheck->isChecked();
    CoredinationSettings &coredination = integration.coredination;
    coredination.signRequests = m_ui->signRequestsCheck->isChecked();
    coredination.signBasePath = m_ui->signBasePathCheck->isChecked();
    coredination.credentialsPlacement = placementOf(*m_ui->credentialsPlacementCombo);
    coredination.signaturePlacement = placementOf(*m_ui->signaturePlacementCombo);
    coredination.tokenMethod = m_ui->tokenMethodEdit->text();
    coredination.tokenPath = m_ui->tokenPathEdit->text();
    coredination.tokenBody = m_ui->tokenBodyEdit->text();
    coredination.tokenPointer = m_ui->tokenPointerEdit->text();
    return tidied(integration);
}

NewSecrets IntegrationDialog::enteredSecrets() const
{
    NewSecrets secrets;
    if (service() == Service::KlickTipp) {
        addTyped(secrets, SecretField::DeveloperKey, m_ui->developerKeyEdit->text());
    } else {
        addTyped(secrets, SecretField::ApiKey, m_ui->apiKeyEdit->text());
        addTyped(secrets, SecretField::SigningSecret, m_ui->signingSecretEdit->text());
    }
    return secrets;
}

void IntegrationDialog::save()
{
    if (m_isSaving || !problem().isEmpty())
        return;
    m_isSaving = true;
    validate();
    m_ui->problemLabel->setText(tr("Saving…"));
    const auto write = m_isNew ? registerIntegration : reviseIntegration;
    whenReady(write(&m_workspace.repository(), &m_workspace.credentials(), entered(), enteredSecrets()), this,
        [this](const Result<void> &result) { finish(result); });
}

void IntegrationDialog::finish(const Result<void> &result)
{
    m_isSaving = false;
    validate();
    if (!result) {
        m_ui->problemLabel->setForegroundRole(QPalette::BrightText);
        m_ui->problemLabel->setText(result.error().message);
        growToFit(*this);
        return;
    }
    for (QLineEdit *edit : {m_ui->developerKeyEdit, m_ui->apiKeyEdit, m_ui->signingSecretEdit})
        edit->clear();
    accept();
    Q_EMIT saved(m_original.id);
}

} // namespace signet
