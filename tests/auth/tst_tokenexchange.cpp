// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenexchange.h"
#include "core/requestcompiler.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"
#include "support/mockclock.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 2.1: a token is got for e-mail and password, or pasted; it dies after 24 hours without use.
class TestTokenExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup() { m_bench.reset(); }

    void exchangesEmailAndPassword();
    void everyPartIsASetting_data();
    void everyPartIsASetting();
    void fillsTheTemplate_data();
    void fillsTheTemplate();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void saysWhatSettingIsWrong_data();
    void saysWhatSettingIsWrong();
    void aPastedTokenComesFirst();
    void withNeitherTokenNorPasswordItAsksForTheToken();
    void triesOutWithoutKeeping();
    void diesAfter24HoursWithoutUse();
    void everyUseRenewsIt();
    void keepsNothingOnDisk();
    void loggingOutForgetsIt();
    void loggingOutIsNotOvertaken();

private:
    std::unique_ptr<LoginBench> m_bench;
};

void TestTokenExchange::exchangesEmailAndPassword()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    for (int i = 0; i < 2; ++i) {
        const auto result = m_bench->run(integration, account, QStringLiteral("/customer?limit=1"));
        QVERIFY(result && *result);
        QCOMPARE((*result)->exchanges.last().status, 200);
    }
    QCOMPARE(m_bench->arrived(), QStringList({u"POST /api/1/authentication 200"_qs,
                                     u"GET /api/1/customer 200"_qs, u"GET /api/1/customer 200"_qs}));
    const LoggedRequest &exchange = m_bench->sandbox.log().entries().first();
    QCOMPARE(
        exchange.body, QByteArray(R"({"email":"frida@fieldservice.example","password":"Sandlada-frida-1"})"));
    QCOMPARE(valueOf(exchange, "API-Token"), QByteArray("<none>"));
    QVERIFY(valueOf(exchange, "API-Signature") != "<none>");
    QVERIFY(valueOf(m_bench->lastArrived(), "API-Token").size() > 20);
}

void TestTokenExchange::everyPartIsASetting_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("sentBody");
    QTest::newRow("nested answer") << u"POST"_qs << u"/login"_qs << uR"({"u":"{email}","p":"{password}"})"_qs
                                   << u"/data/0/tok~1en"_qs << QByteArray(R"({"data":[{"tok/en":"T-1"}]})")
                                   << QByteArray("POST /api/login HTTP/1.1")
                                   << QByteArray(R"({"u":"e@x.example","p":"p\"w"})");
    QTest::newRow("a form") << u"put"_qs << u"auth/token"_qs << u"user={email}&pass={password}"_qs << u"/t"_qs
                            << QByteArray(R"({"t":"T-1"})") << QByteArray("PUT /api/auth/token HTTP/1.1")
                            << QByteArray("user=e%40x.example&pass=p%22w");
    QTest::newRow("the answer is the token")
        << u"POST"_qs << u"/t"_qs << u"{}"_qs << QString() << QByteArray(R"("T-1")")
        << QByteArray("POST /api/t HTTP/1.1") << QByteArray("{}");
}

void TestTokenExchange::everyPartIsASetting()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, pointer);
    QFETCH(QByteArray, answer);
    HostileServer server(HostileServer::always(HostileServer::answer(201, answer)));
    Integration integration = m_bench->addCoredination();
    integration.baseUrl = BaseUrl::parse(server.url(QStringLiteral("/api"))).value();
    integration.coredination.tokenMethod = method;
    integration.coredination.tokenPath = path;
    integration.coredination.tokenBody = body;
    integration.coredination.tokenPointer = pointer;
    const auto token = await(m_bench->talks.exchange.tryOut(
        integration, QStringLiteral(" e@x.example "), Secret("p\"w"), Cancellation()));
    QVERIFY(token && *token);
    QCOMPARE((*token)->reveal().toByteArray(), QByteArray("T-1"));
    QTEST(server.requests().first().requestLine(), "line");
    QTEST(server.requests().first().body, "sentBody");
}

