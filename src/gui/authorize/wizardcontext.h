// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "core/account.h"

#include <QObject>

#include <memory>

namespace signet {

class Workspace;

/// What the wizard's steps share: who asks, for whom, by which route, and the running attempt. Without
/// widgets. Nothing is kept unless the attempt ends in Done, or a link is out.
class WizardContext : public QObject
{
    Q_OBJECT

public:
    explicit WizardContext(Workspace &workspace, QObject *parent = nullptr);
    ~WizardContext() override;

    /// How the key comes (PROTOCOLS 1.3).
    enum class Route
    {
        Here,      ///< through a browser on this machine
        Elsewhere, ///< the customer is sent a link, and what comes back is pasted later
        Paste,     ///< it is there already
    };

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

    [[nodiscard]] Route route() const { return m_route; }
    void setRoute(Route route);
    /// Where customers elsewhere end (KlickTippSettings::publicRedirect); kept in the integration.
    [[nodiscard]] Result<void> setPublicRedirect(const QString &redirect);

    /// The link for a customer elsewhere, always the same one for the same account.
    [[nodiscard]] Result<QByteArray> customerLink();
    /// The link leaves the program: from now on the account is kept, and waits.
    [[nodiscard]] Result<void> awaitCustomer();
    [[nodiscard]] bool isAwaiting() const { return m_isAwaiting; }

    /// Ends the attempt that may be running, starts a new one and opens the browser where the route has one.
    void begin();
    /// Takes what came back, beginning an attempt where none waits. An address with another customer's
    /// reference selects that customer.
    [[nodiscard]] Result<void> paste(const Secret &pasted);
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
    bool m_isAwaiting = false;
    Route m_route = Route::Here;
    std::unique_ptr<AuthorizationFlow> m_flow;
};

} // namespace signet
