// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/flowbench.h"
#include "storage/settings.h"
#include "support/rawclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

using State = AuthorizationFlow::State;

class TestAuthorizationFlow : public QObject, private FlowBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        QVERIFY(m_bench->isListening);
    }
    void cleanup() { tearDown(); }

    void customerConfirms_data();
    void customerConfirms();
    void customerRefuses();
    void callbackWithoutKey_data();
    void callbackWithoutKey();
    void L3_portListensBeforeTheBrowserOpens();
    void L5_wrongRequestsChangeNothing();
    void L11_nothingIsStoredUnproven();
    void L11_sameKeyElsewhereIsSaid();
    void L11_reauthorizationKeepsTheOldKeyUntilConfirmed();
    void L13_browserIsOverdue();
    void L13_tlsHelloIsSaid();
    void L14_fixedPortTakenFails();
    void L16_pastedKeyIsProven_data();
    void L16_pastedKeyIsProven();
    void L16_pastedNonsenseChangesNothing();
    void pasteWithoutListener();
    void anotherKeyAfterARefusedOne();
    void keptUnprovenOnPurpose();
    void newAccountIsAddedWithItsKey();
    void refusesToStart_data();
    void refusesToStart();
    void browserThatCannotBeStarted();
};

void TestAuthorizationFlow::customerConfirms_data()
{
    QTest::addColumn<int>("customer");
    QTest::newRow("plain key") << 0;
    QTest::newRow("key with + / % =") << 2;
    QTest::newRow("key with an umlaut") << 4;
}

void TestAuthorizationFlow::customerConfirms()
{
    QFETCH(int, customer);
    const SandboxCustomer chosen = m_bench->sandbox.credentials().customers.at(customer);
    m_account.userName = chosen.userName;
    m_browser->customer = chosen.userName;
    QList<State> states;
    connect(m_flow.get(), &AuthorizationFlow::stateChanged, this, [&](State state) { states.append(state); });
    start();
    QCOMPARE(m_flow->state(), State::Listening);
    QVERIFY(m_browser->opened.isEmpty());
    QVERIFY(m_flow->openBrowser());
    QCOMPARE(m_browser->opened, QList<QUrl>{m_flow->link()});
    QCOMPARE(m_flow->link().authority(), m_flow->listeningAddress());
    QVERIFY(reaches(State::Proven));
    QCOMPARE(outcomeName(m_flow->report().record.outcome), outcomeName(CheckOutcome::Works));
    QVERIFY(!m_flow->report().shown.isEmpty());
    QVERIFY(m_flow->accountWithSameKey().isEmpty());
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QCOMPARE(states, (QList<State>{State::Listening, State::BrowserReached, State::Checking, State::Proven,
                         State::Storing, State::Done}));
    QCOMPARE(keptKey(), chosen.customerKey.toUtf8());
    const Account stored = m_bench->repository->account(m_account.id).value();
    QCOMPARE(outcomeName(stored.lastCheck.outcome), outcomeName(CheckOutcome::Works));
    QCOMPARE(stored.lastCheck.probe, u"GET /list"_qs);
    QVERIFY(m_flow->isFinished());
}

void TestAuthorizationFlow::customerRefuses()
{
    m_browser->behaviour = SandboxBrowser::Behaviour::Deny;
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::BrowserReached));
    QTest::qWait(300);
    QCOMPARE(m_flow->state(), State::BrowserReached);
    QCOMPARE(keptKey(), QByteArray("<secret-missing>"));
}

void TestAuthorizationFlow::callbackWithoutKey_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("no key") << u"no-key,site=consent"_qs;
    QTest::newRow("two keys") << u"two-keys,site=consent"_qs;
}

void TestAuthorizationFlow::callbackWithoutKey()
{
    QFETCH(QString, fault);
    addFault(fault);
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(waitUntil([this] { return m_flow->cameBackWithoutKey(); }));
    QCOMPARE(m_flow->state(), State::BrowserReached);
    QCOMPARE(m_flow->refusedRequests(), 1);
}

void TestAuthorizationFlow::L3_portListensBeforeTheBrowserOpens()
{
    bool wasListening = false;
    m_browser->behaviour = SandboxBrowser::Behaviour::Stay;
    m_browser->onOpen = [&](const QUrl &url) {
        RawClient client(static_cast<quint16>(url.port()));
        wasListening = client.waitConnected();
    };
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(wasListening);
}

