// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faultyreply.h"
#include "sandbox/rawclient.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "support/mockclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace signet;
using namespace signet::test;

/// What goes wrong on purpose, at both services, and the origin that controls it.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void answers_data();
    void answers();
    void answerIsLostButTheWorkIsDone_data();
    void answerIsLostButTheWorkIsDone();
    void dripsByteByByte();
    void hugeBodyIsAsLongAsItSays();
    void gzipIsReadByQt();
    void gzipBombIsSmallOnTheWire();
    void expiredSessionConcernsSessionsOnly();
    void countAndPathLimitAFault();
    void redirectReachesNobodyUnlessFollowed_data();
    void redirectReachesNobodyUnlessFollowed();
    void control();
    void controlRefusesWebPages();

private:
    void add(const char *fault);
    RawAnswer version(int timeoutMs = 10'000);
    RawAnswer askControl(const QByteArray &method, const QByteArray &what, const QByteArray &body = {});

    MockClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    quint16 m_port = 0; ///< of Coredination
};

void TestSandboxFaults::init()
{
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
    m_port = portOf(m_sandbox->coredinationBaseUrl());
}

void TestSandboxFaults::add(const char *fault)
{
    const Result<Fault> parsed = parseFault(QLatin1StringView(fault));
    QVERIFY2(parsed.has_value(), fault);
    m_sandbox->faults().add(*parsed);
}

RawAnswer TestSandboxFaults::version(int timeoutMs)
{
    return exchange(m_port, rawRequest(m_port, "GET", "/api/1/version"), timeoutMs);
}

RawAnswer TestSandboxFaults::askControl(
    const QByteArray &method, const QByteArray &what, const QByteArray &body)
{
    const quint16 port = portOf(m_sandbox->controlUrl());
    return exchange(port, rawRequest(port, method, "/__sandbox/" + what, {}, body));
}

void TestSandboxFaults::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    for (const char *text :
        {"expired-session", "401", "403", "500", "503", "406=7", "soft-error=403", "429=5", "silence",
            "close", "drip", "redirect=foreign", "redirect=308", "huge=100", "gzip", "gzip-bomb=1000", "html",
            "bad-json", "no-key", "two-keys", "429=5,count=2,path=/list,site=klicktipp"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"", "200", "nothing", "429=x", "429=-1", "redirect=200", "silence=1",
             "401,count=0", "401,path=list", "401,site=elsewhere", "401,who=me", "gzip-bomb=99999999999"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestSandboxFaults::names()
{
    QFETCH(QString, text);
    QTEST(parseFault(text).has_value(), "valid");
}

void TestSandboxFaults::answers_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("coredination");
    QTest::addColumn<int>("klickTipp");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("klickTippBody");
    const auto row = [](const char *fault, int coredination, int klickTipp, const char *header,
                         const char *body) {
        QTest::newRow(fault) << QByteArray(fault) << coredination << klickTipp << QByteArray(header)
                             << QByteArray(body);
    };
    row("401", 401, 401, "", "[\"");
    row("403", 403, 403, "", "[\"");
    row("500", 500, 500, "", "[\"");
    row("503", 503, 503, "", "[\"");
    row("406=7", 406, 406, "", R"({"error":7})");
    row("soft-error=403", 200, 200, "", R"({"error":403})");
    row("429=7", 429, 429, "Retry-After: 7", "[\"");
    row("html", 200, 200, "Content-Type: text/html", "<h1>");
    row("bad-json", 200, 200, "", R"({"358":"Newsletter","21":)");
}

void TestSandboxFaults::answers()
{
    QFETCH(QByteArray, fault);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, klickTippBody);
    add(fault.constData());
    QTEST(version().status, "coredination");
    const quint16 port = portOf(m_sandbox->klickTippBaseUrl());
    const RawAnswer answer = exchange(port, rawRequest(port, "GET", "/list"));
    QTEST(answer.status, "klickTipp");
    QVERIFY2(answer.head.contains(header), answer.head.constData());
    QVERIFY2(answer.body.contains(klickTippBody), answer.body.constData());
    QVERIFY(m_sandbox->log().entries().constLast().verdict.startsWith(QStringLiteral("fault ")));
}

void TestSandboxFaults::answerIsLostButTheWorkIsDone_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("closed");
    QTest::newRow("silence") << QByteArray("silence") << false;
    QTest::newRow("close") << QByteArray("close") << true;
}

void TestSandboxFaults::answerIsLostButTheWorkIsDone()
{
    QFETCH(QByteArray, fault);
    add((fault + ",count=1").constData());
    const RawHeaders key{{"API-Key", m_sandbox->credentials().apiKey.toLatin1()}};
    const RawAnswer lost = exchange(
        m_port, rawRequest(m_port, "POST", "/api/1/customer", key, R"({"name":"Verschollen"})"), 700);
    QCOMPARE(lost.octets, QByteArray());
    QTEST(lost.closed, "closed");
    const RawAnswer found = exchange(m_port, rawRequest(m_port, "GET", "/api/1/customer", key));
    QCOMPARE(found.body.count("Verschollen"), 1);
}

