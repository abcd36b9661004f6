// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace signet {

/// Somebody who is to be sent a link.
struct NewCustomer
{
    QString name;
    QString userName;

    friend bool operator==(const NewCustomer &, const NewCustomer &) = default;
};

/// The customers in a typed or pasted list: one a line, name and user name with a semicolon or a tab between
/// them, as spreadsheets copy them. Empty lines are skipped. Error: InvalidInput, which names the line.
[[nodiscard]] Result<QList<NewCustomer>> customersFromList(const QString &text);

} // namespace signet
