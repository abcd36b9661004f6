// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountcommands.h"
#include "gui/accounts/accountpage.h"
#include "gui/accounts/integrationpage.h"
#include "gui/rotation/rotationnotice.h"
#include "gui/rotation/rotationwizard.h"
#include "gui/widgets/secretdisplay.h"
#include "gui/windowbench.h"
#include "gui/windowproblems.h"
#include "gui/wizardbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScopeGuard>
#include <QTreeView>

using namespace signet;
using namespace signet::test;

/// Rotation as the user goes through it, and what the pages say and offer afterwards.
class TestRotationWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void referencesAreCopied();
    void anIntegrationsKeyIsCheckedWithItsAccounts_data();
    void anIntegrationsKeyIsCheckedWithItsAccounts();
    void aRefusedValueCannotBePutInUse();
    void whatNobodyCanTellIsTheUsersChoice();
    void whatCannotBeAKeyIsSaidAtOnce();
    void aTokenIsGotByEmailAndPassword();
    void closingLosesNothing();
    void thePageOffersBothEnds_data();
    void thePageOffersBothEnds();
    void aFailureOfTheStoreIsTold();
    void aCustomerKeyIsAuthorizedAgain();
    void everyStepIsAccessible_data();
    void everyStepIsAccessible();

private:
    void look(QWidget &window, const QString &name);
    [[nodiscard]] SecretPlace developerKey() const
    {
        return {m_workspace->repository().integration(m_workspace->integration.id).value(), std::nullopt,
            SecretField::DeveloperKey};
    }
    [[nodiscard]] QByteArray stored(const QUuid &owner, SecretField field) const
    {
        const auto value = await(m_workspace->credentials().open(owner, field));
        return value && *value ? (*value)->reveal().toByteArray() : QByteArray();
    }
    [[nodiscard]] QByteArray storedKey() const
    {
        return stored(m_workspace->integration.id, SecretField::DeveloperKey);
    }
    void open(const SecretPlace &place)
    {
        m_wizard = std::make_unique<RotationWizard>(*m_workspace, place);
        m_wizard->show();
    }
    [[nodiscard]] QPushButton *button(const char *name) { return child<QPushButton>(*m_wizard, name); }
    void enter(const QString &value)
    {
        child<QLineEdit>(*m_wizard, "valueEdit")->setText(value);
        button("nextButton")->click();
    }
    [[nodiscard]] int step() { return child<QStackedWidget>(*m_wizard, "stack")->currentIndex(); }
    /// Through to the last step.
    void rotateTo(const QString &value)
    {
        enter(value);
        QVERIFY(waitUntil([this] { return button("nextButton")->isEnabled(); }));
        button("nextButton")->click();
        QVERIFY(waitUntil([this] { return step() == 2; }));
    }

    std::unique_ptr<WizardWorkspace> m_workspace;
    std::unique_ptr<RotationWizard> m_wizard;
    QString m_newKey;
};

void TestRotationWizard::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_workspace = std::make_unique<WizardWorkspace>();
    m_newKey = m_workspace->sandbox.credentials().developerKey;
    m_workspace->store(m_workspace->integration.id, SecretField::DeveloperKey, QByteArray(32, '0'));
    const QList<SandboxCustomer> &customers = m_workspace->sandbox.credentials().customers;
    (void)m_workspace->addAccount(m_workspace->integration, customers.at(0).name, customers.at(0).userName,
        customers.at(0).customerKey.toUtf8());
    (void)m_workspace->addAccount(
        m_workspace->integration, customers.at(1).name, customers.at(1).userName, "a-revoked-key");
}

void TestRotationWizard::cleanup()
{
    m_wizard.reset();
    m_workspace.reset();
}

