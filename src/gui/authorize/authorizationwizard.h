// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "gui/widgets/wizard.h"

#include <memory>

namespace signet {

class AuthorizationSide;
class WizardContext;
class Workspace;

/// The guided authorization: where am I, what happens now, what do I do if it goes another way. Closing it in
/// any state before Done keeps nothing.
class AuthorizationWizard : public Wizard
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
    [[nodiscard]] int previous() const override;
    void goBack() override;
    void finish() override;
    [[nodiscard]] QString footnote() const override;
    void refresh() override;

private:
    void setup();

    std::unique_ptr<WizardContext> m_context;
    AuthorizationSide *m_side;
    int m_first = 0;
};

} // namespace signet
