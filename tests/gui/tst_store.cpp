// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/store/storechoicepage.h"
#include "gui/store/unlockvaultdialog.h"
#include "gui/store/vaultpassphrasedialog.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/banner.h"
#include "gui/windowbench.h"
#include "support/await.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What the window does about the secret store.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void K6_withoutAKeychainTheThreeWaysAreShown();
    void K6_theChoiceIsCarriedOut_data();
    void K6_theChoiceIsCarriedOut();
    void K6_theKeychainThatComesLaterIsTaken();
    void existingAccountsKeepTheirPage();
    void creatingAVaultAsksTwice();
    void shortPassphrasesAreNotTaken();
    void unlockingTellsWhatIsWrong();
    void unlockingCanBeCancelled();
    void changingThePassphraseNeedsTheOldOne();
    void waitingIsToldAndCanBeEnded();
    void memoryIsVisibleAllTheTime();

private:
    static void report(WindowBench &bench, StoreState state, const QString &reason = {})
    {
        bench.workspace.status = {state, QStringLiteral("GNOME Keyring"), reason};
        Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    }
    static StoreChoicePage *page(const WindowBench &bench)
    {
        auto *found = bench.window->findChild<StoreChoicePage *>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    template <typename Dialog>
    static Dialog *dialog(const WindowBench &bench)
    {
        return bench.window->findChild<Dialog *>(QString(), Qt::FindDirectChildrenOnly);
    }
    static void type(const QDialog &dialog, const char *edit, const char *text)
    {
        child<QLineEdit>(dialog, edit)->setText(QString::fromUtf8(text));
    }
};

void TestStore::K6_withoutAKeychainTheThreeWaysAreShown()
{
    WindowBench bench;
    bench.openWindow();
    QVERIFY(page(bench) == nullptr);
    report(bench, StoreState::Unavailable, QStringLiteral("Install gnome-keyring."));
    QVERIFY(page(bench));
    QCOMPARE(child<QLabel>(*page(bench), "stateLabel")->text(), QStringLiteral("Install gnome-keyring."));
    QVERIFY(child<QLabel>(*page(bench), "keychainHelpLabel")->isVisible());
    for (const char *button : {"keychainButton", "vaultButton", "memoryButton"})
        QVERIFY2(child<QPushButton>(*page(bench), button)->isVisible(), button);
    QVERIFY(!child<Banner>(*bench.window, "storeBanner")->isVisible()); // the page says it
}

void TestStore::K6_theChoiceIsCarriedOut_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<StoreChoice>("choice");
    QTest::newRow("keychain") << "keychainButton" << StoreChoice::Keychain;
    QTest::newRow("memory") << "memoryButton" << StoreChoice::Memory;
    QTest::newRow("vault") << "vaultButton" << StoreChoice::Vault;
}

void TestStore::K6_theChoiceIsCarriedOut()
{
    QFETCH(const QString, button);
    QFETCH(const StoreChoice, choice);
    WindowBench bench;
    bench.openWindow();
    bench.workspace.choice = choice == StoreChoice::Keychain ? StoreChoice::Vault : StoreChoice::Keychain;
    report(bench, StoreState::Unavailable, QStringLiteral("Install gnome-keyring."));
    child<QPushButton>(*page(bench), qPrintable(button))->click();
    if (choice == StoreChoice::Vault) {
        auto *creation = dialog<VaultPassphraseDialog>(bench);
        QVERIFY(creation);
        QCOMPARE(bench.workspace.choice, StoreChoice::Keychain); // only when there is one
        type(*creation, "newEdit", "correct horse");
        type(*creation, "againEdit", "correct horse");
        child<QPushButton>(*creation, "saveButton")->click();
        QVERIFY(waitUntil([&] { return bench.workspace.choice == choice; }));
        QCOMPARE(bench.workspace.vaultStore.status().state, StoreState::Ready);
    }
    QCOMPARE(bench.workspace.choice, choice);
}

void TestStore::K6_theKeychainThatComesLaterIsTaken()
{
    WindowBench bench;
    bench.openWindow();
    report(bench, StoreState::Unavailable, QStringLiteral("Not yet."));
    QVERIFY(page(bench));
    report(bench, StoreState::Ready);
    QVERIFY(page(bench) == nullptr);
}

void TestStore::existingAccountsKeepTheirPage()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    report(bench, StoreState::Unavailable, QStringLiteral("Not yet."));
    QVERIFY(page(bench) == nullptr);
    auto *banner = child<Banner>(*bench.window, "storeBanner");
    QVERIFY(banner->isVisible() && banner->text().contains(u"Not yet."));
    child<QPushButton>(*banner, "actionButton")->click();
    QVERIFY(page(bench));
    bench.window->select(bench.workspace.repository().accounts()->first().id);
    QVERIFY(page(bench) == nullptr);
}

void TestStore::creatingAVaultAsksTwice()
{
    WindowBench bench;
    bench.openWindow();
    report(bench, StoreState::Unavailable, QStringLiteral("None."));
    child<QPushButton>(*page(bench), "vaultButton")->click();
    auto *creation = dialog<VaultPassphraseDialog>(bench);
    QVERIFY(!child<QLineEdit>(*creation, "oldEdit")->isVisible());
    type(*creation, "newEdit", "correct horse");
    type(*creation, "againEdit", "correct house");
    child<QPushButton>(*creation, "saveButton")->click();
    QVERIFY(child<QLabel>(*creation, "problemLabel")->isVisible());
    QVERIFY(child<QLineEdit>(*creation, "againEdit")->text().isEmpty());
    QCOMPARE(await(bench.workspace.vaultStore.probe())->state, StoreState::Unavailable);
}

