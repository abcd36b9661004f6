// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "support/await.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

void type(const QWidget &dialog, const char *name, const QString &text)
{
    auto *edit = child<QLineEdit>(dialog, name);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void choose(const QDialog &dialog, int way)
{
    child<QComboBox>(dialog, "methodCombo")->setCurrentIndex(way);
}

const QString developerKey = QStringLiteral("00112233445566778899aabbccddeeff");

} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAKlickTippIntegration();
    void takesAWholeConsentLink();
    void saysWhatIsWrongWhileTyping_data();
    void saysWhatIsWrongWhileTyping();
    void staysSilentBeforeAnythingIsTyped();
    void addsACoredinationIntegration();
    void editingKeepsTheStoredSecret();
    void aTakenNameStaysInTheDialog();
    void addsAnAccountWithItsKey();
    void anAccountMayWaitForItsKey();
    void closingWhileSavingIsHarmless_data();
    void closingWhileSavingIsHarmless();
    void saysWhichSettingIsWrong_data();
    void saysWhichSettingIsWrong();
    void anEncodedRedirectMayHoldAQuery();
    void advisesToSignInProduction();
    void signsInByEveryWay_data();
    void signsInByEveryWay();
    void anAppOnlyAccountNeedsNoToken();
    void warnsOfAMainAccount();
    void anotherWayRemovesWhatItDoesNotUse();
};

void TestDialogs::addsAKlickTippIntegration()
{
    TestWorkspace workspace;
    IntegrationDialog dialog(workspace);
    QSignalSpy saved(&dialog, &IntegrationDialog::saved);
    type(dialog, "nameEdit", QStringLiteral("KlickTipp live"));
    type(dialog, "developerKeyEdit", developerKey);
    type(dialog, "accountIdEdit", QStringLiteral("48151"));
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Integration stored = workspace.repository().integration(saved.first().first().toUuid()).value();
    QCOMPARE(stored.name, QStringLiteral("KlickTipp live"));
    QCOMPARE(stored.baseUrl.toString(), QStringLiteral("https://api.klicktipp.com"));
    const auto key = await(workspace.credentials().open(stored.id, SecretField::DeveloperKey));
    QVERIFY(key.has_value() && key->has_value());
    QCOMPARE((*key)->reveal().toByteArray(), developerKey.toLatin1());
    QVERIFY(child<QLineEdit>(dialog, "developerKeyEdit")->text().isEmpty());
}

void TestDialogs::takesAWholeConsentLink()
{
    TestWorkspace workspace;
    IntegrationDialog dialog(workspace);
    child<QLineEdit>(dialog, "accountIdEdit")
        ->setText(QStringLiteral("https://app.klicktipp.com/grantapiaccess/48151?url="));
    QCOMPARE(child<QLineEdit>(dialog, "accountIdEdit")->text(), QStringLiteral("48151"));
}

void TestDialogs::saysWhatIsWrongWhileTyping_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("odd key") << QByteArray("developerKeyEdit") << QStringLiteral("abc");
    QTest::newRow("no hexadecimal") << QByteArray("developerKeyEdit") << QStringLiteral("xyz0");
    QTest::newRow("plain http") << QByteArray("baseUrlEdit") << QStringLiteral("http://api.example.com");
    QTest::newRow("no URL") << QByteArray("baseUrlEdit") << QStringLiteral("api");
    QTest::newRow("account id") << QByteArray("accountIdEdit") << QStringLiteral("4 8");
    QTest::newRow("no name") << QByteArray("nameEdit") << QStringLiteral(" ");
}

void TestDialogs::saysWhatIsWrongWhileTyping()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    TestWorkspace workspace;
    IntegrationDialog dialog(workspace);
    type(dialog, "nameEdit", QStringLiteral("Fine"));
    type(dialog, "developerKeyEdit", developerKey);
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    type(dialog, field.constData(), text);
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
    QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
}

