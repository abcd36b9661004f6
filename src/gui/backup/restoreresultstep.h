// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class RestoreResultStep;
}

class RestoreContext;
class RestoreItemModel;

/// The restore goes on; then, what became of it.
class RestoreResultStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RestoreResultStep(RestoreContext &context, QWidget *parent = nullptr);
    ~RestoreResultStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;

    /// Asks whether the restore shall stop.
    void askToStop();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showReport();

    std::unique_ptr<Ui::RestoreResultStep> m_ui;
    RestoreContext &m_context;
    RestoreItemModel *m_model;
};

} // namespace signet
