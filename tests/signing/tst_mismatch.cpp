// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "signing/byteremarks.h"
#include "signing/clockskew.h"
#include "signing/mismatch.h"
#include "signing/mismatchsearch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrl>

#include <set>

using namespace signet;

namespace {

const QByteArray secret = "b2f0c1de-7a3c-4f5e-9d8b-0123456789ab";
const QByteArray key = "007fa82b-93f0-4a06-81f6-339dcaad126f";
const QByteArray timestamp = "1395357126997";

QByteArray octets(const QJsonObject &from, const char *name)
{
    return from[QLatin1StringView(name)].toString().toUtf8();
}

Origin origin()
{
    return *Origin::of(QUrl(QStringLiteral("https://app.coredination.net")));
}

SignatureFacts factsOf(const QJsonObject &row)
{
    SignatureFacts facts;
    facts.method = octets(row, "method");
    facts.timestamp = octets(row, "timestamp");
    facts.origin = origin();
    facts.basePath = octets(row, "base_path");
    facts.signBasePath = row[u"sign_base_path"].toBool();
    facts.target = octets(row, "target");
    facts.typed = octets(row, "typed");
    if (row.contains(u"body"))
        facts.body = octets(row, "body");
    facts.secret = Secret(octets(row, "secret"));
    facts.apiKey = Secret(octets(row, "api_key"));
    facts.apiToken = Secret(octets(row, "api_token"));
    return facts;
}

Result<MismatchAnswer> explained(const QJsonObject &row)
{
    const QByteArray given = octets(row, "given");
    if (row[u"scheme"] == QStringLiteral("klicktipp-partner"))
        return explainXCi({row[u"user_name"].toString(), Secret(octets(row, "developer_key")),
                              Secret(octets(row, "customer_key"))},
            given);
    if (row.contains(u"base"))
        return explainBaseString(factsOf(row), QByteArray::fromBase64(octets(row, "base")));
    return explainSignature(factsOf(row), given);
}

QStringList idsOf(const QList<Mistake> &cause)
{
    QStringList ids;
    for (const Mistake &mistake : cause)
        ids.append(mistake.id);
    return ids;
}

QString words(const MismatchAnswer &answer)
{
    QStringList causes;
    for (const QList<Mistake> &cause : answer.causes)
        causes.append(idsOf(cause).join(u'+'));
    return causes.join(u' ') + u' ' + answer.notes.join(u' ');
}

SignatureFacts plainFacts()
{
    SignatureFacts facts;
    facts.method = "GET";
    facts.timestamp = timestamp;
    facts.origin = origin();
    facts.basePath = "/api/1";
    facts.target = "/api/1/customer?limit=5";
    facts.secret = Secret(secret);
    facts.apiKey = Secret(key);
    return facts;
}

QByteArray signatureOf(const QByteArray &baseString)
{
    return QMessageAuthenticationCode::hash(baseString, secret, QCryptographicHash::Sha1).toBase64();
}

} // namespace

class TestMismatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheMistake_data();
    void namesTheMistake();
    void everyMistakeHasACase();
    void unrelatedSignaturesNameNothing();
    void readsWhatIsPasted_data();
    void readsWhatIsPasted();
    void verifiesAPastedRequest_data();
    void verifiesAPastedRequest();
    void comparesWithTheTimeOfTheBaseString();
    void pointsAtTheFirstDifference();
    void remarksOnHiddenOctets_data();
    void remarksOnHiddenOctets();
    void tellsTheClockSkew_data();
    void tellsTheClockSkew();
    void staysWithinItsBound();

private:
    std::set<QString> m_named;
};

