// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"
#include "sandbox/sandbox.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signet;
using namespace signet::test;

namespace {
/// Found nowhere but in the file and in the keyring.
const QByteArray canary("canary0f1e2d3c4b5a6978");

QByteArray rows(int count)
{
    QByteArray file("Kunde;Benutzername;Kundenschl\xFCssel\r\n"); // as Excel writes it
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(3, '0');
        file += "M\xFCller " + number + ";mueller-" + number + ";" + canary + number + "\r\n";
    }
    return file;
}
} // namespace

/// `signet-cli import` and `export` as processes, with a real keyring, against the sandbox.
class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void importsWhatThenWorks();
    void K4_leavesNoKeyBehind();
    void dryRunChangesNothing();
    void deletesOnlyWhatIsWhollyIn();
    void decidesDuplicates();
    void mapsColumns();
    void readsAnEnvFileFromInput();
    void endsWithDocumentedCodes_data();
    void endsWithDocumentedCodes();
    void saysWhatIsNotDoneWhereTheStoreIsGone();
    void interruptedTellsWhatIsDone();
    void stoppedByCtrlCSaysSoInFewLines();
    void countsTheApplicationsKeys_data();
    void countsTheApplicationsKeys();
    void exportsBothFormats();

private:
    [[nodiscard]] QString dataDir() const { return m_dir->filePath(u"data"_qs); }
    [[nodiscard]] Ending run(const QStringList &command, const QByteArray &input = {}) const
    {
        return runCli(dataDir(), command, input);
    }
    [[nodiscard]] QString write(const QByteArray &bytes) const
    {
        QFile file(m_dir->filePath(u"customers.csv"_qs));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        const QJsonArray accounts =
            QJsonDocument::fromJson(run({u"--json"_qs, u"account"_qs, u"list"_qs}).out).array();
        for (const QJsonValue &account : accounts)
            all.append(account.toObject().value(u"name").toString());
        return all;
    }

    SystemClock m_clock;
    Sandbox m_sandbox{m_clock};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void ImportTest::initTestCase()
{
    QVERIFY(m_sandbox.listen());
}

void ImportTest::init()
{
    m_sandbox.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    const Ending added = run(
        {u"integration"_qs, u"add"_qs, u"One"_qs, u"--service"_qs, u"klicktipp"_qs, u"--environment"_qs,
            u"sandbox"_qs, u"--base-url"_qs, m_sandbox.klickTippBaseUrl(), u"--read"_qs, u"developer-key"_qs},
        m_sandbox.credentials().developerKey.toUtf8() + '\n');
    QVERIFY2(added.code == 0, added.err.constData());
}

void ImportTest::importsWhatThenWorks()
{
    QByteArray file("Customer,User name,Customer key\n");
    for (const SandboxCustomer &customer : m_sandbox.credentials().customers)
        file +=
            QStringList{customer.name, customer.userName, customer.customerKey}.join(u',').toUtf8() + '\n';
    const Ending imported = run({u"import"_qs, write(file), u"--integration"_qs, u"One"_qs});
    QVERIFY2(imported.code == 0, imported.err.constData());
    const Ending checked = run({u"--json"_qs, u"check"_qs, u"--all"_qs});
    QVERIFY2(checked.code == 0, checked.out.constData());
    QCOMPARE(checked.json().value(u"working").toInt(), m_sandbox.credentials().customers.size());
}

void ImportTest::K4_leavesNoKeyBehind()
{
    constexpr int count = 40;
    QByteArray talk;
    for (const QString &option : {u"--dry-run"_qs, u"--json"_qs, u"--delete-file"_qs}) {
        const Ending ending = run({u"import"_qs, write(rows(count)), u"--integration"_qs, u"One"_qs,
            u"--duplicates"_qs, u"rename"_qs, option});
        QVERIFY2(ending.code == 0, ending.err.constData());
        talk += ending.out + ending.err;
    }
    for (const QStringList &command :
        {QStringList{u"export"_qs}, {u"--json"_qs, u"export"_qs}, {u"account"_qs, u"list"_qs}})
        talk += run(command).out;
    QVERIFY(talk.contains("Müller 039"));
    QVERIFY(!talk.contains(canary));
    QDirIterator files(m_dir->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
        ++looked;
    }
    QVERIFY(looked > 0);
}

