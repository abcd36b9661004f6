// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/settingsdialog.h"

#include "gui/widgetaccess.h"
#include "gui/windowbench.h"
#include "sandbox/sandbox.h"
#include "storage/settings.h"
#include "support/await.h"
#include "support/connectproxy.h"
#include "support/hostileserver.h"
#include "support/testcertificates.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensByItsShortcutOnce();
    void savesWhatIsEntered();
    void cancelChangesNothing();
    void saysWhatIsWrongWhileTyping_data();
    void saysWhatIsWrongWhileTyping();
    void keepsReplacesAndForgetsThePassword();
    void failureToStoreThePasswordSavesNothing();
    void tellsWhatIsInAnAuthorityFile();
    void readsAnAuthorityFileWhenTypingPauses();
    void switchesLanguageAndThemeAtOnce();
    void testsTheConnection();
    void H9_testGoesThroughTheProxyEntered();
    void testSaysThatItIsTheProxy();
    void testEndsWithTheDialog();

private:
    [[nodiscard]] SettingsDialog &dialog() { return *m_dialog; }
    void open();
    /// As if the field was left afterwards.
    void type(const char *name, const QString &text)
    {
        child<QLineEdit>(dialog(), name)->setText(text);
        Q_EMIT child<QLineEdit>(dialog(), name)->editingFinished();
    }
    void choose(const char *name, int index) { child<QComboBox>(dialog(), name)->setCurrentIndex(index); }
    void click(const char *name) { child<QPushButton>(dialog(), name)->click(); }
    [[nodiscard]] QString label(const char *name) { return child<QLabel>(dialog(), name)->text(); }
    [[nodiscard]] SettingValues values() { return m_bench->workspace.repository().settings().values(); }
    void enterProxy(const ConnectProxy &proxy);
    [[nodiscard]] QString testResult();

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

void TestSettingsDialog::open()
{
    m_dialog.reset();
    m_dialog = std::make_unique<SettingsDialog>(m_bench->workspace,
        SettingsDialog::Appearance{m_bench->preferences, m_bench->theme, m_bench->translations});
    m_dialog->show();
}

void TestSettingsDialog::enterProxy(const ConnectProxy &proxy)
{
    choose("modeCombo", static_cast<int>(ProxyMode::Manual));
    type("hostEdit", QStringLiteral("127.0.0.1"));
    type("portEdit", QString::number(proxy.serverPort()));
}

QString TestSettingsDialog::testResult()
{
    auto *button = child<QPushButton>(dialog(), "testButton");
    if (!button->isEnabled())
        return QStringLiteral("cannot be clicked");
    button->click();
    if (!waitUntil([button] { return button->isEnabled(); }))
        return QStringLiteral("no end");
    return label("resultLabel");
}

void TestSettingsDialog::opensByItsShortcutOnce()
{
    m_bench->openWindow();
    MainWindow &window = *m_bench->window;
    QApplication::setActiveWindow(&window);
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(window.findChildren<SettingsDialog *>().size(), 1);
    auto *opened = child<SettingsDialog>(window, "SettingsDialog");
    QVERIFY(waitUntil([opened] { return opened->isVisible(); }));
    opened->reject();
    QVERIFY(waitUntil([&window] { return window.findChildren<SettingsDialog *>().isEmpty(); }));
}

void TestSettingsDialog::savesWhatIsEntered()
{
    SettingValues before = values();
    before.keepsHistory = false; // set elsewhere: the dialog must leave it alone
    QVERIFY(m_bench->workspace.repository().settings().save(before));
    open();
    QVERIFY(!child<QPushButton>(dialog(), "applyButton")->isEnabled());
    choose("modeCombo", static_cast<int>(ProxyMode::Manual));
    type("hostEdit", QStringLiteral(" proxy.example.com "));
    type("portEdit", QStringLiteral("3128"));
    type("listenerEdit", QStringLiteral("50000"));
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    click("applyButton");
    QVERIFY(waitUntil([&applied] { return applied.size() == 1; }));
    QVERIFY(dialog().isVisible());
    QCOMPARE(values().network.proxyMode, ProxyMode::Manual);
    QCOMPARE(values().network.proxyHost, QStringLiteral("proxy.example.com"));
    QCOMPARE(values().network.proxyPort, quint16{3128});
    QCOMPARE(values().listenerPort, quint16{50000});
    QVERIFY(!values().keepsHistory);

    open();
    QCOMPARE(child<QLineEdit>(dialog(), "hostEdit")->text(), QStringLiteral("proxy.example.com"));
    QCOMPARE(child<QLineEdit>(dialog(), "listenerEdit")->text(), QStringLiteral("50000"));
    type("listenerEdit", QString());
    choose("modeCombo", static_cast<int>(ProxyMode::None));
    click("okButton");
    QVERIFY(waitUntil([this] { return !dialog().isVisible(); }));
    QCOMPARE(values().network.proxyMode, ProxyMode::None);
    QCOMPARE(values().network.proxyHost, QStringLiteral("proxy.example.com")); // for the next time
    QCOMPARE(values().listenerPort, quint16{0});
}

