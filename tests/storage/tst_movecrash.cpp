// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "storage/accountrepository.h"
#include "storage/crashpoint.h"
#include "storage/credentialstore.h"
#include "storage/settings.h"
#include "support/await.h"
#include "support/filestore.h"
#include "support/samples.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace signet;
using namespace signet::test;

namespace {
/// What the move below goes through; it has four secrets, one of them kept for going back.
constexpr int secretCount = 4;
constexpr int neverCancelled = -1;
} // namespace

/// Kills a second process at every step of a move from one store to another, then starts anew with either one
/// (K7).
class TestMoveCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void K7_movingSurvivesAKill_data();
    void K7_movingSurvivesAKill();

private:
    bool runMove(int cancelAt, const QByteArray &crashAt);
    bool repairWith(SecretStore &store);
    [[nodiscard]] QByteArrayList valuesIn(SecretStore &store, const QList<SecretIntent> &intents);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<FileStore> m_from;
    std::unique_ptr<FileStore> m_to;
    SystemClock m_clock;
};

void TestMoveCrash::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    m_from = std::make_unique<FileStore>(m_dir->filePath(QStringLiteral("secrets")));
    m_to = std::make_unique<FileStore>(m_dir->filePath(QStringLiteral("others")), QStringLiteral("others"));
    const Integration integration = sampleIntegration();
    const Account account = sampleAccount(integration.id);
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->addAccount(account));
    CredentialStore credentials(*m_repository, *m_from, m_clock);
    QVERIFY(*await(credentials.store(integration.id, SecretField::DeveloperKey, Secret("developer key"))));
    QVERIFY(*await(credentials.store(account.id, SecretField::CustomerKey, Secret("customer key"))));
    QVERIFY(*await(credentials.rotate(account.id, SecretField::CustomerKey, Secret("newer customer key"))));
    QVERIFY(*await(credentials.store(Settings::secretOwner(), SecretField::Password, Secret("proxy"))));
}

void TestMoveCrash::cleanup()
{
    m_to.reset();
    m_from.reset();
    m_repository.reset();
    m_dir.reset();
}

/// False unless the process was killed where @p crashAt says, or ended by itself without one.
bool TestMoveCrash::runMove(int cancelAt, const QByteArray &crashAt)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGNET_CRASH_AT"), QString::fromLatin1(crashAt));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/crashvictim"),
        {m_dir->path(), QStringLiteral("move"), QString::number(cancelAt)});
    const QProcess::ExitStatus expected = crashAt.isEmpty() ? QProcess::NormalExit : QProcess::CrashExit;
    return process.waitForFinished() && process.exitStatus() == expected;
}

/// As the program does it when it starts with @p store in use.
bool TestMoveCrash::repairWith(SecretStore &store)
{
    CredentialStore credentials(*m_repository, store, m_clock);
    const auto repaired = await(credentials.repair());
    const auto erased = await(credentials.eraseDoomed());
    return repaired && *repaired && erased; // what the other store still holds is its turn later
}

QByteArrayList TestMoveCrash::valuesIn(SecretStore &store, const QList<SecretIntent> &intents)
{
    QByteArrayList values;
    for (const SecretIntent &intent : intents) {
        if (intent.storeId != store.storeId())
            continue;
        const auto value = await(store.get(intent.stored.reference));
        values.append(value && *value ? (*value)->reveal().toByteArray() : QByteArray("<unreadable>"));
    }
    std::sort(values.begin(), values.end());
    return values;
}

void TestMoveCrash::K7_movingSurvivesAKill_data()
{
    QTest::addColumn<int>("cancelAt");
    QTest::addColumn<QByteArray>("crashAt");
    QTest::addColumn<bool>("isMoved");
    QTest::addColumn<bool>("startsWithOld");
    const auto row = [](const char *name, int cancelAt, CrashPoint point, int hit, bool isMoved) {
        const QByteArray crashAt =
            QByteArray::number(static_cast<int>(point)) + ':' + QByteArray::number(hit);
        QTest::addRow("%s %d, then the old store", name, hit) << cancelAt << crashAt << isMoved << true;
        QTest::addRow("%s %d, then the new store", name, hit) << cancelAt << crashAt << isMoved << false;
    };
    QTest::newRow("no crash") << neverCancelled << QByteArray() << true << false;
    row("all changed", neverCancelled, CrashPoint::Activated, 1, true);
    row("purged", neverCancelled, CrashPoint::Purged, 1, true);
    for (int hit = 1; hit <= secretCount; ++hit) {
        row("announced", neverCancelled, CrashPoint::Announced, hit, false);
        row("put", neverCancelled, CrashPoint::Put, hit, false);
        row("old one claimed", neverCancelled, CrashPoint::Claimed, hit, true);
        row("old one erased", neverCancelled, CrashPoint::Erased, hit, true);
        row("old one forgotten", neverCancelled, CrashPoint::Forgotten, hit, true);
    }
    constexpr int cancelAt = 3;
    for (int hit = 1; hit <= cancelAt; ++hit) {
        row("cancelled: copy claimed", cancelAt, CrashPoint::Claimed, hit, false);
        row("cancelled: copy erased", cancelAt, CrashPoint::Erased, hit, false);
        row("cancelled: copy forgotten", cancelAt, CrashPoint::Forgotten, hit, false);
    }
}

void TestMoveCrash::K7_movingSurvivesAKill()
{
    QFETCH(const int, cancelAt);
    QFETCH(const QByteArray, crashAt);
    QFETCH(const bool, isMoved);
    QFETCH(const bool, startsWithOld);
    const QByteArrayList everything{"customer key", "developer key", "newer customer key", "proxy"};
    QVERIFY(runMove(cancelAt, crashAt));

    // All or nothing, before anybody has repaired anything.
    FileStore &holder = isMoved ? *m_to : *m_from;
    QList<SecretIntent> inPlace = *m_repository->secretIntents();
    inPlace.removeIf([](const SecretIntent &intent) {
        return intent.state != SecretIntent::State::Active && intent.state != SecretIntent::State::Kept;
    });
    QCOMPARE(inPlace.size(), secretCount);
    QCOMPARE(valuesIn(holder, inPlace), everything);

    QVERIFY(repairWith(startsWithOld ? *m_from : *m_to));
    QVERIFY(repairWith(startsWithOld ? *m_to : *m_from));
    const QList<SecretIntent> rest = *m_repository->secretIntents();
    QCOMPARE(rest.size(), secretCount);
    QCOMPARE(valuesIn(holder, rest), everything);
    QCOMPARE(m_from->entries().size(), isMoved ? 0 : secretCount);
    QCOMPARE(m_to->entries().size(), isMoved ? secretCount : 0);
    const Account account = m_repository->accounts()->first();
    QVERIFY(account.secret(SecretField::CustomerKey) && account.keptSecret(SecretField::CustomerKey));
}

QTEST_GUILESS_MAIN(TestMoveCrash)
#include "tst_movecrash.moc"
