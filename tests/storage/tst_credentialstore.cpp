// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/credentialstore.h"

#include "core/redactor.h"
#include "storage/accountrepository.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"
#include "support/samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestCredentialStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void storesAndOpens();
    void summaryTellsNothingOfPasswords();
    void noSecretReachesTheDatabase();
    void rotationErasesTheOldValue();
    void rotationByAnotherProcessIsSeenAtOnce();
    void usesAreWrittenToTheMinute();
    void failedPutLeavesTheOldValue_data();
    void failedPutLeavesTheOldValue();
    void timedOutPutIsErased();
    void oldValueThatCannotBeErasedWaits();
    void openReportsWhatIsWrong_data();
    void openReportsWhatIsWrong();
    void K10_otherStoreIsNamed();
    void eraseDoomedKeepsWhatWasRestored();
    void eraseDoomedLeavesRunningWritesAlone();
    void lockedStorePostpones();
    void repairFindsBrokenOnes();
    void repairLeavesRunningWritesAlone();
    void repairLeavesTheOtherProcessAlone();
    void survivesItsOwnEnd();

private:
    Result<void> store(const char *value, SecretField field = SecretField::CustomerKey);
    Result<Secret> open(SecretField field = SecretField::CustomerKey);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<FaultyStore> m_secrets;
    std::unique_ptr<CredentialStore> m_credentials;
    MockClock m_clock;
    Account m_account;
};

void TestCredentialStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    const Integration integration = sampleIntegration();
    m_account = sampleAccount(integration.id);
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->addAccount(m_account));
    m_secrets = std::make_unique<FaultyStore>();
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_secrets, m_clock);
}

void TestCredentialStore::cleanup()
{
    m_credentials.reset();
    m_secrets.reset();
    m_repository.reset();
    m_dir.reset();
}

Result<void> TestCredentialStore::store(const char *value, SecretField field)
{
    const auto done = await(m_credentials->store(m_account.id, field, Secret(QByteArrayView(value))));
    return done ? *done : fail(ErrorCode::Internal, QStringLiteral("store() did not end"));
}

Result<Secret> TestCredentialStore::open(SecretField field)
{
    const auto done = await(m_credentials->open(m_account.id, field));
    return done ? *done : fail(ErrorCode::Internal, QStringLiteral("open() did not end"));
}

void TestCredentialStore::storesAndOpens()
{
    QCOMPARE(open().error().code, ErrorCode::SecretMissing);
    QVERIFY(store("0123456789abcdef"));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("0123456789abcdef"));
    const StoredSecret stored = m_repository->account(m_account.id)->secrets.first();
    QCOMPARE(stored.summary.length, 16);
    QCOMPARE(stored.summary.lastFour, QStringLiteral("cdef"));
    QVERIFY(!stored.summary.fingerprint.isEmpty());
    QCOMPARE(stored.storedAtMs, m_clock.nowMs());
    QCOMPARE(m_repository->secretIntents()->first().storeId, m_secrets->id);
}

void TestCredentialStore::summaryTellsNothingOfPasswords()
{
    QVERIFY(store("correct horse battery", SecretField::Password));
    const SecretSummary summary = m_repository->account(m_account.id)->secrets.first().summary;
    QVERIFY(summary.lastFour.isEmpty());
    QVERIFY(summary.fingerprint.isEmpty());
}

void TestCredentialStore::noSecretReachesTheDatabase()
{
    const Secret key("canary-0123456789-canary");
    const Secret password("correct horse battery staple");
    QVERIFY(*await(m_credentials->store(m_account.id, SecretField::CustomerKey, key)));
    QVERIFY(*await(m_credentials->store(m_account.id, SecretField::Password, password)));
    Redactor redactor;
    redactor.add({key, password});
    const QDir dir(m_dir->path());
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden);
    QVERIFY(names.contains(QStringLiteral("signet.db-wal")));
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!redactor.finds(file.readAll()), qPrintable(name));
    }
}

void TestCredentialStore::rotationErasesTheOldValue()
{
    QVERIFY(store("old"));
    const SecretReference old = m_repository->account(m_account.id)->secrets.first().reference;
    QVERIFY(store("new"));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("new"));
    QCOMPARE(m_repository->secretIntents()->size(), 1);
    QCOMPARE(await(m_secrets->get(old))->error().code, ErrorCode::SecretMissing);
}

void TestCredentialStore::rotationByAnotherProcessIsSeenAtOnce()
{
    QVERIFY(store("first-0123456789"));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("first-0123456789"));
    const std::unique_ptr<AccountRepository> theirs = std::move(*AccountRepository::open(m_dir->path()));
    CredentialStore others(*theirs, *m_secrets, m_clock);
    QVERIFY(*await(others.store(m_account.id, SecretField::CustomerKey, Secret("second-0123456789"))));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("second-0123456789"));
}

