// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTemporaryDir>
#include <QTest>

using namespace signet::test;

namespace {

const QByteArray secret = "b2f0c1de-7a3c-4f5e-9d8b-0123456789ab";
const QByteArray apiKey = "007fa82b-93f0-4a06-81f6-339dcaad126f";

QByteArray signatureOf(const QByteArray &baseString)
{
    return QMessageAuthenticationCode::hash(baseString, secret, QCryptographicHash::Sha1).toBase64();
}

QJsonObject request(const QString &member, const QByteArray &theirs)
{
    return {{QStringLiteral("scheme"), QStringLiteral("coredination")},
        {QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("url"), QStringLiteral("/customer?q=a%20b")},
        {QStringLiteral("base_url"), QStringLiteral("https://app.coredination.net/api/1")},
        {QStringLiteral("timestamp_ms"), qint64{qint64{1'395'357'126'997}}},
        {QStringLiteral("secret"), QString::fromLatin1(secret)},
        {QStringLiteral("api_key"), QString::fromLatin1(apiKey)}, {member, QString::fromUtf8(theirs)}};
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class TestExplain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void optionsCompleteTheJson();
    void readsARequestFile();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void saysItInWords();

private:
    QTemporaryDir m_folder;
};

void TestExplain::answers_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QStringList>("mistakes");
    const QString signature = QStringLiteral("their_signature");
    QTest::newRow("right") << text(request(signature, signatureOf("GET_1395357126997_/customer?q=a%20b")))
                           << 0 << QStringLiteral("same") << QStringList();
    QTest::newRow("decoded") << text(request(signature, signatureOf("GET_1395357126997_/customer?q=a b")))
                             << 0 << QStringLiteral("explained") << QStringList{QStringLiteral("decoded")};
    QTest::newRow("two mistakes") << text(request(signature, signatureOf("get_1395357126_/customer?q=a%20b")))
                                  << 0 << QStringLiteral("explained")
                                  << QStringList{QStringLiteral("method-lower-case"),
                                         QStringLiteral("timestamp-in-seconds")};
    QTest::newRow("unrelated") << text(request(signature, signatureOf("else"))) << 1
                               << QStringLiteral("unexplained") << QStringList();
    QTest::newRow("base string") << text(request(QStringLiteral("their_base_string"),
                                        "GET1395357126997/customer?q=a%20b"))
                                 << 0 << QStringLiteral("explained")
                                 << QStringList{QStringLiteral("separators-left-out")};
    QTest::newRow("curl") << text(request(QStringLiteral("theirs"),
                                 "curl 'https://app.coredination.net/api/1/customer?q=a%20b' -H 'API-Key: " +
                                     apiKey +
                                     "' -H 'API-Signature-Timestamp: 1500000000123' -H 'API-Signature: " +
                                     signatureOf("GET_1500000000123_/api/1/customer?q=a%20b") + '\''))
                          << 0 << QStringLiteral("explained")
                          << QStringList{QStringLiteral("base-path-included")};
    const QByteArray key = "customer-key-1";
    const QByteArray xCi =
        QByteArray(QMessageAuthenticationCode::hash(key, "00ff00ff", QCryptographicHash::Sha256) + key)
            .toBase64();
    const QJsonObject partner{{QStringLiteral("scheme"), QStringLiteral("klicktipp-partner")},
        {QStringLiteral("developer_key"), QStringLiteral("00ff00ff")},
        {QStringLiteral("customer_key"), QString::fromLatin1(key)},
        {QStringLiteral("their_x_ci"), QString::fromLatin1(xCi)}};
    QTest::newRow("X-Ci") << text(partner) << 0 << QStringLiteral("explained")
                          << QStringList{QStringLiteral("developer-key-as-text")};
}

