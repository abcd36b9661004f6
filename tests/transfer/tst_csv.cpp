// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/csvreader.h"
#include "transfer/csvwriter.h"
#include "transfer/importfile.h"
#include "transfer/tabletexts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
using Rows = QList<QStringList>;

Result<ImportTable> read(QByteArray file, CsvOptions options = {})
{
    file.detach();
    return readCsv(WipedBytes(std::move(file)), options);
}

QByteArray utf16(const QString &text, bool isBigEndian)
{
    QByteArray bytes(isBigEndian ? "\xFE\xFF" : "\xFF\xFE");
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes.append(isBigEndian ? high : low).append(isBigEndian ? low : high);
    }
    return bytes;
}

QString randomCell(QRandomGenerator &random)
{
    static const QStringList pieces{QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\""),
        QStringLiteral("\n"), QStringLiteral("\r"), QStringLiteral("\r\n"), QStringLiteral(" "),
        QStringLiteral("\t"), QStringLiteral("|"), QStringLiteral("="), QStringLiteral("'"),
        QStringLiteral("a"), QStringLiteral("Zürich"), QStringLiteral("😀"), QStringLiteral("\u00A0"),
        QStringLiteral("0"), QStringLiteral("@"), QStringLiteral("-")};
    QString cell;
    const int length = random.bounded(6);
    for (int i = 0; i < length; ++i)
        cell += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return cell;
}

Rows randomTable(QRandomGenerator &random)
{
    const int columns = 1 + random.bounded(5);
    Rows rows(1 + random.bounded(5));
    for (QStringList &row : rows) {
        for (int column = 0; column < columns; ++column)
            row.append(randomCell(random));
    }
    return rows;
}

Rows defused(Rows rows)
{
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell = defusedCell(cell);
    }
    return rows;
}
} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsShapes_data();
    void readsShapes();
    void readsEncodings_data();
    void readsEncodings();
    void guessesTheDelimiter_data();
    void guessesTheDelimiter();
    void guessesTheHeader_data();
    void guessesTheHeader();
    void takesOptionsOverGuesses();
    void namesTheLineOfWhatIsWrong_data();
    void namesTheLineOfWhatIsWrong();
    void keepsLimits();
    void keepsOneBuffer();
    void knowsTheLineOfEachRow();
    void defusesFormulas_data();
    void defusesFormulas();
    void readsBackWhatIsWritten();
};

void TestCsv::readsShapes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Rows>("rows");
    const QStringList ab{QStringLiteral("a"), QStringLiteral("b")};
    const QStringList cd{QStringLiteral("c"), QStringLiteral("d")};
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << Rows{ab, cd};
    QTest::newRow("CRLF") << QByteArray("a,b\r\nc,d\r\n") << Rows{ab, cd};
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << Rows{ab, cd};
    QTest::newRow("no end of line") << QByteArray("a,b\nc,d") << Rows{ab, cd};
    QTest::newRow("empty lines") << QByteArray("\n\na,b\r\n\r\nc,d\n\n") << Rows{ab, cd};
    QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\n\"c\",d") << Rows{ab, cd};
    QTest::newRow("space behind a quote") << QByteArray("\"a\" ,b\nc,\"d\"  \n") << Rows{ab, cd};
    QTest::newRow("empty cells appended") << QByteArray("a,b\nc,d,,\n") << Rows{ab, cd};
    QTest::newRow("short row") << QByteArray("a,b\nc\n") << Rows{ab, {QStringLiteral("c"), {}}};
    QTest::newRow("sep=") << QByteArray("sep=,\r\na,b\r\nc,d\r\n") << Rows{ab, cd};
    QTest::newRow("quotes inside") << QByteArray("a,b\n\"c \"\"x\"\"\",d\n")
                                   << Rows{ab, {QStringLiteral("c \"x\""), QStringLiteral("d")}};
    QTest::newRow("only quotes") << QByteArray("a,b\n\"\"\"\"\"\",d\n")
                                 << Rows{ab, {QStringLiteral("\"\""), QStringLiteral("d")}};
    QTest::newRow("break inside") << QByteArray("a,b\n\"c\r\nx\",d\n")
                                  << Rows{ab, {QStringLiteral("c\r\nx"), QStringLiteral("d")}};
    QTest::newRow("separator inside")
        << QByteArray("a,b\n\"c,x\",d\n") << Rows{ab, {QStringLiteral("c,x"), QStringLiteral("d")}};
    QTest::newRow("quote in a bare cell")
        << QByteArray("a,b\nc\"x,d\n") << Rows{ab, {QStringLiteral("c\"x"), QStringLiteral("d")}};
    QTest::newRow("empty cells") << QByteArray("a,b\n\"\",d\nc,\n")
                                 << Rows{ab, {{}, QStringLiteral("d")}, {QStringLiteral("c"), {}}};
}

