// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/stateline.h"

#include <QFontMetrics>
#include <QPainter>

namespace signet {

namespace {
constexpr int textOffset = StateLine::dotSize + 6;
}

StateLine::StateLine(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StateLine::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateLine::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {textOffset + metrics.horizontalAdvance(m_text) + 2, metrics.height() + 4};
}

QSize StateLine::minimumSizeHint() const
{
    return {120, QFontMetrics(font()).height() + 4};
}

int StateLine::heightForWidth(int width) const
{
    const QRect text = QFontMetrics(font()).boundingRect(
        QRect(0, 0, std::max(40, width - textOffset), 1000), Qt::TextWordWrap, m_text);
    return text.height() + 4;
}

void StateLine::paintDot(QPainter &painter, const QRect &area, Tone tone, const QPalette &palette)
{
    const QColor color = themeColors(palette).tone(tone, palette);
    const QRectF dot(
        area.left() + 0.5, area.top() + (area.height() - dotSize) / 2.0, dotSize - 1, dotSize - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(tone == Tone::Unknown ? Qt::NoBrush : QBrush(color));
    painter.drawEllipse(dot);
    painter.restore();
}

void StateLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintDot(painter, QRect(0, 2, dotSize, QFontMetrics(font()).height()), m_tone, palette());
    painter.drawText(
        rect().adjusted(textOffset, 2, 0, 0), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_text);
}

} // namespace signet
