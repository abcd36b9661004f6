// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linecells.h"

#include <QTest>

using namespace signet;

namespace {

ShownLine lineOf(const QByteArray &text)
{
    ShownLine line;
    line.own = text;
    line.append(line.own, Ink::Plain);
    return line;
}

} // namespace

class TestLineCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsCells_data();
    void countsCells();
    void findsTheWayBack_data();
    void findsTheWayBack();
    void goesThroughPieces();
};

void TestLineCells::countsCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("ASCII") << QByteArray("twelve cells") << 12;
    QTest::newRow("umlauts") << QByteArray("Grüße") << 5;
    QTest::newRow("wide") << QByteArray("日本") << 4;
    QTest::newRow("emoji") << QByteArray("a😀b") << 4;
    QTest::newRow("combining") << QByteArray("u\xcc\x88") << 1;
    QTest::newRow("tab") << QByteArray("\tx") << 5;
    QTest::newRow("control") << QByteArray("\x01\x7f", 2) << 2;
    QTest::newRow("no UTF-8") << QByteArray("\xff\xc3(\xe2\x82") << 5;
    QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf") << 5;
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 3;
}

void TestLineCells::countsCells()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, cells);
    QCOMPARE(LineCells(lineOf(text)).width(), cells);
}

void TestLineCells::findsTheWayBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ASCII") << QByteArray("abcdefghij").repeated(1'000);
    QTest::newRow("umlauts") << QByteArray("aü").repeated(5'000);
    QTest::newRow("mixed") << QByteArray("a日ü\t").repeated(2'000);
    QTest::newRow("not UTF-8") << QByteArray("ab\xff").repeated(2'000);
}

void TestLineCells::findsTheWayBack()
{
    QFETCH(const QByteArray, text);
    const ShownLine line = lineOf(text);
    const LineCells cells(line);
    qsizetype cell = 0;
    for (qsizetype octet = 0; octet < text.size();) {
        const Utf8Character character = utf8At(text, octet);
        QCOMPARE(cells.cellAt(line, octet), cell);
        for (int within = 0; within < cellWidth(character.codePoint); ++within)
            QCOMPARE(cells.octetAt(line, cell + within), octet);
        octet += character.octets;
        cell += cellWidth(character.codePoint);
    }
    QCOMPARE(cells.width(), cell);
    QCOMPARE(cells.octetAt(line, cell + 100), text.size());
    QCOMPARE(cells.cellAt(line, text.size()), cell);
}

void TestLineCells::goesThroughPieces()
{
    ShownLine line;
    line.append("ab", Ink::Key);
    line.append("ü", Ink::String);
    line.append("cd", Ink::Number);
    const LineCells cells(line);
    QCOMPARE(cells.width(), 5);
    QCOMPARE(cells.cellAt(line, 4), 3);
    QCOMPARE(cells.octetAt(line, 4), 5);
    QByteArray part;
    line.copyTo(part, 1, 5);
    QCOMPARE(part, QByteArray("büc"));
}

QTEST_GUILESS_MAIN(TestLineCells)
#include "tst_linecells.moc"
