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
constexpr int accountCount = 50;
/// Found nowhere but in the keyring, and behind the passphrase.
const QByteArray canary("canary0f1e2d3c4b5a6978");
const QByteArray passphrase("wrong horses, right batteries");
} // namespace

/// `signet-cli backup` and `restore` as processes, with a real keyring.
class BackupCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void bringsFiftyAccountsToAnotherDesk();
    void aDryRunChangesNothing();
    void leavesWhatDiffersUnlessDecided();
    void holdsNoKeyInClear();
    void endsWithDocumentedCodes_data();
    void endsWithDocumentedCodes();

private:
    /// With the passphrase on descriptor 3.
    [[nodiscard]] Ending run(
        const QString &desk, const QStringList &command, const QByteArray &phrase = passphrase) const;
    [[nodiscard]] QString file() const { return m_dir.filePath(QStringLiteral("all.sgbackup")); }
    [[nodiscard]] QString dataDir(const QString &desk) const { return m_dir.filePath(desk); }
    [[nodiscard]] QByteArray key(const QString &desk, int number) const
    {
        return runCli(dataDir(desk),
            {QStringLiteral("get"), QStringLiteral("signet://Customer%20%1/customer-key").arg(number)})
            .out;
    }

    QTemporaryDir m_dir;
};

Ending BackupCommandTest::run(const QString &desk, const QStringList &command, const QByteArray &phrase) const
{
    QFile given(m_dir.filePath(QStringLiteral("passphrase")));
    if (!given.open(QIODevice::WriteOnly) || given.write(phrase) != phrase.size())
        return {};
    given.close();
    QProcess process;
    process.setProgram(QStringLiteral("/bin/sh"));
    process.setArguments(
        QStringList{QStringLiteral("-c"), QStringLiteral("exec 3<\"$0\"; exec \"$@\""), given.fileName(),
            qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"), QStringLiteral("--json"),
            QStringLiteral("--data-dir"), dataDir(desk)} +
        command + QStringList{QStringLiteral("--backup-passphrase-fd"), QStringLiteral("3")});
    process.start();
    return endOfCli(process);
}

void BackupCommandTest::initTestCase()
{
    const auto added = runCli(dataDir(QStringLiteral("first")),
        {QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("Agency"),
            QStringLiteral("--service"), QStringLiteral("klicktipp"), QStringLiteral("--read"),
            QStringLiteral("developer-key")},
        "0123456789abcdef0123456789abcdef\n");
    QCOMPARE(added.code, 0);
    QByteArray table("name;user name;customer key\n");
    for (int number = 0; number < accountCount; ++number) {
        const QByteArray text = QByteArray::number(number);
        table += "Customer " + text + ";user-" + text + ";" + canary + text + "\n";
    }
    const auto imported = runCli(dataDir(QStringLiteral("first")),
        {QStringLiteral("import"), QStringLiteral("-"), QStringLiteral("--integration"),
            QStringLiteral("Agency")},
        table);
    QVERIFY2(imported.code == 0, imported.err.constData());
    const Ending written = run(QStringLiteral("first"), {QStringLiteral("backup"), file()});
    QVERIFY2(written.code == 0, written.err.constData());
}

void BackupCommandTest::bringsFiftyAccountsToAnotherDesk()
{
    const QString desk = QStringLiteral("second");
    const Ending first = run(desk, {QStringLiteral("restore"), file()});
    QVERIFY2(first.code == 0, first.err.constData());
    const QJsonArray items = first.json().value(QStringLiteral("items")).toArray();
    QCOMPARE(items.size(), accountCount + 1);
    for (const QJsonValue &item : items)
        QCOMPARE(item.toObject().value(QStringLiteral("outcome")).toString(), QStringLiteral("restored"));
    for (const int number : {0, 17, accountCount - 1})
        QCOMPARE(key(desk, number), canary + QByteArray::number(number));

    const Ending second = run(desk, {QStringLiteral("restore"), file()});
    QCOMPARE(second.code, 0);
    for (const QJsonValue &item : second.json().value(QStringLiteral("items")).toArray())
        QCOMPARE(item.toObject().value(QStringLiteral("state")).toString(), QStringLiteral("same"));
    const auto accounts =
        runCli(dataDir(desk), {QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("list")});
    QCOMPARE(QJsonDocument::fromJson(accounts.out).array().size(), accountCount);
}

