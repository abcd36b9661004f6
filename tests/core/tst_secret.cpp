// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"

#include <QDebug>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <atomic>
#include <QVariant>
#include <thread>
#include <vector>

#include <array>
#include <csignal>
#include <cstring>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace signet;

static_assert(!std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<Secret, QByteArrayView>);
static_assert(!std::is_convertible_v<Secret, QString>);
static_assert(!std::is_convertible_v<Secret, QVariant>);
static_assert(!std::is_convertible_v<QByteArray, Secret>);
static_assert(!std::is_convertible_v<QString, Secret>);

#if defined(__GLIBC__) && !defined(SIGNET_SANITIZED)
#define CAN_WATCH_FREE
#include <malloc.h>

namespace {
constexpr std::array<char, 16> needle = {
    'w', 'i', 'p', 'e', '-', 'm', 'e', '-', '7', 'f', '3', 'a', '9', '1', 'c', 'e'};
bool watching = false;
int leakedBlocks = 0;
} // namespace

extern "C" void __libc_free(void *block);

/// Looks into every block that is given back, as the next owner of the memory would.
extern "C" void free(void *block) noexcept
{
    if (watching && block && memmem(block, malloc_usable_size(block), needle.data(), needle.size()))
        ++leakedBlocks;
    __libc_free(block);
}
#endif

