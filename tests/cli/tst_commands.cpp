// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray developerKey("00112233445566778899AABBCCDDEEFF");

} // namespace

/// signet-cli as a process, with the memory store: what scripts rely on. The keyring is tested in tests/e2e.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWithDocumentedCodes_data();
    void endsWithDocumentedCodes();
    void keepsResultsAndTalkApart();
    void addsListsShowsAndRemoves();
    void refusesTwoOfOneName();
    void refusesHalfAnIntegration();
    void readsSecretsFromADescriptor();
    void takesNoSecretAsArgument();
    void finds_data();
    void finds();
    void findsNamesWithASlash();
    void asksBeforeItRemoves();
    void tellsWhatDoctorFinds();
    void doctorEndsAsOthersWhereTheStoreIsGone();
    void tellsEveryCommandInItsHelp();
    void saysWhatItRemovedInJson();
    void showsNothingThatSteersATerminal();
    void refusesAnEmptyDataFolder();
    void failsWhereTheResultIsLost_data();
    void failsWhereTheResultIsLost();
    void endsAnAuthorizationInOrder_data();
    void endsAnAuthorizationInOrder();

private:
    [[nodiscard]] Ending run(const QStringList &words, const QByteArray &input = {}) const;
    void addSamples() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void CommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

Ending CommandsTest::run(const QStringList &words, const QByteArray &input) const
{
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(QStringList{QStringLiteral("--data-dir"), m_dir->path(), QStringLiteral("--store"),
                             QStringLiteral("memory")} +
                         words);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CommandsTest::addSamples() const
{
    QCOMPARE(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("One")}).code, 0);
    QCOMPARE(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("Two")}).code, 0);
    for (const char *integration : {"One", "Two"}) {
        QCOMPARE(run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Same name"),
                         QStringLiteral("--integration"), QString::fromLatin1(integration),
                         QStringLiteral("--user-name"), QStringLiteral("user")})
                     .code,
            0);
    }
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Only one"),
                     QStringLiteral("--integration"), QStringLiteral("One"), QStringLiteral("--user-name"),
                     QStringLiteral("user")})
                 .code,
        0);
}

void CommandsTest::endsWithDocumentedCodes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << QString() << 2;
    QTest::newRow("help") << "--help" << 0;
    QTest::newRow("version") << "--version" << 0;
    QTest::newRow("unknown command") << "fly" << 2;
    QTest::newRow("unknown store") << "--store paper account list" << 2;
    QTest::newRow("option without value") << "account list --data-dir" << 2;
    QTest::newRow("help of one") << "account add --help" << 0;
    QTest::newRow("too few arguments") << "request only" << 2;
    QTest::newRow("too many arguments") << "account show a b" << 2;
    QTest::newRow("unknown option") << "account list --fast" << 2;
    QTest::newRow("no such account") << "account show nobody" << 3;
    QTest::newRow("no such integration") << "integration show nothing" << 3;
    QTest::newRow("check without names") << "check" << 2;
    QTest::newRow("check names and --all") << "check a --all" << 2;
    QTest::newRow("check all of nothing") << "check --all" << 0;
    QTest::newRow("unknown service") << "integration add x --service postal" << 2;
    QTest::newRow("plain http") << "integration add x --base-url http://api.example.com" << 2;
    QTest::newRow("account without integration") << "account add x --user-name u" << 2;
    QTest::newRow("json without command") << "--json" << 2;
    QTest::newRow("help of sign") << "sign --help" << 0;
    QTest::newRow("endless body") << "request a POST / -d @/dev/zero" << 2;
    QTest::newRow("command and path") << "request a POST / --curl x" << 2;
    QTest::newRow("command and body") << "request a --curl x -d y" << 2;
    QTest::newRow("timeout that is no number") << "authorize a --timeout soon" << 2;
    QTest::newRow("timeout of nothing") << "authorize a --timeout 0" << 2;
    QTest::newRow("timeout beyond the flow's own") << "authorize a --timeout 901" << 2;
    QTest::newRow("sign with an argument") << "sign it" << 2;
    QTest::newRow("sign nothing") << "sign" << 0;
}

