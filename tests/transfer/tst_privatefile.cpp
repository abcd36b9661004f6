// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace signet;
using namespace Qt::Literals::StringLiterals;

/// Where exports go, and where they must not.
class TestPrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void isForItsOwnerAlone();
    void replacesAFile();
    void replacesNothingElse_data();
    void replacesNothingElse();
    void saysThatItCannot();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestPrivateFile::isForItsOwnerAlone()
{
    QVERIFY(writePrivately(path(u"out.csv"_s), "new"));
    QCOMPARE(contents(path(u"out.csv"_s)), QByteArray("new"));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(path(u"out.csv"_s)).permissions() & others));
}

void TestPrivateFile::replacesAFile()
{
    QVERIFY(write(u"out.csv"_s, "a longer text from before"));
    QVERIFY(writePrivately(path(u"out.csv"_s), "new"));
    QCOMPARE(contents(path(u"out.csv"_s)), QByteArray("new"));
}

void TestPrivateFile::replacesNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("pipe") << u"pipe"_s;
    QTest::newRow("folder") << u"folder"_s;
    QTest::newRow("link to a file") << u"link"_s;
    QTest::newRow("link to nothing") << u"dangling"_s;
    QTest::newRow("link to a device") << u"device"_s;
}

void TestPrivateFile::replacesNothingElse()
{
    QFETCH(QString, name);
    QVERIFY(write(u"kept"_s, "old"));
    QCOMPARE(::mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600), 0);
    QVERIFY(QDir(m_dir->path()).mkdir(u"folder"_s));
    QVERIFY(QFile::link(path(u"kept"_s), path(u"link"_s)));
    QVERIFY(QFile::link(path(u"missing"_s), path(u"dangling"_s)));
    QVERIFY(QFile::link(u"/dev/null"_s, path(u"device"_s)));
    struct stat before = {};
    QCOMPARE(::lstat(QFile::encodeName(path(name)).constData(), &before), 0);

    const Result<void> written = writePrivately(path(name), "new");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Conflict);
    QVERIFY(written.error().message.contains(path(name)));
    struct stat after = {};
    QCOMPARE(::lstat(QFile::encodeName(path(name)).constData(), &after), 0);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(contents(path(u"kept"_s)), QByteArray("old"));
    QVERIFY(!QFile::exists(path(u"missing"_s)));
}

void TestPrivateFile::saysThatItCannot()
{
    const Result<void> written = writePrivately(path(u"missing/out.csv"_s), "new");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TestPrivateFile)
#include "tst_privatefile.moc"
