// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"
#include "sandbox/sandbox.h"
#include "sandbox/xciverdict.h"
#include "support/mockclock.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace signet;
using namespace signet::test;

namespace {

// X-Ci of ACME's customer key under the invented developer key, computed with Python's hmac.
constexpr char acmeXCi[] = "sw3g7d6RQiTqNycCcJDa3sQzLQFLD9Px31crHojlq1pzYngtY2stN2YzZTkxZDJhNGM4NGI2MGFjbWU=";
constexpr char betaXCi[] = "5OkzMoWPE7dtEQTcQ642HLFTTNqK4qbXt59yQJER6FtzYngrY2svOVF6PTQlMkJrNytZdy8zPT1iZXRh";
constexpr char otherKeyXCi[] =
    "E7GlW9uon07GLS/zaxapqNsaEP60O7xWdcvkQIKtx25uaWVtYW5k"; // right HMAC over a customer key that nobody has
constexpr char wrongDevXCi[] =
    "cinABy0D9x2NbJXyKrAZZk+iLztH2oQXJ6We4jCTZABzYngtY2stN2YzZTkxZDJhNGM4NGI2MGFjbWU="; // ACME's customer key
                                                                                        // under the developer
                                                                                        // key 00

RawHeaders acme()
{
    return {{"X-Un", "acme-shop"}, {"X-Ci", acmeXCi}};
}

} // namespace

/// The KlickTipp stand-in, spoken to in octets.
class TestSandboxKlickTipp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void vectorsAreAccepted_data();
    void vectorsAreAccepted();
    void partnerKeys_data();
    void partnerKeys();
    void endpoints_data();
    void endpoints();
    void listKeepsItsOrder();
    void changesAreKeptPerCustomerUntilReset();
    void login_data();
    void login();
    void sessionNeedsIdAndCookie();
    void sessionAnswerForms_data();
    void sessionAnswerForms();
    void sessionDiesUnused();

private:
    RawAnswer ask(const QByteArray &method, const QByteArray &target, const RawHeaders &headers,
        const QByteArray &body = {});
    /// The headers of a new session of acme-shop.
    RawHeaders logIn();

    MockClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    quint16 m_port = 0;
};

void TestSandboxKlickTipp::init()
{
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
    m_port = portOf(m_sandbox->klickTippBaseUrl());
}

RawAnswer TestSandboxKlickTipp::ask(
    const QByteArray &method, const QByteArray &target, const RawHeaders &headers, const QByteArray &body)
{
    return exchange(m_port, rawRequest(m_port, method, target, headers, body));
}

RawHeaders TestSandboxKlickTipp::logIn()
{
    const RawAnswer answer =
        ask("POST", "/account/login", {}, R"({"username":"acme-shop","password":"Sandkasten-acme-1"})");
    const auto body = JsonObject::parse(answer.body);
    if (!body)
        return {};
    const QByteArray id =
        body->text("sessid").value_or(body->text("session_id").value_or(QString())).toLatin1();
    return {{"X-Session-Id", id}, {"Cookie", QByteArray(sessionCookieName) + '=' + id}};
}

