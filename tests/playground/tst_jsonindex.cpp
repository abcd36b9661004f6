// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsonindex.h"
#include "playground/jsongenerator.h"

#include <QTest>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

using namespace signet;
using namespace signet::test;

namespace {

/// RapidJSON's verdict, whose reader shares nothing with ours; none where a number is too big for it.
std::optional<bool> isJson(const QByteArray &text)
{
    rapidjson::Reader reader;
    rapidjson::MemoryStream stream(text.constData(), std::size_t(text.size()));
    rapidjson::BaseReaderHandler<> handler;
    constexpr unsigned flags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
    if (result.Code() == rapidjson::kParseErrorNumberTooBig)
        return std::nullopt;
    return !result.IsError();
}

/// Entries as "depth kind key value", parted by "|".
QByteArray outline(const JsonIndex &index)
{
    static constexpr QByteArrayView kinds("OAoa.snw");
    QByteArray text;
    for (qsizetype entry = 0; entry < index.size(); ++entry) {
        const JsonEntry &what = index.at(entry);
        text += QByteArray::number(what.depth) + kinds[qsizetype(what.kind)];
        text += index.key(entry).toByteArray();
        if (!what.isOpen())
            text += index.value(entry).toByteArray();
        text += '|';
    }
    return text;
}

} // namespace

class TestJsonIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryValue_data();
    void findsEveryValue();
    void saysWhereAndWhy_data();
    void saysWhereAndWhy();
    void judgesLikeRapidJson();
    void linksLeadBothWays();
    void survivesDepth();
    void readsOneLongLine();
    void stopsWhenAsked();
    void endsWhereTheScreenEnds();
    void understandsEscapes_data();
    void understandsEscapes();
};

void TestJsonIndex::findsEveryValue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("word") << QByteArray(" true ") << QByteArray("0wtrue|");
    QTest::newRow("empty ones") << QByteArray(R"({"a":{ },"b":[ ]})")
                                << QByteArray(R"(0O|1o"a"{ }|1a"b"[ ]|0.}|)");
    QTest::newRow("every digit") << QByteArray("[1736184243098437392,1.00,1E400,-0]")
                                 << QByteArray("0A|1n1736184243098437392|1n1.00|1n1E400|1n-0|0.]|");
    QTest::newRow("order and duplicates")
        << QByteArray(R"({"23":1,"9":2,"23":3})") << QByteArray(R"(0O|1n"23"1|1n"9"2|1n"23"3|0.}|)");
    QTest::newRow("as written") << QByteArray(R"(["\u00fc\/","{[\"\\"])")
                                << QByteArray(R"(0A|1s"\u00fc\/"|1s"{[\"\\"|0.]|)");
    QTest::newRow("white space") << QByteArray("{ \"k\" \n:\t[ 1 , null ]\r\n}")
                                 << QByteArray("0O|1A\"k\"|2n1|2wnull|1.]|0.}|");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf[1]") << QByteArray("0A|1n1|0.]|");
    QTest::newRow("no UTF-8") << QByteArray("\"\xff\xfe\"") << QByteArray("0s\"\xff\xfe\"|");
}

void TestJsonIndex::findsEveryValue()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, expected);
    const JsonIndex index = readJson(json);
    QVERIFY(index.isWhole());
    QVERIFY(!index.problem());
    QCOMPARE(outline(index), expected);
}

void TestJsonIndex::saysWhereAndWhy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("empty", "", QStringLiteral("Line 1, column 1: there is nothing to read."));
    row("blank", " \n ", QStringLiteral("Line 2, column 2: there is nothing to read."));
    row("html", "<html></html>",
        QStringLiteral("Line 1, column 1: a value was expected, not “<html></html>”."));
    row("words", "not found", QStringLiteral("Line 1, column 1: “not” is none of true, false and null."));
    row("cut off", R"({"a":[1,2)",
        QStringLiteral("Line 1, column 10: the text ends in the middle of a value."));
    row("open text", "[\n\"abc", QStringLiteral("Line 2, column 1: this text has no closing quote."));
    row("umlauts before", "[\"äöü\" 1]",
        QStringLiteral("Line 1, column 8: a comma or a closing bracket was expected, not “1”."));
    row("wrong bracket", "[1}",
        QStringLiteral("Line 1, column 3: “}” closes what was opened with another bracket."));
    row("one too many", "[1]]",
        QStringLiteral("Line 1, column 4: something follows after the end of the value: “]”."));
    row("trailing comma", R"({"a":[1,2,]})",
        QStringLiteral("Line 1, column 10: no value follows this comma."));
    row("trailing comma of an object", R"({"a":1,})",
        QStringLiteral("Line 1, column 7: no value follows this comma."));
    row("single quotes", "{'a':1}",
        QStringLiteral("Line 1, column 2: single quotes; JSON has double quotes only."));
    row("bare key", "{a:1}",
        QStringLiteral("Line 1, column 2: a key in double quotes was expected, not “a”."));
    row("no colon", R"({"a" 1})", QStringLiteral("Line 1, column 6: a colon is missing after the key."));
    row("leading zero", "[01]", QStringLiteral("Line 1, column 2: “01” is not a JSON number."));
    row("hexadecimal", "[0x10]", QStringLiteral("Line 1, column 2: “0x10” is not a JSON number."));
    row("half a number", "[1.]", QStringLiteral("Line 1, column 2: “1.” is not a JSON number."));
    row("NaN", "[NaN]", QStringLiteral("Line 1, column 2: “NaN” is none of true, false and null."));
    row("bad escape", R"(["\x41"])",
        QStringLiteral("Line 1, column 3: this backslash begins no JSON escape."));
    row("half an escape", R"(["\u12"])",
        QStringLiteral("Line 1, column 3: this backslash begins no JSON escape."));
    row("line break in a text", "[\"a\nb\"]",
        QStringLiteral("Line 1, column 4: a line break or control character inside a text."));
}

