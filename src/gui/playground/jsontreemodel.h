// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsonindex.h"

#include <QAbstractItemModel>
#include <QHash>

namespace signet {

/// A JSON text as a tree: keys in their order, values as written. Children are looked up when they are first
/// shown, some thousands at a time.
class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        KeyColumn,
        ValueColumn,
        ColumnCount,
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Null, or a text that is not whole, is an empty tree.
    void setIndex(std::shared_ptr<const JsonIndex> index);
    [[nodiscard]] const std::shared_ptr<const JsonIndex> &json() const { return m_json; }
    [[nodiscard]] static quint32 entryOf(const QModelIndex &index) { return quint32(index.internalId()); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] quint32 containerOf(const QModelIndex &parent) const;
    [[nodiscard]] QString keyText(quint32 entry, int row) const;
    [[nodiscard]] QString valueText(quint32 entry) const;

    std::shared_ptr<const JsonIndex> m_json;
    QHash<quint32, std::vector<quint32>> m_children; ///< as far as they were looked up
};

} // namespace signet
