// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/authorizationflow.h"
#include "auth/redirectlistener.h"
#include "support/authbench.h"
#include "support/mockclock.h"
#include "support/sandboxbrowser.h"

#include <QTest>

namespace signet::test {

/// A flow with everything below it, and a browser that does as it is told.
class FlowBench
{
protected:
    void setUp()
    {
        m_bench = std::make_unique<AuthBench>();
        m_integration = m_bench->addKlickTipp();
        m_account = m_bench->addCustomer(m_integration);
        m_check = std::make_unique<ConnectionCheck>(
            m_bench->talks.signer, m_bench->talks.login, m_bench->http, m_bench->clock);
        m_browser = std::make_unique<SandboxBrowser>();
        m_flow = std::make_unique<AuthorizationFlow>(AuthorizationFlow::Dependencies{
            *m_bench->repository, m_bench->credentials, *m_check, *m_browser, m_clock});
    }

    void tearDown()
    {
        m_flow.reset();
        m_browser.reset();
        // Late coroutines end before what they refer to does.
        QTest::qWait(20);
        m_check.reset();
        m_bench.reset();
        qDeleteAll(QCoreApplication::instance()->findChildren<RedirectListener *>());
    }

    /// Brings a new flow into @p state.
    [[nodiscard]] bool bringTo(AuthorizationFlow::State state)
    {
        const bool needsTrouble =
            state == AuthorizationFlow::State::Checking || state == AuthorizationFlow::State::Unproven;
        if (needsTrouble)
            addFault(state == AuthorizationFlow::State::Checking ? u"silence,path=/list"_qs
                                                                 : u"403,path=/list"_qs);
        if (state == AuthorizationFlow::State::BrowserReached)
            addFault(u"silence,path=/grantapiaccess,site=consent"_qs);
        start();
        if (state == AuthorizationFlow::State::Listening)
            return reaches(AuthorizationFlow::State::Listening);
        if (!m_flow->openBrowser())
            return false;
        if (state == AuthorizationFlow::State::Storing) {
            m_bench->secrets.gate = Completion<bool>();
            if (!reaches(AuthorizationFlow::State::Proven))
                return false;
            m_flow->confirm();
        }
        return reaches(state);
    }

    void start() { m_flow->start(m_integration, m_account); }
    [[nodiscard]] bool reaches(AuthorizationFlow::State state)
    {
        return waitUntil([this, state] { return m_flow->state() == state; });
    }
    [[nodiscard]] QByteArray keptKey() { return m_bench->kept(m_account.id, SecretField::CustomerKey); }
    [[nodiscard]] QString sandboxKey(qsizetype index = 0) const
    {
        return m_bench->sandbox.credentials().customers.at(index).customerKey;
    }
    void addFault(const QString &text) { m_bench->sandbox.faults().add(parseFault(text).value()); }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_flow->link().port()); }

    MockClock m_clock;
    std::unique_ptr<AuthBench> m_bench;
    std::unique_ptr<ConnectionCheck> m_check;
    std::unique_ptr<SandboxBrowser> m_browser;
    std::unique_ptr<AuthorizationFlow> m_flow;
    Integration m_integration;
    Account m_account;
};

} // namespace signet::test
