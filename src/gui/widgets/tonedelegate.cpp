// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/tonedelegate.h"

#include "gui/widgets/stateline.h"

#include <QPainter>

namespace signet {

namespace {
constexpr int gap = 8;
constexpr int dotSpace = gap + StateLine::dotSize + gap;
} // namespace

void ToneDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QString words = std::exchange(row.text, QString());
    const QWidget *view = option.widget;
    view->style()->drawControl(QStyle::CE_ItemViewItem, &row, painter, view);
    const QRect dot(option.rect.left() + gap, option.rect.center().y() - StateLine::dotSize / 2,
        StateLine::dotSize, StateLine::dotSize);
    StateLine::paintDot(*painter, dot, index.data(ToneRole).value<Tone>(), option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect text = option.rect.adjusted(dotSpace, 0, -gap / 2, 0);
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
        option.fontMetrics.elidedText(words, Qt::ElideRight, text.width()));
}

QSize ToneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width() + dotSpace, std::max(plain.height(), option.fontMetrics.height() + gap)};
}

} // namespace signet
