// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/checkrun.h"
#include "playground/answer/answerwords.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 1.4 and 1.5, row by row, through the real engine against the sandbox.
class TestKlickTippAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }

    void P1_4_jsonIsAskedForAndNamedOnlyWithABody();
    void P1_4_queryListsAreJoinedByCommas();
    void P1_4_redirectsAreNotFollowed_data();
    void P1_4_redirectsAreNotFollowed();
    void P1_4_everyFormOfAnswerIsAccepted_data();
    void P1_4_everyFormOfAnswerIsAccepted();
    void P1_4_errorsComeInEveryForm_data();
    void P1_4_errorsComeInEveryForm();
    void P1_4_anErrorCodeIsNoHttpStatus_data();
    void P1_4_anErrorCodeIsNoHttpStatus();
    void P1_4_retryAfterIsHonoured();
    void P1_4_everyErrorCodeHasItsMeaning_data();
    void P1_4_everyErrorCodeHasItsMeaning();
    void P1_4_all22EndpointsAnswer_data();
    void P1_4_all22EndpointsAnswer();
    void P1_4_everyContactComesInAnyOfTwoForms();

    void P1_5_theProbeIsGetList();
    void P1_5_whatAProbeProves_data();
    void P1_5_whatAProbeProves();
    void P1_5_aSessionAccountLogsInProbesAndLogsOut();

private:
    [[nodiscard]] Account partner();
    [[nodiscard]] Integration pointedAt(const HostileServer &server) const;
    [[nodiscard]] Exchange send(const Integration &integration, const Account &account, const Draft &draft);
    [[nodiscard]] Exchange get(const Integration &integration, const QString &target);

    std::unique_ptr<LoginBench> m_bench;
    Integration m_integration;
};

void TestKlickTippAnswers::init()
{
    m_bench = std::make_unique<LoginBench>();
    m_integration = m_bench->addKlickTipp();
}

Account TestKlickTippAnswers::partner()
{
    const Account account = m_bench->addCustomer(m_integration);
    (void)m_bench->keep(
        account.id, SecretField::CustomerKey, m_bench->sandbox.credentials().customers.first().customerKey);
    return m_bench->repository->account(account.id).value();
}

Integration TestKlickTippAnswers::pointedAt(const HostileServer &server) const
{
    Integration integration = m_integration;
    integration.baseUrl = BaseUrl::parse(server.url()).value();
    return integration;
}

Exchange TestKlickTippAnswers::send(
    const Integration &integration, const Account &account, const Draft &draft)
{
    const auto result = await(m_bench->runner.runAll(draft, integration, account, {}));
    if (!result || !*result)
        qFatal("not sent");
    return (*result)->exchanges.last();
}

Exchange TestKlickTippAnswers::get(const Integration &integration, const QString &target)
{
    Draft draft;
    draft.target = target;
    return send(integration, partner(), draft);
}

void TestKlickTippAnswers::P1_4_jsonIsAskedForAndNamedOnlyWithABody()
{
    const Account account = partner();
    Draft draft;
    draft.target = u"/list"_qs;
    (void)send(m_integration, account, draft);
    QCOMPARE(valueOf(m_bench->lastArrived(), "Accept"), QByteArray("application/json"));
    QCOMPARE(valueOf(m_bench->lastArrived(), "Content-Type"), QByteArray("<none>"));
    draft = {.method = u"POST"_qs,
        .target = u"/tag"_qs,
        .parameters = {},
        .headers = {},
        .body = "{\"name\":\"\xc3\xbc\"}"};
    QCOMPARE(send(m_integration, account, draft).status, 200);
    QCOMPARE(valueOf(m_bench->lastArrived(), "Content-Type"), QByteArray("application/json"));
    QCOMPARE(m_bench->lastArrived().body, *draft.body); // UTF-8, octet for octet
}

