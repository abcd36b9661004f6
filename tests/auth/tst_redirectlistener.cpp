// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectlistener.h"
#include "support/await.h"
#include "support/mockclock.h"
#include "support/rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray consent = "https://app.klicktipp.com/grantapiaccess/1?url=CONSENT";
/// One tick of the listener, threefold.
constexpr int fewTicksMs = 800;
} // namespace

class TestRedirectListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void L1_bindsLoopbackOnly();
    void L2_redirectIsUnguessable();
    void L4_hostileRequestsChangeNothing_data();
    void L4_hostileRequestsChangeNothing();
    void L4_splitRequestSucceeds();
    void L5_tenThousandWrongRequests();
    void L6_slowHeadIsClosed();
    void L6_idleSocketsDoNotStarveTheBrowser();
    void L6_survivesRunningOutOfDescriptors();
    void L7_everyAnswerHasItsHeaders_data();
    void L7_everyAnswerHasItsHeaders();
    void L8_callbackIsForwardedToDone();
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

private:
    [[nodiscard]] QByteArray get(const QByteArray &target, const QByteArray &more = {}) const;
    [[nodiscard]] QByteArray ask(const QByteArray &bytes) const;
    [[nodiscard]] QByteArray startTarget() const { return m_listener->startUrl().path().toLatin1(); }
    [[nodiscard]] QByteArray callbackTarget(const QByteArray &query = "?customerkey=K1") const
    {
        return m_listener->redirectUrl().mid(m_listener->redirectUrl().indexOf("/cb/")) + query;
    }
    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_listener->startUrl().port()); }
    void begin();
    /// Through start page and callback; the target of the /done page.
    QByteArray capture();

    MockClock m_clock;
    std::unique_ptr<RedirectListener> m_listener;
    QList<QByteArray> m_keys;
};

void TestRedirectListener::init()
{
    m_keys.clear();
    m_listener = std::make_unique<RedirectListener>(m_clock);
    m_listener->setConsentLink(consent);
    connect(m_listener.get(), &RedirectListener::keyReceived, this,
        [this](const Secret &key) { m_keys.append(key.reveal().toByteArray()); });
    begin();
}

void TestRedirectListener::cleanup()
{
    m_listener.reset();
}

void TestRedirectListener::begin()
{
    const Result<void> listening = m_listener->listen({});
    QVERIFY2(listening, qPrintable(listening ? QString() : listening.error().message));
}

QByteArray TestRedirectListener::get(const QByteArray &target, const QByteArray &more) const
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + m_listener->authority() + "\r\n" + more + "\r\n";
}

QByteArray TestRedirectListener::ask(const QByteArray &bytes) const
{
    RawClient client(port());
    return client.ask(bytes);
}

QByteArray TestRedirectListener::capture()
{
    (void)ask(get(startTarget()));
    const QByteArray location = headerOf(ask(get(callbackTarget())), "Location");
    return location.mid(location.indexOf("/done/"));
}

void TestRedirectListener::L1_bindsLoopbackOnly()
{
    QVERIFY(m_listener->isBound());
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        QSKIP("no /proc/net/tcp");
    const QByteArray hexPort = QByteArray::number(port(), 16).toUpper().rightJustified(4, '0');
    QList<QByteArray> listening;
    const QList<QByteArray> lines = table.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > 3 && columns.at(1).endsWith(':' + hexPort) && columns.at(3) == "0A")
            listening.append(columns.at(1));
    }
    QCOMPARE(listening, QList<QByteArray>{"0100007F:" + hexPort});
}

void TestRedirectListener::L2_redirectIsUnguessable()
{
    const QRegularExpression shape(QStringLiteral("^http://127\\.0\\.0\\.1:\\d+/cb/[A-Za-z0-9_-]{43}$"));
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1'000; ++i) {
        RedirectListener listener(m_clock);
        QVERIFY(listener.listen({}));
        const QByteArray url = listener.redirectUrl();
        QVERIFY(shape.match(QString::fromLatin1(url)).hasMatch());
        QVERIFY(!listener.startUrl().toEncoded().contains(url.right(43)));
        nonces.insert(url.right(43));
        nonces.insert(listener.startUrl().toEncoded().right(43));
    }
    QCOMPARE(nonces.size(), 2'000);
}

