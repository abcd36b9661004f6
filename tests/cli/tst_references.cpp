// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"
#include "sandbox/sandbox.h"
#include "support/testkeyring.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signet;
using namespace signet::test;

/// `signet-cli get`, `exec` and `headers` with a real keyring and real children.
class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void getPrintsExactlyTheValue_data();
    void getPrintsExactlyTheValue();
    void getSaysWhatIsWrong_data();
    void getSaysWhatIsWrong();
    void getOnATerminalEndsTheLine();
    void execFillsTheEnvironmentAlone();
    void execIsTheCommandItself();
    void execPassesTheExitCodeOn_data();
    void execPassesTheExitCodeOn();
    void execLeavesStreamsAlone();
    void execHandsWordsOnAsTheyAre();
    void execKeepsThePassphraseToItself();
    void execFillsInheritedReferences();
    void execRemovesStaleKeys();
    void execStartsNothingWhereOneIsMissing_data();
    void execStartsNothingWhereOneIsMissing();
    void headersWorkAtTheService();
    void headersBelongToTheirAddress();
    void headersAsCurlReadsThem();
    void headersOfALoginAreRefused();
    void withoutAStoreItIsExitFour();
    void aLockedStoreIsExitFour();

private:
    [[nodiscard]] Ending run(const QStringList &command, const QByteArray &input = {}) const
    {
        return runCli(m_dir.path(), command, input);
    }
    /// The same with more variables.
    [[nodiscard]] Ending runWith(
        const QList<std::pair<QString, QString>> &variables, const QStringList &command)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : variables)
            environment.insert(name, value);
        process.setProcessEnvironment(environment);
        startCli(process, m_dir.path(), command);
        return endOfCli(process);
    }
    [[nodiscard]] static QStringList inShell(const QString &script)
    {
        return {u"--"_qs, u"sh"_qs, u"-c"_qs, script};
    }
    /// With the program as $0, and the data folder as $1.
    [[nodiscard]] Ending runInShell(const QString &script) const
    {
        QProcess process;
        process.start(u"sh"_qs,
            {u"-c"_qs, script, qEnvironmentVariable("SIGNET_BIN_DIR") + u"/signet-cli"_qs, m_dir.path()});
        return endOfCli(process);
    }
    [[nodiscard]] QStringList exec(const QString &script) const
    {
        return QStringList{u"exec"_qs, u"-e"_qs, u"KEY=signet://ACME GmbH/customer-key"_qs} + inShell(script);
    }

    SystemClock m_clock;
    Sandbox m_sandbox{m_clock};
    QTemporaryDir m_dir;
    QByteArray m_customerKey;
};

