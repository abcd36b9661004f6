// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class DoneStep;
}

class WizardContext;

/// What was stored where, and what can be done now.
class DoneStep : public WizardStep
{
    Q_OBJECT

public:
    explicit DoneStep(WizardContext &context, QWidget *parent = nullptr);
    ~DoneStep() override;

    [[nodiscard]] QString title() const override { return tr("Done"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] QString nextText() const override { return tr("&Show the account"); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::DoneStep> m_ui;
    WizardContext &m_context;
};

} // namespace signet
