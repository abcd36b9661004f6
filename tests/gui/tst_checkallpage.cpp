// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"
#include "gui/accounts/accounttreeview.h"
#include "gui/health/checkallpage.h"
#include "gui/health/checkexport.h"
#include "gui/health/checkresultmodel.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/banner.h"
#include "gui/windowbench.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

/// The window's "Check all", against the sandbox.
class TestCheckAllPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsWhatCameOut();
    void tellsWhomItWaitsFor();
    void pausesResumesAndCancelsByKeyboard();
    void goesOnWhileAnotherPageIsShown();
    void resultsDoNotSwitchThePage();
    void sortsByKeyboard();
    void opensAnAccountByKeyboard();
    void exportsWithoutSecrets();
    void exportNeedsAWritableFolder();
    void csvIsSafeForSpreadsheets_data();
    void csvIsSafeForSpreadsheets();
    void speaksGermanAtOnce();
    void nothingToCheckIsNoButton();

private:
    static constexpr int accountCount = 12;

    void addFault(const QString &text) { m_sandbox->faults().add(parseFault(text).value()); }
    void openFilled();
    [[nodiscard]] CheckAllPage &startAll();
    [[nodiscard]] bool hasEnded(const CheckAllPage &page) const
    {
        return waitUntil([&page] { return !page.isRunning(); });
    }
    [[nodiscard]] static QString cell(const CheckAllPage &page, int row, int column)
    {
        return child<QTreeView>(page, "resultView")->model()->index(row, column).data().toString();
    }
    [[nodiscard]] static QString text(const CheckAllPage &page, const char *label)
    {
        return child<QLabel>(page, label)->text();
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Sandbox> m_sandbox;
    QList<Account> m_accounts;
};

void TestCheckAllPage::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_sandbox = std::make_unique<Sandbox>(m_bench->workspace.mockClock);
    QVERIFY(m_sandbox->listen());
}

void TestCheckAllPage::cleanup()
{
    m_bench.reset();
    m_sandbox.reset();
    m_accounts.clear();
}

void TestCheckAllPage::openFilled()
{
    TestWorkspace &workspace = m_bench->workspace;
    const Integration integration = workspace.addIntegration(
        QStringLiteral("Agency"), Service::KlickTipp, Environment::Sandbox, m_sandbox->klickTippBaseUrl());
    workspace.store(
        integration.id, SecretField::DeveloperKey, m_sandbox->credentials().developerKey.toUtf8());
    const SandboxCustomer &customer = m_sandbox->credentials().customers.first();
    for (int i = 0; i < accountCount; ++i)
        m_accounts.append(
            workspace.addAccount(integration, QStringLiteral("Customer %1").arg(i, 2, 10, QLatin1Char('0')),
                customer.userName, customer.customerKey.toUtf8()));
    m_bench->openWindow();
}

CheckAllPage &TestCheckAllPage::startAll()
{
    child<QPushButton>(*m_bench->window, "checkAllButton")->click();
    return *child<CheckAllPage>(*m_bench->window, "CheckAllPage");
}

