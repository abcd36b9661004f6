// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/proxychoice.h"
#include "http/sending.h"
#include "support/connectproxy.h"
#include "support/fixednetwork.h"
#include "support/testcertificates.h"

#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray secretHeader("geheim-in-einem-header");

class Environment
{
public:
    Environment(const char *name, const QByteArray &value) : m_name(name) { qputenv(name, value); }
    Environment(const Environment &) = delete;
    Environment &operator=(const Environment &) = delete;
    ~Environment() { qunsetenv(m_name); }

private:
    const char *m_name;
};
} // namespace

/// A real CONNECT proxy, and behind it a TLS server that is not this machine by its name.
class TestHttpProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void H9_modes_data();
    void H9_modes();
    void H9_proxySeesConnectOnly();
    void H9_loopbackIsNeverProxied_data();
    void H9_loopbackIsNeverProxied();
    void H9_passwordOnlyWhereItIsNeeded();
    void H9_wrongPasswordIsTheProxys();
    void H9_passwordThatCannotBeRead();
    void H9_refusals_data();
    void H9_refusals();
    void H9_proxyThatHangsUp();
    void H9_unreachableProxy();
    void changesHoldFromTheNextRequest();
    void changeLeavesRunningRequestsAlone();
    void changeWhileThePasswordIsAskedFor();
    void incompleteSettingsSendNothing();
    void sameMachine_data();
    void sameMachine();
    void H5_additionalAuthority();
    void H5_additionalAuthorityThatVanishes();

private:
    [[nodiscard]] SignedRequest request(const HostileServer &server, const char *method = "GET") const;
    [[nodiscard]] NetworkSettings manual(const QString &user = {}) const;

    SystemClock m_clock;
    TestCertificates m_certificates;
    QSslConfiguration m_named;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<ConnectProxy> m_proxy;
    std::unique_ptr<FixedNetwork> m_network;
};

