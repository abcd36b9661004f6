// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;

class TestNoSqlDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingDriverIsNamed();
};

void TestNoSqlDriver::missingDriverIsNamed()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QCoreApplication::setLibraryPaths(
        {QStringLiteral("/nonexistent")}); // before Qt looks for the first driver
    const QTemporaryDir dir;
    const auto opened = AccountRepository::open(dir.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Database);
    QVERIFY2(opened.error().message.contains(QLatin1StringView("libqt6sql6-sqlite")),
        qPrintable(opened.error().message));
}

QTEST_GUILESS_MAIN(TestNoSqlDriver)
#include "tst_nosqldriver.moc"
