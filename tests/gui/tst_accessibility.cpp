// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/accountpage.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/playground/answertext.h"
#include "gui/playground/answerview.h"
#include "gui/playground/playgroundpage.h"
#include "gui/playground/signaturebytes.h"
#include "gui/playground/signatureexplainer.h"
#include "gui/playground/signatureview.h"
#include "gui/widgets/themecolors.h"
#include "gui/windowbench.h"
#include "gui/windowgallery.h"
#include "storage/historyrepository.h"
#include "support/await.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTabWidget>
#include <QTest>

#include <cmath>

using namespace signet;
using namespace signet::test;

namespace {

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

/// Opens the main window with all its pages, and the dialogs for integrations and accounts, in both languages
/// and both themes. The others: tst_dialogaccessibility.
class TestAccessibility : public QObject, protected WindowGallery
{
    Q_OBJECT

private Q_SLOTS:
    void everyWindow_data() { addVariants(); }
    void everyWindow();
    void contrastsAreEnough_data();
    void contrastsAreEnough();

private:
    void checkDialogs(
        TestWorkspace &workspace, const QList<Integration> &integrations, const Integration &integration);
    void checkAnswer(QWidget &window);
    void checkHistory(WindowBench &bench);
    void checkSignature(QWidget &window);
};

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

void TestAccessibility::everyWindow()
{
    WindowBench bench;
    openInVariant(bench);
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
        signature->grab().save(QStringLiteral("%1/signature-whole-%2.png").arg(folder, variant()));
    view->clear();
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
