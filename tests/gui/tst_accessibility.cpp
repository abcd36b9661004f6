// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "gui/aboutdialog.h"
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/accountpage.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/authorize/newlinksdialog.h"
#include "gui/authorize/pendingdialog.h"
#include "gui/backup/backupdialog.h"
#include "gui/backup/restorewizard.h"
#include "gui/health/checkallpage.h"
#include "gui/mainmenu.h"
#include "gui/playground/answertext.h"
#include "gui/playground/answerview.h"
#include "gui/playground/playgroundpage.h"
#include "gui/playground/signaturebytes.h"
#include "gui/playground/signatureexplainer.h"
#include "gui/playground/signatureview.h"
#include "gui/settings/settingsdialog.h"
#include "gui/store/unlockvaultdialog.h"
#include "gui/store/vaultpassphrasedialog.h"
#include "gui/transfer/exportdialog.h"
#include "gui/transfer/importwizard.h"
#include "gui/widgets/themecolors.h"
#include "gui/windowbench.h"
#include "gui/windowproblems.h"
#include "storage/historyrepository.h"
#include "support/await.h"
#include "transfer/backup/backupfile.h"
#include "transfer/backup/backupgathering.h"

#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

#include <cmath>

using namespace signet;
using namespace signet::test;

namespace {

constexpr int lowestWindow = 640; // a dialog fits over it

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

/// The ways in that the drawings leave out.
void addPasswordAccounts(TestWorkspace &workspace, const QList<Integration> &integrations)
{
    for (const Integration &integration : integrations) {
        const bool isKlickTipp = integration.service == Service::KlickTipp;
        Account account;
        account.id = QUuid::createUuid();
        account.integrationId = integration.id;
        account.name = QStringLiteral("Password-%1").arg(integration.name.section(QLatin1Char(' '), 0, 0));
        account.userName = QStringLiteral("acme-api@example.com");
        account.method = isKlickTipp ? AuthMethod::SessionLogin : AuthMethod::ApiToken;
        QVERIFY(workspace.repository().addAccount(account));
        workspace.store(account.id, SecretField::Password, "password");
    }
}

} // namespace

/// Opens every window in both languages and both themes.
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWindow_data();
    void everyWindow();
    void contrastsAreEnough_data();
    void contrastsAreEnough();

private:
    void checkAuthorization(TestWorkspace &workspace);
    void check(QWidget &window, const QString &name);
    void checkImport(const QList<Integration> &integrations, WindowBench &bench);
    void checkBackup();
    void checkHealth();
    void checkDialogs(
        TestWorkspace &workspace, const QList<Integration> &integrations, const Integration &integration);
    void checkSettings(WindowBench &bench);
    void checkStore(WindowBench &bench);
    void checkAnswer(QWidget &window);
    void checkHistory(WindowBench &bench);
    void checkSignature(QWidget &window);

    QString m_variant;
    QStringList m_problems;
};

void TestAccessibility::check(QWidget &window, const QString &name)
{
    QTest::qWait(60);
    m_problems.clear();
    if (window.inherits("QDialog") && window.height() > lowestWindow)
        m_problems.append(QStringLiteral("too high: %1").arg(window.height()));
    m_problems += windowProblems(window);
    const QString folder = qEnvironmentVariable("SIGNET_SCREENSHOTS");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, m_variant));
    }
    QVERIFY2(m_problems.isEmpty(),
        qPrintable(name + QStringLiteral(": ") + m_problems.join(QStringLiteral("; "))));
}