void TestSandboxKlickTipp::vectorsAreAccepted_data()
{
    QTest::addColumn<QString>("developerKey");
    QTest::addColumn<QByteArray>("xCi");
    QTest::addColumn<QString>("customerKey");
    QFile file(QStringLiteral(SIGNET_TEST_DATA "/sandbox/xci.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const auto vector = JsonObject::parse(file.readLine());
        QVERIFY(vector.has_value());
        QTest::newRow(vector->text("id")->toLatin1().constData())
            << *vector->text("developer_key") << vector->text("x_ci")->toLatin1()
            << *vector->text("signed_text");
    }
}

void TestSandboxKlickTipp::vectorsAreAccepted()
{
    QFETCH(QString, developerKey);
    QFETCH(QByteArray, xCi);
    const XCiVerdict verdict = verifyXCi(xCi, developerKey);
    QVERIFY2(verdict.accepted, qPrintable(verdict.reason));
    QTEST(verdict.customerKey, "customerKey");
    QVERIFY(!verifyXCi(xCi, developerKey + QStringLiteral("01")).accepted);
}

void TestSandboxKlickTipp::partnerKeys_data()
{
    QTest::addColumn<QByteArray>("userName");
    QTest::addColumn<QByteArray>("xCi");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const QByteArray acmeUser = "acme-shop";
    QTest::newRow("right") << acmeUser << QByteArray(acmeXCi) << 200 << QByteArray("ACME GmbH");
    QTest::newRow("key with + / = %")
        << QByteArray("beta-crm") << QByteArray(betaXCi) << 200 << QByteArray("Beta AG");
    QTest::newRow("somebody else's name")
        << QByteArray("beta-crm") << QByteArray(acmeXCi) << 401 << QByteArray("expected \\\"acme-shop\\\"");
    QTest::newRow("nobody's key") << acmeUser << QByteArray(otherKeyXCi) << 401 << QByteArray("nobody has");
    QTest::newRow("wrong developer key")
        << acmeUser << QByteArray(wrongDevXCi) << 401 << QByteArray("the HMAC is wrong");
    QTest::newRow("no base64") << acmeUser << QByteArray("***") << 401 << QByteArray("not base64");
    QTest::newRow("padding lost") << acmeUser << QByteArray(betaXCi).chopped(1) << 401
                                  << QByteArray("not base64");
    QTest::newRow("HMAC only") << acmeUser << QByteArray(32, 'x').toBase64() << 401 << QByteArray("32 bytes");
    QTest::newRow("no UTF-8") << acmeUser << QByteArray(33, '\xff').toBase64() << 401 << QByteArray("UTF-8");
}

void TestSandboxKlickTipp::partnerKeys()
{
    QFETCH(QByteArray, userName);
    QFETCH(QByteArray, xCi);
    QFETCH(QByteArray, says);
    const RawAnswer answer = ask("GET", "/list", {{"X-Un", userName}, {"X-Ci", xCi}});
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.contains(says), answer.body.constData());
    QCOMPARE(answer.header("Content-Type"), "application/json");
}

