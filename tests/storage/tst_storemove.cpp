// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storemove.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/settings.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
/// Counts what it holds.
class CountingStore : public FaultyStore
{
public:
    int held = 0;
    int putsUntilError = -1;
    bool garbles = false;

    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override
    {
        if (putsUntilError-- == 0)
            putError = ErrorCode::StoreDenied;
        const Secret kept = garbles ? Secret("something else") : value;
        const Result<void> done = co_await FaultyStore::put(reference, kept);
        held += done ? 1 : 0;
        co_return done;
    }
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override
    {
        const Result<Secret> before = co_await MemoryStore::get(reference);
        const Result<void> done = co_await FaultyStore::erase(reference);
        held -= done && before ? 1 : 0;
        co_return done;
    }
};
} // namespace

/// From one store to another: all of it or nothing.
class TestStoreMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void movesEverySecret();
    void aSecondMoveHasNothingToDo();
    void failureLeavesEverythingAsItWas_data();
    void failureLeavesEverythingAsItWas();
    void lostOnesAreToldAndStay();
    void whatWasReplacedMeanwhileIsNotTakenBack();
    void whatTheOldStoreKeepsIsTold();

private:
    [[nodiscard]] std::optional<Result<StoreMoveReport>> move(
        std::function<void(const StoreMoveProgress &)> report = [](const StoreMoveProgress &) {},
        const Cancellation &cancellation = {});
    [[nodiscard]] QByteArray value(SecretStore &store, const QUuid &owner, SecretField field);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<CountingStore> m_from;
    std::unique_ptr<CountingStore> m_to;
    MockClock m_clock;
    Integration m_integration;
    Account m_account;
};

void TestStoreMove::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    m_from = std::make_unique<CountingStore>();
    m_to = std::make_unique<CountingStore>();
    m_to->id = QStringLiteral("vault");
    m_integration = sampleIntegration();
    m_account = sampleAccount(m_integration.id);
    m_account.authorization.reset();
    QVERIFY(m_repository->addIntegration(m_integration));
    QVERIFY(m_repository->addAccount(m_account));
    CredentialStore credentials(*m_repository, *m_from, m_clock);
    QVERIFY(*await(credentials.store(m_integration.id, SecretField::DeveloperKey, Secret("developer key"))));
    QVERIFY(*await(credentials.store(m_account.id, SecretField::CustomerKey, Secret("customer key"))));
    QVERIFY(*await(credentials.rotate(m_account.id, SecretField::CustomerKey, Secret("newer customer key"))));
    QVERIFY(*await(credentials.store(Settings::secretOwner(), SecretField::Password, Secret("proxy"))));
    QVERIFY(m_repository->recordCheck(m_account.id, {CheckOutcome::Works, 17, 200, 12, {}, {}}));
    QCOMPARE(m_from->held, 4);
}

void TestStoreMove::cleanup()
{
    m_repository.reset();
    m_to.reset();
    m_from.reset();
    m_dir.reset();
}

std::optional<Result<StoreMoveReport>> TestStoreMove::move(
    std::function<void(const StoreMoveProgress &)> report, const Cancellation &cancellation)
{
    return await(moveSecrets(m_repository.get(), m_from.get(), m_to.get(), &m_clock, report, cancellation));
}

QByteArray TestStoreMove::value(SecretStore &store, const QUuid &owner, SecretField field)
{
    CredentialStore credentials(*m_repository, store, m_clock);
    const auto opened = await(credentials.open(owner, field));
    return opened && *opened ? (*opened)->reveal().toByteArray() : QByteArray();
}

