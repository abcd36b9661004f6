// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/badge.h"

#include "gui/widgets/themecolors.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace signet {

namespace {

QFont badgeFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    font.setBold(true);
    return font;
}

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setEnvironment(m_environment);
}

void Badge::setEnvironment(Environment environment)
{
    m_environment = environment;
    setAccessibleName(tr("Environment: %1").arg(environmentLabel(environment)));
    updateGeometry();
    update();
}

QSize Badge::sizeFor(Environment environment, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    return {metrics.horizontalAdvance(environmentLabel(environment)) + 14, metrics.height() + 4};
}

QSize Badge::sizeHint() const
{
    return sizeFor(m_environment, font());
}

int Badge::paint(
    QPainter &painter, const QRect &area, Environment environment, const QFont &font, const QPalette &palette)
{
    const ThemeColors &colors = themeColors(palette);
    const QSize size = sizeFor(environment, font);
    const QRect box(
        area.left(), area.top() + (area.height() - size.height()) / 2, size.width(), size.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.badgeFill(environment));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(badgeFont(font));
    painter.setPen(colors.badgeText(environment));
    painter.drawText(box, Qt::AlignCenter, environmentLabel(environment));
    painter.restore();
    return size.width();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_environment, font(), palette());
}

void Badge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        setEnvironment(m_environment);
    QWidget::changeEvent(event);
}

} // namespace signet
