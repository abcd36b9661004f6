// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/catalogue.h"
#include "playground/draft/requestform.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// PROTOCOLS 1.4: "Endpoints (22)"; 2.3: "Known".
class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversExactlyTheProtocol_data();
    void coversExactlyTheProtocol();
    void everyEndpointIsAccepted_data();
    void everyEndpointIsAccepted();
    void dangerIsSaid_data();
    void dangerIsSaid();
    void everyTextIsInBothLanguages();
    void findsTheEndpointOfATarget_data();
    void findsTheEndpointOfATarget();
    void exampleDraftsKeepTheOrderOfTheBody();
    void brokenFilesAreRefused_data();
    void brokenFilesAreRefused();
};

namespace {

constexpr std::array services{Service::KlickTipp, Service::Coredination};

Catalogue catalogue(Service service)
{
    return Catalogue::of(service).value_or(Catalogue());
}

QList<Endpoint> endpoints(Service service)
{
    return catalogue(service).endpoints();
}

QByteArray file(const QByteArray &endpoint)
{
    return R"({"service":"klicktipp","endpoints":[)" + endpoint + "]}";
}

QByteArray endpoint(const QByteArray &more = {}, const QByteArray &path = "/x")
{
    return R"({"id":"a","method":"GET","path":")" + path +
           R"(","group":{"en":"G","de":"G"},"summary":{"en":"S","de":"S"})" + more + '}';
}

} // namespace

void TestCatalogue::coversExactlyTheProtocol_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("routes");
    QTest::newRow("KlickTipp")
        << Service::KlickTipp
        << QStringLiteral(
               "POST /account/login|POST /account/logout|GET /field|GET /field/{id}|GET /list|GET /list/{id}|"
               "POST /list/redirect|GET /subscriber|POST /subscriber|GET /subscriber/{id}|PUT "
               "/subscriber/{id}|"
               "DELETE /subscriber/{id}|POST /subscriber/unsubscribe|POST /subscriber/tag|"
               "POST /subscriber/untag|POST /subscriber/search|POST /subscriber/tagged|GET /tag|POST /tag|"
               "GET /tag/{id}|PUT /tag/{id}|DELETE /tag/{id}");
    QTest::newRow("Coredination") << Service::Coredination
                                  << QStringLiteral(
                                         "GET /version|GET /customer|GET /customer/{id}|PUT /customer/{id}|"
                                         "DELETE /customer/{id}|POST /customer|GET /job");
}

void TestCatalogue::coversExactlyTheProtocol()
{
    QFETCH(Service, service);
    QFETCH(QString, routes);
    QStringList expected = routes.split(u'|');
    QStringList found;
    const Catalogue known = catalogue(service);
    for (const Endpoint &endpoint : known.endpoints())
        found.append(endpoint.method + u' ' + endpoint.path);
    QVERIFY(known.service() == service);
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
    QCOMPARE(expected.size(), service == Service::KlickTipp ? 22 : 7);
}

void TestCatalogue::everyEndpointIsAccepted_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<qsizetype>("index");
    for (const Service service : services) {
        const Catalogue known = catalogue(service);
        for (qsizetype i = 0; i < known.endpoints().size(); ++i)
            QTest::addRow("%s %s", serviceName(service).data(), qPrintable(known.endpoints().at(i).id))
                << service << i;
    }
}

void TestCatalogue::everyEndpointIsAccepted()
{
    QFETCH(Service, service);
    QFETCH(qsizetype, index);
    LoginBench bench;
    const bool isKlickTipp = service == Service::KlickTipp;
    const Integration integration = isKlickTipp ? bench.addKlickTipp() : bench.addCoredination();
    const Endpoint endpoint = endpoints(service).at(index);
    const bool endsSession = endpoint.id == u"logout"; // keys have none
    const Account account = endsSession   ? bench.addSessionAccount(integration)
                            : isKlickTipp ? bench.addCustomer(integration)
                                          : bench.addUser(integration);
    const QString customerKey = bench.sandbox.credentials().customers.first().customerKey;
    QVERIFY(!isKlickTipp || bench.keep(account.id, SecretField::CustomerKey, customerKey));
    RequestForm form = RequestForm::of(endpoint);
    QVERIFY(compileDraft(form.draft().value(), integration));
    // With everything that can be asked for, too.
    for (ParameterRow &row : form.parameters)
        row.isOn = true;
    const Draft draft = form.draft().value();
    const auto result = await(bench.runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && *result);
    const Exchange &exchange = (*result)->exchanges.last();
    QVERIFY(exchange.isAnswered());
    QVERIFY(!exchange.sent.trace.steps.isEmpty());
    // The example of the login has no password.
    QVERIFY2(endpoint.hasSecretBody ? exchange.status == 401 : exchange.status / 100 == 2,
        qPrintable(QStringLiteral("%1 %2").arg(exchange.status).arg(QString::fromUtf8(exchange.body))));
}

void TestCatalogue::dangerIsSaid_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("words");
    QTest::newRow("create or update") << u"contact-save"_qs << u"mail"_qs;
    QTest::newRow("every contact") << u"contact-list"_qs << u"every contact"_qs;
    QTest::newRow("automations") << u"contact-tag"_qs << u"automations"_qs;
    QTest::newRow("delete contact") << u"contact-delete"_qs << u"annot be undone"_qs;
    QTest::newRow("delete tag") << u"tag-delete"_qs << u"annot be undone"_qs;
    QTest::newRow("delete customer") << u"customer-delete"_qs << u"annot be undone"_qs;
    QTest::newRow("password") << u"login"_qs << u"readable"_qs;
}

