// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"
#include "gui/lock/lockpage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/question.h"
#include "gui/windowbench.h"
#include "support/await.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Issue 6, item 6: what a locked window shows, and what it lets go of.
class TestWindowLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void covers();
    void revealedValuesAndTheClipboardGo();
    void aValueOnItsWayIsNotShown();
    void dialogsClose();
    void whatIsCoveredCannotBeUsed();
    void theTitleKeepsQuiet();
    void aVaultAsksAgain();
    void forgettingAllAsksFirst();
};

namespace {

const QString key = QStringLiteral("ck-7a51c0de93f9a");

/// With an account in front.
struct LockBench : WindowBench
{
    LockBench()
    {
        workspace.fillLikeTheDrawings();
        openWindow();
        window->select(findAccount(workspace, u"ACME GmbH"_qs));
        window->activateWindow();
        isActive = QTest::qWaitForWindowActive(window.get());
    }

    static QUuid findAccount(TestWorkspace &workspace, const QString &name)
    {
        const auto accounts = workspace.repository().accounts();
        for (const Account &account : *accounts) {
            if (account.name == name)
                return account.id;
        }
        return {};
    }
    bool isActive = false; ///< shortcuts work in active windows alone

    [[nodiscard]] bool isCovered() const
    {
        const auto *page = window->findChild<LockPage *>();
        return page != nullptr && page->isVisible() && !child<QWidget>(*window, "splitter")->isVisible();
    }
    [[nodiscard]] QPushButton *lockButton() const { return child<QPushButton>(*window, "lockButton"); }
    [[nodiscard]] QLabel *value() const
    {
        return child<QLabel>(*window->findChild<AccountPage *>(), "valueLabel");
    }
};

} // namespace

void TestWindowLock::covers()
{
    LockBench bench;
    const QString title = bench.window->windowTitle();
    QVERIFY(title.contains(u"ACME"_qs));
    bench.lockButton()->click();
    QVERIFY(bench.isCovered());
    QVERIFY(!bench.window->windowTitle().contains(u"ACME"_qs));
    QVERIFY(child<QLabel>(*bench.window, "meaningLabel")->text().contains(u"keychain stays open"_qs));
    child<QPushButton>(*bench.window, "unlockButton")->click();
    QVERIFY(!bench.isCovered());
    QCOMPARE(bench.window->windowTitle(), title);
    QVERIFY(bench.lockButton()->isVisible());
}

void TestWindowLock::revealedValuesAndTheClipboardGo()
{
    LockBench bench;
    const auto *page = bench.window->findChild<AccountPage *>();
    child<QPushButton>(*page, "revealButton")->click();
    QVERIFY(waitUntil([&bench] { return bench.value()->text() == key; }));
    child<QPushButton>(*page, "copyButton")->click();
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QVERIFY(waitUntil([clipboard] { return clipboard->text() == key; }));
    bench.workspace.lock();
    QVERIFY(bench.value()->text() != key);
    QVERIFY(clipboard->text().isEmpty());
    bench.workspace.unlock();
    QVERIFY(bench.value()->text() != key);
}

void TestWindowLock::aValueOnItsWayIsNotShown()
{
    LockBench bench;
    bench.workspace.secretStore.getGate.emplace();
    child<QPushButton>(*bench.window->findChild<AccountPage *>(), "revealButton")->click();
    QVERIFY(waitUntil([&bench] { return bench.workspace.secretStore.calls.contains(u"get"_qs); }));
    bench.workspace.lock();
    bench.workspace.secretStore.getGate->complete(true);
    bench.workspace.unlock();
    QCoreApplication::processEvents();
    QVERIFY(bench.value()->text() != key);
}

void TestWindowLock::dialogsClose()
{
    LockBench bench;
    QVERIFY(bench.isActive);
    QTest::keyClick(bench.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    const QPointer<SettingsDialog> dialog = bench.window->findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    bench.workspace.lock();
    QVERIFY(!dialog || !dialog->isVisible());
    QVERIFY(bench.isCovered());
}

void TestWindowLock::whatIsCoveredCannotBeUsed()
{
    LockBench bench;
    QVERIFY(bench.isActive);
    bench.workspace.lock();
    QVERIFY(!bench.window->acceptDrops());
    for (const auto &[shortcut, modifier] : {std::pair(Qt::Key_N, Qt::ControlModifier),
             std::pair(Qt::Key_Comma, Qt::ControlModifier), std::pair(Qt::Key_I, Qt::ControlModifier)})
        QTest::keyClick(bench.window.get(), shortcut, modifier);
    QCOMPARE(bench.window->findChildren<QDialog *>().size(), 0);
    bench.workspace.unlock();
    QTest::keyClick(bench.window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(bench.window->findChildren<QDialog *>().size(), 1);
}

void TestWindowLock::theTitleKeepsQuiet()
{
    LockBench bench;
    bench.workspace.lock();
    // Another process, or a check that was under way, changes the list.
    bench.window->select(LockBench::findAccount(bench.workspace, u"Gamma KG"_qs));
    QVERIFY2(bench.window->windowTitle().contains(u"Locked"_qs), qPrintable(bench.window->windowTitle()));
    bench.workspace.unlock();
    QVERIFY(bench.window->windowTitle().contains(u"Gamma KG"_qs));
}

void TestWindowLock::aVaultAsksAgain()
{
    LockBench bench;
    bench.workspace.secretStore.meaning = LockMeaning::AsksAgain;
    bench.workspace.secretStore.opens = false;
    bench.workspace.lock();
    QVERIFY(child<QLabel>(*bench.window, "meaningLabel")->text().contains(u"passphrase"_qs));
    child<QPushButton>(*bench.window, "unlockButton")->click();
    QVERIFY(bench.isCovered());
    bench.workspace.secretStore.opens = true;
    QTest::keyClick(bench.window->findChild<LockPage *>(), Qt::Key_Return);
    QVERIFY(!bench.isCovered());
}

void TestWindowLock::forgettingAllAsksFirst()
{
    LockBench bench;
    bench.workspace.secretStore.meaning = LockMeaning::ForgetsAll;
    Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    QCOMPARE(bench.lockButton()->text(), u"Forget all…"_qs);
    const auto questions = bench.window->findChildren<Question *>();
    const auto asked = std::find_if(questions.begin(), questions.end(), [&bench](const Question *question) {
        return question->parentWidget() == child<QWidget>(*bench.window, "centralWidget");
    });
    QVERIFY(asked != questions.end());
    bench.lockButton()->click();
    QVERIFY((*asked)->isVisible());
    QCOMPARE(bench.workspace.forgotten, 0);
    QVERIFY(child<QPushButton>(**asked, "noButton")->hasFocus() || !bench.window->isActiveWindow());
    child<QPushButton>(**asked, "noButton")->click();
    QCOMPARE(bench.workspace.forgotten, 0);
    bench.lockButton()->click();
    child<QPushButton>(**asked, "yesButton")->click();
    QCOMPARE(bench.workspace.forgotten, 1);
    QVERIFY(!bench.isCovered());
}

QTEST_MAIN(TestWindowLock)
#include "tst_windowlock.moc"