void TestAccessibility::checkDialogs(
    TestWorkspace &workspace, const QList<Integration> &integrations, const Integration &integration)
{
    const QString name = integration.name.section(QLatin1Char(' '), 0, 0);
    IntegrationDialog dialog(workspace, integration);
    dialog.show();
    auto *tabs = dialog.findChild<QTabWidget *>(QStringLiteral("tabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (!tabs->isTabVisible(i))
            continue;
        tabs->setCurrentIndex(i);
        check(dialog, QStringLiteral("integration-dialog-%1-%2").arg(name).arg(i));
    }
    AccountDialog account(workspace, integrations, integration.id);
    account.show();
    auto *ways = account.findChild<QComboBox *>(QStringLiteral("methodCombo"));
    account.findChild<QLineEdit *>(QStringLiteral("nameEdit"))->setText(QStringLiteral("ACME"));
    account.findChild<QLineEdit *>(QStringLiteral("userNameEdit"))->setText(QStringLiteral("acme"));
    for (int i = 0; i < ways->count(); ++i) {
        ways->setCurrentIndex(i);
        check(account, QStringLiteral("account-dialog-%1-%2").arg(name).arg(i));
    }
}

void TestAccessibility::checkImport(const QList<Integration> &integrations, WindowBench &bench)
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

void TestAccessibility::checkBackup()
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

void TestAccessibility::checkHealth()
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

void TestAccessibility::checkSettings(WindowBench &bench)
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

void TestAccessibility::checkStore(WindowBench &bench)
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

void TestAccessibility::everyWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("theme");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "de"}) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(1024, 640)}) {
                QTest::addRow("%s-%s-%d", language, qPrintable(themeName(theme)), size.width())
                    << QString::fromLatin1(language) << static_cast<int>(theme) << size;
            }
        }
    }
}

void TestAccessibility::everyWindow()
{
    QFETCH(const QString, language);
    QFETCH(const int, theme);
    QFETCH(const QSize, size);
    m_variant = QString::fromLatin1(QTest::currentDataTag());
    WindowBench bench;
    bench.translations.apply(language);
    bench.theme.apply(static_cast<ThemeChoice>(theme));
    bench.openWindow();
    bench.window->resize(size);
    check(*bench.window, QStringLiteral("welcome"));
    bench.workspace.fillLikeTheDrawings();
    check(*bench.window, QStringLiteral("nothing-chosen"));
    bench.workspace.status = {StoreState::Locked, QStringLiteral("GNOME Keyring"), {}};
    Q_EMIT bench.workspace.storeStatusChanged(bench.workspace.status);
    const QList<Integration> integrations = bench.workspace.repository().integrations().value();
    addPasswordAccounts(bench.workspace, integrations);
    const QList<Account> accounts = bench.workspace.repository().accounts().value();
    for (const Account &account : accounts) {
        bench.window->select(account.id);
        check(*bench.window, QStringLiteral("account-") + account.name.section(QLatin1Char(' '), 0, 0));
    }
    checkHistory(bench);
    bench.window->findChild<AccountPage *>()
        ->findChild<QTabWidget *>(QStringLiteral("tabs"))
        ->setCurrentIndex(1);
    check(*bench.window, QStringLiteral("playground"));
    auto *playground = bench.window->findChild<PlaygroundPage *>();
    playground->findChild<QPushButton *>(QStringLiteral("detailsButton"))->click();
    check(*bench.window, QStringLiteral("playground-details"));
    auto *answerTabs = playground->findChild<QTabWidget *>(QStringLiteral("answerTabs"));
    answerTabs->setCurrentWidget(answerTabs->findChild<QWidget *>(QStringLiteral("signatureTab")));
    check(*bench.window, QStringLiteral("signature"));
    answerTabs->setCurrentWidget(answerTabs->findChild<QWidget *>(QStringLiteral("codeTab")));
    check(*bench.window, QStringLiteral("code"));
    answerTabs->findChild<QPushButton *>(QStringLiteral("secretsButton"))->click();
    check(*bench.window, QStringLiteral("code-question"));
    checkAnswer(*bench.window);
    checkSignature(*bench.window);
    for (const Integration &integration : integrations) {
        bench.window->select(integration.id);
        check(
            *bench.window, QStringLiteral("integration-") + integration.name.section(QLatin1Char(' '), 0, 0));
    }
    IntegrationDialog newIntegration(bench.workspace);
    newIntegration.show();
    check(newIntegration, QStringLiteral("integration-dialog"));
    for (const Integration &integration : integrations)
        checkDialogs(bench.workspace, integrations, integration);
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

void TestAccessibility::checkHistory(WindowBench &bench)
{
    auto *page = bench.window->findChild<AccountPage *>();
    auto *tabs = page->findChild<QTabWidget *>(QStringLiteral("tabs"));
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("historyTab")));
    check(*bench.window, QStringLiteral("history-empty"));
    HistoryRow row;
    row.owner = page->account().id;
    row.method = QStringLiteral("GET");
    row.durationMs = 143;
    for (const char *target : {"/list", "/subscriber/search?email=somebody%40example.com", "/list?page=2"}) {
        row.target = QString::fromLatin1(target);
        row.atMs += 1'800'000'000'000 / 3;
        row.status = row.status == 200 ? 401 : 200;
        row.answer = R"({"358":"Newsletter"})";
        row.answerSize = row.answer.size();
        const auto added = await(bench.workspace.repository().history().add(row));
        QVERIFY(added && *added);
    }
    tabs->setCurrentIndex(0);
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(QStringLiteral("historyTab")));
    auto *view = page->findChild<QTableView *>(QStringLiteral("historyView"));
    QVERIFY(waitUntil([view] { return view->model()->rowCount() == 3; }));
    view->selectRow(0);
    page->findChild<QPushButton *>(QStringLiteral("clearButton"))->click();
    QTest::qWait(100);
    check(*bench.window, QStringLiteral("history"));
}

