// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/aboutdialog.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/authorize/newlinksdialog.h"
#include "gui/authorize/pendingdialog.h"
#include "gui/backup/backupdialog.h"
#include "gui/backup/restorewizard.h"
#include "gui/health/checkallpage.h"
#include "gui/mainmenu.h"
#include "gui/settings/settingsdialog.h"
#include "gui/store/unlockvaultdialog.h"
#include "gui/store/vaultpassphrasedialog.h"
#include "gui/transfer/exportdialog.h"
#include "gui/transfer/importwizard.h"
#include "gui/windowbench.h"
#include "gui/windowgallery.h"
#include "support/await.h"
#include "transfer/backup/backupfile.h"
#include "transfer/backup/backupgathering.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

/// Opens every dialog that has nothing to do with one account, in both languages and both themes.
class TestDialogAccessibility : public QObject, protected WindowGallery
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialog_data() { addVariants(); }
    void everyDialog();

private:
    void checkImport(const QList<Integration> &integrations, WindowBench &bench);
    void checkBackup();
    void checkHealth();
    void checkSettings(WindowBench &bench);
    void checkStore(WindowBench &bench);
    void checkAuthorization(TestWorkspace &workspace);
};

void TestDialogAccessibility::everyDialog()
{
    WindowBench bench;
    openInVariant(bench);
    bench.workspace.fillLikeTheDrawings();
    bench.workspace.status = {StoreState::Locked, QStringLiteral("GNOME Keyring"), {}};
    Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    const QList<Integration> integrations = bench.workspace.repository().integrations().value();
    checkImport(integrations, bench);
    checkBackup();
    checkHealth();
    checkSettings(bench);
    checkStore(bench);
    AboutDialog about;
    about.show();
    check(about, QStringLiteral("about"));
    checkAuthorization(bench.workspace);
}

