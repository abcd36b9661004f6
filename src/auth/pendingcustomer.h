// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

namespace signet {

/// An account whose customer is sent a link, with the integration that asks.
struct PendingCustomer
{
    Account account;
    Integration integration;
};

/// Who of @p accounts is waited for, the longest waiting first.
[[nodiscard]] QList<PendingCustomer> pendingCustomers(
    const QList<Integration> &integrations, const QList<Account> &accounts);

} // namespace signet
