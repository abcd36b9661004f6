// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/redirectlistener.h"
#include "support/await.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray key = "CANARY-K+1/=key";

QByteArray everyCommandLine()
{
    QByteArray all;
    const QStringList processes =
        QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
    for (const QString &process : processes) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}
} // namespace

/// The listener against a real Chromium: start page, a provider that confirms by itself, callback, /done.
class TestRealBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void L8_L9_keyStaysOutOfAddressBarSessionAndCommandLines();
    void ownPageCannotReachTheCallback();

private:
    /// Answers every request with @p answer, whose "{redirect}" is replaced by what stands behind `?url=`.
    void startProvider(QTcpServer &provider, const QByteArray &answer);
    /// Runs Chromium until it has printed the last page's DOM.
    [[nodiscard]] QByteArray browse(const QUrl &url, QByteArray *commandLines = nullptr);

    QString m_chromium;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestRealBrowser::initTestCase()
{
    m_chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (m_chromium.isEmpty())
        QFAIL("no chromium: ./test installs it");
}

void TestRealBrowser::startProvider(QTcpServer &provider, const QByteArray &answer)
{
    QVERIFY(provider.listen(QHostAddress::LocalHost));
    connect(&provider, &QTcpServer::newConnection, this, [&provider, answer] {
        QTcpSocket *socket = provider.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            const QByteArray line = socket->readLine();
            const qsizetype at = line.indexOf("?url=") + 5;
            QByteArray bytes = answer;
            socket->write(bytes.replace("{redirect}", line.mid(at, line.lastIndexOf(' ') - at)));
            socket->disconnectFromHost();
        });
    });
}

QByteArray TestRealBrowser::browse(const QUrl &url, QByteArray *commandLines)
{
    m_home = std::make_unique<QTemporaryDir>();
    QProcess chromium;
    chromium.start(
        m_chromium, {u"--headless=new"_qs, u"--no-sandbox"_qs, u"--disable-gpu"_qs, u"--no-first-run"_qs,
                        u"--disable-background-networking"_qs, u"--disable-dev-shm-usage"_qs, u"--lang=de"_qs,
                        u"--accept-lang=de-DE,de"_qs, u"--user-data-dir="_qs + m_home->path(),
                        u"--timeout=15000"_qs, u"--dump-dom"_qs, url.toString(QUrl::FullyEncoded)});
    const bool hasEnded = waitUntil(
        [&] {
            if (commandLines)
                *commandLines += everyCommandLine();
            return chromium.state() == QProcess::NotRunning;
        },
        60'000);
    if (!hasEnded)
        chromium.kill();
    chromium.waitForFinished();
    return chromium.readAllStandardOutput();
}

void TestRealBrowser::L8_L9_keyStaysOutOfAddressBarSessionAndCommandLines()
{
    QTcpServer provider;
    startProvider(
        provider, "HTTP/1.1 302 Found\r\nLocation: {redirect}?customerkey=" + key.toPercentEncoding() +
                      "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    RedirectListener listener(m_clock);
    QByteArray received;
    connect(&listener, &RedirectListener::keyReceived, this, [&](const Secret &secret) {
        received = secret.reveal().toByteArray();
        listener.setOutcome(CallbackPage::Works);
    });
    QVERIFY(listener.listen({}));
    listener.setConsentLink("http://127.0.0.1:" + QByteArray::number(provider.serverPort()) +
                            "/grantapiaccess/1?url=" + listener.redirectUrl());
    QByteArray commandLines;
    const QByteArray page = browse(listener.startUrl(), &commandLines);
    QCOMPARE(received, key);
    QVERIFY2(page.contains("Der Schlüssel funktioniert"), page.constData());
    QVERIFY(commandLines.contains("/go/"));
    QVERIFY(!commandLines.contains(listener.redirectUrl().right(43)));
    QVERIFY(!commandLines.contains("CANARY"));
    // Session files hold what the address bar shows; only the history keeps the redirect (SECURITY 1.4).
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(u"/Sessions/") && file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("CANARY"), qPrintable(file.fileName()));
    }
    QCOMPARE(listener.refusedRequests(), 0);
}

void TestRealBrowser::ownPageCannotReachTheCallback()
{
    // A page that knows even the nonce gets nowhere by fetch, image or frame.
    QTcpServer provider;
    startProvider(provider, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                            "<title>evil</title><img src='{redirect}?customerkey=EVIL1'>"
                            "<iframe src='{redirect}?customerkey=EVIL2'></iframe>"
                            "<script>fetch('{redirect}?customerkey=EVIL3',{mode:'no-cors'})</script>");
    RedirectListener listener(m_clock);
    bool isCaptured = false;
    connect(&listener, &RedirectListener::keyReceived, this, [&](const Secret &) { isCaptured = true; });
    QVERIFY(listener.listen({}));
    listener.setConsentLink("http://127.0.0.1:" + QByteArray::number(provider.serverPort()) +
                            "/grantapiaccess/1?url=" + listener.redirectUrl());
    const QByteArray page = browse(listener.startUrl());
    QVERIFY(page.contains("evil"));
    QVERIFY(!isCaptured);
    QCOMPARE(listener.refusedRequests(), 3);
    QCOMPARE(listener.state(), RedirectListener::State::Started);
}

QTEST_GUILESS_MAIN(TestRealBrowser)
#include "tst_realbrowser.moc"
