// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/drafttabs.h"
#include "gui/playground/playgroundpage.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/banner.h"
#include "storage/draftrepository.h"
#include "support/await.h"
#include "support/hostileserver.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Drafts in the playground: several, named, brought back, kept.
class TestDraftTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyTabHoldsItsOwnDraft();
    void renameDuplicateDeleteUndo();
    void theLastDraftLeavesAFreshOne();
    void survivesARestart();
    void variablesComeFromTheIntegrationToo();
    void anUnresolvedVariableCannotBeSent();
    void keysInADraftAreRefused();
    void formBodyIsEncodedAndSaysSo();
    void controlReturnSendsFromEverywhere_data();
    void controlReturnSendsFromEverywhere();

private:
    void openPage();
    [[nodiscard]] QLineEdit *target() const { return child<QLineEdit>(*m_page, "targetEdit"); }
    [[nodiscard]] QTabBar *bar() const { return child<QTabBar>(*m_page, "tabBar"); }
    [[nodiscard]] DraftTabs *tabs() const { return child<DraftTabs>(*m_page, "draftTabs"); }
    [[nodiscard]] QString preview() const { return child<QLabel>(*m_page, "previewLabel")->text(); }
    void type(const char *view, int row, const QString &name, const QString &value) const
    {
        QAbstractItemModel *model = child<QTableView>(*m_page, view)->model();
        model->setData(model->index(row, 0), name);
        model->setData(model->index(row, 1), value);
    }
    [[nodiscard]] bool isWritten(const QUuid &owner, const QByteArray &text) const
    {
        return waitUntil([&] {
            return m_workspace->repository().drafts().content(owner).value_or(QByteArray()).contains(text);
        });
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    HostileServer m_server{HostileServer::always(HostileServer::answer(200, "{}"))};
    std::unique_ptr<PlaygroundPage> m_page;
    Integration m_integration;
    Account m_account;
};

void TestDraftTabs::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, Environment::Sandbox, m_server.url());
    m_account = m_workspace->addAccount(
        m_integration, QStringLiteral("ACME"), QStringLiteral("acme"), "ck-7a51c0de93f9a");
    openPage();
}

void TestDraftTabs::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_server.forget();
}

void TestDraftTabs::openPage()
{
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(m_integration, m_account);
    m_page->resize(700, 600);
    m_page->show();
}

void TestDraftTabs::everyTabHoldsItsOwnDraft()
{
    target()->setText(QStringLiteral("/first"));
    child<QPushButton>(*m_page, "newButton")->click();
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(target()->text(), QStringLiteral("/list"));
    target()->setText(QStringLiteral("/second"));
    QCOMPARE(bar()->tabText(1), QStringLiteral("GET /second"));
    bar()->setCurrentIndex(0);
    QCOMPARE(target()->text(), QStringLiteral("/first"));
    bar()->setCurrentIndex(1);
    QCOMPARE(target()->text(), QStringLiteral("/second"));
}

void TestDraftTabs::renameDuplicateDeleteUndo()
{
    target()->setText(QStringLiteral("/first"));
    tabs()->renameCurrent();
    auto *name = child<QLineEdit>(*m_page, "draftNameEdit");
    QVERIFY(name->isVisible());
    QTest::keyClicks(name, QStringLiteral("Mine"));
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!name->isVisible());
    QCOMPARE(bar()->tabText(0), QStringLiteral("Mine"));
    QCOMPARE(m_server.requests().size(), 0); // Return named the draft, and sent nothing
    tabs()->duplicateCurrent();
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(bar()->currentIndex(), 1);
    QCOMPARE(target()->text(), QStringLiteral("/first"));
    target()->setText(QStringLiteral("/copy"));
    tabs()->removeCurrent();
    QCOMPARE(bar()->count(), 1);
    QCOMPARE(target()->text(), QStringLiteral("/first"));
    auto *banner = child<Banner>(*m_page, "draftBanner");
    QVERIFY(banner->isVisible());
    child<QPushButton>(*banner, "actionButton")->click();
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(target()->text(), QStringLiteral("/copy"));
}

void TestDraftTabs::theLastDraftLeavesAFreshOne()
{
    target()->setText(QStringLiteral("/first"));
    tabs()->removeCurrent();
    QCOMPARE(bar()->count(), 1);
    QCOMPARE(target()->text(), QStringLiteral("/list"));
}

void TestDraftTabs::survivesARestart()
{
    target()->setText(QStringLiteral("/first?q=ü"));
    child<QPlainTextEdit>(*m_page, "headersEdit")->setPlainText(QStringLiteral("X-A: 1"));
    type("parametersView", 0, QStringLiteral("p"), QStringLiteral("v"));
    child<QPushButton>(*m_page, "newButton")->click();
    target()->setText(QStringLiteral("/second"));
    QVERIFY(isWritten(m_account.id, "/second"));
    m_page.reset(); // what a crash leaves is what was written
    openPage();
    QCOMPARE(bar()->count(), 2);
    QCOMPARE(bar()->currentIndex(), 1);
    QVERIFY(waitUntil([this] { return bar()->rect().contains(bar()->tabRect(0)); }));
    QCOMPARE(target()->text(), QStringLiteral("/second"));
    bar()->setCurrentIndex(0);
    QCOMPARE(target()->text(), QStringLiteral("/first?q=ü"));
    QCOMPARE(child<QPlainTextEdit>(*m_page, "headersEdit")->toPlainText(), QStringLiteral("X-A: 1"));
    QCOMPARE(child<QTableView>(*m_page, "parametersView")->model()->index(0, 1).data().toString(),
        QStringLiteral("v"));
}

