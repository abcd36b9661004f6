// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/listenerbench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace signet;
using namespace signet::test;

class TestRedirectListener : public QObject, private ListenerBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(setUp()); }
    void cleanup() { m_listener.reset(); }

    void L1_bindsLoopbackOnly();
    void L2_redirectIsUnguessable();
    void L4_hostileRequestsChangeNothing_data();
    void L4_hostileRequestsChangeNothing();
    void L4_splitRequestSucceeds();
    void L5_tenThousandWrongRequests();
    void L6_slowHeadIsClosed();
    void L6_idleSocketsDoNotStarveTheBrowser();
    void L6_theOldestIdleSocketGoes();
    void L6_survivesRunningOutOfDescriptors();
    void L7_everyAnswerHasItsHeaders_data();
    void L7_everyAnswerHasItsHeaders();
    void L8_callbackIsForwardedToDone();
};

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

void TestRedirectListener::L6_theOldestIdleSocketGoes()
{
    constexpr std::size_t tooMany = RedirectListener::maximumSockets + 5;
    std::vector<std::unique_ptr<RawClient>> idle;
    for (std::size_t i = 0; i < tooMany; ++i) {
        idle.push_back(std::make_unique<RawClient>(port()));
        QVERIFY(idle.back()->waitConnected());
        QTest::qWait(20); // one after the other
    }
    for (std::size_t i = 0; i < tooMany; ++i) {
        if (i < tooMany - RedirectListener::maximumSockets)
            QVERIFY2(idle.at(i)->waitClosed(), qPrintable(QString::number(i)));
        else
            QVERIFY2(idle.at(i)->isOpen(), qPrintable(QString::number(i)));
    }
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

QTEST_GUILESS_MAIN(TestRedirectListener)
#include "tst_redirectlistener.moc"
