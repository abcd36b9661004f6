// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestcompiler.h"
#include "http/exchange.h"
#include "playground/answer/exchangecomparison.h"
#include "playground/answer/recentanswers.h"
#include "support/await.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {

ComparedExchange answer(const QByteArray &body)
{
    ComparedExchange one;
    one.method = QStringLiteral("GET");
    one.target = QStringLiteral("/list?a=1&b=2");
    one.sent = {{"X-Un", "acme"}};
    one.status = 200;
    one.received = {{"Content-Type", "application/json"}};
    one.body = body;
    return one;
}

/// "part kind place: before -> after", one a line.
QString told(const ComparedExchange &before, const ComparedExchange &after)
{
    static constexpr const char *parts[] = {"method", "path", "parameter", "request-header", "request-body",
        "signing", "status", "answer-header", "answer-body"};
    static constexpr const char *kinds[] = {"added", "removed", "changed", "spelling", "order", "moved"};
    QStringList lines;
    for (const ExchangeDifference &one : compareExchangesNow(before, after, {}).found) {
        QStringList words{
            QLatin1StringView(parts[int(one.part)]), QLatin1StringView(kinds[int(one.kind)]), one.place};
        if (!one.newPlace.isEmpty())
            words.append(QStringLiteral("to ") + one.newPlace);
        words.removeAll(QString());
        lines.append(words.join(u' ') + QStringLiteral(": ") + QString::fromUtf8(one.before) +
                     QStringLiteral(" -> ") + QString::fromUtf8(one.after));
    }
    return lines.join(u'\n');
}

} // namespace

class TestExchangeComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAnswers_data();
    void comparesAnswers();
    void comparesRequests();
    void comparesHeadersByName();
    void whatIsFleetingDoesNotCount();
    void anAnswerThatWasCutIsComparedAsFarAsItGoes();
    void aMissingAnswerIsADifference();
    void whatAuthenticatedIsHidden();
    void longValuesAreCutBetweenCharacters();
    void aBigAnswerIsComparedInTheBackground();
    void stopsWhenNobodyWaits();
    void theLastAnswerIsOfTheSameRequest();
    void recentAnswersAreLimited();
};

void TestExchangeComparison::comparesAnswers_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(expected);
    };
    row("same", R"({"a":1})", R"({ "a": 1 })", "");
    row("every digit", R"({"id":1736184243098437392})", R"({"id":1736184243098437393})",
        "answer-body changed $.id: 1736184243098437392 -> 1736184243098437393");
    row("only written otherwise", R"({"price":1.0})", R"({"price":1.00})",
        "answer-body spelling $.price: 1.0 -> 1.00");
    row("added and removed", R"({"a":1})", R"({"b":[2]})",
        "answer-body removed $.a: 1 -> \nanswer-body added $.b:  -> [2]");
    row("moved", R"([{"id":1},{"id":2}])", R"([{"id":2},{"id":1}])",
        R"(answer-body moved $[0] to $[1]: {"id":1} -> {"id":1})");
    row("keys in another order", R"({"9":1,"23":2})", R"({"23":2,"9":1})",
        R"(answer-body order $: {"9":1,"23":2} -> {"23":2,"9":1})");
    row("text", "one\ntwo\nthree", "one\n2\nthree", "answer-body changed 2: two -> 2");
    row("text came", R"({"a":1})", "Bad Gateway", R"(answer-body changed 1: {"a":1} -> Bad Gateway)");
}

void TestExchangeComparison::comparesAnswers()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QTEST(told(answer(before), answer(after)), "expected");
}

void TestExchangeComparison::comparesRequests()
{
    ComparedExchange before = answer("{}");
    ComparedExchange after = answer("{}");
    before.sentBody = R"({"email":"a@b.de"})";
    after.sentBody = R"({"email":"c@b.de"})";
    after.method = QStringLiteral("POST");
    after.target = QStringLiteral("/tag?b=3&c");
    after.sent = {{"x-un", "acme"}, {"X-A", "1"}};
    after.signing = QStringLiteral("x-ci");
    after.status = 406;
    QCOMPARE(
        told(before, after), QString::fromLatin1("method changed: GET -> POST\n"
                                                 "path changed: /list -> /tag\n"
                                                 "parameter removed a: 1 -> \n"
                                                 "parameter changed b: 2 -> 3\n"
                                                 "parameter added c:  -> \n"
                                                 "request-header added X-A:  -> 1\n"
                                                 "request-body changed $.email: \"a@b.de\" -> \"c@b.de\"\n"
                                                 "signing changed:  -> x-ci\n"
                                                 "status changed: 200 -> 406"));
}

void TestExchangeComparison::comparesHeadersByName()
{
    ComparedExchange before = answer("{}");
    ComparedExchange after = answer("{}");
    before.received = {{"A", "1"}, {"B", "2"}, {"B", "3"}};
    after.received = {{"b", "2"}, {"a", "1"}, {"B", "4"}};
    QCOMPARE(told(before, after), QStringLiteral("answer-header changed B: 3 -> 4"));
}

void TestExchangeComparison::whatIsFleetingDoesNotCount()
{
    ComparedExchange before = answer("{}");
    ComparedExchange after = answer("{}");
    before.received.append(Header{"Date", "Sun, 22 Nov 2026 05:00:00 GMT"});
    after.received.append(Header{"Date", "Sun, 22 Nov 2026 05:01:00 GMT"});
    before.sent.append(Header{"API-Signature-Timestamp", "1"});
    after.sent.append(Header{"API-Signature-Timestamp", "2"});
    before.target += QStringLiteral("&signature_timestamp=1&signature=x");
    after.target += QStringLiteral("&signature_timestamp=2&signature=y");
    QCOMPARE(told(before, after), QString());
}

