// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importrowmodel.h"

#include "gui/transfer/importwords.h"
#include "gui/widgets/tonedelegate.h"
#include "transfer/importplan.h"

#include <algorithm>

namespace signet {

namespace {

bool passes(const ImportRow &row, ImportRowModel::Filter filter)
{
    switch (filter) {
    case ImportRowModel::Filter::All:
        return true;
    case ImportRowModel::Filter::New:
        return row.state == RowState::New;
    case ImportRowModel::Filter::Duplicates:
        return row.state == RowState::DuplicateOfAccount || row.state == RowState::DuplicateInFile;
    case ImportRowModel::Filter::Invalid:
        return row.state == RowState::Invalid;
    case ImportRowModel::Filter::Warnings:
        return !row.warning.isEmpty();
    }
    Q_UNREACHABLE();
}

QString words(const ImportRow &row, int column)
{
    switch (column) {
    case ImportRowModel::DecisionColumn:
        return decisionWords(row);
    case ImportRowModel::NameColumn:
        return row.name;
    case ImportRowModel::UserNameColumn:
        return row.userName;
    case ImportRowModel::KeyColumn:
        return row.secrets.isEmpty() ? QString() : maskedWords(row.secrets.first());
    case ImportRowModel::ReasonColumn:
        return row.reason.isEmpty() ? row.warning : row.reason;
    default:
        return {};
    }
}

} // namespace

void ImportRowModel::setPlan(const ImportPlan *plan)
{
    beginResetModel();
    m_plan = plan;
    collect();
    endResetModel();
}

void ImportRowModel::setFilter(Filter filter)
{
    beginResetModel();
    m_filter = filter;
    collect();
    endResetModel();
}

void ImportRowModel::collect()
{
    m_shown.clear();
    if (m_plan == nullptr)
        return;
    const QList<ImportRow> &rows = m_plan->rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (passes(rows.at(i), m_filter))
            m_shown.append(i);
    }
}

int ImportRowModel::count(Filter filter) const
{
    if (m_plan == nullptr)
        return 0;
    const QList<ImportRow> &rows = m_plan->rows();
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [filter](const ImportRow &row) { return passes(row, filter); }));
}

void ImportRowModel::decisionsChanged()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ImportRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ImportRowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportRowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow &row = m_plan->rows().at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::ToolTipRole:
        return rowWords(row);
    case ToneDelegate::ToneRole:
        return QVariant::fromValue(decisionTone(row));
    default:
        return {};
    }
}

QVariant ImportRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DecisionColumn:
        return tr("What happens");
    case NameColumn:
        return tr("Name");
    case UserNameColumn:
        return tr("User name");
    case KeyColumn:
        return tr("Key");
    case ReasonColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace signet