void TestHttpProxy::initTestCase()
{
    for (const char *name :
        {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy", "NO_PROXY"})
        qunsetenv(name);
    m_named = m_certificates.signedFor("DNS:api.signet.test");
    QVERIFY(m_certificates.isUsable());
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificates.authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestHttpProxy::init()
{
    m_server = std::make_unique<HostileServer>(
        HostileServer::always(HostileServer::answer(200, "from the service")), m_named);
    m_proxy = std::make_unique<ConnectProxy>();
    m_network = std::make_unique<FixedNetwork>();
}

SignedRequest TestHttpProxy::request(const HostileServer &server, const char *method) const
{
    const QString url =
        QStringLiteral("https://api.signet.test:%1/path?customerkey=geheim").arg(server.serverPort());
    const bool hasBody = qstrcmp(method, "POST") == 0;
    return unsignedRequest(QString::fromLatin1(method), url,
        hasBody ? std::optional(QByteArray("geheimer body")) : std::nullopt, {{"X-Ci", secretHeader}});
}

NetworkSettings TestHttpProxy::manual(const QString &user) const
{
    return {.proxyMode = ProxyMode::Manual,
        .proxyHost = QStringLiteral("127.0.0.1"),
        .proxyPort = m_proxy->serverPort(),
        .proxyUser = user};
}

void TestHttpProxy::H9_modes_data()
{
    QTest::addColumn<ProxyMode>("mode");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<bool>("proxied");
    QTest::newRow("system, https_proxy") << ProxyMode::System << QByteArray("https_proxy") << true;
    QTest::newRow("system, http_proxy") << ProxyMode::System << QByteArray("http_proxy") << true;
    QTest::newRow("system, no variable") << ProxyMode::System << QByteArray() << false;
    QTest::newRow("none") << ProxyMode::None << QByteArray("https_proxy") << false;
    QTest::newRow("manual") << ProxyMode::Manual << QByteArray() << true;
}

void TestHttpProxy::H9_modes()
{
    QFETCH(ProxyMode, mode);
    QFETCH(QByteArray, variable);
    QFETCH(bool, proxied);
    std::optional<Environment> environment;
    if (!variable.isEmpty())
        environment.emplace(
            variable.constData(), "http://127.0.0.1:" + QByteArray::number(m_proxy->serverPort()));
    NetworkSettings settings = manual();
    settings.proxyMode = mode;
    m_network->set(settings);
    HttpClient client(m_clock, m_network.get());

    const Exchange exchange = ended(client.send(request(*m_server)));

    QCOMPARE(m_proxy->heads().isEmpty(), !proxied);
    QVERIFY2(exchange.isAnswered() == proxied, qPrintable(exchange.detail + exchange.problem));
    QCOMPARE(m_server->requests().size(), proxied ? 1 : 0);
    if (!proxied) // the name exists for the proxy only
        QVERIFY2(!exchange.problem.contains(u"proxy"), qPrintable(exchange.problem));
}

void TestHttpProxy::H9_proxySeesConnectOnly()
{
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());

    for (const char *method : {"GET", "POST", "DELETE"})
        QVERIFY(ended(client.send(request(*m_server, method))).isAnswered());

    QCOMPARE(m_server->requests().size(), 3);
    QVERIFY(m_server->received().contains(secretHeader));
    QCOMPARE(m_proxy->heads().size(), 1); // the connection was kept
    const QByteArray target = "api.signet.test:" + QByteArray::number(m_server->serverPort());
    QList<QByteArray> lines = m_proxy->heads().first().trimmed().split('\n');
    QCOMPARE(lines.takeFirst().trimmed(), QByteArray("CONNECT " + target + " HTTP/1.1"));
    for (const QByteArray &line : lines) {
        const QByteArray name = line.left(line.indexOf(':'));
        QVERIFY2(name == "Proxy-Connection" || name == "Host" || name == "User-Agent", line.constData());
    }
    for (const QByteArray &leak : {QByteArray("geheim"), QByteArray("X-Ci"), QByteArray("/path")}) {
        QVERIFY(!m_proxy->heads().first().contains(leak));
        QVERIFY(!m_proxy->tunnelled().contains(leak));
    }
    QVERIFY(m_proxy->tunnelled().startsWith("\x16\x03"));
}

void TestHttpProxy::H9_loopbackIsNeverProxied_data()
{
    QTest::addColumn<ProxyMode>("mode");
    QTest::newRow("system") << ProxyMode::System;
    QTest::newRow("none") << ProxyMode::None;
    QTest::newRow("manual") << ProxyMode::Manual;
}

void TestHttpProxy::H9_loopbackIsNeverProxied()
{
    QFETCH(ProxyMode, mode);
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(m_proxy->serverPort());
    const Environment http("http_proxy", address);
    const Environment https("https_proxy", address);
    NetworkSettings settings = manual(QStringLiteral("user"));
    settings.proxyMode = mode;
    m_network->set(settings);
    HttpClient client(m_clock, m_network.get());
    HostileServer plain(HostileServer::always(HostileServer::answer(200, "ok")));
    HostileServer secure(
        HostileServer::always(HostileServer::answer(200, "ok")), m_certificates.signedFor("IP:127.0.0.1"));

    for (const HostileServer *server : {&plain, &secure}) {
        const Exchange exchange = ended(
            client.send(unsignedRequest(QStringLiteral("GET"), server->url(), {}, {{"X-Ci", secretHeader}})));
        QVERIFY2(exchange.isAnswered(), qPrintable(exchange.problem));
    }

    QCOMPARE(m_proxy->connections(), 0);
    QCOMPARE(m_network->passwordsAsked, 0);
}

void TestHttpProxy::H9_passwordOnlyWhereItIsNeeded()
{
    m_network->password = Secret("richtig");
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());
    QVERIFY(ended(client.send(request(*m_server))).isAnswered());
    QCOMPARE(m_network->passwordsAsked, 0);
    QVERIFY(!m_proxy->heads().last().contains("Proxy-Authorization"));

    m_proxy->require("user", "richtig");
    m_network->set(manual(QStringLiteral("user")));
    QVERIFY(ended(client.send(request(*m_server))).isAnswered());
    QVERIFY(ended(client.send(request(*m_server))).isAnswered());
    QCOMPARE(m_network->passwordsAsked, 1);
    QVERIFY(m_proxy->heads().last().contains("Proxy-Authorization: Basic dXNlcjpyaWNodGln"));
    QVERIFY(!m_server->received().contains("Proxy-Authorization"));
}

void TestHttpProxy::H9_wrongPasswordIsTheProxys()
{
    m_proxy->require("user", "richtig");
    m_network->password = Secret("falsch-aber-geheim");
    m_network->set(manual(QStringLiteral("user")));
    HttpClient client(m_clock, m_network.get());

    for (int i = 0; i < 2; ++i) {
        const Exchange exchange = ended(client.send(request(*m_server, "POST")));
        QCOMPARE(exchange.outcome, ExchangeOutcome::Unreachable);
        QCOMPARE(exchange.status, 0);
        QCOMPARE(exchange.body, QByteArray());
        QVERIFY(exchange.headers.isEmpty());
        QVERIFY2(exchange.problem.contains(manual().proxyAddress()) && exchange.problem.contains(u"password"),
            qPrintable(exchange.problem));
        QVERIFY(!exchange.problem.contains(u"geheim") && !exchange.problem.contains(u"unknown whether"));
    }
    QCOMPARE(m_server->connections(), 0);

    m_network->setPassword("richtig");
    QVERIFY(ended(client.send(request(*m_server, "POST"))).isAnswered());
}

void TestHttpProxy::H9_passwordThatCannotBeRead()
{
    m_network->password = fail(ErrorCode::StoreLocked, QStringLiteral("The keyring is locked."));
    m_network->set(manual(QStringLiteral("user")));
    HttpClient client(m_clock, m_network.get());

    const Exchange exchange = ended(client.send(request(*m_server)));

    QCOMPARE(exchange.outcome, ExchangeOutcome::NotSent);
    QCOMPARE(exchange.problem, QStringLiteral("The keyring is locked."));
    QCOMPARE(m_proxy->connections(), 0);
}

void TestHttpProxy::H9_refusals_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("words");
    const auto page = [](const char *status) {
        return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Length: 12\r\n\r\nproxy's page";
    };
    QTest::newRow("407 without a scheme") << page("407 Authenticate") << "did not let the connection through";
    QTest::newRow("403") << page("403 Forbidden") << "did not let the connection through";
    QTest::newRow("404") << page("404 Not Found") << "does not find the server";
    QTest::newRow("502") << page("502 Bad Gateway") << "did not let the connection through";
    QTest::newRow("503") << page("503 Service Unavailable") << "could not connect to the server";
    QTest::newRow("401") << page("401 Unauthorized") << "did not let the connection through";
    QTest::newRow("no http") << QByteArray("220 smtp.example.com\r\n") << "proxy";
}

