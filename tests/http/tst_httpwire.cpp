// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"

#include <QLocale>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// What stands on the wire, octet by octet.
class TestHttpWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void H2_lineBreaksAreRefusedBeforeSending_data();
    void H2_lineBreaksAreRefusedBeforeSending();
    void H2_everyVisibleOctetArrives();
    void H8_targets_data();
    void H8_targets();
    void headersOfAPlainGet();
    void requestsOwnHeadersWin();
    void bodiesAndLengths_data();
    void bodiesAndLengths();
    void headWithABodyIsNotSent();
    void acceptLanguage_data();
    void acceptLanguage();

private:
    RawRequest arrived(const SignedRequest &request);

    SystemClock m_clock;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<HttpClient> m_client;
};

void TestHttpWire::initTestCase()
{
    m_server = std::make_unique<HostileServer>(HostileServer::always(HostileServer::answer(200, "")));
    m_client = std::make_unique<HttpClient>(m_clock);
}

void TestHttpWire::init()
{
    m_server->forget();
    QLocale::setDefault(QLocale::c());
}

RawRequest TestHttpWire::arrived(const SignedRequest &request)
{
    const Exchange exchange = ended(m_client->send(request));
    if (!exchange.isAnswered() || m_server->requests().size() != 1)
        qWarning("%s, %lld requests", qPrintable(exchange.detail),
            static_cast<long long>(m_server->requests().size()));
    return m_server->requests().value(0);
}

void TestHttpWire::H2_lineBreaksAreRefusedBeforeSending_data()
{
    QTest::addColumn<QByteArray>("evil");
    QTest::newRow("CR LF") << QByteArray("a\r\nX-Evil: 1");
    QTest::newRow("LF") << QByteArray("a\nX-Evil: 1");
    QTest::newRow("CR") << QByteArray("a\rX-Evil: 1");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("UTF-8") << QByteArray("J\xc3\xbcrgen");
    QTest::newRow("next line") << QByteArray("a\xc2\x85X-Evil: 1");
    QTest::newRow("vertical tab") << QByteArray("a\vb");
    QTest::newRow("delete") << QByteArray("a\x7f");
}

void TestHttpWire::H2_lineBreaksAreRefusedBeforeSending()
{
    QFETCH(QByteArray, evil);
    const QString url = m_server->url();
    const Result<WireRequest> request = compileUrl(QStringLiteral("GET"), url, std::nullopt);
    QVERIFY(request);

    QCOMPARE(request->withHeader("X-Un", evil).error().code, ErrorCode::InvalidHeader);
    QCOMPARE(request->withHeader(evil, "value").error().code, ErrorCode::InvalidHeader);
    QCOMPARE(compileUrl(QString::fromLatin1("GET " + evil), url, std::nullopt).error().code,
        ErrorCode::InvalidMethod);
    QCOMPARE(
        WireRequest::create("GET" + evil, request->origin(), {}, "/").error().code, ErrorCode::InvalidMethod);
    const Result<WireRequest> inTarget = WireRequest::create("GET", request->origin(), {}, "/" + evil);
    QVERIFY(!inTarget);
    QCOMPARE(m_server->connections(), 0);
}

void TestHttpWire::H2_everyVisibleOctetArrives()
{
    QByteArray value("a");
    for (char c = ' '; c < '\x7f'; ++c)
        value += c;
    const RawRequest request =
        arrived(unsignedRequest(QStringLiteral("GET"), m_server->url(), {}, {{"X-All", value}}));
    QCOMPARE(request.values("X-All"), QList<QByteArray>{value});
}

void TestHttpWire::H8_targets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("onTheWire");
    QTest::newRow("nothing") << QString() << QByteArray("/");
    QTest::newRow("only a query") << QStringLiteral("?a=1") << QByteArray("/?a=1");
    QTest::newRow("%7E") << QStringLiteral("/%7Ex?a=%7E%41") << QByteArray("/~x?a=~A");
    QTest::newRow("hidden dots") << QStringLiteral("/a/%2e%2e/x") << QByteArray("/x");
    QTest::newRow("stray percent") << QStringLiteral("/%zz") << QByteArray("/%25zz");
    QTest::newRow("lower case escape") << QStringLiteral("/%c3%a4") << QByteArray("/%C3%A4");
    QTest::newRow("umlaut and space")
        << QStringLiteral("/ä b?ü=ö ß") << QByteArray("/%C3%A4%20b?%C3%BC=%C3%B6%20%C3%9F");
    QTest::newRow("plus") << QStringLiteral("/a+b?q=a+b") << QByteArray("/a+b?q=a+b");
    QTest::newRow("%2B") << QStringLiteral("/a%2Bb?q=a%2Bb") << QByteArray("/a%2Bb?q=a%2Bb");
    QTest::newRow("repeated") << QStringLiteral("/x?a=1&a=2&a") << QByteArray("/x?a=1&a=2&a");
    QTest::newRow("bare ?") << QStringLiteral("/x?") << QByteArray("/x?");
    QTest::newRow("trailing &") << QStringLiteral("/x?a&") << QByteArray("/x?a&");
    QTest::newRow("fragment") << QStringLiteral("/x?a#b") << QByteArray("/x?a");
    QTest::newRow("NUL and line break, encoded")
        << QStringLiteral("/x?a=%00%0D%0A") << QByteArray("/x?a=%00%0D%0A");
    QTest::newRow("not UTF-8") << QStringLiteral("/x?a=%E4") << QByteArray("/x?a=%E4");
    QTest::newRow("brackets") << QStringLiteral("/x?a[]=1&b={c}|d") << QByteArray("/x?a[]=1&b=%7Bc%7D%7Cd");
}

