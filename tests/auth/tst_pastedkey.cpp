// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/pastedkey.h"

#include <QTest>

using namespace signet;

class TestPastedKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void L16_accepts_data();
    void L16_accepts();
    void L16_rejects_data();
    void L16_rejects();
};

void TestPastedKey::L16_accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("bare key") << u"zY84xq3f9a"_qs << QByteArray("zY84xq3f9a");
    QTest::newRow("bare key with base64 padding") << u"YWJjZA=="_qs << QByteArray("YWJjZA==");
    QTest::newRow("bare key stays as it is") << u"a%2Bb+c"_qs << QByteArray("a%2Bb+c");
    QTest::newRow("white space around") << u"\ufeff\u00a0 \tK1\r\n"_qs << QByteArray("K1");
    QTest::newRow("umlaut") << u"schl\u00fcssel"_qs << QByteArray("schl\xc3\xbcssel");
    QTest::newRow("query") << u"?customerkey=K%2B1"_qs << QByteArray("K+1");
    QTest::newRow("query without question mark") << u"customerkey=K1"_qs << QByteArray("K1");
    QTest::newRow("address") << u"https://example.com/done?a=1&customerkey=K1&b=2#top"_qs << QByteArray("K1");
    QTest::newRow("address as browsers show it") << u"example.com/done?customerkey=K1"_qs << QByteArray("K1");
    QTest::newRow("loopback address")
        << u" http://127.0.0.1:4000/cb/xyz?customerkey=K1 "_qs << QByteArray("K1");
    QTest::newRow("repeated prefix") << u"https://example.com/?customerkey=?customerkey=K1"_qs
                                     << QByteArray("K1");
    QTest::newRow("redirect with a query of its own")
        << u"https://example.com/done?ref=R1?customerkey=K%2B1"_qs << QByteArray("K+1");
    QTest::newRow("twice the same") << u"?customerkey=K1&customerkey=K1"_qs << QByteArray("K1");
    QTest::newRow("twice the same, once behind a query of the page")
        << u"https://example.com/?r=1?customerkey=K1&customerkey=K1"_qs << QByteArray("K1");
    QTest::newRow("an empty one elsewhere does not count")
        << u"https://example.com/?customerkey=K1&r=?customerkey="_qs << QByteArray("K1");
    QTest::newRow("longest") << QString(1'024, u'k') << QByteArray(1'024, 'k');
}

void TestPastedKey::L16_accepts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, key);
    const Result<Secret> found = customerKeyFromPaste(Secret::fromText(text));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QCOMPARE(found->reveal().toByteArray(), key);
}

void TestPastedKey::L16_rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("only white space") << " \n\t"_qba;
    QTest::newRow("a sentence") << "Here is my key"_qba;
    QTest::newRow("two lines") << "K1\nK2"_qba;
    QTest::newRow("address without key") << "https://example.com/done?error=denied"_qba;
    QTest::newRow("address without query") << "https://example.com/done"_qba;
    QTest::newRow("the consent link itself")
        << "https://app.klicktipp.com/grantapiaccess/1?url=https://example.com/done"_qba;
    QTest::newRow("key only in the fragment") << "https://example.com/#?customerkey=K1"_qba;
    QTest::newRow("empty key") << "?customerkey="_qba;
    QTest::newRow("two keys") << "?customerkey=K1&customerkey=K2"_qba;
    QTest::newRow("two keys, the first behind a query of the page")
        << "https://example.com/?r=1?customerkey=K1&customerkey=K2"_qba;
    QTest::newRow("two keys, the second behind a query of the page")
        << "https://example.com/?customerkey=K1&r=1?customerkey=K2"_qba;
    QTest::newRow("two keys, both behind queries of pages")
        << "https://example.com/?r=1?customerkey=K1&s=2?customerkey=K2"_qba;
    QTest::newRow("two addresses in one piece")
        << "https://example.com/a?customerkey=K1https://example.com/b?customerkey=K2"_qba;
    QTest::newRow("the same address twice in one piece")
        << "https://example.com/a?customerkey=K1https://example.com/a?customerkey=K1"_qba;
    QTest::newRow("broken escape") << "?customerkey=K%2"_qba;
    QTest::newRow("control character") << "K\x01"_qba;
    QTest::newRow("encoded line break") << "?customerkey=K%0A1"_qba;
    QTest::newRow("lone surrogate") << QByteArray("K\xed\xa0\x80");
    QTest::newRow("no-break space inside") << "K1\xc2\xa0K2"_qba;
    QTest::newRow("not UTF-8") << "K\xff"_qba;
    QTest::newRow("too long") << QByteArray(1'025, 'k');
    QTest::newRow("a book") << QByteArray(1'000'000, 'k');
}

void TestPastedKey::L16_rejects()
{
    QFETCH(QByteArray, text);
    const Result<Secret> found = customerKeyFromPaste(Secret(text));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::InvalidInput);
    QVERIFY(!found.error().message.isEmpty());
    QVERIFY(!found.error().message.contains(u"K1"));
}

QTEST_GUILESS_MAIN(TestPastedKey)
#include "tst_pastedkey.moc"