void TestStoreMove::movesEverySecret()
{
    QList<int> steps;
    const auto moved = move([&steps](const StoreMoveProgress &progress) { steps.append(progress.done); });
    QVERIFY(moved && *moved);
    QCOMPARE((*moved)->moved, 4);
    QCOMPARE((*moved)->leftBehind, 0);
    QCOMPARE(steps, (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(m_from->held, 0);
    QCOMPARE(m_to->held, 4);
    QCOMPARE(value(*m_to, m_integration.id, SecretField::DeveloperKey), "developer key");
    QCOMPARE(value(*m_to, m_account.id, SecretField::CustomerKey), "newer customer key");
    QCOMPARE(value(*m_to, Settings::secretOwner(), SecretField::Password), "proxy");
    // What is known of the key stays known, and the one before it is still there to go back to.
    QCOMPARE(m_repository->account(m_account.id)->lastCheck.outcome, CheckOutcome::Works);
    CredentialStore credentials(*m_repository, *m_to, m_clock);
    QVERIFY(*await(credentials.goBack(m_account.id, SecretField::CustomerKey)));
    QCOMPARE(value(*m_to, m_account.id, SecretField::CustomerKey), "customer key");
    QCOMPARE(m_repository->secretIntents()->size(), 4);
}

void TestStoreMove::aSecondMoveHasNothingToDo()
{
    QVERIFY(*move());
    const auto again = move();
    QVERIFY(again && *again);
    QCOMPARE((*again)->moved, 0);
    QCOMPARE(m_to->held, 4);
}

void TestStoreMove::failureLeavesEverythingAsItWas_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the old store is locked") << 0 << ErrorCode::StoreLocked;
    QTest::newRow("the new store refuses the third") << 1 << ErrorCode::StoreDenied;
    QTest::newRow("the new store keeps something else") << 2 << ErrorCode::StoreCorrupt;
    QTest::newRow("cancelled before the third") << 3 << ErrorCode::Cancelled;
    QTest::newRow("cancelled at the end") << 4 << ErrorCode::Cancelled;
}

void TestStoreMove::failureLeavesEverythingAsItWas()
{
    QFETCH(const int, how);
    QFETCH(const ErrorCode, code);
    const Cancellation cancellation;
    if (how == 0)
        m_from->getError = ErrorCode::StoreLocked;
    if (how == 1)
        m_to->putsUntilError = 2;
    m_to->garbles = how == 2;
    const auto moved = move(
        [&](const StoreMoveProgress &progress) {
            if (how >= 3 && progress.done == (how == 3 ? 2 : 4))
                cancellation.cancel();
        },
        cancellation);
    QVERIFY(moved && !*moved);
    QCOMPARE(moved->error().code, code);
    m_from->getError.reset();
    QCOMPARE(m_to->held, 0);
    QCOMPARE(m_from->held, 4);
    QCOMPARE(m_repository->secretIntents()->size(), 4);
    QCOMPARE(value(*m_from, m_account.id, SecretField::CustomerKey), "newer customer key");
    QCOMPARE(value(*m_from, m_integration.id, SecretField::DeveloperKey), "developer key");
    QCOMPARE(m_repository->account(m_account.id)->lastCheck.outcome, CheckOutcome::Works);
}

void TestStoreMove::lostOnesAreToldAndStay()
{
    const Account account = *m_repository->account(m_account.id);
    QVERIFY(*await(m_from->erase(account.secret(SecretField::CustomerKey)->reference)));
    const auto moved = move();
    QVERIFY(moved && *moved);
    QCOMPARE((*moved)->moved, 3);
    QCOMPARE((*moved)->missing, QStringList(fieldLabel(SecretField::CustomerKey)));
    QVERIFY(m_repository->account(m_account.id)->secret(SecretField::CustomerKey) != nullptr);
}

void TestStoreMove::whatWasReplacedMeanwhileIsNotTakenBack()
{
    CredentialStore credentials(*m_repository, *m_from, m_clock);
    const auto moved = move([&](const StoreMoveProgress &progress) {
        if (progress.done == 4)
            QVERIFY(*await(credentials.store(m_integration.id, SecretField::DeveloperKey, Secret("newest"))));
    });
    QVERIFY(moved && *moved);
    QCOMPARE(value(*m_from, m_integration.id, SecretField::DeveloperKey), "newest");
    CredentialStore target(*m_repository, *m_to, m_clock);
    QVERIFY(*await(target.eraseDoomed()));
    QCOMPARE(m_to->held, 3);
}

void TestStoreMove::whatTheOldStoreKeepsIsTold()
{
    m_from->eraseError = ErrorCode::StoreLocked;
    const auto moved = move();
    QVERIFY(moved && *moved);
    QCOMPARE((*moved)->moved, 4);
    QCOMPARE((*moved)->leftBehind, 4);
    QCOMPARE(value(*m_to, m_account.id, SecretField::CustomerKey), "newer customer key");
}

QTEST_GUILESS_MAIN(TestStoreMove)
#include "tst_storemove.moc"
