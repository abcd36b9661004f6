// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerkeyquery.h"
#include "auth/redirectverdict.h"

#include <QTest>

using namespace signet;

namespace {
const std::string nonce = "Nq3vJ0x-8mS_yT4bL1wZpR7cGk2HdXaV9eUfOi6QsEr";

RedirectExpectation expectation()
{
    return {"127.0.0.1:49733", "/go/Tk3vJ0x-8mS_yT4bL1wZpR7cGk2HdXaV9eUfOi6QsEr", "/cb/" + nonce,
        "/done/Dn3vJ0x-8mS_yT4bL1wZpR7cGk2HdXaV9eUfOi6QsEr", "https://app.klicktipp.com"};
}

std::string request(const std::string &target, const std::string &more = {},
    const std::string &method = "GET", const std::string &host = "Host: 127.0.0.1:49733\r\n")
{
    return method + " " + target + " HTTP/1.1\r\n" + host + more + "\r\n";
}

std::string callback(const std::string &query, const std::string &more = {},
    const std::string &method = "GET", const std::string &host = "Host: 127.0.0.1:49733\r\n")
{
    return request("/cb/" + nonce + "?" + query, more, method, host);
}

std::optional<RedirectVerdict> judge(const std::string &bytes)
{
    RedirectRequest whole(expectation());
    return whole.feed(bytes);
}

/// Fed in pieces of @p size bytes.
std::optional<RedirectVerdict> judgeInPieces(const std::string &bytes, std::size_t size)
{
    RedirectRequest split(expectation());
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        if (auto verdict = split.feed(std::string_view(bytes).substr(at, size)))
            return verdict;
    }
    return std::nullopt;
}

constexpr int needMore = -1;
} // namespace

class TestRedirectVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void L4_hostileRequestGetsItsVerdict_data();
    void L4_hostileRequestGetsItsVerdict();
    void L4_goodRequestIsAccepted_data();
    void L4_goodRequestIsAccepted();
    void L4_keyIsExtracted_data();
    void L4_keyIsExtracted();
    void nothingIsJudgedTwice();
    void languageFollowsTheBrowser_data();
    void languageFollowsTheBrowser();
    void comparesInConstantTime();
};

