// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/parametermodel.h"

#include "gui/widgets/themecolors.h"

#include <QGuiApplication>

#include <algorithm>

namespace signet {

void ParameterModel::setRows(const QList<ParameterRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT edited();
}

qsizetype ParameterModel::onCount() const
{
    return std::count_if(m_rows.begin(), m_rows.end(), [](const ParameterRow &row) { return row.isOn; });
}

int ParameterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + 1;
}

int ParameterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParameterModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isBlank(index.row())) {
        const bool isHint = role == Qt::DisplayRole && index.column() == NameColumn;
        if (role == Qt::ForegroundRole)
            return themeColors(QGuiApplication::palette()).dim;
        return isHint || role == Qt::AccessibleTextRole ? tr("New parameter") : QVariant();
    }
    const ParameterRow &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return row.isOn ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == NoteColumn)
        return row.note;
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.parameter.name;
    case ValueColumn:
        return row.parameter.value;
    default:
        return row.note;
    }
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ValueColumn:
        return tr("Value");
    default:
        return tr("Meaning");
    }
}

Qt::ItemFlags ParameterModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() != NoteColumn)
        flags |= Qt::ItemIsEditable;
    if (index.column() == NameColumn && !isBlank(index.row()))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ParameterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() == NoteColumn)
        return false;
    if (role == Qt::CheckStateRole && !isBlank(index.row())) {
        m_rows[index.row()].isOn = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, index);
    } else if (role == Qt::EditRole) {
        const auto column = static_cast<Column>(index.column());
        if (isBlank(index.row()))
            append(column, value.toString());
        else
            change(index.row(), column, value.toString());
    } else {
        return false;
    }
    Q_EMIT edited();
    return true;
}

void ParameterModel::append(Column column, const QString &text)
{
    if (text.isEmpty())
        return;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row + 1, row + 1);
    m_rows.append(ParameterRow());
    endInsertRows();
    change(row, column, text);
}

void ParameterModel::change(int row, Column column, const QString &text)
{
    ParameterRow &changed = m_rows[row];
    if (column == NameColumn && text.trimmed().isEmpty()) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
        return;
    }
    if (column == NameColumn) {
        changed.parameter.name = text.trimmed();
    } else {
        // A flag is a name alone; whoever types a value wants it sent.
        changed.parameter.isFlag = changed.parameter.isFlag && text.isEmpty();
        changed.parameter.value = text;
        changed.isOn = true;
    }
    Q_EMIT dataChanged(index(row, NameColumn), index(row, NoteColumn));
}

} // namespace signet
