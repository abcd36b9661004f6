// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"

#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What arrives, and how often, when the server does not answer.
class TestHttpOnce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H3_silentCloseGetsItOnce_data();
    void H3_silentCloseGetsItOnce();
    void H3_silentCloseOnAKeptConnection_data();
    void H3_silentCloseOnAKeptConnection();
    void H3_resetInTheMiddleOfABody();
    void H3_getMayBeRepeatedWithTheSameOctets_data();
    void H3_getMayBeRepeatedWithTheSameOctets();
    void idleConnectionClosedByTheServerIsNoLoss();

private:
    SystemClock m_clock;
};

void TestHttpOnce::H3_silentCloseGetsItOnce_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<std::optional<QByteArray>>("body");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "LINK"}) {
        const QString name = QString::fromLatin1(method);
        QTest::addRow("%s absent", method) << name << std::optional<QByteArray>();
        QTest::addRow("%s empty", method) << name << std::optional<QByteArray>(QByteArray());
        QTest::addRow("%s body", method) << name << std::optional<QByteArray>("{\"a\":1}");
        QTest::addRow("%s 3 MB", method) << name << std::optional<QByteArray>(QByteArray(3'000'000, 'x'));
    }
    QTest::newRow("GET empty") << QStringLiteral("GET") << std::optional<QByteArray>(QByteArray());
    QTest::newRow("GET body") << QStringLiteral("GET") << std::optional<QByteArray>("{}");
}

void TestHttpOnce::H3_silentCloseGetsItOnce()
{
    QFETCH(QString, method);
    QFETCH(std::optional<QByteArray>, body);
    HostileServer server(HostileServer::silentClose());
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(method, server.url(QStringLiteral("/a")), body)));
    QTest::qWait(50);

    QCOMPARE(exchange.outcome, ExchangeOutcome::LostAnswer);
    QVERIFY(exchange.problem.contains(u"unknown whether"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.received().count("HTTP/1.1\r\n"), 1);
    QCOMPARE(server.requests().first().body, body.value_or(QByteArray()));
}

void TestHttpOnce::H3_silentCloseOnAKeptConnection_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void TestHttpOnce::H3_silentCloseOnAKeptConnection()
{
    QFETCH(QString, method);
    HostileServer server([](QTcpSocket &socket, const RawRequest &request) {
        if (request.target() == "/first")
            socket.write(HostileServer::answer(200, "ok"));
        else
            socket.disconnectFromHost();
    });
    HttpClient client(m_clock);

    const Exchange first =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url(QStringLiteral("/first")))));
    const Exchange second =
        ended(client.send(unsignedRequest(method, server.url(QStringLiteral("/second")))));
    QTest::qWait(50);

    QVERIFY(first.isAnswered());
    QCOMPARE(second.outcome, ExchangeOutcome::LostAnswer);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(1).connection, 1);
}

void TestHttpOnce::H3_resetInTheMiddleOfABody()
{
    HostileServer server;
    server.setOnConnection(
        [](QTcpSocket &socket) { QTimer::singleShot(100, &socket, [&socket] { socket.abort(); }); });
    HttpClient client(m_clock);

    const Exchange exchange = ended(client.send(
        unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray(64 * 1024 * 1024, 'x'))));
    QTest::qWait(50);

    QCOMPARE(exchange.outcome, ExchangeOutcome::LostAnswer);
    QCOMPARE(server.received().count("POST / HTTP/1.1\r\n"), 1);
}

void TestHttpOnce::H3_getMayBeRepeatedWithTheSameOctets_data()
{
    QTest::addColumn<QString>("method");
    QTest::newRow("GET") << QStringLiteral("GET");
    QTest::newRow("HEAD") << QStringLiteral("HEAD");
}

void TestHttpOnce::H3_getMayBeRepeatedWithTheSameOctets()
{
    QFETCH(QString, method);
    HostileServer server(HostileServer::silentClose());
    HttpClient client(m_clock);

    const Exchange exchange = ended(client.send(unsignedRequest(
        method, server.url(QStringLiteral("/a?b=1")), {}, {{"API-Signature-Timestamp", "1395357126997"}})));
    QTest::qWait(50);

    QCOMPARE(exchange.outcome, ExchangeOutcome::LostAnswer);
    QVERIFY2(server.requests().size() >= 1 && server.requests().size() <= 4,
        qPrintable(QString::number(server.requests().size())));
    qInfo("%s arrived %lld times", qPrintable(method), static_cast<long long>(server.requests().size()));
    for (const RawRequest &request : server.requests())
        QCOMPARE(request.head, server.requests().first().head);
}

void TestHttpOnce::idleConnectionClosedByTheServerIsNoLoss()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(HostileServer::answer(200, "ok"));
        QTimer::singleShot(30, &socket, [&socket] { socket.disconnectFromHost(); });
    });
    HttpClient client(m_clock);
    for (int i = 0; i < 3; ++i) {
        const Exchange exchange =
            ended(client.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("x"))));
        QVERIFY2(exchange.isAnswered(), qPrintable(exchange.detail));
        QTest::qWait(100);
    }
    QCOMPARE(server.connections(), 3);
    QCOMPARE(server.requests().size(), 3);
}

QTEST_GUILESS_MAIN(TestHttpOnce)
#include "tst_httponce.moc"
