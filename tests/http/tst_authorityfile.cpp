// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authorityfile.h"
#include "support/testcertificates.h"

#include <QFile>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestAuthorityFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void seesValidityAtTheTimeGiven();
    void systemsOwnBundle();

private:
    [[nodiscard]] QString file(const QByteArray &content) const;

    QTemporaryDir m_folder;
    TestCertificates m_certificates;
    QByteArray m_pem;
};

void TestAuthorityFile::initTestCase()
{
    QVERIFY(m_certificates.isUsable());
    m_pem = m_certificates.authority().toPem();
    QVERIFY(!m_pem.isEmpty());
}

QString TestAuthorityFile::file(const QByteArray &content) const
{
    const QString path = m_folder.filePath(QStringLiteral("ca.pem"));
    QFile made(path);
    if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate) || made.write(content) != content.size())
        qFatal("no test file");
    return path;
}

void TestAuthorityFile::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("count");
    TestCertificates second;
    QTest::newRow("one") << m_pem << 1;
    QTest::newRow("two") << m_pem + second.authority().toPem() << 2;
    QTest::newRow("text between") << "Example Root CA\n=====\n" + m_pem + "\n# end\n" << 1;
    QTest::newRow("windows") << QByteArray(m_pem).replace("\n", "\r\n") << 1;
}

void TestAuthorityFile::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(int, count);
    const auto read = readAuthorities(file(content), QDateTime::currentDateTime());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->size(), count);
    QCOMPARE(read->first().subjectDisplayName(), QStringLiteral("Signet test authority"));
}

void TestAuthorityFile::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    const QByteArray server = m_certificates.signedFor("IP:127.0.0.1").localCertificate().toPem();
    QTest::newRow("empty") << QByteArray() << "There is no certificate";
    QTest::newRow("der") << m_certificates.authority().toDer() << "There is no certificate";
    QTest::newRow("key") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                         << "There is no certificate";
    QTest::newRow("damaged") << QByteArray(m_pem).replace(60, 40, QByteArray(40, 'A')) << "damaged";
    QTest::newRow("cut short") << m_pem.left(m_pem.size() / 2) << "damaged";
    QTest::newRow("second damaged") << m_pem + m_pem.left(m_pem.size() / 2) << "damaged";
    QTest::newRow("a server's") << server << "not the certificate of an authority";
    QTest::newRow("chain with a server") << m_pem + server << "not the certificate of an authority";
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, 'x') << "too large";
}

void TestAuthorityFile::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    const auto read = readAuthorities(file(content), QDateTime::currentDateTime());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void TestAuthorityFile::seesValidityAtTheTimeGiven()
{
    const QDateTime now = QDateTime::currentDateTime();
    const auto late = readAuthorities(file(m_pem), now.addDays(10));
    QVERIFY(!late && late.error().message.contains(u"has expired"));
    const auto early = readAuthorities(file(m_pem), now.addDays(-10));
    QVERIFY(!early && early.error().message.contains(u"not valid yet"));
    const auto none = readAuthorities(m_folder.filePath(QStringLiteral("none")), now);
    QVERIFY(!none && none.error().code == ErrorCode::Io);
    const auto folder = readAuthorities(m_folder.path(), now);
    QVERIFY(!folder && folder.error().code == ErrorCode::Io);
}

void TestAuthorityFile::systemsOwnBundle()
{
    const QString bundle = QStringLiteral("/etc/ssl/certs/ca-certificates.crt");
    if (!QFile::exists(bundle))
        QSKIP("no ca-certificates on this machine");
    const auto read = readAuthorities(bundle, QDateTime::currentDateTime());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QVERIFY(read->size() > 50);
}

QTEST_GUILESS_MAIN(TestAuthorityFile)
#include "tst_authorityfile.moc"
