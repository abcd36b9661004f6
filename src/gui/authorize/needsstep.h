// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class NeedsStep;
}

/// Before anything is asked: what to have ready, and where in KlickTipp it is found.
class NeedsStep : public WizardStep
{
    Q_OBJECT

public:
    explicit NeedsStep(QWidget *parent = nullptr);
    ~NeedsStep() override;

    [[nodiscard]] QString title() const override { return tr("Preparation"); }
    [[nodiscard]] bool isComplete() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<Ui::NeedsStep> m_ui;
};

} // namespace signet
