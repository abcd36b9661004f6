// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "gui/widgets/steplist.h"
#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class ConfirmationStep;
}

class WizardContext;

/// The browser is open, the steps tick themselves off, and what to do if it goes another way.
class ConfirmationStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ConfirmationStep(WizardContext &context, QWidget *parent = nullptr);
    ~ConfirmationStep() override;

    [[nodiscard]] QString title() const override { return tr("Confirmation"); }
    void enter() override;
    /// Goes on by itself.
    [[nodiscard]] bool isComplete() const override { return false; }

Q_SIGNALS:
    /// The user looks for another route; this attempt goes on.
    void otherRouteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void refresh();
    void refreshCountdown();
    [[nodiscard]] QList<StepList::Step> progress(const AuthorizationFlow &flow) const;
    [[nodiscard]] QString problem(const AuthorizationFlow &flow) const;
    void restart();

    std::unique_ptr<Ui::ConfirmationStep> m_ui;
    WizardContext &m_context;
    bool m_isShown = false;
};

} // namespace signet