void TestSettingsDialog::cancelChangesNothing()
{
    open();
    choose("modeCombo", static_cast<int>(ProxyMode::None));
    choose("languageCombo", 2);
    choose("themeCombo", 2);
    click("cancelButton");
    QVERIFY(!dialog().isVisible());
    QCOMPARE(values(), SettingValues());
    QCOMPARE(m_bench->preferences.language(), QString());
    QCOMPARE(m_bench->preferences.theme(), ThemeChoice::System);
}

void TestSettingsDialog::saysWhatIsWrongWhileTyping_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no host") << QByteArray("hostEdit") << ""
                             << "host is missing";
    QTest::newRow("address as host") << QByteArray("hostEdit") << "http://proxy"
                                     << "Enter it alone";
    QTest::newRow("no port") << QByteArray("portEdit") << ""
                             << "port is missing";
    QTest::newRow("port too high") << QByteArray("portEdit") << "70000"
                                   << "from 1 to 65535";
    QTest::newRow("port with letters") << QByteArray("portEdit") << "80a"
                                       << "from 1 to 65535";
    QTest::newRow("colon in user") << QByteArray("userEdit") << "a:b"
                                   << "colons";
    QTest::newRow("no password") << QByteArray("userEdit") << "me"
                                 << "password is missing";
    QTest::newRow("no such file") << QByteArray("authorityEdit") << "/nowhere/ca.pem"
                                  << "cannot be read";
    QTest::newRow("relative file") << QByteArray("authorityEdit") << "ca.pem"
                                   << "whole path";
    QTest::newRow("low listener") << QByteArray("listenerEdit") << "80"
                                  << "between 1024 and 65535";
}

void TestSettingsDialog::saysWhatIsWrongWhileTyping()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    open();
    choose("modeCombo", static_cast<int>(ProxyMode::Manual));
    type("hostEdit", QStringLiteral("proxy"));
    type("portEdit", QStringLiteral("3128"));
    QVERIFY(child<QPushButton>(dialog(), "okButton")->isEnabled());
    QCOMPARE(label("problemLabel"), QString());
    type(field.constData(), text);
    QVERIFY2(label("problemLabel").contains(words), qPrintable(label("problemLabel")));
    QVERIFY(!child<QPushButton>(dialog(), "okButton")->isEnabled());
    QVERIFY(!child<QPushButton>(dialog(), "applyButton")->isEnabled());
}

void TestSettingsDialog::keepsReplacesAndForgetsThePassword()
{
    CredentialStore &credentials = m_bench->workspace.credentials();
    const auto stored = [&credentials]() -> QByteArray {
        const auto password = await(credentials.open(Settings::secretOwner(), SecretField::Password));
        return password && *password ? (*password)->reveal().toByteArray() : QByteArray("none");
    };
    const auto save = [this] {
        click("okButton");
        return waitUntil([this] { return !dialog().isVisible(); });
    };
    open();
    choose("modeCombo", static_cast<int>(ProxyMode::Manual));
    type("hostEdit", QStringLiteral("proxy"));
    type("portEdit", QStringLiteral("3128"));
    type("userEdit", QStringLiteral("me"));
    type("passwordEdit", QStringLiteral("geheim"));
    QVERIFY(save());
    QCOMPARE(stored(), QByteArray("geheim"));

    open();
    QCOMPARE(child<QLineEdit>(dialog(), "passwordEdit")->text(), QString());
    QVERIFY(child<QLineEdit>(dialog(), "passwordEdit")->placeholderText().contains(u"stored"));
    type("portEdit", QStringLiteral("3129"));
    QVERIFY(save());
    QCOMPARE(stored(), QByteArray("geheim"));

    open();
    type("passwordEdit", QStringLiteral("neu"));
    QVERIFY(save());
    QCOMPARE(stored(), QByteArray("neu"));

    open();
    type("userEdit", QString());
    QVERIFY(save());
    QCOMPARE(stored(), QByteArray("none"));
}

void TestSettingsDialog::failureToStoreThePasswordSavesNothing()
{
    open();
    choose("modeCombo", static_cast<int>(ProxyMode::Manual));
    type("hostEdit", QStringLiteral("proxy"));
    type("portEdit", QStringLiteral("3128"));
    type("userEdit", QStringLiteral("me"));
    type("passwordEdit", QString(3000, u'x')); // more than a keychain takes
    click("okButton");
    QVERIFY(waitUntil([this] { return label("problemLabel").contains(u"too long"); }));
    QVERIFY(dialog().isVisible());
    QVERIFY(child<QPushButton>(dialog(), "okButton")->isEnabled());
    QCOMPARE(values(), SettingValues());
}

void TestSettingsDialog::tellsWhatIsInAnAuthorityFile()
{
    TestCertificates certificates;
    m_bench->workspace.mockClock.advance(
        QDateTime::currentMSecsSinceEpoch() - m_bench->workspace.mockClock.nowMs());
    open();
    type("authorityEdit", certificates.authorityFile());
    QVERIFY2(label("authorityHint").contains(u"Signet test authority") &&
                 label("authorityHint").contains(u"valid until"),
        qPrintable(label("authorityHint")));
    QVERIFY(child<QPushButton>(dialog(), "okButton")->isEnabled());
    m_bench->workspace.mockClock.advance(10LL * 86'400'000);
    type("authorityEdit", QString());
    type("authorityEdit", certificates.authorityFile());
    QVERIFY2(label("authorityHint").contains(u"expired"), qPrintable(label("authorityHint")));
    QVERIFY(!child<QPushButton>(dialog(), "okButton")->isEnabled());
}

