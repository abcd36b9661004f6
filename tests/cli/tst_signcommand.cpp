// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signcommand.h"
#include "core/redactor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace signet;

namespace {

struct Output
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/// The real program, fed through a pipe.
Output signetCli(const QStringList &arguments, const QByteArray &input)
{
    const QString folder = qEnvironmentVariable(
        "SIGNET_BIN_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
    QProcess process;
    process.start(folder + QStringLiteral("/signet-cli"), arguments);
    if (!process.waitForStarted(15'000))
        return {};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject parsed(const QByteArray &line)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("not JSON: %s", line.constData());
    return document.object();
}

QByteArray codeOf(const QByteArray &answer)
{
    return parsed(answer)[u"error"][u"code"].toString().toLatin1();
}

QList<QByteArray> linesOf(const QByteArray &output)
{
    QList<QByteArray> lines = output.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // every line ends in a line break
    else
        lines.append("no line break at the end");
    return lines;
}

const QByteArray goodLine =
    R"({"scheme":"klicktipp-partner","developer_key":"0123456789abcdef","customer_key":"customer-key"})";
const QByteArray goodXCi = "cZkWFoPs3rLacJ4OpaooJMMOcb/fLxbZpeeOzJFCGh1jdXN0b21lci1rZXk=";

/// Everything that the case expects, and nothing that it rules out.
void compare(const QJsonObject &answer, const QJsonObject &expected)
{
    if (expected.contains(u"error")) {
        QCOMPARE(answer[u"error"][u"code"].toString(), expected[u"error"].toString());
        QVERIFY(!answer[u"error"][u"message"].toString().isEmpty());
        QCOMPARE(answer.keys(), QStringList{QStringLiteral("error")});
        return;
    }
    QVERIFY2(!answer.contains(u"error"), qPrintable(answer[u"error"][u"message"].toString()));
    for (const QString &member : expected.keys())
        QCOMPARE(answer[member], expected[member]);
    for (const QString &member : {QStringLiteral("base_string"), QStringLiteral("signature")})
        QVERIFY2(expected.contains(member) || !answer.contains(member), qPrintable(member));
    const QJsonArray trace = answer[u"trace"].toArray();
    QVERIFY(!trace.isEmpty());
    for (const QJsonValue &step : trace) {
        for (const QString &member : {QStringLiteral("step"), QStringLiteral("name"), QStringLiteral("input"),
                 QStringLiteral("output"), QStringLiteral("why")})
            QVERIFY2(!step[member].toString().isEmpty(), qPrintable(member));
    }
}

void checkNoSecretInTrace(const QJsonObject &request, const QJsonObject &answer)
{
    Redactor redactor;
    for (const char *name :
        {"developer_key", "customer_key", "session_id", "api_key", "api_token", "secret"}) {
        const QString value = request[QLatin1StringView(name)].toString();
        if (value.size() >= 8 && value != QStringLiteral("customer-key")) // the name of a step, too
            redactor.add(Secret::fromText(value));
    }
    const QByteArray trace = QJsonDocument(answer[u"trace"].toArray()).toJson();
    QVERIFY2(!redactor.finds(trace), redactor.redact(trace).constData());
}

QByteArray oneLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestSignCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SIGNET_TEST_DATA "/sign-cases.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            m_cases.append(parsed(line));
            // As it stands in the file: Qt's JSON would round a timestamp.
            const qsizetype from = line.indexOf("\"request\":") + 10;
            m_lines.append(line.mid(from, line.lastIndexOf(",\"expect\":") - from));
        }
        QVERIFY(m_cases.size() >= 140);
    }

    void answersEveryCase_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_cases.size(); ++i)
            QTest::addRow("%s", qPrintable(m_cases.at(i)[u"name"].toString())) << i;
    }
    void answersEveryCase()
    {
        QFETCH(qsizetype, index);
        const cli::SignAnswer answer = cli::answerSignRequest(m_lines.at(index));
        QVERIFY(!answer.json.contains('\n'));
        const QJsonObject expected = m_cases.at(index)[u"expect"].toObject();
        QCOMPARE(answer.isError, expected.contains(u"error"));
        compare(parsed(answer.json), expected);
        checkNoSecretInTrace(m_cases.at(index)[u"request"].toObject(), parsed(answer.json));
    }

    void theProgramAnswersEveryCase()
    {
        const Output output = signetCli({QStringLiteral("sign")}, m_lines.join('\n') + '\n');
        QCOMPARE(output.exitCode, 2); // some are meant to fail
        QCOMPARE(output.err, QByteArray());
        const QList<QByteArray> answers = linesOf(output.out);
        QCOMPARE(answers.size(), m_cases.size());
        for (qsizetype i = 0; i < answers.size(); ++i) {
            compare(parsed(answers.at(i)), m_cases.at(i)[u"expect"].toObject());
            if (QTest::currentTestFailed()) {
                qWarning("case: %s", qPrintable(m_cases.at(i)[u"name"].toString()));
                return;
            }
        }
    }

    void refusesWhatIsNotOneObject_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *title, QByteArray line) { QTest::newRow(title) << std::move(line); };
        row("no JSON", "hello");
        row("half an object", R"({"scheme":"klicktipp-session")");
        row("two objects", goodLine + goodLine);
        row("list", "[]");
        row("text", "\"x\"");
        row("null", "null");
        row("number", "1");
        row("comma at the end", R"({"scheme":"klicktipp-session","session_id":"abc",})");
        row("single quotes", "{'scheme':'klicktipp-session'}");
        row("comment", "{} // x");
        row("unescaped control character", "{\"scheme\":\"klicktipp-session\",\"session_id\":\"a\tb\"}");
        row("invalid UTF-8", "{\"scheme\":\"klicktipp-session\",\"session_id\":\"a\xff\"}");
        row("Latin-1", "{\"scheme\":\"klicktipp-session\",\"session_id\":\"M\xfcller\"}");
        row("overlong UTF-8", "{\"scheme\":\"klicktipp-session\",\"session_id\":\"a\xc0\xaf\"}");
        row("surrogate in UTF-8", "{\"scheme\":\"klicktipp-session\",\"session_id\":\"a\xed\xa0\x80\"}");
        row("half a surrogate pair", R"({"scheme":"klicktipp-session","session_id":"a\ud800"})");
        row("duplicate member", R"({"scheme":"klicktipp-session","session_id":"a","session_id":"a"})");
        row("duplicate member, escaped",
            R"({"scheme":"klicktipp-session","session_id":"a","session\u005fid":"a"})");
        row("duplicate member, one null",
            R"({"scheme":"klicktipp-session","session_id":null,"session_id":"a"})");
        row("NUL and more", goodLine + QByteArray("\0{}", 3));
        row("NUL inside", QByteArray("{\"scheme\":\"klicktipp-session\",\0\"session_id\":\"a\"}", 50));
        row("deeply nested", QByteArray(200'000, '['));
        row("deeply nested member",
            "{\"scheme\":" + QByteArray(200'000, '[') + QByteArray(200'000, ']') + '}');
        row("NaN", R"({"scheme":"coredination","method":"GET","url":"/c","timestamp_ms":NaN})");
    }
    void refusesWhatIsNotOneObject()
    {
        QFETCH(QByteArray, line);
        const cli::SignAnswer answer = cli::answerSignRequest(line);
        QVERIFY2(answer.isError, answer.json.constData());
        QCOMPARE(codeOf(answer.json), QByteArray("invalid-input"));
        QVERIFY(!answer.json.contains('\n'));
    }

    void anErrorDoesNotRepeatASecret()
    {
        for (const char *line :
            {R"({"scheme":"klicktipp-partner","developer_key":"hunter2hunter2x","customer_key":"hunter2hunter2"})",
                R"({"scheme":"klicktipp-session","session_id":"hunter2hunter2;"})",
                R"({"scheme":"coredination","method":"GET","url":"/c","api_key":"hunter2hunter2\n"})",
                R"({"scheme":"coredination","method":"GET","url":"https://a:hunter2hunter2@b.example/"})",
                R"({"scheme":"coredination","method":"GET","url":"/c?api_key=hunter2hunter2","api_key":"x","placement":"query"})"}) {
            const cli::SignAnswer answer = cli::answerSignRequest(line);
            QVERIFY2(answer.isError, line);
            QVERIFY2(!answer.json.contains("hunter2"), answer.json.constData());
        }
    }

    void aTextMayHoldNul()
    {
        const cli::SignAnswer answer = cli::answerSignRequest(
            R"({"scheme":"klicktipp-partner","developer_key":"00","customer_key":"a\u0000b"})");
        QVERIFY(!answer.isError);
        const QByteArray xCi = parsed(answer.json)[u"headers"][u"X-Ci"].toString().toLatin1();
        QCOMPARE(QByteArray::fromBase64(xCi).mid(32), QByteArray("a\0b", 3));
    }

    void framesLines_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("verdicts"); // a letter for each answer: g good, e error
        QTest::addColumn<int>("exitCode");
        const QByteArray bad = "{}";
        QByteArray big = goodLine;
        big.replace("customer-key", QByteArray(1000 * 1000, 'k'));
        const auto row = [](const char *title, QByteArray input, const char *verdicts, int exitCode) {
            QTest::newRow(title) << std::move(input) << QByteArray(verdicts) << exitCode;
        };
        row("nothing", "", "", 0);
        row("only empty lines", "\n\r\n  \n\t\n", "", 0);
        row("one", goodLine + '\n', "g", 0);
        row("no line break at the end", goodLine, "g", 0);
        row("CR LF", goodLine + "\r\n" + goodLine + "\r\n", "gg", 0);
        row("empty lines between", '\n' + goodLine + "\n\n\r\n" + goodLine + "\n\n", "gg", 0);
        row("space around", "  " + goodLine + " \t\n", "g", 0);
        row("one fails, the rest is answered", goodLine + '\n' + bad + '\n' + goodLine + '\n', "geg", 2);
        row("all fail", bad + '\n' + bad, "ee", 2);
        row("the last fails", goodLine + "\nhello", "ge", 2);
        row("1 MB", big + '\n' + goodLine, "gg", 0);
        row("1 MB of nonsense", QByteArray(1000 * 1000, 'x') + '\n' + goodLine + '\n', "eg", 2);
        row("NUL in a line", goodLine + QByteArray("\0x\n", 3) + goodLine + '\n', "eg", 2);
        row("NUL alone", QByteArray("\0\n", 2) + goodLine + '\n', "eg", 2);
        row("binary", QByteArray("\x80\xff\xfe\n") + goodLine + '\n', "eg", 2);
    }
    void framesLines()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, verdicts);
        QFETCH(int, exitCode);
        const Output output = signetCli({QStringLiteral("sign")}, input);
        QByteArray seen;
        if (!output.out.isEmpty()) {
            for (const QByteArray &line : linesOf(output.out))
                seen += parsed(line).contains(u"error") ? 'e' : parsed(line).contains(u"headers") ? 'g' : '?';
        }
        QCOMPARE(seen, verdicts);
        QCOMPARE(output.exitCode, exitCode);
    }

    void takesNoArguments()
    {
        const Output output = signetCli({QStringLiteral("sign"), QStringLiteral("surplus")}, goodLine);
        QCOMPARE(output.exitCode, 2);
        QCOMPARE(output.out, QByteArray());
        QVERIFY(!output.err.isEmpty());
    }

    void answersLineByLine()
    {
        const QString folder = qEnvironmentVariable(
            "SIGNET_BIN_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/../bin"));
        QProcess process;
        process.start(folder + QStringLiteral("/signet-cli"), {QStringLiteral("sign")});
        QVERIFY(process.waitForStarted(15'000));
        for (int i = 0; i < 3; ++i) { // a script may wait for each answer before it asks on
            process.write(goodLine + '\n');
            QByteArray answer;
            while (!answer.endsWith('\n') && process.waitForReadyRead(15'000))
                answer += process.readAllStandardOutput();
            QCOMPARE(parsed(answer)[u"headers"][u"X-Ci"].toString().toLatin1(), goodXCi);
        }
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(15'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void sharedVectors()
    {
        QDir shared(QStringLiteral(SIGNET_TEST_DATA "/../../../shared/vectors"));
        if (!shared.exists())
            QSKIP("the vectors are not beside this checkout; our own copy was tested");
        int count = 0;
        for (const QString &name : {QStringLiteral("xci.json"), QStringLiteral("signature.json")}) {
            QFile file(shared.filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object()[u"vectors"].toArray();
            for (const QJsonValue &vector : vectors) {
                ++count;
                name.startsWith(u'x') ? replayXCi(vector.toObject()) : replaySignature(vector.toObject());
                if (QTest::currentTestFailed()) {
                    qWarning("vector: %s", qPrintable(vector[u"id"].toString()));
                    return;
                }
            }
        }
        QVERIFY(count >= 35);
    }

private:
    static void replayXCi(const QJsonObject &vector)
    {
        const QJsonObject request = {{QStringLiteral("scheme"), QStringLiteral("klicktipp-partner")},
            {QStringLiteral("developer_key"), vector[u"developer_key"]},
            {QStringLiteral("customer_key"), vector[u"customer_key"]}};
        const cli::SignAnswer answer = cli::answerSignRequest(oneLine(request));
        QCOMPARE(answer.isError, vector.contains(u"error"));
        if (!answer.isError)
            QCOMPARE(parsed(answer.json)[u"headers"][u"X-Ci"], vector[u"x_ci"]);
    }

    static void replaySignature(const QJsonObject &vector)
    {
        QJsonObject request = {{QStringLiteral("scheme"), QStringLiteral("coredination")},
            {QStringLiteral("url"), vector[u"uri_in"]}};
        for (const char *name : {"method", "timestamp_ms", "secret", "api_key", "api_token"})
            request[QLatin1StringView(name)] = vector[QLatin1StringView(name)];
        const QString placement = vector[u"placement"].toString();
        const bool isMixed = placement == u"creds-header+signature-query";
        request[u"credentials_placement"] = isMixed ? QStringLiteral("header") : placement;
        request[u"signature_placement"] = isMixed ? QStringLiteral("query") : placement;
        const cli::SignAnswer answer = cli::answerSignRequest(oneLine(request));
        QVERIFY2(!answer.isError, answer.json.constData());
        const QJsonObject result = parsed(answer.json);
        QCOMPARE(result[u"url"], vector[u"final_uri"]);
        QCOMPARE(result[u"headers"], vector[u"headers"]);
        QCOMPARE(result[u"base_string"], vector[u"base_string"]);
        QCOMPARE(result[u"signature"], vector[u"signature"]);
        checkNoSecretInTrace(request, result);
    }

    QList<QJsonObject> m_cases;
    QList<QByteArray> m_lines;
};

QTEST_GUILESS_MAIN(TestSignCommand)
#include "tst_signcommand.moc"
