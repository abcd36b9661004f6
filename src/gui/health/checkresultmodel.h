// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/checkrun.h"

#include <QAbstractTableModel>

namespace signet {

/// What a run has found out so far, one row for each account, in the order of the run.
class CheckResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        OutcomeColumn,
        AccountColumn,
        IntegrationColumn,
        StatusColumn,
        DurationColumn,
        MessageColumn,
        ColumnCount,
    };
    enum Role
    {
        SortRole = Qt::UserRole, ///< numbers as numbers; outcomes with the worst first
        IdRole,                  ///< the account's QUuid
    };

    explicit CheckResultModel(QObject *parent = nullptr);

    void setItems(const QList<CheckItem> &items);
    void setResult(int row, const CheckRecord &record);
    /// The words again, after the language was switched.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant words(int row, int column) const;
    [[nodiscard]] QVariant sortKey(int row, int column) const;

    QList<CheckItem> m_items;
    QList<CheckRecord> m_records;
};

} // namespace signet