void TestCredentialStore::usesAreWrittenToTheMinute()
{
    const auto usedAtMs = [this] {
        return m_repository->account(m_account.id)->secrets.first().lastUsedAtMs;
    };
    m_credentials->noteUse(m_account.id, SecretField::ApiToken); // nothing stored: nothing to write
    QVERIFY(store("token-0123456789", SecretField::ApiToken));
    m_credentials->noteUse(m_account.id, SecretField::ApiToken);
    const qint64 firstUse = m_clock.nowMs();
    QCOMPARE(usedAtMs(), firstUse);
    m_clock.advance(59'000);
    m_credentials->noteUse(m_account.id, SecretField::ApiToken);
    QCOMPARE(usedAtMs(), firstUse);
    m_clock.advance(1'000);
    m_credentials->noteUse(m_account.id, SecretField::ApiToken);
    QCOMPARE(usedAtMs(), m_clock.nowMs());
    QVERIFY(store("other-0123456789", SecretField::ApiToken));
    m_credentials->noteUse(m_account.id, SecretField::ApiToken);
    QCOMPARE(usedAtMs(), m_clock.nowMs()); // another value: its own minute
}

void TestCredentialStore::failedPutLeavesTheOldValue_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("locked") << ErrorCode::StoreLocked;
    QTest::newRow("denied") << ErrorCode::StoreDenied;
    QTest::newRow("stuck") << ErrorCode::StoreStuck;
}

void TestCredentialStore::failedPutLeavesTheOldValue()
{
    QFETCH(const ErrorCode, error);
    QVERIFY(store("old"));
    m_secrets->putError = error;
    QCOMPARE(store("new").error().code, error);
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("old"));
    QCOMPARE(m_repository->secretIntents()->size(), 1);
}

void TestCredentialStore::timedOutPutIsErased()
{
    m_secrets->putError = ErrorCode::Timeout;
    m_secrets->keepsDespiteError = true;
    m_secrets->eraseError = ErrorCode::StoreStuck;
    QCOMPARE(store("lost").error().code, ErrorCode::Timeout);
    const QList<SecretIntent> intents = *m_repository->secretIntents();
    QCOMPARE(intents.size(), 1);
    QCOMPARE(intents.first().state, SecretIntent::State::Doomed);
    QVERIFY(*await(m_secrets->get(intents.first().stored.reference)));
    m_secrets->eraseError.reset();
    QCOMPARE((*await(m_credentials->repair()))->finished, 1);
    QVERIFY(!*await(m_secrets->get(intents.first().stored.reference)));
    QVERIFY(m_repository->secretIntents()->isEmpty());
}

void TestCredentialStore::oldValueThatCannotBeErasedWaits()
{
    QVERIFY(store("old"));
    m_secrets->eraseError = ErrorCode::StoreDenied;
    QVERIFY(store("new"));
    QCOMPARE(m_repository->secretIntents()->size(), 2);
    QCOMPARE(await(m_credentials->eraseDoomed())->error().code, ErrorCode::StoreDenied);
    m_secrets->eraseError.reset();
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QCOMPARE(m_repository->secretIntents()->size(), 1);
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("new"));
}

void TestCredentialStore::openReportsWhatIsWrong_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::newRow("locked") << ErrorCode::StoreLocked;
    QTest::newRow("missing") << ErrorCode::SecretMissing;
    QTest::newRow("timeout") << ErrorCode::Timeout;
    QTest::newRow("corrupt") << ErrorCode::StoreCorrupt;
}

void TestCredentialStore::openReportsWhatIsWrong()
{
    QFETCH(const ErrorCode, error);
    QVERIFY(store("value"));
    m_secrets->getError = error;
    QCOMPARE(open().error().code, error);
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Active);
}

void TestCredentialStore::K10_otherStoreIsNamed()
{
    QVERIFY(store("value"));
    MemoryStore memory;
    CredentialStore inMemory(*m_repository, memory, m_clock);
    const auto opened = await(inMemory.open(m_account.id, SecretField::CustomerKey));
    QCOMPARE(opened->error().code, ErrorCode::SecretMissing);
    QVERIFY(opened->error().message.contains(QLatin1StringView("GNOME Keyring")));
    // The old value lives elsewhere: it stays in the log until that store is back.
    QVERIFY(*await(inMemory.store(m_account.id, SecretField::CustomerKey, Secret("another"))));
    QCOMPARE(m_repository->secretIntents()->size(), 2);
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QCOMPARE(m_repository->secretIntents()->size(), 1);
}