void TestExchangeComparison::anAnswerThatWasCutIsComparedAsFarAsItGoes()
{
    ComparedExchange before = answer(R"([{"id":1,"a":1},{"id":2,"a":2},{"id":3,"a":3}])");
    ComparedExchange after = answer(R"([{"id":1,"a":7},{"id":2,"a)");
    after.isBodyCut = true;
    QCOMPARE(told(before, after), QStringLiteral("answer-body changed $[0].a: 1 -> 7"));
    QVERIFY(compareExchangesNow(before, after, {}).isCut);
    before.body = "one\ntwo\nthree";
    after.body = "one\n2";
    QCOMPARE(told(before, after), QStringLiteral("answer-body changed 2: two -> 2"));
}

void TestExchangeComparison::aMissingAnswerIsADifference()
{
    ComparedExchange after = answer({});
    after.status = 0;
    after.problem = QStringLiteral("No connection.");
    after.received.clear();
    QCOMPARE(
        told(answer({}), after), QStringLiteral("status changed: 200 -> No connection.\n"
                                                "answer-header removed Content-Type: application/json -> "));
}

void TestExchangeComparison::whatAuthenticatedIsHidden()
{
    Exchange exchange{{*compileUrl(QStringLiteral("GET"),
                           QStringLiteral("http://127.0.0.1/x?api_key=CANARY-1234"), std::nullopt),
        {}, {Secret(QByteArray("CANARY-1234"))}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = 200;
    exchange.headers = {{"X-Echo", "CANARY-1234"}};
    const ComparedExchange compared = comparedExchange(exchange);
    QVERIFY(!compared.target.contains(QStringLiteral("CANARY")));
    QVERIFY(!compared.received.first().value.contains("CANARY"));
    QCOMPARE(compared.status, 200);
}

void TestExchangeComparison::longValuesAreCutBetweenCharacters()
{
    const QByteArray grown = "x" + QByteArray("ü").repeated(5'000);
    const ExchangeComparison found = compareExchangesNow(answer("y"), answer(grown), {});
    const QString after = QString::fromUtf8(found.found.first().after);
    QVERIFY(after.endsWith(u'…'));
    QVERIFY(!after.contains(QChar(QChar::ReplacementCharacter)));
    QVERIFY(found.found.first().after.size() <= ExchangeComparison::shownOctets + 3);
}

void TestExchangeComparison::aBigAnswerIsComparedInTheBackground()
{
    QByteArray body("[");
    for (int id = 0; id < 100'000; ++id)
        body += "{\"id\":" + QByteArray::number(id) + ",\"name\":\"Customer\"},";
    body += "0]";
    QByteArray other = body;
    other.replace("{\"id\":77777,\"name\":\"Customer\"}", "{\"id\":77777,\"name\":\"Kunde\"}");
    const auto found = await(compareExchanges(answer(body), answer(other), {}));
    QVERIFY(found);
    QCOMPARE(found->found.size(), 1);
    QCOMPARE(found->found.first().place, QStringLiteral("$[77777].name"));
}

void TestExchangeComparison::stopsWhenNobodyWaits()
{
    const StopFlag stop;
    stop.raise();
    const QByteArray body = "[" + QByteArray("1,").repeated(100'000) + "1]";
    QVERIFY(compareExchangesNow(answer(body), answer(body + ' '), stop).found.isEmpty());
}

void TestExchangeComparison::theLastAnswerIsOfTheSameRequest()
{
    RecentAnswers recent;
    QVERIFY(!recent.replace(answer("1")));
    ComparedExchange other = answer("2");
    other.target = QStringLiteral("/tag");
    QVERIFY(!recent.replace(other));
    ComparedExchange lost = answer("3");
    lost.status = 0;
    lost.target = QStringLiteral("/list?another=1");
    QCOMPARE(recent.replace(lost)->body, QByteArray("1"));
    QCOMPARE(recent.replace(answer("4"))->body, QByteArray("1")); // a lost answer is none
    QCOMPARE(recent.replace(answer("5"))->body, QByteArray("4"));
    recent.clear();
    QVERIFY(!recent.replace(answer("6")));
}

void TestExchangeComparison::recentAnswersAreLimited()
{
    RecentAnswers recent({2, 100});
    const auto at = [](const QString &target, qsizetype size) {
        ComparedExchange one = answer(QByteArray(size, 'x'));
        one.target = target;
        return one;
    };
    QVERIFY(!recent.replace(at(u"/a"_qs, 10)));
    QVERIFY(!recent.replace(at(u"/b"_qs, 10)));
    QVERIFY(!recent.replace(at(u"/c"_qs, 10))); // /a goes
    QVERIFY(!recent.replace(at(u"/a"_qs, 10))); // /b goes
    QVERIFY(recent.replace(at(u"/c"_qs, 80)));
    QVERIFY(!recent.replace(at(u"/d"_qs, 30)));  // all others go
    QVERIFY(!recent.replace(at(u"/c"_qs, 200))); // so does what is too large by itself
    QVERIFY(!recent.replace(at(u"/c"_qs, 1)));
}

QTEST_GUILESS_MAIN(TestExchangeComparison)
#include "tst_exchangecomparison.moc"