void TestDialogs::staysSilentBeforeAnythingIsTyped()
{
    TestWorkspace workspace;
    const IntegrationDialog dialog(workspace);
    QVERIFY(child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
}

void TestDialogs::addsACoredinationIntegration()
{
    TestWorkspace workspace;
    IntegrationDialog dialog(workspace);
    QSignalSpy saved(&dialog, &IntegrationDialog::saved);
    child<QComboBox>(dialog, "serviceCombo")->setCurrentIndex(1);
    QCOMPARE(child<QLineEdit>(dialog, "baseUrlEdit")->text(), defaultBaseUrl(Service::Coredination));
    type(dialog, "nameEdit", QStringLiteral("Field service"));
    type(dialog, "apiKeyEdit", QStringLiteral("6f0f8a3e-1c52-4b7e-9a55-0b1f2f3d126f"));
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled()); // signing is on, its secret is missing
    type(dialog, "signingSecretEdit", QStringLiteral("c0ffee00-1c52-4b7e-9a55-0b1f2f3d9a01"));
    child<QComboBox>(dialog, "signaturePlacementCombo")->setCurrentIndex(1);
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Integration stored = workspace.repository().integration(saved.first().first().toUuid()).value();
    QCOMPARE(stored.service, Service::Coredination);
    QVERIFY(stored.secret(SecretField::ApiKey) != nullptr &&
            stored.secret(SecretField::SigningSecret) != nullptr);
    QCOMPARE(stored.coredination.signaturePlacement, Placement::Query);
    QCOMPARE(stored.coredination.credentialsPlacement, Placement::Header);
}

void TestDialogs::editingKeepsTheStoredSecret()
{
    TestWorkspace workspace;
    const Integration before =
        workspace.addIntegration(QStringLiteral("Old"), Service::KlickTipp, Environment::Production);
    IntegrationDialog dialog(workspace, before);
    QSignalSpy saved(&dialog, &IntegrationDialog::saved);
    type(dialog, "nameEdit", QStringLiteral("New"));
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Integration after = workspace.repository().integration(before.id).value();
    QCOMPARE(after.name, QStringLiteral("New"));
    QCOMPARE(after.secrets, before.secrets);
}

void TestDialogs::aTakenNameStaysInTheDialog()
{
    TestWorkspace workspace;
    workspace.addIntegration(QStringLiteral("Taken"), Service::KlickTipp, Environment::Production);
    IntegrationDialog dialog(workspace);
    dialog.show();
    type(dialog, "nameEdit", QStringLiteral("Taken"));
    type(dialog, "developerKeyEdit", developerKey);
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&dialog] { return child<QPushButton>(dialog, "saveButton")->isEnabled(); }));
    QVERIFY(dialog.isVisible());
    QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    QCOMPARE(workspace.repository().integrations().value().size(), 1);
}

void TestDialogs::addsAnAccountWithItsKey()
{
    TestWorkspace workspace;
    const Integration integration =
        workspace.addIntegration(QStringLiteral("Live"), Service::KlickTipp, Environment::Production);
    AccountDialog dialog(workspace, {integration}, integration.id);
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    type(dialog, "nameEdit", QStringLiteral("ACME"));
    type(dialog, "userNameEdit", QStringLiteral("acme"));
    type(dialog, "secretEdit", QStringLiteral("ck-7a51c0de93f9a"));
    child<QComboBox>(dialog, "environmentCombo")->setCurrentIndex(2);
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Account stored = workspace.repository().account(saved.first().first().toUuid()).value();
    QCOMPARE(stored.userName, QStringLiteral("acme"));
    QCOMPARE(stored.environment, Environment::Test);
    QVERIFY(stored.secret(SecretField::CustomerKey) != nullptr);
}

void TestDialogs::anAccountMayWaitForItsKey()
{
    TestWorkspace workspace;
    const Integration klickTipp =
        workspace.addIntegration(QStringLiteral("A"), Service::KlickTipp, Environment::Production);
    const Integration coredination =
        workspace.addIntegration(QStringLiteral("B"), Service::Coredination, Environment::Test);
    AccountDialog dialog(workspace, {klickTipp, coredination}, klickTipp.id);
    type(dialog, "nameEdit", QStringLiteral("ACME"));
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled()); // X-Un needs a user name
    type(dialog, "userNameEdit", QStringLiteral("acme"));
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    child<QComboBox>(dialog, "integrationCombo")->setCurrentIndex(1);
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled()); // a token cannot come later
    QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
}

