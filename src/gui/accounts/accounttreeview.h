// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>
#include <QUuid>

namespace signet {

/// The accounts tree. Selected rows are tinted over the whole width, integrations stay open unless the user
/// closes them, and what is current stays current when the model is replaced. Only the user and select()
/// choose a row.
class AccountTreeView : public QTreeView
{
    Q_OBJECT

public:
    explicit AccountTreeView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Makes the row of @p id current, or remembers it for when it appears.
    void select(const QUuid &id);

Q_SIGNALS:
    /// Null where nothing is current.
    void currentIdChanged(const QUuid &id);

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void reset() override;

private:
    void restore();

    QUuid m_wanted;
    QList<QUuid> m_closed;
    bool m_isRestoring = false;
};

} // namespace signet
