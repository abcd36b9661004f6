// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostileserver.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 1.1: "401 or 403 on a later call: forget the session, log in once, repeat the call once, then
/// report." 1.2: "No retry on 401/403." 2.1: a token dies.
class TestRequestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup() { m_bench.reset(); }

    void anExpiredSessionIsRenewedOnce();
    void requestsThatLoseTheirSessionTogetherShareOneLogin();
    void everyRefusalIsRepeatedOnce_data();
    void everyRefusalIsRepeatedOnce();
    void theSecondRefusalIsReported_data();
    void theSecondRefusalIsReported();
    void otherAnswersAreNotRepeated_data();
    void otherAnswersAreNotRepeated();
    void theBodyIsRepeatedToo();
    void aFailedLoginIsReportedBesideTheRefusal();
    void aWrongPasswordSendsNothing();
    void partnerKeysAreNeverRepeated_data();
    void partnerKeysAreNeverRepeated();
    void anExpiredTokenIsExchangedOnce();
    void aPastedTokenIsNeverRepeated();
    void notPermittedIsNoReasonForAnotherToken();
    void runReturnsTheLastExchange();
    void cancellingStopsTheLogin();
    void aDraftWithItsOwnSessionIsRefused();

private:
    [[nodiscard]] static QList<int> statuses(const RunResult &result)
    {
        QList<int> all;
        for (const Exchange &exchange : result.exchanges)
            all.append(exchange.status);
        return all;
    }

    std::unique_ptr<LoginBench> m_bench;
};

void TestRequestRunner::anExpiredSessionIsRenewedOnce()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(m_bench->run(integration, account).value());
    m_bench->addFault(QStringLiteral("expired-session,count=1,path=/list"));
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({401, 200}));
    QVERIFY(!(*result)->problem);
    QCOMPARE(
        m_bench->arrived(), QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs,
                                u"GET /list 401"_qs, u"POST /account/login 200"_qs, u"GET /list 200"_qs}));
    // The login after the refusal carries no old cookie, else it would be answered 406.
    QCOMPARE(valueOf(m_bench->sandbox.log().entries().at(3), "Cookie"), QByteArray("<none>"));
    const auto idOf = [&result](qsizetype i) {
        return (*result)->exchanges.at(i).sent.request.header("X-Session-Id").value_or(QByteArray());
    };
    QVERIFY(idOf(0) != idOf(1));
}

void TestRequestRunner::requestsThatLoseTheirSessionTogetherShareOneLogin()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(m_bench->run(integration, account).value());
    m_bench->addFault(QStringLiteral("expired-session,count=1,path=/list"));
    Draft draft;
    draft.target = QStringLiteral("/list");
    std::vector<Task<Result<RunResult>>> all;
    for (int i = 0; i < 8; ++i)
        all.push_back(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    for (auto &one : all) {
        const auto result = await(std::move(one));
        QVERIFY(result && *result);
        QCOMPARE((*result)->exchanges.last().status, 200);
    }
    QCOMPARE(m_bench->arrived().count(u"POST /account/login 200"_qs), 2);
    QCOMPARE(m_bench->openSessions(), 1);
}

void TestRequestRunner::everyRefusalIsRepeatedOnce_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::newRow("401") << u"401"_qs << 401;
    QTest::newRow("403") << u"403"_qs << 403;
}

void TestRequestRunner::everyRefusalIsRepeatedOnce()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    m_bench->addFault(fault + QStringLiteral(",count=1,path=/list"));
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({status, 200}));
    QCOMPARE(m_bench->arrived().count(u"POST /account/login 200"_qs), 2);
}

void TestRequestRunner::theSecondRefusalIsReported_data()
{
    everyRefusalIsRepeatedOnce_data();
}

void TestRequestRunner::theSecondRefusalIsReported()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    m_bench->addFault(fault + QStringLiteral(",path=/list"));
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({status, status}));
    QCOMPARE(m_bench->arrived().size(), 4);
    // The session of the second login is still ours to end.
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 1);
}

void TestRequestRunner::otherAnswersAreNotRepeated_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault :
        {"404", "406=4", "soft-error=401", "429=1", "500", "close", "html", "redirect=foreign"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestRequestRunner::otherAnswersAreNotRepeated()
{
    QFETCH(QString, fault);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    m_bench->addFault(fault + QStringLiteral(",path=/tag"));
    Draft draft;
    draft.method = QStringLiteral("POST");
    draft.target = QStringLiteral("/tag");
    draft.body = R"({"name":"x"})";
    const auto result = await(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && *result);
    QCOMPARE((*result)->exchanges.size(), 1);
    QCOMPARE(m_bench->arrived().size(), 2);
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 1);
}

