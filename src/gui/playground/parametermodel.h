// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/draft/requestform.h"

#include <QAbstractTableModel>

namespace signet {

/// Parameters of a query, to be edited: on or off and name, value, note. The last row is empty and becomes a
/// parameter when something is typed; a row whose name is cleared goes away.
class ParameterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        ValueColumn,
        NoteColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<ParameterRow> &rows);
    [[nodiscard]] const QList<ParameterRow> &rows() const { return m_rows; }
    /// How many are sent.
    [[nodiscard]] qsizetype onCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] bool isBlank(int row) const { return row >= m_rows.size(); }
    void append(Column column, const QString &text);
    void change(int row, Column column, const QString &text);

    QList<ParameterRow> m_rows;
};

} // namespace signet
