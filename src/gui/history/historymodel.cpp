// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/historymodel.h"

#include "gui/widgets/themecolors.h"
#include "gui/widgets/timewords.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

namespace signet {

void HistoryModel::setRows(const QList<HistoryRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int HistoryModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::words(const HistoryRow &row, int column)
{
    switch (column) {
    case WhenColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.atMs), QLocale::ShortFormat);
    case RequestColumn:
        return row.method + u' ' + row.target;
    case StatusColumn:
        return row.status > 0 ? QString::number(row.status) : tr("no answer");
    case DurationColumn:
        return row.durationMs >= 0 ? tr("%1 ms").arg(row.durationMs) : QStringLiteral("–");
    default:
        return row.status > 0 ? sizeWords(row.answerSize) : QStringLiteral("–");
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HistoryRow &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return words(row, index.column());
    if (role == Qt::ToolTipRole && index.column() == RequestColumn)
        return row.source == ActivitySource::CommandLine
                   ? tr("%1 (command line)").arg(words(row, RequestColumn))
                   : words(row, RequestColumn);
    if (role == Qt::ForegroundRole && index.column() == StatusColumn) {
        const QPalette palette = QGuiApplication::palette();
        const bool isGood = row.status >= 200 && row.status < 300;
        return themeColors(palette).tone(isGood ? Tone::Works : Tone::Attention, palette);
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        return tr("When");
    case RequestColumn:
        return tr("Request");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Time");
    default:
        return tr("Size");
    }
}

} // namespace signet
