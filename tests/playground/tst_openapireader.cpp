// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalogue/openapireader.h"

#include <QFile>
#include <QTest>

using namespace signet;

/// Issue 5, item 6: any OpenAPI 3 file in JSON becomes a catalogue.
class TestOpenApiReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEndpoints();
    void readsParameters();
    void makesBodies_data();
    void makesBodies();
    void problemsNameTheirPlace_data();
    void problemsNameTheirPlace();
    void circlesAndDepthEnd();
    void readsTheVendorsFile();
};

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

OpenApiContents sample()
{
    const auto read = readOpenApi(contentsOf(QFINDTESTDATA("../data/openapi/shop.json")));
    return read ? *read : OpenApiContents{read.error().message, {}, {}};
}

QByteArray withBody(const QByteArray &media)
{
    return R"({"openapi":"3.0.0","paths":{"/a":{"post":{"requestBody":{"content":{"application/json":)" +
           media +
           R"(}}}}},"components":{"schemas":{"Node":{"type":"object","properties":{"id":{"type":"integer"},)"
           R"("next":{"$ref":"#/components/schemas/Node"}}},"Loop":{"$ref":"#/components/schemas/Loop"},)"
           R"("a/b~c":{"type":"string","example":"x"}}}})";
}

} // namespace

void TestOpenApiReader::readsEndpoints()
{
    const OpenApiContents contents = sample();
    QCOMPARE(contents.title, u"Shop"_qs);
    QStringList routes;
    for (const Endpoint &endpoint : contents.endpoints)
        routes.append(endpoint.group.english + u": "_qs + endpoint.method + u' ' + endpoint.path);
    QCOMPARE(routes, QStringList({u"Orders: GET /orders"_qs, u"Orders: POST /orders"_qs,
                         u"Orders: DELETE /orders/{id}"_qs, u"people: GET /people/{name}/cards/{card}"_qs}));
    QCOMPARE(contents.endpoints.at(0).id, u"listOrders"_qs);
    QCOMPARE(contents.endpoints.at(2).id, u"DELETE /orders/{id}"_qs);
    QCOMPARE(contents.endpoints.at(0).summary.german, u"List orders"_qs);
    QVERIFY(!contents.endpoints.at(2).warning.isEmpty());
    QVERIFY(contents.endpoints.at(1).hasSecretBody);
    QVERIFY(!contents.endpoints.at(2).hasSecretBody);
}

void TestOpenApiReader::readsParameters()
{
    const OpenApiContents contents = sample();
    const QList<EndpointParameter> list = contents.endpoints.at(0).parameters;
    QCOMPARE(list.size(), 3); // the header is passed over
    QCOMPARE(list.at(0).name, u"limit"_qs);
    QCOMPARE(list.at(0).type, ParameterType::Integer);
    QCOMPARE(list.at(0).example, u"20"_qs);
    QVERIFY(!list.at(0).isRequired);
    QCOMPARE(list.at(1).name, u"state"_qs);
    QCOMPARE(list.at(1).type, ParameterType::List);
    QCOMPARE(list.at(1).example, u"open,paid"_qs);
    QVERIFY(list.at(1).isRequired);
    QCOMPARE(list.at(2).name, u"shop"_qs); // the path's
    QCOMPARE(contents.endpoints.at(2).examplePath(), u"/orders/12345678901234"_qs);
    QCOMPARE(contents.endpoints.at(3).examplePath(), u"/people/1/cards/1"_qs);
}

