// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/pendingmodel.h"

#include "auth/customerlink.h"
#include "gui/widgets/timewords.h"

#include <algorithm>

namespace signet {

void PendingModel::setContents(
    const QList<Integration> &integrations, const QList<Account> &accounts, qint64 nowMs)
{
    beginResetModel();
    m_nowMs = nowMs;
    m_customers = pendingCustomers(integrations, accounts);
    endResetModel();
}

const PendingCustomer *PendingModel::customer(int row) const
{
    return row >= 0 && row < m_customers.size() ? &m_customers.at(row) : nullptr;
}

int PendingModel::rowOf(const QUuid &account) const
{
    const auto found = std::find_if(m_customers.begin(), m_customers.end(),
        [&account](const PendingCustomer &candidate) { return candidate.account.id == account; });
    return found == m_customers.end() ? -1 : static_cast<int>(found - m_customers.begin());
}

int PendingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_customers.size());
}

int PendingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PendingModel::data(const QModelIndex &index, int role) const
{
    const PendingCustomer *shown = customer(index.row());
    if (shown == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (index.column()) {
    case CustomerColumn:
        return shown->account.name;
    case IntegrationColumn:
        return shown->integration.name;
    case SinceColumn:
        return agoWords(m_nowMs - shown->account.authorization->startedAtMs);
    case LinkColumn: {
        const Result<QByteArray> link =
            customerLink(shown->integration.klickTipp, *shown->account.authorization);
        return link ? QString::fromLatin1(*link) : link.error().message;
    }
    default:
        return {};
    }
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CustomerColumn:
        return tr("Customer");
    case IntegrationColumn:
        return tr("Integration");
    case SinceColumn:
        return tr("Waiting since");
    case LinkColumn:
        return tr("Link");
    default:
        return {};
    }
}

} // namespace signet
