// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/curlcommand.h"
#include "playground/curl/curlimport.h"
#include "signing/partnercipher.h"

#include <QTest>

using namespace signet;

/// Issue 5, item 6; PLAYGROUND 4, item 17: a pasted curl command becomes a draft, without its credentials.
class TestCurlImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAsCurlDoes_data();
    void readsOptionsAsCurlDoes();
    void saysWhatIsLeftOut_data();
    void saysWhatIsLeftOut();
    void aFileAsTheBodyIsToldApart_data();
    void aFileAsTheBodyIsToldApart();
    void refusesAndNames_data();
    void refusesAndNames();
    void H6_secretsNeverEnterTheDraft_data();
    void H6_secretsNeverEnterTheDraft();
    void findsThePathBelowTheBase_data();
    void findsThePathBelowTheBase();
    void splitsXCi();
    void leavesVariablesAndPlaceholdersOfSecretsOut();
};

namespace {

const QByteArray host = "https://api.example.com";

Integration integration(const QString &base, Service service = Service::KlickTipp)
{
    Integration made;
    made.id = QUuid::createUuid();
    made.service = service;
    made.name = base;
    made.baseUrl = BaseUrl::parse(base).value();
    return made;
}

QByteArrayList lines(const QList<Header> &headers)
{
    QByteArrayList all;
    for (const Header &header : headers)
        all.append(header.name + ": " + header.value);
    return all;
}

constexpr char form[] = "Content-Type: application/x-www-form-urlencoded";

} // namespace

void TestCurlImport::readsOptionsAsCurlDoes_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("body");

    const auto row = [](const char *name, const QByteArray &command, const char *method, const char *target,
                         const QByteArrayList &headers = {}, const QByteArray &body = QByteArray()) {
        QTest::newRow(name) << command << QString::fromLatin1(method) << QString::fromLatin1(target)
                            << headers << body;
    };
    row("plain", "curl https://h/a?b=1", "GET", "https://h/a?b=1");
    row("prompt", "$ curl https://h/a", "GET", "https://h/a");
    row("without a scheme", "curl h/a", "GET", "https://h/a");
    row("loopback without a scheme", "curl 127.0.0.1:80/a", "GET", "http://127.0.0.1:80/a");
    row("method", "curl -X PUT https://h/", "PUT", "https://h/");
    row("method attached", "curl -sSXDELETE https://h/", "DELETE", "https://h/");
    row("data", "curl https://h/ -d a=1 --data b=2", "POST", "https://h/", {form}, "a=1&b=2");
    row("raw data", "curl https://h/ --data-raw @x", "POST", "https://h/", {form}, "@x");
    row("urlencode", "curl https://h/ --data-urlencode 'q=a b&ä'", "POST", "https://h/", {form},
        "q=a%20b%26%C3%A4");
    row("json", "curl https://h/ --json '{\"a\":' --json 1}", "POST", "https://h/",
        {"Accept: application/json", "Content-Type: application/json"}, "{\"a\":1}");
    row("get", "curl -G https://h/?x -d a=1 -d b", "GET", "https://h/?x&a=1&b");
    row("url-query", "curl --url https://h/ --url-query 'q=a b'", "GET", "https://h/?q=a%20b");
    row("head", "curl -I https://h/", "HEAD", "https://h/");
    row("headers", "curl https://h/ -H 'A: 1' -H 'B:2' -H 'C;' -H 'Accept:'", "GET", "https://h/",
        {"A: 1", "B: 2", "C: "});
    row("user", "curl -u me:pw https://h/", "GET", "https://h/", {"Authorization: Basic bWU6cHc="});
    row("cookie", "curl -b a=1 https://h/", "GET", "https://h/", {"Cookie: a=1"});
    row("empty body", "curl https://h/ -d ''", "POST", "https://h/", {form}, "");
    row("continued", "curl 'https://h/' \\\n  -H 'A: 1' \\\n  --compressed", "GET", "https://h/", {"A: 1"});
    row("chrome for cmd",
        "curl ^\"https://h/a?b=1^&c=2^\" ^\n  -H ^\"A: 1^\" ^\n  --data-raw ^\"^{^\\^\"a^\\^\":1^}^\"",
        "POST", "https://h/a?b=1&c=2", {"A: 1", form}, "{\"a\":1}");
    row("older for cmd", "curl \"https://h/a\" ^\r\n -H \"A: 1\" --data-raw \"{\"\"a\"\":1}\"", "POST",
        "https://h/a", {"A: 1", form}, "{\"a\":1}");
    row("variable", "curl https://h/$ID -H \"A: ${B}\"", "GET", "https://h/{{ID}}", {"A: {{B}}"});
    row("script", "#!/bin/bash\nset -e\nx='curl '\ncurl https://h/", "GET", "https://h/");
    row("end of options", "curl -- https://h/", "GET", "https://h/");
}

void TestCurlImport::readsOptionsAsCurlDoes()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, body);
    const Result<CurlRequest> read = readCurl(command);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QTEST(read->method, "method");
    QTEST(read->url, "target");
    QTEST(lines(read->headers), "headers");
    QCOMPARE(read->body.has_value(), !body.isNull());
    QCOMPARE(read->body.value_or(QByteArray()), body);
    QCOMPARE(read->remarks, QStringList());
}

