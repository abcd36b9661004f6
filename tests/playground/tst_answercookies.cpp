// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "playground/answer/answercookies.h"
#include "playground/answer/shownexchange.h"

#include <QTest>

using namespace signet;

namespace {

Exchange answerWith(const QList<QByteArray> &cookies)
{
    Exchange exchange{{*compileUrl(QStringLiteral("GET"), QStringLiteral("http://127.0.0.1/x"), std::nullopt),
        {}, {Secret(QByteArray("CANARY-session-1"))}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = 200;
    for (const QByteArray &cookie : cookies)
        exchange.headers.append(Header{"set-cookie", cookie});
    return exchange;
}

} // namespace

class TestAnswerCookies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesACookieApart_data();
    void takesACookieApart();
    void noSessionIsShown_data();
    void noSessionIsShown();
    void saysWhichIsOurs();
};

void TestAnswerCookies::takesACookieApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("attributes");
    QTest::newRow("plain") << QByteArray("a=1") << u"a"_qs << u"1"_qs << QStringList();
    QTest::newRow("attributes") << QByteArray("a=1; Path=/; Secure;; Max-Age=5") << u"a"_qs << u"1"_qs
                                << QStringList{u"Path=/"_qs, u"Secure"_qs, u"Max-Age=5"_qs};
    QTest::newRow("equals signs") << QByteArray("a=b=c") << u"a"_qs << u"b=c"_qs << QStringList();
    QTest::newRow("no name") << QByteArray("abc") << QString() << u"abc"_qs << QStringList();
    QTest::newRow("empty") << QByteArray() << QString() << QString() << QStringList();
}

void TestAnswerCookies::takesACookieApart()
{
    QFETCH(const QByteArray, line);
    const QList<AnswerCookie> cookies = answerCookies(answerWith({line}));
    QCOMPARE(cookies.size(), 1);
    QTEST(cookies.first().name, "name");
    QTEST(cookies.first().value, "value");
    QTEST(cookies.first().attributes, "attributes");
    QVERIFY(!cookies.first().isSession);
}

void TestAnswerCookies::noSessionIsShown_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("called like one") << QByteArray("SSESS123=STRANGER-77; Path=/");
    QTest::newRow("scripts may not read it") << QByteArray("x=STRANGER-77; Path=/; httponly");
    QTest::newRow("ours") << QByteArray("x=CANARY-session-1");
}

void TestAnswerCookies::noSessionIsShown()
{
    QFETCH(const QByteArray, line);
    const Exchange exchange = answerWith({line});
    const AnswerCookie cookie = answerCookies(exchange).first();
    QVERIFY(cookie.isSession);
    QVERIFY(!cookie.value.contains(u"STRANGER") && !cookie.value.contains(u"CANARY"));
    const QString headers = shownHeaders(exchange);
    QVERIFY2(!headers.contains(u"STRANGER") && !headers.contains(u"CANARY"), qPrintable(headers));
    QVERIFY(headers.startsWith(QStringLiteral("set-cookie: %1=").arg(cookie.name)));
}

void TestAnswerCookies::saysWhichIsOurs()
{
    const QList<AnswerCookie> cookies =
        answerCookies(answerWith({"SSESS1=CANARY-session-1", "SSESS2=other", "theme=dark"}));
    QCOMPARE(cookies.at(0).fate, CookieFate::OurSession);
    QCOMPARE(cookies.at(1).fate, CookieFate::Forgotten);
    QCOMPARE(cookies.at(2).fate, CookieFate::Forgotten);
    QCOMPARE(cookies.at(2).value, u"dark"_qs);
}

QTEST_GUILESS_MAIN(TestAnswerCookies)
#include "tst_answercookies.moc"
