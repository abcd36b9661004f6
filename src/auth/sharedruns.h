// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace signet {

/// At most one run of something for each key: whoever asks meanwhile gets the same result. "Log in once
/// and reuse" (PROTOCOLS 1.1) for requests that start together. A caller who cancels leaves; the run itself
/// is cancelled when nobody waits any more. The destructor ends what is running, before it returns.
template <typename T>
class SharedRuns
{
    struct Run
    {
        Cancellation stop;
        QList<Completion<Result<T>>> waiters;
        int waiting = 0;
    };
    using Runs = QHash<QString, std::shared_ptr<Run>>;

public:
    /// Starts the run; it must end soon after its cancellation.
    using Start = std::function<Task<Result<T>>(Cancellation)>;

    SharedRuns() = default;
    SharedRuns(const SharedRuns &) = delete;
    SharedRuns &operator=(const SharedRuns &) = delete;
    ~SharedRuns() { cancelAll(); }

    [[nodiscard]] Task<Result<T>> get(QString key, Start start, Cancellation cancellation)
    {
        std::shared_ptr<Run> run = m_runs->value(key);
        const bool isFirst = !run;
        if (isFirst)
            run = std::make_shared<Run>();
        const Completion<Result<T>> done;
        run->waiters.append(done);
        ++run->waiting;
        if (isFirst) {
            m_runs->insert(key, run);
            static_cast<void>(follow(m_runs, key, run, start));
        }
        const Cancellation::Registration leaving =
            cancellation.onCancel([runs = m_runs, key, run, done] { leave(*runs, key, *run, done); });
        Result<T> result = co_await done.wait();
        co_return result;
    }

    void cancelAll()
    {
        const Runs runs = *m_runs;
        for (const std::shared_ptr<Run> &run : runs)
            run->stop.cancel();
    }

private:
    static void leave(Runs &runs, QString key, Run &run, Completion<Result<T>> done)
    {
        const auto found = runs.constFind(key);
        const bool isLast = --run.waiting == 0 && found != runs.constEnd() && found->get() == &run;
        if (isLast) {
            const std::shared_ptr<Run> abandoned = runs.take(key); // nobody joins it any more
            abandoned->stop.cancel();
        }
        done.complete(fail(ErrorCode::Cancelled,
            QCoreApplication::translate("SharedRuns", "Stopped before the request was sent.")));
    }

    static Task<void> follow(std::shared_ptr<Runs> runs, QString key, std::shared_ptr<Run> run, Start start)
    {
        const Result<T> result = co_await start(run->stop);
        if (runs->value(key) == run)
            runs->remove(key);
        const QList<Completion<Result<T>>> waiters = run->waiters;
        for (const Completion<Result<T>> &waiter : waiters)
            waiter.complete(result);
    }

    std::shared_ptr<Runs> m_runs = std::make_shared<Runs>();
};

} // namespace signet