void ImportTest::dryRunChangesNothing()
{
    const QString path = write(rows(3));
    const Ending ending = run({u"--json"_qs, u"import"_qs, path, u"--integration"_qs, u"One"_qs,
        u"--dry-run"_qs, u"--delete-file"_qs});
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.json().value(u"add").toInt(), 3);
    QCOMPARE(ending.json().value(u"dry_run").toBool(), true);
    QCOMPARE(ending.json().value(u"rows").toArray().first().toObject().value(u"state").toString(), u"new"_qs);
    QVERIFY(names().isEmpty());
    QVERIFY(QFile::exists(path));
}

void ImportTest::deletesOnlyWhatIsWhollyIn()
{
    const QString bad = write(rows(2) + "Beta;b\xE4ta;key\r\n");
    const Ending kept = run({u"import"_qs, bad, u"--integration"_qs, u"One"_qs, u"--delete-file"_qs});
    QCOMPARE(kept.code, 1);
    QVERIFY(kept.out.contains("line 4"));
    QVERIFY(kept.out.contains("2 added"));
    QVERIFY(kept.err.contains("was kept"));
    QVERIFY(QFile::exists(bad));
    QByteArray others = rows(2);
    const QString different = write(others.replace(canary, "another-key-"));
    const Ending skipped =
        run({u"import"_qs, different, u"--integration"_qs, u"One"_qs, u"--delete-file"_qs});
    QCOMPARE(skipped.code, 1);
    QVERIFY(skipped.out.contains("Not in Signet, or not wholly: 2 "));
    QVERIFY(QFile::exists(different)); // skipped: its keys are nowhere else
    const QString good = write(rows(2));
    const Ending deleted = run({u"import"_qs, good, u"--integration"_qs, u"One"_qs, u"--delete-file"_qs});
    QCOMPARE(deleted.code, 0);
    QVERIFY(deleted.err.contains("Deleted"));
    QVERIFY(deleted.err.contains("SSD"));
    QVERIFY(!QFile::exists(good));

    QFile env(m_dir->filePath(u"more.env"_qs));
    QVERIFY(env.open(QIODevice::WriteOnly));
    env.write(
        "KLICKTIPP_USERNAME=env-user\nKLICKTIPP_CUSTOMER_KEY=key-of-env-user\nSOMETHING_ELSE=for-others\n");
    env.close();
    const Ending rest =
        run({u"import"_qs, env.fileName(), u"--integration"_qs, u"One"_qs, u"--delete-file"_qs});
    QCOMPARE(rest.code, 0);
    QVERIFY(rest.err.contains("was kept"));
    QVERIFY(QFile::exists(env.fileName())); // the rest of it is for something else
}

void ImportTest::decidesDuplicates()
{
    const QStringList import{u"--json"_qs, u"import"_qs, write(rows(2)), u"--integration"_qs, u"One"_qs};
    QCOMPARE(run(import).json().value(u"added").toInt(), 2);
    QCOMPARE(run(import).json().value(u"skipped").toInt(), 2);
    QByteArray other = rows(2);
    QVERIFY(!write(other.replace(canary, "new-key-")).isEmpty());
    const QJsonObject replaced = run(import + QStringList{u"--duplicates"_qs, u"replace"_qs}).json();
    QCOMPARE(replaced.value(u"replaced").toInt(), 2);
    QCOMPARE(names(), (QStringList{u"Müller 000"_qs, u"Müller 001"_qs}));
    const QJsonObject renamed = run(import + QStringList{u"--duplicates"_qs, u"rename"_qs}).json();
    QCOMPARE(renamed.value(u"added").toInt(), 2);
    QVERIFY(names().contains(u"Müller 001 (2)"_qs));
}

void ImportTest::mapsColumns()
{
    const QString path = write("A|a-user|x|a-key\nB|b-user|y|b-key\n");
    const QStringList import{u"--json"_qs, u"import"_qs, path, u"--integration"_qs, u"One"_qs,
        u"--no-header"_qs, u"--delimiter"_qs, u"|"_qs};
    const Ending ending = run(import + QStringList{u"--map"_qs, u"name=1"_qs, u"--map"_qs, u"user-name=2"_qs,
                                           u"--map"_qs, u"customer-key=4"_qs});
    QVERIFY2(ending.code == 0, ending.err.constData());
    QVERIFY(ending.err.contains("column 4 is customer-key"));
    QCOMPARE(names(), (QStringList{u"A"_qs, u"B"_qs}));
}

