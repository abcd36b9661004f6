// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/checkrun.h"
#include "support/hostileserver.h"
#include "support/loginbench.h"
#include "support/mockclock.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signet;
using namespace signet::test;

Q_DECLARE_METATYPE(signet::CheckOutcome)

/// Many accounts against the real sandbox.
class TestCheckRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup()
    {
        m_run.reset();
        m_bench.reset();
    }

    void whatMayReplaceWhat_data();
    void whatMayReplaceWhat();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void twoHundredAccountsEnd();
    void asksNoMoreThanSixAtOnce();
    void leavesTheOriginAloneAsLongAsAsked();
    void anotherOriginGoesOnMeanwhile();
    void waitsByDefault();
    void gives503WithRetryAfterTheSame();
    void givesUpAfterAFewTries();
    void givesUpOnALongPauseAtOnce();
    void aPauseReallyPauses();
    void cancellingEndsQuickly();
    void silenceIsNoRefusal();
    void anEarlierVerdictStays();
    void aNewSecretForgetsTheVerdict();
    void missingKeysEndToo();
    void nothingToDoEnds();
    void destroyingItInTheMiddleIsHarmless();

private:
    [[nodiscard]] Account addKeyed(const Integration &integration, const QString &name)
    {
        const SandboxCustomer &customer = m_bench->sandbox.credentials().customers.first();
        const Account account =
            m_bench->addAccount(integration, name, customer.userName, AuthMethod::PartnerKey);
        (void)m_bench->keep(account.id, SecretField::CustomerKey, customer.customerKey);
        return m_bench->repository->account(account.id).value_or(account);
    }
    [[nodiscard]] QList<CheckItem> addItems(int count)
    {
        const Integration integration = m_bench->addKlickTipp();
        QList<CheckItem> items;
        for (int i = 0; i < count; ++i)
            items.append({integration, addKeyed(integration, QStringLiteral("Customer %1").arg(i))});
        return items;
    }
    CheckRun &make(const CheckRun::Options &options = {})
    {
        m_run = std::make_unique<CheckRun>([this]() -> ConnectionCheck & { return m_bench->talks.check; },
            *m_bench->repository, m_bench->clock, options);
        return *m_run;
    }
    [[nodiscard]] bool hasEnded(int timeoutMs = 60'000)
    {
        return waitUntil([this] { return m_run->isFinished(); }, timeoutMs);
    }
    [[nodiscard]] qsizetype arrivals() const { return m_bench->sandbox.log().entries().size(); }
    [[nodiscard]] CheckOutcome recorded(const CheckItem &item) const
    {
        const Result<Account> account = m_bench->repository->account(item.account->id);
        return account ? account->lastCheck.outcome : CheckOutcome::NeverChecked;
    }

    std::unique_ptr<LoginBench> m_bench;
    std::unique_ptr<CheckRun> m_run;
};

void TestCheckRun::whatMayReplaceWhat_data()
{
    QTest::addColumn<CheckOutcome>("before");
    QTest::addColumn<CheckOutcome>("after");
    QTest::addColumn<bool>("records");
    using enum CheckOutcome;
    for (const CheckOutcome before : {NeverChecked, Works, Refused, CannotTell}) {
        for (const CheckOutcome after : {NeverChecked, Works, Refused, CannotTell}) {
            const bool isVerdict = after == Works || after == Refused;
            const bool hasVerdict = before == Works || before == Refused;
            QTest::addRow("%s, then %s", outcomeName(before).data(), outcomeName(after).data())
                << before << after << (isVerdict || (after == CannotTell && !hasVerdict));
        }
    }
}

void TestCheckRun::whatMayReplaceWhat()
{
    QFETCH(CheckOutcome, before);
    QFETCH(CheckOutcome, after);
    CheckRecord previous;
    previous.outcome = before;
    CheckRecord next;
    next.outcome = after;
    QTEST(shouldRecord(previous, next), "records");
}

void TestCheckRun::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("waitMs"); // -1: nothing
    QTest::newRow("seconds") << QByteArray("7") << qint64(7'000);
    QTest::newRow("none") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-3") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("beyond numbers") << QByteArray("99999999999999999999999") << qint64(-1);
    QTest::newRow("years") << QByteArray("9223372036854775807") << qint64(365) * 86'400'000;
    // The clock of the test shows 2026-11-21 10:40:00 UTC.
    QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 10:40:30 GMT") << qint64(30'000);
    QTest::newRow("date gone by") << QByteArray("Sat, 21 Nov 2026 10:39:30 GMT") << qint64(0);
}

