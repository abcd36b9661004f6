// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H1_redirectsAreAnswers_data();
    void H1_redirectsAreAnswers();
    void H4_cookiesAndHeadersStayWithTheirRequest();
    void H4_authenticationIsNotReused();
    void answersAreTakenAsTheyAre_data();
    void answersAreTakenAsTheyAre();
    void duplicateHeadersAreKept();
    void compressedBodiesAreDecoded();
    void brokenAnswersAreNotAnswers_data();
    void brokenAnswersAreNotAnswers();
    void endOfConnectionEndsTheAnswer();
    void cutChunksAreNoSuccessForLong();
    void nobodyListening();
    void timingsAndClock();
    void loopbackIsNeverProxied();

private:
    SystemClock m_clock;
};

void TestHttpClient::H1_redirectsAreAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
            QTest::addRow("%d %s", status, method) << status << QString::fromLatin1(method);
    }
}

void TestHttpClient::H1_redirectsAreAnswers()
{
    QFETCH(int, status);
    QFETCH(QString, method);
    HostileServer second(HostileServer::always(HostileServer::answer(200, "stolen")));
    const QByteArray location = second.url(QStringLiteral("/steal")).toLatin1();
    const bool isHead = method == u"HEAD";
    HostileServer first(HostileServer::always(
        HostileServer::answer(status, isHead ? "" : "moved", "Location: " + location + "\r\n")));
    HttpClient client(m_clock);
    const bool hasBody = method != u"GET" && !isHead && method != u"DELETE";

    const Exchange exchange = ended(client.send(unsignedRequest(method, first.url(QStringLiteral("/a")),
        hasBody ? std::optional<QByteArray>("{}") : std::nullopt, {{"X-Ci", "secret"}, {"Cookie", "a=b"}})));

    QVERIFY2(exchange.isAnswered(), qPrintable(exchange.detail + QString::fromLatin1(exchange.body)));
    QCOMPARE(exchange.status, status);
    QVERIFY(exchange.isRedirect());
    QCOMPARE(exchange.header("location"), location);
    QCOMPARE(exchange.body, isHead ? QByteArray() : QByteArray("moved"));
    QVERIFY(exchange.problem.isEmpty());
    QTest::qWait(20);
    QCOMPARE(second.connections(), 0);
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(first.requests().first().method(), method.toLatin1());
}

void TestHttpClient::H4_cookiesAndHeadersStayWithTheirRequest()
{
    HostileServer server(HostileServer::always(
        HostileServer::answer(200, "ok", "Set-Cookie: SESSabc=alice; Path=/\r\nSet-Cookie: t=1\r\n")));
    HttpClient client(m_clock);
    const QString url = server.url(QStringLiteral("/account"));

    const Exchange a = ended(client.send(
        unsignedRequest(QStringLiteral("GET"), url, {}, {{"X-Un", "alice"}, {"Cookie", "mine=alice"}})));
    const Exchange b =
        ended(client.send(unsignedRequest(QStringLiteral("POST"), url, QByteArray("x"), {{"X-Un", "bob"}})));

    QVERIFY(a.isAnswered() && b.isAnswered());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(0).values("Cookie"), QList<QByteArray>{"mine=alice"});
    QVERIFY(server.requests().at(1).values("Cookie").isEmpty());
    QCOMPARE(server.requests().at(1).values("X-Un"), QList<QByteArray>{"bob"});
    QVERIFY(!server.requests().at(1).head.contains("alice"));
}

void TestHttpClient::H4_authenticationIsNotReused()
{
    HostileServer server(HostileServer::always(
        HostileServer::answer(401, "who are you", "WWW-Authenticate: Basic realm=\"x\"\r\n")));
    HttpClient client(m_clock);
    const QByteArray login = "Basic " + QByteArray("alice:pw").toBase64();
    const QString url = server.url(QStringLiteral("/a"));

    const Exchange a =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), url, {}, {{"Authorization", login}})));
    const Exchange b = ended(client.send(unsignedRequest(QStringLiteral("POST"), url, QByteArray("x"))));

    QCOMPARE(a.status, 401);
    QCOMPARE(b.status, 401);
    QCOMPARE(b.outcome, ExchangeOutcome::Answered);
    QCOMPARE(b.body, QByteArray("who are you"));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).values("Authorization").isEmpty());
}

