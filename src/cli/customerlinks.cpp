// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/customerlinks.h"

#include "cli/command.h"
#include "cli/presentation.h"
#include "cli/workspace.h"

#include <QDateTime>

#include <algorithm>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerLinks)
};

struct Customer
{
    Account account;
    Integration integration;
};

Result<QList<Customer>> customersCalled(const AccountRepository &repository, const QStringList &names)
{
    QList<Customer> customers;
    for (const QString &name : names) {
        const Result<Account> account = findAccount(repository, name);
        if (!account)
            return fail(account.error());
        const Result<Integration> integration = repository.integration(account->integrationId);
        if (!integration)
            return fail(integration.error());
        customers.append({*account, *integration});
    }
    return customers;
}

Result<QList<Customer>> pendingCustomers(const AccountRepository &repository)
{
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    QList<Customer> customers;
    for (const Account &account : *accounts) {
        if (!account.authorization)
            continue;
        const Result<Integration> integration = repository.integration(account.integrationId);
        if (!integration)
            return fail(integration.error());
        customers.append({account, *integration});
    }
    std::stable_sort(customers.begin(), customers.end(), [](const auto &left, const auto &right) {
        return left.account.authorization->startedAtMs < right.account.authorization->startedAtMs;
    });
    return customers;
}

QString whenWords(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(Qt::ISODate);
}

/// The link; for one that cannot be made (the settings have changed) what is wrong.
QString linkText(const Customer &customer)
{
    const Result<QByteArray> link =
        customerLink(customer.integration.klickTipp, *customer.account.authorization);
    return link ? QString::fromLatin1(*link) : link.error().message;
}

void writeCustomer(JsonLine &json, const Customer &customer)
{
    json.member("account", customer.account.name).member("integration", customer.integration.name);
    json.member("since_ms", customer.account.authorization->startedAtMs);
    json.member("link", linkText(customer));
}

void printLink(Workspace &workspace, const Customer &customer, std::optional<MailLanguage> language)
{
    const QString link = linkText(customer);
    const LinkMail mail =
        linkMail(language.value_or(MailLanguage::English), customer.account, link.toLatin1());
    if (workspace.json()) {
        JsonLine json;
        json.beginObject().member("event", QByteArrayView("waiting"));
        writeCustomer(json, customer);
        if (language)
            json.member("subject", mail.subject).member("body", mail.body);
        json.endObject();
        workspace.console().result(json.text());
        return;
    }
    workspace.console().note(Tr::tr("Send this to %1:").arg(customer.account.name));
    workspace.console().result(language ? mail.toText() : link);
}
} // namespace

int sendLinks(Workspace &workspace, const QStringList &accounts, std::optional<MailLanguage> mail)
{
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        return workspace.report(repository.error());
    const Result<QList<Customer>> customers = customersCalled(**repository, accounts);
    if (!customers)
        return workspace.report(customers.error());
    for (const Customer &customer : *customers) {
        const Result<Account> waiting =
            awaitCustomer(**repository, customer.integration, customer.account, workspace.clock().nowMs());
        if (!waiting)
            return workspace.report(waiting.error());
        printLink(workspace, {*waiting, customer.integration}, mail);
    }
    return Success;
}

int listPending(Workspace &workspace)
{
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        return workspace.report(repository.error());
    const Result<QList<Customer>> customers = pendingCustomers(**repository);
    if (!customers)
        return workspace.report(customers.error());
    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const Customer &customer : *customers) {
        json.beginObject();
        writeCustomer(json, customer);
        json.endObject();
        rows.append({customer.integration.name + u'/' + customer.account.name,
            whenWords(customer.account.authorization->startedAtMs), linkText(customer)});
    }
    json.endArray();
    return printList(workspace, json, rows, Tr::tr("No customer is waited for."));
}

int giveUp(Workspace &workspace, const QStringList &accounts)
{
    const Result<AccountRepository *> repository = workspace.repository();
    if (!repository)
        return workspace.report(repository.error());
    const Result<QList<Customer>> customers = customersCalled(**repository, accounts);
    if (!customers)
        return workspace.report(customers.error());
    for (const Customer &customer : *customers) {
        const Result<void> ended = (*repository)->setPendingAuthorization(customer.account.id, std::nullopt);
        if (!ended)
            return workspace.report(ended.error());
        workspace.console().note(Tr::tr("Not waiting any more for %1.").arg(customer.account.name));
    }
    return Success;
}

} // namespace signet::cli
