// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/json/jsondiff.h"
#include "playground/json/jsonpath.h"
#include "playground/jsongenerator.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

/// "+path -path ~path =path <path >path>path", parted by blanks: added, removed, changed, spelling, order,
/// moved.
QString differences(const QByteArray &left, const QByteArray &right)
{
    static constexpr QStringView marks = u"+-~=<>";
    const JsonIndex a = readJson(left);
    const JsonIndex b = readJson(right);
    QStringList words;
    for (const JsonDifference &difference : compareJson(a, b).found) {
        const bool isLeft = difference.left != JsonIndex::none;
        words.append(marks[qsizetype(difference.kind)] +
                     (isLeft ? jsonPathOf(a, difference.left) : jsonPathOf(b, difference.right)));
        if (difference.kind == JsonDifference::Kind::Moved)
            words.last() += u'>' + jsonPathOf(b, difference.right);
    }
    return words.join(u' ');
}

} // namespace

class TestJsonDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void findsNothingInTheSame();
    void survivesDepth();
    void survivesWidth();
    void endsInTime();
};

void TestJsonDiff::tellsWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right,
                         const char *expected) {
        QTest::newRow(name) << left << right << QString::fromLatin1(expected);
    };
    row("white space", "[1, 2]", "[1,2]", "");
    row("changed", R"({"a":1,"b":[1,2]})", R"({"a":2,"b":[1,3]})", "~$.a ~$.b[1]");
    row("last digit", "1736184243098437392", "1736184243098437393", "~$");
    row("spelling", R"([1.0,"Gr\u00fcn",1])", R"([1.00,"Grün","1"])", "=$[0] =$[1] ~$[2]");
    row("came and went", R"({"a":1,"b":2})", R"({"b":2,"c":3})", "-$.a +$.c");
    row("order", R"({"9":1,"23":2})", R"({"23":2,"9":1})", "<$");
    row("duplicates", R"({"a":1,"a":2})", R"({"a":1,"a":3,"a":4})", "~$.a +$.a");
    row("inserted in front", "[1,2,3]", "[0,1,2,3]", "+$[0]");
    row("removed in the middle", R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":1},{"id":3}])", "-$[1]");
    row("emptied", R"({"a":[1],"b":{}})", R"({"a":[],"b":[]})", "-$.a[0] ~$.b");
    row("moved", "[1,2,3]", "[3,1,2]", ">$[2]>$[0]");
    row("moved by id", R"([{"id":1,"a":1},{"id":2,"a":2},{"id":3}])",
        R"([{"id":2,"a":3},{"id":3},{"id":1,"a":1}])", ">$[0]>$[2] ~$[1].a");
    row("moved and changed", R"([{"id":1,"a":1},{"id":2},{"id":3}])", R"([{"id":2},{"id":3},{"id":1,"a":2}])",
        ">$[0]>$[2] ~$[0].a");
    row("inserted and changed", R"([{"id":1,"a":1},{"id":2,"a":2}])",
        R"([{"id":7},{"id":1,"a":5},{"id":2,"a":2}])", "+$[0] ~$[0].a");
    row("renamed key", R"({"first":"Muster","n":1})", R"({"firstName":"Muster","m":1})",
        ">$.first>$.firstName -$.n +$.m");
    row("into another object", R"({"a":{"x":[1,2,3]},"b":{}})", R"({"a":{},"b":{"x":[1,2,3]}})",
        ">$.a.x>$.b.x");
    row("the same elements twice", "[1,1,2,2]", "[1,2,2,1]", ">$[1]>$[3]");
    row("the left one ends", R"([{"id":1},{"id":2,"a":1)", R"([{"id":1},{"id":2,"a":12,"b":3},{"id":3}])",
        "");
    row("the right one ends", R"({"a":[1,2,3],"b":1})", R"({"a":[1,4)", "");
    row("both end, changed before", R"({"a":[1,2],"b":"x)", R"({"a":[1,3],"b":"y)", "~$.a[1]");
    row("another kind", R"({"a":{"b":1}})", R"({"a":null})", "~$.a");
}

void TestJsonDiff::tellsWhatDiffers()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QTEST(differences(left, right), "expected");
}

void TestJsonDiff::findsNothingInTheSame()
{
    JsonGenerator generator(3);
    for (int round = 0; round < 2'000; ++round) {
        const QByteArray json = generator.document(true);
        QCOMPARE(differences(json, json), QString());
    }
}

void TestJsonDiff::survivesDepth()
{
    const QByteArray ones = QByteArray(5'000, '[') + "1" + QByteArray(5'000, ']');
    QByteArray twos = ones;
    twos.replace('1', '2');
    QCOMPARE(compareJson(readJson(ones), readJson(twos)).found.size(), std::size_t(1));
}

/// Two hundred thousand members, every one in another place.
void TestJsonDiff::survivesWidth()
{
    constexpr int count = 200'000;
    QByteArray left("[");
    QByteArray right("[");
    for (int id = 0; id < count; ++id) {
        left += "{\"id\":" + QByteArray::number(id) + "},";
        right += "{\"id\":" + QByteArray::number(count - id) + "},";
    }
    const JsonDifferences found = compareJson(readJson(left + "0]"), readJson(right + "0]"));
    QVERIFY(found.isMore);
}

void TestJsonDiff::endsInTime()
{
    const JsonDifferences many = compareJson(readJson("[" + QByteArray("1,").repeated(50'000) + "1]"),
        readJson("[" + QByteArray("2,").repeated(50'000) + "2]"));
    QVERIFY(many.isMore);
    QCOMPARE(many.found.size(), mostDifferences);
}

QTEST_GUILESS_MAIN(TestJsonDiff)
#include "tst_jsondiff.moc"
