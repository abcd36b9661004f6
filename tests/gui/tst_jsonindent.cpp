// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/jsonindent.h"

#include <QTest>

using namespace signet;

class TestJsonIndent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents_data();
    void indents();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void changesNothingButWhiteSpace();
    void survivesDepth();
};

void TestJsonIndent::indents_data()
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
    QTest::newRow("one word") << QByteArray(" true ") << QByteArray("true");
}

void TestJsonIndent::indents()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, expected);
    QCOMPARE(indentJson(json).value_or("no JSON"), expected);
}

void TestJsonIndent::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html></html>");
    QTest::newRow("words") << QByteArray("not found");
    QTest::newRow("cut off") << QByteArray(R"({"a":[1,2)");
    QTest::newRow("open string") << QByteArray(R"(["abc)");
    QTest::newRow("escape at the end") << QByteArray(R"(["abc\)");
    QTest::newRow("wrong bracket") << QByteArray("[1}");
    QTest::newRow("one too many") << QByteArray("[1]]");
}

void TestJsonIndent::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!indentJson(text).has_value());
}

void TestJsonIndent::changesNothingButWhiteSpace()
{
    const QByteArray json = R"({"z":[{"k":-0.10e+5,"k":null},"ä ö","\u00e4"],"a":{"b":[[],{}]}})";
    QByteArray back = indentJson(json).value();
    back.replace("\n", "").replace("  ", "").replace(": ", ":");
    QCOMPARE(back, json);
}

void TestJsonIndent::survivesDepth()
{
    const QByteArray deep = QByteArray(4'000, '[') + QByteArray(4'000, ']');
    QVERIFY(indentJson(deep).has_value());
    const QByteArray tooDeep = QByteArray(200'000, '[') + QByteArray(200'000, ']');
    QVERIFY(!indentJson(tooDeep).has_value());
}

QTEST_GUILESS_MAIN(TestJsonIndent)
#include "tst_jsonindent.moc"