void TestKlickTippAnswers::P1_4_queryListsAreJoinedByCommas()
{
    Draft draft;
    draft.target = u"/list"_qs;
    draft.parameters = {{u"ids"_qs, u"1,2,3"_qs}};
    (void)send(m_integration, partner(), draft);
    QCOMPARE(m_bench->lastArrived().requestLine, QByteArray("GET /list?ids=1,2,3 HTTP/1.1"));
}

void TestKlickTippAnswers::P1_4_redirectsAreNotFollowed_data()
{
    QTest::addColumn<QString>("status");
    for (const char *status : {"301", "302", "303", "307", "308"})
        QTest::newRow(status) << QString::fromLatin1(status);
}

void TestKlickTippAnswers::P1_4_redirectsAreNotFollowed()
{
    QFETCH(const QString, status);
    m_bench->addFault(u"redirect="_qs + status);
    QCOMPARE(get(m_integration, u"/list"_qs).status, status.toInt());
    QCOMPARE(m_bench->arrived().size(), 1);
    QCOMPARE(m_bench->sandbox.foreignConnections(), 0);
}

void TestKlickTippAnswers::P1_4_everyFormOfAnswerIsAccepted_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body : {R"({"358":"Newsletter"})", R"([1,"2"])", R"("text")", "", "<html></html>"})
        QTest::newRow(body) << QByteArray(body);
}

void TestKlickTippAnswers::P1_4_everyFormOfAnswerIsAccepted()
{
    QFETCH(const QByteArray, body);
    HostileServer server(HostileServer::always(HostileServer::answer(200, body)));
    const Exchange exchange = get(pointedAt(server), u"/list"_qs);
    QVERIFY(exchange.isAnswered());
    QCOMPARE(exchange.body, body);
}

void TestKlickTippAnswers::P1_4_errorsComeInEveryForm_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("meaning");
    const QString tag = u"403"_qs;
    QTest::newRow("object") << 406 << QByteArray(R"({"error":403})") << tag;
    QTest::newRow("object with HTTP 200") << 200 << QByteArray(R"({"error":403})") << tag;
    QTest::newRow("number as text") << 406 << QByteArray(R"({"error":"403"})") << tag;
    QTest::newRow("N") << 406 << QByteArray(R"("403")") << tag;
    QTest::newRow("texts") << 404 << QByteArray(R"(["There is no such entity."])") << QString();
}

void TestKlickTippAnswers::P1_4_errorsComeInEveryForm()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, meaning);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body)));
    const AnswerWords words = answerWords(get(pointedAt(server), u"/tag/1"_qs), Service::KlickTipp);
    if (meaning.isEmpty()) {
        QVERIFY(!words.advice.isEmpty());
        return;
    }
    QVERIFY2(words.meaning.contains(meaning), qPrintable(words.meaning));
    QVERIFY2(words.meaning.contains(klickTippErrorMeaning(403)), qPrintable(words.meaning));
}

void TestKlickTippAnswers::P1_4_anErrorCodeIsNoHttpStatus_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("403 is no HTTP 403") << u"406=403"_qs;
    QTest::newRow("403 with HTTP 200") << u"soft-error=403"_qs;
    QTest::newRow("401 is no HTTP 401") << u"soft-error=401"_qs;
}

void TestKlickTippAnswers::P1_4_anErrorCodeIsNoHttpStatus()
{
    QFETCH(const QString, fault);
    m_bench->addFault(fault + u",path=/list"_qs);
    Draft draft;
    draft.target = u"/list"_qs;
    const Exchange exchange = send(m_integration, m_bench->addSessionAccount(m_integration), draft);
    QVERIFY(klickTippErrorCode(exchange.status, exchange.body));
    // The session is not over: no second login, no repetition.
    QCOMPARE(m_bench->arrived().size(), 2);
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 1);
}