void TestTokenExchange::fillsTheTemplate_data()
{
    QTest::addColumn<QString>("bodyTemplate");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("filled"); // empty: refused
    const QString json = uR"({"e":"{email}","p":"{password}"})"_qs;
    QTest::newRow("plain") << json << u"a@b"_qs << QByteArray("p") << QByteArray(R"({"e":"a@b","p":"p"})");
    QTest::newRow("escapes") << json << u"a\"b"_qs << QByteArray("\\\n")
                             << QByteArray(R"({"e":"a\"b","p":"\\\n"})");
    QTest::newRow("places in values stay") << json << u"{password}"_qs << QByteArray("{email}")
                                           << QByteArray(R"({"e":"{password}","p":"{email}"})");
    QTest::newRow("password never trimmed")
        << json << u" a "_qs << QByteArray(" p ") << QByteArray(R"({"e":"a","p":" p "})");
    QTest::newRow("twice") << u"[\"{email}\",\"{email}\"]"_qs << u"a"_qs << QByteArray("p")
                           << QByteArray(R"(["a","a"])");
    QTest::newRow("other braces stay")
        << uR"({"x":{"{mail}":1}})"_qs << u"a"_qs << QByteArray("p") << QByteArray(R"({"x":{"{mail}":1}})");
    QTest::newRow("form") << u"e={email}&p={password}"_qs << u"a+b@c"_qs << QByteArray("&=% \xc3\xbc")
                          << QByteArray("e=a%2Bb%40c&p=%26%3D%25%20%C3%BC");
    QTest::newRow("not UTF-8") << json << u"a"_qs << QByteArray("\xff") << QByteArray();
    QTest::newRow("not UTF-8 in a form")
        << u"p={password}"_qs << u"a"_qs << QByteArray("\xff") << QByteArray();
}

void TestTokenExchange::fillsTheTemplate()
{
    QFETCH(QString, bodyTemplate);
    QFETCH(QString, email);
    QFETCH(QByteArray, password);
    const Result<QByteArray> filled = filledTokenBody(bodyTemplate, email, Secret(password));
    QTEST(filled.value_or(QByteArray()), "filled");
}

void TestTokenExchange::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    using enum ErrorCode;
    QTest::newRow("401") << 401 << QByteArray("{}") << CredentialRefused << u"password"_qs;
    QTest::newRow("403") << 403 << QByteArray("{}") << CredentialRefused << u"another group"_qs;
    QTest::newRow("404") << 404 << QByteArray("{}") << CannotTell << u"POST /authentication"_qs;
    QTest::newRow("405") << 405 << QByteArray("{}") << CannotTell << u"method and path"_qs;
    QTest::newRow("429") << 429 << QByteArray("{}") << CannotTell << u"too many requests"_qs;
    QTest::newRow("500") << 500 << QByteArray("{}") << CannotTell << u"problem of its own"_qs;
    QTest::newRow("web page") << 200 << QByteArray("<html>") << CannotTell << u"web page"_qs;
    QTest::newRow("no token there") << 200 << QByteArray(R"({"token":"x"})") << CannotTell
                                    << u"/api_token"_qs;
    QTest::newRow("token is a list") << 200 << QByteArray(R"({"api_token":[7]})") << CannotTell
                                     << u"/api_token"_qs;
    QTest::newRow("token breaks a header")
        << 200 << QByteArray(R"({"api_token":"a\nb"})") << CannotTell << u"/api_token"_qs;
    QTest::newRow("empty") << 204 << QByteArray() << CannotTell << u"/api_token"_qs;
}

void TestTokenExchange::saysWhatIsWrong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, says);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body)));
    Integration integration = m_bench->addCoredination();
    integration.baseUrl = BaseUrl::parse(server.url()).value();
    const auto token = await(m_bench->talks.exchange.tryOut(
        integration, QStringLiteral("e@x.example"), Secret("geheim"), Cancellation()));
    QVERIFY(token && !*token);
    QCOMPARE(errorName(token->error().error.code), errorName(code));
    QCOMPARE(token->error().httpStatus, status);
    QVERIFY2(token->error().error.message.contains(says), qPrintable(token->error().error.message));
}

