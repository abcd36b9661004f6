// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/pendingdialog.h"

#include "auth/authorizationflow.h"
#include "auth/pastedkey.h"
#include "authorize/ui_pendingdialog.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/authorize/newlinksdialog.h"
#include "gui/authorize/pendingmodel.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"

#include <QEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace signet {

namespace {
constexpr int columnWidth = 130;
} // namespace

PendingDialog::PendingDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PendingDialog>())
    , m_workspace(workspace)
    , m_model(new PendingModel(this))
    , m_mailMenu(new QMenu(this))
{
    m_ui->setupUi(this);
    m_ui->noticeLabel->hide();
    m_ui->pendingView->setModel(m_model);
    m_ui->mailButton->setMenu(m_mailMenu);
    m_ui->pendingView->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->pendingView->header()->setMinimumSectionSize(columnWidth);
    m_ui->pendingView->header()->setStretchLastSection(true);
    connectSignals();
    reload();
    m_ui->pasteField->setFocus();
}

PendingDialog::~PendingDialog() = default;

void PendingDialog::connectSignals()
{
    connect(&m_workspace.repository(), &AccountRepository::changed, this, &PendingDialog::reload);
    connect(m_ui->pendingView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &PendingDialog::refresh);
    connect(m_ui->pasteField, &PasteField::pasted, this, &PendingDialog::take);
    connect(m_ui->newLinksButton, &QPushButton::clicked, this, &PendingDialog::makeLinks);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &PendingDialog::copyLinks);
    connect(m_ui->giveUpButton, &QPushButton::clicked, this, &PendingDialog::giveUp);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
}

void PendingDialog::setupMailMenu()
{
    m_mailMenu->clear();
    m_mailMenu->addAction(
        tr("Open in the mail program, in &German"), this, [this] { openMail(MailLanguage::German); });
    m_mailMenu->addAction(
        tr("Open in the mail program, in &English"), this, [this] { openMail(MailLanguage::English); });
    m_mailMenu->addAction(tr("Copy, in G&erman"), this, [this] { copyMail(MailLanguage::German); });
    m_mailMenu->addAction(tr("Copy, in E&nglish"), this, [this] { copyMail(MailLanguage::English); });
}

void PendingDialog::reload()
{
    const QList<const PendingCustomer *> before = chosen();
    QList<QUuid> kept;
    for (const PendingCustomer *customer : before)
        kept.append(customer->account.id);
    const Result<QList<Integration>> integrations = m_workspace.repository().integrations();
    const Result<QList<Account>> accounts = m_workspace.repository().accounts();
    if (integrations && accounts)
        m_model->setContents(*integrations, *accounts, m_workspace.clock().nowMs());
    select(kept);
    refresh();
}

void PendingDialog::refresh()
{
    const bool isEmpty = m_model->rowCount() == 0;
    const qsizetype count = chosen().size();
    m_ui->introLabel->setText(
        isEmpty ? tr("No customer is waited for. Make links, one for each customer, and send them.")
                : tr("Paste what came back: an address finds its customer by itself. For a bare key choose "
                     "the customer in the list first."));
    m_ui->pasteField->setTitle(tr("What came &back"));
    m_ui->pasteField->setEnabled(!isEmpty);
    m_ui->copyButton->setEnabled(count > 0);
    m_ui->copyButton->setText(count > 1 ? tr("C&opy links") : tr("C&opy link"));
    m_ui->mailButton->setEnabled(count == 1);
    m_ui->giveUpButton->setEnabled(count > 0);
    setupMailMenu();
}

QList<const PendingCustomer *> PendingDialog::chosen() const
{
    QList<const PendingCustomer *> customers;
    const QModelIndexList rows = m_ui->pendingView->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        customers.append(m_model->customer(row.row()));
    return customers;
}

