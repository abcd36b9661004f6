// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "support/connectproxy.h"
#include "support/hostileserver.h"
#include "support/testcertificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};
} // namespace

/// `signet-cli settings` as a process, with a real keyring, and what the other commands make of it: a real
/// proxy, and a service behind it with a certificate of its own.
class SettingsCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsAllWithTheirValues();
    void setsGetsAndResets();
    void endsWithDocumentedCodes_data();
    void endsWithDocumentedCodes();
    void takesThePasswordFromStandardInputOnly();
    void thePasswordGoesWithItsUser();
    void saysWhatBeginsWithADash();
    void refusesAFileThatIsNoAuthoritys();
    void doctorSaysWhatIsInUse();
    void H9_requestsGoThroughTheProxy();
    void H9_wrongPasswordNeverCountsAgainstACredential();
    void vanishedAuthorityFileSendsNothing();
    void L14_takenPortIsAnError();
    void L14_fixedPortIsListenedOn();

private:
    [[nodiscard]] Ending run(const QString &words, const QByteArray &input = {}) const;
    void start(QProcess &process, const QString &words) const;
    void addAccount() const;
    void setProxy(const QByteArray &password) const;

    TestCertificates m_certificates;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<ConnectProxy> m_proxy;
};

void SettingsCommandsTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_server = std::make_unique<HostileServer>(HostileServer::always(HostileServer::answer(200, "{}")),
        m_certificates.signedFor("DNS:api.signet.test"));
    m_proxy = std::make_unique<ConnectProxy>();
    QVERIFY(m_certificates.isUsable());
}

void SettingsCommandsTest::start(QProcess &process, const QString &words) const
{
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(
        QStringList{QStringLiteral("--data-dir"), m_dir->path()} + QProcess::splitCommand(words));
    process.start();
}

Ending SettingsCommandsTest::run(const QString &words, const QByteArray &input) const
{
    QProcess process;
    start(process, words);
    process.write(input);
    process.closeWriteChannel();
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void SettingsCommandsTest::addAccount() const
{
    const QString base = QStringLiteral("https://api.signet.test:%1").arg(m_server->serverPort());
    QCOMPARE(
        run(QStringLiteral("integration add One --base-url %1 --account-id 1 --read developer-key").arg(base),
            "00112233445566778899AABBCCDDEEFF\n")
            .code,
        0);
    QCOMPARE(run(QStringLiteral("account add ACME --integration One --user-name acme --read customer-key"),
                 "sbx-ck-7f3e91d2a4c84b60acme\n")
                 .code,
        0);
}

void SettingsCommandsTest::setProxy(const QByteArray &password) const
{
    const QString file = m_certificates.authorityFile();
    QCOMPARE(run(QStringLiteral("settings set proxy-host 127.0.0.1")).code, 0);
    QCOMPARE(run(QStringLiteral("settings set proxy-port %1").arg(m_proxy->serverPort())).code, 0);
    QCOMPARE(run(QStringLiteral("settings set proxy-user me")).code, 0);
    QCOMPARE(run(QStringLiteral("settings set proxy-password"), password + '\n').code, 0);
    QCOMPARE(run(QStringLiteral("settings set proxy manual")).code, 0);
    QCOMPARE(run(QStringLiteral("settings set ca-file %1").arg(file)).code, 0);
    m_proxy->require("me", "das-richtige");
}

void SettingsCommandsTest::listsAllWithTheirValues()
{
    const Ending text = run(QStringLiteral("settings list"));
    QCOMPARE(text.code, 0);
    const Ending json = run(QStringLiteral("--json settings list"));
    const QJsonArray all = QJsonDocument::fromJson(json.out).array();
    QHash<QString, QString> values;
    for (const QJsonValue &one : all) {
        QVERIFY(text.out.contains(one[u"name"].toString().toUtf8()));
        QVERIFY(one[u"default"].toBool());
        values.insert(one[u"name"].toString(), one[u"value"].toString());
    }
    QCOMPARE(values.size(), all.size());
    for (const char *name :
        {"proxy-host", "proxy-port", "proxy-user", "proxy-password", "ca-file", "listener-port"})
        QVERIFY2(values.contains(QString::fromLatin1(name)), name);
    QCOMPARE(values.value(QStringLiteral("proxy")), QStringLiteral("system"));
}

void SettingsCommandsTest::setsGetsAndResets()
{
    const Ending set = run(QStringLiteral("--json settings set listener-port 50123"));
    QCOMPARE(set.code, 0);
    QCOMPARE(set.object()[u"value"].toString(), QStringLiteral("50123"));
    QCOMPARE(run(QStringLiteral("settings get listener-port")).out, QByteArray("50123\n"));
    const Ending reset = run(QStringLiteral("--json settings reset listener-port"));
    QVERIFY(reset.object()[u"default"].toBool());
    QCOMPARE(run(QStringLiteral("settings get listener-port")).out, QByteArray("\n"));
}

void SettingsCommandsTest::endsWithDocumentedCodes_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown name") << "settings get nothing" << 3;
    QTest::newRow("set unknown name") << "settings set nothing 1" << 3;
    QTest::newRow("reset unknown name") << "settings reset nothing" << 3;
    QTest::newRow("no value") << "settings set proxy" << 2;
    QTest::newRow("bad value") << "settings set proxy pigeon" << 2;
    QTest::newRow("manual without host") << "settings set proxy manual" << 2;
    QTest::newRow("address as host") << "settings set proxy-host http://proxy" << 2;
    QTest::newRow("privileged port") << "settings set listener-port 443" << 2;
    QTest::newRow("no such file") << "settings set ca-file /nowhere/ca.pem" << 2;
    QTest::newRow("settings alone") << "settings" << 2;
}

