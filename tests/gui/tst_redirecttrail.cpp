// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/playgroundpage.h"
#include "gui/playground/redirectcard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "support/await.h"
#include "support/hostileserver.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Redirects in the playground: a card each, followed on demand within the origin only.
class TestRedirectTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void H1_sameOriginIsFollowedOnDemand();
    void H1_foreignOriginHasNoButton();
    void H1_productionWritesAskAgain();
    void H1_aLoopEnds();

private:
    void show(Environment environment, const QByteArray &location, int status = 302);
    void send() { child<QPushButton>(*m_page, "sendButton")->click(); }
    [[nodiscard]] bool waitForCard() const
    {
        return waitUntil([this] { return m_page->findChild<RedirectCard *>() != nullptr; });
    }
    [[nodiscard]] bool waitForStatus(const QString &start) const
    {
        return waitUntil([&] { return child<QLabel>(*m_page, "statusLabel")->text().startsWith(start); });
    }
    [[nodiscard]] QPushButton *follow() const
    {
        for (QPushButton *button : m_page->findChildren<QPushButton *>(QStringLiteral("followButton"))) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    HostileServer m_server;
    std::unique_ptr<PlaygroundPage> m_page;
};

void TestRedirectTrail::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_server.forget();
}

void TestRedirectTrail::show(Environment environment, const QByteArray &location, int status)
{
    m_server.setAnswer([location, status](QTcpSocket &socket, const RawRequest &request) {
        const bool isFirst = request.target() == "/list";
        socket.write(HostileServer::answer(
            isFirst ? status : 200, "{}", isFirst ? "Location: " + location + "\r\n" : QByteArray()));
    });
    m_workspace = std::make_unique<TestWorkspace>();
    const Integration integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, environment, m_server.url());
    const Account account = m_workspace->addAccount(
        integration, QStringLiteral("ACME"), QStringLiteral("acme"), "ck-7a51c0de93f9a");
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(integration, account);
    m_page->resize(700, 600);
    m_page->show();
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/list"));
}

void TestRedirectTrail::H1_sameOriginIsFollowedOnDemand()
{
    show(Environment::Production, "/elsewhere?x=1");
    send();
    QVERIFY(waitForCard());
    QCOMPARE(m_server.requests().size(), 1);
    QVERIFY(child<QLabel>(*m_page, "consequenceLabel")->text().contains(u"GET /elsewhere?x=1"_qs));
    QVERIFY(follow());
    follow()->click();
    QVERIFY(waitForStatus(QStringLiteral("200")));
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(m_server.requests().last().target(), QByteArray("/elsewhere?x=1"));
    QCOMPARE(m_server.requests().last().values("X-Ci").size(), 1);
    QVERIFY(m_server.requests().last().values("Referer").isEmpty());
    QVERIFY(!follow());
    send(); // a new request has no trail
    QVERIFY(waitUntil([this] { return m_server.requests().size() == 3; }));
    QVERIFY(waitUntil([this] { return m_page->findChildren<RedirectCard *>().size() == 1; }));
}

void TestRedirectTrail::H1_foreignOriginHasNoButton()
{
    const HostileServer foreign;
    const QByteArray there = foreign.url(QStringLiteral("/steal?a=1")).toLatin1();
    show(Environment::Sandbox, there, 307);
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("POST"));
    child<QPlainTextEdit>(*m_page, "bodyEdit")->setPlainText(QStringLiteral("{}"));
    send();
    QVERIFY(waitForCard());
    QVERIFY(!follow());
    child<QPushButton>(*m_page, "copyAddressButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), there);
    QTest::qWait(50);
    QCOMPARE(foreign.connections(), 0);
    QCOMPARE(m_server.requests().size(), 1);
}

void TestRedirectTrail::H1_productionWritesAskAgain()
{
    show(Environment::Production, "/elsewhere", 308);
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("POST"));
    child<QPlainTextEdit>(*m_page, "bodyEdit")->setPlainText(QStringLiteral(R"({"a":1})"));
    send();
    child<QPushButton>(*m_page, "askSendButton")->click();
    QVERIFY(waitForCard());
    follow()->click();
    QVERIFY(child<QWidget>(*m_page, "askFrame")->isVisible());
    QCOMPARE(m_server.requests().size(), 1);
    child<QPushButton>(*m_page, "askSendButton")->click();
    QVERIFY(waitForStatus(QStringLiteral("200")));
    QCOMPARE(m_server.requests().last().method(), QByteArray("POST"));
    QCOMPARE(m_server.requests().last().body, QByteArray(R"({"a":1})"));
}

void TestRedirectTrail::H1_aLoopEnds()
{
    show(Environment::Sandbox, "/list");
    send();
    for (int hop = 1; hop <= hopLimit; ++hop) {
        QVERIFY(waitUntil([this] { return follow() != nullptr; }));
        QCOMPARE(m_server.requests().size(), hop);
        follow()->click();
        QVERIFY(!follow());
    }
    QVERIFY(waitUntil([this] { return m_server.requests().size() == hopLimit + 1; }));
    QVERIFY(waitForStatus(QStringLiteral("302")));
    QVERIFY(!follow());
}

QTEST_MAIN(TestRedirectTrail)
#include "tst_redirecttrail.moc"
