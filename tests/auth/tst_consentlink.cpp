// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/consentlink.h"

#include <QTest>

using namespace signet;

class TestConsentLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builds_data();
    void builds();
    void refuses_data();
    void refuses();
    void saysWhyPlainHttpIsRefused();
    void takesApart_data();
    void takesApart();
    void takesNothingElseApart_data();
    void takesNothingElseApart();
};

void TestConsentLink::builds_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("encoded");
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<QByteArray>("link");
    const QString base = KlickTippSettings().consentUrl;
    QTest::newRow("raw")
        << base << false << QByteArray("http://127.0.0.1:4000/cb/a-_Z")
        << QByteArray("https://app.klicktipp.com/grantapiaccess/12345?url=http://127.0.0.1:4000/cb/a-_Z");
    QTest::newRow("encoded") << base << true << QByteArray("https://example.com/done?a=1")
                             << QByteArray("https://app.klicktipp.com/grantapiaccess/"
                                           "12345?url=https%3A%2F%2Fexample.com%2Fdone%3Fa%3D1");
    QTest::newRow("base without slash, port")
        << u"http://127.0.0.1:8080/grantapiaccess"_qs << false << QByteArray("https://example.com/done")
        << QByteArray("http://127.0.0.1:8080/grantapiaccess/"
                      "12345?url=https://example.com/done");
    QTest::newRow("IPv6") << base << false << QByteArray("http://[::1]:4000/cb/x")
                          << QByteArray(
                                 "https://app.klicktipp.com/grantapiaccess/12345?url=http://[::1]:4000/cb/x");
}

void TestConsentLink::builds()
{
    QFETCH(QString, base);
    QFETCH(bool, encoded);
    QFETCH(QByteArray, redirect);
    QFETCH(QByteArray, link);
    KlickTippSettings settings;
    settings.accountId = QStringLiteral("12345");
    settings.consentUrl = base;
    settings.encodeRedirect = encoded;
    const Result<QByteArray> built = consentLink(settings, redirect);
    QVERIFY2(built, qPrintable(built ? QString() : built.error().message));
    QCOMPARE(*built, link);
}

void TestConsentLink::refuses_data()
{
    QTest::addColumn<QString>("accountId");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("redirect");
    const QString id = QStringLiteral("12345");
    const QString base = KlickTippSettings().consentUrl;
    const QByteArray redirect = "https://example.com/done";
    QTest::newRow("no id") << QString() << base << redirect;
    QTest::newRow("id with a slash") << u"1/2"_qs << base << redirect;
    QTest::newRow("id with a query") << u"1?x"_qs << base << redirect;
    QTest::newRow("id with a line break") << u"1\r\nX: y"_qs << base << redirect;
    QTest::newRow("id with an umlaut") << u"\u00e4"_qs << base << redirect;
    QTest::newRow("id too long") << QString(65, u'1') << base << redirect;
    QTest::newRow("plain http base") << id << u"http://app.klicktipp.com/grantapiaccess/"_qs << redirect;
    QTest::newRow("base with a query") << id << u"https://app.klicktipp.com/?x="_qs << redirect;
    QTest::newRow("javascript base") << id << u"javascript:alert(1)"_qs << redirect;
    for (const char *bad : {"?", "&", "#", "+", "%41", " "})
        QTest::newRow(bad) << id << base << QByteArray(redirect + bad);
    QTest::newRow("not a web redirect") << id << base << QByteArray("file:///etc/passwd");
    QTest::newRow("redirect without host") << id << base << QByteArray("https:///done");
    QTest::newRow("redirect with password") << id << base << QByteArray("https://a:b@example.com/");
    for (const char *clear : {"http://example.com/done", "http://localhost/done",
             "http://127.0.0.1.example.com/", "http://[::]/", "http://0.0.0.0/", "HTTP://EXAMPLE.COM/"})
        QTest::newRow(clear) << id << base << QByteArray(clear);
    QTest::newRow("redirect with a line break") << id << base << QByteArray("https://example.com/\r\nX: y");
}

void TestConsentLink::refuses()
{
    QFETCH(QString, accountId);
    QFETCH(QString, base);
    QFETCH(QByteArray, redirect);
    KlickTippSettings settings;
    settings.accountId = accountId;
    settings.consentUrl = base;
    const Result<QByteArray> built = consentLink(settings, redirect);
    QVERIFY2(!built, built ? built->constData() : "");
    QCOMPARE(built.error().code, ErrorCode::InvalidInput);
    QVERIFY(!built.error().message.isEmpty());
}

void TestConsentLink::saysWhyPlainHttpIsRefused()
{
    KlickTippSettings settings;
    settings.accountId = QStringLiteral("12345");
    for (const bool encoded : {false, true}) {
        settings.encodeRedirect = encoded;
        const Result<QByteArray> built = consentLink(settings, "http://example.com/done");
        QVERIFY(!built);
        QVERIFY2(
            built.error().message.contains(u"readable for everybody"), qPrintable(built.error().message));
    }
}

void TestConsentLink::takesApart_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("consentUrl");
    QTest::addColumn<QString>("accountId");
    const QString base = KlickTippSettings().consentUrl;
    QTest::newRow("as shown") << u" https://app.klicktipp.com/grantapiaccess/12345?url=\n"_qs << base
                              << u"12345"_qs;
    QTest::newRow("with a redirect")
        << u"https://app.klicktipp.com/grantapiaccess/12345?url=https://example.com/a/b"_qs << base
        << u"12345"_qs;
    QTest::newRow("without a query") << u"https://app.klicktipp.com/grantapiaccess/ab_C-1/"_qs << base
                                     << u"ab_C-1"_qs;
    QTest::newRow("sandbox") << u"http://127.0.0.1:8080/x/grantapiaccess/7?url="_qs
                             << u"http://127.0.0.1:8080/x/grantapiaccess/"_qs << u"7"_qs;
}

void TestConsentLink::takesApart()
{
    QFETCH(QString, pasted);
    QFETCH(QString, consentUrl);
    QFETCH(QString, accountId);
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(pasted);
    QVERIFY2(parts, qPrintable(parts ? QString() : parts.error().message));
    QCOMPARE(parts->consentUrl, consentUrl);
    QCOMPARE(parts->accountId, accountId);
}

void TestConsentLink::takesNothingElseApart_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("nothing") << QString();
    QTest::newRow("only an id") << u"12345"_qs;
    QTest::newRow("only a host") << u"https://app.klicktipp.com/"_qs;
    QTest::newRow("id right behind the host") << u"https://app.klicktipp.com/12345?url="_qs;
    QTest::newRow("placeholder") << u"https://app.klicktipp.com/grantapiaccess/{ACCOUNT_ID}?url="_qs;
    QTest::newRow("plain http") << u"http://app.klicktipp.com/grantapiaccess/12345?url="_qs;
    QTest::newRow("another scheme") << u"ftp://app.klicktipp.com/grantapiaccess/12345?url="_qs;
}

void TestConsentLink::takesNothingElseApart()
{
    QFETCH(QString, pasted);
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(pasted);
    QVERIFY(!parts);
    QCOMPARE(parts.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(TestConsentLink)
#include "tst_consentlink.moc"