void TestSandboxKlickTipp::endpoints_data()
{
    QTest::addColumn<QByteArray>("call");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char *call, const char *body, int status, const char *holds) {
        QTest::newRow(QByteArray(call + QByteArray(" ") + body).constData())
            << QByteArray(call) << QByteArray(body) << status << QByteArray(holds);
    };
    row("GET /field", "", 200, R"({"fieldFirstName":"Vorname","fieldLastName")");
    row("GET /field/12345", "", 200, R"({"id":"12345","name":"Lieblingsgröße"})");
    row("GET /field/field12345", "", 404, "[\"There is no such entity.\"]");
    row("GET /list", "", 200, R"({"358":"ACME GmbH – Newsletter","21":)");
    row("GET /list/358", "", 200, R"({"listid":358,"name":"ACME GmbH – Newsletter","usesingleoptin":false)");
    row("GET /list/4", "", 404, "no such");
    row("POST /list/redirect", R"({"listid":"358","email":"kontakt1.1@leser.example"})", 200,
        R"(["https://)");
    row("POST /list/redirect", R"({"listid":"358"})", 401, "Missing required argument email");
    row("GET /subscriber", "", 200, R"({"subscribers":["700","737","774","711","748","785"]})");
    row("GET /subscriber?status=unsubscribed,pending", "", 200, R"({"subscribers":["748"]})");
    row("POST /subscriber", R"({"email":"neu@leser.example","tagid":23,"fields":{"fieldCity":"Bonn"}})", 200,
        R"("manual_tags":{"23":"1795252800"})");
    row("POST /subscriber", R"({"email":"kein-at"})", 406, R"({"error":5})");
    row("POST /subscriber", "{}", 406, R"({"error":32})");
    row("POST /subscriber", R"({"email":"a@b.example","listid":4})", 406, R"({"error":402})");
    row("POST /subscriber", R"({"email":"a@b.example","tagid":4})", 406, R"({"error":403})");
    row("POST /subscriber", "no json", 400, "[");
    row("GET /subscriber/700", "", 200, R"("optin":"1758821945")");
    row("GET /subscriber/1", "", 404, "no such");
    row("PUT /subscriber/700", R"({"fields":{"fieldCity":"Bonn"}})", 200, "[true]");
    row("PUT /subscriber/700", R"({"newemail":"kontakt2.1@leser.example"})", 406, R"({"error":30})");
    row("PUT /subscriber/1", "{}", 406, R"({"error":4})");
    row("DELETE /subscriber/700", "", 200, "[true]");
    row("DELETE /subscriber/1", "", 406, R"({"error":4})");
    row("POST /subscriber/unsubscribe", R"({"email":"kontakt1.1@leser.example"})", 200, "[true]");
    row("POST /subscriber/unsubscribe", R"({"email":"kontakt5.1@leser.example"})", 406, R"({"error":9})");
    row("POST /subscriber/unsubscribe", R"({"email":"niemand@leser.example"})", 406, R"({"error":7})");
    row("POST /subscriber/tag", R"({"email":"kontakt1.1@leser.example","tagids":[23,310]})", 200, "[true]");
    row("POST /subscriber/tag", R"({"email":"kontakt1.1@leser.example","tagids":[17]})", 406,
        R"({"error":31})");
    row("POST /subscriber/untag", R"({"email":"kontakt1.1@leser.example","tagid":1204})", 200, "[true]");
    row("POST /subscriber/untag", R"({"email":"kontakt1.1@leser.example","tagid":17})", 406,
        R"({"error":31})");
    row("POST /subscriber/search", R"({"email":"KONTAKT1.1@leser.example"})", 200, "[700]");
    row("POST /subscriber/search", R"({"email":"niemand@leser.example"})", 404, "no such");
    row("POST /subscriber/tagged", R"({"tagid":1204})", 200, R"({"700":"1758821945","774":)");
    row("POST /subscriber/tagged", R"({"tagid":4})", 406, R"({"error":403})");
    row("GET /tag", "", 200, R"({"1204":"Kunde","17":"Kontakt angelegt","23":)");
    row("POST /tag", R"({"name":"Neu"})", 200, "[49]");
    row("POST /tag", "{}", 401, "argument name");
    row("GET /tag/1204", "", 200, R"({"tagid":"1204","name":"Kunde","text":"hat einmal gekauft"})");
    row("GET /tag/4", "", 404, "no such");
    row("PUT /tag/1204", R"({"name":"Käufer"})", 200, "[true]");
    row("DELETE /tag/1204", "", 200, "[true]");
    row("DELETE /tag/17", "", 406, R"({"error":31})");
    row("PATCH /tag/17", "", 404, "[");
    row("GET /nowhere", "", 404, "[");
}

void TestSandboxKlickTipp::endpoints()
{
    QFETCH(QByteArray, call);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, holds);
    const QList<QByteArray> parts = call.split(' ');
    const RawAnswer answer = ask(parts[0], parts[1], acme(), body);
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.contains(holds), answer.body.constData());
    // The same without credentials is refused, whatever it is.
    QCOMPARE(ask(parts[0], parts[1], {}, body).status, 403);
}

void TestSandboxKlickTipp::listKeepsItsOrder()
{
    const QByteArray body = ask("GET", "/list", acme()).body;
    const QList<qsizetype> places{
        body.indexOf("\"358\""), body.indexOf("\"21\""), body.indexOf("\"1007\""), body.indexOf("\"3\"")};
    QVERIFY(places[0] > 0 && places[0] < places[1] && places[1] < places[2] && places[2] < places[3]);
}

void TestSandboxKlickTipp::changesAreKeptPerCustomerUntilReset()
{
    const RawHeaders beta{{"X-Un", "beta-crm"}, {"X-Ci", betaXCi}};
    QCOMPARE(ask("POST", "/tag", acme(), R"({"name":"Nur ACME"})").status, 200);
    QVERIFY(ask("GET", "/tag", acme()).body.contains("Nur ACME"));
    QVERIFY(!ask("GET", "/tag", beta).body.contains("Nur ACME"));
    m_sandbox->reset();
    QVERIFY(!ask("GET", "/tag", acme()).body.contains("Nur ACME"));
    QCOMPARE(m_sandbox->log().entries().size(), 1);
}

