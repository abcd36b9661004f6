// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/importrun.h"

#include <QAbstractTableModel>

namespace signet {

/// What became of each row, what needs looking at first.
class ImportResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        OutcomeColumn,
        NameColumn,
        LineColumn,
        MessageColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ImportReport &report);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ImportResult> m_results;
};

} // namespace signet
