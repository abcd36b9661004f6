// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "support/samples.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace signet;
using namespace signet::test;

namespace {
StoredSecret stored(const QUuid &owner, SecretField field = SecretField::CustomerKey)
{
    return {field, SecretReference::create(owner, field),
        {QStringLiteral("Customer key"), 16, QStringLiteral("3f9a"), QStringLiteral("7Q2-KXM")},
        1'700'000'002'000};
}

/// Runs @p sql on the file behind the repository's back.
void runRaw(const QString &file, const QString &sql)
{
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        raw.setDatabaseName(file);
        QVERIFY(raw.open());
        QSqlQuery query(raw);
        QVERIFY(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}
} // namespace

class TestRepositoryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void filesArePrivate();
    void looseFilesAreTightened();
    void modesOfExistingFoldersStay_data();
    void modesOfExistingFoldersStay();
    void foldersThatAnybodyMayChangeAreRefused();
    void foldersOfOthersAreRefused();
    void processMarksArePrivateFromTheStart();
    void marksOfTheDeadAreSwept();
    void firstSchemaIsBroughtUpToDate();
    void newerSchemaIsRefused();
    void foreignDatabaseIsRefused();
    void damagedFileIsLeftAlone_data();
    void damagedFileIsLeftAlone();
    void survivesReopening();
    void foreignChangesAreNoticed();

private:
    std::unique_ptr<AccountRepository> open();
    [[nodiscard]] QString file() const { return m_dir->filePath(QStringLiteral("data/signet.db")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
};

std::unique_ptr<AccountRepository> TestRepositoryFile::open()
{
    Result<std::unique_ptr<AccountRepository>> opened =
        AccountRepository::open(m_dir->filePath(QStringLiteral("data")));
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message + opened.error().detail));
    return opened ? std::move(*opened) : nullptr;
}

void TestRepositoryFile::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = open();
    QVERIFY(m_repository);
}

void TestRepositoryFile::cleanup()
{
    m_repository.reset();
    m_dir.reset();
}

void TestRepositoryFile::filesArePrivate()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->announceSecret(integration.id, stored(integration.id), QStringLiteral("memory")));
    const QFileInfo folder(m_dir->filePath(QStringLiteral("data")));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(folder.permissions() & others));
    const QFileInfoList files = QDir(folder.filePath()).entryInfoList(QDir::Files | QDir::Hidden);
    QVERIFY(files.size() >= 4); // database, -wal, -shm, process mark
    for (const QFileInfo &info : files)
        QVERIFY2(!(info.permissions() & (others | QFile::ExeOwner)), qPrintable(info.fileName()));
}

void TestRepositoryFile::looseFilesAreTightened()
{
    m_repository.reset();
    const auto loose = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    QVERIFY(QFile::setPermissions(file(), loose));
    m_repository = open();
    QVERIFY(m_repository);
    filesArePrivate();
}

void TestRepositoryFile::modesOfExistingFoldersStay_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("holdsADatabase");
    for (const int mode : {0755, 0750, 01777, 0700}) {
        QTest::addRow("%o, empty", mode) << mode << false;
        QTest::addRow("%o, with a database", mode) << mode << true;
    }
}

void TestRepositoryFile::modesOfExistingFoldersStay()
{
    QFETCH(const int, mode);
    QFETCH(const bool, holdsADatabase);
    m_repository.reset();
    const QString folder = m_dir->filePath(QStringLiteral("data"));
    if (!holdsADatabase)
        QVERIFY(QDir(folder).removeRecursively() && QDir().mkdir(folder));
    const QByteArray path = QFile::encodeName(folder);
    QCOMPARE(chmod(path.constData(), static_cast<mode_t>(mode)), 0);
    m_repository = open();
    QVERIFY(m_repository);
    struct stat status = {};
    QCOMPARE(stat(path.constData(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 07777), mode);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file()) & others));
}