namespace {
/// The first process below this one whose name is @p name; 0 where there is none.
qint64 processCalled(const QByteArray &name)
{
    const QStringList ids = QDir(u"/proc"_qs).entryList(QDir::Dirs);
    for (const QString &id : ids) {
        QFile status(u"/proc/%1/cmdline"_qs.arg(id));
        if (status.open(QIODevice::ReadOnly) && status.readAll().startsWith(name))
            return id.toLongLong();
    }
    return 0;
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

void ReferencesTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY(m_sandbox.listen());
    const SandboxCredentials &known = m_sandbox.credentials();
    m_customerKey = known.customers.first().customerKey.toUtf8();
    const auto add = [this](const QStringList &command, const QString &secret) {
        const Ending added = run(command, secret.toUtf8() + '\n');
        QVERIFY2(added.code == 0, added.err.constData());
    };
    add({u"integration"_qs, u"add"_qs, u"Klick/Tipp"_qs, u"--service"_qs, u"klicktipp"_qs,
            u"--environment"_qs, u"sandbox"_qs, u"--base-url"_qs, m_sandbox.klickTippBaseUrl(), u"--read"_qs,
            u"developer-key"_qs},
        known.developerKey);
    add({u"integration"_qs, u"add"_qs, u"Coredination"_qs, u"--service"_qs, u"coredination"_qs,
            u"--environment"_qs, u"sandbox"_qs, u"--base-url"_qs, m_sandbox.coredinationBaseUrl(),
            u"--read"_qs, u"api-key"_qs, u"--read"_qs, u"signing-secret"_qs},
        known.apiKeySigned + u'\n' + known.signingSecret);
    const QString userName = known.customers.first().userName;
    add({u"account"_qs, u"add"_qs, u"ACME GmbH"_qs, u"--integration"_qs, u"Klick/Tipp"_qs, u"--user-name"_qs,
            userName, u"--read"_qs, u"customer-key"_qs},
        QString::fromUtf8(m_customerKey));
    add({u"account"_qs, u"add"_qs, u"Login"_qs, u"--integration"_qs, u"Klick/Tipp"_qs, u"--user-name"_qs,
            u"main-sub"_qs, u"--method"_qs, u"session-login"_qs, u"--read"_qs, u"password"_qs},
        u"pä ss\\word"_qs);
}

void ReferencesTest::getPrintsExactlyTheValue_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QByteArray>("out");
    const QByteArray developerKey = m_sandbox.credentials().developerKey.toUtf8();
    QTest::newRow("an account's") << QStringList{u"get"_qs, u"signet://ACME%20GmbH/customer-key"_qs}
                                  << m_customerKey;
    QTest::newRow("with a line break")
        << QStringList{u"get"_qs, u"signet://ACME GmbH/customer-key"_qs, u"--newline"_qs}
        << m_customerKey + '\n';
    QTest::newRow("an integration's")
        << QStringList{u"get"_qs, u"signet://Klick%2FTipp/developer-key"_qs} << developerKey;
    QTest::newRow("a password, as typed")
        << QStringList{u"get"_qs, u"signet://Klick%2FTipp/Login/password"_qs} << QByteArray("pä ss\\word");
    QTest::newRow("as JSON")
        << QStringList{u"--json"_qs, u"get"_qs, u"signet://Login/password"_qs}
        << QByteArray("{\"reference\":\"signet://Login/password\",\"value\":\"pä ss\\\\word\"}\n");
}

void ReferencesTest::getPrintsExactlyTheValue()
{
    QFETCH(const QStringList, command);
    QFETCH(const QByteArray, out);
    const Ending ending = run(command);
    QVERIFY2(ending.code == 0, ending.err.constData());
    QCOMPARE(ending.out, out);
    QCOMPARE(ending.err, QByteArray());
}

void ReferencesTest::getSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nobody") << u"signet://nobody/customer-key"_qs << 3 << QByteArray("“nobody”");
    QTest::newRow("not stored") << u"signet://Coredination/developer-key"_qs << 3
                                << QByteArray("it may have: api-key, signing-secret");
    QTest::newRow("no reference") << u"ACME GmbH/customer-key"_qs << 2 << QByteArray("signet://account");
    QTest::newRow("no such field") << u"signet://ACME GmbH/secret"_qs << 2 << QByteArray("“secret”");
}

void ReferencesTest::getSaysWhatIsWrong()
{
    QFETCH(const QString, reference);
    QFETCH(const int, code);
    QFETCH(const QByteArray, says);
    const Ending ending = run({u"get"_qs, reference});
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.out, QByteArray());
    QVERIFY2(ending.err.contains(says), ending.err.constData());
}

void ReferencesTest::getOnATerminalEndsTheLine()
{
    // script(1) gives it a terminal, which turns the line break into CR LF.
    QProcess process;
    process.start(
        u"script"_qs, {u"-qec"_qs,
                          u"%1/signet-cli --data-dir %2 get 'signet://ACME GmbH/customer-key'"_qs.arg(
                              qEnvironmentVariable("SIGNET_BIN_DIR"), m_dir.path()),
                          u"/dev/null"_qs});
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.out, m_customerKey + "\r\n");
}

