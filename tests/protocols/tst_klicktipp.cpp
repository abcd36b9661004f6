// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/consentlink.h"
#include "auth/mainaccount.h"
#include "auth/pastedkey.h"
#include "core/redactor.h"
#include "signing/cleansecret.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 1 to 1.3, row by row, through the real engine against the sandbox.
class TestKlickTipp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }

    void P1_basePathsWorkAndATrailingSlashIsDropped_data();
    void P1_basePathsWorkAndATrailingSlashIsDropped();
    void P1_plainHttpIsRefusedExceptForLoopback_data();
    void P1_plainHttpIsRefusedExceptForLoopback();

    void P1_1_aNameWithoutAHyphenIsWarnedOfAndNotRefused();
    void P1_1_theLoginIsOneJsonPostWithoutACookie();
    void P1_1_thePasswordIsNeverTrimmedTheUserNameIs();
    void P1_1_everyFormOfAnswerGivesItsHeaders_data();
    void P1_1_everyFormOfAnswerGivesItsHeaders();
    void P1_1_namesAndIdsOutOfFormAreRefused_data();
    void P1_1_namesAndIdsOutOfFormAreRefused();
    void P1_1_aLoginFailsByItsStatusAlone_data();
    void P1_1_aLoginFailsByItsStatusAlone();
    void P1_1_nothingIsSaidOfTheLoginsPersonalData();
    void P1_1_anOldCookieWouldBeAnswered406();
    void P1_1_oneNewLoginAndOneRepetition_data();
    void P1_1_oneNewLoginAndOneRepetition();
    void P1_1_thenTheRefusalIsReported_data();
    void P1_1_thenTheRefusalIsReported();
    void P1_1_aLoginIsReusedAndLoggedOutExplicitly();
    void P1_1_anyFailureToLogOutCountsAsLoggedOut();

    void P1_2_everyRequestCarriesXUnAndXCi();
    void P1_2_developerKeys_data();
    void P1_2_developerKeys();
    void P1_2_customerKeysAreTrimmedAndNotEmpty();
    void P1_2_xCiIsMaskedWhole();
    void P1_2_xUnIsTheAccountsOwnAndAscii();
    void P1_2_noRetryOn401And403_data();
    void P1_2_noRetryOn401And403();
    void P1_2_theCustomerKeyAloneIsNotEnough();

    void P1_3_theRedirectGoesOutRawOrEncoded();
    void P1_3_aRawRedirectHasNoSpecialCharacters_data();
    void P1_3_aRawRedirectHasNoSpecialCharacters();
    void P1_3_customerKeysThatComeBack_data();
    void P1_3_customerKeysThatComeBack();

private:
    [[nodiscard]] Account partner();
    [[nodiscard]] Integration pointedAt(const HostileServer &server, const QString &path = {}) const;
    [[nodiscard]] const LoggedRequest &arrived(qsizetype index) const
    {
        return m_bench->sandbox.log().entries().at(index);
    }
    [[nodiscard]] static QList<int> statuses(const RunResult &result);

    std::unique_ptr<LoginBench> m_bench;
    Integration m_integration;
};

void TestKlickTipp::init()
{
    m_bench = std::make_unique<LoginBench>();
    m_integration = m_bench->addKlickTipp();
}

Account TestKlickTipp::partner()
{
    const Account account = m_bench->addCustomer(m_integration);
    (void)m_bench->keep(
        account.id, SecretField::CustomerKey, m_bench->sandbox.credentials().customers.first().customerKey);
    return m_bench->repository->account(account.id).value();
}

Integration TestKlickTipp::pointedAt(const HostileServer &server, const QString &path) const
{
    Integration integration = m_integration;
    integration.baseUrl = BaseUrl::parse(server.url(path)).value();
    return integration;
}

QList<int> TestKlickTipp::statuses(const RunResult &result)
{
    QList<int> all;
    for (const Exchange &exchange : result.exchanges)
        all.append(exchange.status);
    return all;
}

void TestKlickTipp::P1_basePathsWorkAndATrailingSlashIsDropped_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("no path") << QString() << QByteArray("/list");
    QTest::newRow("slash") << u"/"_qs << QByteArray("/list");
    QTest::newRow("path") << u"/api"_qs << QByteArray("/api/list");
    QTest::newRow("path and slash") << u"/api/"_qs << QByteArray("/api/list");
}

void TestKlickTipp::P1_basePathsWorkAndATrailingSlashIsDropped()
{
    QFETCH(const QString, base);
    HostileServer server(HostileServer::always(HostileServer::answer(200, "[]")));
    const auto result = m_bench->run(pointedAt(server, base), partner());
    QVERIFY(result && *result);
    QTEST(server.requests().first().target(), "target");
}

