// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/customerlink.h"
#include "gui/widgets/wizardstep.h"

#include <memory>

namespace signet {

namespace Ui {
class LinkStep;
}

class WizardContext;

/// The link for a customer elsewhere, and a mail that asks to open it. As soon as one of them leaves the
/// program, the account waits.
class LinkStep : public WizardStep
{
    Q_OBJECT

public:
    explicit LinkStep(WizardContext &context, QWidget *parent = nullptr);
    ~LinkStep() override;

    [[nodiscard]] QString title() const override { return tr("Link"); }
    void enter() override;
    [[nodiscard]] bool isComplete() const override;
    [[nodiscard]] QString nextText() const override;
    [[nodiscard]] bool leave() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectSignals();
    void refresh();
    [[nodiscard]] bool keep();
    [[nodiscard]] LinkMail mail() const;
    void copy(const QString &text);
    void openMail();
    void showProblem(const QString &text);

    std::unique_ptr<Ui::LinkStep> m_ui;
    WizardContext &m_context;
    QByteArray m_link;
};

} // namespace signet