void ReferencesTest::execFillsTheEnvironmentAlone()
{
    QProcess process;
    startCli(process, m_dir.path(), exec(u"printf '%s' \"$KEY\"; exec sleep 31.4159"_qs));
    QVERIFY(waitUntil([] {
        return processCalled(QByteArray("sleep\0"
                                        "31.4159",
                   13)) != 0;
    }));
    const qint64 child = processCalled(QByteArray("sleep\0"
                                                  "31.4159",
        13));
    QCOMPARE(child, process.processId()); // it has taken the place of signet-cli
    QVERIFY(readAll(u"/proc/%1/environ"_qs.arg(child)).contains("KEY=" + m_customerKey));
    const QStringList ids = QDir(u"/proc"_qs).entryList(QDir::Dirs);
    for (const QString &id : ids)
        QVERIFY(!readAll(u"/proc/%1/cmdline"_qs.arg(id)).contains(m_customerKey));
    process.kill();
    QCOMPARE(endOfCli(process).out, m_customerKey);
}

void ReferencesTest::execIsTheCommandItself()
{
    QProcess process;
    startCli(process, m_dir.path(),
        exec(u"trap 'echo caught; exit 42' TERM; echo ready; while :; do sleep 0.05; done"_qs));
    QByteArray out;
    QVERIFY(waitUntil([&] { return (out += process.readAllStandardOutput()).contains("ready"); }));
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 42);
    QVERIFY(ending.out.contains("caught"));
}

void ReferencesTest::execPassesTheExitCodeOn_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("code");
    QTest::newRow("success") << inShell(u"exit 0"_qs) << 0;
    QTest::newRow("failure") << inShell(u"exit 4"_qs) << 4;
    QTest::newRow("not found") << QStringList{u"--"_qs, u"no-such-command-at-all"_qs} << 127;
    QTest::newRow("not a program") << QStringList{u"--"_qs, u"/etc/passwd"_qs} << 126;
}

void ReferencesTest::execPassesTheExitCodeOn()
{
    QFETCH(const QStringList, command);
    QFETCH(const int, code);
    const Ending ending =
        run(QStringList{u"exec"_qs, u"--env"_qs, u"KEY=signet://ACME GmbH/customer-key"_qs} + command);
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.out, QByteArray());
    QVERIFY(!ending.err.contains(m_customerKey));
}

void ReferencesTest::execLeavesStreamsAlone()
{
    const QByteArray bytes("one\0two\xff\n", 9);
    const Ending ending = run(exec(u"cat; echo aside >&2"_qs), bytes);
    QCOMPARE(ending.out, bytes);
    QCOMPARE(ending.err, QByteArray("aside\n"));
    // What the libraries of signet-cli change or open does not reach the command: SIGPIPE, open files.
    const Ending before = [&] {
        QProcess process;
        process.start(u"sh"_qs, {u"-c"_qs, u"grep SigIgn /proc/self/status; ls /proc/self/fd"_qs});
        return endOfCli(process);
    }();
    const Ending after = run(exec(u"grep SigIgn /proc/self/status; ls /proc/self/fd"_qs));
    QCOMPARE(after.out, before.out);
}

void ReferencesTest::execHandsWordsOnAsTheyAre()
{
    const Ending ending =
        runInShell(u"exec \"$0\" --data-dir \"$1\" exec -e 'KEY=signet://ACME GmbH/customer-key' "
                   "-- printf '<%s>' \"$(printf 'a\\377b')\" -qmljsdebugger=x -- --json"_qs);
    QCOMPARE(ending.out, QByteArray("<a\xff"
                                    "b><-qmljsdebugger=x><--><--json>"));
}

void ReferencesTest::execKeepsThePassphraseToItself()
{
    const Ending ending = runInShell(
        u"exec \"$0\" --data-dir \"$1\" --passphrase-fd 3 exec "
        "-e 'KEY=signet://ACME GmbH/customer-key' -- sh -c 'printf begun; cat <&3' 3</etc/hostname"_qs);
    QCOMPARE(ending.out, QByteArray("begun"));
    QVERIFY(ending.code != 0);
}

