// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/historyrepository.h"

#include <QAbstractTableModel>

namespace signet {

/// What was sent for one account or integration, the newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        WhenColumn,
        RequestColumn,
        StatusColumn,
        DurationColumn,
        SizeColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<HistoryRow> &rows);
    [[nodiscard]] const HistoryRow &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowOf(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString words(const HistoryRow &row, int column);

    QList<HistoryRow> m_rows;
};

} // namespace signet
