// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"
#include "storage/secretframe.h"
#include "support/await.h"

#include <QDBusConnection>
#include <QHash>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace signet;
using namespace signet::test;

/// As much of kwalletd5 as QtKeychain uses; fails the way the real one does: with -1 and no error. Lives in a
/// thread of its own because QtKeychain asks it with a blocking call.
class FakeKWallet : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KWallet")

public:
    std::atomic<bool> enabled = true;
    std::atomic<bool> keeps = true;
    std::atomic<bool> removes = true;
    std::atomic<bool> confuses = false; ///< keeps a whole entry, but another one

public Q_SLOTS:
    bool isEnabled() { return enabled; }
    QString networkWallet() { return QStringLiteral("kdewallet"); }
    int open(const QString &, qlonglong, const QString &) { return 7; }
    int entryType(int, const QString &, const QString &key, const QString &)
    {
        return m_entries.contains(key) ? 2 : 0;
    }
    QByteArray readEntry(int, const QString &, const QString &key, const QString &)
    {
        return m_entries.value(key);
    }
    int writeEntry(int, const QString &, const QString &key, const QByteArray &value, const QString &)
    {
        if (!keeps)
            return -1;
        m_entries.insert(key, confuses ? secretframe::wrap(Secret("another value")) : value);
        return 0;
    }
    int removeEntry(int, const QString &, const QString &key, const QString &)
    {
        if (!removes)
            return -1;
        m_entries.remove(key);
        return 0;
    }

private:
    QHash<QString, QByteArray> m_entries;
};

class TestKWallet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void valuesComeBack();
    void K4_failedWriteIsAnError();
    void K4_confusedWriteIsAnError();
    void K4_failedDeleteIsAnError();
    void switchedOffIsUnavailable();

private:
    static SecretReference reference()
    {
        return SecretReference::create(QUuid::createUuid(), SecretField::CustomerKey);
    }

    QThread m_thread;
    FakeKWallet m_wallet;
};

void TestKWallet::initTestCase()
{
    qputenv("XDG_CURRENT_DESKTOP", "KDE"); // before QtKeychain chooses its backend
    qputenv("KDE_SESSION_VERSION", "5");
    m_wallet.moveToThread(&m_thread);
    m_thread.start();
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake"));
    QVERIFY2(bus.isConnected(), "Run this through tests/support/keyring-session.");
    QVERIFY(
        bus.registerObject(QStringLiteral("/modules/kwalletd5"), &m_wallet, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(QStringLiteral("org.kde.kwalletd5")));
}

void TestKWallet::cleanupTestCase()
{
    m_thread.quit();
    QVERIFY(m_thread.wait());
}

void TestKWallet::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_wallet.enabled = true;
    m_wallet.keeps = true;
    m_wallet.removes = true;
    m_wallet.confuses = false;
}

void TestKWallet::valuesComeBack()
{
    KeychainStore store;
    QCOMPARE(await(store.probe())->backend, QStringLiteral("KWallet"));
    QCOMPARE(store.status().state, StoreState::Ready);
    QCOMPARE(store.storeId(), QStringLiteral("keychain/kwallet"));
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    QVERIFY(**await(store.get(key)) == Secret("value"));
    QVERIFY(*await(store.erase(key)));
    QCOMPARE(await(store.get(key))->error().code, ErrorCode::SecretMissing);
}

void TestKWallet::K4_failedWriteIsAnError()
{
    KeychainStore store;
    m_wallet.keeps = false;
    QCOMPARE(await(store.put(reference(), Secret("value")))->error().code, ErrorCode::StoreDenied);
}

void TestKWallet::K4_confusedWriteIsAnError()
{
    KeychainStore store;
    m_wallet.confuses = true;
    QCOMPARE(await(store.put(reference(), Secret("value")))->error().code, ErrorCode::StoreCorrupt);
}

void TestKWallet::K4_failedDeleteIsAnError()
{
    KeychainStore store;
    const SecretReference key = reference();
    QVERIFY(*await(store.put(key, Secret("value"))));
    m_wallet.removes = false;
    QCOMPARE(await(store.erase(key))->error().code, ErrorCode::StoreDenied);
    m_wallet.removes = true;
    QVERIFY(*await(store.erase(key)));
}

void TestKWallet::switchedOffIsUnavailable()
{
    KeychainStore store;
    m_wallet.enabled = false;
    QCOMPARE(await(store.get(reference()))->error().code, ErrorCode::StoreUnavailable);
    QCOMPARE(store.status().state, StoreState::Unavailable);
    QVERIFY(store.status().reason.contains(QLatin1StringView("switched off")));
}

QTEST_GUILESS_MAIN(TestKWallet)
#include "tst_kwallet.moc"
