// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"
#include "gui/widgets/themecolors.h"
#include "gui/wizardbench.h"
#include "support/rawclient.h"

#include <QApplication>
#include <QClipboard>
#include <QHostAddress>
#include <QTcpSocket>

using namespace signet;
using namespace signet::test;

class TestWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorizesACustomer();
    void cancellingKeepsNothing_data();
    void cancellingKeepsNothing();
    void saysWhatIsNeededWhereItIsMissing();
    void takesTheAccountIdFromTheLink();
    void L16_takesAPastedKey_data();
    void L16_takesAPastedKey();
    void L16_takesTheClipboard();
    void saysWhenTheKeyIsRefused();
    void keepsAnUnprovenKeyOnPurpose();
    void L11_replacesTheKeyOfAnAccount();
    void L11_warnsOfTheSameKeyElsewhere();
    void storesAgainWhereTheStoreFailed();
    void L5_tenThousandWrongRequestsChangeNothing();
    void goingBackEndsTheAttempt();
    void refusesATakenName();
    void saysWhenNoBrowserCanBeStarted();
    void L13_saysWhenTheBrowserInsistsOnHttps();
    void L13_saysWhenNoBrowserComes();
    void listensWhileOtherRoutesAreLookedAt();
    void saysWhenTheBrowserCameBackWithoutAKey();
    void saysWhatARefusalLooksLike();
    void onlyOneAttemptWaits();
    void countsDownAndExtends();
    void linesHaveTheColourOfTheTheme_data();
    void linesHaveTheColourOfTheTheme();
};

void TestWizard::authorizesACustomer()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    QSignalSpy completed(&wizard, &AuthorizationWizard::completed);
    wizard.show();
    QCOMPARE(step(wizard), u"CustomerStep"_qs); // the only integration is chosen
    QCOMPARE(child<QLineEdit>(wizard, "nameEdit")->text(), workspace.customer.name);
    chooseRoute(wizard, "hereRadio");
    QVERIFY(reaches(wizard, "ProofStep"));
    QVERIFY(child<QLabel>(wizard, "shownLabel")->isVisible());
    QVERIFY(!child<QLabel>(wizard, "shownLabel")->text().isEmpty());
    QVERIFY(workspace.repository().accounts().value().isEmpty()); // nothing before the user's yes
    next(wizard);
    QVERIFY(reaches(wizard, "DoneStep"));
    const QList<Account> accounts = workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 1);
    QCOMPARE(accounts.first().userName, workspace.customer.userName);
    QCOMPARE(accounts.first().lastCheck.outcome, CheckOutcome::Works);
    const auto key = await(workspace.credentials().open(accounts.first().id, SecretField::CustomerKey));
    QCOMPARE(QString::fromUtf8((*key)->reveal()), workspace.key());
    next(wizard);
    QCOMPARE(completed.size(), 1);
    QCOMPARE(completed.first().first().toUuid(), accounts.first().id);
    QVERIFY(!wizard.isVisible());
}

void TestWizard::cancellingKeepsNothing_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("radio");
    QTest::newRow("customer") << "CustomerStep"_qba << QByteArray();
    QTest::newRow("confirmation") << "ConfirmationStep"_qba
                                  << "hereRadio"_qba;
    QTest::newRow("proof") << "ProofStep"_qba
                           << "hereRadio"_qba;
    QTest::newRow("link that nobody has copied") << "LinkStep"_qba
                                                 << "elsewhereRadio"_qba;
    QTest::newRow("paste") << "PasteStep"_qba
                           << "pasteRadio"_qba;
}

void TestWizard::cancellingKeepsNothing()
{
    QFETCH(const QByteArray, at);
    QFETCH(const QByteArray, radio);
    WizardWorkspace workspace;
    workspace.setPublicRedirect(u"https://us.example.com/done/{ref}"_qs);
    if (at == "ConfirmationStep")
        workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    {
        AuthorizationWizard wizard(workspace);
        wizard.show();
        if (!radio.isEmpty())
            chooseRoute(wizard, radio.constData());
        QVERIFY(reaches(wizard, at.constData()));
        child<QPushButton>(wizard, "cancelButton")->click();
        QVERIFY(!wizard.isVisible());
    }
    QTest::qWait(50);
    QVERIFY(workspace.repository().accounts().value().isEmpty());
    const QList<SecretIntent> intents = workspace.repository().secretIntents().value();
    for (const SecretIntent &intent : intents)
        QCOMPARE(intent.owner, workspace.integration.id);
}

