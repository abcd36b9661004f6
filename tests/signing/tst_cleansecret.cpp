// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/cleansecret.h"

#include <QTest>

using namespace signet;

class CleanSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void refuses_data();
    void refuses();
};

void CleanSecretTest::cleans_data()
{
    QTest::addColumn<SecretField>("field");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("developer key") << SecretField::DeveloperKey << QByteArray(" 00FF \t aB\n")
                                   << QByteArray("00ffab");
    QTest::newRow("customer key") << SecretField::CustomerKey << QByteArray("\xEF\xBB\xBF key 1\r\n")
                                  << QByteArray("key 1");
    QTest::newRow("API key") << SecretField::ApiKey << QByteArray("abc-1\n") << QByteArray("abc-1");
    QTest::newRow("API token") << SecretField::ApiToken << QByteArray("\xC2\xA0t\xC2\xA0") << QByteArray("t");
    QTest::newRow("signing secret") << SecretField::SigningSecret << QByteArray(" gehe\xC3\xAFm\n")
                                    << QByteArray("gehe\xC3\xAFm");
    QTest::newRow("password, as typed")
        << SecretField::Password << QByteArray("  pass\t") << QByteArray("  pass\t");
}

void CleanSecretTest::cleans()
{
    QFETCH(SecretField, field);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, kept);
    const Result<Secret> cleaned = cleanSecret(field, Secret(typed));
    QVERIFY(cleaned);
    QCOMPARE(QByteArray(cleaned->reveal().data(), cleaned->size()), kept);
}

void CleanSecretTest::refuses_data()
{
    QTest::addColumn<SecretField>("field");
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("developer key, odd") << SecretField::DeveloperKey << QByteArray("abc");
    QTest::newRow("developer key, 0x") << SecretField::DeveloperKey << QByteArray("0xab");
    QTest::newRow("customer key, only spaces") << SecretField::CustomerKey << QByteArray(" \xE2\x80\xA8 ");
    QTest::newRow("API key, not UTF-8") << SecretField::ApiKey << QByteArray("\xFF\xFE");
    QTest::newRow("API key, a line break inside") << SecretField::ApiKey << QByteArray("a\nb");
    QTest::newRow("API token, not ASCII") << SecretField::ApiToken << QByteArray("t\xC3\xB6ken");
    QTest::newRow("signing secret, not UTF-8") << SecretField::SigningSecret << QByteArray("a\x80");
    QTest::newRow("signing secret, empty") << SecretField::SigningSecret << QByteArray("\n");
    QTest::newRow("password, empty") << SecretField::Password << QByteArray();
}

void CleanSecretTest::refuses()
{
    QFETCH(SecretField, field);
    QFETCH(QByteArray, typed);
    const Result<Secret> cleaned = cleanSecret(field, Secret(typed));
    QVERIFY(!cleaned);
    QCOMPARE(cleaned.error().code, ErrorCode::InvalidKey);
}

QTEST_GUILESS_MAIN(CleanSecretTest)

#include "tst_cleansecret.moc"
