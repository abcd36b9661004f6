// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What CredentialStore keeps beside the value in use, until the user confirms.
class TestRotatedSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theOldValueIsKept();
    void goingBackAndForthLosesNothing();
    void confirmingErasesTheOther_data();
    void confirmingErasesTheOther();
    void theFirstUnconfirmedIsKept_data();
    void theFirstUnconfirmedIsKept();
    void theSameValueKeepsNothing();
    void whatTheStoreHasLostIsNotKept();
    void lockedStoreChangesNothing_data();
    void lockedStoreChangesNothing();
    void onlyWhatCanBeReadComesBack();
    void nothingKeptIsSaidSo();
    void repairLeavesKeptValuesAlone();
    void anIntegrationsAccountsAreUnchecked();
    void removingAndRestoringKeepsBoth();
    void removingForgetsBoth();
    void storingPlainlyLeavesWhatIsKept();

private:
    using Operation = Task<Result<void>> (CredentialStore::*)(QUuid, SecretField);

    Result<void> rotate(const char *value) { return done(m_credentials->rotate(m_id, field, Secret(value))); }
    Result<void> store(const char *value) { return done(m_credentials->store(m_id, field, Secret(value))); }
    Result<void> run(Operation operation) { return done((*m_credentials.*operation)(m_id, field)); }
    Result<void> done(Task<Result<void>> &&task)
    {
        const auto ended = await(std::move(task));
        return ended ? *ended : fail(ErrorCode::Internal, QStringLiteral("it did not end"));
    }
    bool areGone(const QList<SecretIntent> &intents);
    QByteArray active();
    QByteArray kept();

    static constexpr SecretField field = SecretField::CustomerKey;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<FaultyStore> m_secrets;
    std::unique_ptr<CredentialStore> m_credentials;
    MockClock m_clock;
    QUuid m_id;
    QUuid m_integration;
};

void TestRotatedSecrets::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    const Integration integration = sampleIntegration();
    const Account account = sampleAccount(integration.id);
    m_id = account.id;
    m_integration = integration.id;
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->addAccount(account));
    m_secrets = std::make_unique<FaultyStore>();
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_secrets, m_clock);
    QVERIFY(store("first"));
}

void TestRotatedSecrets::cleanup()
{
    m_credentials.reset();
    m_secrets.reset();
    m_repository.reset();
    m_dir.reset();
}

bool TestRotatedSecrets::areGone(const QList<SecretIntent> &intents)
{
    bool all = intents.size() == 2;
    for (const SecretIntent &intent : intents) {
        const auto value = await(m_secrets->get(intent.stored.reference));
        all = all && value && !*value && value->error().code == ErrorCode::SecretMissing;
    }
    return all;
}

QByteArray TestRotatedSecrets::active()
{
    const auto value = await(m_credentials->open(m_id, field));
    return value && *value ? (*value)->reveal().toByteArray() : QByteArray();
}

QByteArray TestRotatedSecrets::kept()
{
    const StoredSecret *secret = nullptr;
    const Result<Account> account = m_repository->account(m_id);
    if (account)
        secret = account->keptSecret(field);
    if (secret == nullptr)
        return {};
    const auto value = await(m_secrets->get(secret->reference));
    return value && *value ? (*value)->reveal().toByteArray() : QByteArray("<unreadable>");
}

void TestRotatedSecrets::theOldValueIsKept()
{
    QCOMPARE(kept(), QByteArray());
    QVERIFY(rotate("second"));
    QCOMPARE(active(), QByteArray("second"));
    QCOMPARE(kept(), QByteArray("first"));
    QCOMPARE(m_repository->account(m_id)->secrets.size(), 1);
    QCOMPARE(m_repository->accounts()->first().keptSecrets.size(), 1);
}

void TestRotatedSecrets::goingBackAndForthLosesNothing()
{
    QVERIFY(rotate("second"));
    QVERIFY(run(&CredentialStore::goBack));
    QCOMPARE(active(), QByteArray("first"));
    QCOMPARE(kept(), QByteArray("second"));
    QVERIFY(run(&CredentialStore::goBack));
    QCOMPARE(active(), QByteArray("second"));
    QCOMPARE(kept(), QByteArray("first"));
    QCOMPARE(m_repository->secretIntents()->size(), 2);
}

void TestRotatedSecrets::confirmingErasesTheOther_data()
{
    QTest::addColumn<bool>("afterGoingBack");
    QTest::newRow("the new one stays") << false;
    QTest::newRow("the old one stays") << true;
}

void TestRotatedSecrets::confirmingErasesTheOther()
{
    QFETCH(const bool, afterGoingBack);
    QVERIFY(rotate("second"));
    if (afterGoingBack)
        QVERIFY(run(&CredentialStore::goBack));
    const SecretReference other = m_repository->account(m_id)->keptSecret(field)->reference;
    QVERIFY(run(&CredentialStore::confirm));
    QCOMPARE(active(), afterGoingBack ? QByteArray("first") : QByteArray("second"));
    QCOMPARE(m_repository->secretIntents()->size(), 1);
    QCOMPARE(await(m_secrets->get(other))->error().code, ErrorCode::SecretMissing);
}

void TestRotatedSecrets::theFirstUnconfirmedIsKept_data()
{
    QTest::addColumn<bool>("afterGoingBack");
    QTest::newRow("two in a row") << false;
    QTest::newRow("another one after going back") << true;
}

