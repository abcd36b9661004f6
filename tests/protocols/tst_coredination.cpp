// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/integrationrules.h"
#include "auth/sessions.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"
#include "support/mockclock.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 2, row by row, through the real engine against the sandbox.
class TestCoredination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }

    void P2_1_onBehalfOfTheUserBothElseTheKeyAlone_data();
    void P2_1_onBehalfOfTheUserBothElseTheKeyAlone();
    void P2_1_aCheckSendsWhatTheAccountsRequestsSend_data();
    void P2_1_aCheckSendsWhatTheAccountsRequestsSend();
    void P2_1_inTheQueryTheKeyComesFirstAtTheEnd();
    void P2_1_theExchangeIsMadeOfSettings();
    void P2_1_aPastedTokenWorks();
    void P2_1_anExchangedTokenStaysInMemory();
    void P2_1_aTokenDiesAfter24HoursWithoutUse();
    void P2_1_everyUseRenewsIt();
    void P2_1_aDeadTokenIsExchangedOnce();
    void P2_1_at403TheKeyMayBelongToAnotherGroup();
    void P2_1_keysNeedNotLookLikeUuids();

    void P2_2_everyPlacementSignatureAndBasePath_data();
    void P2_2_everyPlacementSignatureAndBasePath();
    void P2_2_theDocumentedExample();
    void P2_2_theSignatureIsPercentEncodedInTheQuery();
    void P2_2_joinedByQuestionMarkAndAmpersand_data();
    void P2_2_joinedByQuestionMarkAndAmpersand();
    void P2_2_staleSignaturesAreDropped_data();
    void P2_2_staleSignaturesAreDropped();
    void P2_2_keysTwiceAreAnError_data();
    void P2_2_keysTwiceAreAnError();
    void P2_2_bodyHostAndHeadersAreNotSigned();
    void P2_2_theCheckTriesTheOtherFormOnA401_data();
    void P2_2_theCheckTriesTheOtherFormOnA401();
    void P2_2_adviceIsGivenAsAWarning();
    void P2_2_whatErrorsMean_data();
    void P2_2_whatErrorsMean();

    void P2_3_versionProvesReachabilityOnly();
    void P2_3_theProbeAndWhatItProves_data();
    void P2_3_theProbeAndWhatItProves();

private:
    [[nodiscard]] Account user();
    [[nodiscard]] const LoggedRequest &send(const std::optional<Account> &account, const QString &target);
    [[nodiscard]] static QByteArray targetOf(const LoggedRequest &request)
    {
        return request.requestLine.split(' ').value(1);
    }
    [[nodiscard]] QByteArray hmac(const QByteArray &base) const;

    std::unique_ptr<LoginBench> m_bench;
    Integration m_integration;
};

void TestCoredination::init()
{
    m_bench = std::make_unique<LoginBench>();
    m_integration = m_bench->addCoredination();
}

/// The sandbox's first user with a pasted token.
Account TestCoredination::user()
{
    const SandboxUser &known = m_bench->sandbox.credentials().users.first();
    const Account account = m_bench->addAccount(m_integration, known.name, known.email, AuthMethod::ApiToken);
    (void)m_bench->keep(account.id, SecretField::ApiToken, known.apiToken);
    return m_bench->repository->account(account.id).value();
}

const LoggedRequest &TestCoredination::send(const std::optional<Account> &account, const QString &target)
{
    const auto result = m_bench->run(m_integration, account, target);
    if (!result || !*result)
        qFatal("not sent: %s", result ? qPrintable(result->error().message) : "");
    return m_bench->lastArrived();
}

QByteArray TestCoredination::hmac(const QByteArray &base) const
{
    const QByteArray secret = m_bench->sandbox.credentials().signingSecret.toUtf8();
    return QMessageAuthenticationCode::hash(base, secret, QCryptographicHash::Sha1).toBase64();
}

void TestCoredination::P2_1_onBehalfOfTheUserBothElseTheKeyAlone_data()
{
    QTest::addColumn<bool>("onBehalf");
    QTest::newRow("on behalf of the user") << true;
    QTest::newRow("system to system") << false;
}

void TestCoredination::P2_1_onBehalfOfTheUserBothElseTheKeyAlone()
{
    QFETCH(const bool, onBehalf);
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    const LoggedRequest &sent = send(onBehalf ? std::optional(user()) : std::nullopt, u"/customer"_qs);
    QCOMPARE(sent.status, 200);
    QCOMPARE(valueOf(sent, "API-Key"), known.apiKeySigned.toUtf8());
    QCOMPARE(valueOf(sent, "API-Token"), onBehalf ? known.users.first().apiToken.toUtf8() : "<none>");
}