void TestDialogs::closingWhileSavingIsHarmless_data()
{
    QTest::addColumn<bool>("canStore");
    QTest::newRow("what was begun is finished") << true;
    QTest::newRow("what fails is taken back") << false;
}

void TestDialogs::closingWhileSavingIsHarmless()
{
    QFETCH(const bool, canStore);
    TestWorkspace workspace;
    Completion<bool> gate;
    workspace.secretStore.gate = gate;
    if (!canStore)
        workspace.secretStore.putError = ErrorCode::StoreDenied;
    {
        IntegrationDialog dialog(workspace);
        type(dialog, "nameEdit", QStringLiteral("Short"));
        type(dialog, "developerKeyEdit", developerKey);
        child<QPushButton>(dialog, "saveButton")->click();
        QVERIFY(
            waitUntil([&workspace] { return workspace.secretStore.calls.contains(QStringLiteral("put")); }));
        QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
        QCOMPARE(workspace.repository().integrations().value().size(), 1); // half of it is there
    }
    gate.complete(true);
    const auto isOver = [&workspace, canStore] {
        const QList<Integration> kept = workspace.repository().integrations().value();
        return canStore ? kept.size() == 1 && kept.first().secret(SecretField::DeveloperKey) != nullptr
                        : kept.isEmpty();
    };
    QVERIFY(waitUntil(isOver));
}

void TestDialogs::saysWhichSettingIsWrong_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, Service service, const char *field, const char *text,
                         const char *reason) {
        QTest::newRow(name) << static_cast<int>(service) << QByteArray(field) << QString::fromUtf8(text)
                            << QString::fromUtf8(reason);
    };
    const auto klickTipp = Service::KlickTipp;
    const auto coredination = Service::Coredination;
    row("plain http consent page", klickTipp, "consentUrlEdit", "http://consent.example.com/",
        "confirmation");
    row("no consent page", klickTipp, "consentUrlEdit", "", "confirmation");
    row("redirect without scheme", klickTipp, "publicRedirectEdit", "example.com/kt", "redirect address");
    row("redirect in clear", klickTipp, "publicRedirectEdit", "http://x.example/{ref}",
        "readable for everybody");
    row("redirect with a query", klickTipp, "publicRedirectEdit", "https://x.example/?a=1", "? & # + %");
    row("method", coredination, "tokenMethodEdit", "PO ST", "Token exchange");
    row("no method", coredination, "tokenMethodEdit", "", "Token exchange");
    row("path leaves the base", coredination, "tokenPathEdit", "/../../x", "Token exchange");
    row("another host", coredination, "tokenPathEdit", "https://evil.example/x", "Token exchange");
    row("body without password", coredination, "tokenBodyEdit", R"({"e":"{email}"})", "{password}");
    row("no body", coredination, "tokenBodyEdit", "", "{email}");
    row("body is no JSON", coredination, "tokenBodyEdit", R"({"e":"{email}" "p":"{password}"})", "JSON");
    row("pointer", coredination, "tokenPointerEdit", "token", "JSON pointer");
}

void TestDialogs::saysWhichSettingIsWrong()
{
    QFETCH(const int, service);
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, reason);
    TestWorkspace workspace;
    const IntegrationDialog dialog(workspace,
        workspace.addIntegration(QStringLiteral("Fine"), static_cast<Service>(service), Environment::Test));
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    auto *edit = child<QLineEdit>(dialog, field.constData());
    const QString before = edit->text();
    edit->setText(QStringLiteral("!"));
    edit->setText(text);
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
    const QString message = child<QLabel>(dialog, "problemLabel")->text();
    QVERIFY2(message.contains(reason), qPrintable(message));
    edit->setText(before);
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    QVERIFY(child<QLabel>(dialog, "problemLabel")->text().isEmpty());
}

