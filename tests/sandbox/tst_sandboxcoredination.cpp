// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/coredinationauth.h"
#include "sandbox/rawclient.h"
#include "sandbox/sandbox.h"
#include "support/mockclock.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace signet;
using namespace signet::test;

namespace {

// The keys of the test vectors.
constexpr char vectorKey[] = "007fa82b-93f0-4a06-81f6-339dcaad126f";
constexpr char vectorToken[] = "3d2c1b0a-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
constexpr char vectorSecret[] = "b2f0c1de-7a3c-4f5e-9d8b-0123456789ab";

SandboxCredentials vectorCredentials(const QByteArray &secret = vectorSecret)
{
    SandboxCredentials credentials = inventedCredentials();
    credentials.apiKey = QLatin1StringView(vectorKey);
    credentials.signingSecret = QString::fromUtf8(secret);
    credentials.users[0].apiToken = QLatin1StringView(vectorToken);
    return credentials;
}

RawHeaders headersOf(const QByteArray &joined)
{
    RawHeaders headers;
    for (const QByteArray &line : joined.split('|')) {
        if (!line.isEmpty())
            headers.append({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 2)});
    }
    return headers;
}

} // namespace

/// The Coredination stand-in, spoken to in octets.
class TestSandboxCoredination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signedUriIsWhatWasSent_data();
    void signedUriIsWhatWasSent();
    void vectorsAreAccepted_data();
    void vectorsAreAccepted();
    void mismatchSaysWhatWasExpected_data() { vectorsAreAccepted_data(); }
    void mismatchSaysWhatWasExpected();
    void credentials_data();
    void credentials();
    void endpoints_data();
    void endpoints();
    void customerLivesAndDies();
    void tokenByLogin();
    void tokenDiesAfterADayWithoutUse();

private:
    void start(const SandboxCredentials &credentials);
    RawAnswer ask(const QByteArray &method, const QByteArray &target, const RawHeaders &headers,
        const QByteArray &body = {});

    MockClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    quint16 m_port = 0;
};

void TestSandboxCoredination::init()
{
    start(vectorCredentials());
}

void TestSandboxCoredination::start(const SandboxCredentials &credentials)
{
    m_sandbox = std::make_unique<Sandbox>(m_clock, SandboxSettings{}, credentials);
    QVERIFY(m_sandbox->listen().has_value());
    m_port = portOf(m_sandbox->coredinationBaseUrl());
}

RawAnswer TestSandboxCoredination::ask(
    const QByteArray &method, const QByteArray &target, const RawHeaders &headers, const QByteArray &body)
{
    return exchange(m_port, rawRequest(m_port, method, target, headers, body));
}

void TestSandboxCoredination::signedUriIsWhatWasSent_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("inQuery");
    QTest::addColumn<bool>("withBasePath");
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("header") << QByteArray("/api/1/x?a=1") << false << false << QByteArray("/x?a=1");
    QTest::newRow("header, base path")
        << QByteArray("/api/1/x?a=1") << false << true << QByteArray("/api/1/x?a=1");
    QTest::newRow("header, bare ?") << QByteArray("/api/1/x?") << false << false << QByteArray("/x?");
    QTest::newRow("header, trailing &") << QByteArray("/api/1/x?a&") << false << false << QByteArray("/x?a&");
    QTest::newRow("base itself") << QByteArray("/api/1?x") << false << false << QByteArray("?x");
    QTest::newRow("query, nothing left")
        << QByteArray("/api/1/x?signature_timestamp=1&signature=a%3D") << true << false << QByteArray("/x");
    QTest::newRow("query, between") << QByteArray("/api/1/x?a=1&signature=q&b&signature_timestamp=1&c=")
                                    << true << false << QByteArray("/x?a=1&b&c=");
    QTest::newRow("query, other case stays")
        << QByteArray("/api/1/x?Signature=1&signature_timestamp=1&signature=q") << true << false
        << QByteArray("/x?Signature=1");
    QTest::newRow("query, longer name stays")
        << QByteArray("/api/1/x?signatures=1&signature_timestamp=1&signature=q") << true << false
        << QByteArray("/x?signatures=1");
    QTest::newRow("query, base path") << QByteArray("/api/1/x?a&signature_timestamp=1&signature=q") << true
                                      << true << QByteArray("/api/1/x?a");
}

void TestSandboxCoredination::signedUriIsWhatWasSent()
{
    QFETCH(QByteArray, target);
    QFETCH(bool, inQuery);
    QFETCH(bool, withBasePath);
    QTEST(signedUri(target, inQuery, withBasePath), "uri");
}

void TestSandboxCoredination::vectorsAreAccepted_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("baseString");
    QTest::addColumn<QByteArray>("signature");
    QFile file(QStringLiteral(SIGNET_TEST_DATA "/sandbox/signatures.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() == 7) {
            QTest::newRow(cells[0].constData())
                << cells[1] << cells[2] << cells[3] << cells[4] << cells[5] << cells[6];
        }
    }
}