void TestCheckRun::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, waitMs);
    const qint64 now = QDateTime(QDate(2026, 11, 21), QTime(10, 40), Qt::UTC).toMSecsSinceEpoch();
    QCOMPARE(retryAfterMs(value, now).value_or(-1), waitMs);
}

void TestCheckRun::twoHundredAccountsEnd()
{
    const QList<CheckItem> items = addItems(200);
    m_bench->addFault(QStringLiteral("429=1,count=3"));
    m_bench->addFault(QStringLiteral("silence,count=2"));
    m_bench->addFault(QStringLiteral("401,count=5"));
    CheckRun &run = make({.deadlineMs = 3'000});
    int ended = 0;
    connect(&run, &CheckRun::itemFinished, this, [&ended] { ++ended; });
    int finishes = 0;
    connect(&run, &CheckRun::finished, this, [&finishes] { ++finishes; });
    run.start(items);
    QVERIFY(hasEnded());
    const CheckProgress progress = run.progress();
    QCOMPARE(progress.done(), 200);
    QCOMPARE(progress.cannotTell, 2);
    QCOMPARE(progress.refused, 5);
    QCOMPARE(progress.works, 193);
    QCOMPARE(ended, 200);
    QCOMPARE(finishes, 1);
    // Each once, and those that were told to wait once more.
    QCOMPARE(arrivals(), 203);
    for (qsizetype i = 0; i < items.size(); ++i)
        QCOMPARE(outcomeName(recorded(items.at(i))), outcomeName(run.results().at(i).outcome));
    QVERIFY(!run.recordingError());
}

void TestCheckRun::asksNoMoreThanSixAtOnce()
{
    // Two origins: Qt itself keeps to six connections for each.
    QList<CheckItem> items = addItems(10);
    const Integration coredination = m_bench->addCoredination();
    for (int i = 0; i < 10; ++i)
        items.insert(2 * i, {coredination, std::nullopt});
    m_bench->addFault(QStringLiteral("silence"));
    CheckRun &run = make();
    run.start(items);
    QVERIFY(waitUntil([this] { return arrivals() >= 6; }));
    QTest::qWait(600);
    QCOMPARE(arrivals(), 6);
    QCOMPARE(run.progress().running, 6);
}

void TestCheckRun::leavesTheOriginAloneAsLongAsAsked()
{
    const QList<CheckItem> items = addItems(20);
    m_bench->addFault(QStringLiteral("429=2,count=1"));
    CheckRun &run = make({.atOnce = 1});
    bool waited = false;
    connect(&run, &CheckRun::progressChanged, this, [&] {
        const QList<CheckWait> waits = run.progress().waits;
        waited =
            waited || (waits.size() == 1 && waits.first().status == 429 && waits.first().secondsLeft == 2 &&
                          waits.first().origin == m_bench->sandbox.klickTippBaseUrl());
    });
    run.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(run.progress().works, 20);
    QVERIFY(waited);
    const QList<LoggedRequest> &log = m_bench->sandbox.log().entries();
    QCOMPARE(log.size(), 21);
    QCOMPARE(log.at(0).status, 429);
    QVERIFY2(log.at(1).atMs - log.at(0).atMs >= 1'990,
        qPrintable(QString::number(log.at(1).atMs - log.at(0).atMs)));
}

void TestCheckRun::anotherOriginGoesOnMeanwhile()
{
    QList<CheckItem> items = addItems(5);
    const Integration coredination = m_bench->addCoredination();
    for (int i = 0; i < 5; ++i)
        items.append({coredination, std::nullopt});
    m_bench->addFault(QStringLiteral("429=200,site=klicktipp"));
    CheckRun &run = make();
    run.start(items);
    QVERIFY(waitUntil([&run] { return run.progress().works == 5 && run.progress().running == 0; }));
    QVERIFY(!run.isFinished());
    QCOMPARE(run.progress().done(), 5);
}

void TestCheckRun::waitsByDefault()
{
    const QList<CheckItem> items = addItems(1);
    m_bench->addFault(QStringLiteral("429=0,count=1")); // a header that asks for nothing
    m_bench->addFault(QStringLiteral("503,count=1"));   // none at all: no reason to wait
    CheckRun &run = make();
    run.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(outcomeName(run.results().first().outcome), outcomeName(CheckOutcome::CannotTell));
    QCOMPARE(run.results().first().httpStatus, 503);
    QCOMPARE(arrivals(), 2);

    // The answer to a login does not tell for how long: the default, and doubled the second time.
    const Account account = m_bench->addSessionAccount(items.first().integration);
    m_bench->addFault(QStringLiteral("429=1,count=2,path=/account/login"));
    CheckRun &second = make({.defaultPauseMs = 500});
    QElapsedTimer timer;
    timer.start();
    second.start({{items.first().integration, account}});
    QVERIFY(hasEnded());
    QCOMPARE(outcomeName(second.results().first().outcome), outcomeName(CheckOutcome::Works));
    QVERIFY(timer.elapsed() >= 1'490);
}

void TestCheckRun::gives503WithRetryAfterTheSame()
{
    HostileServer server(HostileServer::always(HostileServer::answer(503, "{}", "Retry-After: 1\r\n")));
    QList<CheckItem> items = addItems(1);
    items.first().integration.baseUrl = BaseUrl::parse(server.url()).value();
    CheckRun &run = make({.mostTries = 2});
    QElapsedTimer timer;
    timer.start();
    run.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(timer.elapsed() >= 990);
    QCOMPARE(outcomeName(run.results().first().outcome), outcomeName(CheckOutcome::CannotTell));
}

void TestCheckRun::givesUpAfterAFewTries()
{
    const QList<CheckItem> items = addItems(3);
    m_bench->addFault(QStringLiteral("429=0"));
    CheckRun &run = make({.mostTries = 3});
    run.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(run.progress().cannotTell, 3);
    QCOMPARE(arrivals(), 9);
    QCOMPARE(outcomeName(recorded(items.first())), outcomeName(CheckOutcome::CannotTell));
}

void TestCheckRun::givesUpOnALongPauseAtOnce()
{
    const QList<CheckItem> items = addItems(30);
    m_bench->addFault(QStringLiteral("429=3600"));
    CheckRun &run = make();
    run.start(items);
    QVERIFY(hasEnded(20'000));
    QCOMPARE(run.progress().cannotTell, 30);
    QVERIFY2(arrivals() <= 6, qPrintable(QString::number(arrivals())));
    QVERIFY(run.results().last().message.contains(u"60 minutes"));
    // Those that were not asked have learnt nothing.
    QCOMPARE(outcomeName(recorded(items.last())), outcomeName(CheckOutcome::NeverChecked));
}

void TestCheckRun::aPauseReallyPauses()
{
    const QList<CheckItem> items = addItems(40);
    CheckRun &run = make({.atOnce = 2});
    connect(&run, &CheckRun::itemFinished, &run, [&run] {
        if (run.progress().done() == 5)
            run.pause();
    });
    run.start(items);
    QVERIFY(waitUntil([&run] { return run.progress().isPaused && run.progress().running == 0; }));
    const qsizetype before = arrivals();
    QVERIFY(before >= 5 && before <= 7);
    QTest::qWait(700);
    QCOMPARE(arrivals(), before);
    QVERIFY(!run.isFinished());
    run.resume();
    QVERIFY(hasEnded());
    QCOMPARE(run.progress().works, 40);
    QCOMPARE(arrivals(), 40);
}

void TestCheckRun::cancellingEndsQuickly()
{
    const QList<CheckItem> items = addItems(50);
    m_bench->addFault(QStringLiteral("429=100,count=1"));
    m_bench->addFault(QStringLiteral("silence"));
    CheckRun &run = make();
    run.start(items);
    QVERIFY(waitUntil([this] { return arrivals() >= 3; }));
    QElapsedTimer timer;
    timer.start();
    run.cancel();
    QVERIFY(hasEnded());
    QVERIFY(timer.elapsed() < 2'000);
    QVERIFY(run.isCancelled());
    QCOMPARE(run.progress().done(), 0);
    for (const CheckItem &item : items)
        QCOMPARE(outcomeName(recorded(item)), outcomeName(CheckOutcome::NeverChecked));
    const qsizetype before = arrivals();
    QTest::qWait(500);
    QCOMPARE(arrivals(), before);
}

void TestCheckRun::silenceIsNoRefusal()
{
    const QList<CheckItem> items = addItems(2);
    m_bench->addFault(QStringLiteral("silence,count=1"));
    MockClock clock;
    CheckRun run([this]() -> ConnectionCheck & { return m_bench->talks.check; }, *m_bench->repository, clock,
        CheckRun::Options{.atOnce = 1, .deadlineMs = 60'000});
    run.start(items);
    QVERIFY(waitUntil([this] { return arrivals() == 1; }));
    QTest::qWait(500);
    QCOMPARE(run.progress().done(), 0);
    clock.advance(60'000);
    QVERIFY(waitUntil([&run] { return run.isFinished(); }));
    QCOMPARE(outcomeName(run.results().at(0).outcome), outcomeName(CheckOutcome::CannotTell));
    QVERIFY(run.results().at(0).message.contains(u"60 seconds"));
    QCOMPARE(outcomeName(run.results().at(1).outcome), outcomeName(CheckOutcome::Works));
}

void TestCheckRun::anEarlierVerdictStays()
{
    const QList<CheckItem> items = addItems(2);
    CheckRun &first = make({.atOnce = 1});
    m_bench->addFault(QStringLiteral("401,count=1"));
    first.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(outcomeName(recorded(items.at(0))), outcomeName(CheckOutcome::Refused));
    QCOMPARE(outcomeName(recorded(items.at(1))), outcomeName(CheckOutcome::Works));
    m_bench->addFault(QStringLiteral("close"));
    CheckRun &second = make();
    second.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(second.progress().cannotTell, 2);
    QCOMPARE(outcomeName(recorded(items.at(0))), outcomeName(CheckOutcome::Refused));
    QCOMPARE(outcomeName(recorded(items.at(1))), outcomeName(CheckOutcome::Works));
}

void TestCheckRun::aNewSecretForgetsTheVerdict()
{
    const QList<CheckItem> items = addItems(1);
    make().start(items);
    QVERIFY(hasEnded());
    QTest::qWait(5);
    QVERIFY(m_bench->keep(items.first().account->id, SecretField::CustomerKey, u"another"_qs));
    m_bench->addFault(QStringLiteral("close"));
    make().start(items);
    QVERIFY(hasEnded());
    QCOMPARE(outcomeName(recorded(items.first())), outcomeName(CheckOutcome::CannotTell));
}

void TestCheckRun::missingKeysEndToo()
{
    const Integration integration = m_bench->addKlickTipp();
    QList<CheckItem> items;
    for (int i = 0; i < 300; ++i)
        items.append({integration,
            m_bench->addAccount(integration, QString::number(i), u"user"_qs, AuthMethod::PartnerKey)});
    CheckRun &run = make();
    run.start(items);
    QVERIFY(hasEnded());
    QCOMPARE(run.progress().cannotTell, 300);
    QCOMPARE(arrivals(), 0);
    QCOMPARE(outcomeName(recorded(items.first())), outcomeName(CheckOutcome::NeverChecked));
}

void TestCheckRun::nothingToDoEnds()
{
    CheckRun &run = make();
    int finishes = 0;
    connect(&run, &CheckRun::finished, this, [&finishes] { ++finishes; });
    run.start({});
    QCOMPARE(finishes, 0);
    QVERIFY(hasEnded());
    QCOMPARE(finishes, 1);
    run.cancel();
    run.start({});
    QTest::qWait(50);
    QCOMPARE(finishes, 1);
}

void TestCheckRun::destroyingItInTheMiddleIsHarmless()
{
    m_bench->addFault(QStringLiteral("silence,count=2"));
    CheckRun &run = make();
    run.start(addItems(20));
    QVERIFY(waitUntil([this] { return arrivals() >= 3; }));
    m_run.reset();
    QTest::qWait(200);
    QVERIFY(arrivals() <= 20);
}

QTEST_GUILESS_MAIN(TestCheckRun)
#include "tst_checkrun.moc"