void TestCsv::readsShapes()
{
    QFETCH(const QByteArray, file);
    const Result<ImportTable> table = read(file, {std::nullopt, false});
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    QTEST(rowsOf(*table), "rows");
}

void TestCsv::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("encoding");
    const QString text = QStringLiteral("Name;Schlüssel\nMüller „&“ Söhne €;p😀\n");
    QString western = text;
    western.replace(QStringLiteral("😀"), QStringLiteral("ÿ"));
    QByteArray excel;
    for (const QChar c : western)
        excel += c == u'€'   ? '\x80'
                 : c == u'„' ? '\x84'
                 : c == u'“' ? '\x93'
                             : static_cast<char>(c.unicode());
    QTest::newRow("UTF-8") << text.toUtf8() << static_cast<int>(TextEncoding::Utf8);
    QTest::newRow("UTF-8 with a mark")
        << "\xEF\xBB\xBF" + text.toUtf8() << static_cast<int>(TextEncoding::Utf8);
    QTest::newRow("UTF-16, little end") << utf16(text, false) << static_cast<int>(TextEncoding::Utf16);
    QTest::newRow("UTF-16, big end") << utf16(text, true) << static_cast<int>(TextEncoding::Utf16);
    QTest::newRow("Windows-1252") << excel << static_cast<int>(TextEncoding::Windows1252);
}

void TestCsv::readsEncodings()
{
    QFETCH(const QByteArray, file);
    QFETCH(const int, encoding);
    const Result<ImportTable> table = read(file);
    QVERIFY(table);
    QCOMPARE(static_cast<int>(table->format().encoding), encoding);
    const bool isWestern = table->format().encoding == TextEncoding::Windows1252;
    QCOMPARE(headersOf(*table), (QStringList{QStringLiteral("Name"), QStringLiteral("Schlüssel")}));
    QCOMPARE(rowsOf(*table), (Rows{{QStringLiteral("Müller „&“ Söhne €"),
                                 isWestern ? QStringLiteral("pÿ") : QStringLiteral("p😀")}}));
}

void TestCsv::guessesTheDelimiter_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',';
    QTest::newRow("semicolon") << QByteArray("a;b;c\n1;2;3\n") << ';';
    QTest::newRow("tab") << QByteArray("a\tb\tc\n1\t2\t3\n") << '\t';
    QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << '|';
    QTest::newRow("commas in the values") << QByteArray("a;b\n1,5;2,5\n1,5;x, y, z\n") << ';';
    QTest::newRow("semicolons in quotes") << QByteArray("a,b\n\"1;2;3\",4\n\"1;2;3\",4\n") << ',';
    QTest::newRow("one column") << QByteArray("a\nb\nc\n") << ',';
    QTest::newRow("sep=") << QByteArray("sep=|\na;b|c;d\n") << '|';
    QTest::newRow("one comma more often") << QByteArray("Name;Key\nA, B;x\nC, D, E;y\nF;z\n") << ';';
}

void TestCsv::guessesTheDelimiter()
{
    QFETCH(const QByteArray, file);
    const Result<ImportTable> table = read(file);
    QVERIFY(table);
    QTEST(table->format().delimiter, "delimiter");
}

void TestCsv::guessesTheHeader_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("hasHeader");
    QTest::newRow("German") << QByteArray("Kunde;Benutzername;Kundenschlüssel\nA;b;c\n") << true;
    QTest::newRow("English") << QByteArray("Customer name,X-Un,Customer Key\nA,b,c\n") << true;
    QTest::newRow("one known word") << QByteArray("Nr,Key\n1,2\n") << true;
    QTest::newRow("data") << QByteArray("ACME GmbH,acme-shop,9f8e7d6c5b4a39281706f5e4d3c2b1a0\n") << false;
}

void TestCsv::guessesTheHeader()
{
    QFETCH(const QByteArray, file);
    const Result<ImportTable> table = read(file);
    QVERIFY(table);
    QTEST(table->format().hasHeader, "hasHeader");
    QCOMPARE(table->rowCount(), 1);
}