void TestDialogs::anEncodedRedirectMayHoldAQuery()
{
    TestWorkspace workspace;
    const IntegrationDialog dialog(workspace,
        workspace.addIntegration(QStringLiteral("Live"), Service::KlickTipp, Environment::Production));
    child<QLineEdit>(dialog, "publicRedirectEdit")->setText(QStringLiteral("https://x.example/?to={ref}"));
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
    child<QCheckBox>(dialog, "encodeRedirectCheck")->setChecked(true);
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
}

void TestDialogs::advisesToSignInProduction()
{
    TestWorkspace workspace;
    const IntegrationDialog dialog(workspace,
        workspace.addIntegration(QStringLiteral("Field"), Service::Coredination, Environment::Production));
    const auto *advice = child<QLabel>(dialog, "requestsHint");
    QVERIFY(advice->text().contains(QStringLiteral("without signatures")));
    child<QCheckBox>(dialog, "signRequestsCheck")->setChecked(false);
    QVERIFY(advice->text().contains(QStringLiteral("should be signed")));
    QVERIFY(!child<QCheckBox>(dialog, "signBasePathCheck")->isEnabled());
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
}

void TestDialogs::signsInByEveryWay_data()
{
    QTest::addColumn<int>("service");
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<int>("method");
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("stored");
    const auto row = [](const char *name, Service service, int way, const QString &userName,
                         const QString &secret, AuthMethod method, SecretField field,
                         const QByteArray &stored) {
        QTest::newRow(name) << static_cast<int>(service) << way << userName << secret
                            << static_cast<int>(method) << static_cast<int>(field) << stored;
    };
    row("authorization", Service::KlickTipp, 0, u"acme"_qs, {}, AuthMethod::PartnerKey,
        SecretField::CustomerKey, {});
    row("customer key", Service::KlickTipp, 1, u"acme"_qs, u" ck-7a51 "_qs, AuthMethod::PartnerKey,
        SecretField::CustomerKey, "ck-7a51");
    row("password as typed", Service::KlickTipp, 2, u"acme-api"_qs, u" pass word "_qs,
        AuthMethod::SessionLogin, SecretField::Password, " pass word ");
    row("token", Service::Coredination, 0, {}, u" 5d1c7a51-0000 "_qs, AuthMethod::ApiToken,
        SecretField::ApiToken, "5d1c7a51-0000");
    row("e-mail and password", Service::Coredination, 1, u"desk@example.com"_qs, u"secret "_qs,
        AuthMethod::ApiToken, SecretField::Password, "secret ");
}

void TestDialogs::signsInByEveryWay()
{
    QFETCH(const int, service);
    QFETCH(const int, way);
    QFETCH(const QString, userName);
    QFETCH(const QString, secret);
    QFETCH(const int, method);
    QFETCH(const int, field);
    QFETCH(const QByteArray, stored);
    TestWorkspace workspace;
    const Integration integration =
        workspace.addIntegration(QStringLiteral("I"), static_cast<Service>(service), Environment::Test);
    AccountDialog dialog(workspace, {integration}, integration.id);
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    QSignalSpy authorizes(&dialog, &AccountDialog::authorizeRequested);
    type(dialog, "nameEdit", QStringLiteral("ACME"));
    choose(dialog, way);
    if (!stored.isEmpty() && !userName.isEmpty()) {
        QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled()); // the user name is missing
        QVERIFY(!child<QLabel>(dialog, "problemLabel")->text().isEmpty());
    }
    type(dialog, "userNameEdit", userName);
    type(dialog, "secretEdit", secret);
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Account account = workspace.repository().account(saved.first().first().toUuid()).value();
    QCOMPARE(static_cast<int>(account.method), method);
    QCOMPARE(account.secrets.size(), stored.isEmpty() ? 0 : 1);
    QCOMPARE(authorizes.size(), stored.isEmpty() ? 1 : 0);
    if (stored.isEmpty())
        return;
    const auto kept = await(workspace.credentials().open(account.id, static_cast<SecretField>(field)));
    QVERIFY(kept.has_value() && kept->has_value());
    QCOMPARE((*kept)->reveal().toByteArray(), stored);
}

