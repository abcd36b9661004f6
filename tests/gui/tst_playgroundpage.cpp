// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/answertexts.h"
#include "gui/playground/playgroundpage.h"
#include "gui/playground/signatureview.h"
#include "gui/playground/tracestepcard.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

using namespace signet;
using namespace signet::test;

class TestPlaygroundPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsAndExplains();
    void masksWhatWasSent();
    void saysWhatWillBeSent();
    void cannotSendOutsideTheBase();
    void productionAsksBeforeWriting();
    void deleteAsksEveryTime();
    void stopsWaiting();
    void anotherTargetClearsTheAnswer();
    void readsHeaderLines();

private:
    void show(Environment environment);
    void send();
    [[nodiscard]] QString status() const { return child<QLabel>(*m_page, "statusLabel")->text(); }
    [[nodiscard]] bool isAsking() const { return child<QWidget>(*m_page, "askFrame")->isVisible(); }

    SystemClock m_clock;
    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<PlaygroundPage> m_page;
    Integration m_integration;
    Account m_account;
};

void TestPlaygroundPage::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
}

void TestPlaygroundPage::cleanup()
{
    m_page.reset();
    m_sandbox.reset();
    m_workspace.reset();
}

void TestPlaygroundPage::show(Environment environment)
{
    const SandboxCredentials &known = m_sandbox->credentials();
    m_integration = m_workspace->addIntegration(
        QStringLiteral("KlickTipp"), Service::KlickTipp, environment, m_sandbox->klickTippBaseUrl());
    m_workspace->store(m_integration.id, SecretField::DeveloperKey, known.developerKey.toLatin1());
    m_integration = m_workspace->repository().integration(m_integration.id).value();
    m_account = m_workspace->addAccount(m_integration, known.customers.first().name,
        known.customers.first().userName, known.customers.first().customerKey.toUtf8());
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(m_integration, m_account);
    m_page->show();
}

void TestPlaygroundPage::send()
{
    child<QPushButton>(*m_page, "sendButton")->click();
}

void TestPlaygroundPage::sendsAndExplains()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    QVERIFY(status().contains(QStringLiteral(" ms · ")));
    QVERIFY(
        child<QPlainTextEdit>(*m_page, "prettyView")->toPlainText().startsWith(QStringLiteral("{\n  \"")));
    QVERIFY(!child<QPlainTextEdit>(*m_page, "answerHeadersView")->toPlainText().isEmpty());
    QVERIFY(m_page->findChildren<TraceStepCard *>().size() >= 2);
}

void TestPlaygroundPage::masksWhatWasSent()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    const QString customerKey = m_sandbox->credentials().customers.first().customerKey;
    const QString inBase64 = QString::fromLatin1(customerKey.toUtf8().toBase64()).left(12);
    QVERIFY(child<QTextEdit>(*m_page, "sentText")->toPlainText().contains(QStringLiteral("X-Ci")));
    for (const QTextEdit *text : m_page->findChildren<QTextEdit *>()) {
        QVERIFY(!text->toPlainText().contains(customerKey));
        QVERIFY(!text->toPlainText().contains(m_sandbox->credentials().developerKey));
        QVERIFY(!text->toPlainText().contains(inBase64));
    }
}

void TestPlaygroundPage::saysWhatWillBeSent()
{
    show(Environment::Sandbox);
    const auto *preview = child<QLabel>(*m_page, "previewLabel");
    QVERIFY(preview->text().isEmpty());
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/subscriber/search?name=Müßig"));
    QVERIFY(preview->text().endsWith(QStringLiteral("/subscriber/search?name=M%C3%BC%C3%9Fig")));
}

void TestPlaygroundPage::cannotSendOutsideTheBase()
{
    show(Environment::Sandbox);
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("https://example.com/list"));
    QVERIFY(!child<QPushButton>(*m_page, "sendButton")->isEnabled());
    QVERIFY(!child<QLabel>(*m_page, "previewLabel")->text().isEmpty());
}

void TestPlaygroundPage::productionAsksBeforeWriting()
{
    show(Environment::Production);
    send();
    QVERIFY(!isAsking()); // reading needs no question
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("POST"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/tag"));
    child<QPlainTextEdit>(*m_page, "bodyEdit")->setPlainText(QStringLiteral(R"({"name":"New"})"));
    send();
    QVERIFY(isAsking());
    child<QPushButton>(*m_page, "askCancelButton")->click();
    QVERIFY(!isAsking());
    send();
    child<QPushButton>(*m_page, "askSendButton")->click();
    QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    send();
    QVERIFY(!isAsking()); // once per account and method
}

void TestPlaygroundPage::deleteAsksEveryTime()
{
    show(Environment::Production);
    child<QComboBox>(*m_page, "methodCombo")->setCurrentText(QStringLiteral("DELETE"));
    child<QLineEdit>(*m_page, "targetEdit")->setText(QStringLiteral("/tag/999999"));
    for (int i = 0; i < 2; ++i) {
        send();
        QVERIFY(isAsking());
        child<QPushButton>(*m_page, "askSendButton")->click();
        QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    }
}

void TestPlaygroundPage::stopsWaiting()
{
    show(Environment::Sandbox);
    m_sandbox.reset(); // nobody answers
    QVERIFY(child<QPushButton>(*m_page, "sendButton")->isVisible());
    send();
    child<QPushButton>(*m_page, "cancelButton")->click();
    QVERIFY(waitUntil([this] { return child<QPushButton>(*m_page, "sendButton")->isVisible(); }));
    QVERIFY(!status().isEmpty());
}

void TestPlaygroundPage::anotherTargetClearsTheAnswer()
{
    show(Environment::Sandbox);
    send();
    QVERIFY(waitUntil([this] { return status().startsWith(QStringLiteral("200 ")); }));
    m_page->setTarget(m_integration, m_account); // the same one: the answer stays
    QVERIFY(!status().isEmpty());
    m_page->setTarget(m_integration, std::nullopt);
    QVERIFY(status().isEmpty());
    QVERIFY(child<QPlainTextEdit>(*m_page, "prettyView")->toPlainText().isEmpty());
    QVERIFY(m_page->findChildren<TraceStepCard *>().isEmpty());
}

void TestPlaygroundPage::readsHeaderLines()
{
    const QList<Header> expected{{"X-A", "1: 2"}, {"X-B", ""}};
    QCOMPARE(headersFromText(QStringLiteral("X-A: 1: 2\n\n  X-B :\n")), expected);
}

QTEST_MAIN(TestPlaygroundPage)
#include "tst_playgroundpage.moc"