void TestCurlImport::saysWhatIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("said");
    QTest::newRow("insecure") << QByteArray("-k") << u"-k"_qs;
    QTest::newRow("long") << QByteArray("--insecure") << u"--insecure"_qs;
    QTest::newRow("location") << QByteArray("-sL") << u"-L"_qs;
    QTest::newRow("output") << QByteArray("-o x") << u"-o"_qs;
    QTest::newRow("file") << QByteArray("-d @x.json") << u"file"_qs;
    QTest::newRow("cookie file") << QByteArray("-b jar") << u"file"_qs;
    QTest::newRow("header of the wire") << QByteArray("-H 'Host: x'") << u"Host"_qs;
    QTest::newRow("header twice") << QByteArray("-H 'A: 1' -H 'a: 2'") << u"a"_qs;
    QTest::newRow("pipe") << QByteArray("| jq .") << u"follows"_qs;
    QTest::newRow("second address") << QByteArray("https://other/") << u"several"_qs;
}

void TestCurlImport::saysWhatIsLeftOut()
{
    QFETCH(QByteArray, options);
    QFETCH(QString, said);
    const Result<CurlRequest> read = readCurl("curl https://h/ " + options);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->remarks.size(), 1);
    QVERIFY2(read->remarks.first().contains(said), qPrintable(read->remarks.first()));
}

void TestCurlImport::aFileAsTheBodyIsToldApart_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("method");
    QTest::newRow("data") << QByteArray("-d @x.json") << u"POST"_qs;
    QTest::newRow("encoded") << QByteArray("--data-urlencode a@x") << u"POST"_qs;
    QTest::newRow("method") << QByteArray("-X PUT -d @x.json") << u"PUT"_qs;
    QTest::newRow("in the query") << QByteArray("-G -d @x") << u"GET"_qs;
    QTest::newRow("query") << QByteArray("--url-query a@x") << u"GET"_qs;
}

void TestCurlImport::aFileAsTheBodyIsToldApart()
{
    QFETCH(QByteArray, options);
    const Result<CurlImport> read =
        importCurl("curl https://api.example.com/a " + options, integration(QString::fromLatin1(host)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(read->isBodyLeftOut);
    QTEST(read->draft.method, "method");
}

void TestCurlImport::refusesAndNames_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QByteArray("curl --frobnicate https://h/") << u"--frobnicate"_qs;
    QTest::newRow("unknown letter") << QByteArray("curl -sy https://h/") << u"-y"_qs;
    QTest::newRow("form") << QByteArray("curl -F a=@b https://h/") << u"-F"_qs;
    QTest::newRow("upload") << QByteArray("curl --upload-file b https://h/") << u"--upload-file"_qs;
    QTest::newRow("value is missing") << QByteArray("curl https://h/ -H") << u"-H"_qs;
    QTest::newRow("no address") << QByteArray("curl -s") << u"address"_qs;
    QTest::newRow("not curl") << QByteArray("wget https://h/") << u"curl"_qs;
    QTest::newRow("curly") << QByteArray("curly https://h/") << u"curl"_qs;
    QTest::newRow("PowerShell") << QByteArray("Invoke-WebRequest -Uri \"https://h/\"") << u"PowerShell"_qs;
    QTest::newRow("quote") << QByteArray("curl 'https://h/") << u"quote"_qs;
    QTest::newRow("quote for cmd") << QByteArray("curl ^\"https://h/ ^\n-s") << u"quote"_qs;
    QTest::newRow("substitution") << QByteArray("curl https://h/$(id)") << u"$(…)"_qs;
    QTest::newRow("NUL") << QByteArray("curl $'https://h/\\0'") << u"NUL"_qs;
}

void TestCurlImport::refusesAndNames()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, named);
    const Result<CurlRequest> read = readCurl(command);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    QVERIFY2(read.error().message.contains(named), qPrintable(read.error().message));
}

