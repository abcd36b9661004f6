// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task.h"
#include "support/await.h"

#include <QTest>
#include <QTimer>

using namespace signet;

namespace {

Task<int> waited(Completion<int> completion)
{
    const int value = co_await completion.wait();
    co_return value + 1;
}

Task<void> record(Completion<QString> completion, std::shared_ptr<QStringList> log)
{
    log->append(QStringLiteral("before"));
    const QString value = co_await completion.wait();
    log->append(value);
}

Task<Result<int>> failing(Completion<int> completion)
{
    const int value = co_await completion.wait();
    if (value < 0)
        co_return fail(ErrorCode::Timeout, QStringLiteral("too late"));
    co_return value;
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completeBeforeWaiting()
    {
        const Completion<int> completion;
        QVERIFY(!completion.isComplete());
        QVERIFY(completion.complete(41));
        QVERIFY(completion.isComplete());
        QCOMPARE(test::await(waited(completion)), std::optional(42));
    }

    void completeWhileWaiting()
    {
        const Completion<int> completion;
        QTimer::singleShot(0, this, [completion] { completion.complete(41); });
        QCOMPARE(test::await(waited(completion)), std::optional(42));
    }

    void onlyTheFirstCounts()
    {
        const Completion<int> completion;
        QVERIFY(completion.complete(1));
        QVERIFY(!completion.complete(2));
        QCOMPARE(test::await(waited(completion)), std::optional(2));
        QVERIFY(!completion.complete(3));
    }

    void resumesBeforeCompleteReturns()
    {
        const Completion<QString> completion;
        const auto log = std::make_shared<QStringList>();
        {
            const Task<void> dropped = record(completion, log); // goes on without its Task
        }
        QCOMPARE(*log, QStringList{QStringLiteral("before")});
        QVERIFY(completion.complete(QStringLiteral("after")));
        QCOMPARE(*log, (QStringList{QStringLiteral("before"), QStringLiteral("after")}));
    }

    void waiterMayDropTheCompletion()
    {
        auto completion = std::make_unique<Completion<QString>>();
        const auto log = std::make_shared<QStringList>();
        const auto finish = [](std::unique_ptr<Completion<QString>> &owner,
                                std::shared_ptr<QStringList> inner) -> Task<void> {
            co_await record(*owner, inner);
            owner.reset();
        };
        const Task<void> task = finish(completion, log);
        QVERIFY(completion->complete(QStringLiteral("after")));
        QVERIFY(!completion);
        QCOMPARE(log->size(), 2);
    }

    void carriesWhatCannotBeCopied()
    {
        const Completion<std::unique_ptr<int>> completion;
        const auto unwrap = [](Completion<std::unique_ptr<int>> inner) -> Task<int> {
            const std::unique_ptr<int> value = co_await inner.wait();
            co_return *value;
        };
        const Task<int> task = unwrap(completion);
        QVERIFY(completion.complete(std::make_unique<int>(7)));
        QVERIFY(task.isReady());
    }

    void carriesErrors()
    {
        const Completion<int> completion;
        QVERIFY(completion.complete(-1));
        const auto result = test::await(failing(completion));
        QVERIFY(result);
        QVERIFY(!*result);
        QCOMPARE(result->error().code, ErrorCode::Timeout);
    }

    void awaitGivesUpOnWhatNeverEnds()
    {
        const Completion<int> completion;
        QCOMPARE(test::await(waited(completion), 50), std::nullopt);
        completion.complete(0); // so that the coroutine's frame goes
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