void TestJsonIndex::saysWhereAndWhy()
{
    QFETCH(const QByteArray, text);
    const JsonIndex index = readJson(text);
    QVERIFY(!index.isWhole());
    QVERIFY(index.problem());
    QTEST(jsonProblemWords(*index.problem(), text), "expected");
}

void TestJsonIndex::judgesLikeRapidJson()
{
    JsonGenerator generator(20261122);
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QByteArray good = generator.document(round % 2 == 0);
        QVERIFY2(readJson(good).isWhole(), good.constData());
        const QByteArray text = generator.mutated(good);
        if (text.contains("\\ud")) // half of a pair is JSON to RFC 8259, not to RapidJSON
            continue;
        const bool isWhole = readJson(text).isWhole();
        QVERIFY2(isWhole == isJson(text).value_or(isWhole), text.constData());
        refused += isWhole ? 0 : 1;
    }
    QVERIFY(refused > 5'000);
}

void TestJsonIndex::linksLeadBothWays()
{
    JsonGenerator generator(7);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray text = generator.document(true);
        const JsonIndex index = readJson(text);
        for (qsizetype entry = 0; entry < index.size(); ++entry) {
            const JsonEntry &what = index.at(entry);
            if (!what.isOpen())
                continue;
            const JsonEntry &end = index.at(what.link);
            QCOMPARE(end.kind, JsonKind::End);
            QCOMPARE(end.link, quint32(entry));
            QCOMPARE(end.depth, what.depth);
            qsizetype count = 0;
            for (qsizetype child = entry + 1; child != qsizetype(what.link); child = index.next(child)) {
                QCOMPARE(index.at(child).parent, quint32(entry));
                ++count;
                QCOMPARE(index.hasNext(child), index.next(child) != qsizetype(what.link));
            }
            QCOMPARE(index.children(entry), count);
        }
    }
}

void TestJsonIndex::survivesDepth()
{
    const JsonIndex deep = readJson(QByteArray(5'000, '[') + '1' + QByteArray(5'000, ']'));
    QVERIFY(deep.isWhole());
    QCOMPARE(deep.size(), 10'001);
    QCOMPARE(int(deep.at(5'000).depth), 5'000);
    const JsonIndex tooDeep = readJson(QByteArray(200'000, '[') + QByteArray(200'000, ']'));
    QCOMPARE(tooDeep.problem()->fault, JsonFault::TooDeep);
    QCOMPARE(tooDeep.at(0).link, JsonIndex::none); // never closed
}

void TestJsonIndex::readsOneLongLine()
{
    const QByteArray text = R"({"text":")" + QByteArray(5'000'000, 'x') + R"("})";
    const JsonIndex index = readJson(text);
    QVERIFY(index.isWhole());
    QCOMPARE(index.value(1).size(), 5'000'002);
    QVERIFY(index.value(1).data() > index.body().constData()); // points into the body: nothing was copied
    QVERIFY(index.value(1).data() < index.body().constData() + index.body().size());
}

void TestJsonIndex::stopsWhenAsked()
{
    StopFlag stop;
    stop.raise();
    const JsonIndex index = readJson("[" + QByteArray("1,").repeated(100'000) + "1]", stop);
    QVERIFY(!index.isWhole());
    QVERIFY(!index.problem());
    QVERIFY(index.size() < 10'000);
}

void TestJsonIndex::endsWhereTheScreenEnds()
{
    const QByteArray text = R"({"list":[)" + QByteArray("1,").repeated(100'000) + "1]}";
    const JsonIndex start = readJson(text, {}, 1'000);
    QVERIFY(!start.isWhole());
    QVERIFY(!start.problem());
    QVERIFY(start.size() > 400);
    QVERIFY(start.size() < 600);
    QCOMPARE(start.at(0).link, JsonIndex::none);
    QCOMPARE(start.at(1).link, JsonIndex::none);
    QCOMPARE(start.children(1), start.size() - 2);
    const JsonIndex whole = readJson(text);
    for (qsizetype entry = 2; entry < start.size(); ++entry)
        QCOMPARE(start.at(entry).begin, whole.at(entry).begin);
}

void TestJsonIndex::understandsEscapes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray(R"("Grüße")") << QByteArray("Grüße");
    QTest::newRow("PHP's") << QByteArray(R"("Gr\u00fc\u00dfe \/")") << QByteArray("Grüße /");
    QTest::newRow("pair") << QByteArray(R"("\ud83d\ude00")") << QByteArray("😀");
    QTest::newRow("half a pair") << QByteArray(R"("\ud83dx")") << QByteArray("\xef\xbf\xbdx");
    QTest::newRow("short ones") << QByteArray(R"("\b\f\n\r\t\"\\")") << QByteArray("\b\f\n\r\t\"\\");
    QTest::newRow("empty") << QByteArray(R"("")") << QByteArray();
}

void TestJsonIndex::understandsEscapes()
{
    QFETCH(const QByteArray, written);
    QTEST(jsonStringText(written), "text");
}

QTEST_GUILESS_MAIN(TestJsonIndex)
#include "tst_jsonindex.moc"
