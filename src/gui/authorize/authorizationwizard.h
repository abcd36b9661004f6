// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "gui/widgets/wizard.h"

#include <memory>

namespace signet {

class AuthorizationSide;
class PasteStep;
class WizardContext;
class Workspace;

/// The guided authorization: where am I, what happens now, what do I do if it goes another way. Closing it in
/// any state before Done keeps nothing, unless a link has left it.
class AuthorizationWizard : public Wizard
{
    Q_OBJECT

public:
    /// For a new account.
    explicit AuthorizationWizard(Workspace &workspace, QWidget *parent = nullptr);
    /// For the first or another key of @p account. Where a link is out for it, what came back is asked for.
    AuthorizationWizard(Workspace &workspace, const Account &account, const Integration &integration,
        QWidget *parent = nullptr);
    ~AuthorizationWizard() override;

    /// Goes on at once with what came back for the account that this is for.
    void take(const Secret &pasted);
    void reject() override;

Q_SIGNALS:
    /// @p account has its key, or waits for its customer now.
    void completed(const QUuid &account);

protected:
    [[nodiscard]] QList<int> path() const override;
    [[nodiscard]] bool canCancel() const override;
    [[nodiscard]] int previous() const override;
    void goBack() override;
    void finish() override;
    [[nodiscard]] QString footnote() const override;
    void refresh() override;

private:
    void setup();
    void follow();

    std::unique_ptr<WizardContext> m_context;
    AuthorizationSide *m_side;
    PasteStep *m_pasteStep = nullptr;
    int m_first = 0;
};

} // namespace signet
