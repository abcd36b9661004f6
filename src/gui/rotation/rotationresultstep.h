// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

class QSortFilterProxyModel;

namespace signet {

namespace Ui {
class RotationResultStep;
}

class CheckResultModel;
class RotationContext;

/// The new value is in use: what the accounts say to it, and the way back for all of them at once.
class RotationResultStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RotationResultStep(RotationContext &context, QWidget *parent = nullptr);
    ~RotationResultStep() override;

    [[nodiscard]] QString title() const override { return tr("In use"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override { return true; }
    [[nodiscard]] QString nextText() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupView();
    void followRun();
    void refresh();
    void showState();
    void showProgress();
    void togglePause();

    std::unique_ptr<Ui::RotationResultStep> m_ui;
    RotationContext &m_context;
    CheckResultModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QString m_problem; ///< of confirming or going back
    bool m_isShown = false;
};

} // namespace signet
