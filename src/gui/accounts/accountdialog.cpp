// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdialog.h"

#include "accounts/ui_accountdialog.h"
#include "auth/accountrules.h"
#include "auth/mainaccount.h"
#include "core/servicetraits.h"
#include "gui/accounts/saving.h"
#include "gui/widgets/growtofit.h"
#include "gui/widgets/whenready.h"
#include "gui/workspace.h"
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
    connect(m_ui->methodCombo, &QComboBox::currentIndexChanged, this, &AccountDialog::showWay);
    connect(m_ui->behalfCombo, &QComboBox::currentIndexChanged, this, touched);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &AccountDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    showService();
    m_ui->nameEdit->setFocus();
}

void AccountDialog::load()
{
    m_ui->titleLabel->setText(tr("Edit the account"));
    m_ui->nameEdit->setText(m_original.name);
    m_ui->userNameEdit->setText(m_original.userName);
    m_ui->groupEdit->setText(m_original.group);
    m_ui->behalfCombo->setCurrentIndex(m_original.isAppOnly ? 1 : 0);
    m_ui->environmentCombo->setCurrentIndex(
        m_original.environment ? 1 + static_cast<int>(*m_original.environment) : 0);
}

const Integration &AccountDialog::integration() const
{
    return m_integrations.at(m_ui->integrationCombo->currentIndex());
}

bool AccountDialog::isAppOnly() const
{
    return traits(integration().service).canActAlone && m_ui->behalfCombo->currentIndex() == 1;
}

AccountDialog::Way AccountDialog::way() const
{
    return static_cast<Way>(m_ui->methodCombo->currentData().toInt());
}

AccountDialog::Way AccountDialog::originalWay() const
{
    const bool hasOnlyPassword = m_original.secret(SecretField::ApiToken) == nullptr &&
                                 m_original.secret(SecretField::Password) != nullptr;
    switch (m_isNew ? traits(integration().service).methods.first() : m_original.method) {
    case AuthMethod::PartnerKey:
        return Way::CustomerKey;
    case AuthMethod::SessionLogin:
        return Way::Login;
    case AuthMethod::ApiToken:
        return hasOnlyPassword ? Way::Exchange : Way::Token;
    }
    Q_UNREACHABLE();
}

AuthMethod AccountDialog::methodOf(Way way)
{
    switch (way) {
    case Way::Authorization:
    case Way::CustomerKey:
        return AuthMethod::PartnerKey;
    case Way::Login:
        return AuthMethod::SessionLogin;
    case Way::Token:
    case Way::Exchange:
        return AuthMethod::ApiToken;
    }
    Q_UNREACHABLE();
}

QString AccountDialog::labelOf(Way way)
{
    switch (way) {
    case Way::Authorization:
        return tr("partner keys: the customer authorizes access");
    case Way::CustomerKey:
        return tr("partner keys: I have the customer key");
    case Way::Login:
        return tr("user name and password");
    case Way::Token:
        return tr("an API token that I paste");
    case Way::Exchange:
        return tr("e-mail and password: Signet gets the token");
    }
    Q_UNREACHABLE();
}

SecretField AccountDialog::field() const
{
    switch (way()) {
    case Way::Authorization:
    case Way::CustomerKey:
        return SecretField::CustomerKey;
    case Way::Login:
    case Way::Exchange:
        return SecretField::Password;
    case Way::Token:
        return SecretField::ApiToken;
    }
    Q_UNREACHABLE();
}

void AccountDialog::showService()
{
    const ServiceTraits &service = traits(integration().service);
    {
        const QSignalBlocker blocker(m_ui->methodCombo);
        m_ui->methodCombo->clear();
        for (const Way way : {Way::Authorization, Way::CustomerKey, Way::Login, Way::Token, Way::Exchange}) {
            if (service.methods.contains(methodOf(way)))
                m_ui->methodCombo->addItem(labelOf(way), static_cast<int>(way));
        }
        m_ui->methodCombo->setCurrentIndex(m_ui->methodCombo->findData(static_cast<int>(originalWay())));
    }
    m_ui->userNameLabel->setText(service.hasTokens ? tr("E-m&ail") : tr("&User name"));
    m_ui->groupEdit->setVisible(service.hasGroups);
    m_ui->groupLabel->setVisible(service.hasGroups);
    m_ui->behalfCombo->setVisible(service.canActAlone);
    m_ui->behalfLabel->setVisible(service.canActAlone);
    showWay();
}