void TestTokenExchange::saysWhatSettingIsWrong_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("method") << u"PO ST"_qs << u"/a"_qs << u"/t"_qs << ErrorCode::InvalidMethod;
    QTest::newRow("path leaves the base") << u"POST"_qs << u"/../x"_qs << u"/t"_qs << ErrorCode::OutsideBase;
    QTest::newRow("another origin") << u"POST"_qs << u"https://evil.example/t"_qs << u"/t"_qs
                                    << ErrorCode::OutsideBase;
    QTest::newRow("pointer") << u"POST"_qs << u"/authentication"_qs << u"api_token"_qs
                             << ErrorCode::InvalidInput;
}

void TestTokenExchange::saysWhatSettingIsWrong()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(QString, pointer);
    Integration integration = m_bench->addCoredination();
    integration.coredination.tokenMethod = method;
    integration.coredination.tokenPath = path;
    integration.coredination.tokenPointer = pointer;
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    const auto token = await(m_bench->talks.exchange.tryOut(
        integration, user.email, Secret::fromText(user.password), Cancellation()));
    QVERIFY(token && !*token);
    QTEST(token->error().error.code, "code");
}

void TestTokenExchange::aPastedTokenComesFirst()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    const QString pasted = m_bench->sandbox.credentials().users.first().apiToken;
    QVERIFY(m_bench->keep(account.id, SecretField::ApiToken, pasted));
    QVERIFY(!m_bench->talks.sessions.tokenLeftMs(account.id));
    const auto result = m_bench->run(integration, account, QStringLiteral("/customer"));
    QVERIFY(result && *result);
    QCOMPARE(m_bench->arrived(), QStringList{u"GET /api/1/customer 200"_qs});
    QCOMPARE(valueOf(m_bench->lastArrived(), "API-Token"), pasted.toLatin1());
    QVERIFY(m_bench->talks.sessions.tokenLeftMs(account.id).value_or(0) > Sessions::tokenLifeMs - 60'000);
    // The use is remembered beyond this run, for "show the time left".
    const Account used = m_bench->repository->account(account.id).value();
    QVERIFY(used.secret(SecretField::ApiToken)->lastUsedAtMs > 0);
    Sessions nextRun(m_bench->clock);
    QVERIFY(nextRun.tokenLeftMs(used).value_or(0) > Sessions::tokenLifeMs - 60'000);
    // "App only" is the key alone.
    QVERIFY(m_bench->run(integration, std::nullopt, QStringLiteral("/customer")).value());
    QCOMPARE(valueOf(m_bench->lastArrived(), "API-Token"), QByteArray("<none>"));
}

void TestTokenExchange::withNeitherTokenNorPasswordItAsksForTheToken()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addAccount(
        integration, QStringLiteral("Frida"), QStringLiteral("f@x.example"), AuthMethod::ApiToken);
    const auto result = m_bench->run(integration, account, QStringLiteral("/customer"));
    QVERIFY(result && !*result);
    QCOMPARE(errorName(result->error().code), errorName(ErrorCode::SecretMissing));
    QVERIFY2(
        result->error().message.contains(u"token", Qt::CaseInsensitive), qPrintable(result->error().message));
    QVERIFY(m_bench->arrived().isEmpty());
}

void TestTokenExchange::triesOutWithoutKeeping()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    const auto token = await(m_bench->talks.exchange.tryOut(
        integration, account.userName, Secret("Sandlada-frida-1"), Cancellation()));
    QVERIFY(token && *token);
    QVERIFY(!m_bench->talks.sessions.token(account.id, LoginBasis::of(integration, account)));
    const auto wrong =
        await(m_bench->talks.exchange.tryOut(integration, account.userName, Secret("wrong"), Cancellation()));
    QVERIFY(wrong && !*wrong);
    QCOMPARE(errorName(wrong->error().error.code), errorName(ErrorCode::CredentialRefused));
}

