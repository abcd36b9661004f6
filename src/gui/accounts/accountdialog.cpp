// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdialog.h"

#include "accounts/ui_accountdialog.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
#include "signing/partnercipher.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

namespace signet {

AccountDialog::AccountDialog(
    Workspace &workspace, const QList<Integration> &integrations, const QUuid &integration, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AccountDialog>())
    , m_workspace(workspace)
    , m_integrations(integrations)
{
    m_ui->setupUi(this);
    m_original.id = QUuid::createUuid();
    m_original.createdAtMs = workspace.clock().nowMs();
    setup(integration);
}

AccountDialog::AccountDialog(
    Workspace &workspace, const QList<Integration> &integrations, const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AccountDialog>())
    , m_workspace(workspace)
    , m_integrations(integrations)
    , m_original(account)
    , m_isNew(false)
{
    m_ui->setupUi(this);
    load();
    setup(account.integrationId);
}

AccountDialog::~AccountDialog() = default;

void AccountDialog::setup(const QUuid &integration)
{
    for (const Integration &candidate : m_integrations)
        m_ui->integrationCombo->addItem(candidate.name, candidate.id);
    if (const int row = m_ui->integrationCombo->findData(integration); row >= 0)
        m_ui->integrationCombo->setCurrentIndex(row);
    m_ui->integrationCombo->setEnabled(m_isNew);
    const auto touched = [this] {
        m_isTouched = true;
        validate();
    };
    for (const QLineEdit *edit : findChildren<QLineEdit *>())
        connect(edit, &QLineEdit::textChanged, this, touched);
    connect(m_ui->integrationCombo, &QComboBox::currentIndexChanged, this, &AccountDialog::showService);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &AccountDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    showService();
    m_ui->nameEdit->setFocus();
}

void AccountDialog::load()
{
    m_ui->titleLabel->setText(tr("Edit the account"));
    m_ui->saveButton->setText(tr("Save"));
    m_ui->nameEdit->setText(m_original.name);
    m_ui->userNameEdit->setText(m_original.userName);
    m_ui->groupEdit->setText(m_original.group);
    m_ui->environmentCombo->setCurrentIndex(
        m_original.environment ? 1 + static_cast<int>(*m_original.environment) : 0);
    if (m_original.secret(m_original.requiredSecret()) != nullptr)
        m_ui->secretEdit->setPlaceholderText(tr("stored; type to replace it"));
}

const Integration &AccountDialog::integration() const
{
    return m_integrations.at(m_ui->integrationCombo->currentIndex());
}

void AccountDialog::showService()
{
    const bool isKlickTipp = integration().service == Service::KlickTipp;
    m_original.method = isKlickTipp ? AuthMethod::PartnerKey : AuthMethod::ApiToken;
    m_ui->userNameLabel->setText(isKlickTipp ? tr("&User name") : tr("E-m&ail"));
    m_ui->secretLabel->setText(isKlickTipp ? tr("Customer &key") : tr("API to&ken"));
    m_ui->groupEdit->setVisible(!isKlickTipp);
    m_ui->groupLabel->setVisible(!isKlickTipp);
    m_ui->hintLabel->setText(
        isKlickTipp ? tr("No customer key yet? Leave it empty, and let the customer authorize access.")
                    : tr("A token dies after 24 hours without use; every request renews it."));
    validate();
}

QString AccountDialog::problem() const
{
    if (m_ui->nameEdit->text().trimmed().isEmpty())
        return tr("Give it a name.");
    const QString secret = m_ui->secretEdit->text();
    if (integration().service == Service::KlickTipp) {
        const Result<QByteArray> userName = cleanUserName(m_ui->userNameEdit->text());
        if (!userName)
            return userName.error().message;
        if (!secret.isEmpty()) {
            const Result<Secret> key = cleanCustomerKey(Secret::fromText(secret));
            return key ? QString() : key.error().message;
        }
        return {};
    }
    const bool hasToken = m_original.secret(SecretField::ApiToken) != nullptr;
    return secret.trimmed().isEmpty() && !hasToken ? tr("The API token is missing.") : QString();
}

void AccountDialog::validate()
{
    const QString found = problem();
    m_ui->problemLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->problemLabel->setText(m_isTouched ? found : QString());
    m_ui->saveButton->setEnabled(found.isEmpty() && !m_isSaving);
}

Account AccountDialog::entered() const
{
    Account account = m_original;
    account.integrationId = integration().id;
    account.name = m_ui->nameEdit->text().trimmed();
    account.userName = m_ui->userNameEdit->text().trimmed();
    account.group = m_ui->groupEdit->text().trimmed();
    const int environment = m_ui->environmentCombo->currentIndex();
    account.environment.reset();
    if (environment > 0)
        account.environment = static_cast<Environment>(environment - 1);
    return account;
}

NewSecrets AccountDialog::enteredSecrets() const
{
    if (m_ui->secretEdit->text().isEmpty())
        return {};
    const Secret typed = Secret::fromText(m_ui->secretEdit->text());
    const Result<Secret> clean = cleanCustomerKey(typed);
    return {{m_original.requiredSecret(), clean ? *clean : typed}};
}

void AccountDialog::save()
{
    if (m_isSaving || !problem().isEmpty())
        return;
    m_isSaving = true;
    validate();
    m_ui->problemLabel->setText(tr("Saving…"));
    whenReady(saveAccount(&m_workspace.repository(), &m_workspace.credentials(), entered(), m_isNew,
                  enteredSecrets()),
        this, [this](const Result<void> &result) { finish(result); });
}

void AccountDialog::finish(const Result<void> &result)
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
    m_ui->secretEdit->clear();
    accept();
    Q_EMIT saved(m_original.id);
}

} // namespace signet
