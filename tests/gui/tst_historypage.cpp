// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"
#include "gui/history/historymodel.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "storage/historyrepository.h"
#include "storage/settings.h"
#include "support/await.h"
#include "support/hostileserver.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// The history of an account in the window: filled by sending, searched, compared, sent again, cleared.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasSent();
    void searches();
    void saysWhatChangedSinceTheLastSuccess();
    void theLastCheckLeadsToWhatChanged();
    void comparesTwo();
    void sendsAgainAsANewDraft();
    void clearsAfterAQuestion();
    void isSwitchedOff();
    void tellsTheSettingAsItIs();

private:
    void send(const QString &target);
    void openHistory(int rows);
    [[nodiscard]] HistoryModel *model() const { return m_page->findChild<HistoryModel *>(); }
    [[nodiscard]] QTableView *view() const { return child<QTableView>(*m_page, "historyView"); }
    [[nodiscard]] QString text() const
    {
        return child<QPlainTextEdit>(*m_page, "historyText")->toPlainText();
    }
    /// "where|before|after"
    [[nodiscard]] QStringList differences() const
    {
        auto *comparison = child<QWidget>(*m_page, "comparisonView");
        const QAbstractItemModel *model = child<QTableView>(*comparison, "differencesView")->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(QStringList{model->index(row, 1).data().toString(),
                model->index(row, 2).data().toString(), model->index(row, 3).data().toString()}
                           .join(u'|'));
        return all;
    }
    [[nodiscard]] QPushButton *button(const char *name) const { return child<QPushButton>(*m_page, name); }
    [[nodiscard]] int stored() const
    {
        const auto rows = await(m_workspace->repository().history().find(m_account.id, {}, 100));
        return rows && *rows ? static_cast<int>((*rows)->size()) : -1;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    HostileServer m_server;
    std::unique_ptr<AccountPage> m_page;
    Integration m_integration;
    Account m_account;
    int m_sent = 0;
};

void TestHistoryPage::init()
{
    m_sent = 0;
    m_server.setAnswer([](QTcpSocket &socket, const RawRequest &request) {
        const bool isBad = request.target().contains("bad");
        socket.write(
            HostileServer::answer(isBad ? 406 : 200, isBad ? R"({"error":4})" : R"({"1":"Newsletter"})"));
    });
    m_workspace = std::make_unique<TestWorkspace>();
    m_integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, Environment::Sandbox, m_server.url());
    m_account = m_workspace->addAccount(
        m_integration, QStringLiteral("ACME"), QStringLiteral("acme"), "ck-7a51c0de93f9a");
    m_page = std::make_unique<AccountPage>(*m_workspace);
    m_page->resize(660, 560);
    m_page->showAccount(m_account, m_integration);
    m_page->show();
    child<QTabWidget>(*m_page, "tabs")->setCurrentWidget(child<QWidget>(*m_page, "playgroundTab"));
}

void TestHistoryPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_server.forget();
}

void TestHistoryPage::send(const QString &target)
{
    child<QLineEdit>(*m_page, "targetEdit")->setText(target);
    button("sendButton")->click();
    ++m_sent;
    QVERIFY(waitUntil([this] { return stored() == m_sent; }));
}

void TestHistoryPage::openHistory(int rows)
{
    child<QTabWidget>(*m_page, "tabs")->setCurrentWidget(child<QWidget>(*m_page, "historyTab"));
    QVERIFY(waitUntil([&] { return model()->rowCount() == rows; }));
}

void TestHistoryPage::showsWhatWasSent()
{
    send(QStringLiteral("/list?a=1"));
    openHistory(1);
    QCOMPARE(
        model()->index(0, HistoryModel::RequestColumn).data().toString(), QStringLiteral("GET /list?a=1"));
    QCOMPARE(model()->index(0, HistoryModel::StatusColumn).data().toString(), QStringLiteral("200"));
    view()->selectRow(0);
    QVERIFY(waitUntil([this] { return text().contains(QStringLiteral("Newsletter")); }));
    QVERIFY(text().startsWith(QStringLiteral("GET /list\n    a=1\n")));
    QVERIFY(text().contains(QStringLiteral("X-Ci: <")));
    QVERIFY(!text().contains(QStringLiteral("ck-7a51c0de93f9a")));
}

void TestHistoryPage::searches()
{
    send(QStringLiteral("/list"));
    send(QStringLiteral("/tag"));
    openHistory(2);
    child<QLineEdit>(*m_page, "historySearchEdit")->setText(QStringLiteral("/tag"));
    QVERIFY(waitUntil([this] { return model()->rowCount() == 1; }));
    child<QLineEdit>(*m_page, "historySearchEdit")->setText(QStringLiteral("nowhere"));
    QVERIFY(waitUntil([this] { return model()->rowCount() == 0; }));
    QVERIFY(child<QLabel>(*m_page, "historyEmptyLabel")->isVisible());
}

