// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedbox.h"
#include "support/await.h"

#include <QSet>
#include <QtEndian>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const Secret passphrase("correct horse");
const Secret content("canary-0123456789");

QByteArray sealedSample()
{
    return sealedbox::seal(
        *sealedbox::create(sealedbox::vaultMagic, passphrase, sealedbox::cheapest), content);
}

/// The sample with another cost in its header, which nothing but the range is looked at first.
QByteArray withCost(quint32 operations, quint64 memory)
{
    QByteArray sealed = sealedSample();
    qToBigEndian(operations, sealed.data() + 11);
    qToBigEndian(memory, sealed.data() + 15);
    return sealed;
}

constexpr quint64 mebibyte = 1024 * 1024;
} // namespace

/// The encrypted container of SECURITY 2.5.
class TestSealedBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void contentComesBack_data();
    void contentComesBack();
    void layoutIsAsDescribed();
    void everySealIsAnother();
    void V1_everyFlipIsRejected();
    void V1_everyTruncationIsRejected();
    void V1_costOutOfRangeIsRejectedFirst_data();
    void V1_costOutOfRangeIsRejectedFirst();
    void wrongPassphraseAndTamperingSayTheSame();
    void foreignFilesAreToldApart();
    void anotherPassphraseKeepsTheDataKey();
    void unusableWishesAreRefused();
    void cancelledDerivationEndsAtOnce();
};

void TestSealedBox::contentComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("binary") << QByteArray("a\0b\xff", 4);
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'x');
}

void TestSealedBox::contentComesBack()
{
    QFETCH(const QByteArray, bytes);
    const auto key = sealedbox::create(sealedbox::backupMagic, passphrase, sealedbox::cheapest);
    QVERIFY(key);
    const QByteArray sealed = sealedbox::seal(*key, Secret(bytes));
    QCOMPARE(sealed.size(), sealedbox::overhead + bytes.size());
    QVERIFY(bytes.isEmpty() || !sealed.contains(bytes));
    const auto opened = sealedbox::open(sealed, sealedbox::backupMagic, passphrase);
    QVERIFY(opened);
    QCOMPARE(opened->content.reveal().toByteArray(), bytes);
    const auto again = sealedbox::unseal(sealed, sealedbox::backupMagic, opened->key.dataKey);
    QVERIFY(again);
    QCOMPARE(again->content.reveal().toByteArray(), bytes);
}

void TestSealedBox::layoutIsAsDescribed()
{
    const QByteArray sealed = sealedSample();
    QCOMPARE(sealed.first(8), QByteArray("SGVAULT1"));
    QCOMPARE(sealed.mid(8, 3), QByteArray("\x00\x01\x01", 3)); // version, Argon2id13
    QCOMPARE(qFromBigEndian<quint32>(sealed.constData() + 11), sealedbox::cheapest.operations);
    QCOMPARE(qFromBigEndian<quint64>(sealed.constData() + 15), sealedbox::cheapest.memory);
    QCOMPARE(sealed.size(), 23 + 16 + 24 + 48 + 24 + content.size() + 16);
}

void TestSealedBox::everySealIsAnother()
{
    const auto key = sealedbox::create(sealedbox::vaultMagic, passphrase, sealedbox::cheapest);
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1'000; ++i)
        nonces.insert(sealedbox::seal(*key, content).mid(111, 24));
    QCOMPARE(nonces.size(), 1'000);
    const auto other = sealedbox::create(sealedbox::vaultMagic, passphrase, sealedbox::cheapest);
    QVERIFY(other->head.mid(23, 16) != key->head.mid(23, 16));
    QVERIFY(!(other->dataKey == key->dataKey));
}

void TestSealedBox::V1_everyFlipIsRejected()
{
    const QByteArray sealed = sealedSample();
    const auto whole = sealedbox::open(sealed, sealedbox::vaultMagic, passphrase);
    QVERIFY(whole);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray flipped = sealed;
        flipped[i] = static_cast<char>(flipped.at(i) ^ 0x01);
        QVERIFY2(
            !sealedbox::open(flipped, sealedbox::vaultMagic, passphrase), qPrintable(QString::number(i)));
        QVERIFY2(!sealedbox::unseal(flipped, sealedbox::vaultMagic, whole->key.dataKey),
            qPrintable(QString::number(i)));
    }
}

void TestSealedBox::V1_everyTruncationIsRejected()
{
    const QByteArray sealed = sealedSample();
    const auto whole = sealedbox::open(sealed, sealedbox::vaultMagic, passphrase);
    QVERIFY(whole);
    for (qsizetype length = 0; length < sealed.size(); ++length) {
        const QByteArray cut = sealed.first(length);
        QVERIFY2(
            !sealedbox::open(cut, sealedbox::vaultMagic, passphrase), qPrintable(QString::number(length)));
        QVERIFY(!sealedbox::unseal(cut, sealedbox::vaultMagic, whole->key.dataKey));
    }
    QVERIFY(!sealedbox::open(sealed + 'x', sealedbox::vaultMagic, passphrase));
    QVERIFY(!sealedbox::unseal(sealed + 'x', sealedbox::vaultMagic, whole->key.dataKey));
}

