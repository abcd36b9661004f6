// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultstore.h"
#include "support/await.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What only the vault does; what it shares with the other stores is in tst_secretstore.
class TestVaultStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void missingVaultIsUnavailable();
    void createdVaultIsReadyAndNeverReplaced();
    void lockedVaultTellsNothing();
    void wrongPassphraseIsRefused();
    void passphraseCanBeChanged();
    void passphraseIsChangedOnlyForWhoKnowsIt();
    void cancelledChangeChangesNothing();
    void twoStoresSeeEachOther();
    void twoProcessesLoseNothing();
    void anotherVaultInItsPlaceLocks();
    void unlockWaitsForThePassphrase();
    void unlockEndsWhereNobodyAsks();
    void V1_erasedIsInNoFile();
    void V1_changedFileIsRefused();
    void V1_newerContentIsNotTouched();
    void endsWhatRuns();

private:
    [[nodiscard]] QString path() const { return VaultStore::pathIn(m_dir->path()); }
    [[nodiscard]] std::unique_ptr<VaultStore> vault() const
    {
        return std::make_unique<VaultStore>(path(), sealedbox::cheapest);
    }
    [[nodiscard]] std::unique_ptr<VaultStore> unlocked() const;
    static ErrorCode code(const std::optional<Result<void>> &result)
    {
        return result && !*result ? result->error().code : ErrorCode::Internal;
    }
    static SecretReference reference()
    {
        return SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    }

    const Secret m_passphrase{"correct horse"};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestVaultStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<VaultStore> TestVaultStore::unlocked() const
{
    auto store = vault();
    const bool isThere = QFile::exists(path());
    const auto done = await(isThere ? store->unlockWith(m_passphrase, {}) : store->create(m_passphrase, {}));
    return done && *done ? std::move(store) : nullptr;
}