void SettingsCommandsTest::endsWithDocumentedCodes()
{
    QFETCH(QString, words);
    QFETCH(int, code);
    const Ending ending = run(words);
    QCOMPARE(ending.code, code);
    QVERIFY(ending.out.isEmpty());
    QVERIFY(!ending.err.isEmpty());
}

void SettingsCommandsTest::takesThePasswordFromStandardInputOnly()
{
    const Ending argument = run(QStringLiteral("settings set proxy-password geheimes-wort"));
    QCOMPARE(argument.code, 2);
    QVERIFY(!argument.err.contains("geheimes-wort"));
    const Ending typed = run(QStringLiteral("--json settings set proxy-password"), "geheimes-wort\n");
    QCOMPARE(typed.code, 0);
    QVERIFY(typed.object()[u"stored"].toBool());
    for (const char *words :
        {"settings list", "--json settings list", "settings get proxy-password", "doctor"}) {
        const Ending shown = run(QString::fromLatin1(words));
        QVERIFY2(!shown.out.contains("geheimes") && !shown.err.contains("geheimes"), words);
    }
    QCOMPARE(run(QStringLiteral("settings reset proxy-password")).code, 0);
    QVERIFY(!run(QStringLiteral("--json settings get proxy-password")).object()[u"stored"].toBool());
}

void SettingsCommandsTest::thePasswordGoesWithItsUser()
{
    setProxy("das-richtige");
    QVERIFY(run(QStringLiteral("--json settings get proxy-password")).object()[u"stored"].toBool());
    const Ending ending = run(QStringLiteral("settings reset proxy-user"));
    QCOMPARE(ending.code, 0);
    QVERIFY2(ending.err.contains("password is removed"), ending.err.constData());
    QVERIFY(!run(QStringLiteral("--json settings get proxy-password")).object()[u"stored"].toBool(true));
}

void SettingsCommandsTest::saysWhatBeginsWithADash()
{
    QVERIFY(run(QStringLiteral("settings set proxy-port -1")).err.contains("write -- in front of it"));
    const Ending meant = run(QStringLiteral("settings set -- proxy-port -1"));
    QCOMPARE(meant.code, 2);
    QVERIFY2(meant.err.contains("65535") || meant.err.contains("65,535"), meant.err.constData());
}

