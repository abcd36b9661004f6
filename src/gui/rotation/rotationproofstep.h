// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class RotationProofStep;
}

class RotationContext;

/// What the probe of the new value showed. It is put in use from here.
class RotationProofStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RotationProofStep(RotationContext &context, QWidget *parent = nullptr);
    ~RotationProofStep() override;

    [[nodiscard]] QString title() const override { return tr("Proof"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override { return tr("&Put it in use"); }
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showVerdict();

    std::unique_ptr<Ui::RotationProofStep> m_ui;
    RotationContext &m_context;
    bool m_isShown = false;
};

} // namespace signet
