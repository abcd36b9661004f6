// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/database.h"
#include "storage/settings.h"
#include "storage/storednetworksource.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatIsSaved();
    void writesNoDefaultsAndKeepsUnknownNames();
    void takesTexts_data();
    void takesTexts();
    void refusesUnknownNames();
    void refusesWhatDoesNotFitTogether();
    void badRowsCountAsDefaults_data();
    void badRowsCountAsDefaults();
    void savingMendsABadRow();
    void noticesAnotherProcess();
    void passwordIsAskedForOnlyWhenItIsNeeded();
    void sourceTellsWhenThePasswordChanges();
    void removesThePassword();
    void namesTheSettingWhereThePasswordIsMissing();

private:
    [[nodiscard]] Settings &settings() { return m_repository->settings(); }
    [[nodiscard]] QStringList rows() const;
    void row(const QString &name, const QString &value);
    [[nodiscard]] static SettingValues example();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<Database> m_other; ///< what another process does
};

void TestSettings::init()
{
    m_other.reset();
    m_repository.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_repository = AccountRepository::open(m_folder->path()).value();
    m_other = Database::open(m_folder->path()).value();
}

SettingValues TestSettings::example()
{
    SettingValues values;
    values.network = {.proxyMode = ProxyMode::Manual,
        .proxyHost = QStringLiteral("proxy.example.com"),
        .proxyPort = 3128,
        .proxyUser = QStringLiteral("user"),
        .authorityFile = QStringLiteral("/etc/ssl/own.pem")};
    values.listenerPort = 50000;
    return values;
}

QStringList TestSettings::rows() const
{
    QStringList found;
    auto query = m_other->run(QStringLiteral("SELECT name, value FROM settings ORDER BY name")).value();
    while (query.next())
        found.append(query.value(0).toString() + u'=' + query.value(1).toString());
    return found;
}

void TestSettings::row(const QString &name, const QString &value)
{
    QVERIFY(m_other->run(QStringLiteral("INSERT INTO settings VALUES(?, ?)"), {name, value}));
}

void TestSettings::keepsWhatIsSaved()
{
    QCOMPARE(settings().values(), SettingValues());
    QSignalSpy changed(&settings(), &Settings::changed);
    QVERIFY(settings().save(example()));
    QCOMPARE(settings().values(), example());
    QVERIFY(settings().save(example()));
    QCOMPARE(changed.size(), 1);

    m_repository = AccountRepository::open(m_folder->path()).value();
    QCOMPARE(settings().values(), example());
    QVERIFY(settings().problems().isEmpty());
}

void TestSettings::writesNoDefaultsAndKeepsUnknownNames()
{
    row(QStringLiteral("of-a-newer-version"), QStringLiteral("17"));
    QVERIFY(settings().save(example()));
    QCOMPARE(rows().size(), 7);
    QVERIFY(settings().save({}));
    QCOMPARE(rows(), QStringList{QStringLiteral("of-a-newer-version=17")});
    QVERIFY(settings().problems().isEmpty());
}

void TestSettings::takesTexts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    const auto add = [](const char *name, const char *text, bool isGood) {
        QTest::addRow("%s=%s", name, text) << QString::fromLatin1(name) << QString::fromUtf8(text) << isGood;
    };
    for (const char *mode : {"system", "none"})
        add("proxy", mode, true);
    for (const char *mode : {"", "Manual", "auto", "socks"})
        add("proxy", mode, false);
    for (const char *host : {"", "proxy", "proxy.example.com", "10.0.0.1", "fd00::1", "pröxy.example"})
        add("proxy-host", host, true);
    for (const char *host :
        {"http://proxy", "proxy:3128", "user@proxy", "pro xy", "proxy/", "[::1]", " proxy"})
        add("proxy-host", host, false);
    for (const char *port : {"", "1", "3128", "65535"})
        add("proxy-port", port, true);
    for (const char *port : {"0", "-1", "65536", "http", "80.5", "99999999999"})
        add("proxy-port", port, false);
    for (const char *user : {"", "user", "DOMAIN\\user", "user@example.com"})
        add("proxy-user", user, true);
    for (const char *user : {"a:b", "a\tb"})
        add("proxy-user", user, false);
    for (const char *file : {"", "/etc/ssl/own.pem"})
        add("ca-file", file, true);
    for (const char *file : {"own.pem", "~/own.pem"})
        add("ca-file", file, false);
    for (const char *port : {"", "1024", "50000", "65535"})
        add("listener-port", port, true);
    for (const char *port : {"80", "1023", "70000", "x"})
        add("listener-port", port, false);
}

void TestSettings::takesTexts()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const Result<void> set = settings().setText(name, text);
    QCOMPARE(set.has_value(), isGood);
    if (!isGood) {
        QCOMPARE(set.error().code, ErrorCode::InvalidInput);
        QVERIFY(!set.error().message.isEmpty());
        QVERIFY(rows().isEmpty());
        return;
    }
    QCOMPARE(settings().text(name).value(), text);
    QCOMPARE(rows().isEmpty(), settings().isDefault(name));
    QVERIFY(settings().reset(name));
    QVERIFY(rows().isEmpty());
    QVERIFY(!Settings::description(name).isEmpty());
}

void TestSettings::refusesUnknownNames()
{
    QCOMPARE(settings().text(QStringLiteral("nothing")).error().code, ErrorCode::NotFound);
    QCOMPARE(settings().setText(QStringLiteral("nothing"), {}).error().code, ErrorCode::NotFound);
    QCOMPARE(settings().reset(QStringLiteral("nothing")).error().code, ErrorCode::NotFound);
}

