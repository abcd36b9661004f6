// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/newlinksdialog.h"

#include "auth/customerlink.h"
#include "auth/customerlist.h"
#include "authorize/ui_newlinksdialog.h"
#include "core/name.h"
#include "core/servicetraits.h"
#include "gui/authorize/accountchoicemodel.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"

#include <QEvent>

#include <algorithm>

namespace signet {

NewLinksDialog::NewLinksDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::NewLinksDialog>())
    , m_workspace(workspace)
    , m_model(new AccountChoiceModel(this))
{
    m_ui->setupUi(this);
    m_ui->accountsView->setModel(m_model);
    for (const Integration &candidate :
        m_workspace.repository().integrations().value_or(QList<Integration>())) {
        if (!traits(candidate.service).hasConsent)
            continue;
        m_integrations.append(candidate);
        m_ui->integrationCombo->addItem(candidate.name);
    }
    connect(m_ui->integrationCombo, &QComboBox::currentIndexChanged, this, &NewLinksDialog::reloadAccounts);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &NewLinksDialog::refresh);
    connect(m_ui->customersEdit, &QPlainTextEdit::textChanged, this, &NewLinksDialog::refresh);
    connect(m_ui->makeButton, &QPushButton::clicked, this, &NewLinksDialog::make);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    reloadAccounts();
}

NewLinksDialog::~NewLinksDialog() = default;

const Integration *NewLinksDialog::integration() const
{
    const int row = m_ui->integrationCombo->currentIndex();
    return row >= 0 && row < m_integrations.size() ? &m_integrations.at(row) : nullptr;
}

void NewLinksDialog::reloadAccounts()
{
    QList<Account> open;
    const Integration *asking = integration();
    for (const Account &account : m_workspace.repository().accounts().value_or(QList<Account>())) {
        const bool isOurs = asking != nullptr && account.integrationId == asking->id;
        if (isOurs && account.method == AuthMethod::PartnerKey && !account.hasCredentials() &&
            !account.authorization)
            open.append(account);
    }
    m_model->setAccounts(open);
    m_ui->accountsView->setVisible(!open.isEmpty());
    m_ui->accountsLabel->setVisible(!open.isEmpty());
    refresh();
}

namespace {
bool isTaken(const QString &name, const QUuid &integration, const QList<Account> &accounts)
{
    return std::any_of(accounts.begin(), accounts.end(), [&](const Account &other) {
        return other.integrationId == integration && foldedName(other.name) == foldedName(name);
    });
}
} // namespace

Result<QList<Account>> NewLinksDialog::customers() const
{
    const Integration *asking = integration();
    if (asking == nullptr)
        return fail(ErrorCode::InvalidInput, tr("There is no KlickTipp integration yet: add one first."));
    if (const Result<void> usable = checkPublicRedirect(asking->klickTipp); !usable)
        return fail(usable.error());
    const Result<QList<NewCustomer>> added = customersFromList(m_ui->customersEdit->toPlainText());
    if (!added)
        return fail(added.error());
    const QList<Account> accounts = m_workspace.repository().accounts().value_or(QList<Account>());
    QList<Account> found = m_model->chosen();
    for (const NewCustomer &customer : *added) {
        if (isTaken(customer.name, asking->id, accounts))
            return fail(ErrorCode::Conflict,
                tr("There is an account “%1” already: choose it above if it is the same customer.")
                    .arg(customer.name));
        Account account;
        account.id = QUuid::createUuid();
        account.integrationId = asking->id;
        account.name = customer.name;
        account.userName = customer.userName;
        account.createdAtMs = m_workspace.clock().nowMs();
        found.append(account);
    }
    return found;
}

void NewLinksDialog::refresh()
{
    const Result<QList<Account>> found = customers();
    const int count = found ? static_cast<int>(found->size()) : 0;
    m_ui->makeButton->setEnabled(count > 0);
    m_ui->problemLabel->setText(!found      ? found.error().message
                                : count > 0 ? tr("%n link(s) will be made.", nullptr, count)
                                            : tr("Choose accounts, or type customers."));
}

void NewLinksDialog::make()
{
    const Result<QList<Account>> found = customers();
    if (!found)
        return;
    QList<QUuid> waiting;
    for (const Account &account : *found) {
        const Result<Account> kept =
            awaitCustomer(m_workspace.repository(), *integration(), account, m_workspace.clock().nowMs());
        if (!kept) {
            // The database failed. Those before are made: they are in the list behind.
            Q_EMIT made(waiting);
            m_ui->problemLabel->setText(kept.error().message);
            return;
        }
        waiting.append(kept->id);
    }
    accept();
    Q_EMIT made(waiting);
}

void NewLinksDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        refresh();
    }
    QDialog::changeEvent(event);
}

} // namespace signet