void TestSandboxCoredination::vectorsAreAccepted()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, secret);
    start(vectorCredentials(secret));
    const bool withBasePath = target.startsWith("/api/1/");
    m_sandbox->settings().signBasePath = withBasePath;
    const RawAnswer answer = ask(method, withBasePath ? target : "/api/1" + target, headersOf(headers));
    QVERIFY2(answer.status != 401 && answer.status != 0, answer.body.constData());
    QVERIFY(m_sandbox->log().entries().constLast().verdict.contains(QStringLiteral("signature")));
}

void TestSandboxCoredination::mismatchSaysWhatWasExpected()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, baseString);
    QFETCH(QByteArray, signature);
    start(vectorCredentials(secret));
    const bool withBasePath = target.startsWith("/api/1/");
    m_sandbox->settings().signBasePath = withBasePath;
    // The same signature under another time is wrong; the base string then says that time.
    const QByteArray then = baseString.split('_').at(1);
    const auto later = [&then](QByteArray text) { return text.replace(then, "1395357199999"); };
    const RawAnswer answer =
        ask(method, later(withBasePath ? target : "/api/1" + target), headersOf(later(headers)));
    QCOMPARE(answer.status, 401);
    const auto body = JsonObject::parse(answer.body);
    QVERIFY(body.has_value());
    QCOMPARE(body->text("expected_base_string"), QString::fromLatin1(later(baseString)));
    QCOMPARE(body->text("received_signature"), QString::fromLatin1(signature));
    QVERIFY(body->text("expected_signature") != body->text("received_signature"));
}

void TestSandboxCoredination::credentials_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    const QByteArray key = QByteArray("API-Key: ") + vectorKey;
    const QByteArray token = QByteArray("|API-Token: ") + vectorToken;
    const QByteArray inQuery = QByteArray("api_key=") + vectorKey;
    QTest::newRow("none") << QByteArray("/customer") << QByteArray() << 401;
    QTest::newRow("key alone") << QByteArray("/customer") << key << 200;
    QTest::newRow("key and token") << QByteArray("/customer") << QByteArray(key + token) << 200;
    QTest::newRow("token alone") << QByteArray("/customer") << token << 401;
    QTest::newRow("key in query") << QByteArray("/customer?" + inQuery) << QByteArray() << 200;
    QTest::newRow("key in query, token in header") << QByteArray("/customer?" + inQuery) << token << 200;
    QTest::newRow("key twice") << QByteArray("/customer?" + inQuery) << key << 400;
    QTest::newRow("unknown key") << QByteArray("/customer") << QByteArray("API-Key: 1") << 401;
    QTest::newRow("unknown token") << QByteArray("/customer") << QByteArray(key + "|API-Token: 1") << 401;
    QTest::newRow("signature without time")
        << QByteArray("/customer") << QByteArray(key + "|API-Signature: x") << 401;
    QTest::newRow("halves apart") << QByteArray("/customer?signature_timestamp=1")
                                  << QByteArray(key + "|API-Signature: x") << 401;
    QTest::newRow("time is no number")
        << QByteArray("/customer") << QByteArray(key + "|API-Signature: x|API-Signature-Timestamp: now")
        << 401;
    QTest::newRow("mandatory, unsigned")
        << QByteArray("/customer") << "API-Key: " + inventedCredentials().apiKeySigned.toLatin1() << 401;
    QTest::newRow("version needs nothing") << QByteArray("/version") << QByteArray() << 200;
    // HMAC-SHA1 of "GET_1395357126997_/customer" under the vectors' secret: vector sig-03.
    QTest::newRow("mandatory, signed")
        << QByteArray("/customer")
        << "API-Key: " + inventedCredentials().apiKeySigned.toLatin1() +
               "|API-Signature-Timestamp: 1395357126997|API-Signature: j4PDebf/jfsLeonPUuGdjmBVSyQ="
        << 200;
    // A raw + in the query is a space: sig-27's signature must not be accepted unencoded.
    QTest::newRow("raw + in query")
        << QByteArray("/customer?limit=5&" + inQuery) +
               "&signature_timestamp=1395357127021&signature=3bIsDTFOV/LL4QLb+QTclllXuMs="
        << QByteArray() << 401;
}

void TestSandboxCoredination::credentials()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    const RawAnswer answer = ask("GET", "/api/1" + target, headersOf(headers));
    QTEST(answer.status, "status");
}