void AccountDialog::showWay()
{
    const bool hasField = way() != Way::Authorization;
    m_ui->secretLabel->setVisible(hasField);
    m_ui->secretEdit->setVisible(hasField);
    m_ui->secretEdit->clear();
    const bool isStored = m_original.secret(field()) != nullptr;
    m_ui->secretEdit->setPlaceholderText(isStored ? tr("stored; type to replace it") : QString());
    switch (field()) {
    case SecretField::CustomerKey:
        m_ui->secretLabel->setText(tr("Customer &key"));
        break;
    case SecretField::Password:
        m_ui->secretLabel->setText(tr("Pass&word"));
        break;
    default:
        m_ui->secretLabel->setText(tr("API to&ken"));
        break;
    }
    m_ui->userNameEdit->setPlaceholderText(
        way() == Way::Login ? QStringLiteral("mainaccount-subaccountname") : QString());
    if (hasField)
        m_ui->saveButton->setText(m_isNew ? tr("Add") : tr("Save"));
    else
        m_ui->saveButton->setText(m_isNew ? tr("Add and authorize…") : tr("Save and authorize…"));
    validate();
}

QString AccountDialog::hint() const
{
    if (isAppOnly())
        return tr("The integration’s API key is enough. The user’s own credentials are for single requests "
                  "that go out on behalf of the user.");
    switch (way()) {
    case Way::Authorization:
        return tr("Next, your customer confirms the access at KlickTipp, and the key arrives by itself.");
    case Way::CustomerKey:
        return tr("No customer key yet? Leave it empty, and let the customer authorize access.");
    case Way::Login:
        return mainAccountWarning(m_ui->userNameEdit->text())
            .value_or(tr("For your own tools and tests. Signet logs in once, uses the session for every "
                         "request, and logs out when it closes. The session is never written to disk."));
    case Way::Token:
        return tr("A token dies after 24 hours without use; every request renews it.");
    case Way::Exchange:
        return tr("Signet gets a token by itself whenever none lives, as the integration says under Token "
                  "exchange. The token stays in memory.");
    }
    Q_UNREACHABLE();
}

QList<StoredSecret> AccountDialog::obsolete() const
{
    return secretsBeside({field()}, m_original);
}

QString AccountDialog::problem() const
{
    if (m_ui->nameEdit->text().trimmed().isEmpty())
        return tr("Give it a name.");
    const Result<void> checked = checkAccount(entered(), integration(), enteredSecrets(), field());
    return checked ? QString() : checked.error().message;
}

void AccountDialog::validate()
{
    const QString found = problem();
    m_ui->problemLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->problemLabel->setText(m_isTouched ? found : QString());
    m_ui->saveButton->setEnabled(found.isEmpty() && !m_isSaving);
    QStringList hints{hint()};
    for (const StoredSecret &secret : obsolete())
        hints.append(
            tr("Stored, not used in this way, and removed when you save: %1.").arg(fieldLabel(secret.field)));
    m_ui->hintLabel->setText(hints.join(QLatin1Char(' ')));
    growToFit(*this);
}

Account AccountDialog::entered() const
{
    Account account = m_original;
    account.integrationId = integration().id;
    account.name = m_ui->nameEdit->text();
    account.userName = m_ui->userNameEdit->text();
    account.method = methodOf(way());
    account.isAppOnly = isAppOnly();
    account.group.clear();
    if (traits(integration().service).hasGroups)
        account.group = m_ui->groupEdit->text();
    const int environment = m_ui->environmentCombo->currentIndex();
    account.environment.reset();
    if (environment > 0)
        account.environment = static_cast<Environment>(environment - 1);
    return tidied(account);
}

NewSecrets AccountDialog::enteredSecrets() const
{
    NewSecrets secrets;
    if (way() != Way::Authorization)
        addTyped(secrets, field(), m_ui->secretEdit->text());
    return secrets;
}

void AccountDialog::save()
{
    if (m_isSaving || !problem().isEmpty())
        return;
    m_isSaving = true;
    validate();
    m_ui->problemLabel->setText(tr("Saving…"));
    auto written = m_isNew ? registerAccount(&m_workspace.repository(), &m_workspace.credentials(), entered(),
                                 enteredSecrets())
                           : reviseAccount(&m_workspace.repository(), &m_workspace.credentials(), entered(),
                                 enteredSecrets(), obsolete());
    whenReady(std::move(written), this, [this](const Result<void> &result) { finish(result); });
}

void AccountDialog::finish(const Result<void> &result)
{
    m_isSaving = false;
    validate();
    if (!result) {
        m_ui->problemLabel->setForegroundRole(QPalette::BrightText);
        m_ui->problemLabel->setText(result.error().message);
        growToFit(*this);
        return;
    }
    const bool authorizes = way() == Way::Authorization;
    m_ui->secretEdit->clear();
    accept();
    Q_EMIT saved(m_original.id);
    if (authorizes)
        Q_EMIT authorizeRequested(m_original.id);
}

} // namespace signet
