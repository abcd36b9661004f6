// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"
#include "gui/playground/signatureoctets.h"

#include <QFrame>

#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class TraceStepCard;
}

class SignatureBytesView;

/// One step of a trace: its input coloured by where each piece comes from, with a legend, and what came out.
class TraceStepCard : public QFrame
{
    Q_OBJECT

public:
    explicit TraceStepCard(QWidget *parent = nullptr);
    ~TraceStepCard() override;

    /// @p number counts from one; @p octets are those behind the step, to be looked at one by one.
    void setStep(int number, const TraceStep &step, const std::optional<SignedOctets> &octets = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showRemarks();
    void showBytes(bool isWanted);

    std::unique_ptr<Ui::TraceStepCard> m_ui;
    TraceStep m_step;
    std::optional<SignedOctets> m_octets;
    SignatureBytesView *m_bytes = nullptr; ///< made when it is first wanted
};

} // namespace signet
