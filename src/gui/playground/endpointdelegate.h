// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace signet {

/// Rows of the list of endpoints: the method, coloured by what it may do, and the path; groups bold.
class EndpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role
    {
        MethodRole = Qt::UserRole + 1, ///< text; invalid on groups
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace signet