void TestCatalogue::dangerIsSaid()
{
    QFETCH(QString, id);
    QFETCH(QString, words);
    int found = 0;
    for (const Service service : services) {
        for (const Endpoint &endpoint : endpoints(service)) {
            QVERIFY(endpoint.method != u"DELETE" || !endpoint.warning.isEmpty());
            found += endpoint.id == id && endpoint.warning.english.contains(words) ? 1 : 0;
        }
    }
    QCOMPARE(found, 1);
}

void TestCatalogue::everyTextIsInBothLanguages()
{
    const Endpoint endpoint = endpoints(Service::KlickTipp).first();
    QCOMPARE(endpoint.summary.in(QLocale(QLocale::German, QLocale::Austria)), u"Alle Kontakte auflisten"_qs);
    QCOMPARE(endpoint.summary.in(QLocale(QLocale::French)), u"List all contacts"_qs);
    // Reading refuses empty ones, but for warnings that are not there at all.
    for (const Service service : services) {
        for (const Endpoint &each : endpoints(service))
            QCOMPARE(each.warning.german.isEmpty(), each.warning.english.isEmpty());
    }
}

void TestCatalogue::findsTheEndpointOfATarget_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << u"GET"_qs << u"/list"_qs << u"list-list"_qs;
    QTest::newRow("query") << u"GET"_qs << u"/subscriber?status=a/b"_qs << u"contact-list"_qs;
    QTest::newRow("id") << u"GET"_qs << u"/list/7"_qs << u"list-show"_qs;
    QTest::newRow("written out") << u"POST"_qs << u"/subscriber/tag"_qs << u"contact-tag"_qs;
    QTest::newRow("no slash") << u"GET"_qs << u"list"_qs << u"list-list"_qs;
    QTest::newRow("no id") << u"GET"_qs << u"/list/"_qs << QString();
    QTest::newRow("other method") << u"DELETE"_qs << u"/list"_qs << QString();
    QTest::newRow("unknown") << u"GET"_qs << u"/nothing"_qs << QString();
}

void TestCatalogue::findsTheEndpointOfATarget()
{
    QFETCH(QString, method);
    QFETCH(QString, target);
    QFETCH(QString, id);
    const Catalogue known = catalogue(Service::KlickTipp);
    const Endpoint *found = known.find(method, target);
    QCOMPARE(found != nullptr ? found->id : QString(), id);
}

void TestCatalogue::exampleDraftsKeepTheOrderOfTheBody()
{
    const Catalogue known = catalogue(Service::KlickTipp);
    const RequestForm form = RequestForm::of(*known.find(u"POST"_qs, u"/subscriber/untag"_qs));
    QCOMPARE(form.body, u"{\n  \"email\": \"kontakt1.1@leser.example\",\n  \"tagid\": 1204\n}"_qs);
    QCOMPARE(RequestForm::of(*known.find(u"PUT"_qs, u"/tag/1"_qs)).target, u"/tag/23"_qs);
    QVERIFY(!RequestForm::of(*known.find(u"POST"_qs, u"/account/logout"_qs)).hasBody());
}

void TestCatalogue::brokenFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("words");
    const QByteArray parameter =
        R"({"name":"id","in":"path","type":"integer","required":true,"example":"1","summary":{"en":"x","de":"y"}})";
    QTest::newRow("whole") << file(endpoint(R"(,"parameters":[)" + parameter + ']', "/x/{id}")) << QString();
    QTest::newRow("no JSON") << QByteArray("x") << u"not JSON"_qs;
    QTest::newRow("array") << QByteArray("[]") << u"not an object"_qs;
    QTest::newRow("service") << QByteArray(R"({"service":"x","endpoints":[]})") << u"unknown service"_qs;
    QTest::newRow("unknown at the top")
        << QByteArray(R"({"service":"klicktipp","endpoints":[],"x":1})") << u"unknown member “x”"_qs;
    QTest::newRow("unknown member") << file(endpoint(R"(,"colour":1)"))
                                    << u"endpoint 1: unknown member “colour”"_qs;
    QTest::newRow("unknown language")
        << file(endpoint(R"(,"warning":{"en":"x","de":"y","fr":"z"})")) << u"unknown member “fr”"_qs;
    QTest::newRow("one language") << file(endpoint(R"(,"warning":{"en":"x"})")) << u"“de”"_qs;
    QTest::newRow("member twice") << file(endpoint(R"(,"id":"b")")) << u"“id” twice"_qs;
    QTest::newRow("endpoint twice") << file(endpoint() + ',' + endpoint()) << u"there twice"_qs;
    QTest::newRow("body") << file(endpoint(R"(,"body":"x")")) << u"not an object"_qs;
    QTest::newRow("not in the path") << file(endpoint(R"(,"parameters":[)" + parameter + ']'))
                                     << u"no {id}"_qs;
    QTest::newRow("no parameter") << file(endpoint({}, "/x/{id}")) << u"is no parameter"_qs;
    QTest::newRow("no slash") << file(endpoint({}, "x")) << u"start with"_qs;
    QTest::newRow("no endpoints") << QByteArray(R"({"service":"klicktipp"})") << u"“endpoints”"_qs;
    QTest::newRow("number") << file("7") << u"endpoint 1: not an object"_qs;
}

void TestCatalogue::brokenFilesAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, words);
    const Result<Catalogue> read = Catalogue::parse(json);
    QCOMPARE(read.has_value(), words.isEmpty());
    if (!read)
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