void TestOpenApiReader::makesBodies_data()
{
    QTest::addColumn<QByteArray>("media");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &media, const QByteArray &body) {
        QTest::newRow(name) << media << body;
    };
    row("example", R"({"example":{"b":1,"a":[1,2]}})", R"({"b":1,"a":[1,2]})");
    row("named example", R"({"examples":{"one":{"value":{"x":true}}}})", R"({"x":true})");
    row("types",
        R"({"schema":{"properties":{"s":{"type":"string"},"n":{"type":"integer"},"b":{"type":"boolean"},)"
        R"("a":{"type":"array","items":{"type":"string","example":"x"}},"e":{"enum":["p","q"]},)"
        R"("r":{"type":"string","readOnly":true}}}})",
        R"({"s":"","n":1,"b":true,"a":["x"],"e":"p"})");
    row("allOf",
        R"({"schema":{"allOf":[{"properties":{"a":{"example":1}}},{"properties":{"b":{"example":2}}}]}})",
        R"({"a":1,"b":2})");
    row("oneOf", R"({"schema":{"oneOf":[{"type":"object","properties":{"a":{"default":null}}}]}})",
        R"({"a":null})");
    row("escaped reference", R"({"schema":{"$ref":"#/components/schemas/a~1b~0c"}})", R"("x")");
    row("of another file", R"({"schema":{"$ref":"other.json#/x"}})", "null");
    row("endless", R"({"schema":{"$ref":"#/components/schemas/Loop"}})", "null");
    row("big numbers", R"({"example":{"id":1736184243098437392}})", R"({"id":1736184243098437392})");
}

void TestOpenApiReader::makesBodies()
{
    QFETCH(QByteArray, media);
    const auto read = readOpenApi(withBody(media));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QByteArray body = read->endpoints.first().body;
    body.replace('\n', "").replace(' ', "");
    QTEST(body, "body");
}

void TestOpenApiReader::problemsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("said");
    const QByteArray start = R"({"openapi":"3.1.0",)";
    QTest::newRow("not JSON") << start + "x" << u"19"_qs;
    QTest::newRow("YAML") << QByteArray("openapi: 3.0.0\ninfo:\n") << u"yq"_qs;
    QTest::newRow("Swagger 2") << QByteArray(R"({"swagger":"2.0","paths":{}})") << u"swagger2openapi"_qs;
    QTest::newRow("OpenAPI 4") << QByteArray(R"({"openapi":"4.0.0"})") << u"/openapi"_qs;
    QTest::newRow("an array") << QByteArray("[]") << u"/openapi"_qs;
    QTest::newRow("no paths") << start + R"("x":1})" << u"/paths"_qs;
    QTest::newRow("path") << start + R"("paths":{"a":{}}})" << u"/paths/a"_qs;
    QTest::newRow("path item") << start + R"("paths":{"/a/{b}":7}})" << u"/paths/~1a~1{b}"_qs;
    QTest::newRow("operation") << start + R"("paths":{"/a":{"get":7}}})" << u"/paths/~1a/get"_qs;
    QTest::newRow("parameter")
        << start + R"("paths":{"/a":{"get":{"parameters":[{"name":"x","in":"query"},{}]}}}})"
        << u"/paths/~1a/get/parameters/1"_qs;
    QTest::newRow("path's parameter") << start + R"("paths":{"/a":{"get":{},"parameters":[{"$ref":"#/x"}]}}})"
                                      << u"/paths/~1a/parameters/0"_qs;
}

void TestOpenApiReader::problemsNameTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, said);
    const auto read = readOpenApi(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.contains(said), qPrintable(read.error().message));
}

void TestOpenApiReader::circlesAndDepthEnd()
{
    const auto circle = readOpenApi(withBody(R"({"schema":{"$ref":"#/components/schemas/Node"}})"));
    QVERIFY(circle);
    QVERIFY(circle->endpoints.first().body.size() < 10'000);
    const QByteArray deep = QByteArray("[").repeated(1'000'000) + QByteArray("]").repeated(1'000'000);
    const auto read = readOpenApi(withBody(R"({"example":)" + deep + '}'));
    QVERIFY(read);
    QVERIFY(read->endpoints.first().body.size() < 10'000);
    QByteArray wide = R"({"schema":{"properties":{"x":{"default":1})";
    for (int i = 0; i < 5000; ++i)
        wide += ",\"p" + QByteArray::number(i) + R"(":{"$ref":"#/components/schemas/Node"})";
    QVERIFY(readOpenApi(withBody(wide + "}}}")));
}

void TestOpenApiReader::readsTheVendorsFile()
{
    const QByteArray json = contentsOf(u"/work/shared/klicktipp-openapi.json"_qs);
    if (json.isEmpty())
        QSKIP("The vendor's file is not here.");
    const auto read = readOpenApi(json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto ours = Catalogue::of(Service::KlickTipp);
    QVERIFY(ours);
    QCOMPARE(read->endpoints.size(), ours->endpoints().size());
    for (const Endpoint &endpoint : ours->endpoints()) {
        const auto found =
            std::find_if(read->endpoints.begin(), read->endpoints.end(), [&](const Endpoint &one) {
                return one.method == endpoint.method &&
                       one.path.section(u'{', 0, 0) == endpoint.path.section(u'{', 0, 0);
            });
        QVERIFY2(found != read->endpoints.end(), qPrintable(endpoint.id));
        QCOMPARE(found->body.isEmpty(), endpoint.body.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestOpenApiReader)
#include "tst_openapireader.moc"
