// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class ImportRunStep;
}

class ImportContext;

/// The import goes on.
class ImportRunStep : public WizardStep
{
    Q_OBJECT

public:
    explicit ImportRunStep(ImportContext &context, QWidget *parent = nullptr);
    ~ImportRunStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;

    /// Asks whether the import shall stop.
    void askToStop();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    std::unique_ptr<Ui::ImportRunStep> m_ui;
    ImportContext &m_context;
    bool m_isShown = false;
};

} // namespace signet
