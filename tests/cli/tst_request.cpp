// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"
#include "playground/history/historyentry.h"
#include "support/await.h"
#include "support/hostileserver.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
struct Ending
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

const QByteArray customerKey = "sbx-ck-7f3e91d2a4c84b60acme";
const QByteArray developerKey = "00112233445566778899AABBCCDDEEFF";
} // namespace

/// `signet-cli request` as a process, with a real keyring: redirects and the history.
class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void H1_redirectsAreFollowedOnRequestOnly();
    void eachHopIsKeptAsWhatItWas();
    void H1_foreignOriginsGetNothing_data();
    void H1_foreignOriginsGetNothing();
    void H1_productionWritesAreNotRepeated();
    void D6_historyHoldsTheRequestAndNoKey();
    void noHistory();

private:
    [[nodiscard]] Ending run(const QString &words, const QByteArray &input = {}) const;
    void add(const QString &environment) const;
    void redirect(int status, const QByteArray &location);
    [[nodiscard]] QList<HistoryRow> history() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HostileServer> m_server;
};

void TestRequest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_server = std::make_unique<HostileServer>(HostileServer::always(HostileServer::answer(200, "{}")));
}

Ending TestRequest::run(const QString &words, const QByteArray &input) const
{
    QProcess process;
    process.setProgram(qEnvironmentVariable("SIGNET_BIN_DIR") + QStringLiteral("/signet-cli"));
    process.setArguments(
        QStringList{QStringLiteral("--data-dir"), m_dir->path()} + QProcess::splitCommand(words));
    process.start();
    process.write(input);
    process.closeWriteChannel();
    if (!waitUntil([&process] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestRequest::add(const QString &environment) const
{
    QCOMPARE(run(QStringLiteral("integration add One --base-url %1 --account-id 1 --environment %2 --read "
                                "developer-key")
                     .arg(m_server->url(), environment),
                 developerKey + '\n')
                 .code,
        0);
    QCOMPARE(run(QStringLiteral("account add ACME --integration One --user-name acme --read customer-key"),
                 customerKey + '\n')
                 .code,
        0);
}

void TestRequest::redirect(int status, const QByteArray &location)
{
    m_server->setAnswer([status, location](QTcpSocket &socket, const RawRequest &request) {
        const bool isFirst = request.target() == "/first";
        socket.write(HostileServer::answer(
            isFirst ? status : 200, "{}", isFirst ? "Location: " + location + "\r\n" : QByteArray()));
    });
}

QList<HistoryRow> TestRequest::history() const
{
    const auto repository = AccountRepository::open(m_dir->path());
    const QUuid account = (*repository)->accounts().value().first().id;
    const auto rows = await((*repository)->history().find(account, {}, 10));
    return rows && *rows ? **rows : QList<HistoryRow>();
}

void TestRequest::H1_redirectsAreFollowedOnRequestOnly()
{
    add(QStringLiteral("sandbox"));
    redirect(302, "/second?x=1");
    QCOMPARE(run(QStringLiteral("request ACME GET /first")).code, 1);
    QCOMPARE(m_server->requests().size(), 1);
    const Ending followed = run(QStringLiteral("request ACME GET /first --follow"));
    QCOMPARE(followed.code, 0);
    QCOMPARE(followed.out, QByteArray("{}\n"));
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().last().target(), QByteArray("/second?x=1"));
    QCOMPARE(m_server->requests().last().values("X-Ci").size(), 1);
    QVERIFY(m_server->requests().last().values("Referer").isEmpty());
}

/// To be sent again, each hop is a request of its own.
void TestRequest::eachHopIsKeptAsWhatItWas()
{
    add(QStringLiteral("sandbox"));
    redirect(303, "/second?x=1");
    QCOMPARE(run(QStringLiteral("request ACME POST /first --follow -d {}")).code, 0);
    const QList<HistoryRow> rows = history();
    QCOMPARE(rows.size(), 2);
    const auto repository = AccountRepository::open(m_dir->path());
    const auto form = [&repository](qint64 id) {
        const auto row = await((*repository)->history().row(id));
        return row && *row ? historyEntry(**row).form : RequestForm();
    };
    QCOMPARE(form(rows.first().id).method, QStringLiteral("GET"));
    QCOMPARE(form(rows.first().id).target, QStringLiteral("/second?x=1"));
    QVERIFY(form(rows.first().id).body.isEmpty());
    QCOMPARE(form(rows.last().id).method, QStringLiteral("POST"));
    QCOMPARE(form(rows.last().id).target, QStringLiteral("/first"));
    QCOMPARE(form(rows.last().id).body, QStringLiteral("{}"));
}

void TestRequest::H1_foreignOriginsGetNothing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        for (const char *method : {"GET", "POST", "PUT", "DELETE"})
            QTest::addRow("%d %s", status, method) << status << QString::fromLatin1(method);
    }
}

