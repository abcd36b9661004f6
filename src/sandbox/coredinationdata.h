// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace signet {

struct FieldCustomer
{
    QString id;
    QString name;
    QString email;
    QString phone;
    QString city;
    bool inactive = false;
    qint64 modifiedMs = 0;
};

struct FieldJob
{
    QString id;
    QString customerId;
    QString title;
    QString state;
    qint64 plannedMs = 0;
};

/// What the Coredination stand-in knows, in memory.
struct CoredinationData
{
    QList<FieldCustomer> customers;
    QList<FieldJob> jobs;
};

[[nodiscard]] CoredinationData inventedFieldService();

} // namespace signet
