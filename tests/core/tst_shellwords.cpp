// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shellwords.h"

#include <QProcess>
#include <QTest>

using namespace signet;

/// What the reader makes of a text is what bash makes of it.
class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatBashReads_data();
    void readsWhatBashReads();
    void endsWithTheCommand_data();
    void endsWithTheCommand();
    void variablesStayVariables_data();
    void variablesStayVariables();
    void refusesWhatOnlyAShellKnows_data();
    void refusesWhatOnlyAShellKnows();
};

void TestShellWords::readsWhatBashReads_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList texts{"a b  c", "'a b' \"c d\"", R"(a\ b "a\"b\\c\d" 'a\b')", "'' \"\" a''b",
        R"($'a\'b\n\t\\\x41\101\u00e4\U0001F600\e')", R"($'\q\x' $'\1')", "a \\\n b\\\nc", "'it'\\''s'",
        "\"a\nb\"", "a#b '#c'", R"("\$HOME \`")", "\xc3\xa4 'gr\xc3\xbc\xc3\x9f'", "a$ \"$\" $", R"("a!b")"};
    for (const QByteArray &text : texts)
        QTest::newRow(text.constData()) << text;
}

void TestShellWords::readsWhatBashReads()
{
    QFETCH(QByteArray, text);
    QProcess bash;
    bash.start(QStringLiteral("bash"),
        {QStringLiteral("-c"), QStringLiteral("LC_ALL=C.UTF-8; printf '%s\\0' ") + QString::fromUtf8(text)});
    QVERIFY(bash.waitForFinished());
    QCOMPARE(bash.exitCode(), 0);
    QByteArrayList expected = bash.readAllStandardOutput().split('\0');
    expected.removeLast();
    const ShellCommand read = shellCommand(text);
    QCOMPARE(read.problem, ShellCommand::Problem::None);
    QCOMPARE(read.words, expected);
    QVERIFY(!read.goesOn);
}

void TestShellWords::endsWithTheCommand_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("line") << QByteArray("\n a b\n\n") << false;
    QTest::newRow("next line") << QByteArray("a b\nc") << true;
    QTest::newRow("pipe") << QByteArray("a b | jq .") << true;
    QTest::newRow("semicolon") << QByteArray("a b; c") << true;
    QTest::newRow("redirection") << QByteArray("a b>file") << true;
    QTest::newRow("comment") << QByteArray("# x\na b # c") << false;
}

void TestShellWords::endsWithTheCommand()
{
    QFETCH(QByteArray, text);
    const ShellCommand read = shellCommand(text);
    QCOMPARE(read.words, QByteArrayList({"a", "b"}));
    QTEST(read.goesOn, "goesOn");
}

void TestShellWords::variablesStayVariables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("bare") << QByteArray("$KEY_1") << QByteArray("{{KEY_1}}");
    QTest::newRow("in quotes") << QByteArray("\"a: $KEY.\"") << QByteArray("a: {{KEY}}.");
    QTest::newRow("in braces") << QByteArray("x${KEY}y") << QByteArray("x{{KEY}}y");
    QTest::newRow("single quotes") << QByteArray("'$KEY'") << QByteArray("$KEY");
    QTest::newRow("escaped") << QByteArray("\\$KEY") << QByteArray("$KEY");
}

void TestShellWords::variablesStayVariables()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    QCOMPARE(shellCommand(text).words, QByteArrayList({word}));
}

void TestShellWords::refusesWhatOnlyAShellKnows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isSubstitution");
    for (const char *text : {"a $(b)", "\"`b`\"", "`b`", "${A:-b}", "${", "$1", "\"$@\""})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"'a", "\"a", "$'a", "a 'b' \"c"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestShellWords::refusesWhatOnlyAShellKnows()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isSubstitution);
    QCOMPARE(shellCommand(text).problem,
        isSubstitution ? ShellCommand::Problem::Substitution : ShellCommand::Problem::OpenQuote);
}

QTEST_APPLESS_MAIN(TestShellWords)
#include "tst_shellwords.moc"
