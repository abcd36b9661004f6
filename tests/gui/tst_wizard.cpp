// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizationflow.h"
#include "gui/authorize/authorizationwizard.h"
#include "gui/testworkspace.h"
#include "gui/theme.h"
#include "gui/widgetaccess.h"
#include "gui/widgets/themecolors.h"
#include "sandbox/sandbox.h"
#include "support/await.h"
#include "support/sandboxbrowser.h"

#include <QApplication>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

/// The workspace with the sandbox behind it and a browser that goes through its consent page.
class WizardWorkspace : public TestWorkspace
{
public:
    WizardWorkspace()
    {
        if (!sandbox.listen())
            qFatal("the sandbox cannot listen");
        integration = addIntegration(QStringLiteral("KlickTipp sandbox"), Service::KlickTipp,
            Environment::Sandbox, sandbox.klickTippBaseUrl());
        integration.klickTipp.accountId = sandbox.credentials().accountId;
        integration.klickTipp.consentUrl = sandbox.consentUrl();
        if (!repository().updateIntegration(integration))
            qFatal("the integration cannot be changed");
        store(integration.id, SecretField::DeveloperKey, sandbox.credentials().developerKey.toLatin1());
        integration = repository().integration(integration.id).value();
        customer = {
            sandbox.credentials().customers.first().name, sandbox.credentials().customers.first().userName};
    }

    Browser &browser() override { return sandboxBrowser; }
    ExampleCustomer exampleCustomer() const override { return customer; }

    SystemClock wallClock;
    Sandbox sandbox{wallClock};
    SandboxBrowser sandboxBrowser;
    Integration integration;
    ExampleCustomer customer;
};

int step(const AuthorizationWizard &wizard)
{
    return child<QStackedWidget>(wizard, "stack")->currentIndex();
}

void next(const AuthorizationWizard &wizard)
{
    child<QPushButton>(wizard, "nextButton")->click();
}

} // namespace

class TestWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorizesACustomer();
    void cancellingKeepsNothing_data();
    void cancellingKeepsNothing();
    void takesAPastedKey();
    void saysWhenTheKeyIsRefused();
    void keepsAnUnprovenKeyOnPurpose();
    void replacesTheKeyOfAnAccount();
    void goingBackEndsTheAttempt();
    void refusesATakenName();
    void saysWhenNoBrowserCanBeStarted();
    void saysWhenTheBrowserInsistsOnHttps();
    void linesHaveTheColourOfTheTheme_data();
    void linesHaveTheColourOfTheTheme();
};

void TestWizard::authorizesACustomer()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    QSignalSpy authorized(&wizard, &AuthorizationWizard::authorized);
    wizard.show();
    QCOMPARE(step(wizard), 1); // the only integration is chosen
    QCOMPARE(child<QLineEdit>(wizard, "nameEdit")->text(), workspace.customer.name);
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 3; }));
    QVERIFY(child<QLabel>(wizard, "shownLabel")->isVisible());
    QVERIFY(!child<QLabel>(wizard, "shownLabel")->text().isEmpty());
    QVERIFY(workspace.repository().accounts().value().isEmpty()); // nothing before the user's yes
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 4; }));
    const QList<Account> accounts = workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().userName, workspace.customer.userName);
    QCOMPARE(accounts.first().lastCheck.outcome, CheckOutcome::Works);
    const auto key = await(workspace.credentials().open(accounts.first().id, SecretField::CustomerKey));
    QCOMPARE(
        QString::fromUtf8((*key)->reveal()), workspace.sandbox.credentials().customers.first().customerKey);
    next(wizard);
    QCOMPARE(authorized.size(), 1);
    QCOMPARE(authorized.first().first().toUuid(), accounts.first().id);
    QVERIFY(!wizard.isVisible());
}

void TestWizard::cancellingKeepsNothing_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("customer") << 1;
    QTest::newRow("confirmation") << 2;
    QTest::newRow("proof") << 3;
}

void TestWizard::cancellingKeepsNothing()
{
    QFETCH(const int, at);
    WizardWorkspace workspace;
    if (at == 2)
        workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    {
        AuthorizationWizard wizard(workspace);
        wizard.show();
        if (at > 1)
            next(wizard);
        QVERIFY(waitUntil([&wizard, at] { return step(wizard) == at; }));
        child<QPushButton>(wizard, "cancelButton")->click();
        QVERIFY(!wizard.isVisible());
    }
    QTest::qWait(50);
    QVERIFY(workspace.repository().accounts().value().isEmpty());
    const QList<SecretIntent> intents = workspace.repository().secretIntents().value();
    for (const SecretIntent &intent : intents)
        QCOMPARE(intent.owner, workspace.integration.id);
}