void PendingDialog::select(const QList<QUuid> &accounts)
{
    QItemSelection rows;
    for (const QUuid &account : accounts) {
        const QModelIndex index = m_model->index(m_model->rowOf(account), 0);
        rows.select(index, index);
    }
    m_ui->pendingView->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void PendingDialog::take(const Secret &pasted)
{
    m_ui->pasteField->showResult(prove(pasted));
}

Result<void> PendingDialog::prove(const Secret &pasted)
{
    if (const Result<Secret> key = customerKeyFromPaste(pasted); !key)
        return fail(key.error());
    const Result<std::optional<Account>> owner = customerOf(m_workspace.repository(), pasted);
    if (!owner)
        return fail(owner.error());
    std::optional<Account> account = *owner;
    const QList<const PendingCustomer *> customers = chosen();
    if (!account && customers.size() == 1)
        account = customers.first()->account;
    if (!account)
        return fail(ErrorCode::InvalidInput,
            tr("This does not say whose key it is. Choose the customer in the list, then take it again."));
    const Result<Integration> integration = m_workspace.repository().integration(account->integrationId);
    if (!integration)
        return fail(integration.error());
    auto *wizard = new AuthorizationWizard(m_workspace, *account, *integration, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &AuthorizationWizard::completed, this, &PendingDialog::completed);
    wizard->open();
    wizard->take(pasted);
    return {};
}

void PendingDialog::copyLinks()
{
    const QList<const PendingCustomer *> customers = chosen();
    QStringList lines;
    for (const PendingCustomer *customer : customers) {
        const QString link =
            m_model->index(m_model->rowOf(customer->account.id), PendingModel::LinkColumn).data().toString();
        lines.append(customers.size() == 1 ? link : customer->account.name + u'\t' + link);
    }
    m_workspace.clipboard().copyText(lines.join(u'\n'));
}

Result<LinkMail> PendingDialog::mail(MailLanguage language) const
{
    const QList<const PendingCustomer *> customers = chosen();
    if (customers.size() != 1)
        return fail(ErrorCode::InvalidInput, tr("Choose one customer in the list."));
    const PendingCustomer &customer = *customers.first();
    const Result<QByteArray> link =
        customerLink(customer.integration.klickTipp, *customer.account.authorization);
    if (!link)
        return fail(link.error());
    return linkMail(language, customer.account, *link);
}

void PendingDialog::openMail(MailLanguage language)
{
    const Result<LinkMail> draft = mail(language);
    const bool isOpened = draft && m_workspace.browser().open(draft->toUrl());
    m_ui->noticeLabel->setText(!draft     ? draft.error().message
                               : isOpened ? QString()
                                          : tr("No mail program could be started. Copy the draft instead."));
    m_ui->noticeLabel->setVisible(!isOpened);
}

void PendingDialog::copyMail(MailLanguage language)
{
    const Result<LinkMail> draft = mail(language);
    m_ui->noticeLabel->setText(draft ? QString() : draft.error().message);
    m_ui->noticeLabel->setVisible(!draft);
    if (draft)
        m_workspace.clipboard().copyText(draft->toText());
}

void PendingDialog::giveUp()
{
    QStringList names;
    QList<QUuid> accounts;
    for (const PendingCustomer *customer : chosen()) {
        names.append(customer->account.name);
        accounts.append(customer->account.id);
    }
    QString notice = tr("Not waiting any more for %1. A link that was sent still works at KlickTipp, and the "
                        "accounts stay in the list.")
                         .arg(names.join(QStringLiteral(", ")));
    for (const QUuid &account : accounts) {
        const Result<void> ended = m_workspace.repository().setPendingAuthorization(account, std::nullopt);
        if (!ended)
            notice = ended.error().message;
    }
    m_ui->noticeLabel->setText(notice);
    m_ui->noticeLabel->show();
}

void PendingDialog::makeLinks()
{
    auto *dialog = new NewLinksDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewLinksDialog::made, this, [this](const QList<QUuid> &accounts) {
        reload();
        select(accounts);
        m_ui->pendingView->setFocus();
    });
    dialog->open();
}

void PendingDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        reload();
    }
    QDialog::changeEvent(event);
}

} // namespace signet
