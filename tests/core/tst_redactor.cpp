// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

#include <ctime>

using namespace signet;

namespace {

// Characters that every encoding treats in its own way: quote, slash, plus, umlaut, a pair of surrogates.
const QString awkward = QStringLiteral("k\"e/y+ä\\😀-42");

Redactor knowing(const QByteArray &value, const QString &name = {})
{
    Redactor redactor;
    redactor.add(Secret(value), name);
    return redactor;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encode(encoding, QStringConverter::Flag::Default);
    return encode(text);
}

QByteArray percent(const QByteArray &value, bool isUpper, int every = 1)
{
    QByteArray text;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QByteArray hex = value.mid(i, 1).toHex();
        if (i % every == 0)
            text += '%' + (isUpper ? hex.toUpper() : hex);
        else
            text += value.at(i);
    }
    return text;
}

QByteArray jsonUnicode(const QString &text, bool isUpper)
{
    QByteArray json;
    for (const QChar c : text) {
        const QByteArray hex = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        json += "\\u" + (isUpper ? hex.toUpper() : hex);
    }
    return json;
}

} // namespace

class TestRedactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("form");
        const QByteArray raw = awkward.toUtf8();
        QTest::newRow("raw") << raw;
        QTest::newRow("percent, as Qt does") << raw.toPercentEncoding();
        QTest::newRow("percent, whole, upper") << percent(raw, true);
        QTest::newRow("percent, whole, lower") << percent(raw, false);
        QTest::newRow("percent, every second") << percent(raw, true, 2);
        QTest::newRow("percent, every third") << percent(raw, false, 3);
        QTest::newRow("JSON") << QByteArray("k\\\"e/y+ä\\\\😀-42");
        QTest::newRow("JSON with \\/") << QByteArray("k\\\"e\\/y+ä\\\\😀-42");
        QTest::newRow("JSON in ASCII") << QByteArray("k\\\"e/y+\\u00e4\\\\\\ud83d\\ude00-42");
        QTest::newRow("JSON in ASCII, upper") << QByteArray("k\\\"e/y+\\u00E4\\\\\\uD83D\\uDE00-42");
        QTest::newRow("JSON, all \\u") << jsonUnicode(awkward, false);
        QTest::newRow("JSON, all \\u, upper") << jsonUnicode(awkward, true);
        QTest::newRow("hex") << raw.toHex();
        QTest::newRow("hex, upper") << raw.toHex().toUpper();
        QTest::newRow("UTF-16LE") << utf16(awkward, QStringConverter::Utf16LE);
        QTest::newRow("UTF-16BE") << utf16(awkward, QStringConverter::Utf16BE);
    }
    void findsEveryForm()
    {
        QFETCH(QByteArray, form);
        const Redactor redactor = knowing(awkward.toUtf8(), QStringLiteral("API key"));
        for (const QByteArray &around : {QByteArray(), QByteArray(" "), QByteArray("\""), QByteArray("ä")}) {
            const QByteArray text = around + form + around;
            QVERIFY(redactor.finds(text));
            QCOMPARE(redactor.redact(text), around + "<API key>" + around);
        }
        QCOMPARE(redactor.redact(form + "; " + form), QByteArray("<API key>; <API key>"));
    }

    void findsBase64InsideLongerRuns_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("4 bytes") << QByteArray("k3y!");
        QTest::newRow("5 bytes") << QByteArray("k3y!?");
        QTest::newRow("6 bytes") << QByteArray("k3y!?>");
        QTest::newRow("text") << awkward.toUtf8();
        QTest::newRow("long") << QByteArray("3d2c1b0a-4e5f-4a6b-8c7d-9e0f1a2b3c4d");
        QTest::newRow("binary") << QByteArray::fromHex("fffefdfcfbfaf9f8f7f6f5f4");
    }
    void findsBase64InsideLongerRuns()
    {
        QFETCH(QByteArray, value);
        const Redactor redactor = knowing(value);
        for (int before = 0; before < 6; ++before) {
            for (int after = 0; after < 4; ++after) {
                const QByteArray inside = QByteArray(before, '\xb7') + value + QByteArray(after, '\xfb');
                for (const QByteArray::Base64Options options :
                    {QByteArray::Base64Options(QByteArray::Base64Encoding),
                        QByteArray::Base64Options(QByteArray::Base64UrlEncoding),
                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals}) {
                    const QByteArray run = inside.toBase64(options);
                    const QByteArray text = "\"" + run + "\" and " + run.toPercentEncoding();
                    QVERIFY2(redactor.finds(text), text.constData());
                    QCOMPARE(redactor.redact(text), QByteArray("\"<hidden>\" and <hidden>"));
                }
            }
        }
    }

    void findsTheCustomerKeyInXCi()
    {
        // PROTOCOLS 1.2: the key starts at byte 32, so its base64 is not that of the key alone.
        const QByteArray xCi = "cZkWFoPs3rLacJ4OpaooJMMOcb/fLxbZpeeOzJFCGh1jdXN0b21lci1rZXk=";
        const Redactor redactor = knowing("customer-key", QStringLiteral("customer key"));
        QCOMPARE(redactor.redact("X-Ci: " + xCi + "\r\n"), QByteArray("X-Ci: <customer key>\r\n"));
        QCOMPARE(redactor.redact(R"({"X-Ci":")" + QByteArray(xCi).replace('/', "\\/") + R"("})"),
            QByteArray(R"({"X-Ci":"<customer key>"})"));
    }

    void base64LeavesTheNameInFrontAlone()
    {
        const QByteArray run = QByteArray("0-customer-key-1").toBase64();
        const Redactor redactor = knowing("customer-key");
        QCOMPARE(redactor.redact("a=1&token=" + run + "&b=2"), QByteArray("a=1&token=<hidden>&b=2"));
        QCOMPARE(redactor.redact("Cookie: SESS=" + run), QByteArray("Cookie: SESS=<hidden>"));
    }

    void findsAFormEncodedSpace()
    {
        const Redactor redactor = knowing("correct horse battery", QStringLiteral("password"));
        QCOMPARE(redactor.redact(QByteArray("u=x&p=correct+horse+battery&q=a+b")),
            QByteArray("u=x&p=<password>&q=a+b"));
        QCOMPARE(redactor.redact(QByteArray("p=correct%20horse+battery")), QByteArray("p=<password>"));
    }

    void leavesEverythingElseAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("plain") << QByteArray("GET /customer?limit=5 HTTP/1.1\r\nHost: a.example\r\n\r\n");
        QTest::newRow("other escapes") << QByteArray("%41%zz%2 \\u00e4 \\q \\ 100% \\u12");
        QTest::newRow("ends in an escape") << QByteArray("a\\");
        QTest::newRow("ends in half a \\u") << QByteArray("a\\u00");
        QTest::newRow("ends in %") << QByteArray("a%");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe\r\n\0", 6);
        QTest::newRow("broken UTF-8") << QByteArray("\xc3(\xa0\xa1");
        QTest::newRow("part of it") << QByteArray("customer-ke customer-kex ustomer-key");
        QTest::newRow("other case") << QByteArray("Customer-Key CUSTOMER-KEY");
        QTest::newRow("base64 of others") << QByteArray("another value, unrelated").toBase64();
    }
    void leavesEverythingElseAlone()
    {
        QFETCH(QByteArray, text);
        const Redactor redactor = knowing("customer-key");
        QCOMPARE(redactor.redact(text), text);
        QVERIFY(!redactor.finds(text));
        QCOMPARE(Redactor().redact(text), text);
    }

    void valuesBelowFourBytesAreNotSearched()
    {
        for (const QByteArray &value : {QByteArray(), QByteArray("a"), QByteArray("abc"), QByteArray("ä1")}) {
            const QByteArray text = value + " abc " + value.toBase64() + ' ' + value.toHex();
            QCOMPARE(knowing(value).redact(text), text);
        }
        QCOMPARE(knowing("abcd").redact(QByteArray("xabcdx")), QByteArray("x<hidden>x"));
    }

    void overlappingValuesLeaveNothing_data()
    {
        QTest::addColumn<QList<QByteArray>>("values");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one inside the other")
            << QList<QByteArray>{"secret", "a-secret-b"} << QByteArray("a-secret-b");
        QTest::newRow("one inside the other, added last")
            << QList<QByteArray>{"a-secret-b", "secret"} << QByteArray("a-secret-b");
        QTest::newRow("chained") << QList<QByteArray>{"abcdef", "defghi", "ghijkl"}
                                 << QByteArray("abcdefghijkl");
        QTest::newRow("with itself") << QList<QByteArray>{"aaaa"} << QByteArray("aaaaaaaaa");
        QTest::newRow("with itself, in steps") << QList<QByteArray>{"abab"} << QByteArray("ababababab");
        QTest::newRow("same start") << QList<QByteArray>{"tokentoken", "token"} << QByteArray("tokentoken");
    }
    void overlappingValuesLeaveNothing()
    {
        QFETCH(QList<QByteArray>, values);
        QFETCH(QByteArray, text);
        Redactor redactor;
        for (const QByteArray &value : values)
            redactor.add(Secret(value));
        QCOMPARE(redactor.redact('[' + text + ']'), QByteArray("[<hidden>]"));
    }

    void theFirstNameStays()
    {
        Redactor redactor;
        redactor.add(Secret("value-one"), QStringLiteral("API key"));
        redactor.add(Secret("value-one"), QStringLiteral("another"));
        redactor.add(QList<Secret>{Secret("value-one"), Secret("value-two")});
        QCOMPARE(redactor.redact(QByteArray("value-one value-two")), QByteArray("<API key> <hidden>"));
    }

    void worksOnText()
    {
        const Redactor redactor = knowing(awkward.toUtf8());
        QCOMPARE(redactor.redactText(QStringLiteral("ä 😀 [") + awkward + QStringLiteral("] ä")),
            QStringLiteral("ä 😀 [<hidden>] ä"));
        QCOMPARE(redactor.redactText(QString()), QString());
    }

    void copiesKnowTheSame()
    {
        Redactor first = knowing("value-one");
        const Redactor second = first;
        first.add(Secret("value-two"));
        QVERIFY(first.finds("value-two"));
        QVERIFY(!second.finds("value-two"));
    }

    void hugeTextIsNotQuadratic_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<QByteArray>("value");
        const QByteArray key("customer-key");
        QTest::newRow("nothing in it") << QByteArray("lorem ipsum dolor, ") << key;
        QTest::newRow("full of it") << QByteArray("customer-key") << key;
        QTest::newRow("one base64 run full of it") << key.toBase64() << key;
        QTest::newRow("hex full of it") << key.toHex() << key;
        QTest::newRow("one letter") << QByteArray("AAAA") << QByteArray("AAAA");
        QTest::newRow("base64 of zeros") << QByteArray("AAAA") << QByteArray(12, '\0');
        QTest::newRow("escapes") << QByteArray("%63\\u0063") << key;
        QTest::newRow("nearly") << QByteArray("aaaaaaaa") << QByteArray(200, 'a') + 'b';
    }
    void hugeTextIsNotQuadratic()
    {
        QFETCH(QByteArray, unit);
        QFETCH(QByteArray, value);
        const Redactor redactor = knowing(value);
        const auto timed = [&](qsizetype size) {
            const QByteArray text = unit.repeated(size / unit.size());
            const std::clock_t start = std::clock(); // of this process: what else runs does not count
            const QByteArray result = redactor.redact(text);
            return result.isNull() ? std::clock_t(0) : std::clock() - start;
        };
        (void)timed(50'000);
        const std::clock_t once = std::max<std::clock_t>(timed(200'000), CLOCKS_PER_SEC / 1'000);
        const std::clock_t tenTimes = timed(2'000'000);
        // Linear is 10, quadratic 100.
        QVERIFY2(tenTimes < 40 * once, qPrintable(QStringLiteral("%1 / %2").arg(tenTimes).arg(once)));
        QVERIFY2(tenTimes < 20 * CLOCKS_PER_SEC, qPrintable(QString::number(tenTimes)));
    }

    /// Whatever stands around it and however it is written: afterwards it is not found any more.
    void nothingIsFoundAfterwards()
    {
        QRandomGenerator random(7);
        const QByteArray alphabet = "abAB01+/=-_%\\u\"{}<: \r\n\xc3\xa4";
        for (int i = 0; i < 3'000; ++i) {
            QByteArray value;
            for (int left = random.bounded(4, 24); left > 0; --left)
                value += static_cast<char>(random.bounded(256));
            const Redactor redactor = knowing(value);
            QByteArray text;
            for (int part = random.bounded(1, 6); part > 0; --part) {
                for (int left = random.bounded(20); left > 0; --left)
                    text += alphabet.at(random.bounded(alphabet.size()));
                switch (random.bounded(5)) {
                case 0:
                    text += value;
                    break;
                case 1:
                    text += percent(value, true, random.bounded(1, 3));
                    break;
                case 2:
                    text += (QByteArray(random.bounded(3), 'x') + value).toBase64();
                    break;
                case 3:
                    text += value.toHex();
                    break;
                default:
                    text +=
                        (QByteArray(random.bounded(3), 'x') + value).toBase64(QByteArray::Base64UrlEncoding);
                }
            }
            const QByteArray result = redactor.redact(text);
            QVERIFY2(!result.contains(value), text.toHex().constData());
            QVERIFY2(!redactor.finds(result), text.toHex().constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