void TestCheckAllPage::showsWhatCameOut()
{
    openFilled();
    addFault(QStringLiteral("401,count=2"));
    addFault(QStringLiteral("500,count=1"));
    CheckAllPage &page = startAll();
    QVERIFY(page.isVisible());
    QVERIFY(m_bench->window->windowTitle().startsWith(u"Check all"));
    QVERIFY(hasEnded(page));
    QCOMPARE(child<QTreeView>(page, "resultView")->model()->rowCount(), accountCount);
    QCOMPARE(text(page, "countsLabel"), u"9 work · 2 refused · 1 cannot be told"_qs);
    QCOMPARE(text(page, "progressLabel"), u"12 of 12 · finished"_qs);
    QCOMPARE(child<QProgressBar>(page, "progressBar")->value(), accountCount);
    // The worst first.
    QCOMPARE(cell(page, 0, CheckResultModel::OutcomeColumn), u"Refused"_qs);
    QCOMPARE(cell(page, 0, CheckResultModel::StatusColumn), u"401"_qs);
    QCOMPARE(cell(page, 2, CheckResultModel::OutcomeColumn), u"Cannot tell"_qs);
    QCOMPARE(cell(page, 3, CheckResultModel::OutcomeColumn), u"Works"_qs);
    QCOMPARE(cell(page, 3, CheckResultModel::IntegrationColumn), u"Agency"_qs);
    QVERIFY(!cell(page, 0, CheckResultModel::MessageColumn).isEmpty());
    const QString folder = qEnvironmentVariable("SIGNET_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(m_bench->window->grab().save(folder + QStringLiteral("/check-all.png")));
    QVERIFY(!child<QPushButton>(page, "pauseButton")->isEnabled());
    QVERIFY(child<QPushButton>(page, "exportButton")->isEnabled());
    const Account refused = m_bench->workspace.repository()
                                .account(child<QTreeView>(page, "resultView")
                                             ->model()
                                             ->index(0, 0)
                                             .data(CheckResultModel::IdRole)
                                             .toUuid())
                                .value();
    QCOMPARE(outcomeName(refused.lastCheck.outcome), outcomeName(CheckOutcome::Refused));
}

void TestCheckAllPage::tellsWhomItWaitsFor()
{
    openFilled();
    addFault(QStringLiteral("429=20,count=1"));
    CheckAllPage &page = startAll();
    QVERIFY(waitUntil(
        [&page] { return text(page, "progressLabel").contains(u"waiting 20 s for KlickTipp (429)"); }));
    m_bench->workspace.mockClock.advance(15'000);
    QVERIFY(waitUntil([&page] { return text(page, "progressLabel").contains(u"waiting 5 s"); }));
    QVERIFY(page.isRunning());
    m_bench->workspace.mockClock.advance(5'000);
    QVERIFY(hasEnded(page));
    QCOMPARE(text(page, "countsLabel"), u"12 work · 0 refused · 0 cannot be told"_qs);
}

void TestCheckAllPage::pausesResumesAndCancelsByKeyboard()
{
    openFilled();
    addFault(QStringLiteral("silence"));
    CheckAllPage &page = startAll();
    QVERIFY(waitUntil([&page] { return text(page, "progressLabel").contains(u"6 at a time"); }));
    auto *pause = child<QPushButton>(page, "pauseButton");
    QTest::keyClick(pause, Qt::Key_Space);
    QCOMPARE(text(page, "progressLabel"), u"0 of 12 · pausing"_qs);
    QCOMPARE(pause->text(), u"&Resume"_qs);
    QTest::keyClick(pause, Qt::Key_Space);
    QCOMPARE(pause->text(), u"&Pause"_qs);
    QTest::keyClick(child<QPushButton>(page, "cancelButton"), Qt::Key_Space);
    QVERIFY(hasEnded(page));
    QCOMPARE(text(page, "progressLabel"), u"0 of 12 · cancelled"_qs);
    QCOMPARE(cell(page, 0, CheckResultModel::OutcomeColumn), u"Not checked"_qs);
    QVERIFY(!child<QPushButton>(page, "exportButton")->isEnabled());
    // And again, by the shortcut.
    m_sandbox->faults().clear();
    QTest::keyClick(m_bench->window.get(), Qt::Key_F5, Qt::ShiftModifier);
    if (!page.isRunning()) // without a window manager the window may not be active
        child<QPushButton>(page, "againButton")->click();
    QVERIFY(hasEnded(page));
    QCOMPARE(text(page, "progressLabel"), u"12 of 12 · finished"_qs);
}

void TestCheckAllPage::goesOnWhileAnotherPageIsShown()
{
    openFilled();
    addFault(QStringLiteral("429=20,count=1"));
    CheckAllPage &page = startAll();
    QVERIFY(waitUntil([&page] { return text(page, "progressLabel").contains(u"waiting"); }));
    m_bench->window->select(m_accounts.at(4).id);
    QVERIFY(!page.isVisible());
    QVERIFY(m_bench->window->findChild<AccountPage *>()->isVisible());
    QVERIFY(page.isRunning());
    m_bench->workspace.mockClock.advance(20'000);
    QVERIFY(hasEnded(page));
    QVERIFY(!page.isVisible());
    QCOMPARE(text(page, "progressLabel"), u"12 of 12 · finished"_qs);
}

void TestCheckAllPage::resultsDoNotSwitchThePage()
{
    openFilled();
    m_bench->window->select(m_accounts.at(4).id);
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    QTest::qWait(700); // the list has been read again
    QVERIFY(page.isVisible());
    QTest::keyClick(child<QPushButton>(page, "backButton"), Qt::Key_Space);
    QVERIFY(!page.isVisible());
    const auto *account = m_bench->window->findChild<AccountPage *>();
    QVERIFY(account->isVisible());
    QCOMPARE(account->account().id, m_accounts.at(4).id);
    QCOMPARE(outcomeName(account->account().lastCheck.outcome), outcomeName(CheckOutcome::Works));
}

void TestCheckAllPage::sortsByKeyboard()
{
    openFilled();
    addFault(QStringLiteral("401,count=1"));
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    auto *box = child<QComboBox>(page, "sortBox");
    QCOMPARE(box->currentIndex(), int(CheckResultModel::OutcomeColumn));
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), u"Account"_qs);
    for (int row = 0; row < accountCount; ++row)
        QCOMPARE(cell(page, row, CheckResultModel::AccountColumn), m_accounts.at(row).name);
    child<QTreeView>(page, "resultView")->sortByColumn(CheckResultModel::AccountColumn, Qt::DescendingOrder);
    QCOMPARE(cell(page, 0, CheckResultModel::AccountColumn), m_accounts.last().name);
    QCOMPARE(box->currentText(), u"Account"_qs);
}

void TestCheckAllPage::opensAnAccountByKeyboard()
{
    openFilled();
    m_bench->window->select(m_accounts.at(3).id);
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    auto *view = child<QTreeView>(page, "resultView");
    view->sortByColumn(CheckResultModel::AccountColumn, Qt::AscendingOrder);
    // The one that is chosen at the left, too.
    view->setCurrentIndex(view->model()->index(3, 0));
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!page.isVisible());
    QCOMPARE(m_bench->window->findChild<AccountPage *>()->account().id, m_accounts.at(3).id);
}

void TestCheckAllPage::exportsWithoutSecrets()
{
    openFilled();
    addFault(QStringLiteral("401,count=1"));
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    child<QPushButton>(page, "exportButton")->click();
    auto *dialog = page.findChild<QFileDialog *>(QStringLiteral("exportDialog"));
    QVERIFY(dialog != nullptr);
    dialog->close();
    const QString key = m_sandbox->credentials().customers.first().customerKey;
    for (const QString &name : {QStringLiteral("out.csv"), QStringLiteral("out.json")}) {
        const QString path = m_bench->folder.filePath(name);
        page.exportTo(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("Customer 07"));
        QVERIFY(!bytes.contains(key.toUtf8()));
        QVERIFY(!bytes.contains(m_sandbox->credentials().developerKey.toUtf8()));
        if (name.endsWith(u".csv"))
            QCOMPARE(bytes.count("\r\n"), accountCount + 1);
        else
            QCOMPARE(QJsonDocument::fromJson(bytes).object().value(QLatin1StringView("refused")).toInt(), 1);
    }
}

void TestCheckAllPage::exportNeedsAWritableFolder()
{
    openFilled();
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    QString told;
    connect(&page, &CheckAllPage::failed, this, [&told](const QString &message) { told = message; });
    page.exportTo(m_bench->folder.filePath(QStringLiteral("nowhere/out.csv")));
    QVERIFY(told.contains(u"nowhere"));
}

void TestCheckAllPage::csvIsSafeForSpreadsheets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"ACME"_qs << QByteArray("ACME");
    QTest::newRow("umlaut") << u"Müller"_qs << QByteArray("Müller");
    QTest::newRow("comma") << u"A, B"_qs << QByteArray("\"A, B\"");
    QTest::newRow("quotes") << u"A \"B\""_qs << QByteArray("\"A \"\"B\"\"\"");
    QTest::newRow("line break") << u"A\nB"_qs << QByteArray("\"A\nB\"");
    QTest::newRow("formula") << u"=HYPERLINK(1)"_qs << QByteArray("'=HYPERLINK(1)");
    QTest::newRow("formula with comma") << u"@SUM(1,2)"_qs << QByteArray("\"'@SUM(1,2)\"");
}