void TestRequest::H1_foreignOriginsGetNothing()
{
    QFETCH(const int, status);
    QFETCH(const QString, method);
    const HostileServer foreign;
    add(QStringLiteral("sandbox"));
    redirect(status, foreign.url(QStringLiteral("/first")).toLatin1());
    const Ending stopped = run(QStringLiteral("--json request ACME %1 /first --follow -d {}").arg(method));
    QCOMPARE(stopped.code, 1);
    QVERIFY(stopped.out.contains("\"not_followed\":"));
    QVERIFY(stopped.out.contains(foreign.url().toLatin1()));
    QCOMPARE(foreign.connections(), 0);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestRequest::H1_productionWritesAreNotRepeated()
{
    add(QStringLiteral("production"));
    redirect(308, "/second");
    QCOMPARE(run(QStringLiteral("request ACME POST /first --follow -d {}")).code, 1);
    QCOMPARE(m_server->requests().size(), 1);
    redirect(303, "/second"); // asks for a GET
    QCOMPARE(run(QStringLiteral("request ACME POST /first --follow -d {}")).code, 0);
    QCOMPARE(m_server->requests().last().method(), QByteArray("GET"));
}

void TestRequest::D6_historyHoldsTheRequestAndNoKey()
{
    add(QStringLiteral("sandbox"));
    m_server->setAnswer([](QTcpSocket &socket, const RawRequest &request) {
        socket.write(HostileServer::answer(200, request.head));
    });
    QCOMPARE(run(QStringLiteral("request ACME GET /first?q=marked")).code, 0);
    QCOMPARE(history().size(), 1);
    QCOMPARE(history().first().target, QStringLiteral("/first?q=marked"));
    QCOMPARE(history().first().source, ActivitySource::CommandLine);
    Redactor keys;
    keys.add(Secret(customerKey));
    keys.add(Secret(developerKey));
    keys.add(Secret(m_server->requests().last().values("X-Ci").first()));
    QVERIFY(keys.finds(m_server->requests().last().head));
    bool isMarked = false;
    for (const auto &name : {QStringLiteral("signet.db"), QStringLiteral("signet.db-wal")}) {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue; // the last connection takes the WAL along
        const QByteArray bytes = file.readAll();
        isMarked = isMarked || bytes.contains("q=marked");
        QVERIFY(!keys.finds(bytes));
    }
    QVERIFY(isMarked);
}

void TestRequest::noHistory()
{
    add(QStringLiteral("sandbox"));
    QCOMPARE(run(QStringLiteral("request ACME GET /first --no-history")).code, 0);
    QVERIFY(history().isEmpty());
    QCOMPARE(run(QStringLiteral("settings set history off")).code, 0);
    QCOMPARE(run(QStringLiteral("request ACME GET /first")).code, 0);
    QVERIFY(history().isEmpty());
    QCOMPARE(run(QStringLiteral("settings set history perhaps")).code, 2);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
