// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"

#include <QEventLoop>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace signet;
using namespace signet::test;

namespace {
/// Where an exchange's end is put, so that a test sees whether it has ended without waiting for it.
using Slot = std::shared_ptr<std::optional<Exchange>>;

Task<void> record(Task<Exchange> task, Slot slot, std::function<void()> then = {})
{
    Exchange exchange = co_await task;
    slot->emplace(std::move(exchange));
    if (then)
        then();
}

Slot started(Task<Exchange> task, std::function<void()> then = {})
{
    Slot slot = std::make_shared<std::optional<Exchange>>();
    record(std::move(task), slot, std::move(then));
    return slot;
}

SignedRequest post(const HostileServer &server, const QByteArray &body = "{}")
{
    return unsignedRequest(QStringLiteral("POST"), server.url(QStringLiteral("/x")), body);
}
} // namespace

/// Cancelling and destroying at every point of an exchange; the asan preset is the judge.
class TestHttpLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelledBeforeSending();
    void cancelledAtOnce();
    void cancelledWhile_data();
    void cancelledWhile();
    void cancelledInTheMiddleOfAnUpload();
    void cancelledAfterTheEnd();
    void oneCancellationForMany();
    void clientDestroyedWhile_data();
    void clientDestroyedWhile();
    void waiterDestroysTheClient_data();
    void waiterDestroysTheClient();
    void sendingToADyingClient();
    void cancelledByAWaiter();

private:
    SystemClock m_clock;
};

void TestHttpLifetime::cancelledBeforeSending()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")));
    HttpClient client(m_clock);
    const Cancellation cancellation;
    cancellation.cancel();

    const Exchange exchange = ended(client.send(post(server), {}, cancellation));
    QTest::qWait(30);

    QCOMPARE(exchange.outcome, ExchangeOutcome::Cancelled);
    QVERIFY(exchange.problem.contains(u"was not sent"));
    QCOMPARE(server.connections(), 0);
}

void TestHttpLifetime::cancelledAtOnce()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")));
    HttpClient client(m_clock);
    const Cancellation cancellation;

    const Slot slot = started(client.send(post(server), {}, cancellation));
    QVERIFY(!slot->has_value());
    cancellation.cancel();

    QVERIFY2(slot->has_value(), "cancel() ends the exchange before it returns");
    QCOMPARE((*slot)->outcome, ExchangeOutcome::Cancelled);
    QTest::qWait(30);
}

void TestHttpLifetime::cancelledWhile_data()
{
    QTest::addColumn<QByteArray>("sofar");
    QTest::newRow("waiting") << QByteArray();
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("after the head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    QTest::newRow("in a chunk") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nab");
}

void TestHttpLifetime::cancelledWhile()
{
    QFETCH(QByteArray, sofar);
    HostileServer server(HostileServer::always(sofar));
    HttpClient client(m_clock);
    const Cancellation cancellation;

    const Slot slot = started(client.send(post(server), {}, cancellation));
    QVERIFY(QTest::qWaitFor([&] { return !server.requests().isEmpty(); }));
    QTest::qWait(30);
    QVERIFY(!slot->has_value());
    cancellation.cancel();

    QVERIFY(slot->has_value());
    QCOMPARE((*slot)->outcome, ExchangeOutcome::Cancelled);
    QVERIFY((*slot)->problem.contains(u"unknown whether"));
    QTest::qWait(30);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpLifetime::cancelledInTheMiddleOfAnUpload()
{
    HostileServer server;
    HttpClient client(m_clock);
    const Cancellation cancellation;
    server.setOnConnection(
        [&](QTcpSocket &socket) { QTimer::singleShot(20, &socket, [&] { cancellation.cancel(); }); });

    const Exchange exchange =
        ended(client.send(post(server, QByteArray(64 * 1024 * 1024, 'x')), {}, cancellation));
    QTest::qWait(50);

    QCOMPARE(exchange.outcome, ExchangeOutcome::Cancelled);
    QVERIFY(exchange.problem.contains(u"unknown whether"));
}

void TestHttpLifetime::cancelledAfterTheEnd()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")));
    HttpClient client(m_clock);
    const Cancellation cancellation;

    const Exchange exchange = ended(client.send(post(server), {}, cancellation));
    cancellation.cancel();
    QTest::qWait(10);

    QVERIFY(exchange.isAnswered());
}

