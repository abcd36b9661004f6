// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerlist.h"

#include "core/name.h"
#include "core/text.h"
#include "signing/partnercipher.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerList)
};

Result<NewCustomer> customerFromLine(const QString &line)
{
    const auto separator =
        std::find_if(line.begin(), line.end(), [](QChar c) { return c == u';' || c == u'\t'; });
    if (separator == line.end())
        return fail(
            ErrorCode::InvalidInput, Tr::tr("Write name and user name with a semicolon between them."));
    const qsizetype at = separator - line.begin();
    const NewCustomer customer{trimmedLikeTheWeb(line.left(at)), trimmedLikeTheWeb(line.mid(at + 1))};
    if (const Result<void> named = checkName(customer.name); !named)
        return fail(named.error());
    if (const Result<QByteArray> user = cleanUserName(customer.userName); !user)
        return fail(user.error());
    return customer;
}
} // namespace

Result<QList<NewCustomer>> customersFromList(const QString &text)
{
    QList<NewCustomer> customers;
    QSet<QString> names;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (trimmedLikeTheWeb(lines.at(i)).isEmpty())
            continue;
        const auto refuse = [i](const QString &why) {
            return fail(ErrorCode::InvalidInput, Tr::tr("Line %1: %2").arg(i + 1).arg(why));
        };
        const Result<NewCustomer> customer = customerFromLine(lines.at(i));
        if (!customer)
            return refuse(customer.error().message);
        const QString folded = foldedName(customer->name);
        if (names.contains(folded))
            return refuse(Tr::tr("“%1” stands in the list twice.").arg(customer->name));
        names.insert(folded);
        customers.append(*customer);
    }
    return customers;
}

} // namespace signet
