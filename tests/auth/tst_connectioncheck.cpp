// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/connectioncheck.h"
#include "auth/probereading.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup() { m_bench.reset(); }

    void goodKeysWork();
    void unstoredKeyIsProbed_data();
    void unstoredKeyIsProbed();
    void coredinationWorks();
    void coredinationRefuses();
    void faultsAreNeverRefusals_data();
    void faultsAreNeverRefusals();
    void unreachableCannotTell();
    void cancelledCannotTell();
    void mayBeDestroyedWhileItWaits_data();
    void mayBeDestroyedWhileItWaits();
    void redirectIsNotFollowed();
    void missingKeyIsNoProbe();
    void aLoginIsProvenByLoginProbeAndLogout();
    void refusedLoginsAreToldApart_data();
    void refusedLoginsAreToldApart();
    void aCheckLeavesTheLiveSessionAlone();
    void findsOutWhetherTheBasePathIsSigned_data();
    void findsOutWhetherTheBasePathIsSigned();
    void noAnswerToTheOtherFormProvesNothing();
    void notPermittedMayBeAnotherGroup();
    void aTokenIsExchangedForTheCheck();
    void aRefusedExchangeIsARefusal();
    void everyUseOfATokenCounts();
    void readsAnswers_data();
    void readsAnswers();

private:
    [[nodiscard]] std::optional<CheckReport> check(const Integration &integration,
        const std::optional<Account> &account, const Cancellation &cancellation = {})
    {
        ConnectionCheck &checker = m_bench->talks.check;
        const auto result = await(checker.check(integration, account, cancellation));
        if (!result || !*result)
            return std::nullopt;
        return **result;
    }
    [[nodiscard]] Account addKeyedCustomer(const Integration &integration)
    {
        const Account account = m_bench->addCustomer(integration);
        (void)m_bench->keep(account.id, SecretField::CustomerKey,
            m_bench->sandbox.credentials().customers.first().customerKey);
        return account;
    }
    void addFault(const QString &text) { m_bench->sandbox.faults().add(parseFault(text).value()); }

    std::unique_ptr<LoginBench> m_bench;
};

void TestConnectionCheck::goodKeysWork()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = addKeyedCustomer(integration);
    const qint64 before = m_bench->clock.nowMs();
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Works));
    QCOMPARE(report->record.httpStatus, 200);
    QCOMPARE(report->record.probe, u"GET /list"_qs);
    QVERIFY(report->record.atMs >= before);
    QVERIFY(!report->record.message.isEmpty());
    QVERIFY(report->shown.size() > 1);
    QVERIFY(report->exchange);
    QCOMPARE(m_bench->sandbox.log().entries().size(), 1);
    QCOMPARE(m_bench->sandbox.log().entries().first().requestLine, QByteArray("GET /list HTTP/1.1"));
}

void TestConnectionCheck::unstoredKeyIsProbed_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("user");
    QTest::addColumn<CheckOutcome>("outcome");
    const SandboxCredentials all = inventedCredentials();
    QTest::newRow("right") << all.customers.at(2).customerKey << all.customers.at(2).userName
                           << CheckOutcome::Works;
    QTest::newRow("umlaut") << all.customers.at(4).customerKey << all.customers.at(4).userName
                            << CheckOutcome::Works;
    QTest::newRow("wrong") << u"sbx-ck-unknown"_qs << all.customers.at(2).userName << CheckOutcome::Refused;
    QTest::newRow("somebody else's") << all.customers.at(0).customerKey << all.customers.at(2).userName
                                     << CheckOutcome::Refused;
}

void TestConnectionCheck::unstoredKeyIsProbed()
{
    QFETCH(QString, key);
    QFETCH(QString, user);
    QFETCH(CheckOutcome, outcome);
    const Integration integration = m_bench->addKlickTipp();
    ConnectionCheck &checker = m_bench->talks.check;
    const auto report = await(checker.probeCustomerKey(integration, user, Secret::fromText(key), {}));
    QVERIFY(report && *report);
    QCOMPARE(outcomeName((*report)->record.outcome), outcomeName(outcome));
    QVERIFY(!(*report)->record.message.contains(key));
}

