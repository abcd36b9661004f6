// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"
#include "support/testcertificates.h"

#include <QDirIterator>
#include <QFile>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// A real TLS server on loopback, certificates by openssl. The test authority is trusted by this process.
class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodCertificate();
    void H5_badCertificatesGetNoRequestByte_data();
    void H5_badCertificatesGetNoRequestByte();
    void H5_handshakeThatEnds_data();
    void H5_handshakeThatEnds();
    void H5_nothingIgnoresCertificateErrors();
    void H6_helloOffersNoHttp2();

private:
    SystemClock m_clock;
    TestCertificates m_certificates;
};

void TestHttpTls::initTestCase()
{
    QVERIFY(m_certificates.isUsable());
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(m_certificates.authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

void TestHttpTls::goodCertificate()
{
    HostileServer server(
        HostileServer::always(HostileServer::answer(200, "ok")), m_certificates.signedFor("IP:127.0.0.1"));
    QVERIFY(m_certificates.isUsable());
    HttpClient client(m_clock);

    const Exchange first = ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())));
    const Exchange second =
        ended(client.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("x"))));

    QVERIFY2(first.isAnswered(), qPrintable(first.detail + first.problem));
    QVERIFY(second.isAnswered());
    QCOMPARE(server.connections(), 1);
    for (const Exchange &exchange : {first, second}) {
        QVERIFY(exchange.tls);
        QCOMPARE(exchange.tls->subject, QStringLiteral("Signet test server"));
        QCOMPARE(exchange.tls->issuer, QStringLiteral("Signet test authority"));
        QVERIFY(exchange.tls->protocol.startsWith(u"TLS 1."));
        QVERIFY(!exchange.tls->cipher.isEmpty());
        QCOMPARE(exchange.tls->certificateSha256.size(), 32);
        QVERIFY(exchange.tls->validUntilMs > m_clock.nowMs());
    }
    QVERIFY(first.timings.encrypted >= first.timings.connecting && first.timings.connecting >= 0);
    QVERIFY(first.timings.sent >= 0);
    QCOMPARE(second.timings.encrypted, -1);
    QCOMPARE(server.negotiatedProtocols(), QList<QByteArray>{QByteArray()}); // no ALPN, so HTTP/1.1
}

void TestHttpTls::H5_badCertificatesGetNoRequestByte_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<QString>("reason");
    QTest::newRow("wrong host") << m_certificates.signedFor("DNS:api.example.com")
                                << QStringLiteral("belongs to another host name");
    QTest::newRow("wrong address") << m_certificates.signedFor("IP:127.0.0.2")
                                   << QStringLiteral("belongs to another host name");
    QTest::newRow("expired") << m_certificates.signedFor("IP:127.0.0.1", -1) << QStringLiteral("has expired");
    QTest::newRow("self-signed") << m_certificates.selfSigned() << QStringLiteral("signed by itself");
    TestCertificates unknown;
    QTest::newRow("unknown authority")
        << unknown.signedFor("IP:127.0.0.1") << QStringLiteral("not issued by an authority");
    QVERIFY(m_certificates.isUsable() && unknown.isUsable());
}

void TestHttpTls::H5_badCertificatesGetNoRequestByte()
{
    QFETCH(QSslConfiguration, tls);
    QFETCH(QString, reason);
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")), tls);
    HttpClient client(m_clock);

    for (const char *method : {"GET", "POST"}) {
        const Exchange exchange = ended(client.send(
            unsignedRequest(QString::fromLatin1(method), server.url(QStringLiteral("/x?key=geheim")))));
        QCOMPARE(exchange.outcome, ExchangeOutcome::TlsRefused);
        QVERIFY2(exchange.problem.contains(reason), qPrintable(exchange.problem));
        const QByteArray sha256 = tls.localCertificate().digest(QCryptographicHash::Sha256);
        QVERIFY2(exchange.problem.contains(QString::fromLatin1(sha256.toHex(':').toUpper())),
            qPrintable(exchange.problem));
        QCOMPARE(exchange.tls->certificateSha256, sha256);
        QVERIFY(!exchange.problem.contains(u"geheim"));
    }
    QTest::qWait(50);
    QVERIFY(server.connections() >= 1);
    QCOMPARE(server.received(), QByteArray());
}

void TestHttpTls::H5_handshakeThatEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("closes") << QByteArray();
    QTest::newRow("speaks http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("alert") << QByteArray::fromHex("15030300020228");
}

void TestHttpTls::H5_handshakeThatEnds()
{
    QFETCH(QByteArray, bytes);
    HostileServer server;
    server.setOnConnection([&bytes](QTcpSocket &socket) {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&socket, &bytes] {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
    });
    HttpClient client(m_clock);
    const QString url =
        QString(server.url(QStringLiteral("/x"))).replace(QStringLiteral("http:"), QStringLiteral("https:"));

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("POST"), url, QByteArray("secret"))));

    QVERIFY2(
        exchange.outcome == ExchangeOutcome::TlsRefused || exchange.outcome == ExchangeOutcome::Unreachable,
        qPrintable(exchange.detail));
    QVERIFY(!exchange.problem.contains(u"unknown whether"));
    QVERIFY(!server.received().contains("secret"));
}

void TestHttpTls::H5_nothingIgnoresCertificateErrors()
{
    QDirIterator files(QStringLiteral(SIGNET_TEST_DATA "/../../src"),
        {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        for (const char *forbidden : {"ignoreSslErrors", "VerifyNone", "setPeerVerifyMode"})
            QVERIFY2(!text.contains(forbidden), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count > 20);
}

void TestHttpTls::H6_helloOffersNoHttp2()
{
    HostileServer server;
    HttpClient client(m_clock);
    const QString url = server.url().replace(QStringLiteral("http:"), QStringLiteral("https:"));

    const Exchange exchange = ended(client.send(unsignedRequest(QStringLiteral("GET"), url), {500, 1000}));

    QCOMPARE(exchange.outcome, ExchangeOutcome::TimedOut);
    QVERIFY(exchange.problem.contains(u"was not sent"));
    QVERIFY(server.received().startsWith("\x16\x03"));
    QVERIFY(server.received().size() > 100);
    QVERIFY(!server.received().contains(QByteArray("\x02h2", 3)));
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