void TestKlickTippAnswers::P1_4_retryAfterIsHonoured()
{
    m_bench->addFault(u"429=1,count=1,path=/list"_qs);
    CheckRun run(
        [this]() -> ConnectionCheck & { return m_bench->talks.check; }, *m_bench->repository, m_bench->clock);
    const QSignalSpy finished(&run, &CheckRun::finished);
    run.start({{m_integration, partner()}});
    QVERIFY(waitUntil([&finished] { return !finished.isEmpty(); }));
    QCOMPARE(run.results().first().outcome, CheckOutcome::Works);
    QCOMPARE(m_bench->arrived(), QStringList({u"GET /list 429"_qs, u"GET /list 200"_qs}));
    const auto &entries = m_bench->sandbox.log().entries();
    QVERIFY2(entries.at(1).atMs - entries.at(0).atMs >= 950,
        qPrintable(QString::number(entries.at(1).atMs - entries.at(0).atMs)));
}

void TestKlickTippAnswers::P1_4_everyErrorCodeHasItsMeaning_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words"); // each of them must be said
    const auto row = [](int code, const char *words) {
        QTest::addRow("%d %s", code, words) << code << QString::fromUtf8(words);
    };
    row(4, "subscription not found");
    row(5, "invalid e-mail");
    row(6, "confirmation");
    row(7, "e-mail not found");
    row(8, "field refused");
    row(9, "not subscribed");
    row(10, "update failed");
    row(11, "phone");
    row(12, "internal");
    row(30, "e-mail change");
    row(31, "smart tags");
    row(32, "e-mail SMS required");
    row(100, "invalid API key");
    row(401, "contact not found");
    row(402, "opt-in process not found");
    row(403, "tag not found");
    row(404, "group not found");
    row(405, "campaign not found");
    row(406, "tier not found");
    row(501, "e-mail required");
    row(502, "user name required");
    row(503, "password required");
    row(504, "first name required");
    row(505, "last name required");
    row(506, "user name exists");
    row(507, "e-mail exists");
    row(508, "user updated");
}

void TestKlickTippAnswers::P1_4_everyErrorCodeHasItsMeaning()
{
    QFETCH(const int, code);
    QFETCH(const QString, words);
    m_bench->addFault(u"406=%1"_qs.arg(code));
    const Exchange exchange = get(m_integration, u"/list"_qs);
    QCOMPARE(klickTippErrorCode(exchange.status, exchange.body), code);
    const QString meaning = answerWords(exchange, Service::KlickTipp).meaning;
    for (const QString &word : words.split(u' '))
        QVERIFY2(meaning.contains(word, Qt::CaseInsensitive), qPrintable(meaning));
}

void TestKlickTippAnswers::P1_4_all22EndpointsAnswer_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *line, const QByteArray &body = {}) {
        const QStringList parts = QString::fromLatin1(line).split(u' ');
        QTest::newRow(line) << parts.at(0) << parts.at(1) << body;
    };
    row("POST /account/login", R"({"username":"acme-shop","password":"Sandkasten-acme-1"})");
    row("POST /account/logout");
    row("GET /field");
    row("GET /field/978"); // the id without its prefix
    row("GET /list");
    row("GET /list/358");
    row("POST /list/redirect", R"({"listid":"358","email":"kontakt1.1@leser.example"})");
    row("GET /subscriber");
    row("POST /subscriber", R"({"email":"new@leser.example"})");
    row("GET /subscriber/700");
    row("PUT /subscriber/700", R"({"fields":{"fieldCity":"Bonn"}})");
    row("DELETE /subscriber/700");
    row("POST /subscriber/unsubscribe", R"({"email":"kontakt1.1@leser.example"})");
    row("POST /subscriber/tag", R"({"email":"kontakt1.1@leser.example","tagids":"23"})");
    row("POST /subscriber/untag", R"({"email":"kontakt1.1@leser.example","tagid":"1204"})");
    row("POST /subscriber/search", R"({"email":"kontakt1.1@leser.example"})");
    row("POST /subscriber/tagged", R"({"tagid":"1204"})");
    row("GET /tag");
    row("POST /tag", R"({"name":"New"})");
    row("GET /tag/310");
    row("PUT /tag/310", R"({"name":"Other"})");
    row("DELETE /tag/310");
}