void TestHttpClient::answersAreTakenAsTheyAre_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"}) {
        for (const int status : {200, 201, 299, 400, 401, 403, 404, 405, 406, 409, 410, 418, 422, 429, 500,
                 501, 502, 503, 504, 599})
            QTest::addRow("%s %d", method, status)
                << QString::fromLatin1(method) << status << QByteArray("{\"error\":\"\xc3\xa4\"}");
        QTest::addRow("%s empty", method) << QString::fromLatin1(method) << 200 << QByteArray();
        QTest::addRow("%s empty error", method) << QString::fromLatin1(method) << 500 << QByteArray();
    }
}

void TestHttpClient::answersAreTakenAsTheyAre()
{
    QFETCH(QString, method);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HostileServer server(
        HostileServer::always(HostileServer::answer(status, body, "Retry-After: 17\r\nX-Empty:\r\n")));
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(method, server.url(QStringLiteral("/x?y=1")))));

    QCOMPARE(exchange.outcome, ExchangeOutcome::Answered);
    QCOMPARE(exchange.status, status);
    QCOMPARE(exchange.reason, QByteArray("Reason"));
    QCOMPARE(exchange.body, body);
    QCOMPARE(exchange.header("retry-after"), QByteArray("17"));
    QVERIFY(!exchange.header("x-empty")); // Qt drops headers without a value
    QCOMPARE(exchange.header("x-none"), std::nullopt);
    QVERIFY(exchange.problem.isEmpty());
    QVERIFY(!exchange.tls);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpClient::duplicateHeadersAreKept()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok",
        "X-Twice: one\r\nSet-Cookie: a=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT\r\nX-Twice: two\r\n"
        "Set-Cookie: b=2\r\n")));
    HttpClient client(m_clock);

    const Exchange exchange = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));

    QCOMPARE(exchange.header("X-Twice"), QByteArray("one, two"));
    QList<QByteArray> cookies;
    for (const Header &header : exchange.headers) {
        if (header.name.toLower() == "set-cookie")
            cookies.append(header.value);
    }
    QCOMPARE(cookies, (QList<QByteArray>{"a=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT", "b=2"}));
}

void TestHttpClient::compressedBodiesAreDecoded()
{
    // "signet signet signet\n" by gzip -n
    const QByteArray gzip =
        QByteArray::fromHex("1f8b08000000000002032bce4ccf4b2d512846a6b8002c331fdb15000000");
    HostileServer server(
        HostileServer::always(HostileServer::answer(200, gzip, "Content-Encoding: gzip\r\n")));
    HttpClient client(m_clock);

    const Exchange decoded = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
    const Exchange asItCame = ended(
        client.send(unsignedRequest(QStringLiteral("GET"), server.url(), {}, {{"Accept-Encoding", "gzip"}})));

    QCOMPARE(decoded.body, QByteArray("signet signet signet\n"));
    QVERIFY(decoded.isAnswered());
    QCOMPARE(asItCame.body, gzip);
    QVERIFY(asItCame.isAnswered());
}

void TestHttpClient::brokenAnswersAreNotAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ExchangeOutcome>("outcome");
    const auto broken = ExchangeOutcome::BrokenAnswer;
    QTest::newRow("body shorter than its length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\":1}") << broken;
    QTest::newRow("error body shorter than its length")
        << QByteArray("HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{\"a\":1}") << broken;
    QTest::newRow("422 shorter than its length")
        << QByteArray("HTTP/1.1 422 No\r\nContent-Length: 100\r\n\r\n{\"a\":1}") << broken;
    QTest::newRow("not gzip")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")
        << broken;
    QTest::newRow("not gzip, 422")
        << QByteArray("HTTP/1.1 422 No\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!")
        << ExchangeOutcome::Answered; // Qt cannot tell: its error for the status is the same
    QTest::newRow("head cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << ExchangeOutcome::LostAnswer;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << ExchangeOutcome::LostAnswer;
    QTest::newRow("garbage") << QByteArray("\x00\x01\x02\xff\r\n\r\n", 8) << ExchangeOutcome::LostAnswer;
    QTest::newRow("nothing") << QByteArray() << ExchangeOutcome::LostAnswer;
    QTest::newRow("length, closed")
        << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 7\r\n\r\n{\"a\":1}")
        << ExchangeOutcome::Answered;
    QTest::newRow("whole chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":1}\r\n0\r\n\r\n")
        << ExchangeOutcome::Answered;
}