void TestRequestRunner::theBodyIsRepeatedToo()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    m_bench->addFault(QStringLiteral("401,count=1,path=/tag"));
    Draft draft;
    draft.method = QStringLiteral("POST");
    draft.target = QStringLiteral("/tag");
    draft.body = R"({"name":"Stammkunde"})";
    const auto result = await(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({401, 200}));
    QCOMPARE(m_bench->lastArrived().body, *draft.body);
}

void TestRequestRunner::aFailedLoginIsReportedBesideTheRefusal()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(m_bench->run(integration, account).value());
    m_bench->addFault(QStringLiteral("401,path=/"));
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>{401});
    QVERIFY((*result)->problem);
    QCOMPARE(errorName((*result)->problem->code), errorName(ErrorCode::CredentialRefused));
}

void TestRequestRunner::aWrongPasswordSendsNothing()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration, QStringLiteral(" Sandkasten-acme-1 "));
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && !*result);
    QCOMPARE(errorName(result->error().code), errorName(ErrorCode::CredentialRefused));
    QCOMPARE(m_bench->arrived(), QStringList{u"POST /account/login 401"_qs});
}

void TestRequestRunner::partnerKeysAreNeverRepeated_data()
{
    everyRefusalIsRepeatedOnce_data();
}

void TestRequestRunner::partnerKeysAreNeverRepeated()
{
    QFETCH(QString, fault);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addCustomer(integration);
    QVERIFY(m_bench->keep(
        account.id, SecretField::CustomerKey, m_bench->sandbox.credentials().customers.first().customerKey));
    m_bench->addFault(fault);
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE((*result)->exchanges.size(), 1);
    QCOMPARE(m_bench->arrived().size(), 1);
}

void TestRequestRunner::anExpiredTokenIsExchangedOnce()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    QVERIFY(m_bench->run(integration, account, QStringLiteral("/customer")).value());
    m_bench->addFault(QStringLiteral("expired-session,count=1,path=/api/1/customer"));
    const auto result = m_bench->run(integration, account, QStringLiteral("/customer"));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>({401, 200}));
    QCOMPARE(m_bench->arrived().count(u"POST /api/1/authentication 200"_qs), 2);
}

void TestRequestRunner::aPastedTokenIsNeverRepeated()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    QVERIFY(m_bench->keep(
        account.id, SecretField::ApiToken, m_bench->sandbox.credentials().users.first().apiToken));
    m_bench->addFault(QStringLiteral("expired-session,count=1"));
    const auto result = m_bench->run(integration, account, QStringLiteral("/customer"));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>{401});
}

void TestRequestRunner::notPermittedIsNoReasonForAnotherToken()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    m_bench->addFault(QStringLiteral("403,path=/api/1/customer"));
    const auto result = m_bench->run(integration, account, QStringLiteral("/customer"));
    QVERIFY(result && *result);
    QCOMPARE(statuses(**result), QList<int>{403});
}

void TestRequestRunner::runReturnsTheLastExchange()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    m_bench->addFault(QStringLiteral("401,count=1,path=/list"));
    Draft draft;
    draft.target = QStringLiteral("/list");
    const auto last = await(m_bench->runner.run(draft, integration, account, Cancellation()));
    QVERIFY(last && *last);
    QCOMPARE((*last)->status, 200);
}

void TestRequestRunner::cancellingStopsTheLogin()
{
    HostileServer server; // never answers
    Integration integration = m_bench->addKlickTipp();
    integration.baseUrl = BaseUrl::parse(server.url()).value();
    const Account account = m_bench->addSessionAccount(integration);
    Draft draft;
    draft.target = QStringLiteral("/list");
    const Cancellation impatience;
    auto running = m_bench->runner.runAll(draft, integration, account, impatience);
    QVERIFY(waitUntil([&server] { return !server.requests().isEmpty(); }));
    impatience.cancel();
    const auto result = await(std::move(running));
    QVERIFY(result && !*result);
    QCOMPARE(errorName(result->error().code), errorName(ErrorCode::Cancelled));
    QCOMPARE(server.requests().size(), 1);
}

void TestRequestRunner::aDraftWithItsOwnSessionIsRefused()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    Draft draft;
    draft.target = QStringLiteral("/list");
    draft.headers = {{"Cookie", "SSESSsandbox4815=mine"}};
    const auto result = await(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && !*result);
    QCOMPARE(errorName(result->error().code), errorName(ErrorCode::InvalidHeader));
}

QTEST_GUILESS_MAIN(TestRequestRunner)
#include "tst_requestrunner.moc"