void TestKlickTippAnswers::P1_4_all22EndpointsAnswer()
{
    QFETCH(const QString, method);
    QFETCH(const QString, target);
    QFETCH(const QByteArray, body);
    Draft draft;
    draft.method = method;
    draft.target = target;
    if (!body.isEmpty())
        draft.body = body;
    // Logging out needs a session; all else goes with the partner's keys.
    const bool isLogout = target == u"/account/logout";
    const Account account = isLogout ? m_bench->addSessionAccount(m_integration) : partner();
    const Exchange exchange = send(m_integration, account, draft);
    QVERIFY2(exchange.status == 200, exchange.body.constData());
    QVERIFY(m_bench->lastArrived().requestLine.startsWith((method + u' ' + target + u' ').toLatin1()));
}

void TestKlickTippAnswers::P1_4_everyContactComesInAnyOfTwoForms()
{
    for (const QByteArray &body :
        {QByteArray(R"({"subscribers":["700","737"]})"), QByteArray(R"(["700","737"])")}) {
        HostileServer server(HostileServer::always(HostileServer::answer(200, body)));
        const Exchange exchange = get(pointedAt(server), u"/subscriber"_qs);
        QVERIFY(exchange.isAnswered());
        const AnswerWords words = answerWords(exchange, Service::KlickTipp);
        QVERIFY(words.meaning.isEmpty() && words.advice.isEmpty());
        m_bench = std::make_unique<LoginBench>();
        m_integration = m_bench->addKlickTipp();
    }
}

void TestKlickTippAnswers::P1_5_theProbeIsGetList()
{
    const auto report = await(m_bench->talks.check.check(m_integration, partner(), {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Works);
    QCOMPARE((*report)->record.probe, u"GET /list"_qs);
    QCOMPARE(m_bench->arrived(), QStringList{u"GET /list 200"_qs}); // never /subscriber or /tag
}

void TestKlickTippAnswers::P1_5_whatAProbeProves_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CheckOutcome>("outcome");
    const auto row = [](const char *name, int status, const QByteArray &body, CheckOutcome outcome) {
        QTest::newRow(name) << status << body << outcome;
    };
    row("200 with JSON", 200, R"({"358":"Newsletter"})", CheckOutcome::Works);
    row("401", 401, R"(["Access denied."])", CheckOutcome::Refused);
    row("403", 403, R"(["API access denied."])", CheckOutcome::Refused);
    row("HTML", 200, "<html></html>", CheckOutcome::CannotTell);
    row("HTML with 401", 401, "<html></html>", CheckOutcome::CannotTell);
    row("an error with 200", 200, R"({"error":12})", CheckOutcome::CannotTell);
    row("500", 500, "[]", CheckOutcome::CannotTell);
    row("404", 404, "[]", CheckOutcome::CannotTell);
    row("empty", 200, "", CheckOutcome::CannotTell);
}

void TestKlickTippAnswers::P1_5_whatAProbeProves()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const CheckOutcome, outcome);
    HostileServer server(HostileServer::always(HostileServer::answer(status, body)));
    const auto report = await(m_bench->talks.check.check(pointedAt(server), partner(), {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, outcome);
    QVERIFY(!(*report)->record.message.isEmpty()); // and says so
}

void TestKlickTippAnswers::P1_5_aSessionAccountLogsInProbesAndLogsOut()
{
    const auto report =
        await(m_bench->talks.check.check(m_integration, m_bench->addSessionAccount(m_integration), {}));
    QVERIFY(report && *report);
    QCOMPARE((*report)->record.outcome, CheckOutcome::Works);
    QCOMPARE(m_bench->arrived(),
        QStringList({u"POST /account/login 200"_qs, u"GET /list 200"_qs, u"POST /account/logout 200"_qs}));
    QCOMPARE(m_bench->openSessions(), 0);
}

QTEST_GUILESS_MAIN(TestKlickTippAnswers)
#include "tst_klicktippanswers.moc"
