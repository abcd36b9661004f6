// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/task.h"

#include <QByteArray>

#include <qt6keychain/keychain.h>

namespace signet {

/// How a job of QtKeychain ended.
struct JobOutcome
{
    enum class End
    {
        Finished,
        TimedOut, ///< the job still runs, and blocks every later one
        Cancelled,
    };
    End end = End::Finished;
    QKeychain::Error error = QKeychain::NoError;
    QString text;    ///< QtKeychain's, for logs
    QByteArray data; ///< what a read job read; hand it to wipeShared()
};

struct JobTimes
{
    int softMs = 0;
    int hardMs = 0;
    std::function<void()> onSoft; ///< the job takes unusually long
    std::function<void()> onLate; ///< it has ended after all, after TimedOut or Cancelled
};

/// Starts @p job, which must have no parent, is never deleted here (QtKeychain does that itself; deleting a
/// running one is a use after free, SECURITY 2.1), and tells exactly once how it ended. @p written is the
/// buffer of a write job: it is overwritten when the job has ended.
[[nodiscard]] Task<JobOutcome> runJob(
    QKeychain::Job *job, QString key, QByteArray written, JobTimes times, Cancellation cancellation);

} // namespace signet