void CommandsTest::endsWithDocumentedCodes()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const Ending ending = run(words.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(ending.code == code, ending.err.constData());
    QVERIFY(!ending.out.isEmpty() || !ending.err.isEmpty() || words.startsWith(u"sign"));
}

void CommandsTest::keepsResultsAndTalkApart()
{
    const Ending wrong = run({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("nobody")});
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY(wrong.err.contains("not-found"));
    const Ending empty = run({QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("list")});
    QCOMPARE(empty.out, QByteArray("[]\n"));
    QCOMPARE(empty.err, QByteArray());
}

void CommandsTest::addsListsShowsAndRemoves()
{
    const Ending added =
        run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("KlickTipp"),
                QStringLiteral("--account-id"), QStringLiteral("12345"), QStringLiteral("--read"),
                QStringLiteral("developer-key"), QStringLiteral("--json")},
            developerKey + '\n');
    QCOMPARE(added.code, 0);
    const QJsonObject integration = QJsonDocument::fromJson(added.out).object();
    QCOMPARE(integration.value(u"base_url").toString(), QStringLiteral("https://api.klicktipp.com"));
    QCOMPARE(integration.value(u"account_id").toString(), QStringLiteral("12345"));
    const QJsonObject secret = integration.value(u"secrets").toArray().first().toObject();
    QCOMPARE(secret.value(u"field").toString(), QStringLiteral("developer-key"));
    QCOMPARE(secret.value(u"last_four").toString(), QStringLiteral("eeff"));
    QVERIFY(!added.out.toLower().contains(developerKey.toLower()));

    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("ACME GmbH"),
                     QStringLiteral("--integration"), QStringLiteral("KlickTipp"),
                     QStringLiteral("--user-name"), QStringLiteral("acme")})
                 .code,
        0);
    const Ending shown = run({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("ACME GmbH"),
        QStringLiteral("--json")});
    const QJsonObject account = QJsonDocument::fromJson(shown.out).object();
    QCOMPARE(account.value(u"integration").toString(), QStringLiteral("KlickTipp"));
    QCOMPARE(account.value(u"environment").toString(), QStringLiteral("production"));
    QCOMPARE(account.value(u"last_check").toObject().value(u"outcome").toString(),
        QStringLiteral("never-checked"));

    const QStringList removeIntegration{QStringLiteral("integration"), QStringLiteral("remove"),
        QStringLiteral("KlickTipp"), QStringLiteral("--yes")};
    QCOMPARE(run(removeIntegration).code, 2); // it still has an account
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("ACME GmbH"),
                     QStringLiteral("--yes")})
                 .code,
        0);
    QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("list")}).out,
        QByteArray("[]\n"));
}

void CommandsTest::refusesTwoOfOneName()
{
    addSamples();
    QCOMPARE(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("One")}).code, 2);
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("Only one"),
                     QStringLiteral("--integration"), QStringLiteral("One"), QStringLiteral("--user-name"),
                     QStringLiteral("user")})
                 .code,
        2);
}

void CommandsTest::refusesHalfAnIntegration()
{
    const QStringList add{QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("KlickTipp"),
        QStringLiteral("--read"), QStringLiteral("developer-key")};
    QCOMPARE(run(add, "not hexadecimal\n").code, 2);
    QCOMPARE(run(add, "").code, 2);
    QCOMPARE(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("KlickTipp"),
                     QStringLiteral("--read"), QStringLiteral("api-key")},
                 "k\n")
                 .code,
        2);
    QCOMPARE(run({QStringLiteral("--json"), QStringLiteral("integration"), QStringLiteral("list")}).out,
        QByteArray("[]\n"));
}