void TestSettingsDialog::readsAnAuthorityFileWhenTypingPauses()
{
    open();
    const QString before = label("authorityHint");
    for (const QString &part : {QStringLiteral("/nowhere/c"), QStringLiteral("/nowhere/ca.pem")}) {
        child<QLineEdit>(dialog(), "authorityEdit")->setText(part);
        QCOMPARE(label("authorityHint"), before);
        QVERIFY(!child<QPushButton>(dialog(), "okButton")->isEnabled());
    }
    QVERIFY(waitUntil([this] { return label("authorityHint").contains(u"/nowhere/ca.pem"); }));
    QCOMPARE(label("problemLabel"), label("authorityHint"));
}

void TestSettingsDialog::switchesLanguageAndThemeAtOnce()
{
    open();
    choose("languageCombo", 2);
    choose("themeCombo", 2);
    QCOMPARE(dialog().windowTitle(), QStringLiteral("Settings"));
    click("applyButton");
    QVERIFY(waitUntil([this] { return dialog().windowTitle() == QStringLiteral("Einstellungen"); }));
    QCOMPARE(m_bench->preferences.language(), QStringLiteral("de"));
    QCOMPARE(m_bench->theme.choice(), ThemeChoice::Dark);
    QCOMPARE(child<QComboBox>(dialog(), "languageCombo")->currentIndex(), 2);
    QCOMPARE(child<QComboBox>(dialog(), "modeCombo")->currentIndex(), 0);
}

void TestSettingsDialog::testsTheConnection()
{
    Sandbox sandbox(m_bench->workspace.mockClock);
    QVERIFY(sandbox.listen());
    m_bench->workspace.addIntegration(
        QStringLiteral("Sandbox"), Service::KlickTipp, Environment::Sandbox, sandbox.klickTippBaseUrl());
    open();
    QVERIFY(label("resultLabel").contains(u"without any key"));
    const QString result = testResult();
    QVERIFY2(result.contains(u"127.0.0.1 was reached directly") && result.contains(u"as it should"),
        qPrintable(result));
    type("hostEdit", QStringLiteral("proxy"));
    QVERIFY(label("resultLabel").contains(u"without any key")); // it was about other settings
}

void TestSettingsDialog::H9_testGoesThroughTheProxyEntered()
{
    TestCertificates certificates;
    HostileServer server(
        HostileServer::always(HostileServer::answer(204, "")), certificates.signedFor("DNS:api.signet.test"));
    ConnectProxy proxy;
    proxy.require("me", "geheim");
    m_bench->workspace.mockClock.advance(
        QDateTime::currentMSecsSinceEpoch() - m_bench->workspace.mockClock.nowMs());
    m_bench->workspace.addIntegration(QStringLiteral("Behind"), Service::KlickTipp, Environment::Test,
        QStringLiteral("https://api.signet.test:%1").arg(server.serverPort()));
    open();
    enterProxy(proxy);
    type("userEdit", QStringLiteral("me"));
    QCOMPARE(testResult(), QStringLiteral("cannot be clicked"));
    type("passwordEdit", QStringLiteral("geheim"));
    QVERIFY2(testResult().contains(u"issued by an authority"), qPrintable(label("resultLabel")));
    type("authorityEdit", certificates.authorityFile());

    const QString result = testResult();

    QVERIFY2(result.contains(u"reached through the proxy 127.0.0.1:"), qPrintable(result));
    QVERIFY2(result.contains(u"204") && result.contains(u"Signet test authority"), qPrintable(result));
    QCOMPARE(server.requests().size(), 1);
    for (const char *credential : {"X-Un", "X-Ci", "Cookie", "Authorization", "API-Key"})
        QVERIFY2(server.requests().first().values(credential).isEmpty(), credential);
    QCOMPARE(values(), SettingValues()); // nothing is saved by trying
}

void TestSettingsDialog::testSaysThatItIsTheProxy()
{
    ConnectProxy proxy;
    proxy.require("me", "geheim");
    open();
    enterProxy(proxy);
    type("userEdit", QStringLiteral("me"));
    type("passwordEdit", QStringLiteral("falsch"));
    const QString result = testResult();
    QVERIFY2(result.contains(u"The proxy 127.0.0.1:") && result.contains(u"password"), qPrintable(result));
}

void TestSettingsDialog::testEndsWithTheDialog()
{
    HostileServer silent;
    m_bench->workspace.addIntegration(
        QStringLiteral("Silent"), Service::KlickTipp, Environment::Test, silent.url());
    open();
    click("testButton");
    QVERIFY(waitUntil([&silent] { return silent.connections() == 1; }));
    m_dialog.reset();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
