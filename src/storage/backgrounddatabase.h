// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace signet {

class Database;

/// A second connection to the metadata file, on a thread of its own: for what is written while somebody
/// types, and for questions that read much. Opened with the first job. Jobs run one after the other, in the
/// order of the calls. Where nobody types, the first connection does it on the spot: a program that ends with
/// its one answer would wait for the thread anyway.
class BackgroundDatabase
{
public:
    template <typename T>
    using Job = std::function<Result<T>(const Database &)>;

    explicit BackgroundDatabase(QString folder);
    /// Without a thread. @p database must outlive it.
    explicit BackgroundDatabase(const Database &database);
    BackgroundDatabase(const BackgroundDatabase &) = delete;
    BackgroundDatabase &operator=(const BackgroundDatabase &) = delete;
    /// Returns when every job is done; those who wait for one are resumed before.
    ~BackgroundDatabase();

    /// Runs @p job over there. Its value comes back on this thread. Errors: those of Database::open() and the
    /// job's own; Cancelled once this is being destroyed.
    template <typename T>
    [[nodiscard]] Task<Result<T>> ask(Job<T> job)
    {
        if (m_here != nullptr) {
            Result<T> result = job(*m_here);
            co_return result;
        }
        const Completion<Result<T>> done;
        const bool isPosted = post([this, job = std::move(job), done] {
            Result<T> result = [&]() -> Result<T> {
                const Result<const Database *> database = connection();
                return database ? job(**database) : Result<T>(fail(database.error()));
            }();
            QMetaObject::invokeMethod(
                &m_home, [done, result = std::move(result)] { done.complete(result); }, Qt::QueuedConnection);
        });
        if (!isPosted)
            co_return fail(ErrorCode::Cancelled, closingMessage());
        Result<T> result = co_await done.wait();
        co_return result;
    }

private:
    /// False while this is being destroyed.
    [[nodiscard]] bool post(std::function<void()> job);
    [[nodiscard]] static QString closingMessage();
    [[nodiscard]] Result<const Database *> connection();

    QString m_folder;
    const Database *m_here = nullptr;
    QObject m_home;                       ///< lives where the caller does
    QObject *m_over;                      ///< lives on the thread
    std::unique_ptr<Database> m_database; ///< the thread's alone
    QThread m_thread;
    bool m_isClosing = false;
};

} // namespace signet
