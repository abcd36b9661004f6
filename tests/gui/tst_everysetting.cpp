// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountdialog.h"
#include "gui/accounts/integrationdialog.h"
#include "gui/testworkspace.h"
#include "gui/widgetaccess.h"
#include "support/await.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

enum class Level
{
    Integration,
    Account,
};

/// A QVariant that a table can be written with.
struct Value
{
    Value(const char *text) : variant(QString::fromUtf8(text)) {}
    Value(bool truth) : variant(truth) {}
    Value(int index) : variant(index) {}
    QVariant variant;
};

/// A line's text, a box's mark, a list's position.
QVariant valueOf(const QWidget &widget)
{
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return edit->text();
    if (const auto *check = qobject_cast<const QCheckBox *>(&widget))
        return check->isChecked();
    return dynamic_cast<const QComboBox &>(widget).currentIndex();
}

void setValue(QWidget &widget, const QVariant &value)
{
    if (auto *edit = qobject_cast<QLineEdit *>(&widget))
        edit->setText(value.toString());
    else if (auto *check = qobject_cast<QCheckBox *>(&widget))
        check->setChecked(value.toBool());
    else
        dynamic_cast<QComboBox &>(widget).setCurrentIndex(value.toInt());
}

} // namespace

/// Issue 3: every setting of PROTOCOLS is reachable in the window and on the command line. What the dialog
/// writes, `show` says; what `edit` writes, the dialog shows.
class TestEverySetting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_workspace.reset(); }
    void isTheSameThroughBothDoors_data();
    void isTheSameThroughBothDoors();

private:
    [[nodiscard]] std::unique_ptr<QDialog> dialog(Level level, Service service);
    [[nodiscard]] QByteArray signetCli(const QStringList &words, int expectedCode = 0) const;

    std::unique_ptr<TestWorkspace> m_workspace;
    QHash<Service, QUuid> m_integrations;
    QHash<Service, QUuid> m_accounts;
};

void TestEverySetting::initTestCase()
{
    m_workspace = std::make_unique<TestWorkspace>();
    for (const Service service : {Service::KlickTipp, Service::Coredination}) {
        const Integration integration =
            m_workspace->addIntegration(serviceLabel(service), service, Environment::Test);
        m_integrations.insert(service, integration.id);
        m_accounts.insert(service,
            m_workspace->addAccount(integration, QStringLiteral("ACME"), QStringLiteral("acme"), "key-1").id);
    }
}

std::unique_ptr<QDialog> TestEverySetting::dialog(Level level, Service service)
{
    const Integration integration =
        m_workspace->repository().integration(m_integrations.value(service)).value();
    if (level == Level::Integration)
        return std::make_unique<IntegrationDialog>(*m_workspace, integration);
    return std::make_unique<AccountDialog>(*m_workspace, QList<Integration>{integration},
        m_workspace->repository().account(m_accounts.value(service)).value());
}

