// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountpage.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/accounts/integrationpage.h"
#include "gui/accounts/sessionwords.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/banner.h"
#include "sandbox/sandbox.h"
#include "support/await.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// The account and integration pages over the real sandbox: every way in, checked from its page.
class TestWaysIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void checksEveryWayIn_data();
    void checksEveryWayIn();
    void tellsAWrongPassword();
    void showsAnOpenSession();
    void tellsHowLongATokenLives();
    void offersTheSignedFormThatWorks_data();
    void offersTheSignedFormThatWorks();
    void checksWithTheAppAlone();
    void anAppOnlyAccountSendsTheKeyAlone();
    void triesTheTokenExchange();
    void triesOnlyWithStoredKeys();
    void leftWords_data();
    void leftWords();

private:
    struct Bench
    {
        TestWorkspace workspace;
        Sandbox sandbox{workspace.mockClock};
    };

    [[nodiscard]] Integration klickTipp();
    [[nodiscard]] Integration coredination();
    [[nodiscard]] Account add(const Integration &integration, const QString &userName, AuthMethod method,
        SecretField field, const QString &secret);

    std::unique_ptr<Bench> m_bench;
};

void TestWaysIn::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY(m_bench->sandbox.listen());
}

void TestWaysIn::cleanup()
{
    m_bench.reset();
}

Integration TestWaysIn::klickTipp()
{
    const Integration integration = m_bench->workspace.addIntegration(
        QStringLiteral("KT"), Service::KlickTipp, Environment::Sandbox, m_bench->sandbox.klickTippBaseUrl());
    m_bench->workspace.store(
        integration.id, SecretField::DeveloperKey, m_bench->sandbox.credentials().developerKey.toUtf8());
    return m_bench->workspace.repository().integration(integration.id).value();
}

Integration TestWaysIn::coredination()
{
    const Integration integration = m_bench->workspace.addIntegration(QStringLiteral("CO"),
        Service::Coredination, Environment::Sandbox, m_bench->sandbox.coredinationBaseUrl());
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    m_bench->workspace.store(integration.id, SecretField::ApiKey, known.apiKeySigned.toUtf8());
    m_bench->workspace.store(integration.id, SecretField::SigningSecret, known.signingSecret.toUtf8());
    return m_bench->workspace.repository().integration(integration.id).value();
}

Account TestWaysIn::add(const Integration &integration, const QString &userName, AuthMethod method,
    SecretField field, const QString &secret)
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = QStringLiteral("ACME");
    account.userName = userName;
    account.method = method;
    if (!m_bench->workspace.repository().addAccount(account))
        qFatal("account not added");
    m_bench->workspace.store(account.id, field, secret.toUtf8());
    return m_bench->workspace.repository().account(account.id).value();
}

void TestWaysIn::checksEveryWayIn_data()
{
    QTest::addColumn<QString>("way");
    for (const QString &way : {u"customer key"_qs, u"login"_qs, u"token"_qs, u"exchange"_qs})
        QTest::newRow(qPrintable(way)) << way;
}

void TestWaysIn::checksEveryWayIn()
{
    QFETCH(const QString, way);
    const SandboxCustomer &customer = m_bench->sandbox.credentials().customers.first();
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    const bool isKlickTipp = way == u"customer key" || way == u"login";
    const Integration integration = isKlickTipp ? klickTipp() : coredination();
    Account account;
    if (way == u"customer key")
        account = add(integration, customer.userName, AuthMethod::PartnerKey, SecretField::CustomerKey,
            customer.customerKey);
    else if (way == u"login")
        account = add(integration, customer.userName, AuthMethod::SessionLogin, SecretField::Password,
            customer.password);
    else if (way == u"token")
        account = add(integration, user.email, AuthMethod::ApiToken, SecretField::ApiToken, user.apiToken);
    else
        account = add(integration, user.email, AuthMethod::ApiToken, SecretField::Password, user.password);
    AccountPage page(m_bench->workspace);
    page.showAccount(account, integration);
    page.show();
    QVERIFY(child<QPushButton>(page, "checkButton")->isEnabled());
    child<QPushButton>(page, "checkButton")->click();
    const auto *state = child<QWidget>(page, "stateLine");
    QVERIFY2(waitUntil([state] { return state->accessibleName().startsWith(QStringLiteral("Works.")); }),
        qPrintable(state->accessibleName()));
    QCOMPARE(
        m_bench->workspace.repository().account(account.id).value().lastCheck.outcome, CheckOutcome::Works);
    QCOMPARE(child<QLabel>(page, "sessionLabel")->isVisible(), way != u"customer key");
    QCOMPARE(child<QPushButton>(page, "authorizeButton")->isVisible(), way == u"customer key");
    if (way == u"exchange")
        QVERIFY(child<QLabel>(page, "sessionLabel")->text().startsWith(QStringLiteral("24 h left")));
}