void TestHistoryPage::saysWhatChangedSinceTheLastSuccess()
{
    send(QStringLiteral("/list?a=1"));
    send(QStringLiteral("/list?bad=1"));
    openHistory(2);
    view()->selectRow(0);
    button("changeButton")->click();
    QVERIFY(waitUntil([this] { return differences().contains(u"Request: parameter bad||1"_qs); }));
    QVERIFY(differences().contains(u"Request: parameter a|1|"_qs));
    QVERIFY(differences().contains(u"Answer: status|200|406"_qs));
    QVERIFY(differences().contains(u"$.1|\"Newsletter\"|"_qs));
    QVERIFY(differences().contains(u"$.error||4"_qs));
    view()->selectRow(1);
    button("changeButton")->click(); // there was none before
    QVERIFY(waitUntil([this] { return text().contains(QStringLiteral("GET")) && !text().contains(u'\n'); }));
}

void TestHistoryPage::theLastCheckLeadsToWhatChanged()
{
    auto *changes = child<QPushButton>(*m_page, "changesButton");
    QVERIFY(changes->isHidden());
    m_account.lastCheck.outcome = CheckOutcome::Refused;
    m_page->showAccount(m_account, m_integration);
    QVERIFY(!changes->isHidden());
    send(QStringLiteral("/list"));
    send(QStringLiteral("/list?bad=1"));
    send(QStringLiteral("/list"));
    changes->click();
    QVERIFY(waitUntil([this] { return differences().contains(u"Answer: status|200|406"_qs); }));
    QVERIFY(child<QWidget>(*m_page, "historyTab")->isVisible());
}

void TestHistoryPage::comparesTwo()
{
    send(QStringLiteral("/list"));
    send(QStringLiteral("/tag"));
    openHistory(2);
    QVERIFY(!button("compareButton")->isEnabled());
    view()->selectAll();
    QVERIFY(button("compareButton")->isEnabled());
    QVERIFY(!button("draftButton")->isEnabled());
    button("compareButton")->click();
    QVERIFY(waitUntil([this] { return differences() == QStringList{u"Request: path|/list|/tag"_qs}; }));
    auto *comparison = child<QWidget>(*m_page, "comparisonView");
    QVERIFY(comparison->isVisible());
    QCOMPARE(child<QPlainTextEdit>(*comparison, "differenceText")->toPlainText(),
        u"Changed · Request: path\n− /list\n+ /tag"_qs);
    view()->selectRow(0);
    QVERIFY(waitUntil([this] { return text().startsWith(u"GET /tag"); }));
    QVERIFY(!comparison->isVisible());
}

void TestHistoryPage::sendsAgainAsANewDraft()
{
    child<QPlainTextEdit>(*m_page, "headersEdit")->setPlainText(QStringLiteral("X-A: 1"));
    send(QStringLiteral("/list?a=1"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/other"));
    openHistory(1);
    view()->selectRow(0);
    button("draftButton")->click();
    QVERIFY(waitUntil([this] { return button("sendButton")->isVisible(); }));
    QCOMPARE(child<QLineEdit>(*m_page, "targetEdit")->text(), QStringLiteral("/list?a=1"));
    QCOMPARE(child<QPlainTextEdit>(*m_page, "headersEdit")->toPlainText(), QStringLiteral("X-A: 1"));
    QCOMPARE(child<QTabBar>(*m_page, "tabBar")->count(), 2);
    send(QStringLiteral("/list?a=1"));
    QCOMPARE(m_server.requests().last().values("X-A"), QList<QByteArray>{"1"});
}

void TestHistoryPage::clearsAfterAQuestion()
{
    send(QStringLiteral("/list"));
    openHistory(1);
    button("clearButton")->click();
    QCOMPARE(stored(), 1);
    auto *question = child<QWidget>(*m_page, "clearQuestion");
    QVERIFY(question->isVisible());
    for (QPushButton *answer : question->findChildren<QPushButton *>()) {
        if (!answer->hasFocus() && answer->text() == QStringLiteral("Delete it"))
            answer->click();
    }
    QVERIFY(waitUntil([this] { return model()->rowCount() == 0; }));
    QCOMPARE(stored(), 0);
}

void TestHistoryPage::isSwitchedOff()
{
    openHistory(0);
    QVERIFY(child<QCheckBox>(*m_page, "keepCheck")->isChecked());
    child<QCheckBox>(*m_page, "keepCheck")->click();
    QVERIFY(!m_workspace->repository().settings().values().keepsHistory);
    child<QTabWidget>(*m_page, "tabs")->setCurrentWidget(child<QWidget>(*m_page, "playgroundTab"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/list"));
    button("sendButton")->click();
    QVERIFY(waitUntil([this] { return m_server.requests().size() == 1; }));
    QVERIFY(waitUntil([this] { return button("sendButton")->isVisible(); }));
    QTest::qWait(50);
    QCOMPARE(stored(), 0);
}

void TestHistoryPage::tellsTheSettingAsItIs()
{
    openHistory(0);
    Settings &settings = m_workspace->repository().settings();
    SettingValues values = settings.values();
    values.keepsHistory = false; // by the settings dialog, or by signet-cli
    QVERIFY(settings.save(values));
    QVERIFY(!child<QCheckBox>(*m_page, "keepCheck")->isChecked());
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