void TestMismatch::namesTheMistake_data()
{
    QTest::addColumn<QJsonObject>("row");
    QFile file(QStringLiteral(SIGNET_TEST_DATA "/mismatch/cases.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QJsonObject row = QJsonDocument::fromJson(file.readLine()).object();
        QTest::newRow(qPrintable(row[u"name"].toString())) << row;
    }
}

void TestMismatch::namesTheMistake()
{
    QFETCH(QJsonObject, row);
    const Result<MismatchAnswer> answer = explained(row);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    Redactor redactor;
    for (const char *name : {"secret", "api_key", "api_token", "developer_key", "customer_key"})
        redactor.add(Secret(octets(row, name).trimmed()));
    for (const QString &note : answer->notes)
        QVERIFY2(!redactor.finds(note.toUtf8()), "a note shows a secret");
    if (row[u"causes"].isNull()) {
        QVERIFY2(answer->verdict == MismatchVerdict::Unexplained, qPrintable(words(*answer)));
        QVERIFY(answer->causes.isEmpty());
        return;
    }
    const QJsonArray wanted = row[u"causes"].toArray();
    if (wanted.isEmpty()) {
        QVERIFY2(answer->verdict == MismatchVerdict::Same, qPrintable(words(*answer)));
        return;
    }
    QVERIFY2(answer->verdict == MismatchVerdict::Explained, qPrintable(words(*answer)));
    QStringList expected;
    for (const QJsonValue &id : wanted.first().toArray())
        expected.append(id.toString());
    bool isNamed = false;
    for (const QList<Mistake> &cause : answer->causes) {
        const QStringList ids = idsOf(cause);
        isNamed = isNamed || ids == expected;
        QVERIFY2(
            ids == expected || row[u"also"].toArray().contains(ids.join(u'+')), qPrintable(words(*answer)));
        for (const Mistake &mistake : cause) {
            QVERIFY(mistake.advice.size() > 15);
            m_named.insert(mistake.id);
        }
    }
    QVERIFY2(isNamed, qPrintable(words(*answer)));
}

void TestMismatch::everyMistakeHasACase()
{
    mismatch::Dimensions all;
    for (const auto add : {mismatch::addAddress, mismatch::addEscaping, mismatch::addLayout,
             mismatch::addSigningKey, mismatch::addRequestMac, mismatch::addPartner, mismatch::addEncoding})
        add(all);
    for (const mismatch::Dimension &dimension : all) {
        for (const mismatch::Variant &variant : dimension.variants)
            QVERIFY2(m_named.contains(QString::fromLatin1(variant.id)), variant.id);
    }
}

void TestMismatch::unrelatedSignaturesNameNothing()
{
    const SignatureFacts facts = plainFacts();
    for (int i = 0; i < 20; ++i) {
        const QByteArray other =
            QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha1).toBase64();
        const MismatchAnswer answer = explainSignature(facts, other);
        QCOMPARE(answer.verdict, MismatchVerdict::Unexplained);
        QVERIFY(answer.tried > 1000);
    }
}