void TestSandboxFaults::dripsByteByByte()
{
    add("drip");
    const RawAnswer slow = version(2'000);
    QVERIFY(QByteArray("HTTP/1.1 200 OK").startsWith(slow.octets));
    QVERIFY2(slow.octets.size() >= 1 && slow.octets.size() <= 6, slow.octets.constData());
    QVERIFY(!slow.closed);
}

void TestSandboxFaults::hugeBodyIsAsLongAsItSays()
{
    add("huge=5000000");
    const RawAnswer answer = version();
    QCOMPARE(answer.header("Content-Length"), "5000000");
    QCOMPARE(answer.body.size(), 5'000'000);
}

void TestSandboxFaults::gzipIsReadByQt()
{
    add("gzip");
    QVERIFY(version().body.startsWith("\x1f\x8b"));
    QNetworkAccessManager network;
    QNetworkRequest request{QUrl(m_sandbox->coredinationBaseUrl() + QStringLiteral("/version"))};
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QVERIFY(waitUntil([&] { return reply->isFinished(); }));
    QCOMPARE(int(reply->error()), int(QNetworkReply::NoError));
    QVERIFY(reply->readAll().startsWith("{\"version\":"));
}

void TestSandboxFaults::gzipBombIsSmallOnTheWire()
{
    add("gzip-bomb=20000000");
    const RawAnswer answer = version(30'000);
    QCOMPARE(answer.header("Content-Encoding"), "gzip");
    QVERIFY(answer.body.size() < 40'000);
    // RFC 1952: the last four bytes are the size of what was packed, 20,000,000 = 0x01312D00.
    QCOMPARE(answer.body.last(4).toHex(), "002d3101");
}

void TestSandboxFaults::expiredSessionConcernsSessionsOnly()
{
    const quint16 port = portOf(m_sandbox->klickTippBaseUrl());
    const QByteArray login = rawRequest(
        port, "POST", "/account/login", {}, R"({"username":"acme-shop","password":"Sandkasten-acme-1"})");
    const auto headersOfNewSession = [&]() -> RawHeaders {
        const auto body = JsonObject::parse(exchange(port, login).body);
        const QByteArray id = body ? body->text("sessid").value_or(QString()).toLatin1() : QByteArray();
        return {{"X-Session-Id", id}, {"Cookie", QByteArray(sessionCookieName) + '=' + id}};
    };
    const RawHeaders first = headersOfNewSession();
    QCOMPARE(exchange(port, rawRequest(port, "GET", "/list", first)).status, 200);
    add("expired-session,count=1");
    QCOMPARE(exchange(port, login).status, 200);
    QCOMPARE(exchange(port, rawRequest(port, "GET", "/list", first)).status, 401);
    QCOMPARE(exchange(port, rawRequest(port, "GET", "/list", headersOfNewSession())).status, 200);
}

void TestSandboxFaults::countAndPathLimitAFault()
{
    add("503,count=2,path=/api/1/version");
    const QByteArray elsewhere = rawRequest(m_port, "GET", "/api/1/customer");
    QCOMPARE(exchange(m_port, elsewhere).status, 401);
    QCOMPARE(version().status, 503);
    QCOMPARE(version().status, 503);
    QCOMPARE(version().status, 200);
    add("503,site=klicktipp");
    QCOMPARE(version().status, 200);
}

void TestSandboxFaults::redirectReachesNobodyUnlessFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestSandboxFaults::redirectReachesNobodyUnlessFollowed()
{
    QFETCH(int, status);
    add(status == 302 ? "redirect=foreign" : ("redirect=" + QByteArray::number(status)).constData());
    const RawAnswer answer = version();
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("Location"), m_sandbox->foreignUrl().toLatin1() + "/api/1/version");
    QCOMPARE(m_sandbox->foreignConnections(), 0);
    const quint16 foreign = portOf(m_sandbox->foreignUrl());
    QCOMPARE(exchange(foreign, rawRequest(foreign, "GET", "/")).status, 200);
    QCOMPARE(m_sandbox->foreignConnections(), 1);
}

void TestSandboxFaults::control()
{
    QCOMPARE(askControl("POST", "fault", "{\"fault\":\"429=3,count=1\"}").status, 200);
    QVERIFY(askControl("GET", "state")
                .body.startsWith("{\"faults\":[{\"fault\":\"429=3,count=1\",\"remaining\":1}]"));
    QCOMPARE(version().status, 429);
    QVERIFY(askControl("GET", "state").body.startsWith("{\"faults\":[],\"requests\":1"));
    const QByteArray log = askControl("GET", "log").body;
    QVERIFY2(
        log.contains("\"request_line\":\"GET /api/1/version HTTP/1.1\",\"headers\":[[\"Host\",\"127.0.0.1:"),
        log.constData());
    QVERIFY(log.contains("\"status\":429,\"verdict\":\"fault 429=3,count=1\"}"));
    QCOMPARE(askControl("POST", "fault", "{\"fault\":\"500\"}").status, 200);
    QCOMPARE(askControl("POST", "fault", "{\"clear\":true}").status, 200);
    QCOMPARE(version().status, 200);
    QCOMPARE(
        askControl("POST", "settings", "{\"sign_base_path\":true,\"session_answer\":\"no-name\"}").status,
        200);
    QVERIFY(m_sandbox->settings().signBasePath);
    QCOMPARE(int(m_sandbox->settings().sessionAnswer), int(SessionAnswer::NoName));
    QCOMPARE(askControl("POST", "reset").status, 200);
    QVERIFY(m_sandbox->log().entries().isEmpty());
    QCOMPARE(askControl("POST", "fault", "{\"fault\":\"nothing\"}").status, 400);
    QCOMPARE(askControl("POST", "settings", "{\"session_answer\":\"x\"}").status, 400);
    QCOMPARE(askControl("POST", "fault", "[]").status, 400);
    QCOMPARE(askControl("GET", "elsewhere").status, 404);
}

void TestSandboxFaults::controlRefusesWebPages()
{
    const quint16 port = portOf(m_sandbox->controlUrl());
    QCOMPARE(exchange(port, rawRequest(port, "POST", "/__sandbox/reset", {{"Origin", "null"}})).status, 403);
    QCOMPARE(
        exchange(port, rawRequest(port, "GET", "/__sandbox/log", {{"Sec-Fetch-Site", "cross-site"}})).status,
        403);
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandboxfaults.moc"
