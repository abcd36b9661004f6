// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonnumber.h"
#include "playground/jsongenerator.h"
#include "playground/lines/jsonselectedlines.h"
#include "support/await.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

/// What @p path selects, as written, parted by "|".
QByteArray selected(const QByteArray &json, const QString &path)
{
    const Result<JsonPath> parsed = JsonPath::parse(path);
    if (!parsed)
        return parsed.error().message.toUtf8();
    const JsonIndex index = readJson(json);
    QByteArrayList values;
    for (const quint32 entry : parsed->select(index).entries)
        values.append(index.value(entry).toByteArray());
    return values.join('|');
}

/// RFC 9535, 1.5.
QByteArray store()
{
    return R"({"store":{"book":[)"
           R"({"category":"reference","author":"Nigel Rees","title":"Sayings of the Century","price":8.95},)"
           R"({"category":"fiction","author":"Evelyn Waugh","title":"Sword of Honour","price":12.99},)"
           R"({"category":"fiction","author":"Herman Melville","title":"Moby Dick","isbn":"0-553-21311-3","price":8.99},)"
           R"({"category":"fiction","author":"J. R. R. Tolkien","title":"The Lord of the Rings","isbn":"0-395-19395-8","price":22.99}],)"
           R"("bicycle":{"color":"red","price":399}}})";
}

} // namespace

class TestJsonPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data();
    void selects();
    void printsEveryDigit();
    void keepsTheOrderOfKeys();
    void saysWhatIsNotUnderstood_data();
    void saysWhatIsNotUnderstood();
    void comparesNumbersByEveryDigit_data();
    void comparesNumbersByEveryDigit();
    void pathsLeadBack();
    void showsWhatItFound();
    void endsInTime();
};

void TestJsonPath::selects_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const QByteArray &json, const char *path, const QByteArray &expected) {
        QTest::newRow(path) << json << QString::fromUtf8(path) << expected;
    };
    row(store(), "$.store.book[*].author",
        R"("Nigel Rees"|"Evelyn Waugh"|"Herman Melville"|"J. R. R. Tolkien")");
    row(store(), "$..author", R"("Nigel Rees"|"Evelyn Waugh"|"Herman Melville"|"J. R. R. Tolkien")");
    row(store(), "$.store..price", "8.95|12.99|8.99|22.99|399");
    row(store(), "$..book[2].title", R"("Moby Dick")");
    row(store(), "$..book[-1].title", R"("The Lord of the Rings")");
    row(store(), "$..book[0,1].price", "8.95|12.99");
    row(store(), "$..book[:2].price", "8.95|12.99");
    row(store(), "$..book[?@.isbn].price", "8.99|22.99");
    row(store(), "$..book[?@.price<10].title", R"("Sayings of the Century"|"Moby Dick")");
    row(store(), "$..book[?@.price < 10 && @.category == 'fiction'].title", R"("Moby Dick")");
    row(store(), "$..book[?(!@.isbn || @.price>20)].price", "8.95|12.99|22.99");
    row(store(), "$..[?@.color=='red'].price", "399");
    row(store(), "$ ['store'] [\"bicycle\"] .color", R"("red")");
    row(store(), "$.store.book[?@.price > $.store.book[0].price].price", "12.99|8.99|22.99");
    row("[0,1,2,3,4,5,6]", "$[1:5:2]", "1|3");
    row("[0,1,2,3,4,5,6]", "$[5:1:-2]", "5|3");
    row("[0,1,2,3,4,5,6]", "$[::-1]", "6|5|4|3|2|1|0");
    row("[0,1,2,3,4,5,6]", "$[-2:]", "5|6");
    row("[0,1,2,3,4,5,6]", "$[:-5]", "0|1");
    row("[0,1,2,3,4,5,6]", "$[1:3:0]", "");
    row("[0,1,2]", "$[7]", "");
    row("[0,1,2]", "$[-7]", "");
    row("[0,1,2]", "$[-100:100]", "0|1|2");
    row(R"({"a":1,"a":2,"b":3})", "$.a", "1|2");
    row(R"({"23":"x","9":"y"})", "$.23", R"("x")");
    row(R"({"first-name":"Max"})", "$.first-name", R"("Max")");
    row(R"({"gr\u00fcn":1,"grün":2})", "$.grün", "1|2");
    row(R"({"it's":1,"\"":2})", R"($['it\'s','"'])", "1|2");
    row(R"([{"a":null},{"a":false},{"a":0},{"a":""},{}])", "$[?@.a]",
        R"({"a":null}|{"a":false}|{"a":0}|{"a":""})");
    row(R"([{"a":null},{"a":1},{}])", "$[?@.a == null]", R"({"a":null})");
    row(R"([{"a":1},{"b":1},{}])", "$[?@.a == @.b]", "{}");
    row(R"([{"a":1},{"a":1.0},{"a":10E-1},{"a":"1"}])", "$[?@.a == 1].a", "1|1.0|10E-1");
    row(R"([{"id":1736184243098437392},{"id":1736184243098437393}])", "$[?@.id == 1736184243098437392].id",
        "1736184243098437392");
    row(R"(["Gr\u00fc\u00dfe","x"])", "$[?@ == 'Grüße']", R"("Gr\u00fc\u00dfe")");
    row(R"([[1, 2],[1,2],[2,1]])", "$[?@ == $[1]]", "[1, 2]|[1,2]");
    row("[[1,[2]],3]", "$..*", "[1,[2]]|3|1|[2]|2");
    row("5", "$", "5");
    row("5", "$..*", "");
}

void TestJsonPath::selects()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    QTEST(selected(json, path), "expected");
}

