// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QDialog>

#include <memory>

namespace signet {

namespace Ui {
class AuthorizationWizard;
}

class WizardContext;
class WizardStep;
class Workspace;

/// The guided authorization: where am I, what happens now, what do I do if it goes another way. Closing it in
/// any state before Done keeps nothing.
class AuthorizationWizard : public QDialog
{
    Q_OBJECT

public:
    /// For a new account.
    explicit AuthorizationWizard(Workspace &workspace, QWidget *parent = nullptr);
    /// For replacing the key of @p account.
    AuthorizationWizard(Workspace &workspace, const Account &account, const Integration &integration,
        QWidget *parent = nullptr);
    ~AuthorizationWizard() override;

    void reject() override;

Q_SIGNALS:
    void authorized(const QUuid &account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setup();
    void addStep(WizardStep *step);
    [[nodiscard]] WizardStep *step(int index) const;
    void showStep(int index);
    void next();
    void goOn();
    void back();
    void refresh();
    void refreshSide();

    std::unique_ptr<Ui::AuthorizationWizard> m_ui;
    std::unique_ptr<WizardContext> m_context;
    int m_current = 0;
    int m_first = 0;
};

} // namespace signet