void TestMismatch::readsWhatIsPasted_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const int value = static_cast<int>(Pasted::Kind::Value);
    const int base = static_cast<int>(Pasted::Kind::BaseString);
    const int request = static_cast<int>(Pasted::Kind::Request);
    const QByteArray none;
    QTest::newRow("base64") << QByteArray("iVp+tf58zkmV5q8Tpjmjx7WF5eM=\n") << value << none << none;
    QTest::newRow("hex of digits") << QByteArray("0123456789012345678901234567890123456789") << value << none
                                   << none;
    QTest::newRow("base string") << QByteArray("GET_1395357126997_/customer\n") << base << none << none;
    QTest::newRow("base string, colons") << QByteArray("GET:1395357126997:/customer") << base << none << none;
    QTest::newRow("base string, lines")
        << QByteArray("GET\n1395357126997\n/customer") << base << none << none;
    QTest::newRow("raw") << QByteArray("GET /a?b=1 HTTP/1.1\r\nHost: x\r\nAPI-Signature: abc=\r\n\r\n")
                         << request << QByteArray("GET") << QByteArray("/a?b=1");
    QTest::newRow("proxied") << QByteArray("POST https://x.example/a HTTP/1.1\nHost: x.example\n\n{}")
                             << request << QByteArray("POST") << QByteArray("/a");
    QTest::newRow("headers") << QByteArray("API-Signature: abc=\nAPI-Signature-Timestamp: 1\n") << request
                             << none << none;
    QTest::newRow("curl") << QByteArray("curl 'https://x.example/a?b=1#c' -H 'API-Signature: abc='")
                          << request << QByteArray("GET") << QByteArray("/a?b=1");
    QTest::newRow("curl, lines")
        << QByteArray("$ curl -sS -X PUT \\\n  --data-raw $'{\"a\":\\'1\\'}' \\\n  \"https://x/a\"")
        << request << QByteArray("PUT") << QByteArray("/a");
    QTest::newRow("curl -d") << QByteArray("curl --url=https://x/a -d a=1 --data b=2 --max-time 3") << request
                             << QByteArray("POST") << QByteArray("/a");
    QTest::newRow("curl -G") << QByteArray("curl -G https://x/a -d a=1 -d b=2") << request
                             << QByteArray("GET") << QByteArray("/a?a=1&b=2");
    QTest::newRow("curl without a quote's end") << QByteArray("curl 'https://x/a") << base << none << none;
}

void TestMismatch::readsWhatIsPasted()
{
    QFETCH(QByteArray, pasted);
    QFETCH(int, kind);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const Pasted read = readPasted(pasted);
    QCOMPARE(static_cast<int>(read.kind), kind);
    QCOMPARE(read.request.method, method);
    QCOMPARE(read.request.target, target);
}

void TestMismatch::verifiesAPastedRequest_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QString>("cause"); // "" for the same, "none" for unexplained
    QTest::addColumn<QString>("note");
    const QByteArray right = signatureOf("GET_1395357126997_/customer?limit=5");
    const QByteArray line = "GET /api/1/customer?limit=5 HTTP/1.1\r\nHost: app.coredination.net\r\n";
    const QByteArray keyLine = "API-Key: " + key + "\r\n";
    const QByteArray time = "API-Signature-Timestamp: 1395357126997\r\n";
    QTest::newRow("right") << line + keyLine + time + "API-Signature: " + right + "\r\n\r\n"
                           << QString() << QString();
    QTest::newRow("other key") << line + "API-Key: else\r\n" + time + "API-Signature: " + right + "\r\n\r\n"
                               << QString() << QStringLiteral("another API key");
    QTest::newRow("no key") << line + time + "API-Signature: " + right + "\r\n\r\n"
                            << QString() << QStringLiteral("no API key");
    QTest::newRow("no signature") << line + keyLine + time + "\r\n"
                                  << QStringLiteral("none") << QStringLiteral("no API-Signature");
    QTest::newRow("base path") << line + keyLine + time + "API-Signature: " +
                                      signatureOf("GET_1395357126997_/api/1/customer?limit=5") + "\r\n\r\n"
                               << QStringLiteral("base-path-included") << QString();
    QTest::newRow("other time, seconds")
        << line + keyLine + "API-Signature-Timestamp: 1395357126\r\nAPI-Signature: " +
               signatureOf("GET_1395357126_/customer?limit=5") + "\r\n\r\n"
        << QString() << QStringLiteral("10 digits");
    QTest::newRow("curl, query")
        << "curl 'https://app.coredination.net/api/1/customer?limit=5&api_key=" + key +
               "&signature_timestamp=1395357126997&signature=" +
               signatureOf("GET_1395357126997_/customer?limit=5&api_key=" + key).toPercentEncoding() + '\''
        << QString() << QStringLiteral("address is another one");
    QTest::newRow("curl, other host")
        << "curl https://other.example/api/1/customer?limit=5 -H 'API-Key: " + key +
               "' -H 'API-Signature-Timestamp: 1395357126997' -H 'API-Signature: " + right + '\''
        << QString() << QStringLiteral("another host");
}

