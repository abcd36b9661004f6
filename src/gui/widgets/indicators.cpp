// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/indicators.h"

#include "gui/widgets/themecolors.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

namespace signet {

namespace {

constexpr qreal cornerRadius = 3;

QRectF squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side - 1, side - 1);
    square.moveCenter(QRectF(rect).center());
    return square;
}

QColor outline(const QStyleOption &option)
{
    const ThemeColors &colors = themeColors(option.palette);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isMarked = !option.state.testFlag(QStyle::State_Off);
    return !isEnabled ? colors.line : isMarked ? colors.accent : colors.dim;
}

} // namespace

void drawCheckIndicator(const QStyleOption &option, QPainter &painter)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isMarked = !option.state.testFlag(QStyle::State_Off);
    const QRectF box = squareIn(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline(option));
    painter.setBrush(isMarked ? outline(option) : option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, cornerRadius, cornerRadius);
    QPen pen(isEnabled ? themeColors(option.palette).onAccent : themeColors(option.palette).dim,
        box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state.testFlag(QStyle::State_On))
        painter.drawPolyline(QPolygonF({at(0.24, 0.53), at(0.43, 0.71), at(0.77, 0.31)}));
    else if (isMarked)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void drawRadioIndicator(const QStyleOption &option, QPainter &painter)
{
    const QRectF ring = squareIn(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline(option));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawEllipse(ring);
    if (option.state.testFlag(QStyle::State_On)) {
        const qreal inset = ring.width() / 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(outline(option));
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace signet
