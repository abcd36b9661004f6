// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "support/await.h"

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
    void closingWhileSavingIsHarmless();
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

void TestDialogs::closingWhileSavingIsHarmless()
{
    TestWorkspace workspace;
    {
        IntegrationDialog dialog(workspace);
        type(dialog, "nameEdit", QStringLiteral("Short"));
        type(dialog, "developerKeyEdit", developerKey);
        child<QPushButton>(dialog, "saveButton")->click();
    }
    QVERIFY(waitUntil([&workspace] { return workspace.repository().integrations().value().size() == 1; }));
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
