// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/name.h"

#include <QTest>

using namespace signet;

class TestName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodNames_data();
    void goodNames();
    void badNames_data();
    void badNames();
    void identities();
    void sameToPeople();
};

void TestName::goodNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("ACME GmbH & Co. KG “Größe”");
    QTest::newRow("markup") << QStringLiteral("<b>DROP TABLE</b>");
    QTest::newRow("arabic") << QStringLiteral("شركة الاختبار");
    QTest::newRow("joined emoji") << QStringLiteral("\U0001F469\u200D\U0001F4BB");
    QTest::newRow("while typing") << QStringLiteral("ACME ");
    QTest::newRow("pasted with a line end") << QStringLiteral("ACME\r\n");
    QTest::newRow("longest") << QString(maximumNameLength, u'x');
    QTest::newRow("longest between spaces") << u' ' + QString(maximumNameLength, u'x') + u' ';
}

void TestName::goodNames()
{
    QFETCH(const QString, name);
    const Result<void> checked = checkName(name);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
}

void TestName::badNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    const QString empty = QStringLiteral("empty");
    const QString unseen = QStringLiteral("cannot be seen");
    const QString tooLong = QStringLiteral("at most 120");
    QTest::newRow("null") << QString() << empty;
    QTest::newRow("spaces") << QStringLiteral(" \t\u00A0") << empty;
    QTest::newRow("zero width") << QStringLiteral("\u200B\u200D") << empty;
    QTest::newRow("one too long") << QString(maximumNameLength + 1, u'x') << tooLong;
    QTest::newRow("endless") << QString(100'000, u'x') << tooLong;
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(u'\0') + u'b' << unseen;
    for (const char16_t c : {u'\n', u'\r', u'\t', u'\x1b', u'\x7f', u'\u0085', u'\u009b', u'\u2028',
             u'\u2029', u'\u202A', u'\u202B', u'\u202C', u'\u202D', u'\u202E', u'\u2066', u'\u2067',
             u'\u2068', u'\u2069', char16_t(0xD800), char16_t(0xDC00)})
        QTest::addRow("U+%04X", c) << u'a' + QString(QChar(c)) + u'b' << unseen;
}

void TestName::badNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    const Result<void> checked = checkName(name);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
    QVERIFY2(checked.error().message.contains(reason), qPrintable(checked.error().message));
    QVERIFY(checked.error().message.size() < 200);
}

void TestName::identities()
{
    for (const auto &check : {&checkUserName, &checkGroup}) {
        QVERIFY(check(QString()));
        QVERIFY(check(QString(maximumIdentityLength, u'x')));
        QVERIFY(!check(QString(maximumIdentityLength + 1, u'x')));
        QVERIFY(!check(QStringLiteral("a\nb")));
        QVERIFY(!check(QStringLiteral("a\u202Eb")));
    }
}

void TestName::sameToPeople()
{
    const QString name = QStringLiteral("Müller & Söhne");
    QCOMPARE(foldedName(QStringLiteral("\u00A0MÜLLER & söhne\n")), foldedName(name));
    QCOMPARE(foldedName(name.normalized(QString::NormalizationForm_D)), foldedName(name));
    QVERIFY(foldedName(QStringLiteral("Muller & Söhne")) != foldedName(name));
    QVERIFY(foldedName(QStringLiteral("Müller &  Söhne")) != foldedName(name));
}

QTEST_APPLESS_MAIN(TestName)
#include "tst_name.moc"