void ImportTest::readsAnEnvFileFromInput()
{
    const QByteArray file(
        "# ours\nexport COREDINATION_API_KEY='app'\nCOREDINATION_SIGNING_SECRET=\"sign\"\n"
        "COREDINATION_EMAIL=a@b.example\nCOREDINATION_PASSWORD=p\nCOREDINATION_PASSWORD=q\n");
    const QStringList import{
        u"--json"_qs, u"import"_qs, u"-"_qs, u"--format"_qs, u"env"_qs, u"--integration"_qs, u"New"_qs};
    QCOMPARE(run(import, file).code, 3);
    const Ending ending = run(import + QStringList{u"--service"_qs, u"coredination"_qs}, file);
    QVERIFY2(ending.code == 0, ending.err.constData());
    QVERIFY(ending.err.contains("more than once"));
    QCOMPARE(ending.json().value(u"application_secrets").toArray().size(), 2);
    const QJsonObject shown = run({u"--json"_qs, u"integration"_qs, u"show"_qs, u"New"_qs}).json();
    QCOMPARE(shown.value(u"service").toString(), u"coredination"_qs);
    QCOMPARE(shown.value(u"secrets").toArray().size(), 2);
    QCOMPARE(names(), QStringList{u"a@b.example"_qs});
}

void ImportTest::endsWithDocumentedCodes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("no integration named") << u"import FILE"_qs << 2;
    QTest::newRow("no such integration") << u"import FILE --integration Two"_qs << 3;
    QTest::newRow("no such service") << u"import FILE --integration Two --service postal"_qs << 2;
    QTest::newRow("no such file") << u"import missing.csv --integration One"_qs << 3;
    QTest::newRow("no such field") << u"import FILE --integration One --map nonsense=1"_qs << 2;
    QTest::newRow("no such column") << u"import FILE --integration One --map name=9"_qs << 2;
    QTest::newRow("one field for two columns")
        << u"import FILE --integration One --map name=1 --map name=2"_qs << 2;
    QTest::newRow("two fields for one column")
        << u"import FILE --integration One --map name=1 --map group=1"_qs << 2;
    QTest::newRow("a column that is ignored and not")
        << u"import FILE --integration One --map ignore=1 --map name=1"_qs << 2;
    QTest::newRow("another service than the integration's")
        << u"import FILE --integration One --service coredination"_qs << 2;
    QTest::newRow("no such service, though there is the integration")
        << u"import FILE --integration One --service postal"_qs << 2;
    QTest::newRow("no such decision") << u"import FILE --integration One --duplicates merge"_qs << 2;
    QTest::newRow("no such delimiter") << u"import FILE --integration One --delimiter x"_qs << 2;
    QTest::newRow("no such format") << u"import FILE --integration One --format xml"_qs << 2;
    QTest::newRow("deleting the input") << u"import - --integration One --delete-file"_qs << 2;
    QTest::newRow("nothing known") << u"import FILE --integration One --map ignore=2"_qs << 2;
    QTest::newRow("nothing on the input") << u"import - --integration One"_qs << 2;
    QTest::newRow("no such export") << u"export --format xml"_qs << 2;
    QTest::newRow("no file to export to") << u"export --output "_qs << 2;
    QTest::newRow("export to a folder") << u"export --output /"_qs << 2;
    QTest::newRow("nowhere to export to") << u"export --output /missing/x.csv"_qs << 70;
}

void ImportTest::endsWithDocumentedCodes()
{
    QFETCH(QString, words);
    const QString path = write(rows(1));
    const Ending ending = run(words.replace(u"FILE"_qs, path).split(u' '));
    QTEST(ending.code, "code");
    QVERIFY(ending.out.isEmpty());
    QVERIFY(!ending.err.isEmpty());
    QVERIFY(QFile::exists(path));
}

