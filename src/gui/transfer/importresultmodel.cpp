// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transfer/importresultmodel.h"

#include "gui/transfer/importwords.h"
#include "gui/widgets/tonedelegate.h"

#include <algorithm>

namespace signet {

namespace {

int urgency(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Failed:
        return 0;
    case RowOutcome::NotDone:
        return 1;
    case RowOutcome::Skipped:
        return 2;
    case RowOutcome::Replaced:
        return 3;
    case RowOutcome::Added:
        return 4;
    }
    Q_UNREACHABLE();
}

} // namespace

void ImportResultModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_results = report.applicationSecrets + report.rows;
    std::stable_sort(
        m_results.begin(), m_results.end(), [](const ImportResult &left, const ImportResult &right) {
            return urgency(left.outcome) < urgency(right.outcome);
        });
    endResetModel();
}

void ImportResultModel::retranslate()
{
    if (!m_results.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ImportResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

int ImportResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportResult &result = m_results.at(index.row());
    if (role == ToneDelegate::ToneRole)
        return QVariant::fromValue(outcomeTone(result.outcome));
    if (role == Qt::ToolTipRole)
        return result.message;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case OutcomeColumn:
        return outcomeWords(result.outcome);
    case NameColumn:
        return result.name;
    case LineColumn:
        return result.line > 0 ? QString::number(result.line) : QString();
    case MessageColumn:
        return result.message;
    default:
        return {};
    }
}

QVariant ImportResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case NameColumn:
        return tr("Name");
    case LineColumn:
        return tr("Line");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace signet