void BackupCommandTest::aDryRunChangesNothing()
{
    const QString desk = QStringLiteral("third");
    const Ending dry = run(desk, {QStringLiteral("restore"), file(), QStringLiteral("--dry-run")});
    QCOMPARE(dry.code, 0);
    QCOMPARE(dry.json().value(QStringLiteral("items")).toArray().size(), accountCount + 1);
    const auto accounts =
        runCli(dataDir(desk), {QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("list")});
    QCOMPARE(accounts.out.trimmed(), "[]");
}

void BackupCommandTest::leavesWhatDiffersUnlessDecided()
{
    const QString desk = QStringLiteral("second");
    const auto edited = runCli(dataDir(desk),
        {QStringLiteral("account"), QStringLiteral("edit"), QStringLiteral("Customer 3"),
            QStringLiteral("--read"), QStringLiteral("customer-key")},
        "a-newer-key-0123\n");
    QCOMPARE(edited.code, 0);
    QCOMPARE(run(desk, {QStringLiteral("restore"), file()}).code, 0);
    QCOMPARE(key(desk, 3), "a-newer-key-0123");
    const Ending decided = run(desk, {QStringLiteral("restore"), file(), QStringLiteral("--decide"),
                                         QStringLiteral("Agency/Customer 3=replace")});
    QCOMPARE(decided.code, 0);
    QCOMPARE(key(desk, 3), canary + "3");
}

void BackupCommandTest::holdsNoKeyInClear()
{
    QDirIterator files(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile one(files.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        QVERIFY2(!one.readAll().contains(canary), qPrintable(one.fileName()));
        ++seen;
    }
    QVERIFY(seen > 3);
}

void BackupCommandTest::endsWithDocumentedCodes_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("phrase");
    QTest::addColumn<int>("code");
    const QString restore = QStringLiteral("restore");
    const QString backup = QStringLiteral("backup");
    QTest::newRow("another passphrase") << QStringList{restore, file()} << QByteArray("wrong") << 4;
    QTest::newRow("no such file") << QStringList{restore, file() + u'x'} << passphrase << 3;
    QTest::newRow("another file") << QStringList{restore, QStringLiteral("/etc/passwd")} << passphrase << 4;
    QTest::newRow("no such decision")
        << QStringList{restore, file(), QStringLiteral("--different"), QStringLiteral("merge")} << passphrase
        << 2;
    QTest::newRow("no such entry") << QStringList{restore, file(), QStringLiteral("--decide"),
                                          QStringLiteral("X=skip")}
                                   << passphrase << 3;
    QTest::newRow("not for a new one")
        << QStringList{restore, file(), QStringLiteral("--decide"), QStringLiteral("Agency=replace")}
        << passphrase << 2;
    QTest::newRow("weak passphrase") << QStringList{backup, file() + u'2'} << QByteArray("short") << 2;
    QTest::newRow("no file") << QStringList{backup, m_dir.path()} << passphrase << 70;
}

void BackupCommandTest::endsWithDocumentedCodes()
{
    QFETCH(const QStringList, command);
    QFETCH(const QByteArray, phrase);
    QFETCH(const int, code);
    const Ending ended = run(QStringLiteral("fourth"), command, phrase);
    QVERIFY2(ended.code == code, ended.err.constData());
    QVERIFY(!ended.err.isEmpty());
    QVERIFY2(!ended.err.contains("<passphrase>"), ended.err.constData()); // masking would tell a word of it
}

QTEST_GUILESS_MAIN(BackupCommandTest)
#include "tst_backupcommand.moc"