void TestRotatedSecrets::theFirstUnconfirmedIsKept()
{
    QFETCH(const bool, afterGoingBack);
    QVERIFY(rotate("second"));
    if (afterGoingBack)
        QVERIFY(run(&CredentialStore::goBack));
    QVERIFY(rotate("third"));
    QCOMPARE(active(), QByteArray("third"));
    QCOMPARE(kept(), QByteArray("first"));
    QCOMPARE(m_repository->secretIntents()->size(), 2); // "second" is erased
}

void TestRotatedSecrets::theSameValueKeepsNothing()
{
    QVERIFY(rotate("first"));
    QCOMPARE(active(), QByteArray("first"));
    QCOMPARE(kept(), QByteArray());
    QCOMPARE(m_repository->secretIntents()->size(), 1);
}

void TestRotatedSecrets::whatTheStoreHasLostIsNotKept()
{
    QVERIFY(await(m_secrets->erase(m_repository->account(m_id)->secret(field)->reference)));
    QVERIFY(rotate("second"));
    QCOMPARE(active(), QByteArray("second"));
    QCOMPARE(kept(), QByteArray());
}

void TestRotatedSecrets::lockedStoreChangesNothing_data()
{
    QTest::addColumn<bool>("isReading");
    QTest::newRow("it cannot be read") << true;
    QTest::newRow("it cannot be written") << false;
}

void TestRotatedSecrets::lockedStoreChangesNothing()
{
    QFETCH(const bool, isReading);
    (isReading ? m_secrets->getError : m_secrets->putError) = ErrorCode::StoreLocked;
    QCOMPARE(rotate("second").error().code, ErrorCode::StoreLocked);
    m_secrets->getError.reset();
    m_secrets->putError.reset();
    QCOMPARE(active(), QByteArray("first"));
    QCOMPARE(kept(), QByteArray());
}

void TestRotatedSecrets::onlyWhatCanBeReadComesBack()
{
    QVERIFY(rotate("second"));
    m_secrets->getError = ErrorCode::StoreLocked;
    QCOMPARE(run(&CredentialStore::goBack).error().code, ErrorCode::StoreLocked);
    m_secrets->getError.reset();
    QCOMPARE(active(), QByteArray("second"));
    QVERIFY(await(m_secrets->erase(m_repository->account(m_id)->keptSecret(field)->reference)));
    QCOMPARE(run(&CredentialStore::goBack).error().code, ErrorCode::SecretMissing);
    QCOMPARE(active(), QByteArray("second"));
}

void TestRotatedSecrets::nothingKeptIsSaidSo()
{
    const Result<void> back = run(&CredentialStore::goBack);
    QCOMPARE(back.error().code, ErrorCode::SecretMissing);
    QVERIFY(back.error().message.contains(QLatin1StringView("nothing to confirm or to go back to")));
    QCOMPARE(run(&CredentialStore::confirm).error().code, ErrorCode::SecretMissing);
    QCOMPARE(active(), QByteArray("first"));
}

void TestRotatedSecrets::repairLeavesKeptValuesAlone()
{
    QVERIFY(rotate("second"));
    const auto repaired = await(m_credentials->repair());
    QVERIFY(repaired && *repaired);
    QVERIFY((*repaired)->broken.isEmpty());
    QCOMPARE((*repaired)->finished, 0);
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QCOMPARE(active(), QByteArray("second"));
    QCOMPARE(kept(), QByteArray("first"));
}

void TestRotatedSecrets::anIntegrationsAccountsAreUnchecked()
{
    const auto swap = [this](const std::function<Task<Result<void>>()> &begin) {
        CheckRecord works;
        works.outcome = CheckOutcome::Works;
        works.atMs = m_clock.nowMs();
        QVERIFY(m_repository->recordCheck(m_id, works));
        QVERIFY(done(begin()));
        QCOMPARE(m_repository->account(m_id)->lastCheck.outcome, CheckOutcome::NeverChecked);
    };
    const SecretField own = SecretField::DeveloperKey;
    QVERIFY(done(m_credentials->store(m_integration, own, Secret("0001"))));
    swap([&] { return m_credentials->rotate(m_integration, own, Secret("0002")); });
    QCOMPARE(m_repository->integration(m_integration)->keptSecrets.size(), 1);
    swap([&] { return m_credentials->goBack(m_integration, own); });
}

void TestRotatedSecrets::removingAndRestoringKeepsBoth()
{
    QVERIFY(rotate("second"));
    QVERIFY(m_repository->doomAccount(m_id));
    QVERIFY(m_repository->restore(m_id));
    QCOMPARE(active(), QByteArray("second"));
    QCOMPARE(kept(), QByteArray("first"));
    const QList<SecretIntent> both = *m_repository->secretIntents();
    QVERIFY(m_repository->doomAccount(m_id));
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QVERIFY(areGone(both));
}

void TestRotatedSecrets::removingForgetsBoth()
{
    QVERIFY(rotate("second"));
    const QList<SecretIntent> both = *m_repository->secretIntents();
    QVERIFY(run(&CredentialStore::remove));
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QVERIFY(areGone(both));
}

void TestRotatedSecrets::storingPlainlyLeavesWhatIsKept()
{
    QVERIFY(rotate("second"));
    QVERIFY(store("third"));
    QCOMPARE(active(), QByteArray("third"));
    QCOMPARE(kept(), QByteArray("first"));
    QCOMPARE(m_repository->secretIntents()->size(), 2);
}

QTEST_GUILESS_MAIN(TestRotatedSecrets)
#include "tst_rotatedsecrets.moc"
