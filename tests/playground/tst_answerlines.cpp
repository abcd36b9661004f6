// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answerreader.h"
#include "playground/jsongenerator.h"
#include "playground/lines/jsonlines.h"
#include "playground/lines/linefolds.h"
#include "playground/lines/linesearch.h"
#include "playground/lines/rawlines.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestAnswerLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsRawText_data();
    void partsRawText();
    void showsHex_data();
    void showsHex();
    void foldsAsAListOfLinesWould();
    void finds_data();
    void finds();
    void findsNoMoreThanAreOfUse();
    void readsOnAnotherThread();
    void showsWhatIsNoJsonAsItCame();
    void beginsWithAScreen();
    void stopsReading();
};

void TestAnswerLines::partsRawText_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("one") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("two") << QByteArray("a\n\nb\n") << QByteArray("a\n\nb\n");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\rc\r") << QByteArray("a\nb\rc\r");
}

void TestAnswerLines::partsRawText()
{
    QFETCH(const QByteArray, body);
    const RawLines lines(body);
    QTEST(lines.text(0, lines.count() - 1), "lines");
}

void TestAnswerLines::showsHex_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("like hexdump -C")
        << QByteArray("{\"a\": \"\xc3\xbc\", \"b\": 1}\n")
        << QByteArray("00000000  7b 22 61 22 3a 20 22 c3  bc 22 2c 20 22 62 22 3a  |{\"a\": \"..\", \"b\":|\n"
                      "00000010  20 31 7d 0a                                       | 1}.|");
}

void TestAnswerLines::showsHex()
{
    QFETCH(const QByteArray, body);
    const HexLines lines(body);
    QTEST(lines.text(0, lines.count() - 1), "lines");
}

void TestAnswerLines::foldsAsAListOfLinesWould()
{
    QRandomGenerator random(5);
    JsonGenerator generator(6);
    for (int round = 0; round < 1'000; ++round) {
        const JsonLines lines(std::make_shared<const JsonIndex>(readJson(generator.document(false))));
        const qsizetype count = lines.count();
        std::vector<std::pair<qsizetype, qsizetype>> wanted;
        for (qsizetype line = 0; line < count; ++line) {
            if (random.bounded(2) == 0)
                wanted.emplace_back(line, lines.foldEnd(line));
        }
        LineFolds folds;
        folds.fold(wanted);
        std::vector<qsizetype> visible;
        for (qsizetype line = 0; line < count; ++line) {
            const auto hides = [&](const auto &fold) { return fold.first < line && line <= fold.second; };
            if (std::ranges::none_of(wanted, hides))
                visible.push_back(line);
            QCOMPARE(folds.rowOf(line), qsizetype(visible.size()) - 1);
        }
        QCOMPARE(folds.rows(count), qsizetype(visible.size()));
        for (qsizetype row = 0; row < folds.rows(count); ++row)
            QCOMPARE(folds.lineAt(row), visible[std::size_t(row)]);
        folds.reveal(count / 2);
        QCOMPARE(folds.lineAt(folds.rowOf(count / 2)), count / 2);
    }
}

void TestAnswerLines::finds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QByteArray>("found"); // "line:begin+size "
    const QByteArray names = R"(["Max","MAXIMILIAN","Gr\u00fc\u00dfe","Grüße","GRÜSSE","a\/b","a/b"])";
    QTest::newRow("either case") << names << QStringLiteral("max") << false << QByteArray("1:3+3 2:3+3 ");
    QTest::newRow("one case") << names << QStringLiteral("Max") << true << QByteArray("1:3+3 ");
    QTest::newRow("as PHP escapes") << names << QStringLiteral("grüße") << false
                                    << QByteArray("3:3+15 4:3+7 ");
    QTest::newRow("Latin-1 capitals") << names << QStringLiteral("grüsse") << false << QByteArray("5:3+7 ");
    QTest::newRow("slash") << names << QStringLiteral("a/b") << false << QByteArray("6:3+4 7:3+3 ");
    QTest::newRow("as shown") << QByteArray(R"({"a":{"id":5}})") << QStringLiteral("\"id\": 5") << false
                              << QByteArray("2:4+7 ");
    QTest::newRow("twice in a line") << QByteArray("\"aXaXa\"") << QStringLiteral("a") << true
                                     << QByteArray("0:1+1 0:3+1 0:5+1 ");
    QTest::newRow("not over each other")
        << QByteArray("\"aaaa\"") << QStringLiteral("aaa") << true << QByteArray("0:1+3 ");
    QTest::newRow("none") << names << QStringLiteral("nobody") << false << QByteArray();
    QTest::newRow("nothing") << names << QString() << false << QByteArray();
}

void TestAnswerLines::finds()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, text);
    QFETCH(const bool, isCaseSensitive);
    const ReadAnswer answer = readAnswerNow(body, {});
    const auto matches = await(searchLines(answer.pretty, text, isCaseSensitive, {}));
    QVERIFY(matches);
    QByteArray found;
    for (const LineMatch &match : (*matches)->found) {
        found += QByteArray::number(match.line) + ':' + QByteArray::number(match.begin) + '+' +
                 QByteArray::number(match.size) + ' ';
    }
    QTEST(found, "found");
}

void TestAnswerLines::findsNoMoreThanAreOfUse()
{
    const RawLines lines(QByteArray(200'000, 'a'));
    const LineMatches matches = findInLines(lines, QStringLiteral("a"), true);
    QCOMPARE(qsizetype(matches.found.size()), mostMatches);
    QVERIFY(matches.isMore);
}

void TestAnswerLines::readsOnAnotherThread()
{
    const auto answer = await(readAnswer("{\"a\":[1,2]}", {}));
    QVERIFY(answer);
    QVERIFY(answer->isJson());
    QCOMPARE(answer->pretty->count(), 6);
    QCOMPARE(answer->raw->count(), 1);
}

void TestAnswerLines::showsWhatIsNoJsonAsItCame()
{
    const auto answer = await(readAnswer("<html>\n</html>", {}));
    QVERIFY(!answer->isJson());
    QCOMPARE(answer->pretty, answer->raw);
    QCOMPARE(answer->pretty->text(0, 1), QByteArray("<html>\n</html>"));
}

void TestAnswerLines::beginsWithAScreen()
{
    const QByteArray body = "[" + QByteArray("{\"name\":\"Max\"},").repeated(100'000) + "{}]";
    QVERIFY(isLongAnswer(body));
    const auto start = await(readAnswerStart(body));
    const auto whole = await(readAnswer(body, {}));
    QVERIFY(start->pretty->count() > 500);
    QVERIFY(start->pretty->count() < 5'000);
    QVERIFY(whole->isJson());
    QCOMPARE(start->pretty->text(0, 499), whole->pretty->text(0, 499));
}

void TestAnswerLines::stopsReading()
{
    StopFlag stop;
    stop.raise();
    const auto answer = await(readAnswer("[" + QByteArray("1,\n").repeated(100'000) + "1]", stop));
    QVERIFY(!answer->isJson());
    QVERIFY(answer->raw->count() < 100);
}

QTEST_GUILESS_MAIN(TestAnswerLines)
#include "tst_answerlines.moc"
