// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace signet;

namespace {

BaseUrl base(const char *text = "https://api.example.com/api/1")
{
    return *BaseUrl::parse(QString::fromUtf8(text));
}

Result<WireRequest> compiled(const QString &target, const BaseUrl &at = base())
{
    return compileRequest({QStringLiteral("GET"), at, target, {}, {}, {}});
}

/// What must hold for whatever compiles, by other means than the compiler's own.
void checkCompiled(const WireRequest &request, const BaseUrl &at)
{
    const QByteArray target = request.target();
    QVERIFY2(target.startsWith('/') && !target.startsWith("//"), target.constData());
    for (const char c : target)
        QVERIFY2(c > ' ' && c < 0x7f && c != '#' && c != '"' && c != '<' && c != '>' && c != '\\',
            target.constData());
    QCOMPARE(request.origin(), at.origin());
    const QByteArray path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    QVERIFY2(path == at.path() || path.startsWith(at.path() + '/'), target.constData());
    const QList<QByteArray> segments = path.split('/');
    for (const QByteArray &segment : segments) {
        const QByteArray clear = QByteArray::fromPercentEncoding(segment);
        QVERIFY2(clear != "." && clear != "..", target.constData());
    }
    // The network layer's way: a QUrl, then path and query of it.
    const QUrl sent = QUrl::fromEncoded(request.url(), QUrl::StrictMode);
    QVERIFY2(sent.isValid(), target.constData());
    QByteArray wire = sent.path(QUrl::FullyEncoded).toLatin1();
    if (sent.hasQuery())
        wire += '?' + sent.query(QUrl::FullyEncoded).toLatin1();
    QCOMPARE(wire, target);
    // Typed again, nothing changes any more.
    const Result<WireRequest> again =
        compileUrl(QStringLiteral("GET"), QString::fromLatin1(request.url()), at);
    QVERIFY2(again, target.constData());
    QCOMPARE(again->target(), target);
}

} // namespace

