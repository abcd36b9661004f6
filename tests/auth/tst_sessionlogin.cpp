// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/mainaccount.h"
#include "auth/sessionlogin.h"
#include "core/requestcompiler.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 1.1, row by row.
class TestSessionLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup() { m_bench.reset(); }

    void everyFormOfAnswerLogsIn_data();
    void everyFormOfAnswerLogsIn();
    void sendsTheLoginAsDocumented();
    void passwordGoesOutAsTyped_data();
    void passwordGoesOutAsTyped();
    void readsTheAnswer_data();
    void readsTheAnswer();
    void unreachableIsNotARefusal();
    void logsInOnceAndReuses();
    void requestsThatStartTogetherShareOneLogin();
    void oneWhoCancelsLeavesTheOthersTheLogin();
    void endsALoginThatNobodyWaitsFor();
    void anotherPasswordIsAnotherSession();
    void sessionNeverLeavesItsOrigin();
    void logsOutExplicitly();
    void removedAccountsAreLoggedOut();
    void logsOutEverywhere();
    void anyFailureToLogOutIsLoggedOutHere_data();
    void anyFailureToLogOutIsLoggedOutHere();
    void keepsNothingOnDisk();
    void warnsOfAMainAccount_data();
    void warnsOfAMainAccount();
    void outlivesItsWaiters();

private:
    [[nodiscard]] std::optional<Result<SessionCredentials>> login(
        const Integration &integration, const Account &account, const Cancellation &cancellation = {})
    {
        return await(m_bench->talks.login.session(integration, account, cancellation));
    }
    [[nodiscard]] Integration pointedAt(const HostileServer &server)
    {
        Integration integration = m_bench->addKlickTipp();
        integration.baseUrl = BaseUrl::parse(server.url()).value_or(BaseUrl());
        return integration;
    }

    std::unique_ptr<LoginBench> m_bench;
};

void TestSessionLogin::everyFormOfAnswerLogsIn_data()
{
    QTest::addColumn<SessionAnswer>("answer");
    QTest::addColumn<bool>("hasName");
    QTest::newRow("sessid and session_name") << SessionAnswer::Sessid << true;
    QTest::newRow("session_id, the name from Set-Cookie") << SessionAnswer::SessionId << true;
    QTest::newRow("session_id, no name anywhere") << SessionAnswer::NoName << false;
}

void TestSessionLogin::everyFormOfAnswerLogsIn()
{
    QFETCH(SessionAnswer, answer);
    QFETCH(bool, hasName);
    m_bench->sandbox.settings().sessionAnswer = answer;
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE((*result)->exchanges.size(), 1);
    QCOMPARE((*result)->exchanges.first().status, 200);
    // "Afterwards send both X-Session-Id and Cookie (only the first if no name is known)."
    const LoggedRequest &sent = m_bench->lastArrived();
    const QByteArray id = valueOf(sent, "X-Session-Id");
    QVERIFY(id.size() > 20);
    QCOMPARE(valueOf(sent, "Cookie"), hasName ? "SSESSsandbox4815=" + id : QByteArray("<none>"));
}