void TestRedirectListener::L4_hostileRequestsChangeNothing_data()
{
    QTest::addColumn<QByteArray>("bytes"); // @ stands for the callback's target, % for the authority
    QTest::addColumn<int>("status");
    QTest::newRow("garbage") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("TLS hello") << QByteArray("\x16\x03\x01\x02\x00\x01", 6) << 400;
    QTest::newRow("HTTP/2 preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
    QTest::newRow("bare LF") << QByteArray("GET @ HTTP/1.1\nHost: %\n\n") << 400;
    QTest::newRow("NUL") << QByteArray("GET @\0x HTTP/1.1\r\nHost: %\r\n\r\n", 29) << 400;
    QTest::newRow("no Host") << QByteArray("GET @ HTTP/1.1\r\n\r\n") << 421;
    QTest::newRow("two Hosts") << QByteArray("GET @ HTTP/1.1\r\nHost: %\r\nHost: %\r\n\r\n") << 421;
    QTest::newRow("foreign Host") << QByteArray("GET @ HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 421;
    QTest::newRow("POST with body") << QByteArray(
                                           "POST @ HTTP/1.1\r\nHost: %\r\nContent-Length: 3\r\n\r\nabc")
                                    << 405;
    QTest::newRow("preflight") << QByteArray(
                                      "OPTIONS @ HTTP/1.1\r\nHost: %\r\nOrigin: https://e.example\r\n\r\n")
                               << 405;
    QTest::newRow("HEAD") << QByteArray("HEAD @ HTTP/1.1\r\nHost: %\r\n\r\n") << 405;
    QTest::newRow("length and chunked")
        << QByteArray("GET @ HTTP/1.1\r\nHost: %\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n")
        << 400;
    QTest::newRow("prefetch") << QByteArray("GET @ HTTP/1.1\r\nHost: %\r\nSec-Purpose: prefetch\r\n\r\n")
                              << 503;
    QTest::newRow("fetch") << QByteArray("GET @ HTTP/1.1\r\nHost: %\r\nSec-Fetch-Mode: cors\r\n\r\n") << 403;
    QTest::newRow("longer path") << QByteArray("GET /x@ HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("favicon") << QByteArray("GET /favicon.ico HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("two keys") << QByteArray("GET @&customerkey=K2 HTTP/1.1\r\nHost: %\r\n\r\n") << 400;
    QTest::newRow("half an escape") << QByteArray("GET @%2 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n") << 421;
    QTest::newRow("1 MB address") << QByteArray("GET @" + QByteArray(1'000'000, 'k') +
                                                " HTTP/1.1\r\nHost: %\r\n\r\n")
                                  << 431;
    QTest::newRow("10 MB header") << QByteArray("GET @ HTTP/1.1\r\nHost: %\r\nX: " +
                                                QByteArray(10'000'000, 'k') + "\r\n\r\n")
                                  << 431;
}

void TestRedirectListener::L4_hostileRequestsChangeNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    bytes.replace("@", callbackTarget());
    bytes.replace("Host: %", "Host: " + m_listener->authority());

    QSignalSpy changes(m_listener.get(), &RedirectListener::stateChanged);
    QCOMPARE(statusOf(ask(bytes)), status);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_listener->refusedRequests(), 1);
    QCOMPARE(statusOf(ask(get(startTarget()))), 303);
    QCOMPARE(statusOf(ask(bytes)), status);
    QCOMPARE(m_listener->state(), RedirectListener::State::Started);
    QVERIFY(m_keys.isEmpty());
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 303);
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectListener::L4_splitRequestSucceeds()
{
    (void)ask(get(startTarget()));
    RawClient client(port());
    QVERIFY(client.waitConnected());
    const QByteArray bytes = get(callbackTarget());
    for (const char c : bytes) {
        client.send(QByteArray(1, c));
        QTest::qWait(1);
    }
    QVERIFY(client.waitAnswer());
    QCOMPARE(statusOf(client.answer()), 303);
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectListener::L5_tenThousandWrongRequests()
{
    (void)ask(get(startTarget()));
    QSignalSpy changes(m_listener.get(), &RedirectListener::stateChanged);
    const QByteArray wrong = get("/cb/" + QByteArray(43, 'A') + "?customerkey=K1");
    int refused = 0;
    for (int i = 0; i < 10'000; ++i)
        refused += statusOf(ask(wrong)) == 404 ? 1 : 0;
    QCOMPARE(refused, 10'000);
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_listener->refusedRequests(), 10'000);
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 303);
}

void TestRedirectListener::L6_slowHeadIsClosed()
{
    RawClient slow(port());
    QVERIFY(slow.waitConnected());
    slow.send("GET /cb");
    QTest::qWait(100);
    m_clock.advance(4'900);
    QTest::qWait(fewTicksMs);
    QVERIFY(slow.isOpen());
    m_clock.advance(200);
    QVERIFY(slow.waitClosed());
    QCOMPARE(slow.answer(), QByteArray());
}

void TestRedirectListener::L6_idleSocketsDoNotStarveTheBrowser()
{
    (void)ask(get(startTarget()));
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 300; ++i)
        idle.push_back(std::make_unique<RawClient>(port()));
    for (const auto &client : idle)
        QVERIFY(client->waitConnected());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 303);
    QVERIFY2(timer.elapsed() <= 2'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectListener::L6_survivesRunningOutOfDescriptors()
{
    (void)ask(get(startTarget()));
    QTest::qWait(200); // until both ends of that are closed
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    RawClient client(port());
    // The client has its descriptor; the listener finds none for the other end.
    const int next = dup(0);
    QVERIFY(next > 0);
    close(next);
    rlimit exhausted = before;
    exhausted.rlim_cur = static_cast<rlim_t>(next);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &exhausted), 0);
    QTest::qWait(fewTicksMs);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(statusOf(client.ask(get(callbackTarget()))), 303);
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectListener::L7_everyAnswerHasItsHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("303") << QByteArray("GET {go} HTTP/1.1\r\nHost: {host}\r\n\r\n") << 303;
    QTest::newRow("400") << QByteArray("GET {cb}&customerkey=KEY2CANARY HTTP/1.1\r\nHost: {host}\r\n\r\n")
                         << 400;
    QTest::newRow("400 malformed") << QByteArray("GET {cb} HTTP/1.1\nHost: {host}\n\n") << 400;
    QTest::newRow("403") << QByteArray(
                                "GET {cb} HTTP/1.1\r\nHost: {host}\r\nOrigin: https://e.example\r\n\r\n")
                         << 403;
    QTest::newRow("404") << QByteArray("GET {cb}x/ HTTP/1.0\r\nHost: {host}\r\n\r\n") << 410;
    QTest::newRow("404 path") << QByteArray("GET /KEYCANARY HTTP/1.1\r\nHost: {host}\r\n\r\n") << 404;
    QTest::newRow("405") << QByteArray("POST {cb} HTTP/1.1\r\nHost: {host}\r\n\r\n") << 405;
    QTest::newRow("410") << QByteArray("GET {cb} HTTP/1.1\r\nHost: {host}\r\n\r\n") << 410;
    QTest::newRow("421") << QByteArray("GET {cb} HTTP/1.1\r\nHost: KEYCANARY\r\n\r\n") << 421;
    QTest::newRow("431") << QByteArray("GET {cb}" + QByteArray(9'000, 'k') + " HTTP/1.1\r\n\r\n") << 431;
    QTest::newRow("503") << QByteArray("GET {cb} HTTP/1.1\r\nHost: {host}\r\nPurpose: prefetch\r\n\r\n")
                         << 503;
}

void TestRedirectListener::L7_everyAnswerHasItsHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const QByteArray callback = callbackTarget("?customerkey=KEYCANARY");
    const QByteArray start = startTarget();
    bytes.replace("{go}", start).replace("{cb}", callback).replace("{host}", m_listener->authority());
    const QByteArray answer = ask(bytes);
    QCOMPARE(statusOf(answer), status);
    QCOMPARE(headerOf(answer, "Content-Type"), QByteArray("text/html; charset=utf-8"));
    QCOMPARE(headerOf(answer, "Cache-Control"), QByteArray("no-store"));
    QCOMPARE(headerOf(answer, "Referrer-Policy"), QByteArray("no-referrer"));
    QCOMPARE(headerOf(answer, "X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(headerOf(answer, "Cross-Origin-Opener-Policy"), QByteArray("same-origin"));
    QCOMPARE(headerOf(answer, "Cross-Origin-Resource-Policy"), QByteArray("same-origin"));
    QVERIFY(headerOf(answer, "Content-Security-Policy").startsWith("default-src 'none'; style-src 'sha256-"));
    QCOMPARE(headerOf(answer, "Connection"), QByteArray("close"));
    QCOMPARE(headerOf(answer, "Content-Length").toLongLong(), answer.size() - answer.indexOf("\r\n\r\n") - 4);
    QCOMPARE(headerOf(answer, "Allow"), QByteArray(status == 405 ? "GET" : ""));
    QVERIFY(!answer.contains("Access-Control"));
    QVERIFY(!answer.contains("CANARY"));
    QVERIFY(!answer.contains(callback.mid(4, 43)));
    QVERIFY(!answer.contains(start.mid(4)));
}

void TestRedirectListener::L8_callbackIsForwardedToDone()
{
    const QByteArray start = ask(get(startTarget()));
    QCOMPARE(headerOf(start, "Location"), consent);
    const QByteArray answer = ask(get(callbackTarget()));
    QCOMPARE(statusOf(answer), 303);
    const QRegularExpression shape(QStringLiteral("^http://127\\.0\\.0\\.1:\\d+/done/[A-Za-z0-9_-]{43}$"));
    QVERIFY(shape.match(QString::fromLatin1(headerOf(answer, "Location"))).hasMatch());
    QCOMPARE(headerOf(answer, "Content-Length"), QByteArray("0"));
    QCOMPARE(m_listener->state(), RedirectListener::State::Captured);
}

void TestRedirectListener::L10_ticketAndNonceWorkOnce()
{
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410); // nobody can know the nonce before the start page
    QCOMPARE(statusOf(ask(get(startTarget()))), 303);
    QCOMPARE(statusOf(ask(get(startTarget()))), 410);
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 303);
    QCOMPARE(statusOf(ask(get(callbackTarget("?customerkey=K2")))), 410);
    QCOMPARE(statusOf(ask(get(startTarget()))), 410);
    QCOMPARE(m_keys, QList<QByteArray>{"K1"});
}

void TestRedirectListener::L10_portIsFreeSoonAfterSuccess()
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

void TestRedirectListener::L10_cancelledPortRefuses()
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

void TestRedirectListener::L10_timedOutPortRefuses()
{
    QSignalSpy changes(m_listener.get(), &RedirectListener::stateChanged);
    m_clock.advance(RedirectListener::lifetimeMs);
    QVERIFY(waitUntil([this] { return m_listener->state() == RedirectListener::State::TimedOut; }));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(m_listener->remainingMs(), 0);
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410);
    QVERIFY(m_keys.isEmpty());
}

void TestRedirectListener::L10_retiredListenerGoesOn()
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

void TestRedirectListener::L14_fixedPortTaken()
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

void TestRedirectListener::L14_retiredListenerGivesItsPortUp()
{
    RedirectListener::Options options;
    options.port = port();
    RedirectListener::retire(std::move(m_listener));
    m_listener = std::make_unique<RedirectListener>(m_clock);
    QVERIFY(m_listener->listen(options));
    QCOMPARE(port(), options.port);
}

void TestRedirectListener::L15_fallsBackToIpv6()
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

void TestRedirectListener::doneTellsTheOutcome_data()
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

void TestRedirectListener::doneTellsTheOutcome()
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

void TestRedirectListener::doneStopsWaiting()
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

void TestRedirectListener::keyByAnotherWayEndsTheAttempt()
{
    (void)ask(get(startTarget()));
    m_listener->finish();
    QCOMPARE(statusOf(ask(get(callbackTarget()))), 410);
    QVERIFY(m_keys.isEmpty());
}

void TestRedirectListener::extendGivesMoreTime()
{
    m_clock.advance(RedirectListener::lifetimeMs - 1'000);
    QCOMPARE(m_listener->remainingMs(), 1'000);
    m_listener->extend();
    QCOMPARE(m_listener->remainingMs(), RedirectListener::lifetimeMs);
    m_clock.advance(2'000);
    QTest::qWait(fewTicksMs);
    QCOMPARE(m_listener->state(), RedirectListener::State::Listening);
}

QTEST_GUILESS_MAIN(TestRedirectListener)
#include "tst_redirectlistener.moc"