void TestDialogs::anAppOnlyAccountNeedsNoToken()
{
    TestWorkspace workspace;
    const Integration klickTipp =
        workspace.addIntegration(QStringLiteral("A"), Service::KlickTipp, Environment::Test);
    const Integration coredination =
        workspace.addIntegration(QStringLiteral("B"), Service::Coredination, Environment::Test);
    AccountDialog dialog(workspace, {klickTipp, coredination}, klickTipp.id);
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    QVERIFY(child<QComboBox>(dialog, "behalfCombo")->isHidden()); // KlickTipp always needs a user
    child<QComboBox>(dialog, "integrationCombo")->setCurrentIndex(1);
    QVERIFY(!child<QComboBox>(dialog, "behalfCombo")->isHidden());
    type(dialog, "nameEdit", QStringLiteral("Desk"));
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
    child<QComboBox>(dialog, "behalfCombo")->setCurrentIndex(1);
    QVERIFY(child<QLabel>(dialog, "hintLabel")->text().contains(QStringLiteral("is enough")));
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Account kept = workspace.repository().account(saved.first().first().toUuid()).value();
    QVERIFY(kept.isAppOnly && kept.secrets.isEmpty() && kept.hasCredentials());
    const AccountDialog again(workspace, {klickTipp, coredination}, kept);
    QCOMPARE(child<QComboBox>(again, "behalfCombo")->currentIndex(), 1);
}

void TestDialogs::warnsOfAMainAccount()
{
    TestWorkspace workspace;
    const Integration integration =
        workspace.addIntegration(QStringLiteral("Live"), Service::KlickTipp, Environment::Production);
    const AccountDialog dialog(workspace, {integration}, integration.id);
    choose(dialog, 2);
    child<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("ACME"));
    child<QLineEdit>(dialog, "userNameEdit")->setText(QStringLiteral("acme"));
    child<QLineEdit>(dialog, "secretEdit")->setText(QStringLiteral("password"));
    const auto *hint = child<QLabel>(dialog, "hintLabel");
    QVERIFY2(hint->text().contains(QStringLiteral("Sub-Accounts")), qPrintable(hint->text()));
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled()); // warned, not refused
    child<QLineEdit>(dialog, "userNameEdit")->setText(QStringLiteral("acme-api"));
    QVERIFY(!hint->text().contains(QStringLiteral("Sub-Accounts")));
}

void TestDialogs::anotherWayRemovesWhatItDoesNotUse()
{
    TestWorkspace workspace;
    const Integration integration =
        workspace.addIntegration(QStringLiteral("Field"), Service::Coredination, Environment::Test);
    const Account before = workspace.addAccount(
        integration, QStringLiteral("Desk"), QStringLiteral("desk@example.com"), "5d1c7a51-0000-4000");
    AccountDialog dialog(workspace, {integration}, before);
    QSignalSpy saved(&dialog, &AccountDialog::saved);
    QVERIFY(child<QPushButton>(dialog, "saveButton")->isEnabled());
    choose(dialog, 1);
    QVERIFY(child<QLabel>(dialog, "hintLabel")->text().contains(QStringLiteral("removed")));
    QVERIFY(!child<QPushButton>(dialog, "saveButton")->isEnabled());
    type(dialog, "secretEdit", QStringLiteral("password"));
    child<QPushButton>(dialog, "saveButton")->click();
    QVERIFY(waitUntil([&saved] { return !saved.isEmpty(); }));
    const Account after = workspace.repository().account(before.id).value();
    QCOMPARE(after.secrets.size(), 1);
    QCOMPARE(after.secrets.first().field, SecretField::Password);
    const auto token = await(workspace.credentials().open(before.id, SecretField::ApiToken));
    QVERIFY(token.has_value() && !token->has_value());
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
