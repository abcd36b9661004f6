// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"

#include <QFrame>

#include <memory>

namespace signet {

namespace Ui {
class TraceStepCard;
}

/// One step of a trace: its input coloured by where each piece comes from, with a legend, and what came out.
class TraceStepCard : public QFrame
{
    Q_OBJECT

public:
    explicit TraceStepCard(QWidget *parent = nullptr);
    ~TraceStepCard() override;

    /// @p number counts from one.
    void setStep(int number, const TraceStep &step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::TraceStepCard> m_ui;
    TraceStep m_step;
};

} // namespace signet