void TestConnectionCheck::coredinationWorks()
{
    const Integration integration = m_bench->addCoredination();
    const auto alone = check(integration, {});
    QVERIFY(alone);
    QCOMPARE(outcomeName(alone->record.outcome), outcomeName(CheckOutcome::Works));
    QCOMPARE(alone->record.probe, u"GET /customer"_qs);
    QVERIFY(alone->shown.isEmpty());
    const Account account =
        m_bench->addAccount(integration, QStringLiteral("Frida"), QString(), AuthMethod::ApiToken);
    QVERIFY(m_bench->keep(
        account.id, SecretField::ApiToken, m_bench->sandbox.credentials().users.first().apiToken));
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Works));
    QVERIFY(m_bench->sandbox.log().entries().last().requestLine.startsWith("GET /api/1/customer?limit=1"));
}

void TestConnectionCheck::coredinationRefuses()
{
    Integration integration = m_bench->addCoredination();
    QVERIFY(m_bench->keep(integration.id, SecretField::SigningSecret, QStringLiteral("another secret")));
    const auto report = check(integration, {});
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Refused));
    QCOMPARE(report->record.httpStatus, 401);
}

void TestConnectionCheck::faultsAreNeverRefusals_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"500", "503", "404", "406=12", "soft-error=100", "429=5", "close",
             "redirect=foreign", "redirect=308", "huge=3000000", "html", "bad-json"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestConnectionCheck::faultsAreNeverRefusals()
{
    QFETCH(QString, fault);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = addKeyedCustomer(integration);
    addFault(fault);
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::CannotTell));
    QVERIFY(!report->record.message.isEmpty());
    QVERIFY(report->shown.isEmpty());
}

void TestConnectionCheck::unreachableCannotTell()
{
    Integration integration = m_bench->addKlickTipp();
    const Account account = addKeyedCustomer(integration);
    integration.baseUrl = BaseUrl::parse(QStringLiteral("http://127.0.0.1:1")).value();
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::CannotTell));
    QCOMPARE(report->record.httpStatus, 0);
    QVERIFY(!report->record.message.isEmpty());
}

void TestConnectionCheck::cancelledCannotTell()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = addKeyedCustomer(integration);
    addFault(QStringLiteral("silence"));
    const Cancellation cancellation;
    QTimer::singleShot(200, this, [cancellation] { cancellation.cancel(); });
    const auto report = check(integration, account, cancellation);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::CannotTell));
}

/// As at the program's end: under the address sanitizer, what is resumed late must not find a dead object.
void TestConnectionCheck::mayBeDestroyedWhileItWaits_data()
{
    QTest::addColumn<bool>("forTheStore");
    QTest::addColumn<bool>("unstored");
    QTest::addColumn<bool>("session");
    QTest::newRow("for the store") << true << false << false;
    QTest::newRow("for the store, unstored key") << true << true << false;
    QTest::newRow("for the store, to log in") << true << false << true;
    QTest::newRow("for the answer") << false << false << false;
    QTest::newRow("for the answer, unstored key") << false << true << false;
    QTest::newRow("for the answer to a login's probe") << false << false << true;
}

