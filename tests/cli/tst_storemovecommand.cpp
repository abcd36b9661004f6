// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// `signet-cli store move` between a real keyring and a vault.
class StoreMoveCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void refusesWhatCannotWork_data();
    void refusesWhatCannotWork();
    void movesThereAndBack();

private:
    /// With the vault's passphrase on descriptor 3.
    [[nodiscard]] Ending run(const QStringList &command) const;
    [[nodiscard]] QString dataDir() const { return m_dir.filePath(QStringLiteral("data")); }
    [[nodiscard]] QByteArray key() const
    {
        return run({QStringLiteral("get"), QStringLiteral("signet://Agency/developer-key")})
            .json()
            .value(QStringLiteral("value"))
            .toString()
            .toUtf8();
    }

    QTemporaryDir m_dir;
    const QByteArray m_key{"0123456789abcdef0123456789abcdef"};
};

Ending StoreMoveCommandTest::run(const QStringList &command) const
{
    QProcess process;
    process.setProgram(QStringLiteral("/bin/sh"));
    process.setArguments(
        QStringList{QStringLiteral("-c"), QStringLiteral("exec 3<\"$0\"; exec \"$@\""),
            m_dir.filePath(QStringLiteral("passphrase")),
            qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"), QStringLiteral("--json"),
            QStringLiteral("--passphrase-fd"), QStringLiteral("3"), QStringLiteral("--data-dir"), dataDir()} +
        command);
    process.start();
    return endOfCli(process);
}

void StoreMoveCommandTest::initTestCase()
{
    QFile given(m_dir.filePath(QStringLiteral("passphrase")));
    QVERIFY(given.open(QIODevice::WriteOnly));
    QVERIFY(given.write("correct horse battery staple") > 0);
    const auto added = runCli(dataDir(),
        {QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("Agency"),
            QStringLiteral("--service"), QStringLiteral("klicktipp"), QStringLiteral("--read"),
            QStringLiteral("developer-key")},
        m_key + '\n');
    QCOMPARE(added.code, 0);
}

void StoreMoveCommandTest::refusesWhatCannotWork_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("code");
    QTest::newRow("no vault yet") << QStringLiteral("vault") << 4;
    QTest::newRow("no vault to move from") << QStringLiteral("keychain") << 4;
    QTest::newRow("memory") << QStringLiteral("memory") << 2;
    QTest::newRow("no store") << QStringLiteral("drawer") << 2;
}

void StoreMoveCommandTest::refusesWhatCannotWork()
{
    QFETCH(const QString, to);
    QFETCH(const int, code);
    const Ending moved = run({QStringLiteral("store"), QStringLiteral("move"), to});
    QVERIFY2(moved.code == code, moved.err.constData());
    QCOMPARE(key(), m_key);
}

void StoreMoveCommandTest::movesThereAndBack()
{
    const Ending created = run({QStringLiteral("vault"), QStringLiteral("create")});
    QVERIFY2(created.code == 0, created.err.constData());
    for (const QString &to : {QStringLiteral("vault"), QStringLiteral("keychain"), QStringLiteral("vault")}) {
        const Ending moved = run({QStringLiteral("store"), QStringLiteral("move"), to});
        QVERIFY2(moved.code == 0, moved.err.constData());
        QCOMPARE(moved.json().value(QStringLiteral("moved")).toInt(), 1);
        QCOMPARE(moved.json().value(QStringLiteral("left_behind")).toInt(), 0);
        QCOMPARE(key(), m_key);
        // Without the passphrase it opens from the keychain alone.
        const auto without =
            runCli(dataDir(), {QStringLiteral("get"), QStringLiteral("signet://Agency/developer-key")});
        QCOMPARE(without.code, to == QStringLiteral("vault") ? 4 : 0);
    }
}

QTEST_GUILESS_MAIN(StoreMoveCommandTest)
#include "tst_storemovecommand.moc"