void TestRotationWizard::referencesAreCopied()
{
    const Integration integration = developerKey().integration;
    const QList<Account> accounts = *m_workspace->repository().accounts();
    AccountPage accountPage(*m_workspace);
    accountPage.showAccount(accounts.first(), integration);
    accountPage.show();
    IntegrationPage integrationPage(*m_workspace);
    integrationPage.showIntegration(integration, 2);
    integrationPage.show();
    const QList<std::pair<QWidget *, QUuid>> pages{
        {&accountPage, accounts.first().id}, {&integrationPage, integration.id}};
    for (const auto &[page, owner] : pages) {
        const auto *display = page->findChild<SecretDisplay *>();
        QVERIFY(display != nullptr);
        const QMenu *menu = child<QPushButton>(*display, "moreButton")->menu();
        QStringList copied;
        for (const int index : {0, 1}) {
            menu->actions().at(index)->trigger();
            copied.append(QGuiApplication::clipboard()->text());
        }
        QVERIFY2(copied.first() != copied.last(), qPrintable(copied.join(u' ')));
        for (const QString &text : std::as_const(copied)) {
            const Result<SecretAddress> address = SecretAddress::parse(text);
            QVERIFY2(address, qPrintable(text));
            QCOMPARE(locateSecret(*address, {integration}, accounts)->owner(), owner);
        }
    }
}

void TestRotationWizard::anIntegrationsKeyIsCheckedWithItsAccounts_data()
{
    QTest::addColumn<bool>("confirms");
    QTest::newRow("confirmed") << true;
    QTest::newRow("back for all") << false;
}

void TestRotationWizard::anIntegrationsKeyIsCheckedWithItsAccounts()
{
    QFETCH(const bool, confirms);
    open(developerKey());
    rotateTo(m_newKey);
    QCOMPARE(storedKey(), m_newKey.toUtf8());
    auto *pause = button("pauseButton");
    QVERIFY(waitUntil([pause] { return !pause->isEnabled(); })); // the run is over
    const auto *view = child<QTreeView>(*m_wizard, "resultView");
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(0, 0).data().toString(), QStringLiteral("Refused")); // the worst first
    QCOMPARE(view->model()->index(1, 0).data().toString(), QStringLiteral("Works"));
    QVERIFY(child<QLabel>(*m_wizard, "progressLabel")->text().contains(u"1 refused"));
    button(confirms ? "confirmButton" : "undoButton")->click();
    QVERIFY(waitUntil([this] { return !button("confirmButton")->isVisible(); }));
    QVERIFY(!button("undoButton")->isVisible());
    QCOMPARE(storedKey(), confirms ? m_newKey.toUtf8() : QByteArray(32, '0'));
    QCOMPARE(developerKey().integration.keptSecrets.size(), confirms ? 0 : 1);
    QSignalSpy completed(m_wizard.get(), &RotationWizard::completed);
    button("nextButton")->click();
    QCOMPARE(completed.size(), 1);
}

void TestRotationWizard::aRefusedValueCannotBePutInUse()
{
    open(developerKey());
    enter(QString(32, u'f'));
    QVERIFY(waitUntil([this] { return button("retryButton")->isVisible(); }));
    QVERIFY(!button("nextButton")->isEnabled());
    QVERIFY(!button("unprovenButton")->isVisible());
    QCOMPARE(storedKey(), QByteArray(32, '0'));
    button("backButton")->click();
    QCOMPARE(step(), 0);
    QCOMPARE(child<QLineEdit>(*m_wizard, "valueEdit")->text(), QString());
}

void TestRotationWizard::whatNobodyCanTellIsTheUsersChoice()
{
    m_workspace->sandbox.faults().add(parseFault(QStringLiteral("500")).value());
    open(developerKey());
    enter(m_newKey);
    QVERIFY(waitUntil([this] { return button("unprovenButton")->isVisible(); }));
    QVERIFY(!button("nextButton")->isEnabled());
    QCOMPARE(storedKey(), QByteArray(32, '0'));
    button("unprovenButton")->click();
    QVERIFY(waitUntil([this] { return step() == 2; }));
    QCOMPARE(storedKey(), m_newKey.toUtf8());
}

void TestRotationWizard::whatCannotBeAKeyIsSaidAtOnce()
{
    open(developerKey());
    enter(QStringLiteral("not hexadecimal"));
    QCOMPARE(step(), 0);
    QVERIFY(child<QWidget>(*m_wizard, "problemLine")->isVisible());
    child<QLineEdit>(*m_wizard, "valueEdit")->setText(QStringLiteral("a"));
    QVERIFY(!child<QWidget>(*m_wizard, "problemLine")->isVisible());
}

