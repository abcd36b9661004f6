// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <rapidjson/document.h>

#include <csignal>

using namespace signet::test;

namespace {

QString program()
{
    return qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-sandbox");
}

bool ended(QProcess &process)
{
    return waitUntil([&process] { return process.state() == QProcess::NotRunning; });
}

} // namespace

/// The command `signet-sandbox`, and that it shares nothing with what it judges.
class TestSandboxCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonIsOneLine();
    void textHoldsTheSame();
    void endsOnSigterm();
    void fixedPortsFollowOneAnother();
    void wrongUse_data();
    void wrongUse();
    void browseGoesThrough();
    void includesNothingOfSigning();
    void linksNothingOfSigning();
    void binaryHoldsNothingOfSigning();
};

void TestSandboxCommand::jsonIsOneLine()
{
    QProcess process;
    process.start(program(), {QStringLiteral("--json"), QStringLiteral("--until-stdin-closes")});
    QVERIFY(
        waitUntil([&process] { return process.canReadLine() || process.state() == QProcess::NotRunning; }));
    const QByteArray line = process.readLine();
    rapidjson::Document json;
    json.Parse(line.constData());
    QVERIFY(json.IsObject());
    QStringList keys;
    for (auto it = json.MemberBegin(); it != json.MemberEnd(); ++it)
        keys.append(QString::fromUtf8(it->name.GetString()));
    QCOMPARE(keys, QStringList({QStringLiteral("klicktipp"), QStringLiteral("coredination"),
                       QStringLiteral("foreign"), QStringLiteral("control")}));
    const auto &klickTipp = json["klicktipp"];
    QVERIFY(klickTipp["customers"].Size() >= 5);
    for (const auto &customer : klickTipp["customers"].GetArray()) {
        for (const char *name : {"name", "user_name", "customer_key", "password"})
            QVERIFY(customer[name].IsString() && customer[name].GetStringLength() > 0);
    }
    QVERIFY(QByteArray(klickTipp["consent_url"].GetString()).endsWith("/grantapiaccess/"));
    QVERIFY(!QByteArray::fromHex(klickTipp["developer_key"].GetString()).isEmpty());
    QVERIFY(QByteArray(json["coredination"]["base_url"].GetString()).endsWith("/api/1"));
    QVERIFY(json["coredination"]["users"].Size() >= 1);
    for (const char *name : {"api_key", "api_key_signed", "signing_secret"})
        QVERIFY(json["coredination"][name].IsString());
    QVERIFY(json["foreign"]["url"].IsString() && json["control"]["url"].IsString());
    process.closeWriteChannel();
    QVERIFY(ended(process));
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void TestSandboxCommand::textHoldsTheSame()
{
    QProcess process;
    process.start(program(), {QStringLiteral("--until-stdin-closes")});
    QByteArray text;
    QVERIFY(waitUntil([&] {
        text += process.readAllStandardOutput();
        return text.contains("Ctrl+C");
    }));
    for (const char *word :
        {"Bäckerei Müßig & Söhne", "/grantapiaccess/", "/api/1", "beta-crm", "/__sandbox"})
        QVERIFY2(text.contains(word), word);
    process.closeWriteChannel();
    QVERIFY(ended(process));
}

void TestSandboxCommand::endsOnSigterm()
{
    QProcess process;
    process.start(program(), {QStringLiteral("--json")});
    QVERIFY(waitUntil([&process] { return process.canReadLine(); }));
    process.terminate();
    QVERIFY(ended(process));
    QCOMPARE(int(process.exitStatus()), int(QProcess::NormalExit));
    QCOMPARE(process.exitCode(), 0);
}

void TestSandboxCommand::fixedPortsFollowOneAnother()
{
    // A free stretch of ports may be taken by somebody between finding and using it: try several.
    for (int start = 23'400; start < 24'400; start += 100) {
        QProcess process;
        process.start(program(), {QStringLiteral("--json"), QStringLiteral("--until-stdin-closes"),
                                     QStringLiteral("--port"), QString::number(start)});
        QVERIFY(waitUntil(
            [&process] { return process.canReadLine() || process.state() == QProcess::NotRunning; }));
        const QByteArray line = process.readLine();
        process.closeWriteChannel();
        QVERIFY(ended(process));
        if (process.exitCode() == 2)
            continue;
        for (int port = start; port < start + 5; ++port)
            QVERIFY(line.contains("http://127.0.0.1:" + QByteArray::number(port)));
        return;
    }
    QFAIL("No five free ports in ten stretches.");
}

void TestSandboxCommand::wrongUse_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("unknown option") << QStringLiteral("--nothing");
    QTest::newRow("argument") << QStringLiteral("serve");
    QTest::newRow("port") << QStringLiteral("--port=x");
    QTest::newRow("fault") << QStringLiteral("--fault=nothing");
    QTest::newRow("language") << QStringLiteral("--lang=fr");
    QTest::newRow("session answer") << QStringLiteral("--session-answer=x");
    QTest::newRow("customers") << QStringLiteral("--customers=many");
    QTest::newRow("too many customers") << QStringLiteral("--customers=1001");
    QTest::newRow("link") << QStringLiteral("--browse=nowhere");
    QTest::newRow("taken port") << QStringLiteral("taken");
}

