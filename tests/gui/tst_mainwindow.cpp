// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"
#include "gui/accounts/accounttreeview.h"
#include "gui/accounts/integrationpage.h"
#include "gui/accounts/welcomepage.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/banner.h"
#include "gui/windowbench.h"
#include "support/await.h"

#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheWorkspaceForNothingBeforeItIsOpened();
    void saysWhatToDoFirst();
    void showsWhatIsChosen();
    void searchingKeepsTheChoice();
    void deletingCanBeUndone();
    void anIntegrationWithAccountsStays();
    void tellsTheStateOfTheKeychain_data();
    void tellsTheStateOfTheKeychain();
    void D5_copyingASecretMarksIt();
    void revealingHidesItself();
    void switchesThemeAndLanguageAtRunTime();
    void opensDialogsByKeyboard();

private:
    static Account findAccount(TestWorkspace &workspace, QStringView name);
};

Account TestMainWindow::findAccount(TestWorkspace &workspace, QStringView name)
{
    const QList<Account> accounts = workspace.repository().accounts().value();
    for (const Account &account : accounts) {
        if (account.name == name)
            return account;
    }
    return {};
}

void TestMainWindow::asksTheWorkspaceForNothingBeforeItIsOpened()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    MainWindow window(bench.workspace, {bench.preferences, bench.theme, bench.translations});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(child<AccountTreeView>(window, "accountsView")->model()->rowCount(), 0);
    QVERIFY(window.findChildren<AccountPage *>().isEmpty());
    QVERIFY(window.findChildren<WelcomePage *>().isEmpty());
}

void TestMainWindow::saysWhatToDoFirst()
{
    WindowBench bench;
    bench.openWindow();
    const auto *welcome = bench.window->findChild<WelcomePage *>();
    QVERIFY(welcome != nullptr);
    QCOMPARE(welcome->step(), WelcomePage::Step::NoIntegration);
    QVERIFY(!child<QPushButton>(*bench.window, "authorizeButton")->isEnabled());
    bench.workspace.addIntegration(QStringLiteral("Live"), Service::KlickTipp, Environment::Production);
    QCOMPARE(welcome->step(), WelcomePage::Step::NoAccount);
    QVERIFY(child<QPushButton>(*bench.window, "authorizeButton")->isEnabled());
    bench.window->findChild<WelcomePage *>()
        ->findChild<QPushButton *>(QStringLiteral("secondaryButton"))
        ->click();
    QVERIFY(QApplication::activeModalWidget() != nullptr || bench.window->findChild<QDialog *>() != nullptr);
}

void TestMainWindow::showsWhatIsChosen()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    const Account acme = findAccount(bench.workspace, u"ACME GmbH");
    bench.window->select(acme.id);
    QCOMPARE(bench.window->windowTitle(), QStringLiteral("ACME GmbH · KlickTipp production — Signet"));
    const auto *page = bench.window->findChild<AccountPage *>();
    QCOMPARE(page->account().id, acme.id);
    QVERIFY(
        child<QWidget>(*page, "stateLine")->accessibleName().startsWith(QStringLiteral("Works. Checked")));
    QVERIFY(child<QLabel>(*page, "valueLabel")->text().contains(QStringLiteral("3f9a")));
    QVERIFY(!child<QLabel>(*page, "valueLabel")->text().contains(QStringLiteral("ck-7a51")));
    bench.window->select(acme.integrationId);
    QVERIFY(bench.window->findChild<IntegrationPage *>()->isVisible());
    QVERIFY(!page->isVisible());
}

void TestMainWindow::searchingKeepsTheChoice()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    const Account acme = findAccount(bench.workspace, u"ACME GmbH");
    bench.window->select(acme.id);
    auto *search = child<QLineEdit>(*bench.window, "searchEdit");
    auto *tree = child<AccountTreeView>(*bench.window, "accountsView");
    QTest::keyClicks(search, QStringLiteral("acme"));
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->currentIndex().data().toString(), acme.name);
    QTest::keyClicks(search, QStringLiteral(" nothing"));
    QCOMPARE(tree->model()->rowCount(), 0);
    search->clear();
    QCOMPARE(tree->currentIndex().data().toString(), acme.name);
    QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
}

void TestMainWindow::deletingCanBeUndone()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    const Account acme = findAccount(bench.workspace, u"ACME GmbH");
    bench.window->select(acme.id);
    Q_EMIT bench.window->findChild<AccountPage *>()->deleteRequested(acme.id);
    QVERIFY(!bench.workspace.repository().account(acme.id).has_value());
    auto *banner = child<Banner>(*bench.window, "noticeBanner");
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("still works until it is revoked there")));
    child<QPushButton>(*banner, "actionButton")->click();
    QVERIFY(!banner->isVisible());
    QVERIFY(bench.workspace.repository().account(acme.id).has_value());
    QVERIFY(await(bench.workspace.credentials().open(acme.id, SecretField::CustomerKey))->has_value());
    QCOMPARE(bench.window->findChild<AccountPage *>()->account().id, acme.id);
}

void TestMainWindow::anIntegrationWithAccountsStays()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    const Account acme = findAccount(bench.workspace, u"ACME GmbH");
    bench.window->select(acme.integrationId);
    Q_EMIT bench.window->findChild<IntegrationPage *>()->deleteRequested(acme.integrationId);
    QVERIFY(bench.workspace.repository().integration(acme.integrationId).has_value());
    const auto *banner = child<Banner>(*bench.window, "noticeBanner");
    QVERIFY(banner->isVisible() && !banner->text().isEmpty());
}

