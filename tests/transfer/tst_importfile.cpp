// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace signet;

class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfAFile();
    void refuses_data();
    void refuses();
    void readsADescriptor();
    void tellsEnvFilesByName_data();
    void tellsEnvFilesByName();
    void deletesFileAndLink();

private:
    [[nodiscard]] QString write(const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(QStringLiteral("file.csv")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

void TestImportFile::readsAllOfAFile()
{
    const QByteArray whole =
        QByteArray("0123456789abcdef").repeated(static_cast<int>(maximumImportSize / 16));
    const Result<WipedBytes> read = readImportFile(write(whole));
    QVERIFY(read);
    QVERIFY(read->view() == whole);
}

void TestImportFile::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QStringLiteral("missing") << ErrorCode::NotFound;
    QTest::newRow("folder") << QStringLiteral("folder") << ErrorCode::InvalidInput;
    QTest::newRow("pipe") << QStringLiteral("pipe") << ErrorCode::InvalidInput;
    QTest::newRow("empty") << QStringLiteral("empty") << ErrorCode::InvalidInput;
    QTest::newRow("large") << QStringLiteral("large") << ErrorCode::TooLarge;
}

void TestImportFile::refuses()
{
    QFETCH(const QString, what);
    QString path = m_dir.filePath(what);
    if (what == QLatin1StringView("folder"))
        path = m_dir.path();
    if (what == QLatin1StringView("pipe"))
        QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    if (what == QLatin1StringView("empty"))
        path = write({});
    if (what == QLatin1StringView("large"))
        path = write(QByteArray(maximumImportSize + 1, 'x'));
    const Result<WipedBytes> read = readImportFile(path);
    QVERIFY(!read);
    QTEST(read.error().code, "code");
}

void TestImportFile::readsADescriptor()
{
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    QCOMPARE(::write(ends[1], "A=1\n", 4), ssize_t(4));
    close(ends[1]);
    const Result<WipedBytes> read = readImportDescriptor(ends[0]);
    close(ends[0]);
    QVERIFY(read);
    QCOMPARE(read->view().toByteArray(), QByteArray("A=1\n"));
}

void TestImportFile::tellsEnvFilesByName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isEnv");
    QTest::newRow(".env") << QStringLiteral("/srv/app/.env") << true;
    QTest::newRow(".env.local") << QStringLiteral(".env.local") << true;
    QTest::newRow("prod.ENV") << QStringLiteral("prod.ENV") << true;
    QTest::newRow("csv") << QStringLiteral("customers.csv") << false;
    QTest::newRow("in such a folder") << QStringLiteral("/srv/.env.d/customers.csv") << false;
}

void TestImportFile::tellsEnvFilesByName()
{
    QFETCH(const QString, path);
    QTEST(isEnvFileName(path), "isEnv");
}

void TestImportFile::deletesFileAndLink()
{
    const QString target = write("A=1\n");
    const QString link = m_dir.filePath(QStringLiteral("link.csv"));
    QVERIFY(QFile::link(target, link));
    QVERIFY(deleteImportFile(link));
    QVERIFY(!QFile::exists(target));
    QVERIFY(!QFileInfo(link).isSymLink());
    QCOMPARE(deleteImportFile(link).error().code, ErrorCode::NotFound);
    QVERIFY(!deletionCaveat().isEmpty());
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
