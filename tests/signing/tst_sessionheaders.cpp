// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/sessionheaders.h"
#include "signing/tracesearch.h"

#include <QTest>

using namespace signet;

class TestSessionHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsBoth()
    {
        const Result<AuthenticationHeaders> result =
            sessionHeaders({Secret("abc123DEF456"), QStringLiteral("SSESS-1_x")});
        QVERIFY(result);
        const QList<Header> expected = {
            {"X-Session-Id", "abc123DEF456"}, {"Cookie", "SSESS-1_x=abc123DEF456"}};
        QCOMPARE(result->headers, expected);
        QCOMPARE(result->sensitive.size(), 1);
        test::verifyExplains(result->trace);
        test::verifyHoldsNone(result->trace, {Secret("abc123DEF456")});
    }

    void withoutANameNoCookie()
    {
        const Result<AuthenticationHeaders> result = sessionHeaders({Secret("abc123DEF456"), std::nullopt});
        QVERIFY(result);
        const QList<Header> expected = {{"X-Session-Id", "abc123DEF456"}};
        QCOMPARE(result->headers, expected);
        test::verifyExplains(result->trace);
    }

    void H2_refusesIds_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("CR LF") << QByteArray("a\r\nX: 1");
        QTest::newRow("LF") << QByteArray("a\n");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("semicolon") << QByteArray("a; Path=/");
        QTest::newRow("umlaut") << QByteArray("\xc3\xa4");
        QTest::newRow("space around") << QByteArray(" a");
        QTest::newRow("too long") << QByteArray(8 * 1024 + 1, 'a');
    }
    void H2_refusesIds()
    {
        QFETCH(QByteArray, id);
        const Result<AuthenticationHeaders> result = sessionHeaders({Secret(id), QStringLiteral("N")});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidKey);
        QVERIFY(id.size() < 4 || !result.error().message.contains(QString::fromLatin1(id)));
    }

    void H2_refusesNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "a b", "a=b", "a;b", "a\n", "a.b", "ä", "٠", "a,b", "$a"})
            QTest::addRow("'%s'", name) << QString::fromUtf8(name);
    }
    void H2_refusesNames()
    {
        QFETCH(QString, name);
        const Result<AuthenticationHeaders> result = sessionHeaders({Secret("abc123"), name});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(TestSessionHeaders)
#include "tst_sessionheaders.moc"
