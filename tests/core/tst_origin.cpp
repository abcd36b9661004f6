// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/origin.h"

#include <QTest>
#include <QUrl>

using namespace signet;

class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("port");
        const auto row = [](const char *name, const char *url, const char *origin, int port) {
            QTest::newRow(name) << QString::fromUtf8(url) << QByteArray(origin) << port;
        };
        row("https", "https://api.klicktipp.com", "https://api.klicktipp.com", 443);
        row("upper case", "HTTPS://API.KlickTipp.COM/x", "https://api.klicktipp.com", 443);
        row("own port spelt out", "https://a.example:443/", "https://a.example", 443);
        row("another port", "https://a.example:8443/", "https://a.example:8443", 8443);
        row("port 80 over https", "https://a.example:80/", "https://a.example:80", 80);
        row("IDNA", "https://bücher.example/", "https://xn--bcher-kva.example", 443);
        row("IPv6", "https://[2001:DB8::1]/", "https://[2001:db8::1]", 443);
        row("loopback", "http://127.0.0.1:8080/", "http://127.0.0.1:8080", 8080);
        row("loopback, port 80", "http://127.0.0.1:80/", "http://127.0.0.1", 80);
        row("loopback, port 443", "http://127.0.0.1:443/", "http://127.0.0.1:443", 443);
        row("other loopback", "http://127.8.9.10/", "http://127.8.9.10", 80);
        row("IPv6 loopback", "http://[::1]:9/", "http://[::1]:9", 9);
        row("IPv6 loopback, long", "http://[0:0:0:0:0:0:0:1]/", "http://[::1]", 80);
        row("path, query and fragment", "https://a.example/p?q#f", "https://a.example", 443);
    }
    void accepts()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, origin);
        QFETCH(int, port);
        const Result<Origin> result = Origin::of(QUrl(url));
        QVERIFY(result);
        QCOMPARE(result->toUrl(), origin);
        QCOMPARE(result->port(), port);
        QCOMPARE(result->isSecure(), origin.startsWith("https:"));
        // What it says of itself is itself.
        const Result<Origin> again = Origin::of(QUrl(QString::fromLatin1(result->toUrl())));
        QVERIFY(again);
        QCOMPARE(*again, *result);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("url");
        const auto row = [](const char *url) { QTest::newRow(url) << QString::fromUtf8(url); };
        row("");
        row("/path");
        row("api.klicktipp.com");
        row("//api.klicktipp.com/");
        row("https:");
        row("https://");
        row("https:///path");
        row("https:/api.klicktipp.com");
        row("ftp://a.example/");
        row("file:///etc/passwd");
        row("ws://127.0.0.1/");
        row("javascript:alert(1)");
        row("https://user@a.example/");
        row("https://user:password@a.example/");
        row("https://:password@a.example/");
        row("https://a.example:0/");
        row("https://a.example:65536/");
        row("https://a.example:x/");
        row("https://a b.example/");
        row("https://a.example\\@evil.example/");
        row("http://a.example/");
        row("http://localhost:8080/");
        row("http://localhost.:8080/");
        row("http://127.0.0.1.evil.example/");
        row("http://127.evil.example/");
        row("http://127.0.0.evil/");
        row("http://0.0.0.0/");
        row("http://[::]/");
        row("http://[::2]/");
        row("http://[::ffff:127.0.0.1]/");
        row("http://128.0.0.1/");
        row("http://10.0.0.1/");
        row("http://2130706434x/");
    }
    void refuses()
    {
        QFETCH(QString, url);
        const Result<Origin> result = Origin::of(QUrl(url));
        QVERIFY2(!result, result ? result->toUrl().constData() : "");
        QCOMPARE(result.error().code, ErrorCode::InvalidUrl);
        QVERIFY(!result.error().message.isEmpty());
        QVERIFY(!result.error().message.contains(QStringLiteral("password@")));
    }

    void differsInEveryPart_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("scheme") << QStringLiteral("http://127.0.0.1:8443/");
        QTest::newRow("host") << QStringLiteral("https://127.0.0.2:8443/");
        QTest::newRow("port") << QStringLiteral("https://127.0.0.1:8444/");
        QTest::newRow("own port") << QStringLiteral("https://127.0.0.1/");
    }
    void differsInEveryPart()
    {
        QFETCH(QString, other);
        const Result<Origin> home = Origin::of(QUrl(QStringLiteral("https://127.0.0.1:8443/x")));
        const Result<Origin> away = Origin::of(QUrl(other));
        QVERIFY(home && away);
        QVERIFY(*home != *away);
    }

    void baseUrlAccepts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QByteArray>("path");
        const auto row = [](const char *typed, const char *base, const char *path) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(base) << QByteArray(path);
        };
        row("https://api.klicktipp.com", "https://api.klicktipp.com", "");
        row("https://api.klicktipp.com/", "https://api.klicktipp.com", "");
        row("https://app.klicktipp.com/api", "https://app.klicktipp.com/api", "/api");
        row("https://app.klicktipp.com/api/", "https://app.klicktipp.com/api", "/api");
        row("https://app.coredination.net/api/1/", "https://app.coredination.net/api/1", "/api/1");
        row("  https://a.example/x \n", "https://a.example/x", "/x");
        row("https://a.example/a/./b/../c", "https://a.example/a/c", "/a/c");
        row("https://a.example/a/%2e%2e/b", "https://a.example/b", "/b");
        row("https://a.example/%2e%2e/b", "https://a.example/b", "/b");
        row("https://a.example/a/%2E", "https://a.example/a", "/a");
        row("https://a.example/ä b", "https://a.example/%C3%A4%20b", "/%C3%A4%20b");
        row("https://a.example/a%2Fb", "https://a.example/a%2Fb", "/a%2Fb");
        row("http://127.0.0.1:8080/api/1", "http://127.0.0.1:8080/api/1", "/api/1");
        row("https://a.example:443/x", "https://a.example/x", "/x");
    }
    void baseUrlAccepts()
    {
        QFETCH(QString, typed);
        QFETCH(QString, base);
        QFETCH(QByteArray, path);
        const Result<BaseUrl> result = BaseUrl::parse(typed);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->toString(), base);
        QCOMPARE(result->path(), path);
        const Result<BaseUrl> again = BaseUrl::parse(result->toString());
        QVERIFY(again);
        QCOMPARE(*again, *result);
    }

    void baseUrlRefuses_data()
    {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char *typed) { QTest::newRow(typed) << QString::fromUtf8(typed); };
        row("");
        row("api.klicktipp.com");
        row("http://api.klicktipp.com");
        row("https://a.example/?");
        row("https://a.example/?x=1");
        row("https://a.example/#");
        row("https://a.example/#f");
        row("https://u:p@a.example/");
        row("https://a.example//x");
        row("https://a.example/.//x");
    }
    void baseUrlRefuses()
    {
        QFETCH(QString, typed);
        const Result<BaseUrl> result = BaseUrl::parse(typed);
        QVERIFY2(!result, result ? qPrintable(result->toString()) : "");
        QCOMPARE(result.error().code, ErrorCode::InvalidUrl);
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
