// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"
#include "support/await.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const char *const collectionPath = "/org/freedesktop/secrets/collection/login";
const char *const promptPath = "/org/freedesktop/secrets/prompt/p1";
} // namespace

/// What the user does with the prompt.
enum class Answer
{
    Unlocks,
    Dismisses,
    Nothing,
};

class FakeCollection : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Collection")
    Q_PROPERTY(bool Locked MEMBER locked)

public:
    bool locked = true;
};

class FakePrompt : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Prompt")

public:
    explicit FakePrompt(FakeCollection &target) : collection(target) {}
    FakeCollection &collection;
    Answer answer = Answer::Unlocks;
    int shown = 0;
    int dismissed = 0;

public Q_SLOTS:
    void Prompt(const QString &)
    {
        ++shown;
        if (answer == Answer::Nothing)
            return;
        collection.locked = answer != Answer::Unlocks;
        Q_EMIT Completed(collection.locked, QDBusVariant(QString()));
    }
    void Dismiss() { ++dismissed; }

Q_SIGNALS:
    void Completed(bool dismissed, const QDBusVariant &result);
};

class FakeService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Secret.Service")

public Q_SLOTS:
    QDBusObjectPath ReadAlias(const QString &) { return QDBusObjectPath(QLatin1StringView(collectionPath)); }
    QList<QDBusObjectPath> Unlock(const QList<QDBusObjectPath> &, QDBusObjectPath &prompt)
    {
        prompt = QDBusObjectPath(QLatin1StringView(promptPath));
        return {};
    }
};

/// unlock() with a Secret Service of the test's own, because nobody can type into the real one's prompt here.
class TestKeychainUnlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void endsAsTheUserAnswers_data();
    void endsAsTheUserAnswers();
    void promptIsTakenAwayAfterItsTime();
    void canBeCancelled();
    void storeMayDieWhileThePromptIsOpen();
    void isAskedOnceAtATime();

private:
    static KeychainStore::Limits limits()
    {
        KeychainStore::Limits limits;
        limits.prompt = 300;
        return limits;
    }

    FakeCollection m_collection;
    FakePrompt m_prompt{m_collection};
    FakeService m_service;
};

void TestKeychainUnlock::initTestCase()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake"));
    QVERIFY2(bus.isConnected(), "Run this through tests/support/keyring-session.");
    const QLatin1StringView collection(collectionPath);
    const QLatin1StringView prompt(promptPath);
    QVERIFY(bus.registerObject(
        QStringLiteral("/org/freedesktop/secrets"), &m_service, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerObject(collection, &m_collection, QDBusConnection::ExportAllProperties));
    QVERIFY(bus.registerObject(
        prompt, &m_prompt, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.secrets")));
}

void TestKeychainUnlock::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_collection.locked = true;
    m_prompt.answer = Answer::Nothing;
    m_prompt.shown = 0;
    m_prompt.dismissed = 0;
}

void TestKeychainUnlock::endsAsTheUserAnswers_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<StoreState>("state");
    QTest::newRow("password given") << Answer::Unlocks << StoreState::Ready;
    QTest::newRow("dismissed") << Answer::Dismisses << StoreState::Locked;
}

void TestKeychainUnlock::endsAsTheUserAnswers()
{
    QFETCH(const Answer, answer);
    QFETCH(const StoreState, state);
    m_prompt.answer = answer;
    KeychainStore store;
    QCOMPARE(await(store.probe())->state, StoreState::Locked);
    QCOMPARE(await(store.unlock())->state, state);
    QCOMPARE(store.status().state, state);
    QCOMPARE(m_prompt.shown, 1);
    QCOMPARE(m_prompt.dismissed, 0);
}

void TestKeychainUnlock::promptIsTakenAwayAfterItsTime()
{
    KeychainStore store(limits(), nullptr);
    QCOMPARE(await(store.unlock())->state, StoreState::Locked);
    QCOMPARE(m_prompt.shown, 1);
    QVERIFY(waitUntil([this] { return m_prompt.dismissed == 1; }));
}

void TestKeychainUnlock::canBeCancelled()
{
    KeychainStore store;
    auto task = store.unlock();
    QVERIFY(waitUntil([this] { return m_prompt.shown == 1; }));
    store.cancelUnlock();
    QCOMPARE(await(std::move(task))->state, StoreState::Locked);
    QVERIFY(waitUntil([this] { return m_prompt.dismissed == 1; }));
    // It can be asked for again.
    m_prompt.answer = Answer::Unlocks;
    QCOMPARE(await(store.unlock())->state, StoreState::Ready);
}

void TestKeychainUnlock::storeMayDieWhileThePromptIsOpen()
{
    auto store = std::make_unique<KeychainStore>();
    auto ended = std::make_shared<bool>(false);
    [](SecretStore &target, std::shared_ptr<bool> out) -> Task<void> {
        const StoreStatus status = co_await target.unlock();
        Q_UNUSED(status)
        *out = true;
    }(*store, ended);
    QVERIFY(waitUntil([this] { return m_prompt.shown == 1; }));
    store.reset();
    QVERIFY(*ended);
    QVERIFY(waitUntil([this] { return m_prompt.dismissed == 1; }));
}

void TestKeychainUnlock::isAskedOnceAtATime()
{
    KeychainStore store;
    auto first = store.unlock();
    QVERIFY(waitUntil([this] { return m_prompt.shown == 1; }));
    QCOMPARE(await(store.unlock())->state, StoreState::Locked);
    QCOMPARE(m_prompt.shown, 1);
    store.cancelUnlock();
    QCOMPARE(await(std::move(first))->state, StoreState::Locked);
}

QTEST_GUILESS_MAIN(TestKeychainUnlock)
#include "tst_keychainunlock.moc"
