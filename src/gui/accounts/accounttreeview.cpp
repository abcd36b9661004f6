// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accounttreeview.h"

#include "gui/accounts/accountdelegate.h"
#include "gui/accounts/accountlistmodel.h"
#include "gui/widgets/themecolors.h"

#include <QPainter>

namespace signet {

AccountTreeView::AccountTreeView(QWidget *parent) : QTreeView(parent)
{
    setItemDelegate(new AccountDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_closed.append(index.data(AccountListModel::IdRole).toUuid());
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (!m_isRestoring)
            m_closed.removeAll(index.data(AccountListModel::IdRole).toUuid());
    });
}

void AccountTreeView::setModel(QAbstractItemModel *model)
{
    QTreeView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &AccountTreeView::restore);
    restore();
}

void AccountTreeView::select(const QUuid &id)
{
    m_wanted = id;
    restore();
}

void AccountTreeView::reset()
{
    const bool wasRestoring = std::exchange(m_isRestoring, true);
    QTreeView::reset();
    m_isRestoring = wasRestoring;
}

void AccountTreeView::restore()
{
    auto *accounts = qobject_cast<AccountListModel *>(model());
    if (accounts == nullptr)
        return;
    m_isRestoring = true;
    for (int row = 0; row < accounts->rowCount(); ++row) {
        const QModelIndex group = accounts->index(row, 0);
        // A search shows what it found, also in an integration that was closed.
        if (!accounts->filter().isEmpty() ||
            !m_closed.contains(group.data(AccountListModel::IdRole).toUuid()))
            setExpanded(group, true);
    }
    const QModelIndex wanted = accounts->indexOf(m_wanted);
    if (wanted.isValid()) {
        setCurrentIndex(wanted);
        scrollTo(wanted);
    }
    m_isRestoring = false;
    Q_EMIT currentIdChanged(m_wanted);
}

void AccountTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isRestoring || !current.isValid())
        return;
    m_wanted = current.data(AccountListModel::IdRole).toUuid();
    Q_EMIT currentIdChanged(m_wanted);
}

void AccountTreeView::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid())
        return QTreeView::focusInEvent(event);
    // QAbstractItemView would make the first row current: what the window shows would depend on whether the
    // list was loaded before the window got the focus.
    QWidget::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

void AccountTreeView::drawRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    if (index == currentIndex()) {
        const ThemeColors &colors = themeColors(palette());
        painter->fillRect(option.rect, colors.selection);
        if (hasFocus())
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colors.accent);
    }
    row.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus);
    row.palette.setColor(QPalette::Highlight, Qt::transparent);
    QTreeView::drawRow(painter, row, index);
}

} // namespace signet
