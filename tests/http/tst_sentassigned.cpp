// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"
#include "http/targetgenerator.h"
#include "signing/requestsignature.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
constexpr int targetCount = 10'000;
constexpr int laneCount = 6; // as many connections as Qt opens to one server
const QByteArray signingSecret = QByteArrayLiteral("s\xc3\xbc\xc3\x9f/geheim+42");

/// What the other side computes from nothing but the request line and the headers: PROTOCOLS 2.2 once more,
/// in code of its own.
bool isSignatureRight(const RawRequest &request, Placement placement)
{
    const QByteArray line = request.head.left(request.head.indexOf('\r'));
    const QByteArray target = line.mid(line.indexOf(' ') + 1, line.lastIndexOf(' ') - line.indexOf(' ') - 1);
    QByteArray timestamp;
    QByteArray signature;
    QByteArray uri = target;
    if (placement == Placement::Header) {
        timestamp = request.values("API-Signature-Timestamp").value(0);
        signature = request.values("API-Signature").value(0);
    } else {
        // They are the last two parameters.
        const qsizetype signatureAt = target.lastIndexOf("signature=");
        signature = QByteArray::fromPercentEncoding(target.mid(signatureAt + 10));
        const qsizetype timestampAt = target.lastIndexOf("signature_timestamp=");
        timestamp = target.mid(timestampAt + 20, signatureAt - 1 - timestampAt - 20);
        uri = target.left(timestampAt - 1);
    }
    const QByteArray base = line.left(line.indexOf(' ')) + '_' + timestamp + '_' + uri;
    return !timestamp.isEmpty() &&
           signature ==
               QMessageAuthenticationCode::hash(base, signingSecret, QCryptographicHash::Sha1).toBase64();
}

QList<WireRequest> compiledTargets(const QString &base)
{
    TargetGenerator generator(20'261'121);
    QList<WireRequest> compiled;
    int tried = 0;
    for (; compiled.size() < targetCount && tried < 2 * targetCount; ++tried) {
        const QString method =
            QStringList{QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("DELETE")}[tried % 3];
        const Result<WireRequest> request = compileUrl(method, base + generator.next(), std::nullopt);
        if (request)
            compiled.append(*request);
    }
    qInfo("%lld of %d generated targets compile", static_cast<long long>(compiled.size()), tried);
    return compiled;
}
} // namespace

class TestSentAsSigned : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void H8_requestLineIsWhatWasSigned_data();
    void H8_requestLineIsWhatWasSigned();

private:
    Task<void> lane(
        HttpClient &client, const QList<WireRequest> &requests, int first, int &open, QEventLoop &loop);

    SystemClock m_clock;
    int m_failures = 0;
};

void TestSentAsSigned::H8_requestLineIsWhatWasSigned_data()
{
    QTest::addColumn<std::optional<Placement>>("placement");
    QTest::newRow("unsigned") << std::optional<Placement>();
    QTest::newRow("signed in headers") << std::optional(Placement::Header);
    QTest::newRow("signed in the query") << std::optional(Placement::Query);
}

Task<void> TestSentAsSigned::lane(
    HttpClient &client, const QList<WireRequest> &requests, int first, int &open, QEventLoop &loop)
{
    for (int i = first; i < requests.size(); i += laneCount) {
        SignedRequest request{requests.at(i), {}, {}}; // gcc 12 destroys a temporary in co_await twice
        const Exchange exchange = co_await client.send(std::move(request));
        if (exchange.status != 204 && ++m_failures < 10)
            qWarning("%s: %s", requests.at(i).target().constData(), qPrintable(exchange.detail));
    }
    if (--open == 0)
        loop.quit();
}

void TestSentAsSigned::H8_requestLineIsWhatWasSigned()
{
    QFETCH(std::optional<Placement>, placement);
    QElapsedTimer timer;
    timer.start();
    HostileServer server(HostileServer::always("HTTP/1.1 204 No Content\r\n\r\n"));
    // Without their secrets: each takes a guarded block, and the system has some 16,000 of those.
    QList<WireRequest> requests;
    ApiCredentials credentials{Secret("key"), Secret("token"), {}};
    if (placement)
        credentials.signingSecret = Secret(signingSecret);
    for (const WireRequest &compiled : compiledTargets(server.url())) {
        Result<WireRequest> numbered = compiled.withHeader("X-Number", QByteArray::number(requests.size()));
        QVERIFY(numbered);
        SignatureOptions options{1'395'357'126'997 + requests.size(), Placement::Header,
            placement.value_or(Placement::Header), false};
        if (placement)
            options.credentialsPlacement = *placement;
        const Result<SignatureResult> result =
            signRequest(*numbered, numbered->origin(), credentials, options);
        QVERIFY2(result, qPrintable(QString::fromLatin1(compiled.target())));
        requests.append(result->signedRequest.request);
    }
    QCOMPARE(requests.size(), targetCount);

    HttpClient client(m_clock);
    QEventLoop loop;
    int open = laneCount;
    m_failures = 0;
    for (int i = 0; i < laneCount; ++i)
        lane(client, requests, i, open, loop);
    loop.exec();

    QCOMPARE(m_failures, 0);
    QCOMPARE(server.requests().size(), targetCount);
    // Kept alive; now and then one is opened anew when the machine is busy.
    QVERIFY2(server.connections() <= 10 * laneCount, qPrintable(QString::number(server.connections())));
    int different = 0;
    int wronglySigned = 0;
    for (const RawRequest &received : server.requests()) {
        const WireRequest &sent = requests.at(received.values("X-Number").value(0).toInt());
        if (received.requestLine() != sent.method() + ' ' + sent.target() + " HTTP/1.1" && ++different < 10)
            qWarning(
                "compiled %s\n received %s", sent.target().constData(), received.requestLine().constData());
        if (placement && !isSignatureRight(received, *placement) && ++wronglySigned < 10)
            qWarning("wrong signature on %s", received.requestLine().constData());
    }
    QCOMPARE(different, 0);
    QCOMPARE(wronglySigned, 0);
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
}

QTEST_GUILESS_MAIN(TestSentAsSigned)
#include "tst_sentassigned.moc"