void TestSettings::refusesWhatDoesNotFitTogether()
{
    const auto refused = [this](const QString &name, const QString &text) {
        const Result<void> set = settings().setText(name, text);
        return !set && set.error().code == ErrorCode::InvalidInput;
    };
    QVERIFY(refused(QStringLiteral("proxy"), QStringLiteral("manual")));
    QVERIFY(settings().setText(QStringLiteral("proxy-host"), QStringLiteral("proxy")));
    QVERIFY(refused(QStringLiteral("proxy"), QStringLiteral("manual")));
    QVERIFY(settings().setText(QStringLiteral("proxy-port"), QStringLiteral("3128")));
    QVERIFY(settings().setText(QStringLiteral("proxy"), QStringLiteral("manual")));
    QVERIFY(refused(QStringLiteral("proxy-host"), QString()));
    QCOMPARE(rows().size(), 3);
}

void TestSettings::badRowsCountAsDefaults_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("proxy") << "proxy"
                           << "carrier pigeon";
    QTest::newRow("port") << "proxy-port"
                          << "many";
    QTest::newRow("listener") << "listener-port"
                              << "22";
    QTest::newRow("file") << "ca-file"
                          << "relative.pem";
}

void TestSettings::badRowsCountAsDefaults()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    row(name, value);
    QCOMPARE(settings().values(), SettingValues());
    QCOMPARE(settings().problems().size(), 1);
    QVERIFY(settings().problems().first().contains(name));
    QVERIFY(settings().setText(QStringLiteral("proxy-host"), QStringLiteral("proxy")));
}

void TestSettings::savingMendsABadRow()
{
    row(QStringLiteral("listener-port"), QStringLiteral("22"));
    QVERIFY(!settings().problems().isEmpty());
    QVERIFY(settings().save({}));
    QVERIFY(settings().problems().isEmpty());
    QVERIFY(rows().isEmpty());
}

void TestSettings::noticesAnotherProcess()
{
    QSignalSpy changed(&settings(), &Settings::changed);
    row(QStringLiteral("listener-port"), QStringLiteral("50001"));
    QCOMPARE(settings().values().listenerPort, quint16{0});
    m_repository->lookForForeignChanges();
    QCOMPARE(settings().values().listenerPort, quint16{50001});
    QCOMPARE(changed.size(), 1);
    m_repository->lookForForeignChanges();
    QCOMPARE(changed.size(), 1);
}

void TestSettings::passwordIsAskedForOnlyWhenItIsNeeded()
{
    int asked = 0;
    FaultyStore store;
    const MockClock clock;
    CredentialStore credentials(*m_repository, store, clock);
    StoredNetworkSource source(*m_repository, [&]() -> CredentialStore & {
        ++asked;
        return credentials;
    });
    QVERIFY(settings().save(example()));
    QVERIFY(*await(credentials.store(Settings::secretOwner(), SecretField::Password, Secret("geheim"))));
    QCOMPARE(source.networkSettings(), example().network);
    QCOMPARE(asked, 0);
    const auto password = await(source.proxyPassword());
    QVERIFY(password && *password);
    QCOMPARE((*password)->reveal().toByteArray(), QByteArray("geheim"));
    QCOMPARE(asked, 1);
}

void TestSettings::sourceTellsWhenThePasswordChanges()
{
    FaultyStore store;
    const MockClock clock;
    CredentialStore credentials(*m_repository, store, clock);
    StoredNetworkSource source(*m_repository, [&]() -> CredentialStore & { return credentials; });
    QSignalSpy changed(&source, &NetworkSource::changed);
    const auto put = [&](const char *value) {
        return *await(credentials.store(Settings::secretOwner(), SecretField::Password, Secret(value)));
    };
    QVERIFY(put("one"));
    QCOMPARE(changed.size(), 0); // nobody needs it
    QVERIFY(settings().save(example()));
    QCOMPARE(changed.size(), 1);
    QVERIFY(put("two"));
    QCOMPARE(changed.size(), 2);
    SettingValues values = example();
    values.listenerPort = 0;
    QVERIFY(settings().save(values));
    QCOMPARE(changed.size(), 2);
}

void TestSettings::removesThePassword()
{
    FaultyStore store;
    const MockClock clock;
    CredentialStore credentials(*m_repository, store, clock);
    const QUuid owner = Settings::secretOwner();
    QVERIFY(*await(credentials.remove(owner, SecretField::Password))); // none there: fine
    QVERIFY(*await(credentials.store(owner, SecretField::Password, Secret("geheim"))));
    const SecretReference reference =
        m_repository->activeSecret(owner, SecretField::Password)->stored.reference;
    QVERIFY(*await(credentials.remove(owner, SecretField::Password)));
    QCOMPARE((*await(credentials.open(owner, SecretField::Password))).error().code, ErrorCode::SecretMissing);
    QCOMPARE((*await(store.get(reference))).error().code, ErrorCode::SecretMissing);
    QVERIFY(m_repository->secretIntents()->isEmpty());
}

void TestSettings::namesTheSettingWhereThePasswordIsMissing()
{
    FaultyStore store;
    const MockClock clock;
    CredentialStore credentials(*m_repository, store, clock);
    StoredNetworkSource source(*m_repository, [&]() -> CredentialStore & { return credentials; });
    const auto password = await(source.proxyPassword());
    QVERIFY(password && !*password);
    QCOMPARE(password->error().code, ErrorCode::SecretMissing);
    QVERIFY(password->error().message.contains(u"proxy's password"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