void TestConnectionCheck::mayBeDestroyedWhileItWaits()
{
    QFETCH(const bool, forTheStore);
    QFETCH(const bool, unstored);
    QFETCH(const bool, session);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = session ? m_bench->addSessionAccount(integration) : addKeyedCustomer(integration);
    addFault(QStringLiteral("silence,path=/list"));
    const Completion<bool> gate;
    if (forTheStore)
        m_bench->secrets.getGate = gate;
    auto talks = std::make_unique<Conversations>(m_bench->credentials, m_bench->http, m_bench->clock);
    std::optional<Error> ended;
    const auto watch = [](Task<Result<CheckReport>> task, std::optional<Error> *out) -> Task<void> {
        const Result<CheckReport> report = co_await task;
        *out = report ? Error{ErrorCode::Internal, QStringLiteral("a report")} : report.error();
    };
    const Cancellation cancellation;
    static_cast<void>(watch(unstored ? talks->check.probeCustomerKey(integration, account.userName,
                                           Secret::fromText(u"key-1234"_qs), cancellation)
                                     : talks->check.check(integration, account, cancellation),
        &ended));
    if (!forTheStore)
        QVERIFY(waitUntil([this] { return m_bench->arrived().filter(u"GET /list"_qs).size() == 1; }));
    QVERIFY(!ended);
    talks.reset();
    // Now what it waited for ends, too late.
    m_bench->secrets.getError = ErrorCode::Cancelled;
    gate.complete(true);
    cancellation.cancel();
    QVERIFY(ended);
    QCOMPARE(errorName(ended->code), errorName(ErrorCode::Cancelled));
}

void TestConnectionCheck::redirectIsNotFollowed()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = addKeyedCustomer(integration);
    addFault(QStringLiteral("redirect=foreign"));
    QVERIFY(check(integration, account));
    QCOMPARE(m_bench->sandbox.foreignConnections(), 0);
}

void TestConnectionCheck::missingKeyIsNoProbe()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addCustomer(integration);
    ConnectionCheck &checker = m_bench->talks.check;
    const auto report = await(checker.check(integration, account, {}));
    QVERIFY(report && !*report);
    QCOMPARE(report->error().code, ErrorCode::SecretMissing);
    QVERIFY(m_bench->sandbox.log().entries().isEmpty());
}

void TestConnectionCheck::aLoginIsProvenByLoginProbeAndLogout()
{
    const Integration integration = m_bench->addKlickTipp();
    const auto report = check(integration, m_bench->addSessionAccount(integration));
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Works));
    QVERIFY(report->shown.size() > 1);
    QCOMPARE(m_bench->arrived(),
        QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs, u"POST /account/logout 200"_qs}));
    QCOMPARE(m_bench->openSessions(), 0);
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 0);
}

void TestConnectionCheck::refusedLoginsAreToldApart_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    using enum CheckOutcome;
    QTest::newRow("wrong password") << u"401,path=/account/login"_qs << Refused << 401 << u"password"_qs;
    QTest::newRow("no API in the plan") << u"403,path=/account/login"_qs << Refused << 403 << u"Premium"_qs;
    QTest::newRow("no API in the plan, told later")
        << u"403,path=/list"_qs << Refused << 403 << u"Premium"_qs;
    QTest::newRow("session refused at once") << u"401,path=/list"_qs << Refused << 401 << u"API User"_qs;
    QTest::newRow("no answer") << u"close,path=/account/login"_qs << CannotTell << 0 << QString();
    QTest::newRow("pause") << u"429=9,path=/account/login"_qs << CannotTell << 429 << u"9 seconds"_qs;
    QTest::newRow("web page") << u"html,path=/account/login"_qs << CannotTell << 200 << u"web page"_qs;
    QTest::newRow("trouble later") << u"500,path=/list"_qs << CannotTell << 500 << u"problem of its own"_qs;
    QTest::newRow("logout fails") << u"500,path=/account/logout"_qs << Works << 200 << u"accepts"_qs;
}

void TestConnectionCheck::refusedLoginsAreToldApart()
{
    QFETCH(QString, fault);
    QFETCH(CheckOutcome, outcome);
    QFETCH(QString, says);
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    addFault(fault);
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(outcome));
    QTEST(report->record.httpStatus, "status");
    QVERIFY2(report->record.message.contains(says), qPrintable(report->record.message));
    QVERIFY(!report->record.message.isEmpty());
}

void TestConnectionCheck::aCheckLeavesTheLiveSessionAlone()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(m_bench->run(integration, account).value());
    QVERIFY(check(integration, account));
    QCOMPARE(m_bench->openSessions(), 1);
    const auto result = m_bench->run(integration, account);
    QVERIFY(result && *result);
    QCOMPARE((*result)->exchanges.size(), 1);
    QCOMPARE((*result)->exchanges.first().status, 200);
}

