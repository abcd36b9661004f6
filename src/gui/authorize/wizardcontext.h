// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "core/account.h"

#include <QObject>

#include <memory>

namespace signet {

class Workspace;

/// What the wizard's steps share: who asks, for whom, and the running attempt. Without widgets. Nothing is
/// kept unless the attempt ends in Done.
class WizardContext : public QObject
{
    Q_OBJECT

public:
    explicit WizardContext(Workspace &workspace, QObject *parent = nullptr);
    ~WizardContext() override;

    [[nodiscard]] Workspace &workspace() const { return m_workspace; }

    /// The KlickTipp integrations: only they know the guided authorization.
    [[nodiscard]] QList<Integration> integrations() const;
    [[nodiscard]] const Integration &integration() const { return m_integration; }
    void setIntegration(const Integration &integration);
    /// Why the integration cannot ask for access yet; empty if it can.
    [[nodiscard]] static QString integrationProblem(const Integration &integration);

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] bool isReauthorization() const { return m_isReauthorization; }
    /// For a new account.
    void setCustomer(const QString &name, const QString &userName);
    /// For an existing one, whose key is to be replaced.
    void setAccount(const Account &account, const Integration &integration);
    /// Why name or user name cannot be taken; empty if they can.
    [[nodiscard]] QString customerProblem(const QString &name, const QString &userName) const;

    /// Ends the attempt that may be running, starts a new one and opens the browser.
    void begin();
    /// Opens the browser, perhaps again.
    void openBrowser();
    /// The last try to open one failed: the user must open the link.
    [[nodiscard]] bool isBrowserMissing() const { return m_isBrowserMissing; }
    /// Ends the attempt; nothing is stored.
    void end();
    /// nullptr before begin() and after end().
    [[nodiscard]] AuthorizationFlow *flow() const { return m_flow.get(); }

Q_SIGNALS:
    /// Integration, customer or the attempt's state changed.
    void changed();
    void ticked();

private:
    Workspace &m_workspace;
    Integration m_integration;
    Account m_account;
    bool m_isReauthorization = false;
    bool m_isBrowserMissing = false;
    std::unique_ptr<AuthorizationFlow> m_flow;
};

} // namespace signet