void TestHttpLifetime::oneCancellationForMany()
{
    HostileServer server; // never answers; the seventh and later wait for a connection
    HttpClient client(m_clock);
    const Cancellation cancellation;
    QList<Slot> slots_;
    for (int i = 0; i < 40; ++i)
        slots_.append(started(client.send(post(server), {}, cancellation)));
    QVERIFY(QTest::qWaitFor([&] { return server.requests().size() == 6; }));
    cancellation.cancel();

    for (const Slot &slot : slots_) {
        QVERIFY(slot->has_value());
        QCOMPARE((*slot)->outcome, ExchangeOutcome::Cancelled);
    }
    server.setAnswer(HostileServer::always(HostileServer::answer(200, "ok")));
    QVERIFY2(ended(client.send(post(server))).isAnswered(), "the client can be used again");
}

void TestHttpLifetime::clientDestroyedWhile_data()
{
    QTest::addColumn<QByteArray>("sofar");
    QTest::addColumn<int>("waitMs");
    QTest::newRow("just started") << QByteArray() << 0;
    QTest::newRow("connecting") << QByteArray() << 1;
    QTest::newRow("waiting") << QByteArray() << 50;
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") << 50;
    QTest::newRow("just answered") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc") << 3;
}

void TestHttpLifetime::clientDestroyedWhile()
{
    QFETCH(QByteArray, sofar);
    QFETCH(int, waitMs);
    HostileServer server(HostileServer::always(sofar));
    auto client = std::make_unique<HttpClient>(m_clock);
    QList<Slot> slots_;
    for (int i = 0; i < 10; ++i)
        slots_.append(started(client->send(post(server, QByteArray(i * 100'000, 'x')))));
    if (waitMs > 0)
        QTest::qWait(waitMs);

    client.reset();

    for (const Slot &slot : slots_) {
        QVERIFY2(slot->has_value(), "the destructor ends what runs");
        QVERIFY((*slot)->outcome == ExchangeOutcome::Cancelled || (*slot)->isAnswered());
    }
    QTest::qWait(30);
}

void TestHttpLifetime::waiterDestroysTheClient_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<SendOptions>("options");
    QTest::newRow("answered") << HostileServer::answer(200, "ok") << SendOptions();
    QTest::newRow("error") << HostileServer::answer(404, "no") << SendOptions();
    QTest::newRow("too large") << HostileServer::answer(200, QByteArray(2'000'000, 'x'))
                               << SendOptions{5000, 100};
    QTest::newRow("timed out") << QByteArray("HTTP/1.1 200 OK\r\n") << SendOptions{100, 100};
}

void TestHttpLifetime::waiterDestroysTheClient()
{
    QFETCH(QByteArray, answer);
    QFETCH(SendOptions, options);
    HostileServer server(HostileServer::always(answer));
    auto client = std::make_unique<HttpClient>(m_clock);
    QList<Slot> slots_;
    for (int i = 0; i < 5; ++i)
        slots_.append(started(client->send(post(server), options), [&client] { client.reset(); }));

    QVERIFY(QTest::qWaitFor([&] { return client == nullptr; }));
    for (const Slot &slot : slots_)
        QVERIFY(slot->has_value());
    QTest::qWait(30);
}

void TestHttpLifetime::sendingToADyingClient()
{
    HostileServer server;
    auto client = std::make_unique<HttpClient>(m_clock);
    HttpClient *const dying = client.get();
    Slot second;
    const Slot first =
        started(client->send(post(server)), [&] { second = started(dying->send(post(server))); });

    client.reset();

    QVERIFY(first->has_value());
    QVERIFY(second && second->has_value());
    QCOMPARE((*second)->outcome, ExchangeOutcome::Cancelled);
    QTest::qWait(10);
}

void TestHttpLifetime::cancelledByAWaiter()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &request) {
        if (request.body == "first")
            socket.write(HostileServer::answer(200, "ok"));
    });
    HttpClient client(m_clock);
    const Cancellation cancellation;
    QList<Slot> others;
    for (int i = 0; i < 3; ++i)
        others.append(started(client.send(post(server), {}, cancellation)));
    const Slot first = started(client.send(post(server, "first")), [&] { cancellation.cancel(); });

    QVERIFY(QTest::qWaitFor([&] { return first->has_value(); }));
    for (const Slot &slot : others)
        QCOMPARE(slot->value().outcome, ExchangeOutcome::Cancelled);
}

QTEST_GUILESS_MAIN(TestHttpLifetime)
#include "tst_httplifetime.moc"
