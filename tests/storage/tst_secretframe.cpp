// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretframe.h"

#include <QtEndian>
#include <QTest>

#include <array>

using namespace signet;

/// K9: what was not written by Signet, or not whole, is never taken for a key.
class TestSecretFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksumIsCastagnoli_data();
    void checksumIsCastagnoli();
    void K9_layoutIsStable();
    void K9_valuesComeBack_data();
    void K9_valuesComeBack();
    void K9_everyTruncationIsCorrupt();
    void K9_everyFlippedBitIsCorrupt();
    void K9_foreignItemsAreCorrupt_data();
    void K9_foreignItemsAreCorrupt();
};

namespace {
/// A frame whose checksum is right, whatever else is wrong with it.
QByteArray summed(const char *hex)
{
    QByteArray framed = QByteArray::fromHex(hex);
    std::array<char, 4> sum{};
    qToBigEndian(secretframe::crc32c(framed), sum.data());
    return framed.append(sum.data(), sum.size());
}
} // namespace

void TestSecretFrame::checksumIsCastagnoli_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("sum");
    // RFC 3720 B.4
    QTest::newRow("zeros") << QByteArray(32, '\0') << 0x8a9136aau;
    QTest::newRow("ones") << QByteArray(32, '\xff') << 0x62a8ab43u;
    QTest::newRow("digits") << QByteArray("123456789") << 0xe3069283u;
    QTest::newRow("empty") << QByteArray() << 0u;
}

void TestSecretFrame::checksumIsCastagnoli()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const quint32, sum);
    QCOMPARE(secretframe::crc32c(bytes), sum);
}

void TestSecretFrame::K9_layoutIsStable()
{
    const QByteArray framed = secretframe::wrap(Secret("key"));
    QCOMPARE(framed.size(), 3 + secretframe::overhead);
    QCOMPARE(framed.first(9).toHex(), QByteArray("53473101") + "0003" + "6b6579");
}

void TestSecretFrame::K9_valuesComeBack_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("one byte") << QByteArray("k");
    QTest::newRow("text") << QByteArray("0123456789abcdef");
    QTest::newRow("umlauts") << QByteArray("Schlüssel");
    QTest::newRow("NUL and line ends") << QByteArray("a\0b\r\nc\xff", 7);
    QTest::newRow("like a frame") << QByteArray("SG1\x01");
    QTest::newRow("longest") << QByteArray(2'000, 'x');
}

void TestSecretFrame::K9_valuesComeBack()
{
    QFETCH(const QByteArray, value);
    const Result<Secret> back = secretframe::unwrap(secretframe::wrap(Secret(value)));
    QVERIFY(back);
    QCOMPARE(back->reveal().toByteArray(), value);
}

void TestSecretFrame::K9_everyTruncationIsCorrupt()
{
    const QByteArray framed = secretframe::wrap(Secret("0123456789abcdef"));
    for (qsizetype length = 0; length < framed.size(); ++length)
        QCOMPARE(secretframe::unwrap(framed.first(length)).error().code, ErrorCode::StoreCorrupt);
    QCOMPARE(secretframe::unwrap(framed + 'x').error().code, ErrorCode::StoreCorrupt);
}

void TestSecretFrame::K9_everyFlippedBitIsCorrupt()
{
    const QByteArray framed = secretframe::wrap(Secret("0123456789abcdef"));
    for (qsizetype bit = 0; bit < framed.size() * 8; ++bit) {
        QByteArray flipped = framed;
        flipped[bit / 8] = static_cast<char>(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        QCOMPARE(secretframe::unwrap(flipped).error().code, ErrorCode::StoreCorrupt);
    }
}

void TestSecretFrame::K9_foreignItemsAreCorrupt_data()
{
    QTest::addColumn<QByteArray>("framed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("plain key") << QByteArray("0123456789abcdef0123456789abcdef");
    QTest::newRow("JSON") << QByteArray(R"({"key":"value"})");
    QTest::newRow("empty frame") << summed("534731010000");
    QTest::newRow("other letters") << summed("534732010003"
                                             "6b6579");
    QTest::newRow("a kind of later") << summed("534731020003"
                                               "6b6579");
    QTest::newRow("text of a frame") << secretframe::wrap(Secret("key")).toBase64();
}

void TestSecretFrame::K9_foreignItemsAreCorrupt()
{
    QFETCH(const QByteArray, framed);
    QCOMPARE(secretframe::unwrap(framed).error().code, ErrorCode::StoreCorrupt);
}

QTEST_GUILESS_MAIN(TestSecretFrame)
#include "tst_secretframe.moc"