void TestCheckAllPage::csvIsSafeForSpreadsheets()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    CheckItem item;
    item.account = Account();
    item.account->name = name;
    const QByteArray csv = checkResultsAsCsv({item}, {CheckRecord()});
    const QByteArray line = csv.mid(csv.indexOf("\r\n") + 2);
    QVERIFY2(line.startsWith(cell + ",,never-checked,"), line.constData());
}

void TestCheckAllPage::speaksGermanAtOnce()
{
    openFilled();
    CheckAllPage &page = startAll();
    QVERIFY(hasEnded(page));
    m_bench->translations.apply(QStringLiteral("de"));
    QVERIFY(waitUntil([&] { return text(page, "progressLabel").startsWith(u"12 von 12"); }));
    QCOMPARE(cell(page, 0, CheckResultModel::OutcomeColumn), u"Funktioniert"_qs);
    QCOMPARE(child<QComboBox>(page, "sortBox")->itemText(1), u"Konto"_qs);
    QVERIFY(page.isVisible());
}

void TestCheckAllPage::nothingToCheckIsNoButton()
{
    m_bench->openWindow();
    QVERIFY(!child<QPushButton>(*m_bench->window, "checkAllButton")->isEnabled());
}

QTEST_MAIN(TestCheckAllPage)
#include "tst_checkallpage.moc"
