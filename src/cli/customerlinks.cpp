// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/customerlinks.h"

#include "auth/pendingcustomer.h"
#include "cli/command.h"
#include "cli/presentation.h"
#include "cli/workspace.h"

#include <QDateTime>

namespace signet::cli {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerLinks)
};

Result<QList<PendingCustomer>> customersCalled(const AccountRepository &repository, const QStringList &names)
{
    QList<PendingCustomer> customers;
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

Result<QList<PendingCustomer>> pendingCustomersOf(const AccountRepository &repository)
{
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    return pendingCustomers(*integrations, *accounts);
}

QString whenWords(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(Qt::ISODate);
}

/// The link; for one that cannot be made (the settings have changed) what is wrong.
QString linkText(const PendingCustomer &customer)
{
    const Result<QByteArray> link =
        customerLink(customer.integration.klickTipp, *customer.account.authorization);
    return link ? QString::fromLatin1(*link) : link.error().message;
}

void writeCustomer(JsonLine &json, const PendingCustomer &customer)
{
    json.member("account", customer.account.name).member("integration", customer.integration.name);
    json.member("since_ms", customer.account.authorization->startedAtMs);
    json.member("link", linkText(customer));
}

void printLink(Workspace &workspace, const PendingCustomer &customer, std::optional<MailLanguage> language)
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
    const Result<QList<PendingCustomer>> customers = customersCalled(**repository, accounts);
    if (!customers)
        return workspace.report(customers.error());
    for (const PendingCustomer &customer : *customers) {
        if (const Result<void> possible = checkAwaitable(customer.integration, customer.account); !possible)
            return workspace.report(possible.error());
    }
    for (const PendingCustomer &customer : *customers) {
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
    const Result<QList<PendingCustomer>> customers = pendingCustomersOf(**repository);
    if (!customers)
        return workspace.report(customers.error());
    JsonLine json;
    json.beginArray();
    QList<QStringList> rows;
    for (const PendingCustomer &customer : *customers) {
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
    const Result<QList<PendingCustomer>> customers = customersCalled(**repository, accounts);
    if (!customers)
        return workspace.report(customers.error());
    for (const PendingCustomer &customer : *customers) {
        const Result<void> ended = (*repository)->setPendingAuthorization(customer.account.id, std::nullopt);
        if (!ended)
            return workspace.report(ended.error());
        workspace.console().note(Tr::tr("Not waiting any more for %1.").arg(customer.account.name));
    }
    return Success;
}

} // namespace signet::cli