void TestJsonPath::printsEveryDigit()
{
    QCOMPARE(selected(R"({"id":1736184243098437392,"price":1.00})", QStringLiteral("$.id")),
        QByteArray("1736184243098437392"));
    QCOMPARE(selected(R"({"price":1.00,"exp":1E400})", QStringLiteral("$.*")), QByteArray("1.00|1E400"));
}

void TestJsonPath::keepsTheOrderOfKeys()
{
    QCOMPARE(
        selected(R"({"23":"b","9":"a","100":"c"})", QStringLiteral("$.*")), QByteArray(R"("b"|"a"|"c")"));
}

void TestJsonPath::saysWhatIsNotUnderstood_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *path, const char *expected) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(expected);
    };
    row("", "A path begins with $, for example $.name or $..name.");
    row("name", "A path begins with $, for example $.name or $..name.");
    row("$name", "Not understood from character 2 on: “name”");
    row("$.", "The path ends too early.");
    row("$.a[", "The path ends too early.");
    row("$.a[0", "The path ends too early.");
    row("$.a[x]", "Not understood from character 5 on: “x]”");
    row("$.a..", "The path ends too early.");
    row("$['a", "This text in quotes is not finished or not valid: 'a");
    row("$[?length(@.a) > 2]", "Functions are not supported: length()");
    row("$[?@.a = 2]", "Not understood from character 8 on: “= 2]”");
    row("$[?1]", "A value alone is no condition: 1]");
    row("$[?@.a == b]", "Not understood from character 11 on: “b]”");
    row("$[?@..a == 1]", "Only a path to one value can be compared, without .., *, slices and filters.");
    row("$[99999999999999999999]", "Not understood from character 3 on: “99999999999999999999”");
    const QByteArray deep = "$[?" + QByteArray(100, '(') + "@.a" + QByteArray(100, ')') + "]";
    QTest::newRow("deep") << QString::fromUtf8(deep) << QStringLiteral("The filter is nested too deeply.");
}

void TestJsonPath::saysWhatIsNotUnderstood()
{
    QFETCH(const QString, path);
    const Result<JsonPath> parsed = JsonPath::parse(path);
    QVERIFY(!parsed);
    QTEST(parsed.error().message, "expected");
}

void TestJsonPath::comparesNumbersByEveryDigit_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<int>("order");
    const auto row = [](const char *left, const char *right, int order) {
        QTest::addRow("%s %s", left, right) << QByteArray(left) << QByteArray(right) << order;
    };
    row("1", "1.00", 0);
    row("0", "-0", 0);
    row("0e5", "0.000", 0);
    row("100", "1E2", 0);
    row("0.001", "1e-3", 0);
    row("1.5e1", "15", 0);
    row("1736184243098437392", "1736184243098437393", -1);
    row("1E400", "1E401", -1);
    row("-1E400", "1", -1);
    row("-2", "-1", -1);
    row("10", "9", 1);
    row("0.1", "0.09", 1);
    row("1e999999999999999999999", "1e999", 1);
    row("1e-999999999999999999999", "0", 1);
    row("12", "123", -1);
}

void TestJsonPath::comparesNumbersByEveryDigit()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QFETCH(const int, order);
    QVERIFY(compareJsonNumbers(left, right) == (order <=> 0));
    QVERIFY(compareJsonNumbers(right, left) == (0 <=> order));
}

void TestJsonPath::pathsLeadBack()
{
    JsonGenerator generator(99);
    for (int round = 0; round < 1'000; ++round) {
        const JsonIndex index = readJson(generator.document(true));
        for (qsizetype entry = 0; entry < index.size(); ++entry) {
            const QString path = jsonPathOf(index, entry);
            const Result<JsonPath> parsed = JsonPath::parse(path);
            QVERIFY2(parsed, qPrintable(path));
            const qsizetype value = index.at(entry).kind == JsonKind::End ? index.at(entry).link : entry;
            const std::vector<quint32> found = parsed->select(index).entries;
            QVERIFY2(
                std::ranges::count(found, quint32(value)) == 1, qPrintable(path)); // more for duplicate keys
        }
    }
}

void TestJsonPath::showsWhatItFound()
{
    const auto index =
        std::make_shared<const JsonIndex>(readJson(R"({"a":[{"b":[1,2],"c":{}},{"b":3}],"d":{"b":"x"}})"));
    const auto filtered = await(filterJson(index, JsonPath::parse(QStringLiteral("$..b")).value(), {}));
    QCOMPARE(filtered->count, 3);
    QVERIFY(!filtered->isMore);
    const LineSource &lines = *filtered->lines;
    QCOMPARE(lines.text(0, lines.count() - 1), QByteArray("[\n  1,\n  2\n]\n3\n\"x\""));
    QCOMPARE(lines.label(0), 4);
    QCOMPARE(lines.foldEnd(0), 3);
    QCOMPARE(lines.foldedThings(0), 2);
    QCOMPARE(lines.enclosing(1), 0);
    QCOMPARE(lines.enclosing(0), -1);
    QCOMPARE(lines.enclosing(4), -1);
    const auto none = await(filterJson(index, JsonPath::parse(QStringLiteral("$.x")).value(), {}));
    QCOMPARE(none->count, 0);
    QVERIFY(!none->lines);
}

void TestJsonPath::endsInTime()
{
    const JsonIndex index = readJson(QByteArray(5'000, '[') + "1" + QByteArray(5'000, ']'));
    const JsonNodes nodes = JsonPath::parse(QStringLiteral("$..*..*")).value().select(index);
    QVERIFY(nodes.isMore);
    QCOMPARE(nodes.entries.size(), JsonPath::mostNodes);
    StopFlag stop;
    stop.raise();
    QVERIFY(JsonPath::parse(QStringLiteral("$..*..*..*")).value().select(index, stop).entries.size() < 10);
}

QTEST_GUILESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"
