// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/result.h"
#include "core/task.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>

namespace signet {

/// What ends where somebody stopped it.
[[nodiscard]] Error cancelledError();

/// Runs @p job on another thread; its value comes back on this one. After cancel() the task ends with
/// Cancelled at once, and a job that did not begin never does; one that has begun ends by itself, and what
/// it made is dropped. @p job must own what it uses; in a coroutine it needs a name, because gcc 12 destroys
/// what is converted inside of a co_await expression twice.
template <typename T>
[[nodiscard]] Task<Result<T>> runAside(std::function<Result<T>()> job, Cancellation cancellation)
{
    const Completion<Result<T>> done;
    const auto isStopped = std::make_shared<std::atomic_bool>(false);
    const auto registration = cancellation.onCancel([done, isStopped] {
        isStopped->store(true);
        done.complete(fail(cancelledError()));
    });
    const QFuture<Result<T>> future = QtConcurrent::run([job = std::move(job), isStopped]() -> Result<T> {
        if (isStopped->load())
            return fail(cancelledError());
        return job();
    });
    [](QFuture<Result<T>> running, Completion<Result<T>> target) -> Task<void> {
        Result<T> result = co_await running;
        target.complete(std::move(result));
    }(future, done);
    Result<T> result = co_await done.wait();
    co_return result;
}

} // namespace signet