void TestMismatch::verifiesAPastedRequest()
{
    QFETCH(QByteArray, pasted);
    QFETCH(QString, cause);
    QFETCH(QString, note);
    const MismatchAnswer answer = explainPasted(plainFacts(), pasted);
    if (cause.isEmpty()) {
        QVERIFY2(answer.verdict == MismatchVerdict::Same, qPrintable(words(answer)));
    } else if (cause == QStringLiteral("none")) {
        QCOMPARE(answer.verdict, MismatchVerdict::Unexplained);
    } else {
        QCOMPARE(answer.verdict, MismatchVerdict::Explained);
        QCOMPARE(idsOf(answer.causes.first()), QStringList{cause});
    }
    const QString notes = answer.notes.join(u' ');
    QVERIFY2(note.isEmpty() ? notes.isEmpty() : notes.contains(note), qPrintable(notes));
    QVERIFY(!notes.contains(QString::fromLatin1(key)));
}

void TestMismatch::comparesWithTheTimeOfTheBaseString()
{
    const MismatchAnswer answer = explainBaseString(plainFacts(), "get_1500000000123_/customer?limit=5");
    QCOMPARE(idsOf(answer.causes.value(0)), QStringList{QStringLiteral("method-lower-case")});
    const MismatchAnswer seconds = explainBaseString(plainFacts(), "GET_1500000000_/customer?limit=5");
    QCOMPARE(idsOf(seconds.causes.value(0)), QStringList{QStringLiteral("timestamp-in-seconds")});
}

void TestMismatch::pointsAtTheFirstDifference()
{
    const MismatchAnswer answer = explainBaseString(plainFacts(), "GET_1395357126997_/customer?limit=6");
    QCOMPARE(answer.verdict, MismatchVerdict::Unexplained);
    QVERIFY2(answer.notes.join(u' ').contains(
                 QStringLiteral("byte 35: yours has “6” (36), Signet's has “5” (35)")),
        qPrintable(words(answer)));
    SignatureFacts facts = plainFacts();
    facts.target = "/api/1/customer?api_key=" + key;
    const MismatchAnswer otherKey = explainBaseString(facts, "GET_1395357126997_/customer?api_key=007fb");
    QVERIFY2(otherKey.notes.join(u' ').contains(QStringLiteral("in the value of api_key")),
        qPrintable(words(otherKey)));
    const MismatchAnswer hidden =
        explainBaseString(plainFacts(), "GET_1395357126997_/customer?limit=5\xc2\xa0");
    QVERIFY2(hidden.notes.join(u' ').contains(QStringLiteral("no-break space (U+00A0)")),
        qPrintable(words(hidden)));
}

void TestMismatch::remarksOnHiddenOctets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("remark");
    QTest::newRow("no-break space") << QByteArray("a\xc2\xa0") << 1 << 2
                                    << QStringLiteral("no-break space (U+00A0)");
    QTest::newRow("escaped") << QByteArray("q=%C2%A0") << 2 << 6 << QStringLiteral("no-break space (U+00A0)");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx") << 0 << 3
                                     << QStringLiteral("byte order mark (U+FEFF)");
    QTest::newRow("soft hyphen") << QByteArray("%C2%ad") << 0 << 6 << QStringLiteral("soft hyphen (U+00AD)");
    QTest::newRow("CR") << QByteArray("x\r") << 1 << 1 << QStringLiteral("carriage return (U+000D)");
    QTest::newRow("LF, escaped") << QByteArray("%0A") << 0 << 3 << QStringLiteral("line feed (U+000A)");
    QTest::newRow("tab") << QByteArray("\t") << 0 << 1 << QStringLiteral("tab (U+0009)");
    QTest::newRow("zero") << QByteArray("%00") << 0 << 3 << QStringLiteral("zero byte (U+0000)");
    QTest::newRow("NFD") << QByteArray("u%CC%88") << 1 << 6
                         << QStringLiteral("combining mark, taken apart from its letter (NFD) (U+0308)");
    QTest::newRow("umlaut") << QByteArray("%C3%BC") << 0 << 6 << QStringLiteral("“ü” (U+00FC)");
    QTest::newRow("emoji") << QByteArray("%F0%9F%98%80") << 0 << 12 << QStringLiteral("“😀” (U+1F600)");
    QTest::newRow("Latin-1") << QByteArray("%E4b") << 0 << 3 << QStringLiteral("not UTF-8");
    QTest::newRow("nothing") << QByteArray("a%20b%2Fc") << -1 << 0 << QString();
}