void TestMainWindow::tellsTheStateOfTheKeychain_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("hasBanner");
    QTest::addColumn<bool>("unlocks");
    const auto row = [](const char *name, StoreState state, const char *reason, bool banner, bool unlocks) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(reason) << banner << unlocks;
    };
    row("ready", StoreState::Ready, "", false, false);
    row("probing", StoreState::Probing, "", false, false);
    row("locked", StoreState::Locked, "", true, true);
    row("stuck", StoreState::Stuck, "", true, false);
    row("none", StoreState::Unavailable, "Install gnome-keyring.", false, false); // a page says it
    row("this run only", StoreState::SessionOnly, "Gone when Signet ends.", true, false);
}

void TestMainWindow::tellsTheStateOfTheKeychain()
{
    QFETCH(const int, state);
    QFETCH(const QString, reason);
    QFETCH(const bool, hasBanner);
    QFETCH(const bool, unlocks);
    WindowBench bench;
    bench.openWindow();
    bench.workspace.status = {static_cast<StoreState>(state), QStringLiteral("GNOME Keyring"), reason};
    Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    QVERIFY(!child<QLabel>(*bench.window, "storeLabel")->text().isEmpty());
    auto *banner = child<Banner>(*bench.window, "storeBanner");
    QCOMPARE(banner->isVisible(), hasBanner);
    if (!hasBanner)
        return;
    QVERIFY(banner->text().contains(reason));
    child<QPushButton>(*banner, "actionButton")->click();
    QCOMPARE(bench.workspace.unlocks, unlocks ? 1 : 0);
    QCOMPARE(bench.workspace.probes, static_cast<StoreState>(state) == StoreState::Stuck ? 1 : 0);
}

void TestMainWindow::D5_copyingASecretMarksIt()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    bench.window->select(findAccount(bench.workspace, u"ACME GmbH").id);
    const auto *page = bench.window->findChild<AccountPage *>();
    child<QPushButton>(*page, "copyButton")->click();
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QVERIFY(waitUntil([clipboard] { return clipboard->text() == QStringLiteral("ck-7a51c0de93f9a"); }));
    QCOMPARE(clipboard->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    QVERIFY(child<QLabel>(*bench.window, "hintLabel")->text().contains(QStringLiteral("30 s")));
    bench.workspace.clipboard().clear();
    QVERIFY(clipboard->text().isEmpty());
    // What somebody else has copied since then stays.
    child<QPushButton>(*page, "copyButton")->click();
    QVERIFY(waitUntil([clipboard] { return !clipboard->text().isEmpty(); }));
    QGuiApplication::clipboard()->setText(QStringLiteral("mine"));
    bench.workspace.clipboard().clear();
    QCOMPARE(clipboard->text(), QStringLiteral("mine"));
}

void TestMainWindow::revealingHidesItself()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    bench.window->select(findAccount(bench.workspace, u"ACME GmbH").id);
    const auto *page = bench.window->findChild<AccountPage *>();
    const auto *value = child<QLabel>(*page, "valueLabel");
    child<QPushButton>(*page, "revealButton")->click();
    QVERIFY(waitUntil([value] { return value->text() == QStringLiteral("ck-7a51c0de93f9a"); }));
    // That something was used or checked meanwhile is no reason to conceal it.
    Q_EMIT bench.workspace.repository().changed();
    QCOMPARE(value->text(), QStringLiteral("ck-7a51c0de93f9a"));
    // Showing another account conceals it at once.
    bench.window->select(findAccount(bench.workspace, u"Beta Versand AG").id);
    QVERIFY(!value->text().contains(QStringLiteral("ck-")));
    child<QPushButton>(*page, "revealButton")->click();
    QVERIFY(waitUntil([value] { return value->text() == QStringLiteral("ck-beta-2210aa"); }));
    QVERIFY(waitUntil([value] { return !value->text().contains(QStringLiteral("ck-beta")); }));
}

void TestMainWindow::switchesThemeAndLanguageAtRunTime()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    bench.window->select(findAccount(bench.workspace, u"ACME GmbH").id);
    const auto *page = bench.window->findChild<AccountPage *>();
    bench.theme.apply(ThemeChoice::Dark);
    QVERIFY(QGuiApplication::palette().color(QPalette::Window).lightness() < 128);
    const QString english = child<QPushButton>(*page, "checkButton")->text();
    bench.translations.apply(QStringLiteral("de"));
    QVERIFY(
        waitUntil([page, &english] { return child<QPushButton>(*page, "checkButton")->text() != english; }));
    QVERIFY(child<QWidget>(*page, "stateLine")->accessibleName().startsWith(QStringLiteral("Funktioniert")));
}

void TestMainWindow::opensDialogsByKeyboard()
{
    WindowBench bench;
    bench.workspace.fillLikeTheDrawings();
    bench.openWindow();
    QApplication::setActiveWindow(bench.window.get()); // there is no window manager
    QTest::keyClick(bench.window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitUntil([] { return QApplication::activeModalWidget() != nullptr; }));
    QCOMPARE(QApplication::activeModalWidget()->objectName(), QStringLiteral("IntegrationDialog"));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QVERIFY(waitUntil([] { return QApplication::activeModalWidget() == nullptr; }));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