void ReferencesTest::execFillsInheritedReferences()
{
    const Ending filled = runWith({{u"OWN"_qs, u"signet://Klick%2FTipp/developer-key"_qs}},
        exec(u"printf '%s %s' \"$OWN\" \"$KEY\""_qs));
    QCOMPARE(filled.code, 0);
    QCOMPARE(filled.out, m_sandbox.credentials().developerKey.toUtf8() + ' ' + m_customerKey);
    const Ending refused =
        runWith({{u"OWN"_qs, u"signet://nobody/customer-key"_qs}}, exec(u"echo started"_qs));
    QCOMPARE(refused.code, 3);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY2(refused.err.contains("OWN"), refused.err.constData());
    const Ending replaced =
        runWith({{u"KEY"_qs, u"signet://nobody/customer-key"_qs}}, exec(u"printf '%s' \"$KEY\""_qs));
    QCOMPARE(replaced.out, m_customerKey);
}

void ReferencesTest::execRemovesStaleKeys()
{
    const QString script = u"env | grep -E '^(KLICKTIPP|COREDINATION|KEY|PLAIN)' | sort"_qs;
    const Ending ending =
        runWith({{u"KLICKTIPP_PASSWORD"_qs, u"stale"_qs}, {u"PLAIN"_qs, u"stays"_qs},
                    {u"COREDINATION_SIGNING_SECRET"_qs, u"stale"_qs}, {u"KEY"_qs, u"stale"_qs}},
            exec(script));
    QCOMPARE(ending.out, "KEY=" + m_customerKey + "\nPLAIN=stays\n");
    QVERIFY2(ending.err.contains("KLICKTIPP_PASSWORD"), ending.err.constData());
    QVERIFY(!ending.err.contains("stale"));
}

void ReferencesTest::execStartsNothingWhereOneIsMissing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    const QString good = u"KEY=signet://ACME GmbH/customer-key"_qs;
    const auto row = [&](const char *name, const QString &assignment, int code) {
        QTest::newRow(name) << QStringList{u"-e"_qs, good, u"-e"_qs, assignment} << code;
    };
    row("nobody", u"B=signet://nobody/customer-key"_qs, 3);
    row("not stored", u"B=signet://ACME GmbH/password"_qs, 3);
    row("a broken reference", u"B=signet://ACME GmbH"_qs, 2);
    row("no reference", u"B=s3cr3t-by-mistake"_qs, 2);
    row("no name", u"=signet://ACME GmbH/customer-key"_qs, 2);
    row("no variable's name", u"A-B=signet://ACME GmbH/customer-key"_qs, 2);
    row("twice", u"KEY=signet://Login/password"_qs, 2);
    QTest::newRow("none at all") << QStringList() << 2;
}

void ReferencesTest::execStartsNothingWhereOneIsMissing()
{
    QFETCH(const QStringList, options);
    QFETCH(const int, code);
    const Ending ending = run(QStringList{u"exec"_qs} + options + inShell(u"echo started"_qs));
    QCOMPARE(ending.code, code);
    QCOMPARE(ending.out, QByteArray());
    QVERIFY(!ending.err.contains("s3cr3t"));
    QVERIFY(!ending.err.contains(m_customerKey));
}

void ReferencesTest::headersWorkAtTheService()
{
    const Ending text = run({u"headers"_qs, u"ACME GmbH"_qs, u"get"_qs, u"/list"_qs});
    QVERIFY2(text.code == 0, text.err.constData());
    QVERIFY(text.err.contains("work for every request"));
    const QList<QByteArray> lines = text.out.split('\n');
    QCOMPARE(QString::fromLatin1(lines.first()), m_sandbox.klickTippBaseUrl() + u"/list"_qs);
    QProcess curl;
    curl.start(u"curl"_qs, {u"-sS"_qs, u"-o"_qs, u"/dev/null"_qs, u"-w"_qs, u"%{http_code}"_qs, u"-H"_qs,
                               u"@-"_qs, QString::fromLatin1(lines.first())});
    curl.write(lines.mid(1).join('\n'));
    QCOMPARE(endOfCli(curl).out, QByteArray("200"));
}