void ImportTest::saysWhatIsNotDoneWhereTheStoreIsGone()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_qs, u"unix:path=/nowhere"_qs);
    process.setProcessEnvironment(environment);
    startCli(
        process, dataDir(), {u"--json"_qs, u"import"_qs, write(rows(3)), u"--integration"_qs, u"One"_qs});
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 4);
    QCOMPARE(ending.json().value(u"failed").toInt(), 1);
    QCOMPARE(ending.json().value(u"not_done").toInt(), 2);
    QVERIFY(names().isEmpty());
}

void ImportTest::interruptedTellsWhatIsDone()
{
    constexpr int count = 200;
    QProcess process;
    startCli(
        process, dataDir(), {u"--json"_qs, u"import"_qs, write(rows(count)), u"--integration"_qs, u"One"_qs});
    QVERIFY(waitUntil(
        [&process] { return process.readAllStandardError().contains("20 of 200 stored."); }, 60'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 5);
    const int added = ending.json().value(u"added").toInt();
    QVERIFY(added >= 20 && added < count);
    QCOMPARE(ending.json().value(u"not_done").toInt(), count - added);
    QCOMPARE(names().size(), added);
}

/// A line for each row would push the sums out of sight.
void ImportTest::stoppedByCtrlCSaysSoInFewLines()
{
    QProcess process;
    startCli(process, dataDir(), {u"import"_qs, write(rows(200)), u"--integration"_qs, u"One"_qs});
    QVERIFY(waitUntil(
        [&process] { return process.readAllStandardError().contains("20 of 200 stored."); }, 60'000));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 5);
    QVERIFY2(ending.out.count('\n') <= 2, ending.out.constData());
    QVERIFY(ending.out.contains(" not done."));
}

void ImportTest::countsTheApplicationsKeys_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("invalid");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("invalid") << QByteArray("KLICKTIPP_DEVELOPER_KEY=no-hexadecimal\n") << 1 << 1;
    QTest::newRow("another one") << QByteArray("KLICKTIPP_DEVELOPER_KEY=0011\n") << 0 << 1;
    QTest::newRow("the same") << "KLICKTIPP_DEVELOPER_KEY=" + m_sandbox.credentials().developerKey.toUtf8()
                              << 0 << 0;
}

void ImportTest::countsTheApplicationsKeys()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, invalid);
    QFETCH(const int, leftOut);
    const QStringList import{
        u"--json"_qs, u"import"_qs, u"-"_qs, u"--format"_qs, u"env"_qs, u"--integration"_qs, u"One"_qs};
    const Ending dry = run(import + QStringList{u"--dry-run"_qs}, line);
    QCOMPARE(dry.json().value(u"invalid").toInt(-1), invalid);
    QCOMPARE(dry.json().value(u"left_out").toInt(-1), leftOut);
    const Ending ending = run(import, line);
    QCOMPARE(ending.json().value(u"left_out").toInt(-1), leftOut);
    for (const int code : {dry.code, ending.code})
        QCOMPARE(code, leftOut == 0 ? 0 : 1);
    const Ending said =
        run({u"import"_qs, u"-"_qs, u"--format"_qs, u"env"_qs, u"--integration"_qs, u"One"_qs}, line);
    QVERIFY(said.out.contains("Developer key"));
}

void ImportTest::exportsBothFormats()
{
    QVERIFY(run({u"import"_qs, write(rows(2)), u"--integration"_qs, u"One"_qs}).code == 0);
    const Ending csv = run({u"export"_qs});
    QVERIFY(csv.out.startsWith("kind,integration,service,"));
    QCOMPARE(csv.out.count("\r\n"), 4);
    for (const QStringList &command :
        {QStringList{u"export"_qs, u"--format"_qs, u"json"_qs}, {u"--json"_qs, u"export"_qs}})
        QCOMPARE(run(command).json().value(u"accounts").toArray().size(), 2);
    const QString path = m_dir->filePath(u"out.csv"_qs);
    const Ending saved = run({u"--json"_qs, u"export"_qs, u"--format"_qs, u"csv"_qs, u"--output"_qs, path});
    QCOMPARE(saved.out, QByteArray());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "\xEF\xBB\xBF" + csv.out);
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
