// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sending.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace signet;
using namespace signet::test;

namespace {
/// Bytes of this process in RAM.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// The highest growth of memory while it lives, looked at every 10 ms.
class MemoryWatch
{
public:
    MemoryWatch() : m_before(residentBytes()), m_peak(m_before)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_timer.start(10);
    }
    void look() { m_peak = qMax(m_peak, residentBytes()); }
    [[nodiscard]] qint64 growth()
    {
        look();
        return m_peak - m_before;
    }

private:
    QTimer m_timer;
    qint64 m_before;
    qint64 m_peak;
};

/// Writes @p total zeros without ever holding more than a few blocks.
void stream(QTcpSocket &socket, qint64 total)
{
    auto left = std::make_shared<qint64>(total);
    const auto more = [left, &socket] {
        while (*left > 0 && socket.bytesToWrite() < 512 * 1024 && socket.isOpen()) {
            const qint64 count = qMin<qint64>(*left, 128 * 1024);
            socket.write(QByteArray(count, 'x'));
            *left -= count;
        }
    };
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    more();
}

constexpr qint64 memoryLimit = 40 * 1024 * 1024;
} // namespace

class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void H7_totalDeadlineHolds_data();
    void H7_totalDeadlineHolds();
    void H7_endlessBodyIsCut_data();
    void H7_endlessBodyIsCut();
    void H7_refusedLoginWithALargeBody();
    void H7_compressionBomb();
    void H7_endlessHeader();
    void bodyLimitIsExact_data();
    void bodyLimitIsExact();

private:
    SystemClock m_clock;
};

/// The first request loads TLS and starts a thread: not what is measured.
void TestHttpLimits::initTestCase()
{
    HostileServer server(HostileServer::always(HostileServer::answer(200, "ok")));
    HttpClient client(m_clock);
    QVERIFY(ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url()))).isAnswered());
}

void TestHttpLimits::H7_totalDeadlineHolds_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("drips");
    QTest::newRow("silence") << QByteArray() << false;
    QTest::newRow("drips before the head") << QByteArray("HTTP/1.1 200 OK\r\nX-A: ") << true;
    QTest::newRow("drips a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n") << true;
    QTest::newRow("drips without a length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << true;
    QTest::newRow("stops in the body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << false;
}

void TestHttpLimits::H7_totalDeadlineHolds()
{
    QFETCH(QByteArray, first);
    QFETCH(bool, drips);
    HostileServer server([&](QTcpSocket &socket, const RawRequest &) {
        socket.write(first);
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket, drips] {
            if (drips)
                socket.write("x");
        });
        timer->start(20);
    });
    HttpClient client(m_clock);
    QElapsedTimer elapsed;
    elapsed.start();

    const Exchange exchange = ended(
        client.send(unsignedRequest(QStringLiteral("POST"), server.url(), QByteArray("a")), {800, 1000}));

    QCOMPARE(exchange.outcome, ExchangeOutcome::TimedOut);
    QVERIFY2(
        elapsed.elapsed() >= 790 && elapsed.elapsed() < 1800, qPrintable(QString::number(elapsed.elapsed())));
    QVERIFY(exchange.problem.contains(u"in time") && exchange.problem.contains(u"unknown whether"));
    QVERIFY(exchange.timings.total >= 790);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpLimits::H7_endlessBodyIsCut_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("400 MB") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 400000000\r\n\r\n");
    QTest::newRow("no length") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
    QTest::newRow("500") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 400000000\r\n\r\n");
    QTest::newRow("302") << QByteArray(
        "HTTP/1.1 302 No\r\nLocation: /x\r\nContent-Length: 400000000\r\n\r\n");
}

void TestHttpLimits::H7_endlessBodyIsCut()
{
    QFETCH(QByteArray, head);
    HostileServer server([&head](QTcpSocket &socket, const RawRequest &) {
        socket.write(head);
        stream(socket, 400'000'000);
    });
    HttpClient client(m_clock);
    MemoryWatch memory;

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())), 40'000);

    qInfo("grew by %lld KiB", static_cast<long long>(memory.growth() / 1024));
    QVERIFY2(exchange.outcome == ExchangeOutcome::TooLarge, qPrintable(exchange.detail));
    QCOMPARE(exchange.body.size(), 16 * 1024 * 1024);
    QVERIFY(exchange.problem.contains(u"larger than the limit"));
#ifndef SIGNET_SANITIZED
    QVERIFY2(memory.growth() < memoryLimit, qPrintable(QString::number(memory.growth())));
#endif
}

/// Qt holds the body of a 401 back, and in full, until it ends: here only the deadline limits it.
void TestHttpLimits::H7_refusedLoginWithALargeBody()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write(
            "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 40000000\r\n\r\n");
        stream(socket, 40'000'000);
    });
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())), 40'000);

    QVERIFY2(
        exchange.outcome == ExchangeOutcome::TooLarge || exchange.outcome == ExchangeOutcome::BrokenAnswer,
        qPrintable(exchange.detail));
    QCOMPARE(exchange.status, 401);
    QVERIFY(exchange.body.size() <= 16 * 1024 * 1024);
}

void TestHttpLimits::H7_compressionBomb()
{
    QProcess gzip;
    gzip.start(QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("head -c 200000000 /dev/zero | gzip -nc")});
    QVERIFY(gzip.waitForFinished(30'000));
    const QByteArray bomb = gzip.readAllStandardOutput();
    QVERIFY(bomb.size() > 100'000 && bomb.size() < 1'000'000);
    HostileServer server(
        HostileServer::always(HostileServer::answer(200, bomb, "Content-Encoding: gzip\r\n")));
    HttpClient client(m_clock);
    MemoryWatch memory;

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url())), 40'000);

    QVERIFY2(
        exchange.outcome == ExchangeOutcome::BrokenAnswer || exchange.outcome == ExchangeOutcome::TooLarge,
        qPrintable(exchange.detail));
    qInfo(
        "grew by %lld KiB, %s", static_cast<long long>(memory.growth() / 1024), qPrintable(exchange.detail));
#ifndef SIGNET_SANITIZED
    QVERIFY2(memory.growth() < memoryLimit, qPrintable(QString::number(memory.growth())));
#endif
}

void TestHttpLimits::H7_endlessHeader()
{
    HostileServer server([](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nX-Long: ");
        stream(socket, 50'000'000);
    });
    HttpClient client(m_clock);
    QElapsedTimer elapsed;
    elapsed.start();

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url()), {1000, 1000}), 30'000);

    QCOMPARE(exchange.outcome, ExchangeOutcome::TimedOut);
    QVERIFY2(elapsed.elapsed() < 3000, qPrintable(QString::number(elapsed.elapsed())));
}

void TestHttpLimits::bodyLimitIsExact_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<ExchangeOutcome>("outcome");
    QTest::newRow("below") << 99'999 << ExchangeOutcome::Answered;
    QTest::newRow("exact") << 100'000 << ExchangeOutcome::Answered;
    QTest::newRow("above") << 100'001 << ExchangeOutcome::TooLarge;
}

void TestHttpLimits::bodyLimitIsExact()
{
    QFETCH(int, size);
    QFETCH(ExchangeOutcome, outcome);
    HostileServer server(HostileServer::always(HostileServer::answer(200, QByteArray(size, 'x'))));
    HttpClient client(m_clock);

    const Exchange exchange =
        ended(client.send(unsignedRequest(QStringLiteral("GET"), server.url()), {10'000, 100'000}));

    QCOMPARE(exchange.outcome, outcome);
    QCOMPARE(exchange.body.size(), qMin(size, 100'000));
}

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
