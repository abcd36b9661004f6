// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wirerequest.h"

#include <QTest>
#include <QUrl>

using namespace signet;

namespace {

Origin home()
{
    return *Origin::of(QUrl(QStringLiteral("https://api.example.com")));
}

WireRequest request(const QByteArray &target = "/list?x=1", const QByteArray &basePath = {})
{
    return *WireRequest::create("GET", home(), basePath, target);
}

} // namespace

class TestWireRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheOctets()
    {
        const Result<WireRequest> result = WireRequest::create("GET", home(), "/api/1", "/api/1/x?a=%C3%A4");
        QVERIFY(result);
        QCOMPARE(result->method(), QByteArray("GET"));
        QCOMPARE(result->origin(), home());
        QCOMPARE(result->basePath(), QByteArray("/api/1"));
        QCOMPARE(result->target(), QByteArray("/api/1/x?a=%C3%A4"));
        QCOMPARE(result->url(), QByteArray("https://api.example.com/api/1/x?a=%C3%A4"));
        QVERIFY(result->headers().isEmpty());
        QVERIFY(!result->body());
    }

    void acceptsTargets_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"/", "/a", "/a/", "/a//b", "/a/b?", "/a?b", "/a?b=", "/a?b=c&b=d&&", "/?",
                 "/a%2Fb", "/a?q=a+b", "/a?q=%2B", "/a?q=it's", "/a?x=a:b@c/d?e,f;g!h$i'j(k)l*m", "/~x",
                 "/a?q=%25zz", "/a?q=%00", "/a?q=%FF", "/..a/...", "/a?../..", "/a%5Cb", "/a;b=c/d"})
            QTest::newRow(target) << QByteArray(target);
    }
    void acceptsTargets()
    {
        QFETCH(QByteArray, target);
        const Result<WireRequest> result = WireRequest::create("GET", home(), {}, target);
        QVERIFY(result);
        QCOMPARE(result->target(), target);
        // Exactly what QNetworkAccessManager makes of it.
        const QUrl url = QUrl::fromEncoded(result->url(), QUrl::StrictMode);
        QCOMPARE(url.path(QUrl::FullyEncoded) +
                     (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString()),
            QString::fromLatin1(target));
    }

    void refusesTargets_data()
    {
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *title, QByteArray target) {
            QTest::newRow(title) << std::move(target);
        };
        row("empty", "");
        row("no slash", "a");
        row("only a query", "?a");
        row("star", "*");
        row("two slashes", "//evil.example/");
        row("dots to two slashes", "/.//evil.example/");
        row("whole URL", "https://evil.example/");
        row("user and host", "@evil.example/");
        row("fragment", "/a#b");
        row("dot", "/a/./b");
        row("dot dot", "/a/../b");
        row("dot dot at the end", "/a/..");
        row("encoded dots", "/a/%2e%2e/b");
        row("half encoded dots", "/a/.%2E/b");
        row("encoded letter", "/%41");
        row("encoded tilde", "/%7Ex");
        row("lower-case escape", "/a?q=%c3%a4");
        row("raw UTF-8", "/a?q=\xc3\xa4");
        row("space", "/a b");
        row("bare percent", "/a?q=100%");
        row("bad escape", "/a?q=%zz");
        row("LF", "/a\nb");
        row("CR LF", "/a HTTP/1.1\r\nHost: evil\r\n\r\n");
        row("NUL", QByteArray("/a\0b", 4));
        row("NUL at the end", QByteArray("/a\0", 3));
        row("backslash", "/a\\b");
        row("quote", "/a?q=\"");
        row("angle", "/a?q=<x>");
        row("DEL", "/a\x7f");
    }
    void refusesTargets()
    {
        QFETCH(QByteArray, target);
        const Result<WireRequest> result = WireRequest::create("GET", home(), {}, target);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidUrl);
        QVERIFY(!request().withTarget(target));
    }

    void refusesMethodsAndAnEmptyOrigin()
    {
        const Result<WireRequest> badMethod = WireRequest::create("GE T", home(), {}, "/");
        QVERIFY(!badMethod);
        QCOMPARE(badMethod.error().code, ErrorCode::InvalidMethod);
        const Result<WireRequest> noOrigin = WireRequest::create("GET", Origin(), {}, "/x");
        QVERIFY(!noOrigin);
        QCOMPARE(noOrigin.error().code, ErrorCode::InvalidUrl);
    }

    void knowsItsBase_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("isWithin");
        QTest::newRow("base itself") << QByteArray("/api/1") << true;
        QTest::newRow("slash") << QByteArray("/api/1/") << true;
        QTest::newRow("below") << QByteArray("/api/1/customer?limit=1") << true;
        QTest::newRow("query") << QByteArray("/api/1?x") << true;
        QTest::newRow("longer segment") << QByteArray("/api/10") << false;
        QTest::newRow("longer segment, deeper") << QByteArray("/api/1x/customer") << false;
        QTest::newRow("parameters of the segment") << QByteArray("/api/1;x") << false;
        QTest::newRow("encoded slash") << QByteArray("/api/1%2Fx") << false;
        QTest::newRow("parent") << QByteArray("/api") << false;
        QTest::newRow("other case") << QByteArray("/API/1/x") << false;
        QTest::newRow("root") << QByteArray("/") << false;
        QTest::newRow("in the query only") << QByteArray("/?/api/1/x") << false;
    }
    void knowsItsBase()
    {
        QFETCH(QByteArray, target);
        QFETCH(bool, isWithin);
        QCOMPARE(isWithinBase(target, "/api/1"), isWithin);
        QVERIFY(isWithinBase(target, ""));
        const Result<WireRequest> result = WireRequest::create("GET", home(), "/api/1", target);
        QCOMPARE(bool(result), isWithin);
        if (!isWithin)
            QCOMPARE(result.error().code, ErrorCode::OutsideBase);
        QCOMPARE(bool(request("/api/1/y", "/api/1").withTarget(target)), isWithin);
    }

    void H2_headersOnceAndClean()
    {
        const WireRequest bare = request();
        const Result<WireRequest> one = bare.withHeader("X-Un", "acme");
        QVERIFY(one);
        QVERIFY(bare.headers().isEmpty());
        QCOMPARE(one->header("x-UN"), std::optional(QByteArray("acme")));
        QCOMPARE(one->header("X-U"), std::nullopt);
        QCOMPARE(one->withHeader("x-un", "other").error().code, ErrorCode::InvalidHeader);
        QCOMPARE(one->withHeader("X-Ci", "a\r\nEvil: 1").error().code, ErrorCode::InvalidHeader);
        QCOMPARE(one->withHeader("Host", "evil").error().code, ErrorCode::InvalidHeader);
        const QList<Header> twice = {{"A", "1"}, {"B", "2"}, {"a", "3"}};
        QCOMPARE(bare.withHeaders(twice).error().code, ErrorCode::InvalidHeader);
        const QList<Header> fine = {{"A", "1"}, {"B", "2"}};
        QCOMPARE(bare.withHeaders(fine)->headers(), fine);
        QCOMPARE(*bare.withHeaders({}), bare);
    }

    void anEmptyBodyIsNotNone()
    {
        const WireRequest bare = request();
        const WireRequest empty = bare.withBody(QByteArray());
        QVERIFY(empty.body());
        QVERIFY(empty.body()->isEmpty());
        QVERIFY(empty != bare);
        QCOMPARE(empty.withBody(std::nullopt), bare);
        const QByteArray all("\0\r\n\xff", 4);
        QCOMPARE(*bare.withBody(all).body(), all);
    }

    void aNewTargetKeepsTheRest()
    {
        const Result<WireRequest> first = request().withHeader("A", "1")->withBody("b").withTarget("/other");
        QVERIFY(first);
        QCOMPARE(first->target(), QByteArray("/other"));
        QCOMPARE(first->headers().size(), 1);
        QCOMPARE(*first->body(), QByteArray("b"));
    }
};

QTEST_APPLESS_MAIN(TestWireRequest)
#include "tst_wirerequest.moc"