namespace {

/// True if @p action kills a child process: an access to memory that is not there, or not for writing.
bool dies(const std::function<void()> &action)
{
    const pid_t child = fork();
    if (child == 0) {
        ::close(STDERR_FILENO);
        std::signal(SIGSEGV, SIG_DFL);
        std::signal(SIGBUS, SIG_DFL);
        action();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return !WIFEXITED(status) || WEXITSTATUS(status) != 0;
}

/// The VmFlags of the mapping that holds @p address ("rd", "lo" = locked, "dd" = not in core dumps).
QList<QByteArray> memoryFlags(const void *address)
{
    QFile smaps(QStringLiteral("/proc/self/smaps"));
    if (!smaps.open(QIODevice::ReadOnly))
        return {};
    const auto wanted = reinterpret_cast<quintptr>(address);
    bool isWanted = false;
    const QList<QByteArray> lines = smaps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype dash = line.indexOf('-');
        bool isStart = false;
        bool isEnd = false;
        const quint64 begin = line.left(dash).toULongLong(&isStart, 16);
        const quint64 end = line.mid(dash + 1, line.indexOf(' ') - dash - 1).toULongLong(&isEnd, 16);
        if (dash > 0 && isStart && isEnd)
            isWanted = wanted >= begin && wanted < end;
        else if (isWanted && line.startsWith("VmFlags:"))
            return line.mid(8).simplified().split(' ');
    }
    return {};
}

} // namespace

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(Secret(QByteArrayView("warm up")).size() == 7); }

    void holdsBytesAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("customer-key");
        QTest::newRow("one byte") << QByteArray("a");
        QTest::newRow("zeros inside") << QByteArray("a\0b\0", 4);
        QTest::newRow("all bytes") << [] {
            QByteArray all;
            for (int i = 0; i < 256; ++i)
                all.append(static_cast<char>(i));
            return all;
        }();
        QTest::newRow("64 KiB") << QByteArray(64 * 1024, 'x');
    }
    void holdsBytesAsTheyAre()
    {
        QFETCH(QByteArray, bytes);
        const Secret secret(bytes);
        QVERIFY(!secret.isEmpty());
        QCOMPARE(secret.size(), bytes.size());
        QCOMPARE(secret.reveal().toByteArray(), bytes);
    }

    void emptyIsEmptyHoweverMade()
    {
        for (const Secret &secret : {Secret(), Secret(QByteArrayView()), Secret(QByteArrayView("")),
                 Secret::fromText(QString()), Secret::take(QByteArray())}) {
            QVERIFY(secret.isEmpty());
            QCOMPARE(secret.size(), 0);
            QVERIFY(secret.reveal().isEmpty());
            QVERIFY(secret == Secret());
            QVERIFY(fingerprint(secret).isEmpty());
        }
    }

    void fromTextIsUtf8()
    {
        QCOMPARE(Secret::fromText(QStringLiteral("Schlüssel")).reveal().toByteArray(), "Schl\xc3\xbcssel");
    }

    void comparesByValue()
    {
        QVERIFY(Secret("abcd") == Secret("abcd"));
        QVERIFY(!(Secret("abcd") == Secret("abce")));
        QVERIFY(!(Secret("abcd") == Secret("abc")));
        QVERIFY(!(Secret("abcd") == Secret()));
        QVERIFY(!(Secret(QByteArrayView("a\0b", 3)) == Secret(QByteArrayView("a\0c", 3))));
    }

    void copiesShareOneBlock()
    {
        Secret first("shared-value");
        const Secret second = first;
        QVERIFY(second.reveal().data() == first.reveal().data());
        const char *address = second.reveal().data();
        first = Secret();
        QCOMPARE(QByteArray(address, 12), QByteArray("shared-value"));
    }

    void memoryIsGuarded_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("in a slot") << 13;
        QTest::newRow("on its own") << 20'000;
    }

    void memoryIsGuarded()
    {
        QFETCH(const int, size);
        const Secret secret(QByteArray(size, 'g'));
        const char *address = secret.reveal().data();
        const auto readUpTo = [address](int end) {
            for (int i = 0; i < end; ++i)
                (void)static_cast<const volatile char *>(address)[i];
        };
        QVERIFY2(!dies([&] { readUpTo(size); }), "not even readable");
        QVERIFY2(dies([&] { readUpTo(size + 16 * 1024); }), "no guard page behind the region");
    }

    void memoryIsLeftOutOfCoreDumps()
    {
        const Secret secret("not-in-a-core-file");
        const QList<QByteArray> flags = memoryFlags(secret.reveal().data());
        if (flags.isEmpty())
            QSKIP("/proc/self/smaps is not readable here");
        QVERIFY2(flags.contains("dd"), flags.join(' ').constData());
    }

    void wipingLeavesNothingInFreedMemory()
    {
#ifdef CAN_WATCH_FREE
        QByteArray plain(needle.data(), needle.size());
        plain.detach();
        leakedBlocks = 0;
        watching = true;
        plain.clear();
        watching = false;
        QCOMPARE(leakedBlocks, 1); // the watch works

        QByteArray bytes(needle.data(), needle.size());
        const QString text = QString::fromLatin1(needle.data(), needle.size());
        QByteArray toWipe(needle.data(), needle.size());
        leakedBlocks = 0;
        watching = true;
        {
            const Secret taken = Secret::take(std::move(bytes));
            const Secret typed = Secret::fromText(text);
            const Secret copy = typed;
            (void)fingerprint(copy);
            (void)(taken == copy);
            wipe(toWipe);
        }
        watching = false;
        QCOMPARE(leakedBlocks, 0);
        QVERIFY(toWipe.isEmpty());
#else
        QSKIP("only with glibc's allocator");
#endif
    }

    void releasedBytesAreWiped()
    {
        const Secret neighbour("neighbour-0123456789"); // keeps the region mapped
        QByteArrayView released;
        {
            const Secret secret("short-lived-123456789");
            released = secret.reveal();
            QCOMPARE(released.toByteArray(), QByteArray("short-lived-123456789"));
        }
        QCOMPARE(released.toByteArray(), QByteArray(released.size(), '\0'));
        QCOMPARE(neighbour.reveal().toByteArray(), QByteArray("neighbour-0123456789"));
    }

    /// More than the kernel's 65,530 mappings would allow at four a value.
    void manySecretsKeepTheirOwnBytes()
    {
        constexpr int count = 40'000;
        const auto bytesOf = [](int i) { return QByteArray::number(i).repeated(1 + i % 50); };
        QList<Secret> secrets;
        for (int i = 0; i < count; ++i)
            secrets.append(Secret(bytesOf(i)));
        for (int i = 1; i < count; i += 2)
            secrets[i] = Secret();
        for (int i = 1; i < count; i += 4)
            secrets[i] = Secret(bytesOf(i)); // into the gaps
        for (int i = 0; i < count; ++i)
            QCOMPARE(
                secrets.at(i).reveal().toByteArray(), i % 2 == 0 || i % 4 == 1 ? bytesOf(i) : QByteArray());
    }

    void anySizeFits_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 31, 32, 33, 2000, 2047, 2048, 2049, 16'384, 100'000})
            QTest::addRow("%d bytes", size) << size;
    }

    void anySizeFits()
    {
        QFETCH(const int, size);
        const Secret first(QByteArray(size, 'a'));
        const Secret second(QByteArray(size, 'b'));
        QCOMPARE(first.reveal().toByteArray(), QByteArray(size, 'a'));
        QCOMPARE(second.reveal().toByteArray(), QByteArray(size, 'b'));
    }

    void threadsShareTheArena()
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([thread, &wrong] {
                for (int i = 0; i < 5'000; ++i) {
                    const QByteArray bytes = QByteArray::number(thread * 1'000'000 + i).repeated(1 + i % 20);
                    const Secret secret(bytes);
                    wrong += secret.reveal().toByteArray() != bytes;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void takeEmptiesItsArgument()
    {
        QByteArray bytes("customer-key");
        const Secret secret = Secret::take(std::move(bytes));
        QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): that is what is tested
        QCOMPARE(secret.size(), 12);
    }

    void wipeLeavesASharedBufferToItsOtherOwner()
    {
        QByteArray mine("shared-bytes");
        const QByteArray theirs = mine;
        wipe(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(theirs, QByteArray("shared-bytes"));
    }

    void takeLeavesASharedBufferToItsOtherOwner()
    {
        QByteArray mine("shared-bytes");
        const QByteArray theirs = mine;
        const Secret secret = Secret::take(std::move(mine));
        QCOMPARE(theirs, QByteArray("shared-bytes"));
        QCOMPARE(secret.size(), 12);
    }

    void wipeSharedOverwritesForEveryOwner()
    {
        QByteArray mine("shared-bytes");
        const QByteArray theirs = mine;
        wipeShared(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(theirs, QByteArray(12, '\0'));
        wipeShared(mine); // nothing left to do
    }

    void printsNothingOfItself()
    {
        QString text;
        QDebug(&text) << Secret("customer-key") << QList<Secret>{Secret("developer")} << Secret();
        QVERIFY(text.contains(QStringLiteral("<secret>")));
        QVERIFY(text.contains(QStringLiteral("<no secret>")));
        QVERIFY2(!text.contains(QStringLiteral("customer")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("developer")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("12")), qPrintable(text));
    }

    void fingerprintIsStableForEver()
    {
        // hashlib.blake2b(b"customer-key", key=b"signet fingerprint v1", digest_size=32), first 30 bits.
        QCOMPARE(fingerprint(Secret("customer-key")), QStringLiteral("3BR-0TM"));
    }

    void fingerprintsDiffer()
    {
        QSet<QString> seen;
        for (int i = 0; i < 1000; ++i)
            seen.insert(fingerprint(Secret(QByteArray::number(i))));
        QCOMPARE(seen.size(), 1000);
        static const QRegularExpression form(
            QStringLiteral("\\A[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}\\z"));
        for (const QString &one : std::as_const(seen))
            QVERIFY2(form.match(one).hasMatch(), qPrintable(one));
    }

    void summaryShowsNoMoreThanItMay_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isPassword");
        QTest::addColumn<QString>("lastFour");
        QTest::addColumn<bool>("hasFingerprint");
        QTest::newRow("long key") << QStringLiteral("0123456789abcdef") << false << QStringLiteral("cdef")
                                  << true;
        QTest::newRow("12 characters")
            << QStringLiteral("0123456789ab") << false << QStringLiteral("89ab") << true;
        QTest::newRow("11 characters") << QStringLiteral("0123456789a") << false << QString() << true;
        QTest::newRow("11 characters, 22 bytes") << QString(11, QChar(u'ä')) << false << QString() << true;
        QTest::newRow("password") << QStringLiteral("correct horse battery") << true << QString() << false;
        QTest::newRow("empty") << QString() << false << QString() << false;
    }
    void summaryShowsNoMoreThanItMay()
    {
        QFETCH(QString, value);
        QFETCH(bool, isPassword);
        QFETCH(QString, lastFour);
        QFETCH(bool, hasFingerprint);
        const SecretSummary summary = summarize(QStringLiteral("a key"), Secret::fromText(value),
            isPassword ? SecretNature::Password : SecretNature::Key);
        QCOMPARE(summary.name, QStringLiteral("a key"));
        QCOMPARE(summary.length, value.toUtf8().size());
        QCOMPARE(summary.lastFour, lastFour);
        QCOMPARE(!summary.fingerprint.isEmpty(), hasFingerprint);
    }

    void lastFourNeverSplitsACharacter()
    {
        const QString value = QStringLiteral("0123456789-key-") + QStringLiteral("😀abc");
        const SecretSummary summary = summarize(QStringLiteral("a key"), Secret::fromText(value));
        QVERIFY2(summary.lastFour.isValidUtf16(), qPrintable(summary.lastFour));
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