void TestCoredination::P2_1_aCheckSendsWhatTheAccountsRequestsSend_data()
{
    QTest::addColumn<bool>("isAppOnly");
    QTest::newRow("on behalf of the user") << false;
    QTest::newRow("app only by default") << true;
}

void TestCoredination::P2_1_aCheckSendsWhatTheAccountsRequestsSend()
{
    QFETCH(const bool, isAppOnly);
    Account account = user();
    account.isAppOnly = isAppOnly;
    const auto report = await(m_bench->talks.check.check(m_integration, account, {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Works);
    QCOMPARE(valueOf(m_bench->lastArrived(), "API-Token") == "<none>", isAppOnly);
}

void TestCoredination::P2_1_inTheQueryTheKeyComesFirstAtTheEnd()
{
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    m_integration.coredination.credentialsPlacement = Placement::Query;
    const LoggedRequest &sent = send(user(), u"/customer?limit=5"_qs);
    QCOMPARE(sent.status, 200);
    QCOMPARE(targetOf(sent), "/api/1/customer?limit=5&api_key=" + known.apiKeySigned.toUtf8() +
                                 "&api_token=" + known.users.first().apiToken.toUtf8());
    QCOMPARE(valueOf(sent, "API-Key"), QByteArray("<none>"));
    QCOMPARE(valueOf(sent, "API-Token"), QByteArray("<none>"));
}

void TestCoredination::P2_1_theExchangeIsMadeOfSettings()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, R"({"data":["T-1"]})")));
    m_integration.baseUrl = BaseUrl::parse(server.url(u"/api"_qs)).value();
    m_integration.coredination.tokenMethod = u"PUT"_qs;
    m_integration.coredination.tokenPath = u"/login"_qs;
    m_integration.coredination.tokenBody = uR"({"u":"{email}","p":"{password}"})"_qs;
    m_integration.coredination.tokenPointer = u"/data/0"_qs;
    const auto result =
        m_bench->run(m_integration, m_bench->addUser(m_integration, u" p\"w "_qs), u"/job"_qs);
    QVERIFY(result && *result);
    QCOMPARE(server.requests().first().requestLine(), QByteArray("PUT /api/login HTTP/1.1"));
    const QByteArray email = m_bench->sandbox.credentials().users.first().email.toUtf8();
    QCOMPARE(server.requests().first().body, QByteArray("{\"u\":\"" + email + "\",\"p\":\" p\\\"w \"}"));
    QCOMPARE(server.requests().last().values("API-Token"), QList<QByteArray>{"T-1"});
}

void TestCoredination::P2_1_aPastedTokenWorks()
{
    QCOMPARE(send(user(), u"/customer"_qs).status, 200);
    QCOMPARE(m_bench->arrived(), QStringList{u"GET /api/1/customer 200"_qs}); // no exchange
}

void TestCoredination::P2_1_anExchangedTokenStaysInMemory()
{
    const Account account = m_bench->addUser(m_integration);
    const QByteArray token = valueOf(send(account, u"/customer"_qs), "API-Token");
    QVERIFY(token.size() > 20);
    QVERIFY(!m_bench->isOnDisk(token));
    QCOMPARE(m_bench->kept(account.id, SecretField::ApiToken), QByteArray("<secret-missing>"));
    QCOMPARE(valueOf(send(account, u"/job"_qs), "API-Token"), token);
    QCOMPARE(m_bench->arrived().count(u"POST /api/1/authentication 200"_qs), 1);
}

void TestCoredination::P2_1_aTokenDiesAfter24HoursWithoutUse()
{
    constexpr qint64 dayMs = 24 * 3'600'000LL;
    MockClock clock;
    Sessions sessions(clock);
    Account account = user();
    account.secrets.first().storedAtMs = clock.nowMs();
    account.secrets.first().lastUsedAtMs = 0;
    QCOMPARE(sessions.tokenLeftMs(account), dayMs);
    clock.advance(dayMs - 1);
    QCOMPARE(sessions.tokenLeftMs(account), 1);
    clock.advance(1);
    QVERIFY(sessions.tokenLeftMs(account).value_or(0) <= 0);
}