void TestRepositoryFile::foldersThatAnybodyMayChangeAreRefused()
{
    m_repository.reset();
    const QString folder = m_dir->filePath(QStringLiteral("open"));
    QVERIFY(QDir().mkdir(folder));
    const QByteArray path = QFile::encodeName(folder);
    QCOMPARE(chmod(path.constData(), 0777), 0);
    const auto opened = AccountRepository::open(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Io);
    QVERIFY(opened.error().message.contains(QLatin1StringView("chmod")));
    struct stat status = {};
    QCOMPARE(stat(path.constData(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 07777), 0777);
    QVERIFY(QDir(folder).isEmpty());
}

void TestRepositoryFile::foldersOfOthersAreRefused()
{
    m_repository.reset();
    QString folder = QStringLiteral("/");
    if (geteuid() == 0) {
        folder = m_dir->filePath(QStringLiteral("theirs"));
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(chown(QFile::encodeName(folder).constData(), 65534, 65534), 0);
    }
    const auto opened = AccountRepository::open(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Io);
    QVERIFY(opened.error().message.contains(QLatin1StringView("belongs to")));
    QVERIFY(!QFile::exists(folder + QStringLiteral("/signet.db")));
}

void TestRepositoryFile::processMarksArePrivateFromTheStart()
{
    const QByteArray folder = QFile::encodeName(m_dir->filePath(QStringLiteral("data")));
    const int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    const auto close = qScopeGuard([watch] { ::close(watch); });
    QVERIFY(inotify_add_watch(watch, folder.constData(), IN_ATTRIB) >= 0);
    filesArePrivate();
    QByteArray events(4096, '\0');
    QCOMPARE(read(watch, events.data(), static_cast<size_t>(events.size())), -1); // nothing was chmodded
}

void TestRepositoryFile::marksOfTheDeadAreSwept()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->announceSecret(integration.id, stored(integration.id), QStringLiteral("memory")));
    const QDir folder(m_dir->filePath(QStringLiteral("data")));
    const QStringList marks{QStringLiteral("process-*.lock")};
    const QStringList ours = folder.entryList(marks);
    QCOMPARE(ours.size(), 1);
    const QString dead = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString old = folder.filePath(QStringLiteral("process-%1.lock").arg(dead));
    const QString fresh = folder.filePath(
        QStringLiteral("process-%1.lock").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    for (const QString &path : {old, fresh, folder.filePath(ours.first())}) {
        QFile mark(path);
        QVERIFY(mark.open(QIODevice::ReadWrite));
        if (path != fresh)
            QVERIFY(mark.setFileTime(
                QDateTime::currentDateTime().addSecs(-3'600), QFileDevice::FileModificationTime));
    }
    QVERIFY(open());
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(fresh)); // its process may be about to lock it
    QCOMPARE(folder.entryList(marks).size(), 2);
    QVERIFY(folder.exists(ours.first()));
}

void TestRepositoryFile::firstSchemaIsBroughtUpToDate()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret secret = stored(integration.id);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->activateSecret(secret.reference));
    m_repository.reset();
    runRaw(file(), QStringLiteral("ALTER TABLE secrets DROP COLUMN used_at"));
    runRaw(file(), QStringLiteral("DROP TABLE settings"));
    runRaw(file(), QStringLiteral("DROP INDEX authorization_references"));
    for (const auto column : {"app_only", "authorization_reference", "authorization_started"})
        runRaw(file(), QStringLiteral("ALTER TABLE accounts DROP COLUMN %1").arg(QLatin1StringView(column)));
    for (const auto &table : {QStringLiteral("accounts"), QStringLiteral("integrations")})
        runRaw(file(), QStringLiteral("DROP TRIGGER playground_of_") + table);
    runRaw(file(), QStringLiteral("DROP TABLE drafts"));
    runRaw(file(), QStringLiteral("DROP TABLE history"));
    runRaw(file(), QStringLiteral("DROP TABLE catalogues"));
    runRaw(file(), QStringLiteral("PRAGMA user_version = 1"));
    m_repository = open();
    QVERIFY(m_repository);
    QCOMPARE(m_repository->integration(integration.id)->secrets, QList<StoredSecret>{secret});
    QVERIFY(m_repository->recordSecretUse(integration.id, secret.field, 5'000'000));
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Active);
}

void TestRepositoryFile::newerSchemaIsRefused()
{
    m_repository.reset();
    runRaw(file(), QStringLiteral("PRAGMA user_version = 99"));
    const auto opened = AccountRepository::open(m_dir->filePath(QStringLiteral("data")));
    QCOMPARE(opened.error().code, ErrorCode::Database);
    QVERIFY(opened.error().message.contains(QLatin1StringView("newer version")));
}

void TestRepositoryFile::foreignDatabaseIsRefused()
{
    QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("other")));
    const QString folder = m_dir->filePath(QStringLiteral("other"));
    runRaw(folder + QStringLiteral("/signet.db"), QStringLiteral("CREATE TABLE accounts(theirs TEXT)"));
    const auto opened = AccountRepository::open(folder);
    QCOMPARE(opened.error().code, ErrorCode::Database);
    QVERIFY(opened.error().message.contains(QLatin1StringView("another program")));
}

void TestRepositoryFile::damagedFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not a database") << QByteArray(4096, 'x');
    QTest::newRow("short") << QByteArray("hello");
    QByteArray cut("SQLite format 3");
    cut += '\0';
    QTest::newRow("only the magic") << cut + QByteArray(100, '\xff');
}

void TestRepositoryFile::damagedFileIsLeftAlone()
{
    QFETCH(const QByteArray, content);
    m_repository.reset();
    QFile damaged(file());
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(content);
    damaged.close();
    const auto opened = AccountRepository::open(m_dir->filePath(QStringLiteral("data")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Database);
    QVERIFY2(
        opened.error().message.contains(QLatin1StringView("damaged")), qPrintable(opened.error().detail));
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), content);
}

void TestRepositoryFile::survivesReopening()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret secret = stored(integration.id);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    m_repository.reset();
    QCOMPARE(
        QDir(m_dir->filePath(QStringLiteral("data"))).entryList({QStringLiteral("*.lock")}), QStringList());
    m_repository = open();
    QVERIFY(m_repository->integration(integration.id) == integration);
    QVERIFY(!m_repository->secretIntents()->first().isBusyElsewhere);
}

void TestRepositoryFile::foreignChangesAreNoticed()
{
    const std::unique_ptr<AccountRepository> other = open();
    QSignalSpy changes(m_repository.get(), &AccountRepository::changed);
    m_repository->lookForForeignChanges();
    QCOMPARE(changes.count(), 0);
    const Integration integration = sampleIntegration();
    QVERIFY(other->addIntegration(integration));
    m_repository->lookForForeignChanges();
    QCOMPARE(changes.count(), 1);
    m_repository->lookForForeignChanges();
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_repository->integration(integration.id));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QCOMPARE(changes.count(), 2);
    m_repository->lookForForeignChanges();
    QCOMPARE(changes.count(), 2);
    // What the one may still restore, the other neither purges nor erases.
    QVERIFY(other->purge());
    QVERIFY(m_repository->restore(integration.id));
    const StoredSecret secret = stored(integration.id);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    QVERIFY(other->secretIntents()->first().isBusyElsewhere);
    QVERIFY(!m_repository->secretIntents()->first().isBusyElsewhere);
}

QTEST_GUILESS_MAIN(TestRepositoryFile)
#include "tst_repositoryfile.moc"
