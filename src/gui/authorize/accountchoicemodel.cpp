// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/authorize/accountchoicemodel.h"

namespace signet {

void AccountChoiceModel::setAccounts(const QList<Account> &accounts)
{
    beginResetModel();
    m_accounts = accounts;
    m_chosen.clear();
    endResetModel();
}

QList<Account> AccountChoiceModel::chosen() const
{
    QList<Account> accounts;
    for (const Account &account : m_accounts) {
        if (m_chosen.contains(account.id))
            accounts.append(account);
    }
    return accounts;
}

int AccountChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

QVariant AccountChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Account &account = m_accounts.at(index.row());
    if (role == Qt::DisplayRole)
        return account.name;
    if (role == Qt::CheckStateRole)
        return m_chosen.contains(account.id) ? Qt::Checked : Qt::Unchecked;
    return {};
}

bool AccountChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QUuid id = m_accounts.at(index.row()).id;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_chosen.insert(id);
    else
        m_chosen.remove(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags AccountChoiceModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace signet