void TestConnectionCheck::findsOutWhetherTheBasePathIsSigned_data()
{
    QTest::addColumn<bool>("ours");
    QTest::addColumn<bool>("theirs");
    QTest::addColumn<QString>("secret"); // empty: the right one
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<bool>("offers");
    QTest::addColumn<int>("requests");
    using enum CheckOutcome;
    QTest::newRow("both without") << false << false << QString() << Works << false << 1;
    QTest::newRow("both with") << true << true << QString() << Works << false << 1;
    QTest::newRow("they want it") << false << true << QString() << Works << true << 2;
    QTest::newRow("they do not want it") << true << false << QString() << Works << true << 2;
    QTest::newRow("neither is the reason") << false << false << u"another"_qs << Refused << false << 2;
}

void TestConnectionCheck::findsOutWhetherTheBasePathIsSigned()
{
    QFETCH(bool, ours);
    QFETCH(bool, theirs);
    QFETCH(QString, secret);
    QFETCH(CheckOutcome, outcome);
    QFETCH(bool, offers);
    QFETCH(int, requests);
    m_bench->sandbox.settings().signBasePath = theirs;
    Integration integration = m_bench->addCoredination();
    integration.coredination.signBasePath = ours;
    if (!secret.isEmpty())
        QVERIFY(m_bench->keep(integration.id, SecretField::SigningSecret, secret));
    const auto report = check(integration, {});
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(outcome));
    QCOMPARE(report->betterSignBasePath, offers ? std::optional(theirs) : std::nullopt);
    QCOMPARE(report->record.message.contains(u"Keep that"), offers);
    QCOMPARE(m_bench->arrived().size(), requests);
}

void TestConnectionCheck::noAnswerToTheOtherFormProvesNothing()
{
    m_bench->sandbox.settings().signBasePath = true;
    const Integration integration = m_bench->addCoredination();
    addFault(QStringLiteral("401,count=1"));
    addFault(QStringLiteral("503"));
    const auto report = check(integration, {});
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::CannotTell));
    QVERIFY(!report->betterSignBasePath);
}

void TestConnectionCheck::notPermittedMayBeAnotherGroup()
{
    const Integration integration = m_bench->addCoredination();
    Account account = m_bench->addUser(integration);
    account.group = QStringLiteral("Norra Skåne");
    addFault(QStringLiteral("403,path=/api/1/customer"));
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Refused));
    QVERIFY(report->record.message.contains(u"group"));
    QVERIFY(report->record.message.contains(account.group));
    // 403 is "right but not permitted": the form of the signature was right.
    QCOMPARE(m_bench->arrived().count(u"GET /api/1/customer 403"_qs), 1);
}

void TestConnectionCheck::aTokenIsExchangedForTheCheck()
{
    m_bench->sandbox.settings().signBasePath = true; // the exchange is signed, too
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    const auto report = check(integration, account);
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Works));
    QCOMPARE(report->betterSignBasePath, std::optional(true));
    QCOMPARE(m_bench->arrived(), QStringList({u"POST /api/1/authentication 401"_qs,
                                     u"POST /api/1/authentication 200"_qs, u"GET /api/1/customer 200"_qs}));
}

void TestConnectionCheck::aRefusedExchangeIsARefusal()
{
    const Integration integration = m_bench->addCoredination();
    const auto report = check(integration, m_bench->addUser(integration, QStringLiteral("wrong")));
    QVERIFY(report);
    QCOMPARE(outcomeName(report->record.outcome), outcomeName(CheckOutcome::Refused));
    QVERIFY(report->record.message.contains(u"password"));
    QVERIFY(!report->betterSignBasePath);
    addFault(QStringLiteral("503"));
    const auto later = check(
        integration, m_bench->addAccount(integration, u"x"_qs, u"x@y.example"_qs, AuthMethod::ApiToken));
    QVERIFY(!later); // nothing to exchange: no probe could be made
}