class TestRequestCompiler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// SECURITY 3.6, PLAYGROUND 3.2 and 3.3.
    void H8_typedTextBecomesOctets_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char *typed, const char *target) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(target);
        };
        row("", "/api/1");
        row("/", "/api/1/");
        row("?x=1", "/api/1?x=1");
        row("#top", "/api/1");
        row("customer", "/api/1/customer");
        row("/customer", "/api/1/customer");
        row("/customer#part", "/api/1/customer");
        row("/customer?limit=5", "/api/1/customer?limit=5");
        row("/b/x?list=1,2", "/api/1/b/x?list=1,2");
        row("/b?q=a b", "/api/1/b?q=a%20b");
        row("/b?q=ä", "/api/1/b?q=%C3%A4");
        row("/b?q=a+b", "/api/1/b?q=a+b");
        row("/b?q=a%2Bb", "/api/1/b?q=a%2Bb");
        row("/b?q=a%20b", "/api/1/b?q=a%20b");
        row("/b?q=a|b", "/api/1/b?q=a%7Cb");
        row("/b?f[0]=1", "/api/1/b?f[0]=1");
        row("/{{seg}}?q={{val}}", "/api/1/%7B%7Bseg%7D%7D?q=%7B%7Bval%7D%7D");
        row("/b?email=a@b.de", "/api/1/b?email=a@b.de");
        row("/b?q=it's", "/api/1/b?q=it's");
        row("/b/x/?q=", "/api/1/b/x/?q=");
        row("/b?q=\"<>", "/api/1/b?q=%22%3C%3E");
        row("/b?bare=100%", "/api/1/b?bare=100%25");
        row("/b?q=%zz", "/api/1/b?q=%25zz");
        row("/b?q=%2", "/api/1/b?q=%252");
        row("/b?q=100%&r=a%20b&s=%C3%A4", "/api/1/b?q=100%25&r=a%20b&s=%C3%A4");
        row("/b?%%41%", "/api/1/b?%25A%25");
        row("/b?sp=a b&plus=a+b&pct=a%20b&uml=ä&pipe=a|b&br[0]=1&bare=100%&email=a@b.de&q='\"<>",
            "/api/1/"
            "b?sp=a%20b&plus=a+b&pct=a%20b&uml=%C3%A4&pipe=a%7Cb&br[0]=1&bare=100%25&email=a@b.de&q='%22%3C%"
            "3E");
        row("/%7Ex", "/api/1/~x");
        row("/%41", "/api/1/A");
        row("/b?q=%c3%a4", "/api/1/b?q=%C3%A4");
        row("/b?q=%e4", "/api/1/b?q=%E4");
        row("/b?q=%00", "/api/1/b?q=%00");
        row("/b\r\nX: 1", "/api/1/b%0D%0AX:%201");
        row("/b?", "/api/1/b?");
        row("/b?a&b&a", "/api/1/b?a&b&a");
        row("/b?&&", "/api/1/b?&&");
        row("/b?a=1?b=2", "/api/1/b?a=1?b=2");
        row("/b?../../x", "/api/1/b?../../x");
        row("/a//b", "/api/1/a//b");
        row("//b", "/api/1//b");
        row("//evil.example/x", "/api/1//evil.example/x");
        row("@evil.example", "/api/1/@evil.example");
        row(":8443/x", "/api/1/:8443/x");
        row("\\\\evil.example", "/api/1/%5C%5Cevil.example");
        row("https:/evil.example", "/api/1/https:/evil.example");
        row("/a/./b/../c", "/api/1/a/c");
        row("/a/..", "/api/1/");
        row("/a/%2e", "/api/1/a/");
        row("/a/%2E%2e", "/api/1/");
        row("/a/%2e%2e/%2e/b", "/api/1/b");
        row("/a/b/../..//c", "/api/1//c");
        row("/..a/...", "/api/1/..a/...");
        row("/a%2Fb", "/api/1/a%2Fb");
        row("/a%2F..%2F..%2Fb", "/api/1/a%2F..%2F..%2Fb");
        row("/%252e%252e/x", "/api/1/%252e%252e/x");
        row("https://api.example.com/api/1/x", "/api/1/x");
        row("HTTPS://API.example.com:443/api/1/x?y#z", "/api/1/x?y");
        row("https://api.example.com/api/2/../1/x", "/api/1/x");
    }
    void H8_typedTextBecomesOctets()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, target);
        const Result<WireRequest> request = compiled(typed);
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        QCOMPARE(request->target(), target);
        checkCompiled(*request, base());
    }

    void H8_refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *typed, const char *code) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(code);
        };
        row("/..", "outside-base");
        row("/../x", "outside-base");
        row("..", "outside-base");
        row("/a/../../x", "outside-base");
        row("/../../../../x", "outside-base");
        row("/../10/x", "outside-base");
        row("https://api.example.com", "outside-base");
        row("https://api.example.com/", "outside-base");
        row("https://api.example.com/api/10", "outside-base");
        row("https://api.example.com/api/1/../2", "outside-base");
        row("https://evil.example/api/1/x", "outside-base");
        row("https://api.example.com:8443/api/1/x", "outside-base");
        row("https://api.example.com.evil.example/api/1/", "outside-base");
        row("https://api.example.com./api/1/x", "outside-base");
        row("http://127.0.0.1/api/1/x", "outside-base");
        row("http://api.example.com/api/1/x", "invalid-url");
        row("https://user:pw@api.example.com/api/1/x", "invalid-url");
        row("https://api.example.com@evil.example/api/1/x", "invalid-url");
        row("https://api.example.com//api/1/x", "invalid-url");
        row("https://", "invalid-url");
        row("/%2e%2e/x", "outside-base");
        row("/%2E%2E/%2e%2e/x", "outside-base");
        row("/.%2e/x", "outside-base");
        row("/.%2E", "outside-base");
    }
    void H8_refuses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        const Result<WireRequest> request = compiled(typed);
        QVERIFY2(!request, request ? request->target().constData() : "");
        // Which of the two it is matters less than that it is refused, but it must not change by chance.
        QCOMPARE(errorName(request.error().code), code);
    }

    void H8_refusesWhatNoUrlCanCarry()
    {
        const QChar half(0xd800);
        for (const QString &typed :
            {QStringLiteral("/a") + QChar(0) + QStringLiteral("b"), QStringLiteral("/") + half}) {
            QCOMPARE(compiled(typed).error().code, ErrorCode::InvalidUrl);
            const RequestSpec inValue{QStringLiteral("GET"), base(), QStringLiteral("/x"),
                {{QStringLiteral("q"), typed, false}}, {}, {}};
            QVERIFY(!compileRequest(inValue) || !typed.contains(half));
            const RequestSpec inName{QStringLiteral("GET"), base(), QStringLiteral("/x"),
                {{typed, QStringLiteral("v"), false}}, {}, {}};
            QVERIFY(!compileRequest(inName) || !typed.contains(half));
        }
        const QString huge(64 * 1024 + 1, u'a');
        QCOMPARE(compiled(huge).error().code, ErrorCode::TooLarge);
        const RequestSpec hugeValue{QStringLiteral("GET"), base(), QStringLiteral("/x"),
            {{QStringLiteral("q"), huge, false}}, {}, {}};
        const Result<WireRequest> request = compileRequest(hugeValue);
        QVERIFY(!request);
        QCOMPARE(request.error().code, ErrorCode::TooLarge);
    }

    void H8_parametersAreEncodedOnBothSides_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isFlag");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char *target, const char *name, const char *value, bool isFlag,
                             const char *sent) {
            QTest::addRow("%s + %s=%s", target, name, value)
                << QString::fromUtf8(target) << QString::fromUtf8(name) << QString::fromUtf8(value) << isFlag
                << QByteArray(sent);
        };
        row("/x", "q", "a", false, "/api/1/x?q=a");
        row("/x?y=1", "q", "a", false, "/api/1/x?y=1&q=a");
        row("/x?", "q", "a", false, "/api/1/x?q=a");
        row("/x?y&", "q", "a", false, "/api/1/x?y&q=a");
        row("/x#f", "q", "a", false, "/api/1/x?q=a");
        row("", "q", "a", false, "/api/1?q=a");
        row("/x", "inactive", "", true, "/api/1/x?inactive");
        row("/x", "inactive", "ignored", true, "/api/1/x?inactive");
        row("/x", "q", "", false, "/api/1/x?q=");
        row("/x", "q", "a b+c&d=e#f/g?h%i", false, "/api/1/x?q=a%20b%2Bc%26d%3De%23f%2Fg%3Fh%25i");
        row("/x", "q", "%41", false, "/api/1/x?q=%2541");
        row("/x", "q", "ä€😀", false, "/api/1/x?q=%C3%A4%E2%82%AC%F0%9F%98%80");
        row("/x", "q", "-._~", false, "/api/1/x?q=-._~");
        row("/x", "q", "it's\"<>[]|", false, "/api/1/x?q=it%27s%22%3C%3E%5B%5D%7C");
        row("/x", "q", "a\r\nb", false, "/api/1/x?q=a%0D%0Ab");
        row("/x", "a&b=c", "v", false, "/api/1/x?a%26b%3Dc=v");
        row("/x", "f[0]", "v", false, "/api/1/x?f%5B0%5D=v");
        row("/x", "..", "/../", false, "/api/1/x?..=%2F..%2F");
    }
    void H8_parametersAreEncodedOnBothSides()
    {
        QFETCH(QString, target);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, isFlag);
        QFETCH(QByteArray, sent);
        const Result<WireRequest> request =
            compileRequest({QStringLiteral("GET"), base(), target, {{name, value, isFlag}}, {}, {}});
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        QCOMPARE(request->target(), sent);
        checkCompiled(*request, base());
    }

    void parametersKeepOrderAndRepeat()
    {
        const QList<QueryParameter> parameters = {{QStringLiteral("b"), QStringLiteral("1"), false},
            {QStringLiteral("a"), QStringLiteral("2"), false}, {QStringLiteral("b"), {}, true}};
        const Result<WireRequest> request =
            compileRequest({QStringLiteral("GET"), base(), QStringLiteral("/x?z"), parameters, {}, {}});
        QVERIFY(request);
        QCOMPARE(request->target(), QByteArray("/api/1/x?z&b=1&a=2&b"));
    }

    void appendsToAQuery_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("sent");
        QTest::newRow("none") << QByteArray("/x") << QByteArray("/x?k=v");
        QTest::newRow("bare") << QByteArray("/x?") << QByteArray("/x?k=v");
        QTest::newRow("one") << QByteArray("/x?a") << QByteArray("/x?a&k=v");
        QTest::newRow("trailing") << QByteArray("/x?a&") << QByteArray("/x?a&k=v");
        QTest::newRow("only an ampersand") << QByteArray("/x?&") << QByteArray("/x?&k=v");
        QTest::newRow("second question mark") << QByteArray("/x?a?") << QByteArray("/x?a?&k=v");
        QTest::newRow("ampersand in the path") << QByteArray("/x&") << QByteArray("/x&?k=v");
    }
    void appendsToAQuery()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, sent);
        QCOMPARE(appendToQuery(target, "k=v"), sent);
    }

    void methods_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("as it is") << QStringLiteral("GET") << QByteArray("GET");
        QTest::newRow("lower") << QStringLiteral("get") << QByteArray("GET");
        QTest::newRow("mixed") << QStringLiteral("Patch") << QByteArray("PATCH");
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("two words") << QStringLiteral("GET /x") << QByteArray();
        QTest::newRow("line break") << QStringLiteral("GET\r\n") << QByteArray();
        // Their upper case is S, I and SS.
        QTest::newRow("long s") << QStringLiteral("poſt") << QByteArray();
        QTest::newRow("dotless i") << QStringLiteral("optıons") << QByteArray();
        QTest::newRow("sharp s") << QStringLiteral("paß") << QByteArray();
    }
    void methods()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, method);
        const Result<WireRequest> request = compileUrl(typed, QStringLiteral("https://a.example/"), {});
        QCOMPARE(bool(request), !method.isEmpty());
        if (request)
            QCOMPARE(request->method(), method);
        else
            QCOMPARE(request.error().code, ErrorCode::InvalidMethod);
    }

    void compilesAWholeUrl()
    {
        const Result<WireRequest> bare =
            compileUrl(QStringLiteral("GET"), QStringLiteral("https://a.example"), {});
        QVERIFY(bare);
        QCOMPARE(bare->target(), QByteArray("/"));
        QCOMPARE(bare->basePath(), QByteArray());
        const Result<WireRequest> query =
            compileUrl(QStringLiteral("GET"), QStringLiteral("https://a.example?x=1"), {});
        QVERIFY(query);
        QCOMPARE(query->target(), QByteArray("/?x=1"));
        const Result<WireRequest> within =
            compileUrl(QStringLiteral("GET"), QStringLiteral("https://api.example.com/api/1/x"), base());
        QVERIFY(within);
        QCOMPARE(within->basePath(), QByteArray("/api/1"));
        QCOMPARE(
            compileUrl(QStringLiteral("GET"), QStringLiteral("/x"), {}).error().code, ErrorCode::InvalidUrl);
        QCOMPARE(compileUrl(QStringLiteral("GET"), QStringLiteral("https://a.example//x"), {}).error().code,
            ErrorCode::InvalidUrl);
    }

    void carriesHeadersAndBody()
    {
        const QList<Header> headers = {{"X-A", "1"}, {"X-B", "2"}};
        const Result<WireRequest> request = compileRequest(
            {QStringLiteral("POST"), base(), QStringLiteral("/x"), {}, headers, QByteArray("{}")});
        QVERIFY(request);
        QCOMPARE(request->headers(), headers);
        QCOMPARE(*request->body(), QByteArray("{}"));
        const QList<Header> broken = {{"X-A", "1\r\nX-B: 2"}};
        QCOMPARE(compileRequest({QStringLiteral("POST"), base(), QStringLiteral("/x"), {}, broken, {}})
                     .error()
                     .code,
            ErrorCode::InvalidHeader);
    }

    void H8_whateverCompilesIsAFixpoint_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::newRow("no path") << QStringLiteral("https://api.example.com");
        QTest::newRow("a path") << QStringLiteral("https://api.example.com/api/1");
        QTest::newRow("an encoded path") << QStringLiteral("http://127.0.0.1:8080/a%20b/%C3%A4");
    }
    void H8_whateverCompilesIsAFixpoint()
    {
        QFETCH(QString, baseUrl);
        const Result<BaseUrl> at = BaseUrl::parse(baseUrl);
        QVERIFY(at);
        static const QStringList pieces = {QStringLiteral("/"), QStringLiteral("//"), QStringLiteral("."),
            QStringLiteral(".."), QStringLiteral("/../"), QStringLiteral("/./"), QStringLiteral("%2e"),
            QStringLiteral("%2E%2e"), QStringLiteral("%2F"), QStringLiteral("%2B"), QStringLiteral("%7E"),
            QStringLiteral("%c3%a4"), QStringLiteral("%zz"), QStringLiteral("%"), QStringLiteral("%25"),
            QStringLiteral("%00"), QStringLiteral("%ff"), QStringLiteral("%5c"), QStringLiteral("?"),
            QStringLiteral("&"), QStringLiteral("="), QStringLiteral("+"), QStringLiteral(" "),
            QStringLiteral("#"), QStringLiteral("ä"), QStringLiteral("😀"), QStringLiteral("\""),
            QStringLiteral("'"), QStringLiteral("<>"), QStringLiteral("[0]"), QStringLiteral("{x}"),
            QStringLiteral("|"), QStringLiteral("\\"), QStringLiteral("^`"), QStringLiteral("@"),
            QStringLiteral(":"), QStringLiteral(";"), QStringLiteral(","), QStringLiteral("\r\n"),
            QStringLiteral("\t"), QStringLiteral("\x7f"), QStringLiteral("\u00a0"), QStringLiteral("\u202e"),
            QStringLiteral("\ufeff"), QStringLiteral("https://"), QStringLiteral("a"), QStringLiteral("q"),
            QStringLiteral("customer"), QStringLiteral("signature"), QStringLiteral("1")};
        QRandomGenerator random(20260101);
        int sent = 0;
        for (int i = 0; i < 20'000; ++i) {
            QString typed = random.bounded(4) == 0 ? QString() : QStringLiteral("/");
            for (int left = random.bounded(12); left > 0; --left)
                typed += pieces.at(random.bounded(pieces.size()));
            const Result<WireRequest> request = compiled(typed, *at);
            if (!request)
                continue;
            ++sent;
            checkCompiled(*request, *at);
            if (QTest::currentTestFailed()) {
                qWarning("typed: %s", qPrintable(typed));
                return;
            }
        }
        QVERIFY2(sent > 10'000, QByteArray::number(sent).constData()); // else it tests nothing
    }

    void H8_everyParameterValueArrives()
    {
        QRandomGenerator random(4711);
        for (int i = 0; i < 5'000; ++i) {
            QString value;
            for (int left = random.bounded(20); left > 0; --left) {
                const int kind = random.bounded(3);
                const char32_t c = kind == 0   ? char32_t(random.bounded(1, 128))
                                   : kind == 1 ? char32_t(random.bounded(0x80, 0xd800))
                                               : char32_t(random.bounded(0x10000, 0x110000));
                value += QString::fromUcs4(&c, 1);
            }
            const Result<WireRequest> request = compileRequest(
                {QStringLiteral("GET"), base(), QStringLiteral("/x"), {{value, value, false}}, {}, {}});
            QVERIFY(request);
            const QByteArray query = request->target().mid(request->target().indexOf('?') + 1);
            const QList<QByteArray> sides = query.split('=');
            QCOMPARE(sides.size(), 2);
            QVERIFY(!query.contains('+') && !query.contains('&'));
            for (const QByteArray &side : sides)
                QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(side)), value);
        }
    }
};

QTEST_APPLESS_MAIN(TestRequestCompiler)
#include "tst_requestcompiler.moc"