void TestWizard::saysWhatIsNeededWhereItIsMissing()
{
    TestWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    QCOMPARE(step(wizard), u"NeedsStep"_qs);
    next(wizard);
    QCOMPARE(step(wizard), u"IntegrationStep"_qs);
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    child<QPushButton>(wizard, "backButton")->click();
    QCOMPARE(step(wizard), u"NeedsStep"_qs);
}

void TestWizard::takesTheAccountIdFromTheLink()
{
    WizardWorkspace workspace;
    const KlickTippSettings before = workspace.integration.klickTipp;
    workspace.integration.klickTipp.accountId.clear();
    workspace.integration.klickTipp.consentUrl = KlickTippSettings().consentUrl;
    QVERIFY(workspace.repository().updateIntegration(workspace.integration));
    AuthorizationWizard wizard(workspace);
    wizard.show();
    QCOMPARE(step(wizard), u"NeedsStep"_qs);
    next(wizard);
    auto *edit = child<QLineEdit>(*page(wizard), "linkEdit");
    QVERIFY(edit->isVisible());
    edit->setText(u"https://example.com"_qs);
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    QVERIFY(child<QLabel>(*page(wizard), "problemLabel")->text().contains(u"Access Confirmation link"_qs));
    edit->setText(before.consentUrl + before.accountId + u"?url="_qs);
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled());
    next(wizard);
    QCOMPARE(step(wizard), u"CustomerStep"_qs);
    const Integration kept = workspace.repository().integration(workspace.integration.id).value();
    QCOMPARE(kept.klickTipp.accountId, before.accountId);
    QCOMPARE(kept.klickTipp.consentUrl, before.consentUrl);
}

void TestWizard::L16_takesAPastedKey_data()
{
    QTest::addColumn<QByteArray>("radio");
    QTest::addColumn<QString>("before");
    QTest::newRow("while waiting, the key") << "hereRadio"_qba << QString();
    QTest::newRow("at once, the key") << "pasteRadio"_qba << QString();
    QTest::newRow("at once, a query") << "pasteRadio"_qba << u"?customerkey="_qs;
    QTest::newRow("at once, an address") << "pasteRadio"_qba << u"https://example.com/x?customerkey="_qs;
}

void TestWizard::L16_takesAPastedKey()
{
    QFETCH(const QByteArray, radio);
    QFETCH(const QString, before);
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, radio.constData());
    const QString where = step(wizard);
    paste(wizard, u"https://example.com/?nothing=here"_qs);
    QVERIFY(child<QLabel>(*page(wizard), "pasteProblemLabel")->isVisible());
    QVERIFY(!child<QLabel>(*page(wizard), "pasteProblemLabel")->text().isEmpty());
    QCOMPARE(step(wizard), where);
    paste(wizard, before + workspace.key());
    QVERIFY(reaches(wizard, "ProofStep"));
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled());
}

void TestWizard::L16_takesTheClipboard()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "pasteRadio");
    QGuiApplication::clipboard()->setText(u" \n"_qs + workspace.key() + u"\n"_qs);
    button(wizard, "clipboardButton")->click();
    QVERIFY(reaches(wizard, "ProofStep"));
    QGuiApplication::clipboard()->clear();
}

void TestWizard::saysWhenTheKeyIsRefused()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "pasteRadio");
    paste(wizard, u"some-other-key-1234"_qs);
    QVERIFY(reaches(wizard, "ProofStep"));
    QVERIFY(!child<QPushButton>(wizard, "nextButton")->isEnabled());
    QVERIFY(button(wizard, "retryButton")->isVisible());
    QVERIFY(child<QWidget>(*page(wizard), "stateLine")->accessibleName().contains(u"refused"_qs));
    child<QPushButton>(wizard, "backButton")->click();
    QCOMPARE(step(wizard), u"RouteStep"_qs); // to get another one
    wizard.reject();
    QVERIFY(workspace.repository().accounts().value().isEmpty());
}

void TestWizard::keepsAnUnprovenKeyOnPurpose()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "pasteRadio");
    paste(wizard, u"some-other-key-1234"_qs);
    QVERIFY(reaches(wizard, "ProofStep"));
    button(wizard, "keepButton")->click();
    QVERIFY(reaches(wizard, "DoneStep"));
    const QList<Account> accounts = workspace.repository().accounts().value();
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts.first().lastCheck.outcome != CheckOutcome::Works);
}

