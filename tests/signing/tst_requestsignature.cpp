// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "signing/requestsignature.h"
#include "signing/tracesearch.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace signet;

namespace {

constexpr qint64 timestamp = 1395357126997;
const QByteArray key = "007fa82b-93f0-4a06-81f6-339dcaad126f";
const QByteArray token = "tök en/+=&?%41 3d2c1b0a";
const QByteArray plainToken = "3d2c1b0a-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
const QByteArray secret = "b2f0c1de-7a3c-4f5e-9d8b-0123456789ab";

ApiCredentials everything()
{
    return {Secret(key), Secret(plainToken), Secret(secret)};
}

SignatureOptions options(Placement credentials, Placement signature, bool signBasePath = false)
{
    return {timestamp, credentials, signature, signBasePath};
}

WireRequest request(
    const QString &target = QStringLiteral("/customer?limit=5"), const char *base = "https://a.example/api/1")
{
    const Result<BaseUrl> at = BaseUrl::parse(QString::fromLatin1(base));
    return *compileRequest({QStringLiteral("GET"), *at, target, {}, {}, {}});
}

Result<SignatureResult> signedWith(
    const WireRequest &wire, const SignatureOptions &how, const ApiCredentials &credentials = everything())
{
    return signRequest(wire, wire.origin(), credentials, how);
}

/// What the other side does, with nothing but the request it got: written from PROTOCOLS 2.2 alone.
QByteArray recomputed(const WireRequest &wire, const QByteArray &basePath, Placement placement)
{
    const QByteArray target = wire.target();
    const qsizetype question = target.indexOf('?');
    QByteArray when = wire.header("API-Signature-Timestamp").value_or(QByteArray());
    QByteArray uri = question < 0 ? target : target.left(question);
    QByteArray query;
    const QList<QByteArray> parameters =
        question < 0 ? QList<QByteArray>() : target.mid(question + 1).split('&');
    for (const QByteArray &parameter : parameters) {
        if (placement == Placement::Query && parameter.startsWith("signature_timestamp="))
            when = parameter.mid(20);
        else if (placement == Placement::Header || !parameter.startsWith("signature="))
            query += (query.isNull() ? "" : "&") + parameter;
    }
    if (placement == Placement::Header)
        uri = target;
    else if (!query.isEmpty())
        uri += '?' + query;
    uri = uri.mid(basePath.size());
    return QMessageAuthenticationCode::hash(
        wire.method() + '_' + when + '_' + uri, secret, QCryptographicHash::Sha1)
        .toBase64();
}

QByteArray sentSignature(const WireRequest &wire)
{
    if (const auto header = wire.header("API-Signature"))
        return *header;
    const qsizetype at = wire.target().lastIndexOf("signature=");
    return QByteArray::fromPercentEncoding(wire.target().mid(at + 10));
}

} // namespace

Q_DECLARE_METATYPE(signet::Placement)

class TestRequestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOtherSideRecomputesIt_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<Placement>("credentials");
        QTest::addColumn<Placement>("signature");
        QTest::addColumn<bool>("signBasePath");
        for (const char *target : {"", "/", "/customer", "/customer?", "/customer?limit=5",
                 "/customer?limit=5&", "/customer?a=1&&b", "/customer?signature=OLD&limit=5",
                 "/customer?signature_timestamp=1&signature=x", "/c?q=ä ö&r=+%2B'\"",
                 "/c?Signature=1&signatures=2&asignature=3"}) {
            for (int i = 0; i < 8; ++i)
                QTest::addRow("%s %d", target, i) << QString::fromUtf8(target) << Placement(i & 1)
                                                  << Placement((i >> 1) & 1) << bool(i & 4);
        }
    }
    void theOtherSideRecomputesIt()
    {
        QFETCH(QString, target);
        QFETCH(Placement, credentials);
        QFETCH(Placement, signature);
        QFETCH(bool, signBasePath);
        const Result<SignatureResult> result =
            signedWith(request(target), options(credentials, signature, signBasePath));
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        const WireRequest &wire = result->signedRequest.request;
        QCOMPARE(sentSignature(wire), result->signature);
        QCOMPARE(
            result->signature, recomputed(wire, signBasePath ? QByteArray() : wire.basePath(), signature));
        QVERIFY(!result->baseString.contains("signature=") || result->baseString.contains("asignature="));
        QVERIFY(!wire.target().contains("OLD"));
        QCOMPARE(bool(wire.header("API-Key")), credentials == Placement::Header);
        QCOMPARE(wire.target().contains("api_key="), credentials == Placement::Query);
        test::verifyExplains(result->signedRequest.trace);
        test::verifyHoldsNone(result->signedRequest.trace, {Secret(key), Secret(plainToken), Secret(secret)});
    }

    void orderInTheQuery()
    {
        const Result<SignatureResult> result =
            signedWith(request(), options(Placement::Query, Placement::Query));
        QVERIFY(result);
        QCOMPARE(result->signedRequest.request.target(),
            "/api/1/customer?limit=5&api_key=" + key + "&api_token=" + plainToken +
                "&signature_timestamp=1395357126997&signature=" + result->signature.toPercentEncoding());
        QVERIFY(result->signedRequest.request.headers().isEmpty());
    }

    void awkwardKeysAreEncodedInTheQuery()
    {
        const ApiCredentials awkward = {Secret(token), std::nullopt, Secret(secret)};
        const Result<SignatureResult> result =
            signedWith(request(), options(Placement::Query, Placement::Header), awkward);
        QVERIFY(result);
        const QByteArray target = result->signedRequest.request.target();
        QCOMPARE(target, "/api/1/customer?limit=5&api_key=" + token.toPercentEncoding());
        QVERIFY(result->baseString.endsWith("/customer?limit=5&api_key=" + token.toPercentEncoding()));
        test::verifyHoldsNone(result->signedRequest.trace, {Secret(token)});
        Redactor redactor;
        redactor.add(result->signedRequest.sensitive);
        QVERIFY(!redactor.redact(target).contains("3d2c1b0a"));
    }

    void aKeyTypedIntoTheAddressIsNotInTheTrace()
    {
        const QString typed = QStringLiteral("/customer?api_key=") + QString::fromLatin1(key) +
                              QStringLiteral("&x=") + QString::fromLatin1(secret);
        const Result<SignatureResult> result =
            signedWith(request(typed), options(Placement::Header, Placement::Header));
        QVERIFY(result);
        QVERIFY(result->signedRequest.request.target().contains(key));
        test::verifyHoldsNone(result->signedRequest.trace, {Secret(key), Secret(secret)});
    }

    void whatIsAbsentIsNotSent()
    {
        const Result<SignatureResult> nothing =
            signedWith(request(), options(Placement::Header, Placement::Header), {});
        QVERIFY(nothing);
        QCOMPARE(nothing->signedRequest.request, request());
        QVERIFY(nothing->baseString.isEmpty());
        QVERIFY(nothing->signature.isEmpty());
        QVERIFY(nothing->signedRequest.sensitive.isEmpty());
        const Result<SignatureResult> keyOnly = signedWith(request(),
            options(Placement::Header, Placement::Header), {Secret(key), std::nullopt, std::nullopt});
        QVERIFY(keyOnly);
        const QList<Header> expected = {{"API-Key", key}};
        QCOMPARE(keyOnly->signedRequest.request.headers(), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("api_key") << QStringLiteral("/c?api_key=x") << ErrorCode::InvalidInput;
        QTest::newRow("api_token") << QStringLiteral("/c?a&api_token=x&b") << ErrorCode::InvalidInput;
        QTest::newRow("api_key as a flag") << QStringLiteral("/c?api_key") << ErrorCode::InvalidInput;
        QTest::newRow("api_key in disguise") << QStringLiteral("/c?api%5Fkey=x") << ErrorCode::InvalidInput;
    }
    void refuses()
    {
        QFETCH(QString, target);
        QFETCH(ErrorCode, code);
        const Result<SignatureResult> result =
            signedWith(request(target), options(Placement::Query, Placement::Header));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(signedWith(request(target), options(Placement::Header, Placement::Header)));
    }

    void refusesWhatIsMissing()
    {
        SignatureOptions timeless = options(Placement::Header, Placement::Header);
        timeless.timestampMs = std::nullopt;
        QCOMPARE(signedWith(request(), timeless).error().code, ErrorCode::InvalidInput);
        ApiCredentials unsignedOnly = everything();
        unsignedOnly.signingSecret = std::nullopt;
        QVERIFY(signedWith(request(), timeless, unsignedOnly));
        const SignatureOptions how = options(Placement::Header, Placement::Header);
        for (int i = 0; i < 3; ++i) {
            ApiCredentials empty = everything();
            (i == 0 ? empty.apiKey : i == 1 ? empty.apiToken : empty.signingSecret) = Secret();
            QCOMPARE(signedWith(request(), how, empty).error().code, ErrorCode::InvalidKey);
        }
    }

    void H2_keysThatBreakAHeaderAreRefused()
    {
        for (const QByteArray &bad :
            {QByteArray("a\r\nX: 1"), QByteArray("ä"), QByteArray(" a"), QByteArray("a\0b", 3)}) {
            const ApiCredentials credentials = {Secret(bad), std::nullopt, std::nullopt};
            QCOMPARE(signedWith(request(), options(Placement::Header, Placement::Header), credentials)
                         .error()
                         .code,
                ErrorCode::InvalidHeader);
            // In the query they are data.
            QVERIFY(signedWith(request(), options(Placement::Query, Placement::Header), credentials));
        }
        const WireRequest own = *request().withHeader("api-key", "mine");
        QCOMPARE(signedWith(own, options(Placement::Header, Placement::Header)).error().code,
            ErrorCode::InvalidHeader);
        const WireRequest ownSignature = *request().withHeader("API-Signature", "mine");
        QCOMPARE(signedWith(ownSignature, options(Placement::Header, Placement::Header)).error().code,
            ErrorCode::InvalidHeader);
    }

    void staysAtHome()
    {
        for (const char *away : {"https://b.example", "https://a.example:8443", "http://127.0.0.1"}) {
            const Origin home = *Origin::of(QUrl(QString::fromLatin1(away)));
            const Result<SignatureResult> result =
                signRequest(request(), home, everything(), options(Placement::Header, Placement::Header));
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::OriginMismatch);
        }
    }

    void sensitiveValuesHideEverything()
    {
        for (const Placement placement : {Placement::Header, Placement::Query}) {
            const Result<SignatureResult> result = signedWith(request(), options(placement, placement));
            QVERIFY(result);
            Redactor redactor;
            redactor.add(result->signedRequest.sensitive);
            QByteArray sent = result->signedRequest.request.target() + '\n';
            for (const Header &header : result->signedRequest.request.headers())
                sent += header.name + ": " + header.value + '\n';
            sent += result->baseString + '\n' + result->signature;
            const QByteArray shown = redactor.redact(sent);
            for (const QByteArray &value : {key, plainToken, secret, result->signature})
                QVERIFY2(
                    !shown.contains(value) && !shown.contains(value.toPercentEncoding()), shown.constData());
            QVERIFY(shown.contains("/customer?limit=5"));
        }
    }

    void dropsTheSignature_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *target, const char *left) {
            QTest::newRow(target) << QByteArray(target) << QByteArray(left);
        };
        row("/x", "/x");
        row("/x?", "/x?");
        row("/x?a&", "/x?a&");
        row("/x?signature=1", "/x");
        row("/x?signature", "/x");
        row("/x?signature=", "/x");
        row("/x?signature_timestamp=1&signature=2", "/x");
        row("/x?a&signature=1&b", "/x?a&b");
        row("/x?signature=1&a", "/x?a");
        row("/x?a=signature=1", "/x?a=signature=1");
        row("/x?Signature=1&SIGNATURE=2", "/x?Signature=1&SIGNATURE=2");
        row("/x?signature_time=1&xsignature=1", "/x?signature_time=1&xsignature=1");
        row("/signature=1", "/signature=1");
        row("/x?a?signature=1", "/x?a?signature=1");
    }
    void dropsTheSignature()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, left);
        QCOMPARE(withoutSignature(target), left);
        QCOMPARE(withoutSignature(left), left);
    }

    void nothingElseOfTheRequestChanges()
    {
        const WireRequest wire = request().withHeader("Accept", "application/json")->withBody("{}");
        const Result<SignatureResult> result =
            signedWith(wire, options(Placement::Header, Placement::Header));
        QVERIFY(result);
        const WireRequest &sent = result->signedRequest.request;
        QCOMPARE(sent.method(), wire.method());
        QCOMPARE(sent.target(), wire.target());
        QCOMPARE(sent.body(), wire.body());
        QCOMPARE(sent.headers().first(), wire.headers().first());
    }
};

QTEST_APPLESS_MAIN(TestRequestSignature)
#include "tst_requestsignature.moc"
