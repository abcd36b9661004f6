// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class RestoreFileStep;
}

class RestoreContext;

/// Which backup, and its passphrase. Next opens and compares it, and goes on by itself.
class RestoreFileStep : public WizardStep
{
    Q_OBJECT

public:
    explicit RestoreFileStep(RestoreContext &context, QWidget *parent = nullptr);
    ~RestoreFileStep() override;

    [[nodiscard]] QString title() const override;
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool leave() override;

    void setPath(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void browse();
    void follow();
    void refresh();

    std::unique_ptr<Ui::RestoreFileStep> m_ui;
    RestoreContext &m_context;
};

} // namespace signet
