// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/mockclock.h"
#include "support/samples.h"
#include "support/testkeyring.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <qt6keychain/keychain.h>

using namespace signet;
using namespace signet::test;

/// The traps of SECURITY 2.1 with a real GNOME Keyring. Runs in a keyring session.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void constructorAsksNobody();
    void K3_lockedIsNeverMissing();
    void K3_lockedBetweenProbeAndRead();
    void K3_lockedKeepsTheMetadata();
    void K9_foreignItemIsCorrupt();
    void K5_frozenDaemonEndsEveryCall();
    void K5_hungJobMakesTheStoreStuck();
    void K5_slowJobIsToldToTheUser();
    void K2_storeMayDieWhileAJobRuns();
    void K2_storeMayDieWhileItAsks();
    void K2_queuedCallsEndToo();
    void unlockEndsWhereNoPromptCanBeShown();

private:
    static SecretReference reference()
    {
        return SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    }
    static KeychainStore::Limits shortLimits()
    {
        KeychainStore::Limits limits;
        limits.step = 400;
        limits.soft = 300;
        limits.hard = 1'500;
        limits.prompt = 1'500;
        limits.failFast = 5'000;
        return limits;
    }
    /// What @p task ends with; Internal where it succeeds.
    template <typename T>
    static std::shared_ptr<std::optional<ErrorCode>> outcomeOf(Task<Result<T>> task)
    {
        auto outcome = std::make_shared<std::optional<ErrorCode>>();
        [](Task<Result<T>> inner, std::shared_ptr<std::optional<ErrorCode>> out) -> Task<void> {
            const Result<T> result = co_await inner;
            out->emplace(result ? ErrorCode::Internal : result.error().code);
        }(std::move(task), outcome);
        return outcome;
    }
};

void TestKeychainStore::initTestCase()
{
    QVERIFY2(testkeyring::isRunning(), "Run this through tests/support/keyring-session.");
    qRegisterMetaType<StoreStatus>();
}

void TestKeychainStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestKeychainStore::cleanup()
{
    testkeyring::thaw();
    QVERIFY(testkeyring::unlock());
    // Jobs that hung while the daemon was frozen block those of the next test until they have ended.
    KeychainStore store;
    QVERIFY(waitUntil([&store] {
        const auto answer = await(store.get(reference()));
        return answer && !*answer && answer->error().code == ErrorCode::SecretMissing;
    }));
}

void TestKeychainStore::constructorAsksNobody()
{
    const KeychainStore store;
    QCOMPARE(store.status().state, StoreState::Unknown);
    QCOMPARE(store.storeId(), QStringLiteral("keychain/libsecret"));
}