void ReferencesTest::headersBelongToTheirAddress()
{
    QVERIFY(run({u"integration"_qs, u"edit"_qs, u"Coredination"_qs, u"--credentials-placement"_qs,
                    u"query"_qs, u"--signature-placement"_qs, u"query"_qs})
                .code == 0);
    const Ending ending =
        run({u"--json"_qs, u"headers"_qs, u"Coredination"_qs, u"GET"_qs, u"/customer?limit=1"_qs});
    QVERIFY2(ending.code == 0, ending.err.constData());
    QVERIFY2(ending.err.contains("expires"), ending.err.constData());
    const QJsonObject object = ending.json();
    QCOMPARE(object.value(u"method"_qs).toString(), u"GET"_qs);
    QVERIFY(object.value(u"url"_qs).toString().contains(u"signature="_qs));
    QVERIFY(object.value(u"headers"_qs).toObject().isEmpty());
    QProcess curl;
    curl.start(u"curl"_qs, {u"-sS"_qs, u"-o"_qs, u"/dev/null"_qs, u"-w"_qs, u"%{http_code}"_qs,
                               object.value(u"url"_qs).toString()});
    const Ending answered = endOfCli(curl);
    QVERIFY2(answered.out == "200" || answered.out == "401", answered.out.constData()); // no user: may be 401
    QVERIFY(run({u"integration"_qs, u"edit"_qs, u"Coredination"_qs, u"--credentials-placement"_qs,
                    u"header"_qs, u"--signature-placement"_qs, u"header"_qs})
                .code == 0);
}

void ReferencesTest::headersAsCurlReadsThem()
{
    const Ending config = run({u"headers"_qs, u"ACME GmbH"_qs, u"GET"_qs,
        m_sandbox.klickTippBaseUrl() + u"/list"_qs, u"--curl"_qs});
    QVERIFY2(config.code == 0, config.err.constData());
    QProcess curl;
    curl.start(u"curl"_qs,
        {u"-sS"_qs, u"-o"_qs, u"/dev/null"_qs, u"-w"_qs, u"%{http_code}"_qs, u"--config"_qs, u"-"_qs});
    curl.write(config.out);
    QCOMPARE(endOfCli(curl).out, QByteArray("200"));
    const Ending elsewhere =
        run({u"headers"_qs, u"ACME GmbH"_qs, u"GET"_qs, u"https://example.com/list"_qs, u"--curl"_qs});
    QCOMPARE(elsewhere.code, 2);
    QCOMPARE(elsewhere.out, QByteArray());
}

void ReferencesTest::headersOfALoginAreRefused()
{
    const qsizetype before = m_sandbox.log().entries().size();
    const Ending ending = run({u"headers"_qs, u"Login"_qs, u"GET"_qs, u"/list"_qs});
    QCOMPARE(ending.code, 2);
    QVERIFY2(ending.err.contains("session would end"), ending.err.constData());
    QCOMPARE(m_sandbox.log().entries().size(), before);
}

void ReferencesTest::withoutAStoreItIsExitFour()
{
    const QList<std::pair<QString, QString>> noBus{
        {u"DBUS_SESSION_BUS_ADDRESS"_qs, u"unix:path=/nonexistent"_qs}};
    QCOMPARE(runWith(noBus, {u"get"_qs, u"signet://ACME GmbH/customer-key"_qs}).code, 4);
    QCOMPARE(runWith(noBus, {u"headers"_qs, u"ACME GmbH"_qs, u"GET"_qs, u"/list"_qs}).code, 4);
    const Ending exec = runWith(noBus, this->exec(u"echo started"_qs));
    QCOMPARE(exec.code, 4);
    QCOMPARE(exec.out, QByteArray());
}

void ReferencesTest::aLockedStoreIsExitFour()
{
    QVERIFY(testkeyring::lock());
    const auto unlock = qScopeGuard([] { QVERIFY(testkeyring::unlock()); });
    const Ending got = run({u"get"_qs, u"signet://ACME GmbH/customer-key"_qs});
    QCOMPARE(got.code, 4);
    QVERIFY2(got.err.contains("store-locked"), got.err.constData());
    const Ending started = run(exec(u"echo started"_qs));
    QCOMPARE(started.code, 4);
    QCOMPARE(started.out, QByteArray());
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "tst_references.moc"