void TestVaultStore::missingVaultIsUnavailable()
{
    const auto store = vault();
    QCOMPARE(store->status().state, StoreState::Unknown);
    QCOMPARE(await(store->get(reference()))->error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(store->status().state, StoreState::Unavailable);
    QVERIFY(store->status().reason.contains(path()));
    QCOMPARE(code(await(store->put(reference(), Secret("x")))), ErrorCode::StoreUnavailable);
    QCOMPARE(code(await(store->erase(reference()))), ErrorCode::StoreUnavailable);
    QCOMPARE(code(await(store->unlockWith(m_passphrase, {}))), ErrorCode::NotFound);
    QVERIFY(!QFile::exists(path()));
}

void TestVaultStore::createdVaultIsReadyAndNeverReplaced()
{
    const auto store = unlocked();
    QVERIFY(store);
    QCOMPARE(store->status().state, StoreState::Ready);
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    QCOMPARE(code(await(vault()->create(Secret("other"), {}))), ErrorCode::Conflict);
    QVERIFY(**await(store->get(key)) == Secret("value"));
    QCOMPARE(code(await(vault()->create(Secret(), {}))), ErrorCode::InvalidInput);
}

void TestVaultStore::lockedVaultTellsNothing()
{
    const auto store = unlocked();
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    store->lock();
    QCOMPARE(store->status().state, StoreState::Locked);
    QCOMPARE(await(store->get(key))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(await(store->get(reference()))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(code(await(store->put(key, Secret("other")))), ErrorCode::StoreLocked);
    QCOMPARE(code(await(store->erase(key))), ErrorCode::StoreLocked);
    QVERIFY(*await(store->unlockWith(m_passphrase, {})));
    QVERIFY(**await(store->get(key)) == Secret("value"));
}

void TestVaultStore::wrongPassphraseIsRefused()
{
    QVERIFY(unlocked());
    const auto store = vault();
    QCOMPARE(code(await(store->unlockWith(Secret("correct hors"), {}))), ErrorCode::StoreDenied);
    QCOMPARE(code(await(store->unlockWith(Secret(), {}))), ErrorCode::StoreDenied);
    QCOMPARE(await(store->probe())->state, StoreState::Locked);
}

void TestVaultStore::passphraseCanBeChanged()
{
    const auto store = unlocked();
    const auto other = unlocked();
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    const Secret fresh("battery staple");
    QVERIFY(*await(store->changePassphrase(m_passphrase, fresh, {})));
    QVERIFY(**await(store->get(key)) == Secret("value"));
    QVERIFY(**await(other->get(key)) == Secret("value")); // who had it open keeps it open
    QCOMPARE(code(await(vault()->unlockWith(m_passphrase, {}))), ErrorCode::StoreDenied);
    const auto again = vault();
    QVERIFY(*await(again->unlockWith(fresh, {})));
    QVERIFY(**await(again->get(key)) == Secret("value"));
    // Nor does the copy open with the old one.
    VaultStore copy(path() + QStringLiteral(".bak"), sealedbox::cheapest);
    QCOMPARE(code(await(copy.unlockWith(m_passphrase, {}))), ErrorCode::StoreDenied);
    QVERIFY(*await(copy.unlockWith(fresh, {})));
}

void TestVaultStore::passphraseIsChangedOnlyForWhoKnowsIt()
{
    const auto store = unlocked();
    const Secret fresh("battery staple");
    QCOMPARE(code(await(store->changePassphrase(Secret("guess"), fresh, {}))), ErrorCode::StoreDenied);
    QCOMPARE(code(await(store->changePassphrase(m_passphrase, {}, {}))), ErrorCode::InvalidInput);
    QVERIFY(*await(vault()->unlockWith(m_passphrase, {})));
}

void TestVaultStore::cancelledChangeChangesNothing()
{
    const auto store = unlocked();
    const Cancellation cancellation;
    auto change = store->changePassphrase(m_passphrase, Secret("battery staple"), cancellation);
    cancellation.cancel();
    QCOMPARE(code(await(std::move(change))), ErrorCode::Cancelled);
    QTest::qWait(100); // what had begun ends
    QVERIFY(*await(vault()->unlockWith(m_passphrase, {})));
}

void TestVaultStore::twoStoresSeeEachOther()
{
    const auto one = unlocked();
    const auto two = unlocked();
    const SecretReference first = reference();
    const SecretReference second = reference();
    QVERIFY(*await(one->put(first, Secret("1"))));
    QVERIFY(*await(two->put(second, Secret("2"))));
    QVERIFY(**await(one->get(second)) == Secret("2"));
    QVERIFY(**await(two->get(first)) == Secret("1"));
    QVERIFY(*await(two->erase(first)));
    QCOMPARE(await(one->get(first))->error().code, ErrorCode::SecretMissing);
}

void TestVaultStore::twoProcessesLoseNothing()
{
    QVERIFY(unlocked());
    std::vector<std::unique_ptr<QProcess>> writers;
    constexpr int entriesEach = 40;
    for (int i = 0; i < 3; ++i) {
        writers.push_back(std::make_unique<QProcess>());
        writers.back()->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writers.back()->start(QCoreApplication::applicationDirPath() + QStringLiteral("/vaultwriter"),
            {path(), QString::number(entriesEach)});
        writers.back()->write(m_passphrase.reveal().toByteArray() + '\n');
    }
    QByteArrayList keys;
    for (const auto &writer : writers) {
        QVERIFY(writer->waitForFinished(60'000));
        QCOMPARE(writer->exitCode(), 0);
        keys += writer->readAllStandardOutput().trimmed().split('\n');
    }
    QCOMPARE(keys.size(), 3 * entriesEach);
    const auto store = unlocked();
    for (const QByteArray &key : std::as_const(keys)) {
        const auto reference = SecretReference::parse(QString::fromLatin1(key));
        QVERIFY(reference);
        QVERIFY(**await(store->get(*reference)) == Secret(key));
    }
}

void TestVaultStore::anotherVaultInItsPlaceLocks()
{
    const auto store = unlocked();
    QVERIFY(QFile::remove(path()));
    QCOMPARE(await(store->get(reference()))->error().code, ErrorCode::StoreUnavailable);
    const auto other = unlocked();
    const auto third = unlocked();
    QVERIFY(QFile::remove(path()));
    QVERIFY(unlocked()); // a new one with another data key
    QCOMPARE(code(await(third->put(reference(), Secret("x")))), ErrorCode::StoreLocked);
    QCOMPARE(third->status().state, StoreState::Locked);
}

void TestVaultStore::unlockWaitsForThePassphrase()
{
    QVERIFY(unlocked());
    const auto store = vault();
    int asked = 0;
    const auto asking = connect(store.get(), &VaultStore::passphraseWanted, this, [&] {
        ++asked;
        (void)store->unlockWith(m_passphrase, {});
    });
    QCOMPARE(await(store->unlock())->state, StoreState::Ready);
    QCOMPARE(asked, 1);
    QCOMPARE(await(store->unlock())->state, StoreState::Ready);
    QCOMPARE(asked, 1);
    store->lock();
    disconnect(asking);
    connect(store.get(), &VaultStore::passphraseWanted, store.get(), &VaultStore::dismiss);
    QCOMPARE(await(store->unlock())->state, StoreState::Locked);
}

void TestVaultStore::unlockEndsWhereNobodyAsks()
{
    QVERIFY(unlocked());
    QCOMPARE(await(vault()->unlock())->state, StoreState::Locked);
}

void TestVaultStore::V1_erasedIsInNoFile()
{
    // What was erased cannot be had back with the key: neither from the vault nor from its copy.
    const auto store = unlocked();
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    QVERIFY(*await(store->erase(key)));
    VaultStore copy(path() + QStringLiteral(".bak"), sealedbox::cheapest);
    QVERIFY(*await(copy.unlockWith(m_passphrase, {})));
    QCOMPARE(await(copy.get(key))->error().code, ErrorCode::SecretMissing);
}

void TestVaultStore::V1_changedFileIsRefused()
{
    const auto store = unlocked();
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1) && file.write("\xff", 1) == 1);
    file.close();
    QCOMPARE(await(store->get(key))->error().code, ErrorCode::StoreLocked);
    QCOMPARE(code(await(store->put(key, Secret("other")))), ErrorCode::StoreLocked);
    QCOMPARE(code(await(store->unlockWith(m_passphrase, {}))), ErrorCode::StoreDenied);
    VaultStore copy(path() + QStringLiteral(".bak"), sealedbox::cheapest);
    QVERIFY(*await(copy.unlockWith(m_passphrase, {})));
    QVERIFY(**await(copy.get(key)) == Secret("value"));
}

void TestVaultStore::V1_newerContentIsNotTouched()
{
    const auto key = sealedbox::create(sealedbox::vaultMagic, m_passphrase, sealedbox::cheapest);
    const SealedFile file(path(), SealedFile::Place::Private);
    const QByteArray sealed = sealedbox::seal(*key, Secret("\x02 of tomorrow"));
    QVERIFY(file.write(sealed));
    QCOMPARE(code(await(vault()->unlockWith(m_passphrase, {}))), ErrorCode::StoreCorrupt);
    QCOMPARE(*file.read(), sealed);
}

void TestVaultStore::endsWhatRuns()
{
    auto store = unlocked();
    auto codes = std::make_shared<QList<ErrorCode>>();
    for (int i = 0; i < 20; ++i) {
        [](Task<Result<Secret>> task, std::shared_ptr<QList<ErrorCode>> out) -> Task<void> {
            const Result<Secret> value = co_await task;
            out->append(value ? ErrorCode::Internal : value.error().code);
        }(store->get(reference()), codes);
    }
    store.reset();
    QCOMPARE(codes->size(), 20);
    QVERIFY(codes->count(ErrorCode::Cancelled) >= 19); // the first one may have been done
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestVaultStore)
#include "tst_vaultstore.moc"
