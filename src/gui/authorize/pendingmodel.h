// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/pendingcustomer.h"

#include <QAbstractTableModel>

namespace signet {

/// The customers whose links are out, the longest waiting first.
class PendingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CustomerColumn,
        IntegrationColumn,
        SinceColumn,
        LinkColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setContents(const QList<Integration> &integrations, const QList<Account> &accounts, qint64 nowMs);
    /// nullptr where there is no such row.
    [[nodiscard]] const PendingCustomer *customer(int row) const;
    [[nodiscard]] int rowOf(const QUuid &account) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<PendingCustomer> m_customers;
    qint64 m_nowMs = 0;
};

} // namespace signet
