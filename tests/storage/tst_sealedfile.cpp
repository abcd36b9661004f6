// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedfile.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signet;

namespace {
uid_t pretendedUser = 0; ///< 0: who it really is

/// Root may write everywhere: it becomes somebody else, who owns @p folder, for as long as what is returned
/// lives.
[[nodiscard]] auto withoutPrivileges(const QString &folder)
{
    constexpr uid_t nobody = 65'534;
    const bool isRoot = ::geteuid() == 0;
    if (isRoot &&
        (::chown(QFile::encodeName(folder).constData(), nobody, gid_t(-1)) != 0 || ::seteuid(nobody) != 0))
        qFatal("root cannot become somebody else");
    return qScopeGuard([isRoot] {
        if (isRoot && ::seteuid(0) != 0)
            qFatal("root cannot become itself again");
    });
}
} // namespace

extern "C" {
uid_t __real_geteuid();

/// Signet's question who it is goes through here (--wrap).
uid_t __wrap_geteuid()
{
    return pretendedUser != 0 ? pretendedUser : __real_geteuid();
}
}

class TestSealedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void V1_fileIsPrivateAndWhole();
    void V1_copyHoldsWhatWasSavedLast();
    void V1_unsafeFilesAreRefused_data();
    void V1_unsafeFilesAreRefused();
    void V1_filesOfOthersAreRefused();
    void elsewhereTheModeIsNotAsked();
    void missingIsNotFound();
    void tooLargeIsRefused();
    void whatCannotBeWrittenStaysAsItWas();
    void aFullDiskLeavesWhatWasThere();
    void lockKeepsOthersOut();
    void lockOfTheDeadIsTaken();
    void V1_killedWhileSavingLeavesOldOrNew();

private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("vault.sgv")); }
    [[nodiscard]] SealedFile file() const { return {path(), SealedFile::Place::Private}; }
    [[nodiscard]] static mode_t modeOf(const QString &path)
    {
        struct stat status = {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSealedFile::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    ::umask(0);
}

void TestSealedFile::V1_fileIsPrivateAndWhole()
{
    QVERIFY(!file().exists());
    QVERIFY(file().write("first"));
    QVERIFY(file().exists());
    QCOMPARE(*file().read(), QByteArray("first"));
    QCOMPARE(modeOf(path()), mode_t(0600));
    QCOMPARE(modeOf(file().copyPath()), mode_t(0600));
    QVERIFY(file().write("second"));
    QCOMPARE(*file().read(), QByteArray("second"));
    QCOMPARE(modeOf(path()), mode_t(0600));
}

void TestSealedFile::V1_copyHoldsWhatWasSavedLast()
{
    QVERIFY(file().write("first"));
    QVERIFY(file().write("second"));
    const SealedFile copy(file().copyPath(), SealedFile::Place::Private);
    QCOMPARE(*copy.read(), QByteArray("second")); // what was erased is in no copy
    const SealedFile elsewhere(m_dir->filePath(QStringLiteral("x.sgb")), SealedFile::Place::Anywhere);
    QVERIFY(elsewhere.write("backup"));
    QVERIFY(!QFile::exists(elsewhere.copyPath()));
}

void TestSealedFile::V1_unsafeFilesAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"group reads", "others write", "link", "dangling link", "folder", "pipe"})
        QTest::newRow(kind) << QString(QLatin1StringView(kind));
}

void TestSealedFile::V1_unsafeFilesAreRefused()
{
    QFETCH(const QString, kind);
    const QByteArray name = QFile::encodeName(path());
    const SealedFile target(m_dir->filePath(QStringLiteral("target")), SealedFile::Place::Private);
    QVERIFY(target.write("elsewhere"));
    if (kind.endsWith(QLatin1StringView("reads")) || kind.endsWith(QLatin1StringView("write"))) {
        QVERIFY(file().write("vault"));
        QCOMPARE(::chmod(name.constData(), kind.startsWith(QLatin1StringView("group")) ? 0640 : 0602), 0);
    } else if (kind.endsWith(QLatin1StringView("link"))) {
        QVERIFY(QFile::link(
            kind == QLatin1StringView("link") ? target.path() : QStringLiteral("/nonexistent"), path()));
    } else if (kind == QLatin1StringView("folder")) {
        QCOMPARE(::mkdir(name.constData(), 0700), 0);
    } else {
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
    }
    QVERIFY(file().exists());
    const auto read = file().read();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Io);
    QVERIFY(read.error().message.contains(path()));
    QVERIFY(!file().write("new"));
    QCOMPARE(*target.read(), QByteArray("elsewhere"));
}