void TestCoredination::P2_1_everyUseRenewsIt()
{
    const Account account = user();
    QCOMPARE(account.secret(SecretField::ApiToken)->lastUsedAtMs, 0);
    QCOMPARE(send(account, u"/customer"_qs).status, 200);
    const Account after = m_bench->repository->account(account.id).value();
    QVERIFY(after.secret(SecretField::ApiToken)->lastUsedAtMs > 0); // a pasted one keeps its last use
}

void TestCoredination::P2_1_aDeadTokenIsExchangedOnce()
{
    const Account account = m_bench->addUser(m_integration);
    QCOMPARE(send(account, u"/customer"_qs).status, 200);
    m_bench->addFault(u"expired-session,count=1,path=/api/1/customer"_qs);
    QCOMPARE(send(account, u"/customer"_qs).status, 200);
    QCOMPARE(
        m_bench->arrived().mid(2), QStringList({u"GET /api/1/customer 401"_qs,
                                       u"POST /api/1/authentication 200"_qs, u"GET /api/1/customer 200"_qs}));
}

void TestCoredination::P2_1_at403TheKeyMayBelongToAnotherGroup()
{
    Account account = user();
    account.group = u"North"_qs;
    m_bench->addFault(u"403"_qs);
    const auto report = await(m_bench->talks.check.check(m_integration, account, {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Refused);
    QVERIFY((*report)->record.message.contains(u"another group"));
    QVERIFY((*report)->record.message.contains(u"North"));
}

void TestCoredination::P2_1_keysNeedNotLookLikeUuids()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "[]")));
    m_integration.baseUrl = BaseUrl::parse(server.url()).value();
    QVERIFY(m_bench->keep(m_integration.id, SecretField::ApiKey, u"any key: 1"_qs));
    const auto result = m_bench->run(m_integration, std::nullopt, u"/customer"_qs);
    QVERIFY(result && *result);
    QCOMPARE(server.requests().first().values("API-Key"), QList<QByteArray>{"any key: 1"});
}

void TestCoredination::P2_2_everyPlacementSignatureAndBasePath_data()
{
    QTest::addColumn<Placement>("credentials");
    QTest::addColumn<Placement>("signature");
    QTest::addColumn<bool>("withBasePath");
    QTest::addColumn<bool>("onBehalf");
    for (const Placement credentials : {Placement::Header, Placement::Query}) {
        for (const Placement signature : {Placement::Header, Placement::Query}) {
            for (int i = 0; i < 4; ++i)
                QTest::addRow("keys in %s, signature in %s, %s base path, %s",
                    placementName(credentials).data(), placementName(signature).data(),
                    (i & 1) != 0 ? "with" : "without", (i & 2) != 0 ? "on behalf" : "app only")
                    << credentials << signature << ((i & 1) != 0) << ((i & 2) != 0);
        }
    }
}

void TestCoredination::P2_2_everyPlacementSignatureAndBasePath()
{
    QFETCH(const Placement, credentials);
    QFETCH(const Placement, signature);
    QFETCH(const bool, withBasePath);
    QFETCH(const bool, onBehalf);
    CoredinationSettings &settings = m_integration.coredination;
    settings.credentialsPlacement = credentials;
    settings.signaturePlacement = signature;
    settings.signBasePath = withBasePath;
    m_bench->sandbox.settings().signBasePath = withBasePath;
    const auto account = onBehalf ? std::optional(user()) : std::nullopt;
    const LoggedRequest &sent = send(account, u"/customer?limit=5&inactive"_qs);
    QVERIFY2(sent.status == 200, qPrintable(sent.verdict)); // the sandbox computes it by itself
    const bool inQuery = signature == Placement::Query;
    QCOMPARE(targetOf(sent).contains("&signature_timestamp="), inQuery);
    QCOMPARE(valueOf(sent, "API-Signature") == "<none>", inQuery);
    QCOMPARE(valueOf(sent, "API-Signature-Timestamp") == "<none>", inQuery);
    QCOMPARE(targetOf(sent).contains("&api_key="), credentials == Placement::Query);
    // And another base path than the service's is another signature.
    m_bench->sandbox.settings().signBasePath = !withBasePath;
    QCOMPARE(send(account, u"/customer?limit=5"_qs).status, 401);
}

void TestCoredination::P2_2_theDocumentedExample()
{
    const LoggedRequest &sent = send(std::nullopt, u"/customer?limit=5"_qs);
    const QByteArray timestamp = valueOf(sent, "API-Signature-Timestamp");
    QCOMPARE(timestamp.size(), 13); // milliseconds
    QCOMPARE(valueOf(sent, "API-Signature"), hmac("GET_" + timestamp + "_/customer?limit=5"));
}

