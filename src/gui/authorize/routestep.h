// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class RouteStep;
}

class WizardContext;

/// Where the access is confirmed, which decides how the key comes. An attempt that waits goes on waiting
/// while the user looks here.
class RouteStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RouteStep(WizardContext &context, QWidget *parent = nullptr);
    ~RouteStep() override;

    [[nodiscard]] QString title() const override { return tr("Route"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(bool isChosen);
    void refresh();

    std::unique_ptr<Ui::RouteStep> m_ui;
    WizardContext &m_context;
};

} // namespace signet
