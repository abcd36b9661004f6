// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/answer/answerwords.h"

#include "core/requestcompiler.h"

#include <QTest>

using namespace signet;

/// PROTOCOLS 1.4: "`error` codes are not HTTP statuses"; 2.2: Coredination's statuses.
class TestAnswerWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCode_data();
    void readsTheCode();
    void everyCodeHasAMeaning_data();
    void everyCodeHasAMeaning();
    void explains_data();
    void explains();
    void whatWorkedNeedsNoWords_data();
    void whatWorkedNeedsNoWords();
    void whatWasNotAnsweredNeedsNone();
};

namespace {

Exchange answer(int status, const QByteArray &body, const QList<Header> &headers = {})
{
    const Result<WireRequest> request = compileUrl(u"GET"_qs, u"http://127.0.0.1/x"_qs, std::nullopt);
    Exchange exchange{{*request, {}, {}}};
    exchange.outcome = ExchangeOutcome::Answered;
    exchange.status = status;
    exchange.body = body;
    exchange.headers = headers;
    return exchange;
}

} // namespace

void TestAnswerWords::readsTheCode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("number") << 406 << QByteArray(R"({"error":4})") << 4;
    QTest::newRow("text") << 406 << QByteArray(R"({"error":"4"})") << 4;
    QTest::newRow("with 200") << 200 << QByteArray(R"({"error":403})") << 403;
    QTest::newRow("with more") << 406 << QByteArray(R"({"field":"x","error":8})") << 8;
    QTest::newRow("bare text") << 406 << QByteArray(R"("32")") << 32;
    QTest::newRow("bare number") << 406 << QByteArray("32") << 32;
    QTest::newRow("an id") << 200 << QByteArray(R"("700")") << 0;
    QTest::newRow("words") << 401 << QByteArray(R"(["Wrong username or password."])") << 0;
    QTest::newRow("error in words") << 401 << QByteArray(R"({"error":"no"})") << 0;
    QTest::newRow("zero") << 200 << QByteArray(R"({"error":0})") << 0;
    QTest::newRow("too large") << 200 << QByteArray(R"({"error":99999999999999999999})") << 0;
    QTest::newRow("HTML") << 406 << QByteArray("<html>4</html>") << 0;
    QTest::newRow("cut short") << 406 << QByteArray(R"({"error":4)") << 0;
    QTest::newRow("nothing") << 406 << QByteArray() << 0;
}

void TestAnswerWords::readsTheCode()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QCOMPARE(klickTippErrorCode(status, body).value_or(0), code);
}

void TestAnswerWords::everyCodeHasAMeaning_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const std::pair<int, const char *> table[] = {{4, "subscription not found"}, {5, "invalid e-mail"},
        {6, "confirmation mail"}, {7, "not found"}, {8, "field"}, {9, "not subscribed"},
        {10, "update failed"}, {11, "phone"}, {12, "internal"}, {30, "blocked"}, {31, "smart tags"},
        {32, "SMS number"}, {100, "API key"}, {401, "contact not found"}, {402, "opt-in process"},
        {403, "tag not found"}, {404, "user group"}, {405, "campaign"}, {406, "tier"}, {501, "e-mail"},
        {502, "user name"}, {503, "password"}, {504, "first name"}, {505, "last name"},
        {506, "user name exists"}, {507, "address exists"}, {508, "updated"}, {13, "not documented"}};
    for (const auto &[code, words] : table)
        QTest::addRow("%d", code) << code << QString::fromLatin1(words);
}

void TestAnswerWords::everyCodeHasAMeaning()
{
    QFETCH(int, code);
    QFETCH(QString, words);
    QVERIFY2(klickTippErrorMeaning(code).contains(words), qPrintable(klickTippErrorMeaning(code)));
    const Exchange exchange = answer(406, "{\"error\":" + QByteArray::number(code) + '}');
    const AnswerWords found = answerWords(exchange, Service::KlickTipp);
    QVERIFY(found.meaning.startsWith(QStringLiteral("KlickTipp error %1: ").arg(code)));
    QVERIFY(found.advice.contains(QStringLiteral("no HTTP status")));
    // The same body means nothing at the other service.
    QVERIFY(answerWords(exchange, Service::Coredination).meaning.isEmpty());
}