void CommandsTest::readsSecretsFromADescriptor()
{
    const Ending added =
        run({QStringLiteral("--json"), QStringLiteral("integration"), QStringLiteral("add"),
                QStringLiteral("KlickTipp"), QStringLiteral("--fd"), QStringLiteral("developer-key=0")},
            developerKey + "\r\n");
    QCOMPARE(added.code, 0);
    const QJsonObject integration = QJsonDocument::fromJson(added.out).object();
    QCOMPARE(integration.value(u"secrets").toArray().first().toObject().value(u"length").toInt(), 32);
    QCOMPARE(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("Other"),
                     QStringLiteral("--fd"), QStringLiteral("developer-key=99")})
                 .code,
        2);
}

void CommandsTest::takesNoSecretAsArgument()
{
    for (const char *option : {"--developer-key", "--customer-key", "--password", "--api-key", "--secret"}) {
        const Ending ending = run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("x"),
            QString::fromLatin1(option), QString::fromLatin1(developerKey)});
        QCOMPARE(ending.code, 2);
        QVERIFY(!ending.err.contains(developerKey));
    }
}

void CommandsTest::finds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("a name that stands once") << "Only one" << 0;
    QTest::newRow("a name that stands twice") << "Same name" << 2;
    QTest::newRow("with its integration") << "Two/Same name" << 0;
    QTest::newRow("with the wrong integration") << "Two/Only one" << 3;
}

void CommandsTest::finds()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    addSamples();
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("show"), name}).code, code);
}

void CommandsTest::findsNamesWithASlash()
{
    addSamples();
    const QString name = QStringLiteral("Two/Same name"); // an account of One, beside the one of Two
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("add"), name, QStringLiteral("--integration"),
                     QStringLiteral("One"), QStringLiteral("--user-name"), QStringLiteral("user")})
                 .code,
        0);
    for (const QString &text : {name, QStringLiteral("One/") + name}) {
        const Ending found =
            run({QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("show"), text});
        QCOMPARE(found.code, 0);
        const QJsonObject account = QJsonDocument::fromJson(found.out).object();
        QCOMPARE(account.value(u"name").toString(), name);
        QCOMPARE(account.value(u"integration").toString(), QStringLiteral("One"));
    }
    const Ending unclear =
        run({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("Same name")});
    QCOMPARE(unclear.code, 2);
    QVERIFY2(unclear.err.contains("One/Same name (") && unclear.err.contains("Two/Same name ("),
        unclear.err.constData());
}

void CommandsTest::asksBeforeItRemoves()
{
    addSamples();
    const Ending ending =
        run({QStringLiteral("account"), QStringLiteral("remove"), QStringLiteral("Only one")}, "y\n");
    QCOMPARE(ending.code, 5); // nobody to ask: standard input is no terminal
    QCOMPARE(run({QStringLiteral("account"), QStringLiteral("show"), QStringLiteral("Only one")}).code, 0);
}

void CommandsTest::tellsWhatDoctorFinds()
{
    const Ending ending = run({QStringLiteral("doctor"), QStringLiteral("--json")});
    QCOMPARE(ending.code, 0);
    const QJsonObject findings = QJsonDocument::fromJson(ending.out).object();
    for (const char *part : {"database", "secret-store", "secrets", "display", "network", "versions"})
        QVERIFY2(findings.contains(QLatin1StringView(part)), part);
    QVERIFY(findings.value(u"database").toObject().value(u"ok").toBool());
}

void CommandsTest::doctorEndsAsOthersWhereTheStoreIsGone()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"),
        {QStringLiteral("--data-dir"), m_dir->path(), QStringLiteral("--json"), QStringLiteral("doctor")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 4);
    const QJsonObject findings = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY(!findings.value(u"secret-store").toObject().value(u"ok").toBool(true));
    QVERIFY(findings.value(u"database").toObject().value(u"ok").toBool());
}

void CommandsTest::tellsEveryCommandInItsHelp()
{
    const QByteArray help = run({QStringLiteral("--help")}).out;
    for (const char *command : {"integration add", "integration list", "integration show",
             "integration remove", "account add", "account list", "account show", "account remove",
             "authorize", "check", "request", "sign", "doctor"})
        QVERIFY2(help.contains(command), command);
}