void TestWaysIn::tellsAWrongPassword()
{
    const SandboxCustomer &customer = m_bench->sandbox.credentials().customers.first();
    const Integration integration = klickTipp();
    const Account account = add(integration, customer.userName, AuthMethod::SessionLogin,
        SecretField::Password, QStringLiteral("wrong"));
    AccountPage page(m_bench->workspace);
    page.showAccount(account, integration);
    page.checkNow();
    const auto *state = child<QWidget>(page, "stateLine");
    QVERIFY2(
        waitUntil([state] { return state->accessibleName().startsWith(QStringLiteral("Login refused.")); }),
        qPrintable(state->accessibleName()));
    QVERIFY(state->accessibleName().contains(QStringLiteral("password is wrong")));
}

void TestWaysIn::showsAnOpenSession()
{
    const SandboxCustomer &customer = m_bench->sandbox.credentials().customers.first();
    const Integration integration = klickTipp();
    const Account account = add(
        integration, customer.userName, AuthMethod::SessionLogin, SecretField::Password, customer.password);
    AccountPage page(m_bench->workspace);
    page.showAccount(account, integration);
    const auto *session = child<QLabel>(page, "sessionLabel");
    QVERIFY(session->text().startsWith(QStringLiteral("None open")));
    const auto opened = await(m_bench->workspace.conversations().login.session(integration, account, {}));
    QVERIFY(opened && *opened);
    QVERIFY2(session->text().startsWith(QStringLiteral("Opened")), qPrintable(session->text()));
    static_cast<void>(m_bench->workspace.conversations().login.logoutAll());
    QVERIFY(waitUntil([session] { return session->text().startsWith(QStringLiteral("None open")); }));
}

void TestWaysIn::tellsHowLongATokenLives()
{
    constexpr qint64 hourMs = 3'600'000;
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    const Integration integration = coredination();
    const Account account =
        add(integration, user.email, AuthMethod::ApiToken, SecretField::ApiToken, user.apiToken);
    AccountPage page(m_bench->workspace);
    page.showAccount(account, integration);
    const auto *token = child<QLabel>(page, "sessionLabel");
    m_bench->workspace.mockClock.advance(2 * hourMs);
    page.refresh();
    QVERIFY2(token->text().startsWith(QStringLiteral("22 h left")), qPrintable(token->text()));
    m_bench->workspace.conversations().sessions.noteTokenUse(account.id); // every use renews it
    QVERIFY2(token->text().startsWith(QStringLiteral("24 h left")), qPrintable(token->text()));
    m_bench->workspace.mockClock.advance(24 * hourMs);
    page.refresh();
    QVERIFY2(token->text().contains(QStringLiteral("dead")), qPrintable(token->text()));
}

void TestWaysIn::offersTheSignedFormThatWorks_data()
{
    QTest::addColumn<bool>("onTheIntegration");
    QTest::newRow("account page") << false;
    QTest::newRow("integration page") << true;
}

void TestWaysIn::offersTheSignedFormThatWorks()
{
    QFETCH(const bool, onTheIntegration);
    m_bench->sandbox.settings().signBasePath = true;
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    const Integration integration = coredination();
    QVERIFY(!integration.coredination.signBasePath);
    const Account account =
        add(integration, user.email, AuthMethod::ApiToken, SecretField::ApiToken, user.apiToken);
    AccountPage accountPage(m_bench->workspace);
    accountPage.showAccount(account, integration);
    IntegrationPage integrationPage(m_bench->workspace);
    integrationPage.showIntegration(integration, 1);
    const QWidget &page = onTheIntegration ? static_cast<const QWidget &>(integrationPage)
                                           : static_cast<const QWidget &>(accountPage);
    auto *banner = child<Banner>(page, "formBanner");
    QVERIFY(banner->isHidden());
    child<QPushButton>(page, "checkButton")->click();
    QVERIFY(waitUntil([banner] { return !banner->isHidden(); }));
    child<QPushButton>(*banner, "actionButton")->click();
    QVERIFY(banner->isHidden());
    QVERIFY(m_bench->workspace.repository().integration(integration.id).value().coredination.signBasePath);
}

void TestWaysIn::checksWithTheAppAlone()
{
    const Integration integration = coredination();
    IntegrationPage page(m_bench->workspace);
    page.showIntegration(integration, 0);
    child<QPushButton>(page, "checkButton")->click();
    const auto *state = child<QWidget>(page, "stateLine");
    QVERIFY2(waitUntil([state] { return state->accessibleName().startsWith(QStringLiteral("Works.")); }),
        qPrintable(state->accessibleName()));
    QCOMPARE(m_bench->sandbox.log().entries().size(), 1);
    page.showIntegration(klickTipp(), 0); // knows no request without a user
    QVERIFY(child<QPushButton>(page, "checkButton")->isHidden());
}

