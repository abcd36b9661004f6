// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/exchangecomparison.h"

#include <QAbstractTableModel>

namespace signet {

/// What differs between two exchanges, a row each.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        KindColumn,
        WhereColumn,
        BeforeColumn,
        AfterColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(const QList<ExchangeDifference> &differences);
    [[nodiscard]] const ExchangeDifference &difference(int row) const { return m_rows.at(row); }
    /// "Changed", "Only written otherwise".
    [[nodiscard]] static QString kindWords(ExchangeDifference::Kind kind);
    /// "Answer: $.tags[2]", "Request, header X-A".
    [[nodiscard]] static QString whereWords(const ExchangeDifference &difference);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString words(const ExchangeDifference &difference, int column);

    QList<ExchangeDifference> m_rows;
};

} // namespace signet