void TestRotationWizard::aTokenIsGotByEmailAndPassword()
{
    const SandboxCredentials &known = m_workspace->sandbox.credentials();
    const Integration integration = m_workspace->addIntegration(QStringLiteral("CO"), Service::Coredination,
        Environment::Sandbox, m_workspace->sandbox.coredinationBaseUrl());
    m_workspace->store(integration.id, SecretField::ApiKey, known.apiKeySigned.toUtf8());
    m_workspace->store(integration.id, SecretField::SigningSecret, known.signingSecret.toUtf8());
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = QStringLiteral("Frida");
    account.userName = known.users.first().email;
    account.method = AuthMethod::ApiToken;
    QVERIFY(m_workspace->repository().addAccount(account));
    m_workspace->store(account.id, SecretField::ApiToken, "an-old-token-0123456");
    open({m_workspace->repository().integration(integration.id).value(),
        m_workspace->repository().account(account.id).value(), SecretField::ApiToken});
    child<QRadioButton>(*m_wizard, "exchangeRadio")->setChecked(true);
    QCOMPARE(child<QLineEdit>(*m_wizard, "emailEdit")->text(), account.userName);
    QVERIFY(!button("nextButton")->isEnabled());
    child<QLineEdit>(*m_wizard, "passwordEdit")->setText(known.users.first().password);
    button("nextButton")->click();
    QVERIFY(waitUntil([this] { return button("nextButton")->isEnabled(); }));
    button("nextButton")->click();
    QVERIFY(waitUntil([this] { return step() == 2; }));
    QVERIFY(stored(account.id, SecretField::ApiToken) != "an-old-token-0123456");
    QVERIFY(!child<QWidget>(*m_wizard, "resultView")->isVisible());
}

void TestRotationWizard::closingLosesNothing()
{
    open(developerKey());
    rotateTo(m_newKey);
    QSignalSpy completed(m_wizard.get(), &RotationWizard::completed);
    m_wizard->reject();
    QCOMPARE(completed.size(), 1);
    QCOMPARE(storedKey(), m_newKey.toUtf8());
    QCOMPARE(developerKey().integration.keptSecrets.size(), 1);
}

void TestRotationWizard::thePageOffersBothEnds_data()
{
    QTest::addColumn<bool>("confirms");
    QTest::newRow("confirm") << true;
    QTest::newRow("go back") << false;
}

void TestRotationWizard::thePageOffersBothEnds()
{
    QFETCH(const bool, confirms);
    const QUuid id = m_workspace->integration.id;
    IntegrationPage page(*m_workspace);
    const auto show = [&] { page.showIntegration(developerKey().integration, 2); };
    show();
    page.show();
    const auto *notice = child<RotationNotice>(page, "rotationNotice");
    QVERIFY(!notice->isVisible());
    m_workspace->mockClock.advance(60'000);
    QVERIFY(
        *await(m_workspace->credentials().rotate(id, SecretField::DeveloperKey, Secret::fromText(m_newKey))));
    show();
    QVERIFY(notice->isVisible());
    QVERIFY(child<QLabel>(*notice, "textLabel")->text().contains(u"kept until you confirm"));
    child<QPushButton>(*notice, confirms ? "confirmButton" : "backButton")->click();
    QVERIFY(waitUntil([&] { return storedKey() == (confirms ? m_newKey.toUtf8() : QByteArray(32, '0')); }));
    QVERIFY(waitUntil([&] { return notice->isEnabled(); }));
    show();
    QCOMPARE(notice->isVisible(), !confirms);
    if (!confirms)
        QVERIFY(child<QLabel>(*notice, "textLabel")->text().contains(u"in use again"));
    QCOMPARE(m_workspace->repository().activity(id)->size(), 1);
}

void TestRotationWizard::aFailureOfTheStoreIsTold()
{
    const QUuid id = m_workspace->integration.id;
    QVERIFY(
        *await(m_workspace->credentials().rotate(id, SecretField::DeveloperKey, Secret::fromText(m_newKey))));
    IntegrationPage page(*m_workspace);
    page.showIntegration(developerKey().integration, 2);
    page.show();
    QSignalSpy failures(&page, &IntegrationPage::failed);
    m_workspace->secretStore.getError = ErrorCode::StoreLocked;
    child<QPushButton>(*child<RotationNotice>(page, "rotationNotice"), "backButton")->click();
    QVERIFY(waitUntil([&] { return !failures.isEmpty(); }));
    m_workspace->secretStore.getError.reset();
    QCOMPARE(storedKey(), m_newKey.toUtf8());
}

void TestRotationWizard::aCustomerKeyIsAuthorizedAgain()
{
    QWidget window;
    window.show();
    AccountCommands commands(*m_workspace, &window);
    const Account account = m_workspace->repository().accounts()->first();
    commands.rotate(account.id, SecretField::CustomerKey);
    QVERIFY(window.findChild<AuthorizationWizard *>() != nullptr);
    QVERIFY(window.findChild<RotationWizard *>() == nullptr);
    delete window.findChild<AuthorizationWizard *>();
    commands.rotate(m_workspace->integration.id, SecretField::DeveloperKey);
    QVERIFY(window.findChild<RotationWizard *>() != nullptr);
}

void TestRotationWizard::look(QWidget &window, const QString &name)
{
    QTest::qWait(60);
    const QString folder = qEnvironmentVariable("SIGNET_SCREENSHOTS");
    const QString variant = QString::fromLatin1(QTest::currentDataTag());
    if (!folder.isEmpty())
        window.grab().save(QStringLiteral("%1/rotation-%2-%3.png").arg(folder, name, variant));
    const QStringList problems = windowProblems(window);
    QVERIFY2(problems.isEmpty(), qPrintable(name + QStringLiteral(": ") + problems.join(u"; ")));
}

void TestRotationWizard::everyStepIsAccessible_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("en-light") << QStringLiteral("en") << ThemeChoice::Light;
    QTest::newRow("de-dark") << QStringLiteral("de") << ThemeChoice::Dark;
}