void TestWaysIn::anAppOnlyAccountSendsTheKeyAlone()
{
    const Integration integration = coredination();
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    Account account =
        add(integration, user.email, AuthMethod::ApiToken, SecretField::ApiToken, user.apiToken);
    account.isAppOnly = true;
    QVERIFY(m_bench->workspace.repository().updateAccount(account));
    AccountPage page(m_bench->workspace);
    page.showAccount(account, integration);
    QCOMPARE(child<QLabel>(page, "behalfLabel")->text(), QStringLiteral("with the API key only"));
    page.checkNow();
    QVERIFY(waitUntil([this] { return !m_bench->sandbox.log().entries().isEmpty(); }));
    for (const RawHeader &header : m_bench->sandbox.log().entries().last().headers)
        QVERIFY(header.name.compare("API-Token", Qt::CaseInsensitive) != 0);
    const auto *state = child<QWidget>(page, "stateLine");
    QVERIFY(waitUntil([state] { return state->accessibleName().startsWith(QStringLiteral("Works.")); }));
    child<QTabWidget>(page, "tabs")->setCurrentIndex(1);
    const auto *behalf = child<QComboBox>(page, "behalfCombo");
    QCOMPARE(behalf->currentIndex(), 1);
    account.isAppOnly = false;
    page.showAccount(account, integration);
    QCOMPARE(behalf->currentIndex(), 0);
}

void TestWaysIn::triesTheTokenExchange()
{
    const Integration integration = coredination();
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    const IntegrationDialog dialog(m_bench->workspace, integration);
    auto *button = child<QPushButton>(dialog, "tryButton");
    const auto *result = child<QLabel>(dialog, "resultLabel");
    QVERIFY(!button->isEnabled());
    child<QLineEdit>(dialog, "emailEdit")->setText(user.email);
    child<QLineEdit>(dialog, "passwordEdit")->setText(user.password);
    QVERIFY(button->isEnabled());
    button->click();
    QVERIFY2(waitUntil([result] { return result->text().startsWith(QStringLiteral("It works")); }),
        qPrintable(result->text()));
    child<QLineEdit>(dialog, "tokenPathEdit")->setText(QStringLiteral("/nowhere"));
    QVERIFY(!result->text().startsWith(QStringLiteral("It works")));
    button->click();
    QVERIFY2(waitUntil([result] { return result->text().contains(QStringLiteral("/nowhere")); }),
        qPrintable(result->text()));
    child<QLineEdit>(dialog, "tokenPathEdit")->setText(QStringLiteral("/authentication"));
    child<QLineEdit>(dialog, "tokenPointerEdit")->setText(QStringLiteral("/elsewhere"));
    button->click();
    QVERIFY2(waitUntil([result] { return result->text().contains(QStringLiteral("/elsewhere")); }),
        qPrintable(result->text()));
}

void TestWaysIn::triesOnlyWithStoredKeys()
{
    const Integration integration = coredination();
    const IntegrationDialog dialog(m_bench->workspace, integration);
    child<QLineEdit>(dialog, "emailEdit")->setText(QStringLiteral("a@example.com"));
    child<QLineEdit>(dialog, "passwordEdit")->setText(QStringLiteral("password"));
    QVERIFY(child<QPushButton>(dialog, "tryButton")->isEnabled());
    child<QLineEdit>(dialog, "apiKeyEdit")->setText(QStringLiteral("another-key"));
    QVERIFY(!child<QPushButton>(dialog, "tryButton")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "resultLabel")->text().contains(QStringLiteral("stored")));
    child<QLineEdit>(dialog, "apiKeyEdit")->clear();
    QVERIFY(child<QPushButton>(dialog, "tryButton")->isEnabled());
}

void TestWaysIn::leftWords_data()
{
    QTest::addColumn<qint64>("leftMs");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << 24 * 3'600'000LL << u"24 h left"_qs;
    QTest::newRow("never more than there is") << 3'600'000LL * 22 - 1 << u"21 h left"_qs;
    QTest::newRow("minutes") << 3'599'999LL << u"59 min left"_qs;
    QTest::newRow("seconds") << 59'999LL << u"less than a minute left"_qs;
}

void TestWaysIn::leftWords()
{
    QFETCH(const qint64, leftMs);
    QFETCH(const QString, words);
    QCOMPARE(signet::leftWords(leftMs), words);
}

QTEST_MAIN(TestWaysIn)
#include "tst_waysin.moc"
