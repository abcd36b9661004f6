// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/request/redirecthop.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"

#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

Integration integrationAt(const QString &base)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.baseUrl = BaseUrl::parse(base).value();
    return integration;
}

/// The answer to @p draft as if @p status and @p location had come.
Exchange answered(const Draft &draft, const Integration &integration, int status, const QByteArray &location)
{
    Exchange exchange{.sent = {compileDraft(draft, integration).value(), {}, {}},
        .outcome = ExchangeOutcome::Answered,
        .status = status};
    if (!location.isEmpty())
        exchange.headers.append({"Location", location});
    return exchange;
}

} // namespace

/// PLAYGROUND 4.4 and SECURITY 3.1: a redirect is an answer; nothing of ours crosses the border.
class TestRedirects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H1_foreignOriginsGetNothing_data();
    void H1_foreignOriginsGetNothing();
    void H1_kindOfEveryLocation_data();
    void H1_kindOfEveryLocation();
    void H1_methodAndBodyOfTheNextRequest_data();
    void H1_methodAndBodyOfTheNextRequest();
    void H1_aHopInTheQueryIsSignedAnew();
    void H1_whatIsShownHoldsNoSecret();
    void otherStatusesAreNoRedirects_data();
    void otherStatusesAreNoRedirects();
};

void TestRedirects::H1_foreignOriginsGetNothing_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("method");
    for (const char *who : {"partner", "session", "header", "query"}) {
        for (const int status : {301, 302, 303, 307, 308}) {
            for (const char *method : {"GET", "POST", "PUT", "DELETE"})
                QTest::addRow("%s %d %s", who, status, method)
                    << QString::fromLatin1(who) << status << QString::fromLatin1(method);
        }
    }
}

void TestRedirects::H1_foreignOriginsGetNothing()
{
    QFETCH(const QString, who);
    QFETCH(const int, status);
    QFETCH(const QString, method);
    LoginBench bench;
    const bool isKlickTipp = who == u"partner" || who == u"session";
    Integration integration = isKlickTipp ? bench.addKlickTipp() : bench.addCoredination();
    if (who == u"query") {
        integration.coredination.credentialsPlacement = Placement::Query;
        integration.coredination.signaturePlacement = Placement::Query;
    }
    Account account;
    if (who == u"session") {
        account = bench.addSessionAccount(integration);
    } else if (who == u"partner") {
        account = bench.addCustomer(integration);
        QVERIFY(bench.keep(
            account.id, SecretField::CustomerKey, bench.sandbox.credentials().customers.first().customerKey));
    } else {
        account = bench.addUser(integration);
    }
    const QString target = isKlickTipp ? QStringLiteral("/tag/1") : QStringLiteral("/customer");
    bench.addFault(QStringLiteral("redirect=%1,path=%2%3")
                       .arg(status)
                       .arg(QString::fromLatin1(integration.baseUrl.path()), target));
    Draft draft;
    draft.method = method;
    draft.target = target;
    if (method != u"GET" && method != u"DELETE")
        draft.body = R"({"name":"x"})";

    const auto result = await(bench.runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && *result);
    const Exchange &last = (*result)->exchanges.last();
    QCOMPARE(last.status, status);
    const auto hop = redirectHop(last, draft, integration);
    QVERIFY(hop);
    QCOMPARE(hop->kind, HopKind::Foreign);
    QVERIFY(!hop->next);
    QVERIFY(hop->location.startsWith(bench.sandbox.foreignUrl().toLatin1()));
    QTest::qWait(20); // whoever wanted to follow would have connected
    QCOMPARE(bench.sandbox.foreignConnections(), 0);
    for (const LoggedRequest &arrived : bench.sandbox.log().entries())
        QCOMPARE(valueOf(arrived, "Referer"), QByteArray("<none>"));
}

void TestRedirects::H1_kindOfEveryLocation_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<HopKind>("kind");
    QTest::addColumn<QString>("target");
    const auto row = [](const char *location, HopKind kind, const char *target = "") {
        QTest::newRow(location) << QByteArray(location) << kind << QString::fromLatin1(target);
    };
    row("/api/1/y", HopKind::SameOrigin, "/y");
    row("y?a=1", HopKind::SameOrigin, "/b/y?a=1");
    row("?page=2", HopKind::SameOrigin, "/b/x?page=2");
    row("#top", HopKind::SameOrigin, "/b/x?q=1");
    row("/api/1/y#top", HopKind::SameOrigin, "/y");
    row("http://127.0.0.1:8080/api/1/y?q=it's", HopKind::SameOrigin, "/y?q=it's");
    row("/api/1/m\xC3\xBC", HopKind::SameOrigin, "/m%C3%BC");
    row("/api/1", HopKind::SameOrigin, "");
    row("/api/10", HopKind::OutsideBase);
    row("/", HopKind::OutsideBase);
    row("../../../x", HopKind::OutsideBase);
    row("/api/1/%2e%2e/2/x", HopKind::OutsideBase);
    row("http://127.0.0.1:8081/api/1/y", HopKind::Foreign);
    row("http://127.0.0.2:8080/api/1/y", HopKind::Foreign);
    row("https://127.0.0.1:8080/api/1/y", HopKind::Foreign);
    row("//example.com/api/1/y", HopKind::Foreign);
    row("http://me:key@127.0.0.1:8080/api/1/y", HopKind::Foreign);
    row("http://127.0.0.1:8080@example.com/api/1/y", HopKind::Foreign);
    row("javascript:alert(1)", HopKind::Foreign);
    row("file:///etc/passwd", HopKind::Foreign);
    row("http://[", HopKind::Foreign);
    QTest::newRow("none") << QByteArray() << HopKind::Unusable << QString();
}

