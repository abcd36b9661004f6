// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "storage/accountrepository.h"
#include "storage/crashpoint.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/filestore.h"
#include "support/samples.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Kills a second process at each step between the two stores, then starts anew (K7).
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void K7_storingSurvivesAKill_data();
    void K7_storingSurvivesAKill();
    void K7_rotatingSurvivesAKill_data();
    void K7_rotatingSurvivesAKill();
    void K7_removingSurvivesAKill_data();
    void K7_removingSurvivesAKill();
    void removingFinishesWhatKillsLeft_data();
    void removingFinishesWhatKillsLeft();
    void twoProcessesWriteAtOnce();

private:
    std::unique_ptr<QProcess> start(const QStringList &arguments, int crashAt = 0);
    bool repairAndCheck(int *broken);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    Integration m_integration;
    Account m_account;
};

void TestCrash::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    m_integration = sampleIntegration();
    m_account = sampleAccount(m_integration.id);
    QVERIFY(m_repository->addIntegration(m_integration));
    QVERIFY(m_repository->addAccount(m_account));
}

void TestCrash::cleanup()
{
    m_repository.reset();
    m_dir.reset();
}

std::unique_ptr<QProcess> TestCrash::start(const QStringList &arguments, int crashAt)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGNET_CRASH_AT"), QString::number(crashAt));
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationDirPath() + QStringLiteral("/crashvictim"),
        QStringList(m_dir->path()) + arguments);
    return process;
}

/// The invariants: no entry without a row, no row that is neither active nor kept, every such row readable.
bool TestCrash::repairAndCheck(int *broken)
{
    FileStore secrets(m_dir->filePath(QStringLiteral("secrets")));
    const SystemClock clock;
    CredentialStore credentials(*m_repository, secrets, clock);
    const auto repaired = await(credentials.repair());
    if (!repaired || !*repaired || (*repaired)->postponed != 0)
        return false;
    *broken = static_cast<int>((*repaired)->broken.size());
    const QList<SecretIntent> intents = *m_repository->secretIntents();
    for (const SecretIntent &intent : intents) {
        const auto value = await(secrets.get(intent.stored.reference));
        const bool isInPlace =
            intent.state == SecretIntent::State::Active || intent.state == SecretIntent::State::Kept;
        if (!isInPlace || !value || !*value)
            return false;
    }
    return secrets.entries().size() == intents.size();
}

void TestCrash::K7_storingSurvivesAKill_data()
{
    QTest::addColumn<int>("crashAt");
    QTest::addColumn<QByteArray>("survivor");
    const auto at = [](CrashPoint point) { return static_cast<int>(point); };
    QTest::newRow("announced") << at(CrashPoint::Announced) << QByteArray("the old key");
    QTest::newRow("put") << at(CrashPoint::Put) << QByteArray("the old key");
    QTest::newRow("activated") << at(CrashPoint::Activated) << QByteArray("the new key");
    QTest::newRow("old one claimed") << at(CrashPoint::Claimed) << QByteArray("the new key");
    QTest::newRow("old one erased") << at(CrashPoint::Erased) << QByteArray("the new key");
    QTest::newRow("old one forgotten") << at(CrashPoint::Forgotten) << QByteArray("the new key");
    QTest::newRow("no crash") << 0 << QByteArray("the new key");
}

void TestCrash::K7_storingSurvivesAKill()
{
    QFETCH(const int, crashAt);
    QFETCH(const QByteArray, survivor);
    auto first = start({QStringLiteral("store"), QStringLiteral("the old key")});
    QVERIFY(first->waitForFinished());
    QCOMPARE(first->exitCode(), 0);
    auto second = start({QStringLiteral("store"), QStringLiteral("the new key")}, crashAt);
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitStatus(), crashAt ? QProcess::CrashExit : QProcess::NormalExit);

    int broken = -1;
    QVERIFY(repairAndCheck(&broken));
    QCOMPARE(broken, 0);
    FileStore secrets(m_dir->filePath(QStringLiteral("secrets")));
    const SystemClock clock;
    CredentialStore credentials(*m_repository, secrets, clock);
    const auto value = await(credentials.open(m_account.id, SecretField::CustomerKey));
    QVERIFY(value && *value);
    QCOMPARE((*value)->reveal().toByteArray(), survivor);
    QCOMPARE(m_repository->account(m_account.id)->secrets.size(), 1);
}

void TestCrash::K7_rotatingSurvivesAKill_data()
{
    QTest::addColumn<QStringList>("job");
    QTest::addColumn<int>("crashAt");
    QTest::addColumn<QByteArray>("active");
    QTest::addColumn<QByteArray>("kept");
    const QByteArray oldest("the old key");
    const QByteArray middle("the new key");
    const QByteArray newest("the newest key");
    const QStringList rotate{QStringLiteral("rotate"), QString::fromLatin1(newest)};
    const QStringList back{QStringLiteral("back")};
    const QStringList confirm{QStringLiteral("confirm")};
    const auto row = [](const char *name, const QStringList &job, CrashPoint at, const QByteArray &active,
                         const QByteArray &kept) {
        QTest::newRow(name) << job << static_cast<int>(at) << active << kept;
    };
    row("rotating: announced", rotate, CrashPoint::Announced, middle, oldest);
    row("rotating: put", rotate, CrashPoint::Put, middle, oldest);
    row("rotating: activated", rotate, CrashPoint::Activated, newest, oldest);
    row("rotating: unconfirmed one claimed", rotate, CrashPoint::Claimed, newest, oldest);
    row("rotating: unconfirmed one erased", rotate, CrashPoint::Erased, newest, oldest);
    row("rotating: unconfirmed one forgotten", rotate, CrashPoint::Forgotten, newest, oldest);
    row("going back", back, CrashPoint::Activated, oldest, middle);
    row("confirming: claimed", confirm, CrashPoint::Claimed, middle, {});
    row("confirming: erased", confirm, CrashPoint::Erased, middle, {});
    row("confirming: forgotten", confirm, CrashPoint::Forgotten, middle, {});
}

