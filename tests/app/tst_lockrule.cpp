// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lockrule.h"
#include "support/mockclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
constexpr qint64 minuteMs = 60'000;
}

/// Issue 6, item 6: when Signet locks.
class TestLockRule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locksByItself_data();
    void locksByItself();
    void useCountsAgain();
    void byHandAlwaysButNeverForgets();
    void aLockIsToldOnce();
    void switchingOnStartsTheTime();
};

void TestLockRule::locksByItself_data()
{
    QTest::addColumn<LockMeaning>("meaning");
    QTest::addColumn<AutoLock>("choice");
    QTest::addColumn<bool>("locks");
    QTest::newRow("a vault, as it comes") << LockMeaning::AsksAgain << AutoLock::Vault << true;
    QTest::newRow("a vault, always") << LockMeaning::AsksAgain << AutoLock::Always << true;
    QTest::newRow("a vault, never") << LockMeaning::AsksAgain << AutoLock::Never << false;
    QTest::newRow("a keychain, as it comes") << LockMeaning::Conceals << AutoLock::Vault << false;
    QTest::newRow("a keychain, always") << LockMeaning::Conceals << AutoLock::Always << true;
    QTest::newRow("a keychain, never") << LockMeaning::Conceals << AutoLock::Never << false;
    QTest::newRow("this run only, always") << LockMeaning::ForgetsAll << AutoLock::Always << false;
}

void TestLockRule::locksByItself()
{
    QFETCH(const LockMeaning, meaning);
    QFETCH(const AutoLock, choice);
    QFETCH(const bool, locks);
    for (const bool isOn : {true, false}) {
        MockClock clock;
        LockRule idle(clock);
        idle.setMeaning(meaning);
        idle.setSettings({choice, isOn ? 3 : 0, true, true});
        clock.advance(3 * minuteMs - 1);
        idle.look();
        QVERIFY(!idle.isLocked());
        clock.advance(1);
        idle.look();
        QCOMPARE(idle.isLocked(), locks && isOn);

        LockRule sleep(clock);
        sleep.setMeaning(meaning);
        sleep.setSettings({choice, 3, isOn, !isOn});
        sleep.noteSleep();
        QCOMPARE(sleep.isLocked(), locks && isOn);

        LockRule screen(clock);
        screen.setMeaning(meaning);
        screen.setSettings({choice, 3, !isOn, isOn});
        screen.noteScreenLock();
        QCOMPARE(screen.isLocked(), locks && isOn);
    }
}

void TestLockRule::useCountsAgain()
{
    MockClock clock;
    LockRule rule(clock);
    rule.setMeaning(LockMeaning::AsksAgain);
    rule.setSettings({AutoLock::Vault, 3, true, true});
    for (int i = 0; i < 5; ++i) {
        clock.advance(2 * minuteMs);
        rule.noteUse();
        rule.look();
        QVERIFY(!rule.isLocked());
    }
    clock.advance(3 * minuteMs);
    rule.look();
    QVERIFY(rule.isLocked());
}

void TestLockRule::byHandAlwaysButNeverForgets()
{
    MockClock clock;
    LockRule rule(clock);
    rule.setSettings({AutoLock::Never, 0, false, false});
    rule.setMeaning(LockMeaning::ForgetsAll);
    rule.lock();
    QVERIFY(!rule.isLocked());
    rule.setMeaning(LockMeaning::Conceals);
    rule.lock();
    QVERIFY(rule.isLocked());
}

void TestLockRule::aLockIsToldOnce()
{
    MockClock clock;
    LockRule rule(clock);
    const QSignalSpy locked(&rule, &LockRule::locked);
    const QSignalSpy unlocked(&rule, &LockRule::unlocked);
    rule.unlock();
    QCOMPARE(unlocked.size(), 0);
    rule.lock();
    rule.lock();
    QCOMPARE(locked.size(), 1);
    rule.unlock();
    rule.unlock();
    QCOMPARE(unlocked.size(), 1);
    QVERIFY(!rule.isLocked());
}

void TestLockRule::switchingOnStartsTheTime()
{
    MockClock clock;
    LockRule rule(clock);
    rule.setSettings({AutoLock::Never, 3, true, true});
    rule.setMeaning(LockMeaning::AsksAgain);
    clock.advance(60 * minuteMs);
    rule.setSettings({AutoLock::Vault, 3, true, true});
    rule.look();
    QVERIFY(!rule.isLocked());
    // And once more after a lock: who has just unlocked is there.
    rule.lock();
    clock.advance(60 * minuteMs);
    rule.unlock();
    rule.look();
    QVERIFY(!rule.isLocked());
}

QTEST_GUILESS_MAIN(TestLockRule)
#include "tst_lockrule.moc"