void TestCredentialStore::eraseDoomedKeepsWhatWasRestored()
{
    QVERIFY(store("value"));
    QVERIFY(m_repository->doomAccount(m_account.id));
    QVERIFY(m_repository->restore(m_account.id));
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("value"));
    QVERIFY(m_repository->doomAccount(m_account.id));
    QCOMPARE((*await(m_credentials->repair()))->finished, 0);
    QVERIFY(m_repository->restore(m_account.id));
    QVERIFY(m_repository->doomAccount(m_account.id));
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QCOMPARE(m_repository->restore(m_account.id).error().code, ErrorCode::NotFound);
    QVERIFY(m_repository->secretIntents()->isEmpty());
}

void TestCredentialStore::eraseDoomedLeavesRunningWritesAlone()
{
    QVERIFY(store("old"));
    m_secrets->calls.clear();
    m_secrets->gate.emplace();
    const Task<Result<void>> writing =
        m_credentials->store(m_account.id, SecretField::CustomerKey, Secret("value"));
    const auto otherRepository = std::move(*AccountRepository::open(m_dir->path()));
    CredentialStore other(*otherRepository, *m_secrets, m_clock);
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QVERIFY(*await(other.eraseDoomed()));
    QCOMPARE(m_secrets->calls, QStringList{QStringLiteral("put")}); // looks for no active value either
    m_secrets->gate->complete(true);
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("value"));
}

void TestCredentialStore::lockedStorePostpones()
{
    QVERIFY(store("old"));
    m_secrets->eraseError = ErrorCode::StoreLocked;
    QVERIFY(store("new"));
    m_secrets->reported.state = StoreState::Locked;
    m_secrets->getError = ErrorCode::StoreLocked;
    m_secrets->calls.clear();
    const RepairReport report = **await(m_credentials->repair());
    QCOMPARE(report.postponed, 1);
    QCOMPARE(report.finished, 0);
    QVERIFY(report.broken.isEmpty());
    QCOMPARE(m_secrets->calls, QStringList{QStringLiteral("probe")});
    QCOMPARE(m_repository->secretIntents()->size(), 2);
}

void TestCredentialStore::repairFindsBrokenOnes()
{
    QVERIFY(store("value"));
    QVERIFY((*await(m_credentials->repair()))->broken.isEmpty());
    QVERIFY(*await(m_secrets->erase(m_repository->account(m_account.id)->secrets.first().reference)));
    QCOMPARE((*await(m_credentials->repair()))->broken, QList<QUuid>{m_account.id});
    QVERIFY(m_repository->account(m_account.id)); // asked for again, not lost
}

void TestCredentialStore::repairLeavesRunningWritesAlone()
{
    m_secrets->gate.emplace();
    const Task<Result<void>> writing =
        m_credentials->store(m_account.id, SecretField::CustomerKey, Secret("value"));
    QCOMPARE((*await(m_credentials->repair()))->finished, 0);
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Pending);
    m_secrets->gate->complete(true);
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("value"));
}

void TestCredentialStore::repairLeavesTheOtherProcessAlone()
{
    m_secrets->gate.emplace();
    const Task<Result<void>> writing =
        m_credentials->store(m_account.id, SecretField::CustomerKey, Secret("value"));
    const auto otherRepository = std::move(*AccountRepository::open(m_dir->path()));
    CredentialStore other(*otherRepository, *m_secrets, m_clock);
    QCOMPARE((*await(other.repair()))->finished, 0);
    m_secrets->gate->complete(true);
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("value"));
    QVERIFY(m_repository->doomAccount(m_account.id));
    QVERIFY(*await(other.eraseDoomed()));
    QVERIFY(m_repository->restore(m_account.id));
    QCOMPARE(open()->reveal().toByteArray(), QByteArray("value"));
}

void TestCredentialStore::survivesItsOwnEnd()
{
    m_secrets->gate.emplace();
    auto outcome = std::make_shared<std::optional<ErrorCode>>();
    [](CredentialStore &credentials, QUuid owner,
        std::shared_ptr<std::optional<ErrorCode>> out) -> Task<void> {
        const Result<void> stored =
            co_await credentials.store(owner, SecretField::CustomerKey, Secret("value"));
        out->emplace(stored ? ErrorCode::Internal : stored.error().code);
    }(*m_credentials, m_account.id, outcome);
    m_credentials.reset();
    m_secrets->gate->complete(true);
    QCOMPARE(outcome->value(), ErrorCode::Cancelled);
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_secrets, m_clock);
    m_secrets->gate.reset();
    QCOMPARE((*await(m_credentials->repair()))->finished, 1);
}

QTEST_GUILESS_MAIN(TestCredentialStore)
#include "tst_credentialstore.moc"