void TestAuthorizationFlow::L5_wrongRequestsChangeNothing()
{
    start();
    QSignalSpy changes(m_flow.get(), &AuthorizationFlow::stateChanged);
    for (int i = 0; i < 60; ++i) {
        RawClient client(port());
        QCOMPARE(statusOf(client.ask("GET /cb/" + QByteArray(43, 'A') + "?customerkey=K HTTP/1.1\r\nHost: " +
                                     m_flow->listeningAddress().toLatin1() + "\r\n\r\n")),
            404);
    }
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_flow->refusedRequests(), 60);
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
}

void TestAuthorizationFlow::L11_nothingIsStoredUnproven()
{
    QVERIFY(bringTo(State::Unproven));
    QCOMPARE(outcomeName(m_flow->report().record.outcome), outcomeName(CheckOutcome::Refused));
    m_flow->confirm(); // not from here
    QTest::qWait(50);
    QCOMPARE(m_flow->state(), State::Unproven);
    QVERIFY(!m_bench->secrets.calls.mid(1).contains(u"put"_qs));
    m_flow->cancel();
    QCOMPARE(keptKey(), QByteArray("<secret-missing>"));
}

void TestAuthorizationFlow::L11_sameKeyElsewhereIsSaid()
{
    const Account other = m_bench->addAccount(
        m_integration, QStringLiteral("ACME again"), QStringLiteral("x"), AuthMethod::PartnerKey);
    QVERIFY(m_bench->keep(other.id, SecretField::CustomerKey, sandboxKey()));
    QVERIFY(bringTo(State::Proven));
    QCOMPARE(m_flow->accountWithSameKey(), u"ACME again"_qs);
}