void TestDraftTabs::variablesComeFromTheIntegrationToo()
{
    m_page->setTarget(m_integration, std::nullopt);
    type("variablesView", 0, QStringLiteral("tag"), QStringLiteral("7"));
    type("variablesView", 1, QStringLiteral("other"), QStringLiteral("a/b"));
    QVERIFY(isWritten(m_integration.id, "a/b"));
    m_page->setTarget(m_integration, m_account);
    target()->setText(QStringLiteral("/tag/{{tag}}/{{other}}"));
    QVERIFY2(preview().contains(QStringLiteral("/tag/7/a%2Fb")), qPrintable(preview()));
    type("variablesView", 0, QStringLiteral("tag"), QStringLiteral("8"));
    QVERIFY2(preview().contains(QStringLiteral("/tag/8/a%2Fb")), qPrintable(preview()));
}

void TestDraftTabs::anUnresolvedVariableCannotBeSent()
{
    target()->setText(QStringLiteral("/tag/{{missing}}"));
    QVERIFY(preview().contains(QStringLiteral("{{missing}}")));
    QVERIFY(!child<QPushButton>(*m_page, "sendButton")->isEnabled());
    QTest::keyClick(target(), Qt::Key_Return);
    QTest::qWait(30);
    QCOMPARE(m_server.requests().size(), 0);
}

void TestDraftTabs::keysInADraftAreRefused()
{
    child<QPlainTextEdit>(*m_page, "headersEdit")->setPlainText(QStringLiteral("X-Ci: STRANGER-77"));
    QVERIFY(preview().contains(QStringLiteral("X-Ci")));
    QVERIFY(!child<QPushButton>(*m_page, "sendButton")->isEnabled());
    QVERIFY(isWritten(m_account.id, "X-Ci:"));
    QVERIFY(!m_workspace->repository().drafts().content(m_account.id)->contains("STRANGER"));
}

void TestDraftTabs::formBodyIsEncodedAndSaysSo()
{
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("POST"));
    child<QComboBox>(*m_page, "bodyKindCombo")->setCurrentIndex(static_cast<int>(BodyKind::Form));
    type("fieldsView", 0, QStringLiteral("email"), QStringLiteral("a+b@c.de"));
    QVERIFY(child<QLabel>(*m_page, "encodingLabel")
                ->text()
                .startsWith(QStringLiteral("Content-Type: application/x-www-form-urlencoded")));
    child<QPushButton>(*m_page, "sendButton")->click();
    QVERIFY(waitUntil([this] { return !m_server.requests().isEmpty(); }));
    QCOMPARE(m_server.requests().first().body, QByteArray("email=a%2Bb%40c.de"));
    QCOMPARE(m_server.requests().first().values("Content-Type"),
        QList<QByteArray>{"application/x-www-form-urlencoded"});
}

void TestDraftTabs::controlReturnSendsFromEverywhere_data()
{
    QTest::addColumn<QByteArray>("widget");
    for (const char *widget : {"targetEdit", "methodCombo", "headersEdit", "bodyEdit", "parametersView",
             "tabBar", "newButton", "linesView", "bodyKindCombo"})
        QTest::newRow(widget) << QByteArray(widget);
}

void TestDraftTabs::controlReturnSendsFromEverywhere()
{
    QFETCH(const QByteArray, widget);
    m_page->activateWindow();
    QApplication::setActiveWindow(m_page.get());
    child<QPushButton>(*m_page, "detailsButton")->setChecked(true);
    child<QPushButton>(*m_page, "sendButton")->click();
    // Each kind of view of an answer has one; the one that shows comes with the first answer.
    const auto visible = [this](const QString &name) -> QWidget * {
        const QList<QWidget *> all = m_page->findChildren<QWidget *>(name);
        const auto found =
            std::find_if(all.begin(), all.end(), [](const QWidget *one) { return one->isVisible(); });
        return found == all.end() ? nullptr : *found;
    };
    QVERIFY(waitUntil([&visible] { return visible(QStringLiteral("linesView")) != nullptr; }));
    m_server.forget();
    auto *focused = widget == "linesView" ? visible(QStringLiteral("linesView"))
                                          : child<QWidget>(*m_page, widget.constData());
    for (QWidget *page = focused; page != nullptr; page = page->parentWidget()) {
        if (auto *stack = qobject_cast<QStackedWidget *>(page->parentWidget()); stack != nullptr)
            stack->setCurrentWidget(page);
    }
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(waitUntil([this] { return m_server.requests().size() == 1; }));
}

QTEST_MAIN(TestDraftTabs)
#include "tst_drafttabs.moc"
