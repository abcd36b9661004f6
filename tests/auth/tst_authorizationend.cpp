// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/flowbench.h"
#include "support/rawclient.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

using State = AuthorizationFlow::State;

class TestAuthorizationEnd : public QObject, private FlowBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        QVERIFY(m_bench->isListening);
    }
    void cleanup() { tearDown(); }

    void L10_cancelledLinkRefuses();
    void L10_timesOut();
    void retryAfterTrouble();
    void lockedStoreIsNoRefusal();
    void failedStoringCanBeRepeated();
    void failedStoringOfANewAccountCanBeRepeated();
    void anAccountThatWasRemovedStaysRemoved();
    void startsAgainAfterTheEnd();
    void cancelInEveryState_data();
    void cancelInEveryState();
    void destroyInEveryState_data();
    void destroyInEveryState();
    void destroyFromASlot_data();
    void destroyFromASlot();
    void extendGivesMoreTime();
    void onlyOneAttemptWaitsForABrowser();
    void theNextMayBeginOnceTheKeyIsThere_data();
    void theNextMayBeginOnceTheKeyIsThere();
};

void TestAuthorizationEnd::L10_cancelledLinkRefuses()
{
    start();
    const QUrl link = m_flow->link();
    m_flow->cancel();
    QCOMPARE(m_flow->state(), State::Cancelled);
    m_flow.reset();
    RawClient client(static_cast<quint16>(link.port()));
    QCOMPARE(statusOf(client.ask("GET " + link.path().toLatin1() +
                                 " HTTP/1.1\r\nHost: " + link.authority().toLatin1() + "\r\n\r\n")),
        410);
}

void TestAuthorizationEnd::L10_timesOut()
{
    start();
    QCOMPARE(m_flow->remainingMs(), RedirectListener::lifetimeMs);
    m_clock.advance(RedirectListener::lifetimeMs);
    QVERIFY(reaches(State::TimedOut));
    QVERIFY(m_flow->isFinished());
    QCOMPARE(m_flow->remainingMs(), 0);
    QVERIFY(!m_flow->paste(Secret::fromText(sandboxKey())));
}

void TestAuthorizationEnd::retryAfterTrouble()
{
    addFault(u"503,path=/list,count=1"_qs);
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Unproven));
    QCOMPARE(outcomeName(m_flow->report().record.outcome), outcomeName(CheckOutcome::CannotTell));
    m_flow->retryProbe();
    QVERIFY(reaches(State::Proven));
}

void TestAuthorizationEnd::lockedStoreIsNoRefusal()
{
    m_bench->secrets.getError = ErrorCode::StoreLocked;
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Unproven));
    QCOMPARE(outcomeName(m_flow->report().record.outcome), outcomeName(CheckOutcome::CannotTell));
    QCOMPARE(m_flow->report().record.message, u"get failed"_qs);
    m_bench->secrets.getError.reset();
    m_flow->retryProbe();
    QVERIFY(reaches(State::Proven));
}

void TestAuthorizationEnd::failedStoringCanBeRepeated()
{
    QVERIFY(bringTo(State::Proven));
    m_bench->secrets.putError = ErrorCode::StoreLocked;
    m_flow->confirm();
    QVERIFY(reaches(State::Failed));
    QCOMPARE(m_flow->error().code, ErrorCode::StoreLocked);
    QCOMPARE(keptKey(), QByteArray("<secret-missing>"));
    QVERIFY(m_flow->canStoreAgain());
    m_bench->secrets.putError.reset();
    m_flow->storeAgain();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestAuthorizationEnd::failedStoringOfANewAccountCanBeRepeated()
{
    m_account.id = QUuid::createUuid();
    m_account.name = QStringLiteral("Not added yet");
    QVERIFY(bringTo(State::Proven));
    m_bench->secrets.putError = ErrorCode::StoreLocked;
    m_flow->confirm();
    QVERIFY(reaches(State::Failed));
    QCOMPARE(m_flow->error().code, ErrorCode::StoreLocked);
    QVERIFY(!m_bench->repository->account(m_account.id));
    m_bench->secrets.putError.reset();
    m_flow->storeAgain();
    QVERIFY(reaches(State::Done));
    QVERIFY(m_bench->repository->account(m_account.id));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestAuthorizationEnd::anAccountThatWasRemovedStaysRemoved()
{
    QVERIFY(bringTo(State::Proven));
    QVERIFY(m_bench->repository->doomAccount(m_account.id));
    QVERIFY(await(m_bench->credentials.eraseDoomed())->has_value());
    m_bench->secrets.calls.clear();
    m_flow->confirm();
    QVERIFY(reaches(State::Failed));
    QCOMPARE(m_flow->error().code, ErrorCode::NotFound);
    QVERIFY(m_flow->error().message.contains(u"removed meanwhile"_qs));
    QVERIFY(!m_flow->canStoreAgain());
    QVERIFY(!m_bench->repository->account(m_account.id));
    QCOMPARE(m_bench->secrets.calls, QStringList()); // the store was not touched
}

void TestAuthorizationEnd::startsAgainAfterTheEnd()
{
    start();
    const QUrl first = m_flow->link();
    start(); // ignored while one is going on
    QCOMPARE(m_flow->link(), first);
    m_flow->cancel();
    start();
    QCOMPARE(m_flow->state(), State::Listening);
    QVERIFY(m_flow->link() != first);
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
}

void TestAuthorizationEnd::cancelInEveryState_data()
{
    QTest::addColumn<State>("state");
    for (const State state :
        {State::Listening, State::BrowserReached, State::Checking, State::Proven, State::Unproven})
        QTest::addRow("%d", static_cast<int>(state)) << state;
}

void TestAuthorizationEnd::cancelInEveryState()
{
    QFETCH(State, state);
    QVERIFY(bringTo(state));
    QSignalSpy changes(m_flow.get(), &AuthorizationFlow::stateChanged);
    m_flow->cancel();
    QCOMPARE(m_flow->state(), State::Cancelled);
    m_flow->cancel();
    m_flow->confirm();
    m_flow->keepUnproven();
    m_flow->retryProbe();
    m_flow->storeAgain();
    QTest::qWait(300);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(keptKey(), QByteArray("<secret-missing>"));
}

void TestAuthorizationEnd::destroyInEveryState_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Idle, State::Listening, State::BrowserReached, State::Checking,
             State::Proven, State::Unproven, State::Storing})
        QTest::addRow("%d", static_cast<int>(state)) << state;
}

