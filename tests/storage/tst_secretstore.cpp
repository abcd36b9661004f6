// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"
#include "storage/memorystore.h"
#include "storage/vaultstore.h"
#include "support/await.h"
#include "support/testkeyring.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// The contract of SecretStore, the same cases for every store. Runs in a keyring session.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void isUsable_data() { stores(); }
    void isUsable();
    void valuesComeBack_data();
    void valuesComeBack();
    void forbiddenValuesAreRefused_data() { stores(); }
    void forbiddenValuesAreRefused();
    void missingIsMissing_data() { stores(); }
    void missingIsMissing();
    void erasedIsGone_data() { stores(); }
    void erasedIsGone();
    void referencesAreIndependent_data() { stores(); }
    void referencesAreIndependent();
    void manyCallsAtOnceAllEnd_data() { stores(); }
    void manyCallsAtOnceAllEnd();

private:
    static void stores();
    std::unique_ptr<SecretStore> make(const QString &kind) const;
    static SecretReference reference()
    {
        return SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    }
    [[nodiscard]] QString vaultPath() const { return VaultStore::pathIn(m_dir->path()); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSecretStore::initTestCase()
{
    QVERIFY2(testkeyring::isRunning(), "Run this through tests/support/keyring-session.");
}

void TestSecretStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSecretStore::stores()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("memory") << QStringLiteral("memory");
    QTest::newRow("keychain") << QStringLiteral("keychain");
    QTest::newRow("vault") << QStringLiteral("vault");
}

/// A store that can be used; the vault that is there already, or a new one.
std::unique_ptr<SecretStore> TestSecretStore::make(const QString &kind) const
{
    if (kind == QLatin1StringView("memory"))
        return std::make_unique<MemoryStore>();
    if (kind == QLatin1StringView("vault")) {
        auto vault = std::make_unique<VaultStore>(vaultPath(), sealedbox::cheapest);
        const Secret passphrase("for tests");
        const auto opened = await(
            QFile::exists(vaultPath()) ? vault->unlockWith(passphrase, {}) : vault->create(passphrase, {}));
        return opened && *opened ? std::move(vault) : nullptr;
    }
    return std::make_unique<KeychainStore>();
}

void TestSecretStore::isUsable()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const auto status = await(store->probe());
    QVERIFY(status && status->isUsable());
    QCOMPARE(store->status(), *status);
    QVERIFY(!status->backend.isEmpty());
    QVERIFY(store->storeId().startsWith(kind));
    QCOMPARE(await(store->unlock())->state, status->state);
}

void TestSecretStore::valuesComeBack_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("value");
    for (const char *kind : {"memory", "keychain", "vault"}) {
        const auto row = [kind](
                             const char *name) -> QTestData & { return QTest::addRow("%s: %s", kind, name); };
        const auto text = QString(QLatin1StringView(kind));
        row("one byte") << text << QByteArray("k");
        row("umlauts") << text << QByteArray("Schlüssel 🔑");
        row("binary") << text << QByteArray("a\0b\r\nc\xff\xfe", 8);
        row("longest") << text << QByteArray(SecretStore::maximumSize, 'x');
    }
}

void TestSecretStore::valuesComeBack()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, value);
    const auto store = make(kind);
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret(value))));
    const auto back = await(store->get(key));
    QVERIFY(back && *back);
    QCOMPARE((*back)->reveal().toByteArray(), value);
    QCOMPARE(testkeyring::hasItem(key.toString()), kind == QLatin1StringView("keychain"));
    if (kind == QLatin1StringView("memory"))
        return;
    const auto another = make(kind); // as after the next start
    QVERIFY(**await(another->get(key)) == Secret(value));
}

void TestSecretStore::forbiddenValuesAreRefused()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const SecretReference key = reference();
    QCOMPARE(await(store->put(key, Secret()))->error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(store->put({}, Secret("x")))->error().code, ErrorCode::InvalidInput);
    QCOMPARE(await(store->put(key, Secret(QByteArray(2'001, 'x'))))->error().code, ErrorCode::TooLarge);
    QCOMPARE(await(store->get(key))->error().code, ErrorCode::SecretMissing);
}

void TestSecretStore::missingIsMissing()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    QCOMPARE(await(store->get(reference()))->error().code, ErrorCode::SecretMissing);
    QVERIFY(*await(store->erase(reference())));
}

void TestSecretStore::erasedIsGone()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const SecretReference key = reference();
    QVERIFY(*await(store->put(key, Secret("value"))));
    QVERIFY(*await(store->erase(key)));
    QCOMPARE(await(store->get(key))->error().code, ErrorCode::SecretMissing);
    QVERIFY(!testkeyring::hasItem(key.toString()));
    QVERIFY(*await(store->erase(key)));
}

void TestSecretStore::referencesAreIndependent()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    const QUuid owner = QUuid::createUuid();
    const SecretReference old = SecretReference::create(owner, SecretField::ApiToken);
    const SecretReference fresh = SecretReference::create(owner, SecretField::ApiToken);
    QVERIFY(*await(store->put(old, Secret("old"))));
    QVERIFY(*await(store->put(fresh, Secret("new"))));
    QVERIFY(*await(store->erase(old)));
    QVERIFY(**await(store->get(fresh)) == Secret("new"));
}

void TestSecretStore::manyCallsAtOnceAllEnd()
{
    QFETCH(const QString, kind);
    const auto store = make(kind);
    constexpr int count = 40;
    auto done = std::make_shared<int>(0);
    for (int i = 0; i < count; ++i) {
        [](SecretStore &target, SecretReference key, Secret value,
            std::shared_ptr<int> counter) -> Task<void> {
            const Result<void> put = co_await target.put(key, value);
            const Result<Secret> back = co_await target.get(key);
            const Result<void> erased = co_await target.erase(key);
            if (put && back && *back == value && erased)
                ++*counter;
        }(*store, reference(), Secret(QByteArray::number(i)), done);
    }
    QVERIFY(waitUntil([done] { return *done == count; }, 60'000));
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