void TestCurlImport::H6_secretsNeverEnterTheDraft_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *options, const char *where, const char *field) {
        QTest::newRow(name) << QByteArray(options) << QString::fromLatin1(where)
                            << QString::fromLatin1(field);
    };
    row("X-Ci", "https://api.example.com/a -H 'x-ci: s3cr3t-value'", "X-Ci", "customer-key");
    row("API-Key", "https://api.example.com/a -H 'API-Key: s3cr3t-value'", "API-Key", "api-key");
    row("API-Token", "https://api.example.com/a -H 'api-token:s3cr3t-value'", "API-Token", "api-token");
    row("session", "https://api.example.com/a -H 'X-Session-Id: s3cr3t-value'", "X-Session-Id", "");
    row("Authorization", "https://api.example.com/a -H 'Authorization: Bearer s3cr3t-value'", "Authorization",
        "");
    row("-u", "https://api.example.com/a -u me:s3cr3t-value", "Authorization", "password");
    row("a password in JSON", "https://api.example.com/a -d '{\"username\":\"me\",\"password\":\"s3cr3t\"}'",
        "password", "password");
    row("a password in a form", "https://api.example.com/a -d 'password=s3cr3t&username=me'", "password",
        "password");
    row("the address a browser came back with", "'https://api.example.com/a?customerkey=s3cr3t-value'",
        "customerkey", "customer-key");
    row("bearer", "https://api.example.com/a --oauth2-bearer s3cr3t-value", "Authorization", "");
    row("Cookie", "https://api.example.com/a -H 'Cookie: a=s3cr3t-value'", "Cookie", "");
    row("another API's key", "https://api.example.com/a -H 'X-Api-Key: s3cr3t-value'", "X-Api-Key", "");
    row("-b", "https://api.example.com/a -b a=s3cr3t-value", "Cookie", "");
    row("api_key", "'https://api.example.com/a?x=1&api_key=s3cr3t%2Dvalue'", "api_key", "api-key");
    row("escaped name", "'https://api.example.com/a?api%5Ftoken=s3cr3t-value&x=1'", "api_token", "api-token");
    row("in a form", "https://api.example.com/a -d api_key=s3cr3t-value -d x=1", "api_key", "api-key");
    row("-G", "-G https://api.example.com/a -d api_token=s3cr3t-value -d x=1", "api_token", "api-token");
    row("not ASCII", "https://api.example.com/a -H 'API-Key: s3cr3t-value\xc3\xa4'", "API-Key", "api-key");
}

void TestCurlImport::H6_secretsNeverEnterTheDraft()
{
    QFETCH(QByteArray, options);
    const Result<CurlImport> read = importCurl("curl " + options, integration(QString::fromLatin1(host)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->secrets.size(), 1);
    const FoundSecret &found = read->secrets.first();
    QTEST(found.where, "where");
    QTEST(found.field ? QString(fieldName(*found.field)) : QString(), "field");
    const QByteArray all = read->draft.target.toUtf8() + lines(read->draft.headers).join() +
                           read->draft.body.value_or(QByteArray()) + read->remarks.join(u'\n').toUtf8();
    QVERIFY2(!all.contains("s3cr3t") && !all.contains("czNjcjN0"), all.constData());
    QCOMPARE(read->remarks.join(u'\n').contains(found.where), !found.field); // what has a place is offered
}

void TestCurlImport::findsThePathBelowTheBase_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QString>("target"); // "-": not below
    const QString root = QString::fromLatin1(host);
    const QString api = root + u"/api/1"_qs;
    const QString none = u"-"_qs;
    QTest::newRow("origin") << root << QByteArray("https://api.example.com/b?c=%2f") << u"/b?c=%2f"_qs;
    QTest::newRow("longer base") << api << QByteArray("https://api.example.com/api/1/b") << u"/b"_qs;
    QTest::newRow("segment") << api << QByteArray("https://api.example.com/api/10/b") << none;
    QTest::newRow("capitals") << api << QByteArray("HTTPS://API.example.com/api/1/b") << u"/b"_qs;
    QTest::newRow("port") << root << QByteArray("https://api.example.com:443/b") << u"/b"_qs;
    QTest::newRow("other port") << root << QByteArray("https://api.example.com:444/b") << none;
    QTest::newRow("other host") << root << QByteArray("https://api.example.org/b") << none;
    QTest::newRow("fragment") << root << QByteArray("'https://api.example.com/b#c'") << u"/b"_qs;
}

void TestCurlImport::findsThePathBelowTheBase()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, url);
    QFETCH(QString, target);
    const Result<CurlImport> read = importCurl("curl " + url, integration(base));
    QCOMPARE(read ? read->draft.target : u"-"_qs, target);
    if (!read)
        QCOMPARE(read.error().code, ErrorCode::OutsideBase);
}

void TestCurlImport::splitsXCi()
{
    const Secret developer("0123456789abcdef");
    const auto made = partnerHeaders({{}, developer, Secret("customer-key")});
    QVERIFY(made);
    const Secret xCi(made->headers.first().value);
    const Result<Secret> split = customerKeyOf(xCi, developer);
    QVERIFY(split);
    QCOMPARE(split->reveal(), QByteArrayView("customer-key"));
    QVERIFY(!customerKeyOf(xCi, Secret("0123456789abcdee")));
    QVERIFY(!customerKeyOf(Secret("AAAA"), developer));
    QVERIFY(!customerKeyOf(Secret("not base64!"), developer));
}

void TestCurlImport::leavesVariablesAndPlaceholdersOfSecretsOut()
{
    const Result<CurlImport> read =
        importCurl("curl \"https://api.example.com/a?x=1&api_key=$KEY&signature=abc\" -H \"X-Ci: ${CI}\" "
                   "-H 'API-Token: <API token>' -H 'X-Un: me' -H 'API-Signature: abc'",
            integration(QString::fromLatin1(host)));
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->secrets.size(), 0);
    QCOMPARE(read->draft.target, u"/a?x=1"_qs);
    QCOMPARE(read->draft.headers, QList<Header>());
    QCOMPARE(read->remarks.size(), 2); // the signature, the user name
}

QTEST_APPLESS_MAIN(TestCurlImport)
#include "tst_curlimport.moc"
