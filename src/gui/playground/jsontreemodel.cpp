// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/jsontreemodel.h"

#include <algorithm>

namespace signet {

namespace {

constexpr std::size_t batch = 2'000;    // children
constexpr qsizetype longestValue = 300; // octets shown of a value

} // namespace

void JsonTreeModel::setIndex(std::shared_ptr<const JsonIndex> index)
{
    beginResetModel();
    m_children.clear();
    m_json = index && index->isWhole() ? std::move(index) : nullptr;
    endResetModel();
}

/// The values at the top are those of the outermost container; JsonIndex::none stands for a lone scalar.
quint32 JsonTreeModel::containerOf(const QModelIndex &parent) const
{
    if (parent.isValid())
        return entryOf(parent);
    return m_json->at(0).isOpen() ? 0 : JsonIndex::none;
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!m_json || row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount)
        return {};
    const quint32 container = containerOf(parent);
    const quint32 entry =
        container == JsonIndex::none ? 0 : (*m_children.constFind(container))[std::size_t(row)];
    return createIndex(row, column, quintptr(entry));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || !m_json)
        return {};
    const quint32 container = m_json->at(entryOf(child)).parent;
    if (container == JsonIndex::none || container == 0)
        return {};
    const std::vector<quint32> &siblings = *m_children.constFind(m_json->at(container).parent);
    return createIndex(
        int(std::ranges::lower_bound(siblings, container) - siblings.begin()), 0, quintptr(container));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_json || parent.column() > 0)
        return 0;
    const quint32 container = containerOf(parent);
    if (container == JsonIndex::none)
        return 1;
    const auto children = m_children.constFind(container);
    return children == m_children.cend() ? 0 : int(children->size());
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool JsonTreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!m_json || parent.column() > 0)
        return false;
    const quint32 container = containerOf(parent);
    return container == JsonIndex::none || m_json->at(container).isOpen();
}

bool JsonTreeModel::canFetchMore(const QModelIndex &parent) const
{
    if (!m_json || parent.column() > 0)
        return false;
    const quint32 container = containerOf(parent);
    return container != JsonIndex::none && rowCount(parent) < m_json->children(container);
}

void JsonTreeModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const quint32 container = containerOf(parent);
    const std::vector<quint32> &known = m_children[container];
    const quint32 end = m_json->at(container).link;
    qsizetype next = known.empty() ? qsizetype(container) + 1 : m_json->next(known.back());
    std::vector<quint32> fetched;
    for (; next < end && fetched.size() < batch; next = m_json->next(next))
        fetched.push_back(quint32(next));
    beginInsertRows(parent, int(known.size()), int(known.size() + fetched.size()) - 1);
    std::vector<quint32> &children = m_children[container]; // who listened may have fetched others
    children.insert(children.end(), fetched.begin(), fetched.end());
    endInsertRows();
}

QString JsonTreeModel::keyText(quint32 entry, int row) const
{
    if (m_json->at(entry).hasKey)
        return QString::fromUtf8(jsonStringText(m_json->key(entry)));
    return m_json->at(entry).parent == JsonIndex::none ? QStringLiteral("$")
                                                       : QStringLiteral("[%1]").arg(row);
}

QString JsonTreeModel::valueText(quint32 entry) const
{
    const JsonEntry &what = m_json->at(entry);
    if (what.isOpen()) {
        const QString shape =
            what.kind == JsonKind::Object ? QStringLiteral("{ %1 }") : QStringLiteral("[ %1 ]");
        return shape.arg(m_json->children(entry));
    }
    const QByteArrayView value = m_json->value(entry);
    const QString text = QString::fromUtf8(value.first(std::min(value.size(), longestValue)));
    return value.size() > longestValue ? text + QChar(0x2026) : text;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const quint32 entry = entryOf(index);
    return index.column() == KeyColumn ? keyText(entry, index.row()) : valueText(entry);
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : tr("Value, as written");
}

} // namespace signet