void TestRedirectVerdict::L4_hostileRequestGetsItsVerdict_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<RefusalReason>("reason");
    const auto row = [](const char *name, const std::string &bytes, int status,
                         RefusalReason reason = RefusalReason::None) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << status
                            << reason;
    };
    using enum RefusalReason;
    const std::string key = "customerkey=K1";

    row("nothing", "", needMore);
    row("start of a request line", "GET /cb", needMore);
    row("garbage line without an end", "GET / \r\n", needMore);
    row("head without its last line break", callback(key).substr(0, callback(key).size() - 1), needMore);
    row("garbage", "hello\r\n\r\n", 400, Malformed);
    row("binary garbage", std::string("\x80\x00\xff\xfe", 4), 400, Malformed);
    row("bare LF", "GET /cb/" + nonce + "?" + key + " HTTP/1.1\nHost: 127.0.0.1:49733\n\n", 400, Malformed);
    row("bare CR", "GET /cb/" + nonce + "?" + key + " HTTP/1.1\rHost: 127.0.0.1:49733\r\r", 400, Malformed);
    row("NUL in the target", callback(std::string("customerkey=K\0001", 15)), 400, Malformed);
    row("NUL in a header", callback(key, std::string("X: a\0b\r\n", 8)), 400, Malformed);
    row("folded header", callback(key, "X: a\r\n b\r\n"), 400, Malformed);
    row("space before the colon", callback(key, "X : a\r\n"), 400, Malformed);
    row("line break first", "\r\n" + callback(key), 400, Malformed);
    row("TLS hello", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9), 400, Tls);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, Malformed);
    row("HTTP/0.9", "GET /cb/" + nonce + "?" + key + "\r\n\r\n", 400, Malformed);
    row("HTTP/3.0", "GET /cb/" + nonce + "?" + key + " HTTP/3.0\r\nHost: 127.0.0.1:49733\r\n\r\n", 400,
        Malformed);
    row("two spaces", "GET  /cb/" + nonce + "?" + key + " HTTP/1.1\r\nHost: 127.0.0.1:49733\r\n\r\n", 400,
        Malformed);
    row("umlaut in the target", callback("customerkey=K\xc3\xa4"), 400, Malformed);
    row("fragment in the target", callback(key + "#x"), 400, Malformed);
    row("1 MB address", callback("customerkey=" + std::string(1'000'000, 'k')), 431, TooLarge);
    row("10 MB header", callback(key, "X: " + std::string(10'000'000, 'x') + "\r\n"), 431, TooLarge);
    std::string many;
    for (int i = 0; i < 100'000; ++i)
        many += "X: y\r\n";
    row("100,000 headers", callback(key, many), 431, TooLarge);
    row("just over the limit", callback(key, "X: " + std::string(8'200, 'x') + "\r\n"), 431, TooLarge);

    row("no Host", callback(key, {}, "GET", ""), 421, WrongHost);
    row("two Hosts", callback(key, "Host: 127.0.0.1:49733\r\n"), 421, WrongHost);
    row("two different Hosts", callback(key, "Host: evil.example\r\n"), 421, WrongHost);
    row("foreign Host", callback(key, {}, "GET", "Host: evil.example:49733\r\n"), 421, WrongHost);
    row("Host by name", callback(key, {}, "GET", "Host: localhost:49733\r\n"), 421, WrongHost);
    row("Host with another port", callback(key, {}, "GET", "Host: 127.0.0.1:80\r\n"), 421, WrongHost);
    row("Host without port", callback(key, {}, "GET", "Host: 127.0.0.1\r\n"), 421, WrongHost);
    row("Host in decimal", callback(key, {}, "GET", "Host: 2130706433:49733\r\n"), 421, WrongHost);
    row("Host with user", callback(key, {}, "GET", "Host: a@127.0.0.1:49733\r\n"), 421, WrongHost);
    row("empty Host", callback(key, {}, "GET", "Host:\r\n"), 421, WrongHost);

    for (const char *method : {"HEAD", "POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "FOO", "get"})
        row(method, callback(key, {}, method), 405, Method);
    row("preflight",
        callback(key, "Origin: https://evil.example\r\nAccess-Control-Request-Private-Network: true\r\n",
            "OPTIONS"),
        405, Method);

    row("body", callback(key, "Content-Length: 3\r\n") + "abc", 400, Body);
    row("chunked", callback(key, "Transfer-Encoding: chunked\r\n"), 400, Body);
    row("length and chunked", callback(key, "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"), 400,
        Malformed);
    row("two lengths", callback(key, "Content-Length: 3\r\nContent-Length: 4\r\n"), 400, Malformed);
    row("negative length", callback(key, "Content-Length: -1\r\n"), 400, Malformed);
    row("huge length", callback(key, "Content-Length: 99999999999999999999999\r\n"), 400, Malformed);
    row("upgrade", callback(key, "Connection: Upgrade\r\nUpgrade: websocket\r\n"), 400, Body);
    row("h2c", callback(key, "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n"),
        400, Body);
    row("Expect", callback(key, "Expect: 100-continue\r\n"), 400, Body);

    row("prefetch", callback(key, "Sec-Purpose: prefetch\r\n"), 503, Prefetch);
    row("prerender", callback(key, "Sec-Purpose: prefetch;prerender\r\n"), 503, Prefetch);
    row("old prefetch", callback(key, "Purpose: prefetch\r\n"), 503, Prefetch);
    row("Firefox prefetch", callback(key, "X-Moz: prefetch\r\n"), 503, Prefetch);
    row("prefetch of the start page", request(expectation().startPath, "Sec-Purpose: prefetch\r\n"), 503,
        Prefetch);
    row("fetch", callback(key, "Sec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n"), 403, NotAVisit);
    row("no-cors fetch", callback(key, "Sec-Fetch-Mode: no-cors\r\n"), 403, NotAVisit);
    row("image", callback(key, "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n"), 403, NotAVisit);
    row("iframe", callback(key, "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"), 403, NotAVisit);
    row("two modes", callback(key, "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Mode: cors\r\n"), 403, NotAVisit);
    row("foreign Origin", callback(key, "Origin: https://evil.example\r\n"), 403, NotAVisit);
    row("nearly the Origin", callback(key, "Origin: https://app.klicktipp.com.evil.example\r\n"), 403,
        NotAVisit);

    row("root", request("/"), 404, Path);
    row("favicon", request("/favicon.ico"), 404, Path);
    row("star", request("*"), 404, Path);
    row("absolute form", request("http://127.0.0.1:49733/cb/" + nonce + "?" + key), 404, Path);
    row("absolute form, foreign", request("http://evil.example/cb/" + nonce + "?" + key), 404, Path);
    row("another nonce", request("/cb/" + std::string(43, 'A') + "?" + key), 404, Path);
    row("one character less", request("/cb/" + nonce.substr(0, 42) + "?" + key), 404, Path);
    row("last character differs", request("/cb/" + nonce.substr(0, 42) + "X?" + key), 404, Path);
    row("prefix of a longer path", request("/cb/" + nonce + "X?" + key), 404, Path);
    row("slash behind", request("/cb/" + nonce + "/?" + key), 404, Path);
    row("double slash", request("//cb/" + nonce + "?" + key), 404, Path);
    row("dot segment", request("/x/../cb/" + nonce + "?" + key), 404, Path);
    row("percent-encoded path", request("/%63b/" + nonce + "?" + key), 404, Path);
    row("upper case", request("/CB/" + nonce + "?" + key), 404, Path);
    row("start page with a query", request(expectation().startPath + "?x"), 404, Path);
    row("done page with a query", request(expectation().donePath + "?customerkey=K1"), 404, Path);

    row("no query", request("/cb/" + nonce), 400, NoKey);
    row("empty query", callback(""), 400, NoKey);
    row("empty key", callback("customerkey="), 400, NoKey);
    row("name only", callback("customerkey"), 400, NoKey);
    row("another name", callback("Customerkey=K1&customer_key=K1&xcustomerkey=K1"), 400, NoKey);
    row("encoded name", callback("%63ustomerkey=K1"), 400, NoKey);
    row("array name", callback("customerkey[]=K1"), 400, NoKey);
    row("refusal", callback("error=access_denied"), 400, NoKey);
    row("two different keys", callback("customerkey=K1&customerkey=K2"), 400, BadKey);
    row("different after the prefix", callback("customerkey=K1&customerkey=?customerkey=K2"), 400, BadKey);
    row("half an escape", callback("customerkey=K%2"), 400, BadKey);
    row("no escape", callback("customerkey=K%zz"), 400, BadKey);
    row("escape with one good digit", callback("customerkey=K%4g"), 400, BadKey);
    row("encoded NUL", callback("customerkey=K%001"), 400, BadKey);
    row("encoded line break", callback("customerkey=K%0D%0AX-Evil:1"), 400, BadKey);
    row("encoded DEL", callback("customerkey=K%7F"), 400, BadKey);
    row("C1 control", callback("customerkey=K%C2%85"), 400, BadKey);
    row("Latin-1", callback("customerkey=K%E4"), 400, BadKey);
    row("overlong UTF-8", callback("customerkey=%C0%AF"), 400, BadKey);
    row("overlong UTF-8, three bytes", callback("customerkey=%E0%80%AF"), 400, BadKey);
    row("surrogate", callback("customerkey=%ED%A0%80"), 400, BadKey);
    row("beyond Unicode", callback("customerkey=%F4%90%80%80"), 400, BadKey);
    row("cut UTF-8", callback("customerkey=K%E2%82"), 400, BadKey);
    row("1,025 bytes", callback("customerkey=" + std::string(1'025, 'k')), 400, BadKey);

    row("refusals go in order: Host before method", callback(key, {}, "POST", "Host: evil.example\r\n"), 421,
        WrongHost);
    row("refusals go in order: method before path", request("/x", {}, "POST"), 405, Method);
    row("refusals go in order: prefetch before fetch",
        callback(key, "Sec-Purpose: prefetch\r\nSec-Fetch-Mode: cors\r\n"), 503, Prefetch);
}

void TestRedirectVerdict::L4_hostileRequestGetsItsVerdict()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(RefusalReason, reason);
    const std::string text = bytes.toStdString();
    const auto check = [&](const std::optional<RedirectVerdict> &verdict) {
        QCOMPARE(verdict ? verdict->status : needMore, status);
        if (verdict) {
            QCOMPARE(verdict->reason, reason);
            QVERIFY(verdict->key.empty());
        }
    };
    check(judge(text));
    for (const std::size_t size : {1U, 2U, 3U, 7U, 1'000U, 8'191U, 8'192U})
        check(judgeInPieces(text, size));
}

void TestRedirectVerdict::L4_goodRequestIsAccepted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<RedirectTarget>("target");
    const auto row = [](const char *name, const std::string &bytes, RedirectTarget target) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << target;
    };
    const std::string key = "customerkey=K1";
    row("start page", request(expectation().startPath), RedirectTarget::Start);
    row("callback", callback(key), RedirectTarget::Callback);
    row("done page", request(expectation().donePath), RedirectTarget::Done);
    row("what Chromium sends",
        callback(key, "Connection: keep-alive\r\nUpgrade-Insecure-Requests: 1\r\nUser-Agent: Mozilla/5.0\r\n"
                      "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"
                      "Referer: https://app.klicktipp.com/\r\nAccept-Encoding: gzip\r\n"),
        RedirectTarget::Callback);
    row("the provider's own Origin", callback(key, "Origin: https://app.klicktipp.com\r\n"),
        RedirectTarget::Callback);
    row("a hidden Origin", callback(key, "Origin: null\r\n"), RedirectTarget::Callback);
    row("no body, said aloud", callback(key, "Content-Length: 0\r\n"), RedirectTarget::Callback);
    row("host header in capitals", callback(key, {}, "GET", "HOST: 127.0.0.1:49733\r\n"),
        RedirectTarget::Callback);
    row("something behind the head", callback(key) + "GET / HTTP/1.1\n\n", RedirectTarget::Callback);
    std::string exact = callback(key, "X: ");
    exact = callback(key, "X: " + std::string(RedirectRequest::headLimit - exact.size() - 2, 'x') + "\r\n");
    row("exactly the limit", exact, RedirectTarget::Callback);
}

void TestRedirectVerdict::L4_goodRequestIsAccepted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(RedirectTarget, target);
    for (const std::size_t size : {1U, 2U, 5U, 1'000'000U}) {
        const auto verdict = judgeInPieces(bytes.toStdString(), size);
        QVERIFY(verdict);
        QCOMPARE(verdict->status, 0);
        QVERIFY(verdict->isAccepted());
        QCOMPARE(verdict->target, target);
        QCOMPARE(verdict->key, std::string(target == RedirectTarget::Callback ? "K1" : ""));
    }
}

void TestRedirectVerdict::L4_keyIsExtracted_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &query, const QByteArray &key) {
        QTest::newRow(name) << query << key;
    };
    row("plain", "customerkey=abc", "abc");
    row("every kind of escape", "customerkey=K%2B1%26x%20y+z%3d", "K+1&x y+z=");
    row("plus stays plus", "customerkey=a+b", "a+b");
    row("equals sign inside", "customerkey=YWJj==", "YWJj==");
    row("umlaut", "customerkey=%C3%A4%E2%82%AC%F0%9F%94%91", "\xc3\xa4\xe2\x82\xac\xf0\x9f\x94\x91");
    row("among others", "a=1&customerkey=K&b=%zz", "K");
    row("after an empty one", "customerkey=&customerkey=K", "K");
    row("twice the same", "customerkey=a%62&customerkey=ab", "ab");
    row("repeated prefix", "customerkey=?customerkey=K", "K");
    row("repeated prefix, encoded", "customerkey=%3Fcustomerkey%3DK", "K");
    row("prefix with nothing", "customerkey=?customerkey=&customerkey=K", "K");
    row("only one prefix is dropped", "customerkey=?customerkey=?customerkey=K", "?customerkey=K");
    row("1,024 bytes", "customerkey=" + QByteArray(1'024, 'k'), QByteArray(1'024, 'k'));
}

void TestRedirectVerdict::L4_keyIsExtracted()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, key);
    const auto verdict = judge(callback(query.toStdString()));
    QVERIFY(verdict);
    QCOMPARE(verdict->status, 0);
    QCOMPARE(QByteArray::fromStdString(verdict->key), key);
}

void TestRedirectVerdict::nothingIsJudgedTwice()
{
    RedirectRequest connection(expectation());
    QVERIFY(connection.feed(request("/")));
    QVERIFY(!connection.feed(callback("customerkey=K1")));
}

void TestRedirectVerdict::languageFollowsTheBrowser_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("german");
    QTest::newRow("none") << QByteArray() << false;
    QTest::newRow("German") << QByteArray("de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7") << true;
    QTest::newRow("Austrian only") << QByteArray("de-AT") << true;
    QTest::newRow("English first") << QByteArray("en-GB, en;q=0.9, de;q=0.4") << false;
    QTest::newRow("French, then German") << QByteArray("fr, DE;q=0.5, en;q=0.25") << true;
    QTest::newRow("Danish is not German") << QByteArray("da, den;q=0.9") << false;
    QTest::newRow("German refused") << QByteArray("de;q=0, en;q=0.1") << false;
    QTest::newRow("nonsense") << QByteArray(",;,q=,-;q=x,de;q=") << false;
}

void TestRedirectVerdict::languageFollowsTheBrowser()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, german);
    const std::string line = header.isEmpty() ? "" : "Accept-Language: " + header.toStdString() + "\r\n";
    const auto verdict = judge(callback("customerkey=K", line));
    QVERIFY(verdict);
    QCOMPARE(verdict->prefersGerman, german);
}

void TestRedirectVerdict::comparesInConstantTime()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "abcd"));
    QVERIFY(!equalInConstantTime("", ""));
}

QTEST_GUILESS_MAIN(TestRedirectVerdict)
#include "tst_redirectverdict.moc"