void TestHttpProxy::H9_refusals()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, words);
    m_proxy->refuse(answer);
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());

    for (const char *method : {"GET", "POST"}) {
        const Exchange exchange = ended(client.send(request(*m_server, method)));
        QCOMPARE(exchange.outcome, ExchangeOutcome::Unreachable);
        QCOMPARE(exchange.status, 0);
        QCOMPARE(exchange.body, QByteArray());
        QVERIFY2(exchange.problem.contains(words) && exchange.problem.contains(manual().proxyAddress()),
            qPrintable(exchange.detail + exchange.problem));
        QVERIFY(!exchange.problem.contains(u"unknown whether"));
    }
}

/// Qt does not notice that: the deadline does.
void TestHttpProxy::H9_proxyThatHangsUp()
{
    m_proxy->refuse({});
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());

    const Exchange exchange = ended(client.send(request(*m_server, "POST"), {500, 1000}));

    QCOMPARE(exchange.outcome, ExchangeOutcome::TimedOut);
    QVERIFY2(exchange.problem.contains(QStringLiteral("The proxy ") + manual().proxyAddress()),
        qPrintable(exchange.problem));
    QVERIFY(exchange.problem.contains(u"was not sent"));
    QVERIFY2(m_proxy->connections() < 5, qPrintable(QString::number(m_proxy->connections())));
}

void TestHttpProxy::H9_unreachableProxy()
{
    const NetworkSettings settings = manual();
    m_proxy->close();
    m_network->set(settings);
    HttpClient client(m_clock, m_network.get());
    const Exchange refused = ended(client.send(request(*m_server)));
    QCOMPARE(refused.outcome, ExchangeOutcome::Unreachable);
    QVERIFY2(refused.problem.contains(QStringLiteral("The proxy ") + settings.proxyAddress()),
        qPrintable(refused.problem));

    NetworkSettings unknown = settings;
    unknown.proxyHost = QStringLiteral("proxy.signet.test");
    m_network->set(unknown);
    const Exchange missing = ended(client.send(request(*m_server)));
    QCOMPARE(missing.outcome, ExchangeOutcome::Unreachable);
    QVERIFY2(
        missing.problem.contains(u"no proxy of the name proxy.signet.test"), qPrintable(missing.problem));
}

void TestHttpProxy::changesHoldFromTheNextRequest()
{
    ConnectProxy other;
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());
    QVERIFY(ended(client.send(request(*m_server))).isAnswered());
    QCOMPARE(m_proxy->connections(), 1);

    NetworkSettings settings = manual();
    settings.proxyPort = other.serverPort();
    m_network->set(settings);
    QVERIFY(ended(client.send(request(*m_server))).isAnswered());

    QCOMPARE(m_proxy->connections(), 1);
    QCOMPARE(other.connections(), 1);
}

void TestHttpProxy::changeLeavesRunningRequestsAlone()
{
    m_server->setAnswer([this](QTcpSocket &socket, const RawRequest &) {
        NetworkSettings none = manual();
        none.proxyMode = ProxyMode::None;
        m_network->set(none);
        QTimer::singleShot(
            50, &socket, [&socket] { socket.write(HostileServer::answer(200, "after the change")); });
    });
    m_network->set(manual());
    HttpClient client(m_clock, m_network.get());

    const Exchange exchange = ended(client.send(request(*m_server)));

    QVERIFY2(exchange.isAnswered(), qPrintable(exchange.problem));
    QCOMPARE(exchange.body, QByteArray("after the change"));
}