void TestCoredination::P2_2_theSignatureIsPercentEncodedInTheQuery()
{
    m_integration.coredination.signaturePlacement = Placement::Query;
    bool sawAll = false;
    QByteArray seen;
    for (int i = 0; i < 200 && !sawAll; ++i) {
        const QByteArray value = targetOf(send(std::nullopt, u"/job?offset=%1"_qs.arg(i))).split('=').last();
        QVERIFY2(!value.contains('+') && !value.contains('/'), value.constData());
        QVERIFY2(value.endsWith("%3D"), value.constData());
        seen += value;
        sawAll = seen.contains("%2B") && seen.contains("%2F");
    }
    QVERIFY(sawAll);
}

void TestCoredination::P2_2_joinedByQuestionMarkAndAmpersand_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("no query") << u"/customer"_qs << QByteArray("/customer?api_key=");
    QTest::newRow("a query") << u"/customer?limit=1"_qs << QByteArray("/customer?limit=1&api_key=");
    QTest::newRow("bare question mark") << u"/customer?"_qs << QByteArray("/customer?api_key=");
    QTest::newRow("trailing ampersand")
        << u"/customer?limit=1&"_qs << QByteArray("/customer?limit=1&api_key=");
}

void TestCoredination::P2_2_joinedByQuestionMarkAndAmpersand()
{
    QFETCH(const QString, target);
    QFETCH(const QByteArray, begin);
    m_integration.coredination.credentialsPlacement = Placement::Query;
    m_integration.coredination.signaturePlacement = Placement::Query;
    const LoggedRequest &sent = send(user(), target);
    QCOMPARE(sent.status, 200);
    const QByteArray arrived = targetOf(sent);
    QVERIFY2(arrived.startsWith("/api/1" + begin), arrived.constData());
    const qsizetype key = arrived.indexOf("api_key=");
    const qsizetype token = arrived.indexOf("&api_token=");
    const qsizetype timestamp = arrived.indexOf("&signature_timestamp=");
    QVERIFY(key < token && token < timestamp && timestamp < arrived.indexOf("&signature="));
}

void TestCoredination::P2_2_staleSignaturesAreDropped_data()
{
    QTest::addColumn<Placement>("signature");
    QTest::newRow("header") << Placement::Header;
    QTest::newRow("query") << Placement::Query;
}

void TestCoredination::P2_2_staleSignaturesAreDropped()
{
    QFETCH(const Placement, signature);
    m_integration.coredination.signaturePlacement = signature;
    // Names are exact: what only looks like one stays, and is signed.
    const LoggedRequest &sent =
        send(std::nullopt, u"/customer?signature=old&limit=1&Signature=x&signature_timestamp=1"_qs);
    QVERIFY2(sent.status == 200, qPrintable(sent.verdict));
    QVERIFY(targetOf(sent).startsWith("/api/1/customer?limit=1&Signature=x"));
    QVERIFY(!targetOf(sent).contains("=old"));
}

void TestCoredination::P2_2_keysTwiceAreAnError_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("api_key") << u"/customer?api_key=x"_qs;
    QTest::newRow("api_token") << u"/customer?limit=1&api_token=x"_qs;
}

void TestCoredination::P2_2_keysTwiceAreAnError()
{
    QFETCH(const QString, target);
    m_integration.coredination.credentialsPlacement = Placement::Query;
    const auto result = m_bench->run(m_integration, user(), target);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, ErrorCode::InvalidInput);
    QVERIFY(m_bench->arrived().isEmpty());
}

void TestCoredination::P2_2_bodyHostAndHeadersAreNotSigned()
{
    Draft draft;
    draft.method = u"POST"_qs;
    draft.target = u"/customer"_qs;
    draft.headers = {{"X-Any", "1"}};
    draft.body = R"({"name":"A"})";
    const auto result = await(m_bench->runner.runAll(draft, m_integration, std::nullopt, {}));
    QVERIFY(result && *result);
    const LoggedRequest &sent = m_bench->lastArrived();
    QCOMPARE(sent.status, 201);
    const QByteArray timestamp = valueOf(sent, "API-Signature-Timestamp");
    QCOMPARE(valueOf(sent, "API-Signature"), hmac("POST_" + timestamp + "_/customer"));
}