void TestHttpClient::brokenAnswersAreNotAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ExchangeOutcome, outcome);
    if (bytes.contains("422 No") && bytes.contains("gzip")) {
        for (int i = 0; i < 2; ++i)
            QTest::ignoreMessage(QtWarningMsg,
                "QNetworkReplyImplPrivate::error: Internal problem, this method must only be called once.");
    }
    HostileServer server(HostileServer::always(bytes, true));
    HttpClient client(m_clock);

    const Exchange get = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
    HttpClient other(m_clock);
    const Exchange post =
        ended(other.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("{}"))));
    QVERIFY2(get.outcome == outcome, qPrintable(get.detail));
    QVERIFY2(post.outcome == outcome, qPrintable(post.detail));
    QCOMPARE(get.problem.isEmpty(), outcome == ExchangeOutcome::Answered);
    QVERIFY2(!get.detail.contains(u"127.0.0.1"), qPrintable(get.detail));
    if (outcome == ExchangeOutcome::Answered && post.status == 200)
        QCOMPARE(post.body, QByteArray("{\"a\":1}"));
}

/// Where neither length nor chunks end the body. For a POST Qt may report an error although all of it came;
/// then Signet rather says too little.
void TestHttpClient::endOfConnectionEndsTheAnswer()
{
    for (const char *version : {"1.0", "1.1"}) {
        HostileServer server(
            HostileServer::always("HTTP/" + QByteArray(version) + " 200 OK\r\n\r\n{\"a\":1}", true));
        HttpClient client(m_clock);
        const Exchange get = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
        QVERIFY2(get.isAnswered(), qPrintable(get.detail));
        QCOMPARE(get.body, QByteArray("{\"a\":1}"));
        const Exchange post =
            ended(client.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("{}"))));
        QVERIFY2(post.isAnswered() || post.outcome == ExchangeOutcome::BrokenAnswer, qPrintable(post.detail));
        QCOMPARE(post.status, 200);
        // Qt repeats the GET where the end of the connection overtakes the answer (on a busy machine in 136
        // of 300 runs, each time once), never the POST.
        QByteArrayList methods;
        for (const RawRequest &request : server.requests())
            methods.append(request.method());
        const QByteArray seen = methods.join(' ');
        QVERIFY2(seen == "GET POST" || seen == "GET GET POST", seen.constData());
    }
}

void TestHttpClient::cutChunksAreNoSuccessForLong()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nabc");
        QTimer::singleShot(300, &socket, [&socket] { socket.disconnectFromHost(); });
    });
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("{}"))));

    QCOMPARE(exchange.outcome, ExchangeOutcome::BrokenAnswer);
    QCOMPARE(exchange.body, QByteArray("abc"));
}

void TestHttpClient::nobodyListening()
{
    QString url;
    {
        const HostileServer gone;
        url = gone.url(QStringLiteral("/x?token=geheim"));
    }
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("POST"), url, QByteArray("a"))));

    QCOMPARE(exchange.outcome, ExchangeOutcome::Unreachable);
    QCOMPARE(exchange.status, 0);
    QVERIFY(exchange.problem.contains(u"refused the connection"));
    QVERIFY(!exchange.problem.contains(u"geheim") && !exchange.detail.contains(u"geheim"));
}

void TestHttpClient::timingsAndClock()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &) {
        QTimer::singleShot(60, &socket, [&socket] { socket.write(HostileServer::answer(200, "ok")); });
    });
    HttpClient client(m_clock);
    const qint64 before = m_clock.nowMs();

    const Exchange first = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
    const Exchange second = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));

    QVERIFY(first.timings.startedAtMs >= before && first.timings.startedAtMs <= m_clock.nowMs());
    QVERIFY(first.timings.connecting >= 0);
    QVERIFY(first.timings.sent >= first.timings.connecting);
    QCOMPARE(first.timings.encrypted, -1);
    QVERIFY(first.timings.firstByte >= 50);
    QVERIFY(first.timings.total >= first.timings.firstByte);
    QCOMPARE(second.timings.connecting, -1);
    QCOMPARE(server.connections(), 1);
}

void TestHttpClient::loopbackIsNeverProxied()
{
    HostileServer proxy(HostileServer::always(HostileServer::answer(502, "proxy")));
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")));
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    HttpClient client(m_clock);

    const Exchange exchange = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));

    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
    QCOMPARE(exchange.status, 200);
    QCOMPARE(proxy.connections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