void SettingsCommandsTest::refusesAFileThatIsNoAuthoritys()
{
    QFile file(m_dir->filePath(QStringLiteral("server.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_certificates.signedFor("IP:127.0.0.1").localCertificate().toPem());
    file.close();
    const Ending refused = run(QStringLiteral("settings set ca-file %1").arg(file.fileName()));
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains("not the certificate of an authority"), refused.err.constData());
    const Ending taken = run(QStringLiteral("settings set ca-file %1").arg(m_certificates.authorityFile()));
    QCOMPARE(taken.code, 0);
    QVERIFY2(taken.err.contains("Signet test authority"), taken.err.constData());
}

void SettingsCommandsTest::doctorSaysWhatIsInUse()
{
    setProxy("das-richtige");
    const QJsonObject found = run(QStringLiteral("--json doctor")).object();
    QVERIFY(found[u"proxy"][u"ok"].toBool());
    QVERIFY2(found[u"proxy"][u"text"].toString().contains(
                 QStringLiteral("127.0.0.1:%1").arg(m_proxy->serverPort())),
        qPrintable(found[u"proxy"][u"text"].toString()));
    QVERIFY(found[u"ca_file"][u"text"].toString().contains(m_certificates.authorityFile()));
    QVERIFY2(found[u"secrets"][u"ok"].toBool(), qPrintable(found[u"secrets"][u"text"].toString()));
}

void SettingsCommandsTest::H9_requestsGoThroughTheProxy()
{
    addAccount();
    setProxy("das-richtige");

    const Ending sent = run(QStringLiteral("request ACME GET /list"));

    QVERIFY2(sent.code == 0, sent.err.constData());
    QCOMPARE(sent.out.trimmed(), QByteArray("{}"));
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(!m_server->requests().first().values("X-Ci").isEmpty());
    for (const QByteArray &head : m_proxy->heads())
        QVERIFY2(head.startsWith("CONNECT api.signet.test:") && !head.contains("X-"), head.constData());
}

void SettingsCommandsTest::H9_wrongPasswordNeverCountsAgainstACredential()
{
    addAccount();
    setProxy("das-richtige");
    QCOMPARE(run(QStringLiteral("check ACME")).code, 0);
    QCOMPARE(run(QStringLiteral("settings set proxy-password"), "das-falsche\n").code, 0);

    const Ending checked = run(QStringLiteral("--json check ACME"));

    QCOMPARE(checked.code, 1);
    QCOMPARE(checked.object()[u"refused"].toInt(-1), 0);
    QCOMPARE(checked.object()[u"cannot_tell"].toInt(-1), 1);
    QVERIFY2(checked.out.contains("The proxy 127.0.0.1:"), checked.out.constData());
    const QJsonObject account = run(QStringLiteral("--json account show ACME")).object();
    QCOMPARE(account[u"last_check"][u"outcome"].toString(), QStringLiteral("works"));
}

void SettingsCommandsTest::vanishedAuthorityFileSendsNothing()
{
    addAccount();
    setProxy("das-richtige");
    const QString copy = m_dir->filePath(QStringLiteral("ca.pem"));
    QVERIFY(QFile::copy(m_certificates.authorityFile(), copy));
    QCOMPARE(run(QStringLiteral("settings set ca-file %1").arg(copy)).code, 0);
    QVERIFY(QFile::remove(copy));

    const Ending sent = run(QStringLiteral("request ACME GET /list"));

    QCOMPARE(sent.code, 5);
    QVERIFY2(sent.err.contains("additional authorities cannot be read"), sent.err.constData());
    QCOMPARE(m_proxy->connections(), 0);
    const QJsonObject found = run(QStringLiteral("--json doctor")).object();
    QVERIFY(!found[u"ca_file"][u"ok"].toBool(true));
}

void SettingsCommandsTest::L14_takenPortIsAnError()
{
    addAccount();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QCOMPARE(run(QStringLiteral("settings set listener-port %1").arg(other.serverPort())).code, 0);

    const Ending ending = run(QStringLiteral("authorize ACME"));

    QVERIFY(ending.code != 0);
    QVERIFY2(ending.err.contains("Port " + QByteArray::number(other.serverPort()) + " is in use"),
        ending.err.constData());
    QVERIFY(!ending.out.contains("http"));
}

void SettingsCommandsTest::L14_fixedPortIsListenedOn()
{
    addAccount();
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    QCOMPARE(run(QStringLiteral("settings set listener-port %1").arg(port)).code, 0);
    QProcess process;
    start(process, QStringLiteral("authorize ACME --timeout 60"));
    QByteArray out;
    QVERIFY(waitUntil([&] {
        out += process.readAllStandardOutput();
        return out.contains('\n');
    }));
    QVERIFY2(out.contains("http://127.0.0.1:" + QByteArray::number(port) + "/go/"), out.constData());
    process.terminate();
    QVERIFY(waitUntil([&process] { return process.state() == QProcess::NotRunning; }));
}

QTEST_GUILESS_MAIN(SettingsCommandsTest)
#include "tst_settingscommands.moc"