void TestConnectionCheck::everyUseOfATokenCounts()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    QVERIFY(m_bench->keep(
        account.id, SecretField::ApiToken, m_bench->sandbox.credentials().users.first().apiToken));
    const qint64 before = m_bench->clock.nowMs();
    QVERIFY(check(integration, account));
    QVERIFY(m_bench->talks.sessions.lastTokenUseMs(account.id).value_or(0) >= before);
}

void TestConnectionCheck::readsAnswers_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CheckOutcome>("outcome");
    QTest::addColumn<QStringList>("shown");
    using enum CheckOutcome;
    const QStringList none;
    const auto kt = [](const char *name, int status, const QByteArray &body, CheckOutcome outcome,
                        const QStringList &shown = {}) {
        QTest::newRow(name) << Service::KlickTipp << status << body << outcome << shown;
    };
    kt("names in order", 200, R"({"23":"z","3":"a","7":"z"})", Works, {u"z"_qs, u"a"_qs, u"z"_qs});
    kt("nameless", 200, R"({"3":""})", Works, {u"(the standard double opt-in process)"_qs});
    kt("escapes", 200, R"({"3":"B\u00e4cker\n\u202Eevil"})", Works, {u"B\u00e4ckerevil"_qs});
    kt("other values are not shown", 200, R"({"3":["x"],"4":{"a":"b"},"5":7,"6":"y"})", Works, {u"y"_qs});
    kt("empty map of PHP", 200, "[]", Works);
    kt("empty object", 200, "{}", Works);
    kt("list of texts", 200, R"(["no"])", CannotTell);
    kt("error object", 200, R"({"error":100})", CannotTell);
    kt("bare number", 200, "100", CannotTell);
    kt("empty body", 200, "", CannotTell);
    kt("web page", 200, "<!DOCTYPE html><p>{}", CannotTell);
    kt("cut JSON", 200, R"({"3":"a")", CannotTell);
    kt("JSON and more", 200, R"({"3":"a"} x)", CannotTell);
    kt("not UTF-8", 200, "{\"3\":\"\xff\"}", CannotTell);
    kt("deep JSON", 200, QByteArray(100'000, '['), CannotTell);
    kt("201", 201, "{}", CannotTell);
    kt("204", 204, "", CannotTell);
    kt("302", 302, "", CannotTell);
    kt("401", 401, R"(["Wrong"])", Refused);
    kt("401 empty", 401, "", Refused);
    kt("403", 403, R"(["Access denied"])", Refused);
    kt("403 by a firewall", 403, "<html>blocked</html>", CannotTell);
    kt("404", 404, "[]", CannotTell);
    kt("500", 500, "{}", CannotTell);
    const auto co = [&](const char *name, int status, const QByteArray &body, CheckOutcome outcome) {
        QTest::newRow(name) << Service::Coredination << status << body << outcome << none;
    };
    co("Coredination 200", 200, R"([{"id":"x","name":"secret customer"}])", Works);
    co("Coredination 204", 204, "", Works);
    co("Coredination 200 web page", 200, "<html></html>", CannotTell);
    co("Coredination 401", 401, "", Refused);
    co("Coredination 403", 403, "", Refused);
    co("Coredination 400", 400, "", CannotTell);
}

void TestConnectionCheck::readsAnswers()
{
    QFETCH(Service, service);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(CheckOutcome, outcome);
    QFETCH(QStringList, shown);
    WireRequest request =
        WireRequest::create("GET", m_bench->addKlickTipp().baseUrl.origin(), "", "/list").value();
    Exchange exchange{SignedRequest{request, {}, {}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = status;
    exchange.body = body;
    const ProbeReading reading = readProbe(service, exchange);
    QCOMPARE(outcomeName(reading.outcome), outcomeName(outcome));
    QCOMPARE(reading.shown, shown);
    QVERIFY(!reading.message.isEmpty());
}

QTEST_GUILESS_MAIN(TestConnectionCheck)
#include "tst_connectioncheck.moc"