void TestSealedFile::V1_filesOfOthersAreRefused()
{
    QVERIFY(file().write("first"));
    pretendedUser = 4'711;
    const auto back = qScopeGuard([] { pretendedUser = 0; });
    QCOMPARE(file().read().error().code, ErrorCode::Io);
    QCOMPARE(file().write("second").error().code, ErrorCode::Io);
    QVERIFY(file().read().error().message.contains(QLatin1StringView("another user")));
}

void TestSealedFile::elsewhereTheModeIsNotAsked()
{
    const SealedFile elsewhere(path(), SealedFile::Place::Anywhere);
    QVERIFY(elsewhere.write("backup"));
    QCOMPARE(modeOf(path()), mode_t(0600));
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0);
    QCOMPARE(*elsewhere.read(), QByteArray("backup"));
    QVERIFY(elsewhere.write("newer"));
    QCOMPARE(modeOf(path()), mode_t(0600));
}

void TestSealedFile::missingIsNotFound()
{
    QCOMPARE(file().read().error().code, ErrorCode::NotFound);
}

void TestSealedFile::tooLargeIsRefused()
{
    QVERIFY(file().write("small"));
    QVERIFY(QFile::resize(path(), SealedFile::maximumSize + 1));
    QCOMPARE(file().read().error().code, ErrorCode::TooLarge);
}

void TestSealedFile::whatCannotBeWrittenStaysAsItWas()
{
    const auto user = withoutPrivileges(m_dir->path());
    QVERIFY(file().write("first"));
    QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0500) == 0);
    const auto written = file().write("second");
    QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0700) == 0);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QCOMPARE(*file().read(), QByteArray("first"));
    const SealedFile nowhere(m_dir->filePath(QStringLiteral("no/such/folder")), SealedFile::Place::Private);
    QCOMPARE(nowhere.write("x").error().code, ErrorCode::Io);
    QCOMPARE(nowhere.lock(100).error().code, ErrorCode::Io);
}

void TestSealedFile::aFullDiskLeavesWhatWasThere()
{
    QVERIFY(file().write("first"));
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit narrow{2, before.rlim_max};
    const auto action = ::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &narrow), 0);
    const auto written = file().write("second");
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, action);
    QCOMPARE(written.error().code, ErrorCode::Io);
    QCOMPARE(*file().read(), QByteArray("first"));
}

void TestSealedFile::lockKeepsOthersOut()
{
    auto held = file().lock(100);
    QVERIFY(held);
    QVERIFY(modeOf(path() + QStringLiteral(".lock")) == 0600);
    QCOMPARE(file().lock(100).error().code, ErrorCode::Timeout);
    held->reset();
    QVERIFY(file().lock(100));
}

void TestSealedFile::lockOfTheDeadIsTaken()
{
    // As after a crash in a container, where the same id belongs to a living process.
    QFile left(path() + QStringLiteral(".lock"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::number(QCoreApplication::applicationPid()) + "\n" +
               QCoreApplication::applicationName().toUtf8() + "\n" + QSysInfo::machineHostName().toUtf8() +
               "\n");
    left.close();
    QVERIFY(file().lock(1'000));
}

void TestSealedFile::V1_killedWhileSavingLeavesOldOrNew()
{
    for (int kill = 0; kill < 20; ++kill) {
        QProcess victim;
        victim.start(QCoreApplication::applicationDirPath() + QStringLiteral("/sealedvictim"), {path()});
        QVERIFY(victim.waitForReadyRead(20'000));
        QTest::qSleep(QRandomGenerator::global()->bounded(40));
        QCOMPARE(victim.state(), QProcess::Running);
        victim.kill();
        QVERIFY(victim.waitForFinished());
        const auto content = file().read();
        QVERIFY2(content, content ? "" : qPrintable(content.error().message));
        QVERIFY(*content == QByteArray(200'000, 'a') || *content == QByteArray(200'000, 'b'));
        const auto lock = file().lock(5'000);
        QVERIFY2(lock, lock ? "" : qPrintable(lock.error().message));
        QVERIFY(file().write(QByteArray(200'000, 'a')));
    }
}

QTEST_GUILESS_MAIN(TestSealedFile)
#include "tst_sealedfile.moc"
