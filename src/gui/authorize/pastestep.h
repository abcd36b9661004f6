// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class PasteStep;
}

class WizardContext;

/// The key is somewhere already: what came back is pasted and checked.
class PasteStep : public WizardStep
{
    Q_OBJECT

public:
    explicit PasteStep(WizardContext &context, QWidget *parent = nullptr);
    ~PasteStep() override;

    [[nodiscard]] QString title() const override { return tr("Key"); }
    void enter() override;
    /// Goes on by itself.
    [[nodiscard]] bool isComplete() const override { return false; }
    /// The same as pasting it into the field.
    void take(const Secret &pasted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::PasteStep> m_ui;
    WizardContext &m_context;
};

} // namespace signet