void TestKlickTipp::P1_plainHttpIsRefusedExceptForLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("the vendor's") << u"https://api.klicktipp.com"_qs << true;
    QTest::newRow("with a path") << u"https://app.klicktipp.com/api"_qs << true;
    QTest::newRow("plain") << u"http://api.klicktipp.com"_qs << false;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_qs << true;
    QTest::newRow("only like loopback") << u"http://127.0.0.1.example.com"_qs << false;
}

void TestKlickTipp::P1_plainHttpIsRefusedExceptForLoopback()
{
    QFETCH(const QString, url);
    QTEST(BaseUrl::parse(url).has_value(), "isAccepted");
}

void TestKlickTipp::P1_1_aNameWithoutAHyphenIsWarnedOfAndNotRefused()
{
    QVERIFY(mainAccountWarning(u"acme"_qs));
    QVERIFY(!mainAccountWarning(u"acme-api"_qs));
    Account account = m_bench->addSessionAccount(m_integration);
    account.userName = u"acme"_qs;
    const auto result = m_bench->run(m_integration, account);
    QVERIFY(result && !*result); // asked and refused by the service, not by us
    QCOMPARE(m_bench->arrived(), QStringList{u"POST /account/login 401"_qs});
}

void TestKlickTipp::P1_1_theLoginIsOneJsonPostWithoutACookie()
{
    QVERIFY(m_bench->run(m_integration, m_bench->addSessionAccount(m_integration)).value());
    const LoggedRequest &login = arrived(0);
    QCOMPARE(login.requestLine, QByteArray("POST /account/login HTTP/1.1"));
    QCOMPARE(login.body, QByteArray(R"({"username":"acme-shop","password":"Sandkasten-acme-1"})"));
    QCOMPARE(valueOf(login, "Accept"), QByteArray("application/json"));
    QVERIFY(valueOf(login, "Content-Type").startsWith("application/json"));
    QCOMPARE(valueOf(login, "Cookie"), QByteArray("<none>"));
}

void TestKlickTipp::P1_1_thePasswordIsNeverTrimmedTheUserNameIs()
{
    Account account = m_bench->addSessionAccount(m_integration, u" pass word\t"_qs);
    account.userName = u" acme-shop "_qs;
    const auto result = m_bench->run(m_integration, account);
    QVERIFY(result && !*result);
    QCOMPARE(arrived(0).body, QByteArray(R"({"username":"acme-shop","password":" pass word\t"})"));
}

void TestKlickTipp::P1_1_everyFormOfAnswerGivesItsHeaders_data()
{
    QTest::addColumn<SessionAnswer>("form");
    QTest::addColumn<bool>("hasCookie");
    QTest::newRow("sessid and session_name") << SessionAnswer::Sessid << true;
    QTest::newRow("session_id, the name from Set-Cookie") << SessionAnswer::SessionId << true;
    QTest::newRow("no name known") << SessionAnswer::NoName << false;
}

void TestKlickTipp::P1_1_everyFormOfAnswerGivesItsHeaders()
{
    QFETCH(const SessionAnswer, form);
    QFETCH(const bool, hasCookie);
    m_bench->sandbox.settings().sessionAnswer = form;
    const auto result = m_bench->run(m_integration, m_bench->addSessionAccount(m_integration));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>{200});
    const QByteArray id = valueOf(arrived(1), "X-Session-Id");
    QVERIFY(id.size() > 20);
    QCOMPARE(valueOf(arrived(1), "Cookie"), hasCookie ? "SSESSsandbox4815=" + id : QByteArray("<none>"));
}

void TestKlickTipp::P1_1_namesAndIdsOutOfFormAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("in form") << QByteArray(R"({"sessid":"a","session_name":"Az09_-"})") << true;
    QTest::newRow("blank in the name") << QByteArray(R"({"sessid":"a","session_name":"N x"})") << false;
    QTest::newRow("umlaut in the name")
        << QByteArray("{\"sessid\":\"a\",\"session_name\":\"\xc3\xbc\"}") << false;
    QTest::newRow("CR in the id") << QByteArray(R"({"sessid":"a\rb"})") << false;
    QTest::newRow("LF in the id") << QByteArray(R"({"sessid":"a\nX-Evil: 1"})") << false;
    QTest::newRow("semicolon in the id") << QByteArray(R"({"sessid":"a;b"})") << false;
    QTest::newRow("no id at all") << QByteArray(R"({"account":{"uid":1}})") << false;
}