void TestAnswerWords::explains_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<QString>("meaning");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char *name, Service service, int status, const char *body, const char *retry,
                         const char *meaning, const char *advice) {
        QTest::newRow(name) << service << status << QByteArray(body) << QByteArray(retry)
                            << QString::fromLatin1(meaning) << QString::fromLatin1(advice);
    };
    const Service klickTipp = Service::KlickTipp;
    const Service coredination = Service::Coredination;
    row("KlickTipp 401", klickTipp, 401, R"(["Falsch."])", "", "", "lacks an argument");
    row("KlickTipp 403", klickTipp, 403, "", "", "", "plan");
    row("KlickTipp 403 with a code", klickTipp, 403, R"({"error":403})", "", "tag not found", "plan");
    row("KlickTipp 406 without a code", klickTipp, 406, "x", "", "", "session");
    row("KlickTipp 200 with a code", klickTipp, 200, R"({"error":"31"})", "", "smart tags", "no HTTP status");
    row("KlickTipp field", klickTipp, 406, R"({"error":8,"field":"12","name":"Ort","reason":"too long"})", "",
        "(12, Ort, too long)", "Correct");
    row("KlickTipp subcode", klickTipp, 406, R"({"error":10,"code":7})", "", "(subcode 7)", "Correct");
    row("Coredination 401", coredination, 401, "", "", "", "signed URI");
    row("Coredination 403", coredination, 403, "", "", "", "another group");
    row("Coredination 406", coredination, 406, "", "", "", "Accept");
    row("429 with seconds", klickTipp, 429, "", "5", "", "Wait 5 second");
    row("429 with a date", coredination, 429, "", "Sun, 22 Nov 2026 01:00:00 GMT", "", "a moment");
    row("429 alone", coredination, 429, "", "", "", "a moment");
    row("405", klickTipp, 405, "", "", "", "method");
    row("500", coredination, 500, "", "", "", "not certain");
    row("503", klickTipp, 503, R"({"error":12})", "", "internal", "not certain");
    row("418", klickTipp, 418, "", "", "", "refused");
}

void TestAnswerWords::explains()
{
    QFETCH(Service, service);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, retryAfter);
    QFETCH(QString, meaning);
    QFETCH(QString, advice);
    QList<Header> headers;
    if (!retryAfter.isEmpty())
        headers.append({"retry-after", retryAfter});
    const AnswerWords words = answerWords(answer(status, body, headers), service);
    QVERIFY2(meaning.isEmpty() ? words.meaning.isEmpty() : words.meaning.contains(meaning),
        qPrintable(words.meaning));
    QVERIFY2(words.advice.contains(advice), qPrintable(words.advice));
}

void TestAnswerWords::whatWorkedNeedsNoWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("200") << 200 << QByteArray(R"({"358":"List"})");
    QTest::newRow("200 empty") << 200 << QByteArray();
    QTest::newRow("204") << 204 << QByteArray();
    QTest::newRow("302") << 302 << QByteArray();
    QTest::newRow("id") << 200 << QByteArray("[700]");
}

void TestAnswerWords::whatWorkedNeedsNoWords()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const Service service : {Service::KlickTipp, Service::Coredination}) {
        const AnswerWords words = answerWords(answer(status, body), service);
        QCOMPARE(words.meaning, QString());
        QCOMPARE(words.advice, QString());
    }
}

void TestAnswerWords::whatWasNotAnsweredNeedsNone()
{
    Exchange exchange = answer(401, R"({"error":4})");
    exchange.outcome = ExchangeOutcome::TimedOut;
    QCOMPARE(answerWords(exchange, Service::KlickTipp).advice, QString());
}

QTEST_GUILESS_MAIN(TestAnswerWords)
#include "tst_answerwords.moc"