void TestWizard::L11_replacesTheKeyOfAnAccount()
{
    WizardWorkspace workspace;
    const Account before = workspace.addAccount(
        workspace.integration, workspace.customer.name, workspace.customer.userName, "an-older-key-0001");
    AuthorizationWizard wizard(workspace, before, workspace.integration);
    wizard.show();
    QVERIFY(child<QLineEdit>(wizard, "nameEdit")->isReadOnly());
    chooseRoute(wizard, "hereRadio");
    QVERIFY(reaches(wizard, "ProofStep"));
    const auto present = await(workspace.credentials().open(before.id, SecretField::CustomerKey));
    QCOMPARE((*present)->reveal().toByteArray(), QByteArray("an-older-key-0001")); // until the yes
    next(wizard);
    QVERIFY(reaches(wizard, "DoneStep"));
    QCOMPARE(workspace.repository().accounts().value().size(), 1);
    const auto replaced = await(workspace.credentials().open(before.id, SecretField::CustomerKey));
    QCOMPARE(QString::fromUtf8((*replaced)->reveal()), workspace.key());
}

void TestWizard::L11_warnsOfTheSameKeyElsewhere()
{
    WizardWorkspace workspace;
    workspace.addAccount(
        workspace.integration, u"The same one"_qs, workspace.customer.userName, workspace.key().toUtf8());
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "hereRadio");
    QVERIFY(reaches(wizard, "ProofStep"));
    const auto *warning = child<QLabel>(*page(wizard), "sameKeyLabel");
    QVERIFY(warning->isVisible());
    QVERIFY2(warning->text().contains(u"The same one"_qs), qPrintable(warning->text()));
    QVERIFY(child<QPushButton>(wizard, "nextButton")->isEnabled()); // warned, not refused
}

void TestWizard::storesAgainWhereTheStoreFailed()
{
    WizardWorkspace workspace;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    chooseRoute(wizard, "hereRadio");
    QVERIFY(reaches(wizard, "ProofStep"));
    workspace.secretStore.putError = ErrorCode::StoreLocked;
    next(wizard);
    const auto *state = child<QWidget>(*page(wizard), "stateLine");
    QVERIFY(waitUntil([state] { return state->accessibleName().contains(u"put failed"_qs); }));
    QVERIFY(workspace.repository().accounts()->isEmpty());
    QVERIFY(button(wizard, "retryButton")->isVisible()); // a key that cost a confirmation is not lost
    QVERIFY(!button(wizard, "keepButton")->isVisible());
    workspace.secretStore.putError.reset();
    button(wizard, "retryButton")->click();
    QVERIFY(reaches(wizard, "DoneStep"));
    QCOMPARE(workspace.kept(workspace.repository().accounts()->first().id), workspace.key().toUtf8());
}