void TestKlickTipp::P1_1_namesAndIdsOutOfFormAreRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isAccepted);
    HostileServer server(HostileServer::always(HostileServer::answer(200, body)));
    const Account account = m_bench->addSessionAccount(m_integration);
    const auto result = m_bench->run(pointedAt(server), account);
    QVERIFY(result.has_value());
    QCOMPARE(result->has_value(), isAccepted);
    QCOMPARE(server.requests().size(), isAccepted ? 2 : 1);
}

void TestKlickTipp::P1_1_aLoginFailsByItsStatusAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("401") << 401 << QByteArray(R"(["Wrong username or password."])")
                         << ErrorCode::CredentialRefused;
    QTest::newRow("401 in German") << 401 << QByteArray(R"(["Falscher Benutzername."])")
                                   << ErrorCode::CredentialRefused;
    QTest::newRow("401 without words") << 401 << QByteArray() << ErrorCode::CredentialRefused;
    QTest::newRow("400 wrong type") << 400 << QByteArray("[]") << ErrorCode::CannotTell;
    QTest::newRow("406 already logged in") << 406 << QByteArray("[]") << ErrorCode::CannotTell;
    QTest::newRow("200 without an id") << 200 << QByteArray("{}") << ErrorCode::CannotTell;
}

void TestKlickTipp::P1_1_aLoginFailsByItsStatusAlone()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorCode, code);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body)));
    const Account account = m_bench->addSessionAccount(m_integration);
    const auto report = await(m_bench->talks.check.check(pointedAt(server), account, {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome,
        code == ErrorCode::CredentialRefused ? CheckOutcome::Refused : CheckOutcome::CannotTell);
    QCOMPARE((*report)->record.httpStatus, status);
    QCOMPARE((*report)->record.probe, u"POST /account/login"_qs);
}

void TestKlickTipp::P1_1_nothingIsSaidOfTheLoginsPersonalData()
{
    const QByteArray body = R"({"account":{"email":"kim@kunden.example","firstname":"Kim"}})";
    HostileServer server(HostileServer::always(HostileServer::answer(200, body)));
    const auto result = m_bench->run(pointedAt(server), m_bench->addSessionAccount(m_integration));
    QVERIFY(result && !*result);
    const QString told = result->error().message + result->error().detail;
    QVERIFY2(!told.contains(u"kim", Qt::CaseInsensitive), qPrintable(told));
}

void TestKlickTipp::P1_1_anOldCookieWouldBeAnswered406()
{
    const Account account = m_bench->addSessionAccount(m_integration);
    QVERIFY(m_bench->run(m_integration, account).value());
    // The session lives on at the service: with its cookie the second login would be answered 406.
    m_bench->addFault(u"401,count=1,path=/list"_qs);
    QVERIFY(m_bench->run(m_integration, account).value());
    QCOMPARE(m_bench->arrived().mid(2),
        QStringList({u"GET /list 401"_qs, u"POST /account/login 200"_qs, u"GET /list 200"_qs}));
    QCOMPARE(valueOf(arrived(3), "Cookie"), QByteArray("<none>"));
    QCOMPARE(valueOf(arrived(3), "X-Session-Id"), QByteArray("<none>"));
}

void TestKlickTipp::P1_1_oneNewLoginAndOneRepetition_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::newRow("401") << u"401"_qs << 401;
    QTest::newRow("403") << u"403"_qs << 403;
    QTest::newRow("expired") << u"expired-session"_qs << 401;
}

void TestKlickTipp::P1_1_oneNewLoginAndOneRepetition()
{
    QFETCH(const QString, fault);
    QFETCH(const int, status);
    m_bench->addFault(fault + u",count=1,path=/list"_qs);
    const auto result = m_bench->run(m_integration, m_bench->addSessionAccount(m_integration));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({status, 200})); // shown as two exchanges
    QCOMPARE(m_bench->arrived().count(u"POST /account/login 200"_qs), 2);
    QVERIFY(valueOf(arrived(1), "X-Session-Id") != valueOf(arrived(3), "X-Session-Id"));
}

void TestKlickTipp::P1_1_thenTheRefusalIsReported_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("401: a missing argument, too") << u"401"_qs;
    QTest::newRow("403: no API in the plan, too") << u"403"_qs;
}

void TestKlickTipp::P1_1_thenTheRefusalIsReported()
{
    QFETCH(const QString, fault);
    m_bench->addFault(fault + u",path=/list"_qs);
    const auto result = m_bench->run(m_integration, m_bench->addSessionAccount(m_integration));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({fault.toInt(), fault.toInt()}));
    QCOMPARE(m_bench->arrived().size(), 4);
}

