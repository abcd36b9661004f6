// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QWidget>

namespace signet {

/// A part of the time that an exchange took, in milliseconds since its beginning.
struct TimingPhase
{
    QString name;
    int from;
    int to;
};

/// The phases that were seen, one after another.
[[nodiscard]] QList<TimingPhase> timingPhases(const Timings &timings);

/// The phases of an exchange as bars along one line of time.
class TimingBars : public QWidget
{
    Q_OBJECT

public:
    explicit TimingBars(QWidget *parent = nullptr);

    void setPhases(const QList<TimingPhase> &phases);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;

    QList<TimingPhase> m_phases;
};

} // namespace signet
