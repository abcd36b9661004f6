// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/timingbars.h"

#include "gui/widgets/themecolors.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TimingBars)
};

constexpr int gap = 14;
constexpr int narrowestBar = 3;

QString duration(const TimingPhase &phase)
{
    return Tr::tr("%1 ms").arg(phase.to - phase.from);
}

} // namespace

QList<TimingPhase> timingPhases(const Timings &timings)
{
    const std::pair<QString, int> ends[] = {{Tr::tr("Preparing, looking up the name"), timings.connecting},
        {Tr::tr("Connecting, TLS"), timings.encrypted}, {Tr::tr("Sending"), timings.sent},
        {Tr::tr("Waiting for the answer"), timings.firstByte}, {Tr::tr("Receiving"), timings.total}};
    QList<TimingPhase> phases;
    int from = 0;
    for (const auto &[name, to] : ends) {
        if (to < from)
            continue;
        phases.append({name, from, to});
        from = to;
    }
    return phases;
}

TimingBars::TimingBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus); // for screen readers, which say the numbers
}

void TimingBars::setPhases(const QList<TimingPhase> &phases)
{
    m_phases = phases;
    QStringList words;
    for (const TimingPhase &phase : phases)
        words.append(QStringLiteral("%1 %2").arg(phase.name, duration(phase)));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

int TimingBars::rowHeight() const
{
    return fontMetrics().height() + 10;
}

QSize TimingBars::sizeHint() const
{
    return {320, int(m_phases.size()) * rowHeight()};
}

void TimingBars::paintEvent(QPaintEvent *)
{
    if (m_phases.isEmpty())
        return;
    QPainter painter(this);
    const ThemeColors &colors = themeColors(palette());
    int names = 0;
    int numbers = 0;
    for (const TimingPhase &phase : m_phases) {
        names = std::max(names, fontMetrics().horizontalAdvance(phase.name));
        numbers = std::max(numbers, fontMetrics().horizontalAdvance(duration(phase)));
    }
    const int left = names + gap;
    const int room = std::max(1, width() - left - numbers - gap);
    const double scale = double(room) / std::max(1, m_phases.last().to);
    int top = 0;
    for (const TimingPhase &phase : m_phases) {
        const QRect row(0, top, width(), rowHeight());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, phase.name);
        painter.setPen(colors.dim);
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, duration(phase));
        const int begin = left + int(phase.from * scale);
        const int size = std::max(narrowestBar, int((phase.to - phase.from) * scale));
        painter.fillRect(QRect(begin, top + 6, size, rowHeight() - 12), colors.accent);
        top += rowHeight();
    }
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace signet