void TestCsv::takesOptionsOverGuesses()
{
    const QByteArray file("name,key;secret\na,b;c\n");
    const Result<ImportTable> table = read(file, {';', false});
    QVERIFY(table);
    QCOMPARE(headersOf(*table), (QStringList{QString(), QString()}));
    QCOMPARE(rowsOf(*table).first(), (QStringList{QStringLiteral("name,key"), QStringLiteral("secret")}));
    const Result<ImportTable> headed = read(file, {',', true});
    QVERIFY(headed);
    QCOMPARE(headersOf(*headed), (QStringList{QStringLiteral("name"), QStringLiteral("key;secret")}));
}

void TestCsv::namesTheLineOfWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("unclosed quote") << QByteArray("a,b\nc,\"d\ne,f\n")
                                    << QStringLiteral("Line 2: a quotation mark");
    QTest::newRow("text behind a quote")
        << QByteArray("a,b\nc,d\n\"e\"x,f\n") << QStringLiteral("Line 3: there is text");
    QTest::newRow("NUL") << QByteArray("a,b\r\nc,\0d\r\n", 11) << QStringLiteral("Line 2 holds");
    QTest::newRow("too many cells") << QByteArray("a,b\n\nc,d\ne,f,g\n")
                                    << QStringLiteral("Line 4 has 3 cells");
    QTest::newRow("nothing") << QByteArray("\n\r\n") << QStringLiteral("no rows");
    QTest::newRow("UTF-16 without a mark")
        << QByteArray("a\0,\0b\0\n\0", 8) << QStringLiteral("Line 1 holds");
    QTest::newRow("columns") << QByteArray("a,b\n") + QByteArray(maximumImportColumns, ',')
                             << QStringLiteral("Line 2 has more than 200");
}

void TestCsv::namesTheLineOfWhatIsWrong()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    const Result<ImportTable> table = read(file, {',', std::nullopt});
    QVERIFY(!table);
    QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
}

void TestCsv::keepsLimits()
{
    QByteArray file("name,key\n");
    for (int row = 0; row < maximumImportRows; ++row)
        file += "a,b\n";
    const Result<ImportTable> most = read(file);
    QVERIFY(most);
    QCOMPARE(most->rowCount(), maximumImportRows);
    const Result<ImportTable> tooMany = read(file + "a,b\nc,d\n");
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, ErrorCode::TooLarge);
}

void TestCsv::keepsOneBuffer()
{
    const QByteArray key("6f1c2d3e4a5b69788796a5b4c3d2e1f0");
    QByteArray file = "name,key\nA," + key + "\n";
    const char *const place = file.constData();
    const qsizetype at = file.indexOf(key);
    {
        const Result<ImportTable> table = readCsv(WipedBytes(std::move(file)));
        QVERIFY(table);
        QCOMPARE(table->cell(0, 1).data(), place + at); // in the very buffer
        QCOMPARE(table->cell(0, 1).toByteArray(), key);
    }
    WipedBytes bytes(QByteArray("a key"));
    bytes.bytes().detach();
    QByteArray &inside = bytes.bytes();
    WipedBytes next(std::move(bytes));
    QVERIFY(inside.isEmpty());
    QCOMPARE(next.view().toByteArray(), QByteArray("a key"));
}

void TestCsv::knowsTheLineOfEachRow()
{
    const Result<ImportTable> table = read("name,key\r\n\r\n\"a\r\nb\",c\r\nd,e\r\n");
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->line(0), 3);
    QCOMPARE(table->line(1), 5);
}

void TestCsv::defusesFormulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("equals") << QStringLiteral("=1+1") << QByteArray("'=1+1");
    QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("return") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("link") << QStringLiteral("=HYPERLINK(\"http://x\",\"y\")")
                          << QByteArray("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    QTest::newRow("text") << QStringLiteral("ACME = good") << QByteArray("ACME = good");
    QTest::newRow("nothing alone") << QString() << QByteArray("\"\"");
}

void TestCsv::defusesFormulas()
{
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, written);
    CsvWriter writer;
    writer.addRow({cell});
    QCOMPARE(writer.bytes(), "\xEF\xBB\xBF" + written + "\r\n");
}

void TestCsv::readsBackWhatIsWritten()
{
    constexpr int tables = 16'000;
    QRandomGenerator random(20'261'122);
    for (int i = 0; i < tables; ++i) {
        const Rows rows = randomTable(random);
        CsvWriter writer;
        for (const QStringList &row : rows)
            writer.addRow(row);
        const Result<ImportTable> table = read(writer.bytes(), {',', false});
        QVERIFY2(table, qPrintable(QStringLiteral("table %1").arg(i)));
        if (rowsOf(*table) != defused(rows)) // one comparison of many: name the table
            QFAIL(writer.bytes().constData());
    }
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
