// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pendingcustomer.h"

#include <algorithm>

namespace signet {

QList<PendingCustomer> pendingCustomers(
    const QList<Integration> &integrations, const QList<Account> &accounts)
{
    QList<PendingCustomer> customers;
    for (const Account &account : accounts) {
        const auto asks = std::find_if(integrations.begin(), integrations.end(),
            [&account](const Integration &candidate) { return candidate.id == account.integrationId; });
        if (account.authorization && asks != integrations.end())
            customers.append({account, *asks});
    }
    std::stable_sort(customers.begin(), customers.end(), [](const auto &left, const auto &right) {
        return left.account.authorization->startedAtMs < right.account.authorization->startedAtMs;
    });
    return customers;
}

} // namespace signet