void TestStore::shortPassphrasesAreNotTaken()
{
    WindowBench bench;
    VaultPassphraseDialog creation(bench.workspace.vaultStore, VaultPassphraseDialog::Purpose::Create);
    creation.show();
    type(creation, "newEdit", "seven c");
    type(creation, "againEdit", "seven c");
    QVERIFY(!child<QPushButton>(creation, "saveButton")->isEnabled());
    QVERIFY(child<QLabel>(creation, "remarkLabel")->text().contains(u"Too short"));
    type(creation, "newEdit", "a rather long sentence");
    QVERIFY(child<QLabel>(creation, "remarkLabel")->text().contains(u"Long enough"));
}

void TestStore::unlockingTellsWhatIsWrong()
{
    WindowBench bench;
    VaultStore &vault = bench.workspace.vaultStore;
    QVERIFY(*await(vault.create(Secret("correct horse"), {})));
    vault.lock();
    bench.openWindow();
    Q_EMIT bench.workspace.passphraseWanted();
    auto *asking = dialog<UnlockVaultDialog>(bench);
    QVERIFY(asking);
    QVERIFY(!child<QPushButton>(*asking, "unlockButton")->isEnabled());
    type(*asking, "passphraseEdit", "wrong horse");
    child<QPushButton>(*asking, "unlockButton")->click();
    QVERIFY(child<QLineEdit>(*asking, "passphraseEdit")->text().isEmpty());
    auto *problem = child<QLabel>(*asking, "problemLabel");
    QVERIFY(waitUntil([&] { return problem->isVisible(); }));
    QVERIFY(problem->text().contains(u"wrong"));
    QCOMPARE(vault.status().state, StoreState::Locked);
    type(*asking, "passphraseEdit", "correct horse");
    QTest::keyClick(child<QLineEdit>(*asking, "passphraseEdit"), Qt::Key_Return);
    QVERIFY(waitUntil([&] { return vault.status().state == StoreState::Ready; }));
    QVERIFY(waitUntil([&] { return dialog<UnlockVaultDialog>(bench) == nullptr; }));
}

void TestStore::unlockingCanBeCancelled()
{
    WindowBench bench;
    VaultStore &vault = bench.workspace.vaultStore;
    // At the usual cost: deriving is under way for long enough to be cancelled.
    VaultStore maker(vault.path(), sealedbox::Cost());
    QVERIFY(*await(maker.create(Secret("correct horse"), {})));
    bench.openWindow();
    connect(&vault, &VaultStore::passphraseWanted, &bench.workspace, &Workspace::passphraseWanted);
    auto unlocking = vault.unlock();
    QVERIFY(waitUntil([&] { return dialog<UnlockVaultDialog>(bench) != nullptr; }));
    auto *asking = dialog<UnlockVaultDialog>(bench);
    type(*asking, "passphraseEdit", "correct horse");
    child<QPushButton>(*asking, "unlockButton")->click();
    child<QPushButton>(*asking, "cancelButton")->click(); // while it derives
    QCOMPARE(await(std::move(unlocking))->state, StoreState::Locked);
    QTest::qWait(100);
    QCOMPARE(vault.status().state, StoreState::Locked);
}

void TestStore::changingThePassphraseNeedsTheOldOne()
{
    WindowBench bench;
    VaultStore &vault = bench.workspace.vaultStore;
    QVERIFY(*await(vault.create(Secret("correct horse"), {})));
    VaultPassphraseDialog change(vault, VaultPassphraseDialog::Purpose::Change);
    change.show();
    const QSignalSpy accepted(&change, &QDialog::accepted);
    type(change, "newEdit", "battery staple");
    type(change, "againEdit", "battery staple");
    QVERIFY(!child<QPushButton>(change, "saveButton")->isEnabled());
    type(change, "oldEdit", "no idea");
    child<QPushButton>(change, "saveButton")->click();
    QVERIFY(waitUntil([&] { return child<QLabel>(change, "problemLabel")->isVisible(); }));
    type(change, "oldEdit", "correct horse");
    child<QPushButton>(change, "saveButton")->click();
    QVERIFY(waitUntil([&] { return accepted.size() == 1; }));
    vault.lock();
    QVERIFY(!*await(vault.unlockWith(Secret("correct horse"), {})));
    QVERIFY(*await(vault.unlockWith(Secret("battery staple"), {})));
}

void TestStore::waitingIsToldAndCanBeEnded()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    auto *button = child<QPushButton>(*bench.window, "waitButton");
    report(bench, StoreState::Locked);
    QVERIFY(!button->isVisible());
    bench.workspace.waiting = 2;
    report(bench, StoreState::Locked);
    QVERIFY(button->isVisible());
    QVERIFY(child<QLabel>(*bench.window, "storeLabel")->text().contains(u"Waiting"));
    button->click();
    QCOMPARE(bench.workspace.waiting, 0);
}

void TestStore::memoryIsVisibleAllTheTime()
{
    WindowBench bench;
    bench.openWindow();
    report(bench, StoreState::SessionOnly, QStringLiteral("Gone when Signet ends."));
    auto *banner = child<Banner>(*bench.window, "storeBanner");
    QVERIFY(banner->isVisible());
    child<QPushButton>(*banner, "closeButton")->click();
    QVERIFY(child<QLabel>(*bench.window, "storeLabel")->isVisible());
    QVERIFY(child<QLabel>(*bench.window, "storeLabel")->text().contains(u"this run only"));
}

QTEST_MAIN(TestStore)
#include "tst_store.moc"