void TestSandboxCommand::wrongUse()
{
    QFETCH(QString, arguments);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    if (arguments == QLatin1StringView("taken"))
        arguments = QStringLiteral("--port=%1").arg(other.serverPort());
    QProcess process;
    process.start(program(), {arguments});
    QVERIFY(ended(process));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(!process.readAllStandardError().isEmpty());
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void TestSandboxCommand::browseGoesThrough()
{
    QProcess sandbox;
    sandbox.start(program(), {QStringLiteral("--json"), QStringLiteral("--until-stdin-closes")});
    QVERIFY(waitUntil([&sandbox] { return sandbox.canReadLine(); }));
    rapidjson::Document json;
    json.Parse(sandbox.readLine().constData());
    const QByteArray link = QByteArray(json["klicktipp"]["consent_url"].GetString()) +
                            json["klicktipp"]["account_id"].GetString() +
                            "?url=" + json["foreign"]["url"].GetString() + "/cb/x";
    QProcess browser;
    browser.start(program(), {QStringLiteral("--browse"), QString::fromLatin1(link),
                                 QStringLiteral("--customer"), QStringLiteral("gamma-news")});
    QVERIFY(ended(browser));
    QCOMPARE(browser.exitCode(), 0);
    const QList<QByteArray> hops = browser.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(hops.size(), 3);
    QVERIFY(hops[0].startsWith("200 ") && hops[1].startsWith("302 ") && hops[2].startsWith("200 "));
    QVERIFY(hops[2].endsWith("/cb/x?customerkey=••••"));
    sandbox.closeWriteChannel();
    QVERIFY(ended(sandbox));
    // Now nobody is there.
    browser.start(program(), {QStringLiteral("--browse"), QString::fromLatin1(link)});
    QVERIFY(ended(browser));
    QCOMPARE(browser.exitCode(), 1);
}

void TestSandboxCommand::includesNothingOfSigning()
{
    static const QRegularExpression include(
        QStringLiteral("^\\s*#\\s*include\\s*([<\"])([^>\"]+)"), QRegularExpression::MultilineOption);
    QDirIterator files(QStringLiteral(SIGNET_SANDBOX_SOURCES), QDir::Files);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = include.globalMatch(text); it.hasNext(); ++count) {
            const QRegularExpressionMatch match = it.next();
            const QString path = match.captured(2);
            const bool allowed = match.captured(1) == QLatin1StringView("<")
                                     ? path.startsWith(u'Q') ||
                                           path.startsWith(QLatin1StringView("rapidjson/")) ||
                                           !path.contains(u'/')
                                     : path.startsWith(QLatin1StringView("sandbox/")) ||
                                           path.startsWith(QLatin1StringView("core/")) ||
                                           path.startsWith(QLatin1StringView("process/"));
            QVERIFY2(allowed, qPrintable(file.fileName() + QStringLiteral(": ") + path));
        }
    }
    QVERIFY(count > 50);
}

void TestSandboxCommand::linksNothingOfSigning()
{
    const QStringList direct = QStringLiteral(SIGNET_SANDBOX_LINKS).split(u',', Qt::SkipEmptyParts);
    QCOMPARE(direct,
        QStringList({QStringLiteral("signet_flags"), QStringLiteral("Signet::core"),
            QStringLiteral("Signet::process"), QStringLiteral("Qt6::Core"), QStringLiteral("Qt6::Network")}));
    QVERIFY(!QStringLiteral(SIGNET_CORE_LINKS).contains(QStringLiteral("Signet::")));
    QCOMPARE(QStringLiteral(SIGNET_SANDBOX_COMMAND_LINKS), QStringLiteral("Signet::sandbox"));
}

void TestSandboxCommand::binaryHoldsNothingOfSigning()
{
    const QString archive = QStringLiteral(SIGNET_SIGNING_ARCHIVE);
    if (archive.isEmpty() || !QFile::exists(archive))
        QSKIP("src/signing is not part of this build.");
    // Defined functions only: what is inline in core's headers may stand in both.
    const auto symbols = [](const QString &file) {
        QProcess nm;
        nm.start(QStringLiteral("nm"), {QStringLiteral("--defined-only"), file});
        if (!ended(nm))
            return QSet<QByteArray>();
        QSet<QByteArray> names;
        for (const QByteArray &line : nm.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> cells = line.split(' ');
            if (cells.size() == 3 && cells[1] == "T" && cells[2].contains("signet"))
                names.insert(cells[2]);
        }
        return names;
    };
    const QSet<QByteArray> ofSigning = symbols(archive);
    const QSet<QByteArray> ofSandbox = symbols(program());
    QVERIFY(!ofSigning.isEmpty());
    QVERIFY(!ofSandbox.isEmpty());
    QVERIFY(!ofSandbox.intersects(ofSigning));
}

QTEST_GUILESS_MAIN(TestSandboxCommand)
#include "tst_sandboxcommand.moc"
