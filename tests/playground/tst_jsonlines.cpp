// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/jsongenerator.h"
#include "playground/lines/jsonlines.h"
#include "playground/lines/jsonselectedlines.h"
#include "playground/lines/linecells.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

JsonLines linesOf(const QByteArray &json)
{
    return JsonLines(std::make_shared<const JsonIndex>(readJson(json)));
}

QByteArray pretty(const QByteArray &json)
{
    const JsonLines lines = linesOf(json);
    return lines.index()->isWhole() ? lines.text(0, lines.count() - 1) : QByteArray("no JSON");
}

/// The document of PLAYGROUND 3.4.
QByteArray troublesome()
{
    return R"({"b":1,"a":2,"200":"…","9":"…","id":1736184243098437392,"price":1.00,"pi":3.14159265358979323846,)"
           R"("exp":1E400,"dup":1,"dup":2,"neg0":-0})";
}

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents_data();
    void indents();
    void theTroublesomeJsonSurvivesPrettyAndMinify();
    void aFilterPrintsEveryDigit();
    void theKeyOrderOfTagsStays();
    void keepsGeneratedDocuments();
    void indentsNoFurtherThanReadable();
    void folds();
    void measuresLongLines();
    void knowsTheWidestLine();
};

void TestJsonLines::indents_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("object") << QByteArray(R"({"b":1,"a":[1,2]})")
                            << QByteArray("{\n  \"b\": 1,\n  \"a\": [\n    1,\n    2\n  ]\n}");
    QTest::newRow("empty ones") << QByteArray(R"({"a":{ },"b":[ ]})")
                                << QByteArray("{\n  \"a\": {},\n  \"b\": []\n}");
    QTest::newRow("every digit") << QByteArray("[1736184243098437392,1.00,1E400]")
                                 << QByteArray("[\n  1736184243098437392,\n  1.00,\n  1E400\n]");
    QTest::newRow("duplicates and order")
        << QByteArray(R"({"2":"b","1":"a","2":"c"})")
        << QByteArray("{\n  \"2\": \"b\",\n  \"1\": \"a\",\n  \"2\": \"c\"\n}");
    QTest::newRow("brackets in a string")
        << QByteArray(R"(["a{[,:]}\" \\"])") << QByteArray("[\n  \"a{[,:]}\\\" \\\\\"\n]");
    QTest::newRow("containers beside each other")
        << QByteArray("[[1],{\"a\":2}]") << QByteArray("[\n  [\n    1\n  ],\n  {\n    \"a\": 2\n  }\n]");
    QTest::newRow("one word") << QByteArray(" true ") << QByteArray("true");
}

void TestJsonLines::indents()
{
    QFETCH(const QByteArray, json);
    QTEST(pretty(json), "expected");
}

/// PLAYGROUND 3.4: every other client breaks some of it.
void TestJsonLines::theTroublesomeJsonSurvivesPrettyAndMinify()
{
    const QByteArray shown = pretty(troublesome());
    QVERIFY(shown.contains("\"id\": 1736184243098437392,\n"));
    QCOMPARE(minifiedJson(shown), troublesome());
}

void TestJsonLines::aFilterPrintsEveryDigit()
{
    const auto index = std::make_shared<const JsonIndex>(readJson(troublesome()));
    const JsonNodes nodes = JsonPath::parse(QStringLiteral("$.id"))->select(*index);
    const JsonSelectedLines lines(index, nodes.entries);
    QCOMPARE(lines.text(0, lines.count() - 1), QByteArray("1736184243098437392"));
}

/// What `GET /tag` answers: ids for keys, in the order of the names (PROTOCOLS 1.5).
void TestJsonLines::theKeyOrderOfTagsStays()
{
    const QByteArray tags = R"({"203":"Abo","17":"Kunde","1024":"Newsletter","9":"VIP"})";
    QCOMPARE(pretty(tags), QByteArray("{\n  \"203\": \"Abo\",\n  \"17\": \"Kunde\",\n  \"1024\": "
                                      "\"Newsletter\",\n  \"9\": \"VIP\"\n}"));
    QCOMPARE(minifiedJson(pretty(tags)), tags);
}

void TestJsonLines::keepsGeneratedDocuments()
{
    JsonGenerator generator(34);
    for (int round = 0; round < 5'000; ++round) {
        const QByteArray json = generator.document(true);
        const QByteArray minified = minifiedJson(json);
        const QByteArray shown = pretty(json);
        QCOMPARE(minifiedJson(shown), minified);
        QCOMPARE(pretty(minified), shown);
        QCOMPARE(pretty(shown), shown);
    }
}

void TestJsonLines::indentsNoFurtherThanReadable()
{
    const QByteArray json = QByteArray(5'000, '[') + '1' + QByteArray(5'000, ']');
    const QByteArray shown = pretty(json);
    QVERIFY(shown.size() < 130 * 10'001);
    QCOMPARE(minifiedJson(shown), json);
}

void TestJsonLines::folds()
{
    const JsonLines lines = linesOf(R"({"a":[1,2,{"b":3}],"c":{}})");
    QCOMPARE(lines.foldEnd(0), lines.count() - 1);
    QCOMPARE(lines.foldEnd(1), 7);
    QCOMPARE(lines.foldedThings(1), 3);
    QCOMPARE(lines.foldEnd(2), 2);
    QCOMPARE(lines.enclosing(5), 4);
    QCOMPARE(lines.enclosing(6), 4);
    QCOMPARE(lines.enclosing(4), 1);
    QCOMPARE(lines.enclosing(0), -1);
}

void TestJsonLines::measuresLongLines()
{
    const JsonLines lines = linesOf(R"(["short",")" + QByteArray("ü").repeated(50'000) + R"("])");
    QVERIFY(!lines.measured(1));
    QVERIFY(lines.measured(2));
    QCOMPARE(lines.measured(2)->width(), 50'004);
    QCOMPARE(lines.widest(), 50'004);
}

void TestJsonLines::knowsTheWidestLine()
{
    const JsonLines lines = linesOf(R"({"a":1,"somewhat longer":[{"x":"the longest of them all"}]})");
    qsizetype widest = 0;
    for (qsizetype number = 0; number < lines.count(); ++number)
        widest = std::max(widest, LineCells(lines.line(number)).width());
    QVERIFY(lines.widest() >= widest);
    QVERIFY(lines.widest() <= widest + 4);
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
