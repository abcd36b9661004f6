// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/health/checkresultmodel.h"

#include "gui/widgets/themecolors.h"
#include "gui/widgets/tonedelegate.h"

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CheckResultModel)
};

QString outcomeWords(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NeverChecked:
        return Tr::tr("Not checked");
    case CheckOutcome::Works:
        return Tr::tr("Works");
    case CheckOutcome::Refused:
        return Tr::tr("Refused");
    case CheckOutcome::CannotTell:
        return Tr::tr("Cannot tell");
    }
    Q_UNREACHABLE();
}

Tone outcomeTone(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::NeverChecked:
        return Tone::Unknown;
    case CheckOutcome::Works:
        return Tone::Works;
    case CheckOutcome::Refused:
        return Tone::Broken;
    case CheckOutcome::CannotTell:
        return Tone::Attention;
    }
    Q_UNREACHABLE();
}

int urgency(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Refused:
        return 0;
    case CheckOutcome::CannotTell:
        return 1;
    case CheckOutcome::NeverChecked:
        return 2;
    case CheckOutcome::Works:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

CheckResultModel::CheckResultModel(QObject *parent) : QAbstractTableModel(parent) {}

void CheckResultModel::setItems(const QList<CheckItem> &items)
{
    beginResetModel();
    m_items = items;
    m_records = QList<CheckRecord>(items.size());
    endResetModel();
}

void CheckResultModel::setResult(int row, const CheckRecord &record)
{
    m_records[row] = record;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void CheckResultModel::retranslate()
{
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CheckResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int CheckResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CheckResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const std::optional<Account> &account = m_items.at(row).account;
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::ToolTipRole:
        return m_records.at(row).message;
    case SortRole:
        return sortKey(row, index.column());
    case ToneDelegate::ToneRole:
        return QVariant::fromValue(outcomeTone(m_records.at(row).outcome));
    case IdRole:
        return account ? account->id : m_items.at(row).integration.id;
    default:
        return {};
    }
}

QVariant CheckResultModel::words(int row, int column) const
{
    const CheckItem &item = m_items.at(row);
    const CheckRecord &record = m_records.at(row);
    switch (column) {
    case OutcomeColumn:
        return outcomeWords(record.outcome);
    case AccountColumn:
        return item.account ? item.account->name : QString();
    case IntegrationColumn:
        return item.integration.name;
    case StatusColumn:
        return record.httpStatus > 0 ? QString::number(record.httpStatus) : QString();
    case DurationColumn:
        return record.durationMs > 0 ? tr("%1 ms").arg(record.durationMs) : QString();
    case MessageColumn:
        return record.message;
    default:
        return {};
    }
}

QVariant CheckResultModel::sortKey(int row, int column) const
{
    const CheckRecord &record = m_records.at(row);
    switch (column) {
    case OutcomeColumn:
        return urgency(record.outcome) * 10'000'000LL + row;
    case StatusColumn:
        return record.httpStatus;
    case DurationColumn:
        return record.durationMs;
    default:
        return words(row, column).toString().toCaseFolded();
    }
}

QVariant CheckResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case AccountColumn:
        return tr("Account");
    case IntegrationColumn:
        return tr("Integration");
    case StatusColumn:
        return tr("Status");
    case DurationColumn:
        return tr("Duration");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace signet