void TestWizard::takesAPastedKey()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
    auto *edit = child<QLineEdit>(wizard, "pasteEdit");
    edit->setText(QStringLiteral("https://example.com/?nothing=here"));
    child<QPushButton>(wizard, "pasteButton")->click();
    QVERIFY(!child<QLabel>(wizard, "pasteProblemLabel")->text().isEmpty());
    edit->setText(workspace.sandbox.credentials().customers.first().customerKey);
    child<QPushButton>(wizard, "pasteButton")->click();
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 3; }));
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestWizard::saysWhenTheKeyIsRefused()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
    child<QLineEdit>(wizard, "pasteEdit")->setText(QStringLiteral("some-other-key-1234"));
    child<QPushButton>(wizard, "pasteButton")->click();
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 3; }));
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    QVERIFY(child<QPushButton>(wizard, "retryButton")->isVisible());
    const QWidget *page = child<QStackedWidget>(wizard, "stack")->currentWidget();
    QVERIFY(child<QWidget>(*page, "stateLine")->accessibleName().contains(QStringLiteral("refused")));
    wizard.reject();
    QVERIFY(workspace.repository().accounts().value().isEmpty());
}

void TestWizard::keepsAnUnprovenKeyOnPurpose()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
    child<QLineEdit>(wizard, "pasteEdit")->setText(QStringLiteral("some-other-key-1234"));
    child<QPushButton>(wizard, "pasteButton")->click();
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 3; }));
    child<QPushButton>(wizard, "keepButton")->click();
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 4; }));
    const QList<Account> accounts = workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts.first().lastCheck.outcome != CheckOutcome::Works);
}

void TestWizard::replacesTheKeyOfAnAccount()
{
    WizardWorkspace workspace;
    const Account before = workspace.addAccount(
        workspace.integration, workspace.customer.name, workspace.customer.userName, "an-older-key-0001");
    AuthorizationWizard wizard(workspace, before, workspace.integration);
    wizard.show();
    QVERIFY(child<QLineEdit>(wizard, "nameEdit")->isReadOnly());
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 3; }));
    const auto present = await(workspace.credentials().open(before.id, SecretField::CustomerKey));
    QCOMPARE((*present)->reveal().toByteArray(), QByteArray("an-older-key-0001")); // until the yes
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 4; }));
    QCOMPARE(workspace.repository().accounts().value().size(), 1);
    const auto replaced = await(workspace.credentials().open(before.id, SecretField::CustomerKey));
    QCOMPARE(QString::fromUtf8((*replaced)->reveal()),
        workspace.sandbox.credentials().customers.first().customerKey);
}

void TestWizard::goingBackEndsTheAttempt()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
    child<QPushButton>(wizard, "backButton")->click();
    QCOMPARE(step(wizard), 1);
    next(wizard);
    QVERIFY(waitUntil([&workspace] { return workspace.sandboxBrowser.opened.size() == 2; }));
    QVERIFY(workspace.sandboxBrowser.opened.at(0) != workspace.sandboxBrowser.opened.at(1));
}

void TestWizard::refusesATakenName()
{
    WizardWorkspace workspace;
    workspace.addAccount(
        workspace.integration, QStringLiteral("Taken"), QStringLiteral("x"), "key-of-the-first");
    AuthorizationWizard wizard(workspace);
    wizard.show();
    child<QLineEdit>(wizard, "nameEdit")->setText(QStringLiteral("taken"));
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    child<QLineEdit>(wizard, "nameEdit")->setText(QStringLiteral("Free"));
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestWizard::saysWhenNoBrowserCanBeStarted()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Fails;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
    QTest::qWait(1'500); // a tick of the countdown must not wipe the message away
    const QWidget *page = child<QStackedWidget>(wizard, "stack")->currentWidget();
    QVERIFY(child<QLabel>(*page, "problemLabel")->text().contains(QStringLiteral("Copy the link")));
}

/// The wizard at its third step, with a browser that behaves like that.
void waitForConfirmation(const AuthorizationWizard &wizard)
{
    next(wizard);
    QVERIFY(waitUntil([&wizard] { return step(wizard) == 2; }));
}

void TestWizard::saysWhenTheBrowserInsistsOnHttps()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    QVERIFY(waitUntil([&workspace] { return !workspace.sandboxBrowser.opened.isEmpty(); }));
    QTcpSocket browser;
    browser.connectToHost(
        QHostAddress::LocalHost, static_cast<quint16>(workspace.sandboxBrowser.opened.last().port()));
    QVERIFY(waitUntil([&browser] { return browser.state() == QAbstractSocket::ConnectedState; }));
    browser.write(QByteArray::fromHex("160301020001000001fc0303"));
    const auto *problem =
        child<QLabel>(*child<QStackedWidget>(wizard, "stack")->currentWidget(), "problemLabel");
    QVERIFY(
        waitUntil([problem] { return problem->text().contains(QStringLiteral("insists on https")); }, 5'000));
}

void TestWizard::linesHaveTheColourOfTheTheme_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWizard::linesHaveTheColourOfTheTheme()
{
    QFETCH(const bool, dark);
    Theme theme(*qApp);
    theme.apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    const QImage shot = wizard.grab().toImage();
    for (const char *name : {"stepSeparator", "footerSeparator"}) {
        const auto *line = child<QFrame>(wizard, name);
        const QPoint middle = line->mapTo(&wizard, line->rect().center());
        QCOMPARE(shot.pixelColor(middle).name(), themeColors(wizard.palette()).line.name());
    }
}

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
