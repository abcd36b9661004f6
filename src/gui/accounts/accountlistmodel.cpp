// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountlistmodel.h"

#include <QHash>

#include <algorithm>

namespace signet {

namespace {

/// Top-level rows carry this; a child carries the position of its group in the filtered list.
constexpr quintptr topLevel = ~quintptr(0);

QString searchText(const Account &account, const Integration &integration)
{
    return (account.name + QLatin1Char('\n') + account.userName + QLatin1Char('\n') + account.group +
            QLatin1Char('\n') + environmentLabel(effectiveEnvironment(account, integration)))
        .toCaseFolded();
}

QString searchText(const Integration &integration)
{
    return (integration.name + QLatin1Char('\n') + serviceLabel(integration.service) + QLatin1Char('\n') +
            environmentLabel(integration.environment))
        .toCaseFolded();
}

bool containsAll(const QStringList &words, const QString &own, const QString &group)
{
    return std::all_of(words.begin(), words.end(),
        [&](const QString &word) { return own.contains(word) || group.contains(word); });
}

} // namespace

AccountListModel::AccountListModel(QObject *parent) : QAbstractItemModel(parent) {}

void AccountListModel::setContents(QList<Integration> integrations, QList<Account> accounts, qint64 nowMs)
{
    beginResetModel();
    m_nowMs = nowMs;
    m_groups.clear();
    m_groups.reserve(static_cast<size_t>(integrations.size()));
    QHash<QUuid, size_t> position;
    for (Integration &integration : integrations) {
        position.insert(integration.id, m_groups.size());
        QString haystack = searchText(integration);
        m_groups.push_back({std::move(integration), std::move(haystack), {}, {}});
    }
    m_accountCount = 0;
    for (Account &account : accounts) {
        const auto found = position.constFind(account.integrationId);
        if (found == position.cend())
            continue;
        Group &group = m_groups[*found];
        QString haystack = searchText(account, group.integration);
        group.entries.push_back({std::move(account), std::move(haystack)});
        ++m_accountCount;
    }
    applyFilter();
    endResetModel();
}

void AccountListModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex group = index(row, 0);
        if (const int count = rowCount(group); count > 0)
            Q_EMIT dataChanged(index(0, 0, group), index(count - 1, 0, group), {WordsRole});
    }
}

void AccountListModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    applyFilter();
    endResetModel();
}

void AccountListModel::applyFilter()
{
    const QStringList words = m_filter.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_visibleGroups.clear();
    for (size_t g = 0; g < m_groups.size(); ++g) {
        Group &group = m_groups[g];
        group.visible.clear();
        for (size_t e = 0; e < group.entries.size(); ++e) {
            if (containsAll(words, group.entries[e].haystack, group.haystack))
                group.visible.push_back(static_cast<int>(e));
        }
        if (!group.visible.empty() || containsAll(words, group.haystack, group.haystack))
            m_visibleGroups.push_back(static_cast<int>(g));
    }
}

QModelIndex AccountListModel::indexOf(const QUuid &id) const
{
    for (size_t row = 0; row < m_visibleGroups.size(); ++row) {
        const Group &group = m_groups[static_cast<size_t>(m_visibleGroups[row])];
        if (group.integration.id == id)
            return createIndex(static_cast<int>(row), 0, topLevel);
        for (size_t child = 0; child < group.visible.size(); ++child) {
            if (group.entries[static_cast<size_t>(group.visible[child])].account.id == id)
                return createIndex(static_cast<int>(child), 0, static_cast<quintptr>(row));
        }
    }
    return {};
}

const AccountListModel::Group *AccountListModel::groupAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto row = static_cast<size_t>(
        index.internalId() == topLevel ? static_cast<quintptr>(index.row()) : index.internalId());
    return row < m_visibleGroups.size() ? &m_groups[static_cast<size_t>(m_visibleGroups[row])] : nullptr;
}

const Account *AccountListModel::account(const QModelIndex &index) const
{
    const Group *group = groupAt(index);
    if (group == nullptr || index.internalId() == topLevel)
        return nullptr;
    const auto row = static_cast<size_t>(index.row());
    if (row >= group->visible.size())
        return nullptr;
    return &group->entries[static_cast<size_t>(group->visible[row])].account;
}

const Integration *AccountListModel::integration(const QModelIndex &index) const
{
    const Group *group = groupAt(index);
    return group != nullptr ? &group->integration : nullptr;
}

QModelIndex AccountListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex AccountListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, topLevel);
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_visibleGroups.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    const Group *group = groupAt(parent);
    return group != nullptr ? static_cast<int>(group->visible.size()) : 0;
}

int AccountListModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    const Group *group = groupAt(index);
    if (group == nullptr)
        return {};
    const Account *of = account(index);
    return of != nullptr ? accountData(*group, *of, role) : integrationData(*group, role);
}

QVariant AccountListModel::integrationData(const Group &group, int role) const
{
    const int count = static_cast<int>(group.visible.size());
    switch (role) {
    case Qt::DisplayRole:
        return group.integration.name;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %n account(s)", nullptr, count)
            .arg(group.integration.name, environmentLabel(group.integration.environment));
    case IdRole:
        return group.integration.id;
    case IsAccountRole:
        return false;
    case EnvironmentRole:
        return static_cast<int>(group.integration.environment);
    case CountRole:
        return count;
    default:
        return {};
    }
}

QVariant AccountListModel::accountData(const Group &group, const Account &account, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return account.name;
    case Qt::AccessibleTextRole:
        return QString(account.name + QStringLiteral(", ") + accountState(account, m_nowMs).sentence);
    case Qt::ToolTipRole:
        return account.userName;
    case IdRole:
        return account.id;
    case IsAccountRole:
        return true;
    case ToneRole:
        return static_cast<int>(accountState(account, m_nowMs).tone);
    case WordsRole:
        return accountState(account, m_nowMs).words;
    case CalmRole:
        return accountState(account, m_nowMs).isCalm;
    case EnvironmentRole:
        if (account.environment && *account.environment != group.integration.environment)
            return static_cast<int>(*account.environment);
        return {};
    default:
        return {};
    }
}

} // namespace signet
