// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/listenerbench.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestRedirectLifecycle : public QObject, private ListenerBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(setUp()); }
    void cleanup() { m_listener.reset(); }

    void L10_ticketAndNonceWorkOnce();
    void L10_portIsFreeSoonAfterSuccess();
    void L10_cancelledPortRefuses();
    void L10_timedOutPortRefuses();
    void L10_retiredListenerGoesOn();
    void L14_fixedPortTaken();
    void L14_retiredListenerGivesItsPortUp();
    void L15_fallsBackToIpv6();
    void doneTellsTheOutcome_data();
    void doneTellsTheOutcome();
    void doneStopsWaiting();
    void keyByAnotherWayEndsTheAttempt();
    void extendGivesMoreTime();
};

void TestRedirectLifecycle::L10_ticketAndNonceWorkOnce()
{
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410); // nobody can know the nonce before the start page
    QCOMPARE(statusOf(ask(get(startTarget()))), 303);
    QCOMPARE(statusOf(ask(get(startTarget()))), 410);
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 303);
    QCOMPARE(statusOf(ask(get(callbackTarget("?customerkey=K2")))), 410);
    QCOMPARE(statusOf(ask(get(startTarget()))), 410);
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectLifecycle::L10_portIsFreeSoonAfterSuccess()
{
    const QByteArray done = capture();
    m_listener->setOutcome(CallbackPage::Works);
    m_clock.advance(9'900);
    QTest::qWait(fewTicksMs);
    QCOMPARE(statusOf(ask(get(done))), 200);
    m_clock.advance(5'100);
    QVERIFY(waitUntil([this] { return m_listener->state() == RedirectListener::State::Closed; }));
    QVERIFY(!m_listener->isBound());
    RawClient late(port());
    QVERIFY(late.waitClosed());
    QCOMPARE(late.answer(), QByteArray());
}

void TestRedirectLifecycle::L10_cancelledPortRefuses()
{
    (void)ask(get(startTarget()));
    m_listener->cancel();
    QCOMPARE(m_listener->state(), RedirectListener::State::Cancelled);
    m_clock.advance(RedirectListener::lameDuckMs - 1'000);
    QTest::qWait(fewTicksMs);
    const QByteArray answer = ask(get(callbackTarget(), "Accept-Language: de\r\n"));
    QCOMPARE(statusOf(answer), 410);
    QVERIFY(answer.contains("widerrufen"));
    QCOMPARE(statusOf(ask(get(startTarget()))), 410);
    QVERIFY(m_keys.isEmpty());
    m_clock.advance(1'000);
    QVERIFY(waitUntil([this] { return !m_listener->isBound(); }));
    QCOMPARE(m_listener->state(), RedirectListener::State::Cancelled);
}

void TestRedirectLifecycle::L10_timedOutPortRefuses()
{
    QSignalSpy changes(m_listener.get(), &RedirectListener::stateChanged);
    m_clock.advance(RedirectListener::lifetimeMs);
    QVERIFY(waitUntil([this] { return m_listener->state() == RedirectListener::State::TimedOut; }));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_listener->remainingMs(), 0);
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410);
    QVERIFY(m_keys.isEmpty());
}

void TestRedirectLifecycle::L10_retiredListenerGoesOn()
{
    (void)ask(get(startTarget()));
    const QByteArray request = get(callbackTarget());
    const quint16 usedPort = port();
    const QPointer<RedirectListener> retired = m_listener.get();
    RedirectListener::retire(std::move(m_listener));
    QVERIFY(retired);
    RawClient client(usedPort);
    QCOMPARE(statusOf(client.ask(request)), 410);
    QVERIFY(m_keys.isEmpty());
    delete retired;
}

void TestRedirectLifecycle::L14_fixedPortTaken()
{
    RedirectListener second(m_clock);
    RedirectListener::Options options;
    options.port = port();
    const Result<void> listening = second.listen(options);
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::Io);
    QVERIFY(listening.error().message.contains(QString::number(options.port)));
    QVERIFY(!second.isBound());
    QCOMPARE(second.state(), RedirectListener::State::Idle);
}

void TestRedirectLifecycle::L14_retiredListenerGivesItsPortUp()
{
    RedirectListener::Options options;
    options.port = port();
    RedirectListener::retire(std::move(m_listener));
    m_listener = std::make_unique<RedirectListener>(m_clock);
    QVERIFY(m_listener->listen(options));
    QCOMPARE(port(), options.port);
}

void TestRedirectLifecycle::L15_fallsBackToIpv6()
{
    if (QTcpServer probe; !probe.listen(QHostAddress::LocalHostIPv6))
        QSKIP("this machine has no IPv6 loopback");
    RedirectListener listener(m_clock);
    listener.setConsentLink(consent);
    RedirectListener::Options options;
    // An address that this machine does not have stands in for the missing IPv4 loopback.
    options.addresses = {QHostAddress(QStringLiteral("192.0.2.1")), QHostAddress::LocalHostIPv6};
    QVERIFY(listener.listen(options));
    QVERIFY(listener.redirectUrl().startsWith("http://[::1]:"));
    RawClient client(static_cast<quint16>(listener.startUrl().port()), QHostAddress::LocalHostIPv6);
    QCOMPARE(statusOf(client.ask("GET " + listener.startUrl().path().toLatin1() +
                                 " HTTP/1.1\r\nHost: " + listener.authority() + "\r\n\r\n")),
        303);
}

void TestRedirectLifecycle::doneTellsTheOutcome_data()
{
    QTest::addColumn<CallbackPage>("outcome");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("works") << CallbackPage::Works << QByteArray("en") << QByteArray("The key works");
    QTest::newRow("works, German") << CallbackPage::Works << QByteArray("de-DE,de;q=0.9,en;q=0.8")
                                   << QByteArray("Der Schlüssel funktioniert");
    QTest::newRow("not proven") << CallbackPage::NotProven << QByteArray("fr")
                                << QByteArray("Key received, check failed");
    QTest::newRow("not proven, German")
        << CallbackPage::NotProven << QByteArray("de") << QByteArray("Prüfung fehlgeschlagen");
}

void TestRedirectLifecycle::doneTellsTheOutcome()
{
    QFETCH(CallbackPage, outcome);
    QFETCH(QByteArray, language);
    QFETCH(QByteArray, words);
    const QByteArray done = capture();
    QVERIFY(done.startsWith("/done/"));
    RawClient browser(port());
    QVERIFY(browser.waitConnected());
    browser.send(get(done, "Accept-Language: " + language + "\r\n"));
    QTest::qWait(200);
    QCOMPARE(browser.answer(), QByteArray()); // held back until the check has ended
    m_listener->setOutcome(outcome);
    QVERIFY(browser.waitAnswer());
    QCOMPARE(statusOf(browser.answer()), 200);
    QVERIFY2(browser.answer().contains(words), browser.answer().constData());
    QVERIFY(!browser.answer().contains('{' + QByteArray("title")));
    QVERIFY(!browser.answer().contains("<script"));
    QVERIFY(ask(get(done, "Accept-Language: " + language + "\r\n")).contains(words));
}

void TestRedirectLifecycle::doneStopsWaiting()
{
    const QByteArray done = capture();
    RawClient browser(port());
    QVERIFY(browser.waitConnected());
    browser.send(get(done));
    QTest::qWait(100);
    m_clock.advance(RedirectListener::doneHoldMs);
    QVERIFY(browser.waitAnswer());
    QVERIFY(browser.answer().contains("Go back to Signet"));
}

void TestRedirectLifecycle::keyByAnotherWayEndsTheAttempt()
{
    (void)ask(get(startTarget()));
    m_listener->finish();
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410);
    QVERIFY(m_keys.isEmpty());
}

void TestRedirectLifecycle::extendGivesMoreTime()
{
    m_clock.advance(RedirectListener::lifetimeMs - 1'000);
    QCOMPARE(m_listener->remainingMs(), 1'000);
    m_listener->extend();
    QCOMPARE(m_listener->remainingMs(), RedirectListener::lifetimeMs);
    m_clock.advance(2'000);
    QTest::qWait(fewTicksMs);
    QCOMPARE(m_listener->state(), RedirectListener::State::Listening);
}

QTEST_GUILESS_MAIN(TestRedirectLifecycle)
#include "tst_redirectlifecycle.moc"
