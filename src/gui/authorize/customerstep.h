// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class CustomerStep;
}

class WizardContext;

/// What the account is called here, and which user name its requests carry.
class CustomerStep : public WizardStep
{
    Q_OBJECT

public:
    explicit CustomerStep(WizardContext &context, QWidget *parent = nullptr);
    ~CustomerStep() override;

    [[nodiscard]] QString title() const override { return tr("Customer"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::CustomerStep> m_ui;
    WizardContext &m_context;
    bool m_isTouched = false;
};

} // namespace signet