void TestRotationWizard::everyStepIsAccessible()
{
    QFETCH(const QString, language);
    QFETCH(const ThemeChoice, theme);
    WindowBench bench;
    const auto restore = qScopeGuard([&bench] {
        bench.translations.apply(QStringLiteral("en"));
        bench.theme.apply(ThemeChoice::Light);
    });
    bench.translations.apply(language);
    bench.theme.apply(theme);
    bench.openWindow();
    bench.workspace.fillLikeTheDrawings();
    const QList<Integration> integrations = *bench.workspace.repository().integrations();
    const Account account = bench.workspace.repository().accounts()->first();
    bench.workspace.mockClock.advance(3'600'000);
    QVERIFY(*await(bench.workspace.credentials().rotate(
        integrations.last().id, SecretField::DeveloperKey, Secret::fromText(m_newKey))));
    QVERIFY(*await(bench.workspace.credentials().rotate(
        account.id, account.requiredSecret(), Secret("another-key-0123456789"))));
    QVERIFY(*await(bench.workspace.credentials().goBack(account.id, account.requiredSecret())));
    bench.window->select(account.id);
    look(*bench.window, QStringLiteral("page-account"));
    bench.window->select(integrations.last().id);
    look(*bench.window, QStringLiteral("page-integration"));

    open(developerKey());
    look(*m_wizard, QStringLiteral("value"));
    enter(QStringLiteral("no key"));
    look(*m_wizard, QStringLiteral("value-problem"));
    enter(QString(32, u'f'));
    QVERIFY(waitUntil([this] { return button("retryButton")->isVisible(); }));
    look(*m_wizard, QStringLiteral("refused"));
    button("backButton")->click();
    m_workspace->sandbox.faults().add(parseFault(QStringLiteral("500,count=2")).value());
    enter(m_newKey);
    QVERIFY(waitUntil([this] { return button("unprovenButton")->isVisible(); }));
    look(*m_wizard, QStringLiteral("unproven"));
    button("retryButton")->click();
    QVERIFY(waitUntil([this] { return button("nextButton")->isEnabled(); }));
    look(*m_wizard, QStringLiteral("proven"));
    button("nextButton")->click();
    QVERIFY(waitUntil([this] { return step() == 2 && !button("pauseButton")->isEnabled(); }));
    look(*m_wizard, QStringLiteral("in-use"));
    button("confirmButton")->click();
    QVERIFY(waitUntil([this] { return !button("confirmButton")->isVisible(); }));
    look(*m_wizard, QStringLiteral("confirmed"));

    SecretPlace token = developerKey();
    token.integration.service = Service::Coredination;
    token.account = account;
    token.field = SecretField::ApiToken;
    open(token);
    look(*m_wizard, QStringLiteral("token"));
    child<QRadioButton>(*m_wizard, "exchangeRadio")->setChecked(true);
    look(*m_wizard, QStringLiteral("token-exchange"));
}

QTEST_MAIN(TestRotationWizard)
#include "tst_rotationwizard.moc"