void TestSandboxCoredination::endpoints_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("holds");
    const QByteArray none;
    QTest::newRow("version") << QByteArray("GET") << QByteArray("/version") << none << 200
                             << QByteArray("\"version\"");
    QTest::newRow("limit") << QByteArray("GET") << QByteArray("/customer?limit=1") << none << 200
                           << QByteArray("[{\"id\":\"2039077\",\"name\":\"Malmö Fjärrvärme AB\"");
    QTest::newRow("limit 0") << QByteArray("GET") << QByteArray("/customer?limit=0") << none << 200
                             << QByteArray("[]");
    QTest::newRow("offset") << QByteArray("GET") << QByteArray("/customer?offset=2&limit=1") << none << 200
                            << QByteArray("Wendy Warner");
    QTest::newRow("inactive") << QByteArray("GET") << QByteArray("/customer?inactive") << none << 200
                              << QByteArray("\"inactive\":true");
    QTest::newRow("bad limit") << QByteArray("GET") << QByteArray("/customer?limit=x") << none << 400 << none;
    QTest::newRow("one") << QByteArray("GET") << QByteArray("/customer/2039077") << none << 200
                         << QByteArray("\"modified\":1763100000000");
    QTest::newRow("none such") << QByteArray("GET") << QByteArray("/customer/1") << none << 404 << none;
    QTest::newRow("job") << QByteArray("GET") << QByteArray("/job") << none << 200
                         << QByteArray("\"state\":\"NEW\"");
    QTest::newRow("elsewhere") << QByteArray("GET") << QByteArray("/elsewhere") << none << 404 << none;
    QTest::newRow("wrong method") << QByteArray("PATCH") << QByteArray("/customer") << none << 405 << none;
    QTest::newRow("nameless") << QByteArray("POST") << QByteArray("/customer") << QByteArray("{}") << 400
                              << none;
}

void TestSandboxCoredination::endpoints()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, holds);
    const RawAnswer answer = ask(method, "/api/1" + target, {{"API-Key", vectorKey}}, body);
    QTEST(answer.status, "status");
    QVERIFY2(answer.body.contains(holds), answer.body.constData());
}

void TestSandboxCoredination::customerLivesAndDies()
{
    const RawHeaders key{{"API-Key", vectorKey}};
    const RawAnswer made = ask("POST", "/api/1/customer", key, "{\"name\":\"Neu & Söhne\"}");
    QCOMPARE(made.status, 201);
    const QByteArray target = made.header("Location");
    QVERIFY(target.startsWith("/api/1/customer/"));
    QCOMPARE(ask("PUT", target, key, "{\"city\":\"Lund\"}").status, 200);
    QVERIFY(ask("GET", target, key).body.contains("\"city\":\"Lund\""));
    QCOMPARE(ask("DELETE", target, key).status, 204);
    QCOMPARE(ask("GET", target, key).status, 404);
}

void TestSandboxCoredination::tokenByLogin()
{
    const RawHeaders key{{"API-Key", vectorKey}};
    const QByteArray good = R"({"email":"frida@fieldservice.example","password":"Sandlada-frida-1"})";
    const QByteArray bad = R"({"email":"frida@fieldservice.example","password":"Sandlada-frida-1 "})";
    QCOMPARE(ask("POST", "/api/1/authentication", {}, good).status, 401);
    QCOMPARE(ask("POST", "/api/1/authentication", key, bad).status, 401);
    QCOMPARE(ask("POST", "/api/1/authentication", key, "{}").status, 400);
    const RawAnswer answer = ask("POST", "/api/1/authentication", key, good);
    QCOMPARE(answer.status, 200);
    const QByteArray token = JsonObject::parse(answer.body)->text("api_token")->toLatin1();
    const RawHeaders both{{"API-Key", vectorKey}, {"API-Token", token}};
    QCOMPARE(ask("GET", "/api/1/customer", both).status, 200);
    m_sandbox->faults().add(*parseFault(QStringLiteral("expired-session,count=1")));
    QCOMPARE(ask("POST", "/api/1/authentication", key, good).status, 200); // carries no token: not concerned
    QCOMPARE(ask("GET", "/api/1/customer", both).status, 401);
    QVERIFY(m_sandbox->faults().faults().isEmpty());
    QCOMPARE(ask("GET", "/api/1/customer", both).status, 401);
}

void TestSandboxCoredination::tokenDiesAfterADayWithoutUse()
{
    constexpr qint64 hour = 60 * 60 * 1000;
    const RawHeaders both{{"API-Key", vectorKey}, {"API-Token", vectorToken}};
    m_clock.advance(23 * hour);
    QCOMPARE(ask("GET", "/api/1/customer", both).status, 200); // which renews it
    m_clock.advance(23 * hour);
    QCOMPARE(ask("GET", "/api/1/customer", both).status, 200);
    m_clock.advance(24 * hour);
    const RawAnswer dead = ask("GET", "/api/1/customer", both);
    QCOMPARE(dead.status, 401);
    QVERIFY(dead.body.contains("expired"));
}

QTEST_GUILESS_MAIN(TestSandboxCoredination)
#include "tst_sandboxcoredination.moc"
