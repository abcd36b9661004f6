// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainjob.h"

#include "core/wipe.h"

#include <QTimer>

#include <algorithm>

namespace signet {

Task<JobOutcome> runJob(
    QKeychain::Job *job, QString key, QByteArray written, JobTimes times, Cancellation cancellation)
{
    Q_ASSERT(!job->parent());
    const Completion<JobOutcome> end;
    job->setAutoDelete(true);
    job->setKey(key);
    // KWallet's delete job has emitted finished() twice (SECURITY 2.1).
    QObject::connect(
        job, &QKeychain::Job::finished, job,
        [end, written, late = times.onLate](QKeychain::Job *finished) mutable {
            JobOutcome outcome{JobOutcome::End::Finished, finished->error(), finished->errorString(), {}};
            if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(finished))
                outcome.data = read->binaryData();
            wipeShared(written);
            if (end.isComplete()) {
                wipeShared(outcome.data);
                late();
                return;
            }
            end.complete(std::move(outcome));
        },
        Qt::SingleShotConnection);
    written = QByteArray();

    QObject timers; // its timers die with this frame
    QTimer::singleShot(times.softMs, &timers, times.onSoft);
    QTimer::singleShot(times.hardMs, &timers, [end] {
        end.complete({JobOutcome::End::TimedOut, {}, {}, {}});
    });
    const Cancellation::Registration registration = cancellation.onCancel([end] {
        end.complete({JobOutcome::End::Cancelled, {}, {}, {}});
    });
    job->start();
    JobOutcome outcome = co_await end.wait();
    co_return outcome;
}

} // namespace signet