void TestTokenExchange::diesAfter24HoursWithoutUse()
{
    MockClock clock;
    Sessions sessions(clock);
    const QUuid account = QUuid::createUuid();
    const LoginBasis basis;
    sessions.keepToken(account, Secret("T-1"), basis);
    QCOMPARE(sessions.tokenLeftMs(account), std::optional<qint64>(Sessions::tokenLifeMs));
    clock.advance(Sessions::tokenLifeMs - 1);
    QVERIFY(sessions.token(account, basis));
    QCOMPARE(sessions.tokenLeftMs(account), std::optional<qint64>(1));
    clock.advance(1);
    QVERIFY(!sessions.token(account, basis));
    QCOMPARE(sessions.tokenLeftMs(account), std::optional<qint64>(0));
    // A clock that was set back makes no token live longer than a day.
    clock.advance(-Sessions::tokenLifeMs * 2);
    QCOMPARE(sessions.tokenLeftMs(account), std::optional<qint64>(Sessions::tokenLifeMs));
}

void TestTokenExchange::everyUseRenewsIt()
{
    MockClock clock(m_bench->clock.nowMs());
    Conversations talks(m_bench->credentials, m_bench->http, clock);
    RequestRunner runner(talks.signer, m_bench->http);
    Integration integration = m_bench->addCoredination();
    // The sandbox's clock stands still beside this one: a signature of tomorrow would be refused there.
    QVERIFY(m_bench->keep(integration.id, SecretField::ApiKey, m_bench->sandbox.credentials().apiKey));
    integration.coredination.signRequests = false;
    const Account account = m_bench->addUser(integration);
    Draft draft;
    draft.target = QStringLiteral("/customer?limit=1");
    const auto send = [&] {
        const auto result = await(runner.run(draft, integration, account, Cancellation()));
        return result && *result ? (*result)->status : 0;
    };
    QCOMPARE(send(), 200);
    for (int i = 0; i < 3; ++i) {
        clock.advance(Sessions::tokenLifeMs - 1'000);
        QCOMPARE(send(), 200);
    }
    QCOMPARE(m_bench->arrived().count(u"POST /api/1/authentication 200"_qs), 1);
    clock.advance(Sessions::tokenLifeMs);
    QCOMPARE(send(), 200);
    QCOMPARE(m_bench->arrived().count(u"POST /api/1/authentication 200"_qs), 2);
    // A refusal is no use.
    const auto before = talks.sessions.lastTokenUseMs(account.id);
    clock.advance(1'000);
    m_bench->addFault(QStringLiteral("500,count=1"));
    QCOMPARE(send(), 500);
    QCOMPARE(talks.sessions.lastTokenUseMs(account.id), before);
}

void TestTokenExchange::keepsNothingOnDisk()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    QVERIFY(m_bench->run(integration, account, QStringLiteral("/customer")).value());
    const auto token = m_bench->talks.sessions.token(account.id, LoginBasis::of(integration, account));
    QVERIFY(token);
    QVERIFY(m_bench->isOnDisk("frida@fieldservice.example"));
    QVERIFY(!m_bench->isOnDisk(token->reveal().toByteArray()));
}

void TestTokenExchange::loggingOutForgetsIt()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    QVERIFY(m_bench->run(integration, account, QStringLiteral("/customer")).value());
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    QVERIFY(!m_bench->talks.sessions.token(account.id, LoginBasis::of(integration, account)));
}

void TestTokenExchange::loggingOutIsNotOvertaken()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    auto running = m_bench->talks.exchange.token(integration, account, {});
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    const auto token = await(std::move(running));
    QVERIFY(token && !*token);
    QCOMPARE(errorName(token->error().code), errorName(ErrorCode::Cancelled));
    QVERIFY(!m_bench->talks.sessions.token(account.id, LoginBasis::of(integration, account)));
}

QTEST_GUILESS_MAIN(TestTokenExchange)
#include "tst_tokenexchange.moc"