void TestSandboxKlickTipp::login_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QByteArray(R"({"username":"acme-shop","password":"Sandkasten-acme-1"})") << 200;
    QTest::newRow("umlauts") << QByteArray(R"({"username":"yoga-kurse","password":"Sandkästen-yoga-5"})")
                             << 200;
    QTest::newRow("wrong") << QByteArray(R"({"username":"acme-shop","password":"falsch"})") << 401;
    QTest::newRow("trailing space") << QByteArray(
                                           R"({"username":"acme-shop","password":"Sandkasten-acme-1 "})")
                                    << 401;
    QTest::newRow("nobody") << QByteArray(R"({"username":"acme","password":"Sandkasten-acme-1"})") << 401;
    QTest::newRow("no password") << QByteArray(R"({"username":"acme-shop"})") << 400;
    QTest::newRow("no JSON") << QByteArray("username=acme-shop") << 400;
}

void TestSandboxKlickTipp::login()
{
    QFETCH(QByteArray, body);
    QTEST(ask("POST", "/account/login", {}, body).status, "status");
}

void TestSandboxKlickTipp::sessionNeedsIdAndCookie()
{
    const RawHeaders session = logIn();
    QCOMPARE(session.size(), 2);
    QCOMPARE(ask("GET", "/list", session).status, 200);
    QCOMPARE(ask("GET", "/list", session.first(1)).status, 401);
    QCOMPARE(ask("GET", "/list", session.last(1)).status, 401);
    QCOMPARE(
        ask("GET", "/list", {session[0], {"Cookie", QByteArray(sessionCookieName) + "=other"}}).status, 401);
    // A live session's cookie may not come with a login.
    const RawAnswer again = ask("POST", "/account/login", session.last(1),
        R"({"username":"acme-shop","password":"Sandkasten-acme-1"})");
    QCOMPARE(again.status, 406);
    QVERIFY(again.body.startsWith("[\"Already logged in"));
    QCOMPARE(ask("POST", "/account/logout", session).status, 200);
    QCOMPARE(ask("GET", "/list", session).status, 401);
    QCOMPARE(m_sandbox->log().entries().constLast().status, 401);
}

void TestSandboxKlickTipp::sessionAnswerForms_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<bool>("cookie");
    QTest::newRow("sessid") << QStringLiteral("sessid") << QByteArray("{\"sessid\":") << true;
    QTest::newRow("session_id") << QStringLiteral("session_id") << QByteArray("{\"session_id\":") << true;
    QTest::newRow("no name") << QStringLiteral("no-name") << QByteArray("{\"session_id\":") << false;
}

void TestSandboxKlickTipp::sessionAnswerForms()
{
    QFETCH(QString, form);
    QFETCH(QByteArray, begins);
    QFETCH(bool, cookie);
    m_sandbox->settings().sessionAnswer = *sessionAnswerFromName(form);
    const RawAnswer answer =
        ask("POST", "/account/login", {}, R"({"username":"acme-shop","password":"Sandkasten-acme-1"})");
    QVERIFY(answer.body.startsWith(begins));
    QCOMPARE(answer.body.contains("session_name"), form == QLatin1StringView("sessid"));
    QCOMPARE(answer.header("Set-Cookie").startsWith(sessionCookieName), cookie);
    const RawHeaders session = logIn();
    QCOMPARE(ask("GET", "/list", session.first(1)).status, cookie ? 401 : 200);
}

void TestSandboxKlickTipp::sessionDiesUnused()
{
    const RawHeaders session = logIn();
    m_clock.advance(29 * 60 * 1000);
    QCOMPARE(ask("GET", "/list", session).status, 200);
    m_clock.advance(30 * 60 * 1000);
    QCOMPARE(ask("GET", "/list", session).status, 401);
}

QTEST_GUILESS_MAIN(TestSandboxKlickTipp)
#include "tst_sandboxklicktipp.moc"