void TestSessionLogin::sendsTheLoginAsDocumented()
{
    const Integration integration = m_bench->addKlickTipp();
    Account account = m_bench->addSessionAccount(integration);
    account.userName = u"  acme-shop\u00a0\n"_qs;
    const auto session = login(integration, account);
    QVERIFY(session && *session);
    const LoggedRequest &sent = m_bench->lastArrived();
    QCOMPARE(sent.requestLine, QByteArray("POST /account/login HTTP/1.1"));
    QCOMPARE(valueOf(sent, "Accept"), QByteArray("application/json"));
    QCOMPARE(valueOf(sent, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(valueOf(sent, "Cookie"), QByteArray("<none>"));
    QCOMPARE(sent.body, QByteArray(R"({"username":"acme-shop","password":"Sandkasten-acme-1"})"));
}

void TestSessionLogin::passwordGoesOutAsTyped_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("blanks around it") << u"  pass word\t"_qs;
    QTest::newRow("quotes and backslash") << uR"("x"\{y})"_qs;
    QTest::newRow("umlauts and emoji") << u"Schl\u00fcssel \U0001F511"_qs;
    QTest::newRow("control character") << u"a\u0001b"_qs;
}

void TestSessionLogin::passwordGoesOutAsTyped()
{
    QFETCH(QString, password);
    HostileServer server(HostileServer::always(HostileServer::answer(200, R"({"sessid":"abc"})")));
    const Integration integration = pointedAt(server);
    const Account account = m_bench->addSessionAccount(integration, password);
    const auto session = login(integration, account);
    QVERIFY(session && *session);
    const QJsonObject body = QJsonDocument::fromJson(server.requests().first().body).object();
    QCOMPARE(body.value(u"password").toString(), password);
    QCOMPARE(body.size(), 2);
}

void TestSessionLogin::readsTheAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("result"); // "ID NAME" or the error's name
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, int status, const QByteArray &headers, const QByteArray &body,
                         const QByteArray &result, const QString &says = {}) {
        QTest::newRow(name) << status << headers << body << result << says;
    };
    row("sessid before session_id", 200, "", R"({"session_id":"b","sessid":"a","session_name":"N"})", "a N");
    row("sessid empty", 200, "", R"({"session_id":"b","sessid":"","session_name":"N"})", "b N");
    row("name before cookie", 200, "Set-Cookie: C=a\r\n", R"({"sessid":"a","session_name":"N_-9"})",
        "a N_-9");
    row("name from the cookie that carries the id", 200,
        "Set-Cookie: LB=7; Path=/\r\nSet-Cookie: SESSx=a; HttpOnly\r\n", R"({"sessid":"a"})", "a SESSx");
    row("cookie percent-encoded", 200, "Set-Cookie: S=a%2Bb%3D\r\n", R"({"sessid":"a+b="})", "a+b= S");
    row("a foreign cookie is no name", 200, "Set-Cookie: LB=7\r\n", R"({"sessid":"a"})", "a ");
    row("a cookie's name out of form is no name", 200, "Set-Cookie: SE.SS=a\r\n", R"({"sessid":"a"})", "a ");
    row("name null", 200, "Set-Cookie: S=a\r\n", R"({"sessid":"a","session_name":null})", "a S");
    row("id escaped", 200, "", R"({"sessid":"\u0061"})", "a ");
    row("name with a blank", 200, "", R"({"sessid":"a","session_name":"N x"})", "cannot-tell");
    row("name with an equals sign", 200, "", R"({"sessid":"a","session_name":"N=x;"})", "cannot-tell");
    row("id with CR LF", 200, "", R"({"sessid":"a\r\nX-Evil: 1"})", "cannot-tell");
    row("id with semicolon", 200, "", R"({"sessid":"a; evil=1","session_name":"N"})", "cannot-tell");
    row("200 without an id", 200, "", R"({"account":{"email":"kim@example.org"}})", "cannot-tell",
        u"without a session id"_qs);
    row("id that is a number", 200, "", R"({"sessid":17})", "17 ");
    row("id that is an object", 200, "", R"({"sessid":{}})", "cannot-tell", u"without a session id"_qs);
    row("200 and not JSON", 200, "", "hello", "cannot-tell", u"without a session id"_qs);
    row("200 and a web page", 200, "Content-Type: text/html\r\n", "<html>", "cannot-tell", u"web page"_qs);
    row("401", 401, "", R"(["Wrong username or password."])", "credential-refused", u"password is wrong"_qs);
    row("401 in German", 401, "", R"(["Falsches Passwort."])", "credential-refused", u"password is wrong"_qs);
    row("401 by a proxy", 401, "Content-Type: text/html\r\n", "<html>", "cannot-tell", u"web page"_qs);
    row("403: no API in the plan", 403, "", R"(["API access denied."])", "credential-refused", u"Premium"_qs);
    row("400: wrong type", 400, "", R"(["no"])", "cannot-tell", u"could not read"_qs);
    row("406: already logged in", 406, "", R"(["Already logged in as x."])", "cannot-tell", u"logged in"_qs);
    row("404", 404, "", "[]", "cannot-tell", u"base URL"_qs);
    row("429", 429, "Retry-After: 7\r\n", "[]", "cannot-tell", u"7 seconds"_qs);
    row("500", 500, "", "", "cannot-tell", u"problem of its own"_qs);
    row("302 is not followed", 302, "Location: /elsewhere\r\n", "", "cannot-tell", u"forward"_qs);
}

void TestSessionLogin::readsTheAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, result);
    QFETCH(QString, says);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body, headers)));
    const Integration integration = pointedAt(server);
    const Account account = m_bench->addSessionAccount(integration);
    const auto session = login(integration, account);
    QVERIFY(session);
    QCOMPARE(server.requests().size(), 1);
    if (*session) {
        const SessionCredentials &got = **session;
        QCOMPARE(got.sessionId.reveal().toByteArray() + ' ' + got.sessionName.value_or(QString()).toLatin1(),
            result);
        return;
    }
    const Error &error = session->error();
    QCOMPARE(QByteArray(errorName(error.code).data()), result);
    QVERIFY2(error.message.contains(says), qPrintable(error.message));
    QVERIFY(!error.message.contains(u"kim@"));
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
}

