// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/playgroundpage.h"
#include "gui/testworkspace.h"
#include "gui/widgets/secretclipboard.h"
#include "support/await.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Issue 5, items 6 and 8, in the window.
class TestCodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void codeFollowsTheDraft();
    void H8_copiesWithoutSecrets();
    void H8_secretsAreConfirmedFirst();
    void aPastedCommandBecomesADraft();
    void aPastedPathIsAPath();

private:
    template <typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void openCode();
    void paste(const QString &text);
    [[nodiscard]] QString code() const { return child<QPlainTextEdit>("codeEdit")->toPlainText(); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<PlaygroundPage> m_page;
};

namespace {
constexpr char customerKey[] = "customer-key-of-acme";
constexpr char developerKey[] = "00112233445566778899aabbccddeeff";
} // namespace

void TestCodeView::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    Integration integration = m_workspace->addIntegration(QStringLiteral("KlickTipp"), Service::KlickTipp,
        Environment::Sandbox, QStringLiteral("https://api.example.com"));
    m_workspace->store(integration.id, SecretField::DeveloperKey, developerKey);
    integration = m_workspace->repository().integration(integration.id).value();
    const Account account = m_workspace->addAccount(
        integration, QStringLiteral("ACME"), QStringLiteral("acme-shop"), QByteArray(customerKey));
    m_page = std::make_unique<PlaygroundPage>(*m_workspace);
    m_page->setTarget(integration, account);
    m_page->resize(1000, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    openCode();
}

void TestCodeView::cleanup()
{
    m_page.reset();
    m_workspace.reset();
}

void TestCodeView::openCode()
{
    child<QTabWidget>("answerTabs")->setCurrentWidget(child<QWidget>("codeTab"));
}

void TestCodeView::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    child<QLineEdit>("targetEdit")->setFocus();
    QTest::keyClick(child<QLineEdit>("targetEdit"), Qt::Key_V, Qt::ControlModifier);
}

void TestCodeView::codeFollowsTheDraft()
{
    QVERIFY2(code().startsWith(u"#!/usr/bin/env bash"), qPrintable(code()));
    child<QLineEdit>("targetEdit")->setText(QStringLiteral("/tag/it's"));
    QVERIFY2(code().contains(u"'https://api.example.com/tag/it'\\''s'"), qPrintable(code()));
    child<QComboBox>("languageCombo")->setCurrentText(QStringLiteral("Python"));
    QVERIFY2(code().contains(u"'/tag/it\\'s'"), qPrintable(code()));
    child<QLineEdit>("targetEdit")->setText(QStringLiteral("https://elsewhere.example.com/"));
    QCOMPARE(code(), QString());
    QVERIFY(!child<QLabel>("noteLabel")->text().isEmpty());
    QVERIFY(!child<QPushButton>("copyButton")->isEnabled());
    QVERIFY(!child<QPushButton>("secretsButton")->isEnabled());
}

void TestCodeView::H8_copiesWithoutSecrets()
{
    child<QPushButton>("copyButton")->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, code());
    QVERIFY(copied.contains(u"KLICKTIPP_CUSTOMER_KEY"));
    QVERIFY(!copied.contains(QLatin1StringView(customerKey)));
    QVERIFY(!copied.contains(QLatin1StringView(developerKey)));
}

void TestCodeView::H8_secretsAreConfirmedFirst()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    child<QPushButton>("secretsButton")->click();
    QTest::qWait(50);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    child<QPushButton>("noButton")->click();
    QTest::qWait(50);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
    child<QPushButton>("secretsButton")->click();
    m_page->findChild<QWidget *>(QStringLiteral("question"))
        ->findChild<QPushButton *>(QStringLiteral("yesButton"))
        ->click();
    QVERIFY(waitUntil(
        [] { return QGuiApplication::clipboard()->text().contains(QLatin1StringView(customerKey)); }));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1StringView(developerKey)));
    QVERIFY(!code().contains(QLatin1StringView(customerKey)));
    m_workspace->clipboard().clear();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1StringView(customerKey)));
}

void TestCodeView::aPastedCommandBecomesADraft()
{
    paste(QStringLiteral("curl -X PUT 'https://api.example.com/tag/7?x=1' \\\n  -H 'X-Ci: s3cr3t-value' \\\n"
                         "  -H 'X-Odd: 1' --json '{\"name\":\"n\"}'"));
    QCOMPARE(child<QLineEdit>("targetEdit")->text(), QStringLiteral("/tag/7?x=1"));
    QCOMPARE(child<QComboBox>("methodCombo")->currentText(), QStringLiteral("PUT"));
    QVERIFY2(code().contains(u"X-Odd: 1"), qPrintable(code()));
    QVERIFY(code().contains(u"{\"name\":\"n\"}"));
    QVERIFY(!code().contains(u"s3cr3t"));
    QVERIFY(child<QWidget>("draftBanner")->isVisible());
}

void TestCodeView::aPastedPathIsAPath()
{
    child<QLineEdit>("targetEdit")->clear();
    paste(QStringLiteral("/curl"));
    QCOMPARE(child<QLineEdit>("targetEdit")->text(), QStringLiteral("/curl"));
    paste(QStringLiteral("curl https://elsewhere.example.com/"));
    QCOMPARE(child<QLineEdit>("targetEdit")->text(), QStringLiteral("/curl"));
    QVERIFY(child<QWidget>("draftBanner")->isVisible());
}

QTEST_MAIN(TestCodeView)
#include "tst_codeview.moc"