void TestMismatch::remarksOnHiddenOctets()
{
    QFETCH(QByteArray, text);
    QFETCH(int, offset);
    QFETCH(int, length);
    QFETCH(QString, remark);
    const QList<ByteRemark> remarks = byteRemarks(text);
    QCOMPARE(remarks.size(), offset < 0 ? 0 : 1);
    if (offset < 0)
        return;
    QCOMPARE(remarks.first().offset, offset);
    QCOMPARE(remarks.first().length, length);
    QCOMPARE(remarks.first().text, remark);
}

void TestMismatch::tellsTheClockSkew_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("sent"); // against 2014-03-20 23:12:06 UTC
    QTest::addColumn<QString>("words");
    const QByteArray date = "Thu, 20 Mar 2014 23:12:06 GMT";
    QTest::newRow("right") << date << qint64(300) << QString();
    QTest::newRow("within a second") << date << qint64(-900) << QString();
    QTest::newRow("behind") << date << qint64(-252'000 - 300) << QStringLiteral("4 min 12 s behind");
    QTest::newRow("ahead") << date << qint64(94'999) << QStringLiteral("1 min 34 s ahead");
    QTest::newRow("hours") << date << qint64(2 * 3'600'000 + 5 * 60'000 + 999)
                           << QStringLiteral("2 h 5 min ahead");
    QTest::newRow("RFC 850") << QByteArray("Thursday, 20-Mar-14 23:12:06 GMT") << qint64(60'999)
                             << QStringLiteral("1 min ahead");
    QTest::newRow("asctime") << QByteArray("Thu Mar 20 23:12:06 2014") << qint64(60'999)
                             << QStringLiteral("1 min ahead");
    QTest::newRow("no date") << QByteArray("soon") << qint64(0) << QStringLiteral("none");
}

void TestMismatch::tellsTheClockSkew()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, sent);
    QFETCH(QString, words);
    constexpr qint64 moment = 1'395'357'126'000;
    const std::optional<qint64> skew = clockSkewMs(date, moment + sent, moment + sent + 200);
    QCOMPARE(!skew.has_value(), words == QStringLiteral("none"));
    if (!skew)
        return;
    const QString text = skewWords(*skew);
    QVERIFY2(words.isEmpty() ? text.isEmpty() : text.contains(words), qPrintable(text));
}

void TestMismatch::staysWithinItsBound()
{
    const MismatchAnswer signature = explainSignature(plainFacts(), signatureOf("else"));
    const MismatchAnswer base = explainBaseString(plainFacts(), "GET_1395357126997_/customer?limit=6");
    const Result<MismatchAnswer> xCi =
        explainXCi({QStringLiteral("acme"), Secret("00ff"), Secret("customer-key")}, signatureOf("x"));
    QVERIFY(xCi);
    qInfo("tried: signature %d, base string %d, X-Ci %d", signature.tried, base.tried, xCi->tried);
    for (const int tried : {signature.tried, base.tried, xCi->tried}) {
        QVERIFY(tried > 500);
        QVERIFY(tried < mismatchLimit);
    }
}

QTEST_GUILESS_MAIN(TestMismatch)
#include "tst_mismatch.moc"