void TestWizard::L5_tenThousandWrongRequestsChangeNothing()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    QVERIFY(waitUntil([&workspace] { return !workspace.sandboxBrowser.opened.isEmpty(); }));
    const QUrl link = workspace.sandboxBrowser.opened.last();
    const QByteArray wrong = "GET /cb/" + QByteArray(43, 'A') +
                             "?customerkey=K1 HTTP/1.1\r\nHost: " + link.authority().toLatin1() + "\r\n\r\n";
    int refused = 0;
    for (int i = 0; i < 10'000; ++i) {
        RawClient client(static_cast<quint16>(link.port()));
        refused += statusOf(client.ask(wrong)) == 404 ? 1 : 0;
    }
    QCOMPARE(refused, 10'000);
    QCOMPARE(step(wizard), u"ConfirmationStep"_qs);
    QVERIFY(waitUntil([&wizard] { return problem(wizard).contains(u"They are refused"_qs); }, 5'000));
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Confirm;
    QVERIFY(workspace.sandboxBrowser.open(link)); // the right one still succeeds
    QVERIFY(reaches(wizard, "ProofStep"));
}

void TestWizard::goingBackEndsTheAttempt()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    child<QPushButton>(wizard, "backButton")->click();
    QCOMPARE(step(wizard), u"RouteStep"_qs);
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
    waitForConfirmation(wizard);
    QTest::qWait(1'500); // a tick of the countdown must not wipe the message away
    QVERIFY(problem(wizard).contains(u"Copy the link"_qs));
}

void TestWizard::L13_saysWhenTheBrowserInsistsOnHttps()
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
    QVERIFY(waitUntil([&wizard] { return problem(wizard).contains(u"insists on https"_qs); }, 5'000));
}

void TestWizard::L13_saysWhenNoBrowserComes()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    QTest::qWait(1'500);
    QVERIFY(problem(wizard).isEmpty());
    workspace.mockClock.advance(AuthorizationFlow::browserOverdueMs);
    QVERIFY(waitUntil([&wizard] { return problem(wizard).contains(u"No browser has come by"_qs); }, 5'000));
    QVERIFY(problem(wizard).contains(u"Another way"_qs));
    // It still listens: the browser may come after all.
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Confirm;
    QVERIFY(workspace.sandboxBrowser.open(workspace.sandboxBrowser.opened.last()));
    QVERIFY(reaches(wizard, "ProofStep"));
}

void TestWizard::listensWhileOtherRoutesAreLookedAt()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    button(wizard, "otherRouteButton")->click();
    QCOMPARE(step(wizard), u"RouteStep"_qs);
    next(wizard); // after all
    QCOMPARE(step(wizard), u"ConfirmationStep"_qs);
    QCOMPARE(workspace.sandboxBrowser.opened.size(), 1); // the same attempt
    button(wizard, "otherRouteButton")->click();
    child<QRadioButton>(*page(wizard), "pasteRadio")->click();
    next(wizard);
    QCOMPARE(step(wizard), u"PasteStep"_qs);
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Confirm;
    QVERIFY(workspace.sandboxBrowser.open(workspace.sandboxBrowser.opened.last()));
    QVERIFY(reaches(wizard, "ProofStep"));
}

void TestWizard::saysWhenTheBrowserCameBackWithoutAKey()
{
    WizardWorkspace workspace;
    workspace.sandbox.faults().add(parseFault(u"no-key,site=consent,count=1"_qs).value());
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    QVERIFY(waitUntil([&wizard] { return problem(wizard).contains(u"without a usable key"_qs); }, 5'000));
    QCOMPARE(step(wizard), u"ConfirmationStep"_qs); // the attempt goes on
}

void TestWizard::saysWhatARefusalLooksLike()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Deny;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    // The service sends nobody back then: what is said must not depend on it.
    QVERIFY(waitUntil(
        [&wizard] { return problem(wizard).contains(u"If the access was refused there"_qs); }, 5'000));
    QTest::qWait(1'500);
    QCOMPARE(step(wizard), u"ConfirmationStep"_qs);
    child<QPushButton>(wizard, "cancelButton")->click();
    QVERIFY(workspace.repository().accounts().value().isEmpty());
}

void TestWizard::onlyOneAttemptWaits()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard first(workspace);
    first.show();
    waitForConfirmation(first);
    AuthorizationWizard second(workspace);
    second.show();
    waitForConfirmation(second);
    QVERIFY(problem(second).contains(u"Another authorization is waiting"_qs));
    QVERIFY(button(second, "restartButton")->isVisible());
    QVERIFY(button(second, "otherRouteButton")->isEnabled());
    first.reject();
    button(second, "restartButton")->click();
    QVERIFY(problem(second).isEmpty());
}

void TestWizard::countsDownAndExtends()
{
    WizardWorkspace workspace;
    workspace.sandboxBrowser.behaviour = SandboxBrowser::Behaviour::Stay;
    AuthorizationWizard wizard(workspace);
    wizard.show();
    waitForConfirmation(wizard);
    const auto left = [&wizard] { return child<QLabel>(*page(wizard), "countdownLabel")->text(); };
    QCOMPARE(left(), u"15:00 left"_qs);
    workspace.mockClock.advance(14 * 60'000);
    QVERIFY(waitUntil([&left] { return left() == u"1:00 left"_qs; }, 5'000));
    button(wizard, "extendButton")->click();
    QCOMPARE(left(), u"15:00 left"_qs);
    workspace.mockClock.advance(15 * 60'000);
    QVERIFY(waitUntil([&wizard] { return problem(wizard).contains(u"Nobody confirmed in time"_qs); }, 5'000));
    QVERIFY(button(wizard, "restartButton")->isVisible());
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
