// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/envreader.h"
#include "transfer/tabletexts.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
Result<ImportTable> read(QByteArray file)
{
    file.detach();
    return readEnv(WipedBytes(std::move(file)));
}
} // namespace

class TestEnvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsValues_data();
    void readsValues();
    void lastValueCounts();
    void namesTheLineOfWhatIsWrong_data();
    void namesTheLineOfWhatIsWrong();
    void readsManyLinesInTime();
};

void TestEnvReader::readsValues_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << QByteArray("KEY=abc\n") << QStringLiteral("abc");
    QTest::newRow("no end of line") << QByteArray("KEY=abc") << QStringLiteral("abc");
    QTest::newRow("CRLF") << QByteArray("# first\r\nKEY=abc\r\n") << QStringLiteral("abc");
    QTest::newRow("export") << QByteArray("export KEY=abc") << QStringLiteral("abc");
    QTest::newRow("a name that begins so") << QByteArray("\texport  KEY=abc") << QStringLiteral("abc");
    QTest::newRow("white space") << QByteArray("  KEY =  abc  \n") << QStringLiteral("abc");
    QTest::newRow("space inside") << QByteArray("KEY=a b c\n") << QStringLiteral("a b c");
    QTest::newRow("comment") << QByteArray("KEY=abc # the key\n") << QStringLiteral("abc");
    QTest::newRow("no comment") << QByteArray("KEY=abc#def\n") << QStringLiteral("abc#def");
    QTest::newRow("equals signs") << QByteArray("KEY=abc==\n") << QStringLiteral("abc==");
    QTest::newRow("single quotes") << QByteArray("KEY='a \\n $b # \"c\"'\n")
                                   << QStringLiteral("a \\n $b # \"c\"");
    QTest::newRow("double quotes") << QByteArray("KEY=\"a\\tb\\\\c\\\"d\\$e\" # comment\n")
                                   << QStringLiteral("a\tb\\c\"d$e");
    QTest::newRow("unknown escape") << QByteArray("KEY=\"a\\qb\"") << QStringLiteral("a\\qb");
    QTest::newRow("lines in quotes") << QByteArray("KEY=\"a\nb\"\n") << QStringLiteral("a\nb");
    QTest::newRow("quotes") << QByteArray("KEY=\"\"\n") << QString();
    QTest::newRow("nothing") << QByteArray("KEY=\nOTHER=x\n") << QString();
    QTest::newRow("only a comment") << QByteArray("KEY= # none\n") << QString();
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBFKEY=abc\n") << QStringLiteral("abc");
    QTest::newRow("trailing blanks") << QByteArray("KEY=abc\n   ") << QStringLiteral("abc");
}

void TestEnvReader::readsValues()
{
    QFETCH(const QByteArray, file);
    const Result<ImportTable> table = read(file);
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->header(0), QStringLiteral("KEY"));
    QTEST(QString::fromUtf8(table->cell(0, 0)), "value");
    QVERIFY(table->notes().isEmpty());
    QCOMPARE(table->format().kind, ImportTable::Kind::Env);
}

void TestEnvReader::lastValueCounts()
{
    const Result<ImportTable> table = read("A=1\nB=2\n\nexport A='3'\n");
    QVERIFY(table);
    QCOMPARE(headersOf(*table), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(cellsOf(*table, 0), (QStringList{QStringLiteral("3"), QStringLiteral("2")}));
    QCOMPARE(table->notes().size(), 1);
    QVERIFY2(table->notes().first().contains(QStringLiteral("A is set more than once")) &&
                 table->notes().first().contains(QStringLiteral("line 4")),
        qPrintable(table->notes().first()));
}

void TestEnvReader::namesTheLineOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("no variable") << QByteArray("A=1\nB\n") << QStringLiteral("Line 2 is neither");
    QTest::newRow("strange name") << QByteArray("A=1\r\n\r\nÄ=2\r\n") << QStringLiteral("Line 3 is neither");
    QTest::newRow("unclosed") << QByteArray("A=1\nB='x\nC=2\n") << QStringLiteral("Line 2: a quotation mark");
    QTest::newRow("text behind") << QByteArray("A=\"1\n\"\nB='x'y\n")
                                 << QStringLiteral("Line 3: there is text");
    QTest::newRow("NUL") << QByteArray("A=1\nB=\0\n", 8) << QStringLiteral("Line 2 holds");
    QTest::newRow("nothing") << QByteArray("# only this\n") << QStringLiteral("sets no variables");
}

void TestEnvReader::namesTheLineOfWhatIsWrong()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    const Result<ImportTable> table = read(file);
    QVERIFY(!table);
    QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
}

void TestEnvReader::readsManyLinesInTime()
{
    const Result<ImportTable> table =
        read(QByteArray("# a comment\n").repeated(1'000'000) + "KEY=\"a\nb\"\n");
    QVERIFY(table);
    QCOMPARE(table->cell(0, 0).size(), 3);
}

QTEST_GUILESS_MAIN(TestEnvReader)
#include "tst_envreader.moc"
