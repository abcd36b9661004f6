// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientstore.h"
#include "storage/vaultstore.h"
#include "support/await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const Secret passphrase("for tests");

/// How a call ended; nothing while it runs.
using Outcome = std::shared_ptr<std::optional<ErrorCode>>;

Outcome outcomeOf(Task<Result<Secret>> task)
{
    auto outcome = std::make_shared<std::optional<ErrorCode>>();
    [](Task<Result<Secret>> running, Outcome out) -> Task<void> {
        const Result<Secret> value = co_await running;
        *out = value ? ErrorCode::Internal : value.error().code;
    }(std::move(task), outcome);
    return outcome;
}
} // namespace

/// Over a real vault: what waits while it is locked, goes on, or is given up.
class TestPatientStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void workResumesWhenItIsUnlocked();
    void writingWaitsToo();
    void eraseDoesNotWait();
    void givingUpEndsWhoWaitsAndWhoComes();
    void anotherUnlockWaitsAgain();
    void asksAtOnceWhereItMay();
    void asksOnceForAll();
    void refusedPassphraseEndsAll();
    void endsWhoWaits();

private:
    void make(PatientStore::Unlocking unlocking);
    static SecretReference reference()
    {
        return SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PatientStore> m_store;
    VaultStore *m_vault = nullptr;
    SecretReference m_key;
};

void TestPatientStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_store.reset();
    m_dir = std::make_unique<QTemporaryDir>();
}

/// Over a locked vault that holds m_key.
void TestPatientStore::make(PatientStore::Unlocking unlocking)
{
    auto vault = std::make_unique<VaultStore>(VaultStore::pathIn(m_dir->path()), sealedbox::cheapest);
    m_vault = vault.get();
    m_key = reference();
    QVERIFY(*await(m_vault->create(passphrase, {})));
    QVERIFY(*await(m_vault->put(m_key, Secret("value"))));
    m_vault->lock();
    m_store = std::make_unique<PatientStore>(std::move(vault), unlocking);
}

void TestPatientStore::workResumesWhenItIsUnlocked()
{
    make(PatientStore::Unlocking::ByUser);
    const Outcome first = outcomeOf(m_store->get(m_key));
    const Outcome second = outcomeOf(m_store->get(reference()));
    QVERIFY(waitUntil([this] { return m_store->waiting() == 2; }));
    QVERIFY(!*first && !*second);
    QVERIFY(*await(m_vault->unlockWith(passphrase, {})));
    QVERIFY(waitUntil([&] { return *first && *second; }));
    QCOMPARE(**first, ErrorCode::Internal);
    QCOMPARE(**second, ErrorCode::SecretMissing);
    QCOMPARE(m_store->waiting(), 0);
}

void TestPatientStore::writingWaitsToo()
{
    make(PatientStore::Unlocking::ByUser);
    const SecretReference key = reference();
    auto writing = m_store->put(key, Secret("new"));
    QVERIFY(waitUntil([this] { return m_store->waiting() == 1; }));
    QVERIFY(*await(m_vault->unlockWith(passphrase, {})));
    QVERIFY(*await(std::move(writing)));
    QVERIFY(**await(m_store->get(key)) == Secret("new"));
}

void TestPatientStore::eraseDoesNotWait()
{
    make(PatientStore::Unlocking::ByUser);
    QCOMPARE(await(m_store->erase(m_key))->error().code, ErrorCode::StoreLocked);
}

void TestPatientStore::givingUpEndsWhoWaitsAndWhoComes()
{
    make(PatientStore::Unlocking::ByUser);
    const Outcome waiting = outcomeOf(m_store->get(m_key));
    QVERIFY(waitUntil([this] { return m_store->waiting() == 1; }));
    m_store->giveUp();
    QCOMPARE(waiting->value(), ErrorCode::StoreLocked);
    QCOMPARE(await(m_store->get(m_key))->error().code, ErrorCode::StoreLocked);
}

void TestPatientStore::anotherUnlockWaitsAgain()
{
    make(PatientStore::Unlocking::ByUser);
    m_store->giveUp();
    connect(m_vault, &VaultStore::passphraseWanted, m_vault, &VaultStore::dismiss);
    QCOMPARE(await(m_store->unlock())->state, StoreState::Locked);
    const Outcome waiting = outcomeOf(m_store->get(m_key));
    QVERIFY(waitUntil([this] { return m_store->waiting() == 1; }));
    QVERIFY(!*waiting);
}

void TestPatientStore::asksAtOnceWhereItMay()
{
    make(PatientStore::Unlocking::AtOnce);
    connect(
        m_vault, &VaultStore::passphraseWanted, this, [this] { (void)m_vault->unlockWith(passphrase, {}); });
    QVERIFY(**await(m_store->get(m_key)) == Secret("value"));
}

void TestPatientStore::asksOnceForAll()
{
    make(PatientStore::Unlocking::AtOnce);
    int asked = 0;
    connect(m_vault, &VaultStore::passphraseWanted, this, [&] {
        ++asked;
        (void)m_vault->unlockWith(passphrase, {});
    });
    QList<Outcome> outcomes;
    for (int i = 0; i < 20; ++i)
        outcomes.append(outcomeOf(m_store->get(m_key)));
    QVERIFY(waitUntil([&] {
        return std::all_of(
            outcomes.begin(), outcomes.end(), [](const Outcome &each) { return each->has_value(); });
    }));
    for (const Outcome &each : std::as_const(outcomes))
        QCOMPARE(**each, ErrorCode::Internal);
    QCOMPARE(asked, 1);
}

void TestPatientStore::refusedPassphraseEndsAll()
{
    make(PatientStore::Unlocking::AtOnce);
    connect(m_vault, &VaultStore::passphraseWanted, m_vault, &VaultStore::dismiss);
    QCOMPARE(await(m_store->get(m_key))->error().code, ErrorCode::StoreLocked);
}

void TestPatientStore::endsWhoWaits()
{
    make(PatientStore::Unlocking::ByUser);
    const Outcome waiting = outcomeOf(m_store->get(m_key));
    QVERIFY(waitUntil([this] { return m_store->waiting() == 1; }));
    const Outcome asking = outcomeOf(m_store->get(m_key));
    m_store.reset();
    QCOMPARE(waiting->value(), ErrorCode::Cancelled);
    QVERIFY(waitUntil([&] { return asking->has_value(); }));
}

QTEST_GUILESS_MAIN(TestPatientStore)
#include "tst_patientstore.moc"
