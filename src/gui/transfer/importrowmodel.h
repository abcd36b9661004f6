// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace signet {

class ImportPlan;
struct ImportRow;

/// The rows of a plan, all or some. Thousands of them: nothing is made of a row before it is shown.
class ImportRowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        DecisionColumn,
        NameColumn,
        UserNameColumn,
        KeyColumn,
        ReasonColumn,
        ColumnCount,
    };
    enum class Filter
    {
        All,
        New,
        Duplicates,
        Invalid,
        Warnings,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// May be nullptr. @p plan must live until another one is set, and be told about by decisionsChanged().
    void setPlan(const ImportPlan *plan);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] int count(Filter filter) const;
    /// The row of the plan that @p row is.
    [[nodiscard]] int planRow(int row) const { return m_shown.at(row); }
    /// Other decisions, or another language: the words again.
    void decisionsChanged();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void collect();

    const ImportPlan *m_plan = nullptr;
    Filter m_filter = Filter::All;
    QList<int> m_shown;
};

} // namespace signet
