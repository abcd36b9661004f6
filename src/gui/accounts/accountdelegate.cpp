// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdelegate.h"

#include "gui/accounts/accountlistmodel.h"
#include "gui/widgets/badge.h"
#include "gui/widgets/stateline.h"

#include <QPainter>

namespace signet {

namespace {

constexpr int gap = 8;

void paintName(
    QPainter &painter, const QStyleOptionViewItem &option, QRect area, const QString &name, bool bold)
{
    QFont font = option.font;
    font.setBold(bold);
    painter.setFont(font);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(name, Qt::ElideRight, area.width()));
}

int nameWidth(const QStyleOptionViewItem &option, const QString &name, bool bold)
{
    QFont font = option.font;
    font.setBold(bold);
    return QFontMetrics(font).horizontalAdvance(name) + 2;
}

/// Draws the words at the right end and returns what is left for the name.
QRect paintWords(QPainter &painter, const QStyleOptionViewItem &option, QRect area, const QString &words,
    const QColor &color)
{
    if (words.isEmpty())
        return area;
    const int width = option.fontMetrics.horizontalAdvance(words) + 2;
    painter.setFont(option.font);
    painter.setPen(color);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignRight, words);
    return area.adjusted(0, 0, -(width + gap), 0);
}

QRect paintNameAndBadge(
    QPainter &painter, const QStyleOptionViewItem &option, QRect area, const QModelIndex &index, bool bold)
{
    const QString name = index.data(Qt::DisplayRole).toString();
    const QVariant environment = index.data(AccountListModel::EnvironmentRole);
    if (!environment.isValid()) {
        paintName(painter, option, area, name, bold);
        return area;
    }
    const auto value = static_cast<Environment>(environment.toInt());
    const int badge = Badge::sizeFor(value, option.font).width();
    const int wanted = std::min(nameWidth(option, name, bold), area.width() - badge - gap);
    paintName(painter, option, QRect(area.left(), area.top(), wanted, area.height()), name, bold);
    Badge::paint(painter, area.adjusted(wanted + gap, 0, 0, 0), value, option.font, option.palette);
    return area;
}

} // namespace

void AccountDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeColors &colors = themeColors(option.palette);
    QRect area = option.rect.adjusted(2, 0, -12, 0);
    if (index.data(AccountListModel::IsAccountRole).toBool()) {
        const auto tone = static_cast<Tone>(index.data(AccountListModel::ToneRole).toInt());
        const bool calm = index.data(AccountListModel::CalmRole).toBool() || tone == Tone::Unknown;
        StateLine::paintDot(*painter, QRect(area.left(), area.top(), StateLine::dotSize, area.height()), tone,
            option.palette);
        area.adjust(StateLine::dotSize + gap, 0, 0, 0);
        area = paintWords(*painter, option, area, index.data(AccountListModel::WordsRole).toString(),
            calm ? colors.dim : colors.tone(tone, option.palette));
        paintNameAndBadge(*painter, option, area, index, false);
    } else {
        area = paintWords(
            *painter, option, area, index.data(AccountListModel::CountRole).toString(), colors.dim);
        paintNameAndBadge(*painter, option, area, index, true);
    }
    painter->restore();
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {160, option.fontMetrics.height() + 12};
}

} // namespace signet