void TestCrash::K7_rotatingSurvivesAKill()
{
    QFETCH(const QStringList, job);
    QFETCH(const int, crashAt);
    QFETCH(const QByteArray, active);
    QFETCH(const QByteArray, kept);
    for (const QStringList &before : {QStringList{QStringLiteral("store"), QStringLiteral("the old key")},
             QStringList{QStringLiteral("rotate"), QStringLiteral("the new key")}}) {
        auto done = start(before);
        QVERIFY(done->waitForFinished());
        QCOMPARE(done->exitCode(), 0);
    }
    auto killed = start(job, crashAt);
    QVERIFY(killed->waitForFinished());
    QCOMPARE(killed->exitStatus(), QProcess::CrashExit);

    int broken = -1;
    QVERIFY(repairAndCheck(&broken));
    QCOMPARE(broken, 0);
    FileStore secrets(m_dir->filePath(QStringLiteral("secrets")));
    const Account account = *m_repository->account(m_account.id);
    const auto valueOf = [&secrets](const StoredSecret *stored) {
        if (stored == nullptr)
            return QByteArray();
        const auto value = await(secrets.get(stored->reference));
        return value && *value ? (*value)->reveal().toByteArray() : QByteArray("<unreadable>");
    };
    QCOMPARE(valueOf(account.secret(SecretField::CustomerKey)), active);
    QCOMPARE(valueOf(account.keptSecret(SecretField::CustomerKey)), kept);
}

void TestCrash::K7_removingSurvivesAKill_data()
{
    QTest::addColumn<int>("crashAt");
    for (const CrashPoint point :
        {CrashPoint::Claimed, CrashPoint::Erased, CrashPoint::Forgotten, CrashPoint::Purged})
        QTest::addRow("step %d", static_cast<int>(point)) << static_cast<int>(point);
}

void TestCrash::K7_removingSurvivesAKill()
{
    QFETCH(const int, crashAt);
    auto first = start({QStringLiteral("store"), QStringLiteral("the key")});
    QVERIFY(first->waitForFinished());
    auto second = start({QStringLiteral("remove")}, crashAt);
    QVERIFY(second->waitForFinished());
    QCOMPARE(second->exitStatus(), QProcess::CrashExit);

    int broken = -1;
    QVERIFY(repairAndCheck(&broken));
    QCOMPARE(broken, 0);
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QCOMPARE(m_repository->restore(m_account.id).error().code, ErrorCode::NotFound);
    QVERIFY(m_repository->integration(m_integration.id));
}

void TestCrash::removingFinishesWhatKillsLeft_data()
{
    QTest::addColumn<int>("crashAt");
    QTest::newRow("announced") << static_cast<int>(CrashPoint::Announced);
    QTest::newRow("put") << static_cast<int>(CrashPoint::Put);
}

void TestCrash::removingFinishesWhatKillsLeft()
{
    QFETCH(const int, crashAt);
    for (int i = 0; i < 3; ++i) {
        auto killed = start({QStringLiteral("store"), QStringLiteral("a key")}, crashAt);
        QVERIFY(killed->waitForFinished());
        QCOMPARE(killed->exitStatus(), QProcess::CrashExit);
    }
    FileStore secrets(m_dir->filePath(QStringLiteral("secrets")));
    QCOMPARE(m_repository->secretIntents()->size(), 3);
    auto removed = start({QStringLiteral("remove")});
    QVERIFY(removed->waitForFinished());
    QCOMPARE(removed->exitCode(), 0);
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QVERIFY(secrets.entries().isEmpty());
}

void TestCrash::twoProcessesWriteAtOnce()
{
    auto first = start({QStringLiteral("write"), QStringLiteral("first")});
    auto second = start({QStringLiteral("write"), QStringLiteral("second")});
    int reads = 0;
    while (second->state() != QProcess::NotRunning) {
        QVERIFY(m_repository->accounts());
        ++reads;
        second->waitForFinished(10);
    }
    QVERIFY(first->waitForFinished());
    QCOMPARE(first->exitCode(), 0);
    QCOMPARE(second->exitCode(), 0);
    const int firstCount = first->readAllStandardOutput().trimmed().toInt();
    const int secondCount = second->readAllStandardOutput().trimmed().toInt();
    QVERIFY(firstCount > 0 && secondCount > 0 && reads > 0);
    QCOMPARE(m_repository->accounts()->size(), firstCount + secondCount + 1);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
