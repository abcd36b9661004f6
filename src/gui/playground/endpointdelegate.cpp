// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/endpointdelegate.h"

#include "gui/widgets/themecolors.h"

#include <QFontDatabase>
#include <QPainter>

namespace signet {

namespace {

constexpr int rowHeight = 26;
constexpr int gap = 7;
constexpr int margin = 6;

Tone toneOf(const QString &method)
{
    if (method == u"GET")
        return Tone::Works;
    return method == u"DELETE" ? Tone::Broken : Tone::Attention;
}

QString shortened(const QString &method)
{
    return method == u"DELETE" ? QStringLiteral("DEL") : method;
}

} // namespace

void EndpointDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const ThemeColors &colors = themeColors(option.palette);
    const QVariant method = index.data(MethodRole);
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect area = option.rect.adjusted(margin, 0, 0, 0);
    QFont font = option.font;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.selection);
    if (method.isValid()) {
        area.adjust(margin, 0, 0, 0);
        font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
        painter->setFont(font);
        const QFontMetrics metrics(font);
        painter->setPen(colors.tone(toneOf(method.toString()), option.palette));
        painter->drawText(area, Qt::AlignVCenter, shortened(method.toString()));
        area.adjust(metrics.horizontalAdvance(QStringLiteral("POST")) + gap, 0, 0, 0);
    } else {
        font.setBold(true);
        painter->setFont(font);
    }
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(
        area, Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideMiddle, area.width() - 2));
    painter->restore();
}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width(), std::max(rowHeight, hint.height())};
}

} // namespace signet