void TestDialogAccessibility::checkImport(const QList<Integration> &integrations, WindowBench &bench)
{
    const QString path = bench.folder.filePath(QStringLiteral("kunden.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name;Benutzername;Kundenschl\xC3\xBCssel;Bemerkung\r\n"
               "B\xC3\xA4"
               "ckerei M\xC3\xBC\xC3\x9Fig & S\xC3\xB6hne;muessig-laden;sbx-ck-0b6d2f8e19a74c35muessig;\r\n"
               "ACME GmbH;acme-shop;sbx-ck-7f3e91d2a4c84b60acme;Stammkunde\r\n"
               "Iota AG;iota;sbx-ck-c41a5e7730d94f12iota1;\r\n"
               "Iota AG;iota2;sbx-ck-c41a5e7730d94f12iota2;\r\n"
               "Kappa;kappa mit Leerzeichen\x01;sbx-ck-c41a5e7730d94f12kappa;\r\n");
    file.close();
    ImportWizard import(bench.workspace, QString());
    import.show();
    check(import, QStringLiteral("import-file-none"));
    import.findChild<QLineEdit *>(QStringLiteral("pathEdit"))->setText(path);
    auto *next = import.findChild<QPushButton *>(QStringLiteral("nextButton"));
    QVERIFY(waitUntil([next] { return next->isEnabled(); }));
    check(import, QStringLiteral("import-file"));
    next->click();
    import.findChild<QComboBox *>(QStringLiteral("integrationCombo"))
        ->setCurrentText(integrations.last().name);
    check(import, QStringLiteral("import-integration"));
    import.findChild<QComboBox *>(QStringLiteral("integrationCombo"))
        ->setCurrentText(QStringLiteral("KlickTipp production"));
    next->click();
    check(import, QStringLiteral("import-columns"));
    next->click();
    check(import, QStringLiteral("import-preview"));
    auto *decision = import.findChild<QComboBox *>(QStringLiteral("decisionCombo"));
    import.findChild<QTreeView *>(QStringLiteral("rowsView"))
        ->setCurrentIndex(import.findChild<QTreeView *>(QStringLiteral("rowsView"))->model()->index(3, 0));
    decision->setCurrentIndex(1);
    check(import, QStringLiteral("import-preview-renamed"));
    next->click();
    QVERIFY(waitUntil([&import] {
        const auto *stack = import.findChild<QStackedWidget *>(QStringLiteral("stack"));
        return stack->currentIndex() == stack->count() - 1;
    }));
    check(import, QStringLiteral("import-report"));
    import.findChild<QPushButton *>(QStringLiteral("deleteButton"))->click();
    check(import, QStringLiteral("import-report-delete"));
    ExportDialog exporting(bench.workspace);
    exporting.show();
    check(exporting, QStringLiteral("export"));
}

void TestDialogAccessibility::checkBackup()
{
    TestWorkspace workspace;
    workspace.fillLikeTheDrawings();
    BackupDialog writing(workspace);
    writing.show();
    writing.findChild<QLineEdit *>(QStringLiteral("newEdit"))
        ->setText(QStringLiteral("correct horse battery"));
    check(writing, QStringLiteral("backup"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.sgbackup"));
    const Secret passphrase("correct horse battery");
    const auto contents = await(gatherBackup(
        &workspace.repository(), &workspace.credentials(), 1'790'000'000'000, [](const BackupProgress &) {},
        Cancellation()));
    QVERIFY(contents && *contents);
    QVERIFY(*await(writeBackup(path, std::make_shared<const BackupContents>(**contents), passphrase,
        sealedbox::cheapest, Cancellation())));
    const QList<Account> accounts = workspace.repository().accounts().value();
    workspace.store(accounts.first().id, accounts.first().requiredSecret(), "sbx-a-newer-value-of-it");
    QVERIFY(workspace.repository().doomAccount(accounts.last().id));
    RestoreWizard restoring(workspace);
    restoring.show();
    restoring.setPath(path);
    check(restoring, QStringLiteral("restore-file"));
    restoring.findChild<QLineEdit *>(QStringLiteral("passphraseEdit"))
        ->setText(QStringLiteral("correct horse battery"));
    auto *next = restoring.findChild<QPushButton *>(QStringLiteral("nextButton"));
    next->click();
    const auto *preview = restoring.findChild<QWidget *>(QStringLiteral("RestorePreviewStep"));
    QVERIFY(waitUntil([preview] { return preview->isVisible(); }));
    check(restoring, QStringLiteral("restore-preview"));
    next->click();
    const auto *result = restoring.findChild<QWidget *>(QStringLiteral("RestoreResultStep"));
    const auto *view = result->findChild<QTreeView *>(QStringLiteral("itemsView"));
    QVERIFY(waitUntil([view] { return view->isVisible(); }));
    check(restoring, QStringLiteral("restore-result"));
}

void TestDialogAccessibility::checkHealth()
{
    TestWorkspace workspace;
    // Nobody listens there.
    const Integration integration = workspace.addIntegration(QStringLiteral("Agency"), Service::KlickTipp,
        Environment::Production, QStringLiteral("http://127.0.0.1:9"));
    workspace.store(integration.id, SecretField::DeveloperKey,
        "5a17c0de9b3e4f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8");
    for (const char *name : {"ACME GmbH", "Beta Versand AG", "Gamma KG"})
        workspace.addAccount(
            integration, QString::fromLatin1(name), QStringLiteral("user"), "sbx-ck-7f3e91d2a4c84b60acme");
    CheckAllPage page(workspace);
    page.resize(900, 560);
    page.show();
    check(page, QStringLiteral("check-all-idle"));
    page.start();
    QVERIFY(waitUntil([&page] { return !page.isRunning(); }));
    check(page, QStringLiteral("check-all"));
}

void TestDialogAccessibility::checkSettings(WindowBench &bench)
{
    SettingsDialog settings(bench.workspace, {bench.preferences, bench.theme, bench.translations});
    settings.show();
    auto *tabs = settings.findChild<QTabWidget *>(QStringLiteral("tabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        tabs->setCurrentIndex(i);
        check(settings, QStringLiteral("settings-%1").arg(i));
    }
    tabs->setCurrentIndex(1);
    settings.findChild<QComboBox *>(QStringLiteral("modeCombo"))->setCurrentIndex(2);
    settings.findChild<QLineEdit *>(QStringLiteral("hostEdit"))->setText(QStringLiteral("proxy.example.com"));
    check(settings, QStringLiteral("settings-manual"));
}

void TestDialogAccessibility::checkStore(WindowBench &bench)
{
    const auto report = [&bench](StoreState state, const QString &reason = {}) {
        bench.workspace.status = {state, QStringLiteral("GNOME Keyring"), reason};
        Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    };
    report(StoreState::Unavailable,
        QStringLiteral(
            "No keyring is running on this computer. Install gnome-keyring, or switch KWallet on."));
    check(*bench.window, QStringLiteral("store-unavailable"));
    Q_EMIT bench.window->findChild<MainMenu *>()->storeRequested();
    check(*bench.window, QStringLiteral("store-choice"));
    bench.workspace.choice = StoreChoice::Vault;
    report(StoreState::Ready);
    check(*bench.window, QStringLiteral("store-choice-vault"));
    bench.workspace.choice = StoreChoice::Keychain;
    bench.workspace.waiting = 1;
    report(StoreState::Locked);
    check(*bench.window, QStringLiteral("store-waiting"));
    bench.workspace.waiting = 0;
    for (const auto purpose :
        {VaultPassphraseDialog::Purpose::Create, VaultPassphraseDialog::Purpose::Change}) {
        VaultPassphraseDialog passphrase(bench.workspace.vaultStore, purpose);
        passphrase.findChild<QLineEdit *>(QStringLiteral("newEdit"))
            ->setText(QStringLiteral("correct horse"));
        passphrase.show();
        check(passphrase, QStringLiteral("vault-passphrase-%1").arg(static_cast<int>(purpose)));
    }
    UnlockVaultDialog unlocking(bench.workspace.vaultStore);
    unlocking.show();
    check(unlocking, QStringLiteral("vault-unlock"));
}

void TestDialogAccessibility::checkAuthorization(TestWorkspace &workspace)
{
    AuthorizationWizard wizard(workspace);
    wizard.show();
    const auto click = [&wizard](const char *name) {
        wizard.findChild<QAbstractButton *>(QString::fromLatin1(name))->click();
    };
    check(wizard, QStringLiteral("wizard-integration"));
    click("backButton");
    check(wizard, QStringLiteral("wizard-preparation"));
    click("nextButton");
    click("nextButton");
    wizard.findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("New customer"));
    wizard.findChild<QLineEdit *>(QStringLiteral("userNameEdit"))->setText(QStringLiteral("new-customer"));
    check(wizard, QStringLiteral("wizard-customer"));
    click("nextButton");
    check(wizard, QStringLiteral("wizard-route"));
    click("nextButton");
    check(wizard, QStringLiteral("wizard-confirmation"));
    workspace.mockClock.advance(AuthorizationFlow::browserOverdueMs);
    QTest::qWait(1'100);
    check(wizard, QStringLiteral("wizard-confirmation-overdue"));
    click("backButton");
    click("pasteRadio");
    click("nextButton");
    check(wizard, QStringLiteral("wizard-paste"));
    click("backButton");
    click("elsewhereRadio");
    check(wizard, QStringLiteral("wizard-route-elsewhere"));
    wizard.findChild<QLineEdit *>(QStringLiteral("redirectEdit"))
        ->setText(QStringLiteral("https://www.example.com/klicktipp/{ref}"));
    click("nextButton");
    check(wizard, QStringLiteral("wizard-link"));
    click("copyMailButton");
    check(wizard, QStringLiteral("wizard-link-out"));
    wizard.reject();
    PendingDialog pending(workspace);
    pending.show();
    check(pending, QStringLiteral("pending"));
    pending.findChild<QTreeView *>(QStringLiteral("pendingView"))->selectAll();
    check(pending, QStringLiteral("pending-chosen"));
    NewLinksDialog links(workspace);
    links.show();
    check(links, QStringLiteral("new-links"));
}

QTEST_MAIN(TestDialogAccessibility)
#include "tst_dialogaccessibility.moc"