void TestAuthorizationEnd::destroyInEveryState()
{
    QFETCH(State, state);
    QVERIFY(state == State::Idle || bringTo(state));
    m_flow.reset();
    if (m_bench->secrets.gate)
        m_bench->secrets.gate->complete(true);
    QTest::qWait(300);
    // What was being stored is stored to its end.
    QCOMPARE(keptKey(), state == State::Storing ? sandboxKey().toUtf8() : QByteArray("<secret-missing>"));
}

void TestAuthorizationEnd::destroyFromASlot_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Listening, State::BrowserReached, State::Checking, State::Proven,
             State::Storing, State::Done, State::TimedOut, State::Cancelled})
        QTest::addRow("%d", static_cast<int>(state)) << state;
}

void TestAuthorizationEnd::destroyFromASlot()
{
    QFETCH(State, state);
    QPointer<AuthorizationFlow> flow = m_flow.release();
    connect(flow, &AuthorizationFlow::stateChanged, this, [&](State now) {
        if (now == State::Proven && now != state)
            flow->confirm();
        if (now == state)
            delete flow;
    });
    flow->start(m_integration, m_account);
    if (flow && state == State::TimedOut)
        m_clock.advance(RedirectListener::lifetimeMs);
    else if (flow && state == State::Cancelled)
        flow->cancel();
    else if (flow)
        QVERIFY(flow->openBrowser());
    QVERIFY(waitUntil([&] { return flow.isNull(); }));
    QTest::qWait(200);
}

void TestAuthorizationEnd::extendGivesMoreTime()
{
    start();
    m_clock.advance(RedirectListener::lifetimeMs - 1);
    m_flow->extend();
    QCOMPARE(m_flow->remainingMs(), RedirectListener::lifetimeMs);
}

void TestAuthorizationEnd::onlyOneAttemptWaitsForABrowser()
{
    start();
    const AuthorizationFlow::Dependencies same{
        *m_bench->repository, m_bench->credentials, *m_check, *m_browser, m_clock};
    AuthorizationFlow second(same);
    second.start(m_integration, m_account);
    QCOMPARE(second.state(), State::Failed);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(m_flow->state(), State::Listening); // the first one goes on
    second.start(m_integration, m_account, AuthorizationFlow::Route::PasteOnly);
    QCOMPARE(second.state(), State::Listening); // pasting disturbs nobody
    second.cancel();
    m_flow->cancel();
    second.start(m_integration, m_account);
    QCOMPARE(second.state(), State::Listening);
}

void TestAuthorizationEnd::theNextMayBeginOnceTheKeyIsThere_data()
{
    QTest::addColumn<State>("state");
    for (const State state : {State::Proven, State::Unproven, State::Checking})
        QTest::newRow(QTest::toString(state)) << state;
}

void TestAuthorizationEnd::theNextMayBeginOnceTheKeyIsThere()
{
    QFETCH(State, state);
    QVERIFY(bringTo(state));
    AuthorizationFlow second({*m_bench->repository, m_bench->credentials, *m_check, *m_browser, m_clock});
    second.start(m_integration, m_account);
    QCOMPARE(second.state(), State::Listening);
}

QTEST_GUILESS_MAIN(TestAuthorizationEnd)
#include "tst_authorizationend.moc"