/// The password that comes belongs to settings that are no more: nobody is sent it.
void TestHttpProxy::changeWhileThePasswordIsAskedFor()
{
    class SlowNetwork : public NetworkSource
    {
    public:
        NetworkSettings networkSettings() override { return settings; }
        Task<Result<Secret>> proxyPassword() override
        {
            Result<Secret> password = co_await asked.wait();
            co_return password;
        }
        NetworkSettings settings;
        Completion<Result<Secret>> asked;
    };
    ConnectProxy other;
    other.require("user", "neu");
    SlowNetwork network;
    network.settings = manual(QStringLiteral("user"));
    m_proxy->require("user", "alt");
    HttpClient client(m_clock, &network);
    Task<Exchange> sending = client.send(request(*m_server));
    const Completion<Result<Secret>> first = network.asked;
    network.asked = {};
    network.settings.proxyPort = other.serverPort();
    Q_EMIT network.changed();
    first.complete(Secret("alt"));
    network.asked.complete(Secret("neu"));

    const Exchange exchange = ended(std::move(sending));

    QVERIFY2(exchange.isAnswered(), qPrintable(exchange.problem));
    QCOMPARE(m_proxy->connections(), 0);
    for (const QByteArray &head : other.heads())
        QVERIFY(!head.contains(QByteArray("user:alt").toBase64()));
}

void TestHttpProxy::incompleteSettingsSendNothing()
{
    NetworkSettings settings = manual();
    settings.proxyHost.clear();
    m_network->set(settings);
    HttpClient client(m_clock, m_network.get());

    const Exchange exchange = ended(client.send(request(*m_server)));

    QCOMPARE(exchange.outcome, ExchangeOutcome::NotSent);
    QVERIFY2(exchange.problem.contains(u"proxy's host is missing"), qPrintable(exchange.problem));
}

void TestHttpProxy::sameMachine_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("127.0.0.1") << "127.0.0.1" << true;
    QTest::newRow("127.8.8.8") << "127.8.8.8" << true;
    QTest::newRow("::1") << "::1" << true;
    QTest::newRow("a name") << "localhost" << false;
    QTest::newRow("looks like it") << "127.0.0.1.example.com" << false;
    QTest::newRow("private") << "10.0.0.1" << false;
    QTest::newRow("any") << "0.0.0.0" << false;
}

void TestHttpProxy::sameMachine()
{
    QFETCH(QString, host);
    QFETCH(bool, isSame);
    QCOMPARE(isThisMachine(host), isSame);
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    const QString proxy = proxyFor(manual(), url);
    QCOMPARE(proxy, isSame ? QString() : manual().proxyAddress());
}

void TestHttpProxy::H5_additionalAuthority()
{
    TestCertificates own;
    HostileServer server(
        HostileServer::always(HostileServer::answer(200, "ok")), own.signedFor("IP:127.0.0.1"));
    HostileServer known(
        HostileServer::always(HostileServer::answer(200, "ok")), m_certificates.signedFor("IP:127.0.0.1"));
    HttpClient client(m_clock, m_network.get());
    const auto get = [&client](const HostileServer &from) {
        return ended(client.send(unsignedRequest(QStringLiteral("GET"), from.url())));
    };
    QCOMPARE(get(server).outcome, ExchangeOutcome::TlsRefused);

    m_network->set({.authorityFile = own.authorityFile()});
    QVERIFY2(get(server).isAnswered(), qPrintable(get(server).problem));
    QVERIFY(get(known).isAnswered()); // added, not instead

    m_network->set({});
    QCOMPARE(get(server).outcome, ExchangeOutcome::TlsRefused);
}

void TestHttpProxy::H5_additionalAuthorityThatVanishes()
{
    TestCertificates own;
    HostileServer server(
        HostileServer::always(HostileServer::answer(200, "ok")), own.signedFor("IP:127.0.0.1"));
    HostileServer plain(HostileServer::always(HostileServer::answer(200, "ok")));
    const QString file = own.authorityFile();
    m_network->set({.authorityFile = file});
    HttpClient client(m_clock, m_network.get());
    QVERIFY(ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url()))).isAnswered());
    server.forget();

    QVERIFY(QFile::rename(file, file + QStringLiteral(".gone")));
    const Exchange lost = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
    QCOMPARE(lost.outcome, ExchangeOutcome::NotSent);
    QVERIFY2(lost.problem.contains(file) && lost.problem.contains(u"settings"), qPrintable(lost.problem));
    QCOMPARE(server.received(), QByteArray());

    QVERIFY(QFile::rename(file + QStringLiteral(".gone"), file));
    QVERIFY(ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url()))).isAnswered());
}

QTEST_GUILESS_MAIN(TestHttpProxy)
#include "tst_httpproxy.moc"
