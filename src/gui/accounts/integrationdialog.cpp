// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/integrationdialog.h"

#include "accounts/ui_integrationdialog.h"
#include "auth/consentlink.h"
#include "gui/widgets/themecolors.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "signing/partnercipher.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

namespace signet {

namespace {

void addSecret(NewSecrets &secrets, SecretField field, const QString &text)
{
    if (!text.isEmpty())
        secrets.append({field, Secret::fromText(text.trimmed())});
}

Placement placementOf(const QComboBox &combo)
{
    return combo.currentIndex() == 0 ? Placement::Header : Placement::Query;
}

} // namespace

IntegrationDialog::IntegrationDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::IntegrationDialog>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    m_original.id = QUuid::createUuid();
    m_original.createdAtMs = workspace.clock().nowMs();
    m_ui->baseUrlEdit->setText(defaultBaseUrl(Service::KlickTipp));
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
    load(integration);
    setup();
}

IntegrationDialog::~IntegrationDialog() = default;

void IntegrationDialog::setup()
{
    const auto touched = [this] {
        m_isTouched = true;
        validate();
    };
    for (const QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, touched);
    connect(m_ui->serviceCombo, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->baseUrlEdit->setText(defaultBaseUrl(service()));
        showService();
    });
    connect(m_ui->signRequestsCheck, &QCheckBox::toggled, this, touched);
    connect(m_ui->accountIdEdit, &QLineEdit::textChanged, this, &IntegrationDialog::takeLinkApart);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &IntegrationDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    showService();
    m_ui->nameEdit->setFocus();
}

void IntegrationDialog::load(const Integration &integration)
{
    m_ui->titleLabel->setText(tr("Edit the integration"));
    m_ui->saveButton->setText(tr("Save"));
    m_ui->serviceCombo->setCurrentIndex(static_cast<int>(integration.service));
    m_ui->serviceCombo->setEnabled(false);
    m_ui->nameEdit->setText(integration.name);
    m_ui->environmentCombo->setCurrentIndex(static_cast<int>(integration.environment));
    m_ui->baseUrlEdit->setText(integration.baseUrl.toString());
    m_ui->accountIdEdit->setText(integration.klickTipp.accountId);
    m_ui->signRequestsCheck->setChecked(integration.coredination.signRequests);
    m_ui->signBasePathCheck->setChecked(integration.coredination.signBasePath);
    m_ui->credentialsPlacementCombo->setCurrentIndex(
        static_cast<int>(integration.coredination.credentialsPlacement));
    m_ui->signaturePlacementCombo->setCurrentIndex(
        static_cast<int>(integration.coredination.signaturePlacement));
    const std::pair<QLineEdit *, SecretField> secrets[] = {
        {m_ui->developerKeyEdit, SecretField::DeveloperKey}, {m_ui->apiKeyEdit, SecretField::ApiKey},
        {m_ui->signingSecretEdit, SecretField::SigningSecret}};
    for (const auto &[edit, field] : secrets) {
        if (integration.secret(field) != nullptr)
            edit->setPlaceholderText(tr("stored; type to replace it"));
    }
}

Service IntegrationDialog::service() const
{
    return m_ui->serviceCombo->currentIndex() == 0 ? Service::KlickTipp : Service::Coredination;
}

void IntegrationDialog::showService()
{
    m_ui->klickTippFrame->setVisible(service() == Service::KlickTipp);
    m_ui->coredinationFrame->setVisible(service() == Service::Coredination);
    validate();
    adjustSize();
}

void IntegrationDialog::takeLinkApart(const QString &text)
{
    if (!text.contains(QLatin1String("://")))
        return;
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(text);
    if (!parts)
        return;
    m_original.klickTipp.consentUrl = parts->consentUrl;
    m_ui->accountIdEdit->setText(parts->accountId);
}

QString IntegrationDialog::keyProblem() const
{
    if (service() == Service::KlickTipp) {
        const QString key = m_ui->developerKeyEdit->text();
        if (key.isEmpty())
            return m_original.secret(SecretField::DeveloperKey) != nullptr
                       ? QString()
                       : tr("The developer key is missing.");
        const Result<Secret> decoded = decodeDeveloperKey(Secret::fromText(key));
        if (!decoded)
            return decoded.error().message;
        const QString accountId = m_ui->accountIdEdit->text();
        if (accountId.isEmpty())
            return {};
        const Result<void> checked = checkAccountId(accountId);
        return checked ? QString() : checked.error().message;
    }
    if (m_ui->apiKeyEdit->text().isEmpty() && m_original.secret(SecretField::ApiKey) == nullptr)
        return tr("The API key is missing.");
    const bool mustSign = m_ui->signRequestsCheck->isChecked();
    if (mustSign && m_ui->signingSecretEdit->text().isEmpty() &&
        m_original.secret(SecretField::SigningSecret) == nullptr)
        return tr("The signing secret is missing. Without one, switch signing off.");
    return {};
}

QString IntegrationDialog::problem() const
{
    if (m_ui->nameEdit->text().trimmed().isEmpty())
        return tr("Give it a name.");
    const Result<BaseUrl> base = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed());
    if (!base)
        return base.error().message;
    return keyProblem();
}

void IntegrationDialog::validate()
{
    const QString found = problem();
    const QString message = m_isTouched ? found : QString();
    m_ui->problemLabel->setText(message);
    m_ui->problemLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->saveButton->setEnabled(found.isEmpty() && !m_isSaving);
}

Integration IntegrationDialog::entered() const
{
    Integration integration = m_original;
    integration.name = m_ui->nameEdit->text().trimmed();
    integration.service = service();
    integration.environment = static_cast<Environment>(m_ui->environmentCombo->currentIndex());
    if (Result<BaseUrl> base = BaseUrl::parse(m_ui->baseUrlEdit->text().trimmed()))
        integration.baseUrl = std::move(*base);
    integration.klickTipp.accountId = m_ui->accountIdEdit->text().trimmed();
    CoredinationSettings &coredination = integration.coredination;
    coredination.signRequests = m_ui->signRequestsCheck->isChecked();
    coredination.signBasePath = m_ui->signBasePathCheck->isChecked();
    coredination.credentialsPlacement = placementOf(*m_ui->credentialsPlacementCombo);
    coredination.signaturePlacement = placementOf(*m_ui->signaturePlacementCombo);
    return integration;
}

NewSecrets IntegrationDialog::enteredSecrets() const
{
    NewSecrets secrets;
    if (service() == Service::KlickTipp) {
        addSecret(secrets, SecretField::DeveloperKey, m_ui->developerKeyEdit->text());
    } else {
        addSecret(secrets, SecretField::ApiKey, m_ui->apiKeyEdit->text());
        addSecret(secrets, SecretField::SigningSecret, m_ui->signingSecretEdit->text());
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
    whenReady(saveIntegration(&m_workspace.repository(), &m_workspace.credentials(), entered(), m_isNew,
                  enteredSecrets()),
        this, [this](const Result<void> &result) { finish(result); });
}

void IntegrationDialog::finish(const Result<void> &result)
{
    m_isSaving = false;
    validate();
    if (!result) {
        if (m_isNew)
            m_original.id = QUuid::createUuid(); // the first one may be doomed already
        m_ui->problemLabel->setForegroundRole(QPalette::BrightText);
        m_ui->problemLabel->setText(result.error().message);
        return;
    }
    for (QLineEdit *edit : {m_ui->developerKeyEdit, m_ui->apiKeyEdit, m_ui->signingSecretEdit})
        edit->clear();
    accept();
    Q_EMIT saved(m_original.id);
}

} // namespace signet
