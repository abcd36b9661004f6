// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signing/partnercipher.h"
#include "signing/tracesearch.h"

#include <QTest>
#include <QUrl>

using namespace signet;

namespace {

const QByteArray knownXCi = "cZkWFoPs3rLacJ4OpaooJMMOcb/fLxbZpeeOzJFCGh1jdXN0b21lci1rZXk=";

PartnerCredentials credentials()
{
    return {QStringLiteral("acme-shop"), Secret("0123456789abcdef"), Secret("customer-key")};
}

WireRequest requestTo(const char *origin)
{
    const Result<Origin> home = Origin::of(QUrl(QString::fromLatin1(origin)));
    return *WireRequest::create("GET", *home, {}, "/list");
}

} // namespace

class TestPartnerCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheVendorsOwnVector()
    {
        const Result<AuthenticationHeaders> result = partnerHeaders(credentials());
        QVERIFY(result);
        const QList<Header> expected = {{"X-Un", "acme-shop"}, {"X-Ci", knownXCi}};
        QCOMPARE(result->headers, expected);
    }

    void withoutAUserNameNoHeader()
    {
        PartnerCredentials nameless = credentials();
        nameless.userName = std::nullopt;
        const Result<AuthenticationHeaders> result = partnerHeaders(nameless);
        QVERIFY(result);
        QCOMPARE(result->headers.size(), 1);
        nameless.userName = QString();
        QCOMPARE(partnerHeaders(nameless).error().code, ErrorCode::InvalidHeader);
    }

    void developerKeys_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("hex"); // empty: refused
        QTest::newRow("lower") << QStringLiteral("00ff10ab") << QByteArray("00ff10ab");
        QTest::newRow("upper") << QStringLiteral("00FF10AB") << QByteArray("00ff10ab");
        QTest::newRow("spaces of every kind")
            << QStringLiteral("\ufeff 00\tff\u00a0\r\n10 ab\u3000") << QByteArray("00ff10ab");
        QTest::newRow("one byte") << QStringLiteral("00") << QByteArray("00");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("only spaces") << QStringLiteral(" \n\ufeff") << QByteArray();
        QTest::newRow("odd") << QStringLiteral("abc") << QByteArray();
        QTest::newRow("one digit") << QStringLiteral("a") << QByteArray();
        QTest::newRow("0x") << QStringLiteral("0x00ff") << QByteArray();
        QTest::newRow("0X") << QStringLiteral(" 0X00ff") << QByteArray();
        QTest::newRow("letter beyond f") << QStringLiteral("00fg") << QByteArray();
        QTest::newRow("minus") << QStringLiteral("-0ff") << QByteArray();
        QTest::newRow("full-width digits") << QStringLiteral("０１") << QByteArray();
        QTest::newRow("zero-width space") << QStringLiteral("00\u200bff") << QByteArray();
        QTest::newRow("NUL") << QString(QStringLiteral("00") + QChar(0) + u'0') << QByteArray();
    }
    void developerKeys()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, hex);
        const Result<Secret> decoded = decodeDeveloperKey(Secret::fromText(typed));
        QCOMPARE(bool(decoded), !hex.isEmpty());
        if (decoded) {
            QCOMPARE(decoded->reveal().toByteArray().toHex(), hex);
            return;
        }
        QCOMPARE(decoded.error().code, ErrorCode::InvalidKey);
        PartnerCredentials broken = credentials();
        broken.developerKey = Secret::fromText(typed);
        QCOMPARE(partnerHeaders(broken).error().code, ErrorCode::InvalidKey);
    }

    void customerKeys_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("cleaned"); // empty: refused
        QTest::newRow("as it is") << QByteArray("a b") << QByteArray("a b");
        QTest::newRow("space around") << QByteArray("\xef\xbb\xbf\xc2\xa0 a b\t\r\n") << QByteArray("a b");
        QTest::newRow("NEL is no space of the web") << QByteArray("k\xc2\x85") << QByteArray("k\xc2\x85");
        QTest::newRow("umlaut") << QByteArray("\xc3\xa4") << QByteArray("\xc3\xa4");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("only space") << QByteArray(" \xef\xbb\xbf") << QByteArray();
        // Not text: U+FFFD in its place would be another key.
        QTest::newRow("Latin-1") << QByteArray("Schl\xfcssel") << QByteArray();
        QTest::newRow("cut character") << QByteArray("key\xc3") << QByteArray();
        QTest::newRow("half a surrogate pair") << QByteArray("key\xed\xa0\x80") << QByteArray();
    }
    void customerKeys()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, cleaned);
        const Result<Secret> result = cleanCustomerKey(Secret(typed));
        QCOMPARE(bool(result), !cleaned.isEmpty());
        if (result)
            QCOMPARE(result->reveal().toByteArray(), cleaned);
        else
            QCOMPARE(result.error().code, ErrorCode::InvalidKey);
    }

    void H2_userNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("sent"); // empty: refused
        QTest::newRow("plain") << QStringLiteral("acme-shop") << QByteArray("acme-shop");
        QTest::newRow("trimmed") << QStringLiteral(" \u00a0acme shop\n") << QByteArray("acme shop");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("umlaut") << QStringLiteral("Müller") << QByteArray();
        QTest::newRow("CR LF inside") << QStringLiteral("a\r\nX-Evil: 1") << QByteArray();
        QTest::newRow("NUL inside") << QString(QStringLiteral("a") + QChar(0) + u'b') << QByteArray();
        QTest::newRow("9 KiB") << QString(9 * 1024, u'a') << QByteArray();
    }
    void H2_userNames()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, sent);
        const Result<QByteArray> result = cleanUserName(typed);
        QCOMPARE(bool(result), !sent.isEmpty());
        if (result)
            QCOMPARE(*result, sent);
        else
            QCOMPARE(result.error().code, ErrorCode::InvalidHeader);
    }

    void theTraceHoldsNoSecret()
    {
        // No word that a step is named by.
        const Secret customerKey("Kunde-4711-ä/+");
        const Secret developerKey("9f86d081 884c7d65 9a2feaa0 c55ad015");
        const Result<AuthenticationHeaders> result =
            partnerHeaders({QStringLiteral("acme-shop"), developerKey, customerKey});
        QVERIFY(result);
        test::verifyExplains(result->trace);
        const QByteArray xCi = result->headers.last().value;
        const QByteArray joined = QByteArray::fromBase64(xCi);
        test::verifyHoldsNone(result->trace,
            {developerKey, customerKey, *decodeDeveloperKey(developerKey), Secret(xCi), Secret(joined)});
        const QByteArray text = test::wholeTrace(result->trace);
        QVERIFY(text.contains(fingerprint(customerKey).toLatin1()));
        QVERIFY(text.contains("acme-shop"));
        QVERIFY(text.contains(joined.left(32).toHex()));
    }

    void sensitiveValuesHideTheWholeHeader()
    {
        const Result<AuthenticationHeaders> result = partnerHeaders(credentials());
        QVERIFY(result);
        Redactor redactor;
        redactor.add(result->sensitive);
        QCOMPARE(redactor.redact("X-Ci: " + knownXCi), QByteArray("X-Ci: <hidden>"));
        QCOMPARE(redactor.redact(QByteArray("you sent customer-key")), QByteArray("you sent <hidden>"));
        QCOMPARE(redactor.redact(QByteArray("0123456789ABCDEF")), QByteArray("<hidden>"));
        QVERIFY(!redactor.finds("X-Un: acme-shop"));
    }

    void staysAtHome_data()
    {
        QTest::addColumn<QByteArray>("away");
        QTest::newRow("scheme") << QByteArray("http://127.0.0.1:8443");
        QTest::newRow("host") << QByteArray("https://127.0.0.2:8443");
        QTest::newRow("port") << QByteArray("https://127.0.0.1");
    }
    void staysAtHome()
    {
        QFETCH(QByteArray, away);
        const WireRequest request = requestTo("https://127.0.0.1:8443");
        const AuthenticationHeaders headers = *partnerHeaders(credentials());
        const Result<SignedRequest> fine = authenticate(request, request.origin(), headers);
        QVERIFY(fine);
        QCOMPARE(fine->request.header("X-Ci"), std::optional(knownXCi));
        QCOMPARE(fine->request.target(), request.target());
        const WireRequest foreign = requestTo(away.constData());
        const Result<SignedRequest> refused = authenticate(foreign, request.origin(), headers);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::OriginMismatch);
    }

    void aDraftCannotBringItsOwn()
    {
        const WireRequest request = *requestTo("https://a.example").withHeader("x-ci", "mine");
        QCOMPARE(authenticate(request, request.origin(), *partnerHeaders(credentials())).error().code,
            ErrorCode::InvalidHeader);
        QVERIFY(unauthenticated(request).sensitive.isEmpty());
        QCOMPARE(unauthenticated(request).request, request);
    }
};

QTEST_APPLESS_MAIN(TestPartnerCipher)
#include "tst_partnercipher.moc"
