// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backup/restoreitemmodel.h"

#include "gui/backup/restorewords.h"
#include "gui/widgets/tonedelegate.h"

namespace signet {

void RestoreItemModel::setPlan(const RestorePlan *plan, const RestoreReport *report, bool showsSame)
{
    beginResetModel();
    m_plan = plan;
    m_report = report;
    m_shown.clear();
    for (qsizetype item = 0; plan != nullptr && item < plan->items().size(); ++item) {
        if (showsSame || plan->items().at(item).state != RestoreState::Same)
            m_shown.append(item);
    }
    endResetModel();
}

void RestoreItemModel::decisionsChanged()
{
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int RestoreItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int RestoreItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RestoreItemModel::words(qsizetype index, int column) const
{
    const RestoreItem &item = m_plan->items().at(index);
    switch (column) {
    case DecisionColumn:
        return m_report != nullptr ? outcomeWords(m_report->results.at(index))
                                   : decisionWords(item, m_plan->lacksIntegration(index));
    case NameColumn:
        return item.name;
    case IntegrationColumn:
        return item.integration;
    case ReasonColumn:
        return m_report != nullptr && !m_report->results.at(index).message.isEmpty()
                   ? m_report->results.at(index).message
                   : reasonWords(item);
    default:
        return {};
    }
}

QVariant RestoreItemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qsizetype item = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return words(item, index.column());
    case ToneDelegate::ToneRole:
        return QVariant::fromValue(m_report != nullptr
                                       ? toneOf(m_report->results.at(item))
                                       : toneOf(m_plan->items().at(item), m_plan->lacksIntegration(item)));
    default:
        return {};
    }
}

QVariant RestoreItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DecisionColumn:
        return m_report != nullptr ? tr("What happened") : tr("What happens");
    case NameColumn:
        return tr("Name");
    case IntegrationColumn:
        return tr("Integration");
    case ReasonColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace signet