void TestKlickTipp::P1_1_aLoginIsReusedAndLoggedOutExplicitly()
{
    const Account account = m_bench->addSessionAccount(m_integration);
    QVERIFY(m_bench->run(m_integration, account).value());
    QVERIFY(m_bench->run(m_integration, account).value());
    const QByteArray id = valueOf(arrived(1), "X-Session-Id");
    QVERIFY(!m_bench->isOnDisk(id)); // memory, never disk
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    QCOMPARE(m_bench->arrived(), QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs,
                                     u"GET /list 200"_qs, u"POST /account/logout 200"_qs}));
    QCOMPARE(arrived(3).body, QByteArray());
    QCOMPARE(valueOf(arrived(3), "X-Session-Id"), id);
    QCOMPARE(valueOf(arrived(3), "Cookie"), "SSESSsandbox4815=" + id);
    QCOMPARE(m_bench->openSessions(), 0);
}

void TestKlickTipp::P1_1_anyFailureToLogOutCountsAsLoggedOut()
{
    QVERIFY(m_bench->run(m_integration, m_bench->addSessionAccount(m_integration)).value());
    m_bench->addFault(u"500,path=/account/logout"_qs);
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
}

void TestKlickTipp::P1_2_everyRequestCarriesXUnAndXCi()
{
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    const QByteArray customerKey = known.customers.first().customerKey.toUtf8();
    const QByteArray mac = QMessageAuthenticationCode::hash(
        customerKey, QByteArray::fromHex(known.developerKey.toLatin1()), QCryptographicHash::Sha256);
    const Account account = partner();
    for (int i = 0; i < 2; ++i) {
        QVERIFY(m_bench->run(m_integration, account).value());
        QCOMPARE(valueOf(arrived(i), "X-Un"), QByteArray("acme-shop"));
        QCOMPARE(valueOf(arrived(i), "X-Ci"), (mac + customerKey).toBase64());
    }
    QCOMPARE(m_bench->arrived(), QStringList({u"GET /list 200"_qs, u"GET /list 200"_qs})); // no login
}

void TestKlickTipp::P1_2_developerKeys_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("kept"); // empty: refused
    QTest::newRow("hexadecimal") << QByteArray("00ff") << QByteArray("00ff");
    QTest::newRow("one byte") << QByteArray("7f") << QByteArray("7f");
    QTest::newRow("white space removed") << QByteArray(" 00 ff\n") << QByteArray("00ff");
    QTest::newRow("case ignored") << QByteArray("00Ff") << QByteArray("00ff");
    QTest::newRow("odd length") << QByteArray("00f") << QByteArray();
    QTest::newRow("nothing") << QByteArray(" ") << QByteArray();
    QTest::newRow("0x") << QByteArray("0x00ff") << QByteArray();
    QTest::newRow("another letter") << QByteArray("00fg") << QByteArray();
}

void TestKlickTipp::P1_2_developerKeys()
{
    QFETCH(const QByteArray, typed);
    const Result<Secret> clean = cleanSecret(SecretField::DeveloperKey, Secret(typed));
    QTEST(clean ? clean->reveal().toByteArray() : QByteArray(), "kept");
}

void TestKlickTipp::P1_2_customerKeysAreTrimmedAndNotEmpty()
{
    const Result<Secret> clean = cleanSecret(SecretField::CustomerKey, Secret(" key \n"));
    QVERIFY(clean);
    QCOMPARE(clean->reveal().toByteArray(), QByteArray("key"));
    QVERIFY(!cleanSecret(SecretField::CustomerKey, Secret(" \n")));
}

void TestKlickTipp::P1_2_xCiIsMaskedWhole()
{
    const auto result = m_bench->run(m_integration, partner());
    QVERIFY(result && *result);
    const Exchange &exchange = (*result)->exchanges.first();
    const QByteArray xCi = valueOf(arrived(0), "X-Ci");
    const QByteArray customerKey = m_bench->sandbox.credentials().customers.first().customerKey.toUtf8();
    for (const TraceStep &step : exchange.sent.trace.steps) {
        const QByteArray shown = step.inputText() + step.output + step.why.toUtf8();
        QVERIFY(!shown.contains(xCi) && !shown.contains(customerKey) && !shown.contains(xCi.right(12)));
    }
    Redactor redactor;
    redactor.add(exchange.sent.sensitive);
    QVERIFY(!redactor.redact("X-Ci: " + xCi).contains(xCi.right(12)));
}