void TestRedirects::H1_kindOfEveryLocation()
{
    QFETCH(const QByteArray, location);
    QFETCH(const HopKind, kind);
    QFETCH(const QString, target);
    const Integration integration = integrationAt(QStringLiteral("http://127.0.0.1:8080/api/1"));
    Draft draft;
    draft.target = QStringLiteral("/b/x?q=1");
    const auto hop = redirectHop(answered(draft, integration, 302, location), draft, integration);
    QVERIFY(hop);
    QCOMPARE(hop->kind, kind);
    QCOMPARE(hop->next.has_value(), kind == HopKind::SameOrigin);
    QVERIFY(!hop->address.contains("key@"));
    if (hop->next) {
        QCOMPARE(hop->next->target, target);
        QVERIFY(compileDraft(*hop->next, integration));
    }
}

void TestRedirects::H1_methodAndBodyOfTheNextRequest_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("next");
    const auto row = [](int status, const QString &method, const QString &next) {
        QTest::addRow("%d %s", status, qPrintable(method)) << status << method << next;
    };
    for (const int status : {301, 302, 303, 307, 308}) {
        const bool keeps = status == 307 || status == 308;
        row(status, u"GET"_qs, u"GET"_qs);
        row(status, u"HEAD"_qs, u"HEAD"_qs);
        row(status, u"POST"_qs, keeps ? u"POST"_qs : u"GET"_qs);
        for (const auto &method : {u"PUT"_qs, u"PATCH"_qs, u"DELETE"_qs})
            row(status, method, status == 303 ? u"GET"_qs : method);
    }
}

void TestRedirects::H1_methodAndBodyOfTheNextRequest()
{
    QFETCH(const int, status);
    QFETCH(const QString, method);
    QFETCH(const QString, next);
    const Integration integration = integrationAt(QStringLiteral("http://127.0.0.1:8080"));
    Draft draft;
    draft.method = method;
    draft.target = QStringLiteral("/x");
    draft.headers = {{"Content-Type", "text/plain"}, {"Accept", "text/plain"}};
    draft.body = "text";
    const auto hop = redirectHop(answered(draft, integration, status, "/y"), draft, integration);
    QVERIFY(hop && hop->next);
    QCOMPARE(hop->next->method, next);
    const bool keepsBody = next == method;
    QCOMPARE(hop->becomesGet, !keepsBody);
    QCOMPARE(hop->next->body.has_value(), keepsBody);
    QCOMPARE(hop->next->headers.contains(Header{"Content-Type", "text/plain"}), keepsBody);
    QVERIFY(hop->next->headers.contains(Header{"Accept", "text/plain"}));
}

/// A service that repeats our query in its Location: keys and signature of the last request go, and the next
/// is signed afresh.
void TestRedirects::H1_aHopInTheQueryIsSignedAnew()
{
    LoginBench bench;
    HostileServer server;
    server.setAnswer([](QTcpSocket &socket, const RawRequest &request) {
        const bool isFirst = request.target().startsWith("/first");
        const QByteArray next = "Location: /second" + request.target().mid(6) + "\r\n";
        socket.write(HostileServer::answer(isFirst ? 302 : 200, "{}", isFirst ? next : QByteArray()));
    });
    Integration integration = bench.addCoredination();
    integration.coredination.credentialsPlacement = Placement::Query;
    integration.coredination.signaturePlacement = Placement::Query;
    integration.baseUrl = BaseUrl::parse(server.url()).value();
    Draft draft;
    draft.target = QStringLiteral("/first?list=1,2");
    const auto first = await(bench.runner.runAll(draft, integration, std::nullopt, Cancellation()));
    QVERIFY(first && *first);
    const auto hop = redirectHop((*first)->exchanges.last(), draft, integration);
    QVERIFY(hop && hop->next);
    QCOMPARE(hop->next->target, u"/second?list=1,2"_qs);
    const auto second = await(bench.runner.runAll(*hop->next, integration, std::nullopt, Cancellation()));
    QVERIFY(second && *second);
    QCOMPARE((*second)->exchanges.last().status, 200);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().last().target().count("api_key="), 1);
    QCOMPARE(server.requests().last().target().count("signature="), 1);
}

void TestRedirects::H1_whatIsShownHoldsNoSecret()
{
    const Integration integration = integrationAt(QStringLiteral("http://127.0.0.1:8080"));
    Draft draft;
    draft.target = QStringLiteral("/x");
    Exchange exchange = answered(draft, integration, 302, "https://example.com/?k=6f0f8a3e-1c52-4b7e");
    exchange.sent.sensitive.append(Secret("6f0f8a3e-1c52-4b7e"));
    const auto hop = redirectHop(exchange, draft, integration);
    QVERIFY(hop);
    QCOMPARE(withoutSecrets(hop->address, exchange), u"https://example.com/?k=<hidden>"_qs);
}

void TestRedirects::otherStatusesAreNoRedirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isHop");
    for (const int status : {200, 201, 304, 401, 404, 500})
        QTest::addRow("%d", status) << status << false;
    for (const int status : {300, 305, 306, 399})
        QTest::addRow("%d", status) << status << true;
}

void TestRedirects::otherStatusesAreNoRedirects()
{
    QFETCH(const int, status);
    QFETCH(const bool, isHop);
    const Integration integration = integrationAt(QStringLiteral("http://127.0.0.1:8080"));
    Draft draft;
    draft.target = QStringLiteral("/x");
    const auto hop = redirectHop(answered(draft, integration, status, "/y"), draft, integration);
    QCOMPARE(hop.has_value(), isHop);
    if (hop)
        QCOMPARE(hop->kind, HopKind::Unusable); // shown, but no status that names the next request
}

QTEST_GUILESS_MAIN(TestRedirects)
#include "tst_redirects.moc"