void CommandsTest::saysWhatItRemovedInJson()
{
    addSamples();
    const QByteArray gone =
        run({QStringLiteral("--json"), QStringLiteral("account"), QStringLiteral("remove"),
                QStringLiteral("Two/Same name"), QStringLiteral("--yes")})
            .out;
    QCOMPARE(QJsonDocument::fromJson(gone)[u"removed"][u"name"].toString(), QStringLiteral("Same name"));
    QCOMPARE(gone.count('\n'), 1);
    const QByteArray folder =
        run({QStringLiteral("--json"), QStringLiteral("integration"), QStringLiteral("remove"),
                QStringLiteral("Two"), QStringLiteral("--yes")})
            .out;
    QCOMPARE(QJsonDocument::fromJson(folder)[u"removed"][u"name"].toString(), QStringLiteral("Two"));
}

void CommandsTest::showsNothingThatSteersATerminal()
{
    // It may stand in the database already: an older program, or another one, has written it.
    addSamples();
    const QString name = QStringLiteral("a\x1b]0;title\x07\x7f\u009b31m\u202Eb\nc");
    const QStringList commands[] = {{QStringLiteral("account"), QStringLiteral("show"), name},
        {QStringLiteral("integration"), QStringLiteral("add"), name},
        {QStringLiteral("integration"), QStringLiteral("list")}};
    for (const QStringList &words : commands) {
        const Ending ending = run(words);
        const QString printed = QString::fromUtf8(ending.out + ending.err);
        for (const char16_t c : {u'\x1b', u'\x07', u'\x7f', u'\u009b', u'\u202E'})
            QVERIFY2(!printed.contains(QChar(c)), qPrintable(printed));
    }
}

void CommandsTest::refusesAnEmptyDataFolder()
{
    // --data-dir "$UNSET" in a script must not lead to the real data.
    QCOMPARE(run({QStringLiteral("--data-dir"), QString(), QStringLiteral("account"), QStringLiteral("list")})
                 .code,
        2);
}

void CommandsTest::failsWhereTheResultIsLost_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("a list") << "--json account list";
    QTest::newRow("sign") << "sign";
}

void CommandsTest::failsWhereTheResultIsLost()
{
    QFETCH(QString, words);
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(QStringList{QStringLiteral("--data-dir"), m_dir->path()} + words.split(u' '));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start();
    process.write("{}\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 70);
}

void CommandsTest::endsAnAuthorizationInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("Ctrl+C") << SIGINT << QByteArray("(cancelled)");
    QTest::newRow("terminated") << SIGTERM << QByteArray("(cancelled)");
    QTest::newRow("terminal lost") << SIGHUP << QByteArray("(cancelled)");
    QTest::newRow("nobody confirms") << 0 << QByteArray("(timeout)");
}

void CommandsTest::endsAnAuthorizationInOrder()
{
    QFETCH(int, signal);
    QFETCH(QByteArray, says);
    QVERIFY(run({QStringLiteral("integration"), QStringLiteral("add"), QStringLiteral("K"),
                    QStringLiteral("--account-id"), QStringLiteral("1")})
                .code == 0);
    QVERIFY(run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("A"),
                    QStringLiteral("--integration"), QStringLiteral("K"), QStringLiteral("--user-name"),
                    QStringLiteral("u")})
                .code == 0);
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments({QStringLiteral("--data-dir"), m_dir->path(), QStringLiteral("--store"),
        QStringLiteral("memory"), QStringLiteral("authorize"), QStringLiteral("A"),
        QStringLiteral("--timeout"), signal == 0 ? QStringLiteral("1") : QStringLiteral("60")});
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20'000);
    if (signal != 0)
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    QVERIFY(process.readAllStandardError().contains(says));
}

QTEST_GUILESS_MAIN(CommandsTest)

#include "tst_commands.moc"
