// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpmessage.h"
#include "sandbox/rawclient.h"
#include "sandbox/sandbox.h"
#include "support/mockclock.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// The sandbox's own HTTP server: strict, and every octet of the request line is kept.
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void keepsTheRequestLineAsItCame();
    void needsTheWholeRequestHoweverItIsCut();
    void answersAPipelineInOrder();
    void refusesATakenPort();
    void listensOnLoopbackOnly();
};

void TestSandboxHttp::parses_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<int>("status"); // 0: complete, -1: more is needed
    const QByteArray host = "Host: 127.0.0.1:9\r\n";
    QTest::newRow("plain") << QByteArray("GET / HTTP/1.1\r\n" + host + "\r\n") << 0;
    QTest::newRow("quotes, brackets, bars") << QByteArray("GET /a?'[|]\" HTTP/1.1\r\n" + host + "\r\n") << 0;
    QTest::newRow("half") << QByteArray("GET / HTTP/1.1\r\n" + host) << -1;
    QTest::newRow("body to come") << QByteArray("PUT / HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\nx")
                                  << -1;
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\n" + host + "\r\n") << 400;
    QTest::newRow("NUL in target") << QByteArray("GET /a\0b HTTP/1.1\r\n", 20) + host + "\r\n" << 400;
    QTest::newRow("raw umlaut in target") << QByteArray("GET /\xc3\xa4 HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("space in target") << QByteArray("GET /a b HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("fragment") << QByteArray("GET /a#b HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("absolute form") << QByteArray("GET http://x/ HTTP/1.1\r\n" + host + "\r\n") << 400;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n" + host + "\r\n") << 400;
    QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n") << 400;
    QTest::newRow("space before colon") << QByteArray("GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n") << 400;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\n" + host + host + "\r\n") << 400;
    QTest::newRow("foreign host") << QByteArray("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 421;
    QTest::newRow("chunked") << QByteArray("PUT / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n")
                             << 501;
    QTest::newRow("two lengths") << QByteArray("PUT / HTTP/1.1\r\n" + host +
                                               "Content-Length: 1\r\nContent-Length: 1\r\n\r\nx")
                                 << 400;
    QTest::newRow("negative length") << QByteArray("PUT / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n")
                                     << 400;
    QTest::newRow("too much body") << QByteArray(
                                          "PUT / HTTP/1.1\r\n" + host + "Content-Length: 99999999\r\n\r\n")
                                   << 413;
    QTest::newRow("too much head") << QByteArray("GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'x')) << 431;
}

void TestSandboxHttp::parses()
{
    QFETCH(QByteArray, octets);
    QFETCH(int, status);
    const ParsedRequest parsed = parseRequest(octets, "127.0.0.1:9");
    const int found = parsed.state == ParsedRequest::State::Complete   ? 0
                      : parsed.state == ParsedRequest::State::NeedMore ? -1
                                                                       : parsed.status;
    QCOMPARE(found, status);
}

void TestSandboxHttp::keepsTheRequestLineAsItCame()
{
    const MockClock clock;
    Sandbox sandbox(clock);
    QVERIFY(sandbox.listen().has_value());
    const quint16 port = portOf(sandbox.coredinationBaseUrl());
    const QByteArray target = "/api/1/customer?a=%7e%C3%b6&&b=+%2B&c='[|]\"&";
    (void)exchange(port, rawRequest(port, "GET", target));
    QCOMPARE(sandbox.log().entries().size(), 1);
    QCOMPARE(sandbox.log().entries().constFirst().requestLine, "GET " + target + " HTTP/1.1");
}

void TestSandboxHttp::needsTheWholeRequestHoweverItIsCut()
{
    const QByteArray octets = "PUT /x HTTP/1.1\r\nHost: 127.0.0.1:9\r\nContent-Length: 3\r\n\r\nabc";
    for (qsizetype size = 0; size < octets.size(); ++size)
        QCOMPARE(
            int(parseRequest(octets.left(size), "127.0.0.1:9").state), int(ParsedRequest::State::NeedMore));
    const ParsedRequest whole = parseRequest(octets + "GET", "127.0.0.1:9");
    QCOMPARE(int(whole.state), int(ParsedRequest::State::Complete));
    QCOMPARE(whole.request.body, "abc");
    QCOMPARE(whole.consumed, octets.size());
}

void TestSandboxHttp::answersAPipelineInOrder()
{
    const MockClock clock;
    Sandbox sandbox(clock);
    QVERIFY(sandbox.listen().has_value());
    const quint16 port = portOf(sandbox.coredinationBaseUrl());
    const QByteArray two =
        rawRequest(port, "GET", "/api/1/nowhere") + rawRequest(port, "GET", "/api/1/version");
    (void)exchange(port, two);
    QTRY_COMPARE(sandbox.log().entries().size(), 2);
    QVERIFY(sandbox.log().entries().at(0).requestLine.contains("nowhere"));
    QVERIFY(sandbox.log().entries().at(1).requestLine.contains("version"));
}

void TestSandboxHttp::refusesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const MockClock clock;
    Sandbox sandbox(clock);
    const Result<void> listening = sandbox.listen(other.serverPort());
    QVERIFY(!listening.has_value());
    QCOMPARE(int(listening.error().code), int(ErrorCode::Io));
    QVERIFY(listening.error().message.contains(QString::number(other.serverPort())));
}

void TestSandboxHttp::listensOnLoopbackOnly()
{
    const MockClock clock;
    Sandbox sandbox(clock);
    QVERIFY(sandbox.listen().has_value());
    // Somebody else may have the same port at another address only if this one is bound to 127.0.0.1 alone.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.2")), portOf(sandbox.klickTippBaseUrl())));
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandboxhttp.moc"
