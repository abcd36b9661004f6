// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <QList>

#include <memory>

namespace signet {

namespace Ui {
class RestorePreviewStep;
}

class RestoreContext;
class RestoreItemModel;

/// What would happen, entry by entry: the dry run. Nothing changes before Next.
class RestorePreviewStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RestorePreviewStep(RestoreContext &context, QWidget *parent = nullptr);
    ~RestorePreviewStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showPlan();
    void fillDifferent();
    void decideDifferent();
    void decideChosen();
    void refresh();
    void refreshChosen();
    [[nodiscard]] QList<qsizetype> chosen() const;

    std::unique_ptr<Ui::RestorePreviewStep> m_ui;
    RestoreContext &m_context;
    RestoreItemModel *m_model;
};

} // namespace signet