void TestSessionLogin::unreachableIsNotARefusal()
{
    Integration integration = m_bench->addKlickTipp();
    integration.baseUrl = BaseUrl::parse(QStringLiteral("http://127.0.0.1:1")).value();
    const auto session = login(integration, m_bench->addSessionAccount(integration));
    QVERIFY(session && !*session);
    QCOMPARE(errorName(session->error().code), errorName(ErrorCode::Network));
    QVERIFY(!session->error().message.isEmpty());
}

void TestSessionLogin::logsInOnceAndReuses()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    for (int i = 0; i < 3; ++i) {
        const auto result = m_bench->run(integration, account);
        QVERIFY(result && *result);
    }
    QCOMPARE(m_bench->arrived(), QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs,
                                     u"GET /list 200"_qs, u"GET /list 200"_qs}));
}

void TestSessionLogin::requestsThatStartTogetherShareOneLogin()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    std::vector<Task<Result<SessionCredentials>>> all;
    for (int i = 0; i < 5; ++i)
        all.push_back(m_bench->talks.login.session(integration, account, {}));
    for (auto &one : all) {
        const auto session = await(std::move(one));
        QVERIFY(session && *session);
    }
    QCOMPARE(m_bench->arrived(), QStringList{u"POST /account/login 200"_qs});
}

void TestSessionLogin::oneWhoCancelsLeavesTheOthersTheLogin()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    const Cancellation impatience;
    auto leaver = m_bench->talks.login.session(integration, account, impatience);
    auto stayer = m_bench->talks.login.session(integration, account, {});
    impatience.cancel();
    const auto left = await(std::move(leaver));
    QVERIFY(left && !*left);
    QCOMPARE(errorName(left->error().code), errorName(ErrorCode::Cancelled));
    const auto stayed = await(std::move(stayer));
    QVERIFY(stayed && *stayed);
}

void TestSessionLogin::endsALoginThatNobodyWaitsFor()
{
    HostileServer server; // never answers
    const Integration integration = pointedAt(server);
    const Account account = m_bench->addSessionAccount(integration);
    const Cancellation impatience;
    auto leaver = m_bench->talks.login.session(integration, account, impatience);
    QVERIFY(waitUntil([&server] { return !server.requests().isEmpty(); }));
    impatience.cancel();
    const auto left = await(std::move(leaver));
    QVERIFY(left && !*left);
    // The next one does not join the stopped login.
    server.setAnswer(HostileServer::always(HostileServer::answer(200, R"({"sessid":"abc"})")));
    const auto next = login(integration, account);
    QVERIFY(next && *next);
}

void TestSessionLogin::anotherPasswordIsAnotherSession()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(login(integration, account).value());
    QVERIFY(m_bench->keep(account.id, SecretField::Password, QStringLiteral("wrong")));
    const auto session = login(integration, m_bench->repository->account(account.id).value());
    QVERIFY(session && !*session);
    QCOMPARE(errorName(session->error().code), errorName(ErrorCode::CredentialRefused));
    // The old session is not left open.
    QVERIFY(waitUntil([this] { return m_bench->openSessions() == 0; }));
}

void TestSessionLogin::sessionNeverLeavesItsOrigin()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    const auto first = login(integration, account);
    QVERIFY(first && *first);
    const QByteArray id = (*first)->sessionId.reveal().toByteArray();
    HostileServer server(HostileServer::always(HostileServer::answer(200, R"({"sessid":"abc"})")));
    Integration moved = integration;
    moved.baseUrl = BaseUrl::parse(server.url()).value();
    const auto result = m_bench->run(moved, account);
    QVERIFY(result && *result);
    QVERIFY(!server.received().contains(id));
    QCOMPARE(server.requests().first().target(), QByteArray("/account/login"));
}