void TestKlickTipp::P1_2_xUnIsTheAccountsOwnAndAscii()
{
    Account account = partner();
    account.userName = u"m\u00fcller"_qs;
    const auto refused = m_bench->run(m_integration, account);
    QVERIFY(refused && !*refused);
    QVERIFY(m_bench->arrived().isEmpty());
    account.userName = u"somebody-else"_qs;
    QVERIFY(m_bench->run(m_integration, account).value());
    QCOMPARE(valueOf(arrived(0), "X-Un"), QByteArray("somebody-else"));
}

void TestKlickTipp::P1_2_noRetryOn401And403_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("401") << u"401"_qs;
    QTest::newRow("403") << u"403"_qs;
}

void TestKlickTipp::P1_2_noRetryOn401And403()
{
    QFETCH(const QString, fault);
    m_bench->addFault(fault + u",count=1"_qs);
    const auto result = m_bench->run(m_integration, partner());
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>{fault.toInt()});
    QCOMPARE(m_bench->arrived().size(), 1);
}

void TestKlickTipp::P1_2_theCustomerKeyAloneIsNotEnough()
{
    const Account account = partner();
    QVERIFY(await(m_bench->credentials.remove(m_integration.id, SecretField::DeveloperKey)));
    const auto result = m_bench->run(m_integration, account);
    QVERIFY(result && !*result);
    QCOMPARE(result->error().code, ErrorCode::SecretMissing);
    QVERIFY(m_bench->arrived().isEmpty());
}

void TestKlickTipp::P1_3_theRedirectGoesOutRawOrEncoded()
{
    KlickTippSettings settings;
    settings.accountId = u"48151"_qs;
    QVERIFY(!settings.encodeRedirect); // raw by default
    QCOMPARE(consentLink(settings, "http://127.0.0.1:4711/n0nce").value(),
        QByteArray("https://app.klicktipp.com/grantapiaccess/48151?url=http://127.0.0.1:4711/n0nce"));
    settings.encodeRedirect = true;
    QCOMPARE(consentLink(settings, "http://127.0.0.1:4711/n0nce").value(),
        QByteArray(
            "https://app.klicktipp.com/grantapiaccess/48151?url=http%3A%2F%2F127.0.0.1%3A4711%2Fn0nce"));
}

void TestKlickTipp::P1_3_aRawRedirectHasNoSpecialCharacters_data()
{
    QTest::addColumn<QByteArray>("redirect");
    for (const char *redirect : {"https://x.example/?a=1", "https://x.example/a&b", "https://x.example/#a",
             "https://x.example/a+b", "https://x.example/a%20b", "https://x.example/a b"})
        QTest::newRow(redirect) << QByteArray(redirect);
}

void TestKlickTipp::P1_3_aRawRedirectHasNoSpecialCharacters()
{
    QFETCH(const QByteArray, redirect);
    KlickTippSettings settings;
    settings.accountId = u"48151"_qs;
    QVERIFY(!consentLink(settings, redirect));
}

void TestKlickTipp::P1_3_customerKeysThatComeBack_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("key"); // empty: refused
    const QByteArray back = "https://x.example/r?customerkey=";
    QTest::newRow("the redirected address") << back + "KEY" << QByteArray("KEY");
    QTest::newRow("the bare key") << QByteArray(" KEY\n") << QByteArray("KEY");
    QTest::newRow("several that are equal") << back + "KEY&customerkey=KEY" << QByteArray("KEY");
    QTest::newRow("several that differ") << back + "KEY&customerkey=OTHER" << QByteArray();
    QTest::newRow("an empty one does not count") << back + "&customerkey=KEY" << QByteArray("KEY");
    QTest::newRow("repeated prefix stripped") << back + "?customerkey=KEY" << QByteArray("KEY");
    QTest::newRow("1,024 bytes") << back + QByteArray(1024, 'k') << QByteArray(1024, 'k');
    QTest::newRow("1,025 bytes") << back + QByteArray(1025, 'k') << QByteArray();
    QTest::newRow("UTF-8") << back + "%C3%BC" << QByteArray("\xc3\xbc");
    QTest::newRow("not UTF-8") << back + "%FF" << QByteArray();
    QTest::newRow("a control character") << back + "a%00b" << QByteArray();
    QTest::newRow("none") << back << QByteArray();
}

void TestKlickTipp::P1_3_customerKeysThatComeBack()
{
    QFETCH(const QByteArray, pasted);
    const Result<Secret> key = customerKeyFromPaste(Secret(pasted));
    QTEST(key ? key->reveal().toByteArray() : QByteArray(), "key");
}

QTEST_GUILESS_MAIN(TestKlickTipp)
#include "tst_klicktipp.moc"