void TestCoredination::P2_2_theCheckTriesTheOtherFormOnA401_data()
{
    QTest::addColumn<bool>("ours");
    QTest::addColumn<bool>("theirs");
    QTest::newRow("both without") << false << false;
    QTest::newRow("theirs with") << false << true;
    QTest::newRow("ours with") << true << false;
    QTest::newRow("both with") << true << true;
}

void TestCoredination::P2_2_theCheckTriesTheOtherFormOnA401()
{
    QFETCH(const bool, ours);
    QFETCH(const bool, theirs);
    QVERIFY(!CoredinationSettings().signBasePath); // without by default
    m_integration.coredination.signBasePath = ours;
    m_bench->sandbox.settings().signBasePath = theirs;
    const auto report = await(m_bench->talks.check.check(m_integration, user(), {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Works);
    QCOMPARE((*report)->betterSignBasePath, ours == theirs ? std::nullopt : std::optional(theirs)); // offered
    QCOMPARE(m_bench->arrived().size(), ours == theirs ? 1 : 2);
}

void TestCoredination::P2_2_adviceIsGivenAsAWarning()
{
    QVERIFY(signatureAdvice(Environment::Production, false).contains(u"should be signed"));
    QVERIFY(signatureAdvice(Environment::Production, true).contains(u"tested without"));
    QVERIFY(!signatureAdvice(Environment::Test, false).isEmpty());
    m_integration.coredination.signRequests = false;
    m_integration.environment = Environment::Production;
    QVERIFY(checkIntegration(m_bench->repository->integration(m_integration.id).value(), {})); // not refused
}

void TestCoredination::P2_2_whatErrorsMean_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::newRow("400 bad query") << u"400"_qs << CheckOutcome::CannotTell;
    QTest::newRow("401 missing or wrong") << u"401"_qs << CheckOutcome::Refused;
    QTest::newRow("403 not permitted") << u"403"_qs << CheckOutcome::Refused;
    QTest::newRow("404") << u"404"_qs << CheckOutcome::CannotTell;
    QTest::newRow("500") << u"500"_qs << CheckOutcome::CannotTell;
    QTest::newRow("503") << u"503"_qs << CheckOutcome::CannotTell;
}

void TestCoredination::P2_2_whatErrorsMean()
{
    QFETCH(const QString, fault);
    m_bench->addFault(fault);
    const auto report = await(m_bench->talks.check.check(m_integration, user(), {}));
    QVERIFY(report && *report);
    QTEST((*report)->record.outcome, "outcome");
    QCOMPARE((*report)->record.httpStatus, fault.toInt());
}

void TestCoredination::P2_3_versionProvesReachabilityOnly()
{
    // Answered even where the credentials are worth nothing: so no check may ask for it.
    QVERIFY(m_bench->keep(m_integration.id, SecretField::SigningSecret, u"wrong"_qs));
    m_integration.coredination.signRequests = false;
    QCOMPARE(send(std::nullopt, u"/version"_qs).status, 200);
    const auto report = await(m_bench->talks.check.check(m_integration, std::nullopt, {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Refused);
    QVERIFY(!m_bench->arrived().mid(1).contains(u"GET /api/1/version 200"_qs));
}

void TestCoredination::P2_3_theProbeAndWhatItProves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::newRow("200") << 200 << QByteArray(R"([{"name":"Wendy Warner"}])") << CheckOutcome::Works;
    QTest::newRow("204") << 204 << QByteArray() << CheckOutcome::Works;
    QTest::newRow("401") << 401 << QByteArray("{}") << CheckOutcome::Refused;
    QTest::newRow("403") << 403 << QByteArray("{}") << CheckOutcome::Refused;
    QTest::newRow("HTML") << 200 << QByteArray("<html>") << CheckOutcome::CannotTell;
}

void TestCoredination::P2_3_theProbeAndWhatItProves()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body)));
    m_integration.baseUrl = BaseUrl::parse(server.url()).value();
    const auto report = await(m_bench->talks.check.check(m_integration, user(), {}));
    QVERIFY(report && *report);
    QTEST((*report)->record.outcome, "outcome");
    QCOMPARE(server.requests().first().requestLine(), QByteArray("GET /customer?limit=1 HTTP/1.1"));
    QVERIFY(!(*report)->record.message.contains(u"Wendy")); // a customer's data
}

QTEST_GUILESS_MAIN(TestCoredination)
#include "tst_coredination.moc"