void TestSessionLogin::logsOutExplicitly()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    const auto session = login(integration, account);
    QVERIFY(session && *session);
    QCOMPARE(m_bench->openSessions(), 1);
    QCoro::waitFor(m_bench->talks.login.logout(account.id));
    const LoggedRequest &sent = m_bench->lastArrived();
    QCOMPARE(sent.requestLine, QByteArray("POST /account/logout HTTP/1.1"));
    QCOMPARE(sent.body, QByteArray());
    QCOMPARE(valueOf(sent, "X-Session-Id"), (*session)->sessionId.reveal().toByteArray());
    QVERIFY(valueOf(sent, "Cookie").startsWith("SSESSsandbox4815="));
    QCOMPARE(m_bench->openSessions(), 0);
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
    QCoro::waitFor(m_bench->talks.login.logout(account.id)); // nothing to do
    QCOMPARE(m_bench->arrived().size(), 2);
}

void TestSessionLogin::removedAccountsAreLoggedOut()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account stays = m_bench->addSessionAccount(integration);
    const SandboxCustomer &other = m_bench->sandbox.credentials().customers.at(2);
    const Account goes =
        m_bench->addAccount(integration, other.name, other.userName, AuthMethod::SessionLogin);
    QVERIFY(m_bench->keep(goes.id, SecretField::Password, other.password));
    QVERIFY(login(integration, stays).value());
    QVERIFY(login(integration, goes).value());
    QCoro::waitFor(m_bench->talks.login.logoutOthers({stays.id}));
    QCOMPARE(m_bench->openSessions(), 1);
    QVERIFY(m_bench->talks.sessions.session(stays.id));
    QVERIFY(!m_bench->talks.sessions.session(goes.id));
}

void TestSessionLogin::logsOutEverywhere()
{
    const Integration integration = m_bench->addKlickTipp();
    for (qsizetype i = 0; i < 3; ++i) {
        const SandboxCustomer &customer = m_bench->sandbox.credentials().customers.at(i);
        const Account account =
            m_bench->addAccount(integration, customer.name, customer.userName, AuthMethod::SessionLogin);
        QVERIFY(m_bench->keep(account.id, SecretField::Password, customer.password));
        QVERIFY(login(integration, account).value());
    }
    QCOMPARE(m_bench->openSessions(), 3);
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    QCOMPARE(m_bench->openSessions(), 0);
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
}

void TestSessionLogin::anyFailureToLogOutIsLoggedOutHere_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"expired-session", "401", "403", "500", "close", "html", "redirect=foreign"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestSessionLogin::anyFailureToLogOutIsLoggedOutHere()
{
    QFETCH(QString, fault);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(login(integration, account).value());
    m_bench->addFault(fault + QStringLiteral(",path=/account/logout"));
    QCoro::waitFor(m_bench->talks.login.logoutAll());
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
    QCOMPARE(m_bench->sandbox.foreignConnections(), 0);
}

void TestSessionLogin::keepsNothingOnDisk()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    const auto session = login(integration, account);
    QVERIFY(session && *session);
    QVERIFY(m_bench->run(integration, account).has_value());
    QVERIFY(m_bench->isOnDisk("acme-shop")); // the search itself works
    QVERIFY(!m_bench->isOnDisk((*session)->sessionId.reveal().toByteArray()));
    QVERIFY(!m_bench->isOnDisk("Sandkasten-acme-1"));
}

void TestSessionLogin::warnsOfAMainAccount_data()
{
    QTest::addColumn<QString>("userName");
    QTest::addColumn<bool>("warns");
    QTest::newRow("sub-account") << u"acme-shop"_qs << false;
    QTest::newRow("main account") << u"acme"_qs << true;
    QTest::newRow("blanks around it") << u" acme "_qs << true;
    QTest::newRow("nothing yet") << u" "_qs << false;
}

void TestSessionLogin::warnsOfAMainAccount()
{
    QFETCH(QString, userName);
    QFETCH(bool, warns);
    const std::optional<QString> warning = mainAccountWarning(userName);
    QCOMPARE(warning.has_value(), warns);
    if (warning)
        QVERIFY(warning->contains(u"API User") && warning->contains(u"Sub-Accounts"));
}

void TestSessionLogin::outlivesItsWaiters()
{
    HostileServer server; // never answers
    const Integration integration = pointedAt(server);
    const Account account = m_bench->addSessionAccount(integration);
    auto waiting = std::make_unique<Conversations>(m_bench->credentials, m_bench->http, m_bench->clock);
    auto session = waiting->login.session(integration, account, {});
    QVERIFY(waitUntil([&server] { return !server.requests().isEmpty(); }));
    waiting.reset(); // ends what is running
    const auto ended = await(std::move(session));
    QVERIFY(ended && !*ended);
    QCOMPARE(errorName(ended->error().code), errorName(ErrorCode::Cancelled));
}

QTEST_GUILESS_MAIN(TestSessionLogin)
#include "tst_sessionlogin.moc"