void TestAccessibility::checkAnswer(QWidget &window)
{
    const Result<WireRequest> request =
        compileUrl(QStringLiteral("GET"), QStringLiteral("https://api.example/contacts"), std::nullopt);
    Exchange exchange{{*request, {}, {}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = 200;
    exchange.reason = "OK";
    exchange.headers = {{"Content-Type", "application/json"}, {"Set-Cookie", "session=1; HttpOnly"}};
    exchange.timings = {0, 12, 48, 50, 91, 96};
    exchange.tls = TlsInfo{QStringLiteral("TLSv1.3"), QStringLiteral("TLS_AES_256_GCM_SHA384"),
        QStringLiteral("api.klicktipp.com"), QStringLiteral("R11"), QByteArray(32, 'x'), 1'800'000'000'000};
    exchange.body =
        R"({"contacts":[{"id":1736184243098437392,"name":"Gr\u00fcn GmbH","price":1.00,"active":true,)"
        R"("tags":{"23":"Kunde","9":"Newsletter"},"sold":null}],"next":"https:\/\/example.com\/2"})";
    auto *view = window.findChild<AnswerView *>();
    view->showResult(RunResult{{exchange}, {}}, Service::KlickTipp, {});
    auto *tabs = view->findChild<QTabWidget *>(QStringLiteral("answerTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        check(window, QStringLiteral("answer-%1").arg(tabs->widget(tab)->objectName()));
    }
    tabs->setCurrentIndex(0);
    view->findChild<QAbstractButton *>(QStringLiteral("findButton"))->click();
    auto *text = tabs->widget(0)->findChild<AnswerText *>();
    text->findChild<QLineEdit *>(QStringLiteral("findEdit"))->setText(QStringLiteral("grün"));
    check(window, QStringLiteral("answer-find"));
    tabs->widget(0)->findChild<QLineEdit *>(QStringLiteral("filterEdit"))->setText(QStringLiteral("$..tags"));
    QTest::qWait(400);
    check(window, QStringLiteral("answer-filter"));
    exchange.body.replace("1.00", "1.0").replace("Newsletter", "News");
    view->showResult(RunResult{{exchange}, {}}, Service::KlickTipp, {});
    view->findChild<QAbstractButton *>(QStringLiteral("compareAnswerButton"))->click();
    QTest::qWait(400);
    check(window, QStringLiteral("answer-compared"));
    exchange.body = "[1,\n  {\"cut\": off}]";
    view->showResult(RunResult{{exchange}, {}}, Service::KlickTipp, {});
    check(window, QStringLiteral("answer-not-json"));
    view->clear();
}

void TestAccessibility::checkSignature(QWidget &window)
{
    const Result<BaseUrl> base = BaseUrl::parse(QStringLiteral("https://app.coredination.net/api/1"));
    const Result<WireRequest> request = compileRequest({QStringLiteral("GET"), *base,
        QStringLiteral("/customer?limit=5&name=Müßig\u00a0KG&modified=2026-11-20T08:00:00%2B01:00"), {}, {},
        {}});
    const ApiCredentials credentials{
        Secret("007fa82b-93f0-4a06-81f6-339dcaad126f"), {}, Secret("a-signing-secret")};
    const SignatureOptions options{1'795'252'800'000, Placement::Query, Placement::Header, false};
    const Result<SignatureResult> result = signRequest(*request, request->origin(), credentials, options);
    Exchange exchange{result->signedRequest};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = 401;
    exchange.headers = {{"Date", "Sat, 21 Nov 2026 08:04:12 GMT"}};
    exchange.timings = {1'795'248'000'000, 12, 48, 50, 91, 96};
    auto *view = window.findChild<AnswerView *>();
    view->showResult(RunResult{{exchange}, {}}, Service::Coredination, {});
    check(window, QStringLiteral("signature-refused"));
    view->findChild<QPushButton *>(QStringLiteral("explainOfferButton"))->click();
    auto *signature = view->findChild<SignatureView *>();
    const SignatureFacts facts = SignatureFacts::of(result->signedRequest.request, credentials, options);
    QByteArray theirs = result->baseString;
    theirs.replace("%2B", "+");
    const QByteArray other =
        QMessageAuthenticationCode::hash("get" + theirs.mid(3), "a-signing-secret", QCryptographicHash::Sha1)
            .toBase64();
    signature->findChild<QPlainTextEdit *>(QStringLiteral("pasteEdit"))
        ->setPlainText(QString::fromLatin1(other));
    signature->explainer().showAnswer(explainSignature(facts, other));
    check(window, QStringLiteral("signature-explained"));
    for (auto *button : signature->findChildren<QPushButton *>(QStringLiteral("bytesButton"))) {
        if (button->isVisibleTo(signature))
            button->click();
    }
    auto *bytes = signature->findChild<SignatureBytesView *>();
    QVERIFY(bytes != nullptr);
    signature->findChild<QScrollArea *>()->ensureWidgetVisible(bytes);
    check(window, QStringLiteral("signature-bytes"));
    signature->resize(signature->width(), 1600); // all of it in one picture
    const QString folder = qEnvironmentVariable("SIGNET_SCREENSHOTS");
    if (!folder.isEmpty())
        signature->grab().save(QStringLiteral("%1/signature-whole-%2.png").arg(folder, m_variant));
    view->clear();
}

void TestAccessibility::checkAuthorization(TestWorkspace &workspace)
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

void TestAccessibility::contrastsAreEnough_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestAccessibility::contrastsAreEnough()
{
    QFETCH(const QPalette, palette);
    const ThemeColors &colors = themeColors(palette);
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base}) {
        const QColor back = palette.color(role);
        for (const QColor &text : {palette.color(QPalette::Text), colors.dim, colors.works, colors.attention,
                 colors.broken, palette.color(QPalette::Link)})
            QVERIFY2(
                contrast(text, back) >= 4.5, qPrintable(text.name() + QStringLiteral(" on ") + back.name()));
    }
    for (const QColor &text :
        {palette.color(QPalette::Text), colors.works, colors.attention, colors.broken, colors.dim})
        QVERIFY2(
            contrast(text, colors.selection) >= 4.5, qPrintable(text.name() + QStringLiteral(" selected")));
    for (const Environment environment : {Environment::Production, Environment::Test, Environment::Sandbox})
        QVERIFY(contrast(colors.badgeText(environment), colors.badgeFill(environment)) >= 4.5);
    QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);
    for (const QColor &fill :
        {colors.methodFill, colors.timestampFill, colors.pathFill, colors.queryFill, colors.secretFill})
        QVERIFY2(contrast(palette.color(QPalette::Text), fill) >= 4.5, qPrintable(fill.name()));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
