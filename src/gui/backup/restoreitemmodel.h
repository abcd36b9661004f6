// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/backup/restorerun.h"

#include <QAbstractTableModel>

namespace signet {

/// The entries of a backup: what happens to each, what it is, and why; after the run, what became of it.
class RestoreItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        DecisionColumn,
        NameColumn,
        IntegrationColumn,
        ReasonColumn,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Both must live as long as they are shown. Entries that are the same are left out unless @p showsSame.
    void setPlan(const RestorePlan *plan, const RestoreReport *report, bool showsSame);
    [[nodiscard]] qsizetype itemAt(int row) const { return m_shown.at(row); }
    /// Other decisions, or another language: the words again.
    void decisionsChanged();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(qsizetype item, int column) const;

    const RestorePlan *m_plan = nullptr;
    const RestoreReport *m_report = nullptr;
    QList<qsizetype> m_shown;
};

} // namespace signet