void TestKeychainStore::K3_lockedIsNeverMissing()
{
    KeychainStore store;
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    QCOMPARE(store.status().state, StoreState::Ready);
    QCOMPARE(store.status().backend, QStringLiteral("GNOME Keyring"));
    QSignalSpy changes(&store, &SecretStore::statusChanged);
    QVERIFY(testkeyring::lock());

    QCOMPARE(await(store.get(key))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(await(store.erase(key))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(await(store.put(reference(), Secret("other")))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(store.status().state, StoreState::Locked);
    QVERIFY(!store.status().reason.isEmpty());
    QCOMPARE(changes.count(), 1);
    KeychainStore fresh;
    QCOMPARE(await(fresh.get(key))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(await(fresh.probe())->state, StoreState::Locked);

    QVERIFY(testkeyring::unlock());
    QVERIFY(**await(store.get(key)) == Secret("value"));
    QCOMPARE(store.status().state, StoreState::Ready);
    QVERIFY(*await(store.erase(key)));
}

void TestKeychainStore::K3_lockedBetweenProbeAndRead()
{
    // The keyring is locked while the call is on its way, so that QtKeychain itself meets the lock. Whatever
    // the moment, the value is never reported as missing and never lost.
    KeychainStore store;
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    for (int delayMs = 0; delayMs < 12; ++delayMs) {
        const auto got = outcomeOf(store.get(key));
        const auto erased = outcomeOf(store.erase(reference()));
        QTest::qWait(delayMs / 3);
        QVERIFY(testkeyring::lock());
        QVERIFY(waitUntil([&] { return got->has_value() && erased->has_value(); }));
        QVERIFY(*got == ErrorCode::Internal || *got == ErrorCode::StoreLocked);
        QVERIFY(*erased == ErrorCode::Internal || *erased == ErrorCode::StoreLocked);
        QVERIFY(testkeyring::unlock());
    }
    QVERIFY(**await(store.get(key)) == Secret("value"));
}

void TestKeychainStore::K3_lockedKeepsTheMetadata()
{
    const QTemporaryDir dir;
    const auto repository = std::move(*AccountRepository::open(dir.path()));
    const MockClock clock;
    const Integration integration = sampleIntegration();
    QVERIFY(repository->addIntegration(integration));
    KeychainStore store;
    CredentialStore credentials(*repository, store, clock);
    QVERIFY(*await(credentials.store(integration.id, SecretField::DeveloperKey, Secret("developer key"))));
    const Integration before = *repository->integration(integration.id);

    QVERIFY(testkeyring::lock());
    QCOMPARE(await(credentials.store(integration.id, SecretField::DeveloperKey, Secret("new")))->error().code,
        ErrorCode::StoreLocked);
    QCOMPARE(await(credentials.open(integration.id, SecretField::DeveloperKey))->error().code,
        ErrorCode::StoreLocked);
    const RepairReport report = **await(credentials.repair());
    QVERIFY(report.broken.isEmpty());
    QVERIFY(repository->integration(integration.id) == before);
    QVERIFY(repository->doomIntegration(integration.id));
    QCOMPARE(await(credentials.eraseDoomed())->error().code, ErrorCode::StoreLocked);
    QVERIFY(testkeyring::hasItem(before.secrets.first().reference.toString()));

    QVERIFY(testkeyring::unlock());
    QVERIFY(*await(credentials.eraseDoomed()));
    QVERIFY(repository->secretIntents()->isEmpty());
    QVERIFY(!testkeyring::hasItem(before.secrets.first().reference.toString()));
}

void TestKeychainStore::K9_foreignItemIsCorrupt()
{
    const SecretReference key = reference();
    auto *job = new QKeychain::WritePasswordJob(QStringLiteral("Signet"));
    job->setKey(key.toString());
    job->setBinaryData("somebody else's key");
    QSignalSpy finished(job, &QKeychain::Job::finished);
    job->start();
    QVERIFY(finished.wait());
    KeychainStore store;
    QCOMPARE(await(store.get(key))->error().code, ErrorCode::StoreCorrupt);
    QVERIFY(*await(store.erase(key)));
    QCOMPARE(await(store.get(key))->error().code, ErrorCode::SecretMissing);
}

void TestKeychainStore::K5_frozenDaemonEndsEveryCall()
{
    KeychainStore store(shortLimits(), nullptr);
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    testkeyring::freeze();

    qint64 longestGap = 0;
    QElapsedTimer sinceTick;
    sinceTick.start();
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longestGap = qMax(longestGap, sinceTick.restart()); });
    ticks.start(10);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(await(store.get(key))->error().code, ErrorCode::StoreStuck);
    QVERIFY(timer.elapsed() < 3 * shortLimits().step);
    QVERIFY2(longestGap < 200, qPrintable(QString::number(longestGap)));
    QCOMPARE(store.status().state, StoreState::Stuck);

    timer.restart();
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(await(store.put(reference(), Secret("x")))->error().code, ErrorCode::StoreStuck);
        QCOMPARE(await(store.erase(key))->error().code, ErrorCode::StoreStuck);
    }
    QVERIFY(timer.elapsed() < shortLimits().step);
    KeychainStore fresh(shortLimits(), nullptr);
    QCOMPARE(await(fresh.probe())->state, StoreState::Stuck);

    testkeyring::thaw();
    QCOMPARE(await(store.probe())->state, StoreState::Ready);
    QVERIFY(**await(store.get(key)) == Secret("value"));
}

void TestKeychainStore::K5_hungJobMakesTheStoreStuck()
{
    // Frozen as soon as the store says that a job runs.
    KeychainStore::Limits limits = shortLimits();
    limits.soft = 0;
    KeychainStore store(limits, nullptr);
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    const auto freezing = connect(&store, &SecretStore::statusChanged, this, [](const StoreStatus &status) {
        if (status.reason.contains(QLatin1StringView("takes long")))
            testkeyring::freeze();
    });
    bool isStuck = false;
    for (int attempt = 0; attempt < 20 && !isStuck; ++attempt) {
        QElapsedTimer timer;
        timer.start();
        const auto got = await(store.get(key));
        QVERIFY(got && timer.elapsed() < 3 * limits.hard);
        isStuck = !*got && got->error().code == ErrorCode::Timeout;
        if (!isStuck) // its answer was on the way already
            testkeyring::thaw();
    }
    disconnect(freezing);
    QVERIFY2(isStuck, "no attempt froze the daemon while a job ran");
    QCOMPARE(store.status().state, StoreState::Stuck);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(await(store.get(key))->error().code, ErrorCode::StoreStuck);
    QCOMPARE(await(store.probe())->state, StoreState::Stuck);
    QVERIFY(timer.elapsed() < shortLimits().step);

    testkeyring::thaw();
    QVERIFY(waitUntil([&store] { return store.status().state == StoreState::Unknown; }));
    QVERIFY(**await(store.get(key)) == Secret("value"));
}

void TestKeychainStore::K5_slowJobIsToldToTheUser()
{
    KeychainStore::Limits limits = shortLimits();
    limits.soft = 0;
    KeychainStore store(limits, nullptr);
    QStringList reasons;
    connect(&store, &SecretStore::statusChanged, this,
        [&](const StoreStatus &status) { reasons.append(status.reason); });
    QVERIFY(*await(store.put(reference(), Secret("value"))));
    QVERIFY(reasons.join(QLatin1Char('|')).contains(QLatin1StringView("takes long")));
    QVERIFY(store.status().reason.isEmpty());
    QCOMPARE(store.status().state, StoreState::Ready);
}

void TestKeychainStore::K2_storeMayDieWhileAJobRuns()
{
    // At every moment of put(): while it asks, while it writes, while it reads back.
    int cancelled = 0;
    bool wasDone = false;
    for (int rounds = 0; !wasDone; ++rounds) {
        QVERIFY(rounds < 1'000);
        auto store = std::make_unique<KeychainStore>();
        const auto outcome = outcomeOf(store->put(reference(), Secret("value")));
        for (int i = 0; i < rounds && !outcome->has_value(); ++i)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        wasDone = outcome->has_value();
        store.reset();
        QVERIFY(outcome->has_value());
        QCOMPARE(**outcome, wasDone ? ErrorCode::Internal : ErrorCode::Cancelled);
        cancelled += wasDone ? 0 : 1;
    }
    QVERIFY(cancelled > 5);
    QTest::qWait(100); // late results arrive
}

void TestKeychainStore::K2_storeMayDieWhileItAsks()
{
    auto store = std::make_unique<KeychainStore>();
    testkeyring::freeze();
    const auto put = outcomeOf(store->put(reference(), Secret("value")));
    const auto get = outcomeOf(store->get(reference()));
    QTest::qWait(50);
    store.reset();
    QCOMPARE(put->value(), ErrorCode::Cancelled);
    QCOMPARE(get->value(), ErrorCode::Cancelled);
    testkeyring::thaw();
    QTest::qWait(50);
}

void TestKeychainStore::K2_queuedCallsEndToo()
{
    auto store = std::make_unique<KeychainStore>();
    QList<std::shared_ptr<std::optional<ErrorCode>>> outcomes;
    for (int i = 0; i < 200; ++i)
        outcomes.append(outcomeOf(store->get(reference())));
    store.reset();
    for (const auto &outcome : std::as_const(outcomes))
        QCOMPARE(outcome->value(), ErrorCode::Cancelled);
}

void TestKeychainStore::unlockEndsWhereNoPromptCanBeShown()
{
    KeychainStore store(shortLimits(), nullptr);
    QCOMPARE(await(store.unlock())->state, StoreState::Ready);
    QVERIFY(testkeyring::lock());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(await(store.unlock())->state, StoreState::Locked);
    QVERIFY(timer.elapsed() < 3 * shortLimits().prompt);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
