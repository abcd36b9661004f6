// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerlist.h"

#include <QTest>

using namespace signet;

class TestCustomerList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestCustomerList::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<NewCustomer>>("customers");
    const NewCustomer acme{u"ACME GmbH"_qs, u"acme-shop"_qs};
    const NewCustomer beta{u"Beta, Versand & Co."_qs, u"beta"_qs};
    QTest::newRow("nothing") << QString() << QList<NewCustomer>();
    QTest::newRow("one") << u"ACME GmbH; acme-shop"_qs << QList{acme};
    QTest::newRow("two with a comma, empty lines")
        << u"\n ACME GmbH ;acme-shop \r\n\n\u00a0Beta, Versand & Co.;beta\n"_qs << QList{acme, beta};
    QTest::newRow("from a spreadsheet")
        << u"ACME GmbH\tacme-shop\r\nBeta, Versand & Co.\tbeta"_qs << QList{acme, beta};
}

void TestCustomerList::reads()
{
    QFETCH(QString, text);
    QFETCH(QList<NewCustomer>, customers);
    const Result<QList<NewCustomer>> read = customersFromList(text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(*read, customers);
}

void TestCustomerList::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("no user name") << u"ACME GmbH"_qs << u"Line 1: "_qs;
    QTest::newRow("empty user name") << u"ACME GmbH;acme\nBeta; "_qs << u"Line 2: "_qs;
    QTest::newRow("no name") << u"\n;acme"_qs << u"Line 2: "_qs;
    QTest::newRow("user name that no header can hold") << u"ACME;söhne"_qs << u"Line 1: "_qs;
    QTest::newRow("name with a turned direction") << u"AC\u202eME;acme"_qs << u"Line 1: "_qs;
    QTest::newRow("twice") << u"ACME;a\nBeta;b\nacme;c"_qs << u"Line 3: "_qs;
}

void TestCustomerList::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const Result<QList<NewCustomer>> read = customersFromList(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.startsWith(line), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestCustomerList)
#include "tst_customerlist.moc"