void TestAuthorizationFlow::L11_reauthorizationKeepsTheOldKeyUntilConfirmed()
{
    QVERIFY(m_bench->keep(m_account.id, SecretField::CustomerKey, QStringLiteral("the old key")));
    QVERIFY(bringTo(State::Proven));
    QVERIFY(m_flow->accountWithSameKey().isEmpty());
    QCOMPARE(keptKey(), QByteArray("the old key"));
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestAuthorizationFlow::L13_browserIsOverdue()
{
    m_browser->behaviour = SandboxBrowser::Behaviour::Stay;
    QSignalSpy ticks(m_flow.get(), &AuthorizationFlow::ticked);
    start();
    m_clock.advance(10'000);
    QVERIFY(m_flow->openBrowser());
    m_clock.advance(14'999);
    QVERIFY(!m_flow->isBrowserOverdue());
    m_clock.advance(1);
    QVERIFY(m_flow->isBrowserOverdue());
    QVERIFY(waitUntil([&] { return !ticks.isEmpty(); }, 4'000));
    QCOMPARE(m_flow->state(), State::Listening);
    m_browser->behaviour = SandboxBrowser::Behaviour::Confirm;
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
    QVERIFY(!m_flow->isBrowserOverdue());
}

void TestAuthorizationFlow::L13_tlsHelloIsSaid()
{
    start();
    QVERIFY(!m_flow->isHttpsForced());
    RawClient client(port());
    QCOMPARE(statusOf(client.ask(QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7))), 400);
    QVERIFY(m_flow->isHttpsForced());
    QCOMPARE(m_flow->state(), State::Listening);
}

void TestAuthorizationFlow::L14_fixedPortTakenFails()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress::LocalHost));
    SettingValues settings;
    settings.listenerPort = occupant.serverPort();
    QVERIFY(m_bench->repository->settings().save(settings));
    start();
    QCOMPARE(m_flow->state(), State::Failed);
    QCOMPARE(m_flow->error().code, ErrorCode::Io);
    QVERIFY(!m_flow->canStoreAgain());
    QVERIFY(m_flow->link().isEmpty());
    occupant.close();
    start();
    QCOMPARE(m_flow->state(), State::Listening);
}

void TestAuthorizationFlow::L16_pastedKeyIsProven_data()
{
    QTest::addColumn<QString>("text");
    const QString key = inventedCredentials().customers.first().customerKey;
    QTest::newRow("bare") << QString(u" "_qs + key + u"\n"_qs);
    QTest::newRow("query") << QString(u"?customerkey="_qs + key);
    QTest::newRow("address") << QString(u"http://127.0.0.1:9/cb/x?customerkey="_qs + key);
}

void TestAuthorizationFlow::L16_pastedKeyIsProven()
{
    QFETCH(QString, text);
    start();
    const QUrl link = m_flow->link();
    QVERIFY(m_flow->paste(Secret::fromText(text)));
    QVERIFY(reaches(State::Proven));
    RawClient client(static_cast<quint16>(link.port()));
    QCOMPARE(statusOf(client.ask("GET " + link.path().toLatin1() +
                                 " HTTP/1.1\r\nHost: " + link.authority().toLatin1() + "\r\n\r\n")),
        410);
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestAuthorizationFlow::L16_pastedNonsenseChangesNothing()
{
    QVERIFY(!m_flow->paste(Secret::fromText(sandboxKey()))); // nothing has begun
    start();
    const Result<void> pasted = m_flow->paste(Secret("https://example.com/?customerkey=a&customerkey=b"));
    QVERIFY(!pasted);
    QCOMPARE(pasted.error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_flow->state(), State::Listening);
}

void TestAuthorizationFlow::pasteWithoutListener()
{
    m_flow->start(m_integration, m_account, AuthorizationFlow::Route::PasteOnly);
    QCOMPARE(m_flow->state(), State::Listening);
    QVERIFY(m_flow->link().isEmpty());
    QVERIFY(!m_flow->openBrowser());
    QVERIFY(!m_flow->isBrowserOverdue());
    QVERIFY(m_flow->paste(Secret::fromText(sandboxKey())));
    QVERIFY(reaches(State::Proven));
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
}

void TestAuthorizationFlow::anotherKeyAfterARefusedOne()
{
    start();
    QVERIFY(m_flow->paste(Secret::fromText(sandboxKey(1))));
    QVERIFY(reaches(State::Unproven));
    QVERIFY(m_flow->paste(Secret::fromText(sandboxKey(0))));
    QVERIFY(reaches(State::Proven));
}

void TestAuthorizationFlow::keptUnprovenOnPurpose()
{
    QVERIFY(bringTo(State::Unproven));
    m_flow->keepUnproven();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
    const Account stored = m_bench->repository->account(m_account.id).value();
    QCOMPARE(outcomeName(stored.lastCheck.outcome), outcomeName(CheckOutcome::Refused));
}

void TestAuthorizationFlow::newAccountIsAddedWithItsKey()
{
    m_account.id = QUuid::createUuid();
    m_account.name = QStringLiteral("Not added yet");
    QVERIFY(bringTo(State::Proven));
    QVERIFY(!m_bench->repository->account(m_account.id));
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QVERIFY(m_bench->repository->account(m_account.id));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestAuthorizationFlow::refusesToStart_data()
{
    QTest::addColumn<QString>("lack");
    for (const char *lack :
        {"user name", "method", "service", "integration", "account id", "consent address"})
        QTest::newRow(lack) << QString::fromLatin1(lack);
}

void TestAuthorizationFlow::refusesToStart()
{
    QFETCH(QString, lack);
    if (lack == u"user name")
        m_account.userName = QStringLiteral(" ");
    else if (lack == u"method")
        m_account.method = AuthMethod::SessionLogin;
    else if (lack == u"service")
        m_integration.service = Service::Coredination;
    else if (lack == u"integration")
        m_account.integrationId = QUuid::createUuid();
    else if (lack == u"account id")
        m_integration.klickTipp.accountId.clear();
    else
        m_integration.klickTipp.consentUrl = QStringLiteral("http://app.klicktipp.com/");
    start();
    QCOMPARE(m_flow->state(), State::Failed);
    QCOMPARE(m_flow->error().code, ErrorCode::InvalidInput);
    QVERIFY(!m_flow->error().message.isEmpty());
    QVERIFY(m_flow->link().isEmpty());
}

void TestAuthorizationFlow::browserThatCannotBeStarted()
{
    m_browser->behaviour = SandboxBrowser::Behaviour::Fails;
    start();
    QVERIFY(!m_flow->openBrowser());
    QCOMPARE(m_flow->state(), State::Listening);
}

QTEST_GUILESS_MAIN(TestAuthorizationFlow)
#include "tst_authorizationflow.moc"
