// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray passphrase("correct horse battery\n");
const QByteArray developerKey("0123456789abcdef0123456789abcdef");
} // namespace

/// The vault on the command line, as on a server: no bus, no display, no terminal.
class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createPutsItInUse();
    void keysGoIntoTheVault();
    void lockedEndsWithFour_data();
    void lockedEndsWithFour();
    void passphraseIsChanged();
    void statusTells();
    void badPassphrasesAreRefused_data();
    void badPassphrasesAreRefused();
    void storeOptionGoesBeforeTheSetting();
    void K6_nothingIsKeptWithoutAStore();

private:
    /// With @p given on file descriptor 3, and @p fresh on 4.
    [[nodiscard]] Ending run(const QString &words, const QByteArray &given = {}, const QByteArray &fresh = {},
        const QByteArray &input = {}) const;
    void create() const
    {
        QCOMPARE(run(QStringLiteral("--passphrase-fd 3 vault create"), passphrase).code, 0);
    }
    void addIntegration() const
    {
        QCOMPARE(run(QStringLiteral("--passphrase-fd 3 integration add KT --read developer-key"), passphrase,
                     {}, developerKey + '\n')
                     .code,
            0);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void VaultTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

Ending VaultTest::run(
    const QString &words, const QByteArray &given, const QByteArray &fresh, const QByteArray &input) const
{
    const QTemporaryDir folder;
    const auto put = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1StringView(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!put("3", given) || !put("4", fresh))
        return {};
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral("sh"));
    process.setArguments({QStringLiteral("-c"),
        QStringLiteral("exec %1 --data-dir %2 %3 3<%4/3 4<%4/4")
            .arg(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"),
                m_dir->filePath(u"d"_qs), words, folder.path())});
    process.start();
    process.write(input);
    return endOfCli(process);
}

void VaultTest::createPutsItInUse()
{
    QCOMPARE(run(QStringLiteral("settings get secret-store")).out.trimmed(), QByteArray("keychain"));
    create();
    QCOMPARE(run(QStringLiteral("settings get secret-store")).out.trimmed(), QByteArray("vault"));
    const Ending again = run(QStringLiteral("--passphrase-fd 3 vault create"), passphrase);
    QCOMPARE(again.code, 2);
    QVERIFY(again.err.contains("already"));
}

void VaultTest::keysGoIntoTheVault()
{
    create();
    addIntegration();
    const Ending doctor = run(QStringLiteral("--json --passphrase-fd 3 doctor"), passphrase);
    QVERIFY(doctor.json().value(u"secret-store").toObject().value(u"ok").toBool());
    QVERIFY(doctor.json().value(u"secrets").toObject().value(u"ok").toBool());
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(developerKey), qPrintable(file.fileName()));
    }
}

void VaultTest::lockedEndsWithFour_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("says");
    const QString adding = QStringLiteral("integration add Other --read developer-key");
    QTest::newRow("nobody can be asked") << adding << QByteArray() << QByteArray("--passphrase-fd");
    QTest::newRow("wrong passphrase") << QStringLiteral("--passphrase-fd 3 ") + adding
                                      << QByteArray("wrong\n") << QByteArray("passphrase is wrong");
    QTest::newRow("doctor") << QStringLiteral("doctor") << QByteArray() << QByteArray("--passphrase-fd");
}

void VaultTest::lockedEndsWithFour()
{
    QFETCH(const QString, words);
    QFETCH(const QByteArray, given);
    QFETCH(const QByteArray, says);
    create();
    const Ending ending = run(words, given, {}, developerKey + '\n');
    QCOMPARE(ending.code, 4);
    QVERIFY2(ending.err.contains(says), ending.err.constData());
    QVERIFY(run(QStringLiteral("--json integration list")).out.trimmed() == "[]");
}

void VaultTest::passphraseIsChanged()
{
    create();
    addIntegration();
    const QByteArray fresh("another long one\n");
    QCOMPARE(
        run(QStringLiteral("--passphrase-fd 3 vault passphrase --new-passphrase-fd 4"), "no idea\n", fresh)
            .code,
        4);
    QCOMPARE(
        run(QStringLiteral("--passphrase-fd 3 vault passphrase --new-passphrase-fd 4"), passphrase, fresh)
            .code,
        0);
    QCOMPARE(run(QStringLiteral("--passphrase-fd 3 doctor"), passphrase).code, 4);
    const Ending doctor = run(QStringLiteral("--json --passphrase-fd 3 doctor"), fresh);
    QVERIFY(doctor.json().value(u"secrets").toObject().value(u"ok").toBool());
}

void VaultTest::statusTells()
{
    QCOMPARE(run(QStringLiteral("vault status")).code, 4);
    create();
    const Ending status = run(QStringLiteral("--json vault status"));
    QCOMPARE(status.code, 0);
    QVERIFY(status.json().value(u"in_use").toBool() && status.json().value(u"ok").toBool());
    QVERIFY(!run(QStringLiteral("--json --store memory vault status")).json().value(u"in_use").toBool());
}

void VaultTest::badPassphrasesAreRefused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<int>("code");
    QTest::newRow("short") << "--passphrase-fd 3 vault create" << QByteArray("seven c\n") << 2;
    QTest::newRow("empty") << "--passphrase-fd 3 vault create" << QByteArray("\n") << 2;
    QTest::newRow("no descriptor") << "--passphrase-fd 99 vault create" << QByteArray("long enough\n") << 2;
    QTest::newRow("no number") << "--passphrase-fd three vault create" << QByteArray("long enough\n") << 2;
    QTest::newRow("nobody to ask") << "vault create" << QByteArray("long enough\n") << 4;
}

void VaultTest::badPassphrasesAreRefused()
{
    QFETCH(const QString, words);
    QFETCH(const QByteArray, given);
    QFETCH(const int, code);
    QCOMPARE(run(words, given).code, code);
    QVERIFY(!QFile::exists(m_dir->filePath(u"d/vault.sgv"_qs)));
}

void VaultTest::storeOptionGoesBeforeTheSetting()
{
    create();
    QCOMPARE(run(QStringLiteral("--store memory integration add KT --read developer-key"), {}, {},
                 developerKey + '\n')
                 .code,
        0);
}

void VaultTest::K6_nothingIsKeptWithoutAStore()
{
    const Ending ending =
        run(QStringLiteral("integration add KT --read developer-key"), {}, {}, developerKey + '\n');
    QCOMPARE(ending.code, 4);
    QVERIFY(run(QStringLiteral("--json integration list")).out.trimmed() == "[]");
}

QTEST_GUILESS_MAIN(VaultTest)
#include "tst_vault.moc"
