// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/steplist.h"

#include "gui/widgets/themecolors.h"

#include <QPainter>

namespace signet {

namespace {

constexpr int markWidth = 20;

QColor markColor(StepList::Mark mark, const ThemeColors &colors, const QPalette &palette)
{
    switch (mark) {
    case StepList::Mark::ToCome:
        return colors.dim;
    case StepList::Mark::Active:
        return palette.color(QPalette::WindowText);
    case StepList::Mark::Done:
        return colors.works;
    case StepList::Mark::Failed:
        return colors.broken;
    }
    Q_UNREACHABLE();
}

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepList::setSteps(const QList<Step> &steps, bool numbered)
{
    m_steps = steps;
    m_isNumbered = numbered;
    QStringList spoken;
    for (const Step &step : steps) {
        QString line = step.text;
        if (step.mark == Mark::Done)
            line = tr("%1: done").arg(step.text);
        else if (step.mark == Mark::Active)
            line = tr("%1: now").arg(step.text);
        else if (step.mark == Mark::Failed)
            line = tr("%1: failed").arg(step.text);
        spoken.append(line);
    }
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int StepList::rowHeight() const
{
    return QFontMetrics(font()).height() + 12;
}

QSize StepList::sizeHint() const
{
    return {200, rowHeight() * static_cast<int>(m_steps.size())};
}

QString StepList::markText(int row) const
{
    switch (m_steps.at(row).mark) {
    case Mark::Done:
        return QStringLiteral("✓");
    case Mark::Failed:
        return QStringLiteral("✗");
    case Mark::Active:
        return m_isNumbered ? QString::number(row + 1) : QStringLiteral("➜");
    case Mark::ToCome:
        return m_isNumbered ? QString::number(row + 1) : QStringLiteral("○");
    }
    Q_UNREACHABLE();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    for (int row = 0; row < m_steps.size(); ++row) {
        const Step &step = m_steps.at(row);
        const QRect line(0, row * rowHeight(), width(), rowHeight());
        QFont shown = font();
        shown.setBold(step.mark == Mark::Active);
        painter.setFont(shown);
        painter.setPen(markColor(step.mark, colors, palette()));
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, markText(row));
        const bool quiet = !m_isNumbered && step.mark == Mark::Done;
        if (quiet)
            painter.setPen(palette().color(QPalette::WindowText));
        const QRect text = line.adjusted(markWidth, 0, 0, 0);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, step.text);
        if (!step.detail.isEmpty()) {
            const int used = QFontMetrics(shown).horizontalAdvance(step.text) + 10;
            painter.setFont(font());
            painter.setPen(colors.dim);
            painter.drawText(text.adjusted(used, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, step.detail);
        }
    }
}

} // namespace signet
