// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedfile.h"
#include "support/await.h"
#include "transfer/backup/backupcontents.h"
#include "transfer/backup/backupfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdarg>
#include <fcntl.h>

using namespace signet;
using namespace signet::test;

namespace {
QByteArray spoiledPath;
std::atomic<int> opensUntilSpoiled = 0;

/// As a disk that loses what it was given.
void flipLastBit(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    char last = 0;
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && file.seek(file.size() - 1) &&
        file.getChar(&last) && file.seek(file.size() - 1))
        file.putChar(static_cast<char>(last ^ 1));
}
} // namespace

extern "C" {
int __real_open(const char *path, int flags, ...);

/// Every open() of Signet's own goes through here (--wrap): what it writes it writes through Qt.
int __wrap_open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (spoiledPath == path && QFile::exists(QFile::decodeName(path)) && --opensUntilSpoiled == 0)
        flipLastBit(spoiledPath);
    return __real_open(path, flags, mode);
}
}

/// What was written is believed only when it has been read back. The fault is one that no test could ask of a
/// real disk.
class TestReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void V1_sealedFileIsReadBack_data();
    void V1_sealedFileIsReadBack();
    void backupIsOpenedAgain();
    void anUndisturbedBackupIsFine();

private:
    /// Where nothing was there before, 1 is the reading back of the file, 2 that of the backup.
    void spoilAtOpen(int nth) const
    {
        spoiledPath = QFile::encodeName(path());
        opensUntilSpoiled = nth;
    }
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("file")); }
    [[nodiscard]] Result<void> backUp() const
    {
        const auto contents = std::make_shared<const BackupContents>();
        return *await(writeBackup(path(), contents, Secret("a passphrase"), sealedbox::cheapest, {}));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestReadBack::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    spoiledPath.clear();
}

void TestReadBack::V1_sealedFileIsReadBack_data()
{
    QTest::addColumn<SealedFile::Place>("place");
    QTest::newRow("the vault") << SealedFile::Place::Private;
    QTest::newRow("elsewhere") << SealedFile::Place::Anywhere;
}

void TestReadBack::V1_sealedFileIsReadBack()
{
    QFETCH(const SealedFile::Place, place);
    const SealedFile file(path(), place);
    spoilAtOpen(1);
    const Result<void> written = file.write("content");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(!QFile::exists(file.copyPath())); // the copy is still the one from before
}

void TestReadBack::backupIsOpenedAgain()
{
    spoilAtOpen(2);
    const Result<void> written = backUp();
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QVERIFY(written.error().message.contains(QLatin1StringView("another place")));
}

void TestReadBack::anUndisturbedBackupIsFine()
{
    spoilAtOpen(3);
    const Result<void> written = backUp();
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
    QCOMPARE(opensUntilSpoiled.load(), 1); // both reads went through here
}

QTEST_GUILESS_MAIN(TestReadBack)
#include "tst_readback.moc"