void TestExplain::answers()
{
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QString, verdict);
    QFETCH(QStringList, mistakes);
    const Ending output =
        runCli(m_folder.path(), {QStringLiteral("--json"), QStringLiteral("explain")}, input);
    QVERIFY2(output.code == exitCode, output.err.constData());
    QCOMPARE(output.out.count('\n'), 1);
    const QJsonObject answer = QJsonDocument::fromJson(output.out).object();
    QCOMPARE(answer[u"verdict"].toString(), verdict);
    QStringList named;
    for (const QJsonValue &mistake : answer[u"causes"][0].toArray())
        named.append(mistake[u"mistake"].toString());
    QCOMPARE(named, mistakes);
    QVERIFY(answer[u"tried"].toInt() > 0);
    for (const QByteArray &hidden : {secret, apiKey, QByteArray("customer-key-1"), QByteArray("00ff00ff")})
        QVERIFY(!output.out.contains(hidden) && !output.err.contains(hidden));
}

void TestExplain::optionsCompleteTheJson()
{
    const QByteArray keys = R"({"scheme":"coredination","secret":")" + secret + "\"}";
    const Ending output = runCli(m_folder.path(),
        {QStringLiteral("explain"), QStringLiteral("--method"), QStringLiteral("GET"),
            QStringLiteral("--url"), QStringLiteral("/customer"), QStringLiteral("--timestamp-ms"),
            QStringLiteral("1395357126997"), QStringLiteral("--signature"),
            QString::fromLatin1(signatureOf("get_1395357126997_/customer")), QStringLiteral("--date"),
            QStringLiteral("Thu, 20 Mar 2014 23:12:36 GMT")},
        keys);
    QCOMPARE(output.code, 0);
    QVERIFY2(output.out.contains("method in lower case"), output.out.constData());
    QVERIFY2(output.out.contains("29 s behind"), output.out.constData());
}

void TestExplain::readsARequestFile()
{
    QFile file(m_folder.filePath(QStringLiteral("request.http")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("GET /api/1/customer?q=a%20b HTTP/1.1\r\nHost: app.coredination.net\r\nAPI-Key: " + apiKey +
               "\r\nAPI-Signature-Timestamp: 1395357126997\r\nAPI-Signature: " +
               signatureOf("GET_1395357126997_/customer") + "\r\n\r\n");
    file.close();
    QJsonObject known = request(QStringLiteral("theirs"), {});
    known.remove(QStringLiteral("theirs"));
    const Ending output = runCli(m_folder.path(),
        {QStringLiteral("explain"), QStringLiteral("--request"), file.fileName()}, text(known));
    QCOMPARE(output.code, 0);
    QVERIFY2(output.out.contains("path only"), output.out.constData());
}

void TestExplain::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("reason");
    QJsonObject noTime = request(QStringLiteral("their_signature"), "x");
    noTime.remove(QStringLiteral("timestamp_ms"));
    QTest::newRow("no time") << text(noTime) << QByteArray("timestamp_ms");
    QJsonObject two = request(QStringLiteral("their_signature"), "x");
    two.insert(QStringLiteral("theirs"), QStringLiteral("y"));
    QTest::newRow("two") << text(two) << QByteArray("one thing");
    QJsonObject nothing = request(QStringLiteral("theirs"), "");
    QTest::newRow("nothing") << text(nothing) << QByteArray("--signature");
    QJsonObject misspelt = request(QStringLiteral("theirs"), "x");
    misspelt.insert(QStringLiteral("secrte"), QStringLiteral("y"));
    QTest::newRow("misspelt") << text(misspelt) << QByteArray("secrte");
    QJsonObject noRequest = request(QStringLiteral("their_request"), "hello");
    QTest::newRow("no request") << text(noRequest) << QByteArray("raw HTTP");
    QTest::newRow("no JSON") << QByteArray("x") << QByteArray("JSON");
}

void TestExplain::refusesWhatItCannotUse()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, reason);
    const Ending output = runCli(m_folder.path(), {QStringLiteral("explain")}, input);
    QCOMPARE(output.code, 2);
    QVERIFY(output.out.isEmpty());
    QVERIFY2(output.err.contains(reason), output.err.constData());
    QVERIFY(!output.err.contains(secret));
}

void TestExplain::saysItInWords()
{
    const QByteArray other = signatureOf("GET_1395357126997_/job");
    const Ending output = runCli(m_folder.path(), {QStringLiteral("explain")},
        text(request(QStringLiteral("their_signature"), other)));
    QCOMPARE(output.code, 1);
    QVERIFY2(output.out.startsWith("None of the 11,"), output.out.constData());
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