void TestHttpWire::H8_targets()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, onTheWire);
    const SignedRequest request = unsignedRequest(QStringLiteral("POST"), m_server->url(typed));
    QCOMPARE(request.request.target(), onTheWire);
    QCOMPARE(arrived(request).target(), onTheWire);
}

void TestHttpWire::headersOfAPlainGet()
{
    const RawRequest request =
        arrived(unsignedRequest(QStringLiteral("GET"), m_server->url(QStringLiteral("/x"))));

    QCOMPARE(request.requestLine(), QByteArray("GET /x HTTP/1.1"));
    QCOMPARE(request.values("User-Agent"), QList<QByteArray>{"Signet/" SIGNET_VERSION});
    QCOMPARE(request.values("Accept-Language"), QList<QByteArray>{"en"});
    QCOMPARE(
        request.values("Host"), QList<QByteArray>{"127.0.0.1:" + QByteArray::number(m_server->serverPort())});
    QCOMPARE(request.values("Cache-Control"), QList<QByteArray>{"no-cache"});
    for (const char *absent : {"Cookie", "Content-Type", "Content-Length", "Authorization", "Referer",
             "Origin", "Upgrade", "HTTP2-Settings", "If-Modified-Since", "X-Requested-With"})
        QVERIFY2(request.values(absent).isEmpty(), absent);
}

void TestHttpWire::requestsOwnHeadersWin()
{
    const QList<Header> headers{{"User-Agent", "Mine/1"}, {"accept-language", "fr"}, {"Accept", "text/plain"},
        {"X-Empty", QByteArray()}, {"Cookie", "a=b; c=d"}, {"If-Modified-Since", "yesterday"},
        {"Content-Type", "text/x-own; charset=\"utf-8\""}, {"Authorization", "Basic YTpi"},
        {"Accept-Encoding", "identity"}, {"Range", "bytes=0-1"}, {"Cache-Control", "max-age=5"}};

    const RawRequest request =
        arrived(unsignedRequest(QStringLiteral("PUT"), m_server->url(), QByteArray("x"), headers));

    for (const Header &header : headers)
        QCOMPARE(request.values(header.name), QList<QByteArray>{header.value});
}

void TestHttpWire::bodiesAndLengths_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<std::optional<QByteArray>>("body");
    QTest::addColumn<QList<QByteArray>>("length");
    for (const char *method : {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
        const QString name = QString::fromLatin1(method);
        QTest::addRow("%s absent", method) << name << std::optional<QByteArray>() << QList<QByteArray>{"0"};
        QTest::addRow("%s empty", method)
            << name << std::optional<QByteArray>(QByteArray()) << QList<QByteArray>{"0"};
        QTest::addRow("%s text", method)
            << name << std::optional<QByteArray>("a=b+c\r\n\r\nGET / HTTP/1.1") << QList<QByteArray>{"23"};
        QTest::addRow("%s binary", method)
            << name << std::optional<QByteArray>(QByteArray("\0\xff\r\n", 4)) << QList<QByteArray>{"4"};
        QTest::addRow("%s 5 MB", method)
            << name << std::optional<QByteArray>(QByteArray(5'000'000, '\0')) << QList<QByteArray>{"5000000"};
    }
    QTest::newRow("GET absent") << QStringLiteral("GET") << std::optional<QByteArray>()
                                << QList<QByteArray>{};
    QTest::newRow("GET body") << QStringLiteral("GET") << std::optional<QByteArray>("{}")
                              << QList<QByteArray>{"2"};
    QTest::newRow("HEAD absent") << QStringLiteral("HEAD") << std::optional<QByteArray>()
                                 << QList<QByteArray>{};
}

void TestHttpWire::bodiesAndLengths()
{
    QFETCH(QString, method);
    QFETCH(std::optional<QByteArray>, body);
    QFETCH(QList<QByteArray>, length);

    const RawRequest request =
        arrived(unsignedRequest(method, m_server->url(QStringLiteral("/x?q=1")), body));

    QCOMPARE(request.requestLine(), method.toLatin1() + " /x?q=1 HTTP/1.1");
    QCOMPARE(request.values("Content-Length"), length);
    QVERIFY(request.values("Content-Type").isEmpty());
    QVERIFY(request.values("Transfer-Encoding").isEmpty());
    QVERIFY(request.body == body.value_or(QByteArray()));
}

void TestHttpWire::headWithABodyIsNotSent()
{
    const Exchange exchange =
        ended(m_client->send(unsignedRequest(QStringLiteral("HEAD"), m_server->url(), QByteArray("x"))));

    QCOMPARE(exchange.outcome, ExchangeOutcome::NotSent);
    QVERIFY(exchange.problem.contains(u"HEAD"));
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpWire::acceptLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("German") << QStringLiteral("de_DE") << QByteArray("de-DE,de;q=0.9,en;q=0.8");
    QTest::newRow("Austria") << QStringLiteral("de_AT") << QByteArray("de-AT,de;q=0.9,en;q=0.8");
    QTest::newRow("English") << QStringLiteral("en_GB") << QByteArray("en");
    QTest::newRow("C") << QStringLiteral("C") << QByteArray("en");
}

void TestHttpWire::acceptLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, header);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(arrived(unsignedRequest(QStringLiteral("GET"), m_server->url())).values("Accept-Language"),
        QList<QByteArray>{header});
}

QTEST_GUILESS_MAIN(TestHttpWire)
#include "tst_httpwire.moc"
