// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class ProofStep;
}

class WizardContext;

/// What the probe showed. The user confirms, tries again, or keeps an unproven key on purpose.
class ProofStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ProofStep(WizardContext &context, QWidget *parent = nullptr);
    ~ProofStep() override;

    [[nodiscard]] QString title() const override { return tr("Proof"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override { return tr("&Yes, keep this key"); }
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void tryAgain();
    void refresh();
    void showVerdict();
    void showShown();

    std::unique_ptr<Ui::ProofStep> m_ui;
    WizardContext &m_context;
    bool m_isShown = false;
};

} // namespace signet