void TestSealedBox::V1_costOutOfRangeIsRejectedFirst_data()
{
    QTest::addColumn<quint32>("operations");
    QTest::addColumn<quint64>("memory");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, quint32 operations, quint64 memory, ErrorCode code) {
        QTest::newRow(name) << operations << memory << code;
    };
    // StoreDenied would mean that a key was derived, StoreUnavailable that memory was asked for.
    row("no operation", 0, 8 * mebibyte, ErrorCode::StoreCorrupt);
    row("eleven operations", 11, 8 * mebibyte, ErrorCode::StoreCorrupt);
    row("all operations", 0xffffffff, 8 * mebibyte, ErrorCode::StoreCorrupt);
    row("no memory", 1, 0, ErrorCode::StoreCorrupt);
    row("a byte less than 8 MiB", 1, 8 * mebibyte - 1, ErrorCode::StoreCorrupt);
    row("a byte more than 1 GiB", 1, 1024 * mebibyte + 1, ErrorCode::StoreCorrupt);
    row("a pebibyte", 1, quint64(1) << 50, ErrorCode::StoreCorrupt);
    row("all memory", 1, ~quint64(0), ErrorCode::StoreCorrupt);
    row("within the range, but changed", 10, 9 * mebibyte, ErrorCode::StoreDenied);
}

void TestSealedBox::V1_costOutOfRangeIsRejectedFirst()
{
    QFETCH(const quint32, operations);
    QFETCH(const quint64, memory);
    QFETCH(const ErrorCode, code);
    const auto opened = sealedbox::open(withCost(operations, memory), sealedbox::vaultMagic, passphrase);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
}

void TestSealedBox::wrongPassphraseAndTamperingSayTheSame()
{
    const QByteArray sealed = sealedSample();
    const auto wrong = sealedbox::open(sealed, sealedbox::vaultMagic, Secret("correct horsf"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::StoreDenied);
    for (const qsizetype place : {30, 50, 100, 120, 140}) { // salt, nonce, wrapped key, nonce, content
        QByteArray changed = sealed;
        changed[place] = static_cast<char>(~changed.at(place));
        const auto opened = sealedbox::open(changed, sealedbox::vaultMagic, passphrase);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, wrong.error().code);
        QCOMPARE(opened.error().message, wrong.error().message);
        QCOMPARE(opened.error().detail, wrong.error().detail);
    }
}

void TestSealedBox::foreignFilesAreToldApart()
{
    for (const QByteArray &foreign : {QByteArray(), QByteArray("SGVAULT"), QByteArray(500, 'x')}) {
        const auto opened = sealedbox::open(foreign, sealedbox::vaultMagic, passphrase);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
    }
    QCOMPARE(sealedbox::open(sealedSample(), sealedbox::backupMagic, passphrase).error().code,
        ErrorCode::StoreCorrupt);
    QByteArray later = sealedSample();
    later[9] = 2; // the version's low octet: nobody is told that the passphrase is wrong
    QCOMPARE(sealedbox::open(later, sealedbox::vaultMagic, passphrase).error().code, ErrorCode::StoreCorrupt);
}

void TestSealedBox::anotherPassphraseKeepsTheDataKey()
{
    const QByteArray before = sealedSample();
    const auto opened = sealedbox::open(before, sealedbox::vaultMagic, passphrase);
    const Secret fresh("battery staple");
    const auto key = sealedbox::rewrap(opened->key, fresh, sealedbox::cheapest);
    QVERIFY(key);
    QVERIFY(key->dataKey == opened->key.dataKey);
    QVERIFY(key->head.mid(23, 16) != before.mid(23, 16));
    const QByteArray after = sealedbox::seal(*key, opened->content);
    QVERIFY(!sealedbox::open(after, sealedbox::vaultMagic, passphrase));
    QVERIFY(sealedbox::open(after, sealedbox::vaultMagic, fresh)->content == content);
    QCOMPARE(sealedbox::unseal(after, sealedbox::vaultMagic, opened->key.dataKey)->key.head, key->head);
}

void TestSealedBox::unusableWishesAreRefused()
{
    const auto code = [](const Secret &words, sealedbox::Cost cost) {
        const auto key = sealedbox::create(sealedbox::vaultMagic, words, cost);
        return key ? ErrorCode::Internal : key.error().code;
    };
    QCOMPARE(code(Secret(), sealedbox::cheapest), ErrorCode::InvalidInput);
    QCOMPARE(code(passphrase, {0, 8 * mebibyte}), ErrorCode::InvalidInput);
    QCOMPARE(code(passphrase, {1, mebibyte}), ErrorCode::InvalidInput);
    QCOMPARE(code(passphrase, {1, 2048 * mebibyte}), ErrorCode::InvalidInput);
}

void TestSealedBox::cancelledDerivationEndsAtOnce()
{
    const auto created =
        await(sealedbox::createAside(sealedbox::vaultMagic, passphrase, sealedbox::cheapest, Cancellation()));
    QVERIFY(created && *created);
    const QByteArray sealed = sealedbox::seal(**created, content);
    const auto opened =
        await(sealedbox::openAside(sealed, sealedbox::vaultMagic, passphrase, Cancellation()));
    QVERIFY((*opened)->content == content);

    const Cancellation cancellation;
    auto outcome = std::make_shared<ErrorCode>(ErrorCode::Internal);
    [](Task<Result<sealedbox::Key>> task, std::shared_ptr<ErrorCode> code) -> Task<void> {
        const Result<sealedbox::Key> key = co_await task;
        *code = key ? ErrorCode::Conflict : key.error().code;
    }(sealedbox::createAside(sealedbox::vaultMagic, passphrase, sealedbox::Cost(), cancellation), outcome);
    QCOMPARE(*outcome, ErrorCode::Internal); // it runs elsewhere
    cancellation.cancel();
    QCOMPARE(*outcome, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSealedBox)
#include "tst_sealedbox.moc"
