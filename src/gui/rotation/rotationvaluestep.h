// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class RotationValueStep;
}

class RotationContext;

/// The new value, typed, or for a token got from the service.
class RotationValueStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RotationValueStep(RotationContext &context, QWidget *parent = nullptr);
    ~RotationValueStep() override;

    [[nodiscard]] QString title() const override { return tr("New value"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override { return tr("&Prove it"); }
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] bool canExchange() const;
    [[nodiscard]] QString introduction() const;

    std::unique_ptr<Ui::RotationValueStep> m_ui;
    RotationContext &m_context;
    bool m_isShown = false;
};

} // namespace signet