QByteArray TestEverySetting::signetCli(const QStringList &words, int expectedCode) const
{
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(QStringList{QStringLiteral("--json"), QStringLiteral("--data-dir"),
                             m_workspace->dataDir(), QStringLiteral("--store"), QStringLiteral("memory")} +
                         words);
    process.start();
    if (!process.waitForFinished(30'000) || process.exitCode() != expectedCode)
        qWarning("%s", process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestEverySetting::isTheSameThroughBothDoors_data()
{
    QTest::addColumn<Level>("level");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("widget");
    QTest::addColumn<QVariant>("typed");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QVariant>("shown");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QVariant>("displayed");
    const auto row = [](const char *name, Level level, Service service, const char *widget,
                         const Value &typed, const char *member, const Value &shown, const char *edited,
                         const Value &displayed) {
        QTest::newRow(name) << level << service << QByteArray(widget) << typed.variant
                            << QString::fromUtf8(member) << shown.variant << QString::fromUtf8(edited)
                            << displayed.variant;
    };
    const auto kt = Service::KlickTipp;
    const auto co = Service::Coredination;
    const auto own = Level::Integration;
    const auto account = Level::Account;
    row("1 base URL with a path", own, kt, "baseUrlEdit", "https://app.klicktipp.com/api/", "base_url",
        "https://app.klicktipp.com/api", "--base-url https://kt.example.com", "https://kt.example.com");
    row("1.3 account id", own, kt, "accountIdEdit", "12345", "account_id", "12345", "--account-id 67-x",
        "67-x");
    row("1.3 base of the consent page", own, kt, "consentUrlEdit", "https://consent.example.com/a/",
        "consent_url", "https://consent.example.com/a/", "--consent-url https://consent.example.com/b/",
        "https://consent.example.com/b/");
    row("1.3 public redirect", own, kt, "publicRedirectEdit", "https://www.example.com/{ref}",
        "public_redirect", "https://www.example.com/{ref}", "--public-redirect https://x.example/kt/{ref}",
        "https://x.example/kt/{ref}");
    row("1.3 redirect encoded", own, kt, "encodeRedirectCheck", true, "encode_redirect", true,
        "--no-encode-redirect", false);
    row("environment", own, kt, "environmentCombo", 0, "environment", "production", "--environment sandbox",
        2);
    row("2 base URL", own, co, "baseUrlEdit", "https://co.example.com/api/2", "base_url",
        "https://co.example.com/api/2", "--base-url https://co.example.com", "https://co.example.com");
    row("2.1 token method", own, co, "tokenMethodEdit", "put", "token_method", "PUT", "--token-method patch",
        "PATCH");
    row("2.1 token path", own, co, "tokenPathEdit", "/login", "token_path", "/login", "--token-path /auth/x",
        "/auth/x");
    row("2.1 token body", own, co, "tokenBodyEdit", "u={email}&p={password}", "token_body",
        "u={email}&p={password}", "--token-body e={email}:{password}", "e={email}:{password}");
    row("2.1 token pointer", own, co, "tokenPointerEdit", "/data/0/token", "token_pointer", "/data/0/token",
        "--token-pointer /t", "/t");
    row("2.1 and 2.2 placement of the keys", own, co, "credentialsPlacementCombo", 1, "credentials_placement",
        "query", "--credentials-placement header", 0);
    row("2.2 placement of the signature", own, co, "signaturePlacementCombo", 1, "signature_placement",
        "query", "--signature-placement header", 0);
    row("2.2 base path signed", own, co, "signBasePathCheck", true, "sign_base_path", true,
        "--no-sign-base-path", false);
    row("2.2 signatures", own, co, "signRequestsCheck", false, "sign_requests", false, "--sign-requests",
        true);
    row("1.2 user name", account, kt, "userNameEdit", " acme-shop ", "user_name", "acme-shop",
        "--user-name other", "other");
    row("environment of the account", account, kt, "environmentCombo", 1, "environment", "production",
        "--environment inherit", 0);
    row("1.1 method", account, kt, "methodCombo", 1, "method", "partner-key", "--method partner-key", 1);
    row("2.1 e-mail", account, co, "userNameEdit", "a@example.com", "user_name", "a@example.com",
        "--user-name b@example.com", "b@example.com");
    row("2.1 group", account, co, "groupEdit", "North", "group", "North", "--group South", "South");
    row("2.1 app only", account, co, "behalfCombo", 1, "app_only", true, "--on-behalf", 0);
    row("name of an account", account, co, "nameEdit", "Desk", "name", "Desk", "--name ACME", "ACME");
}

void TestEverySetting::isTheSameThroughBothDoors()
{
    QFETCH(const Level, level);
    QFETCH(const Service, service);
    QFETCH(const QByteArray, widget);
    QFETCH(const QVariant, typed);
    QFETCH(const QString, member);
    QFETCH(const QVariant, shown);
    QFETCH(const QString, edited);
    QFETCH(const QVariant, displayed);
    const QString kind =
        level == Level::Integration ? QStringLiteral("integration") : QStringLiteral("account");
    const QUuid id = level == Level::Integration ? m_integrations.value(service) : m_accounts.value(service);
    const QString subject = id.toString(QUuid::WithoutBraces);

    const std::unique_ptr<QDialog> written = dialog(level, service);
    setValue(*child<QWidget>(*written, widget.constData()), typed);
    QVERIFY2(child<QPushButton>(*written, "saveButton")->isEnabled(),
        qPrintable(child<QLabel>(*written, "problemLabel")->text()));
    const QSignalSpy accepted(written.get(), &QDialog::accepted);
    child<QPushButton>(*written, "saveButton")->click();
    QVERIFY(waitUntil([&accepted] { return !accepted.isEmpty(); }));
    const QJsonObject told =
        QJsonDocument::fromJson(signetCli({kind, QStringLiteral("show"), subject})).object();
    QCOMPARE(told.value(member).toVariant(), shown);

    const QStringList words = QStringList{kind, QStringLiteral("edit"), subject} + edited.split(u' ');
    QVERIFY(!signetCli(words).isEmpty());
    const std::unique_ptr<QDialog> read = dialog(level, service);
    QCOMPARE(valueOf(*child<QWidget>(*read, widget.constData())), displayed);
}

QTEST_MAIN(TestEverySetting)
#include "tst_everysetting.moc"
