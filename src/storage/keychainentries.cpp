// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wipe.h"
#include "storage/keychainjob.h"
#include "storage/keychainstore.h"
#include "storage/secretframe.h"
#include "storage/secretrules.h"

#include <QPointer>

// KeychainStore: single jobs of QtKeychain, and what their ends mean.

namespace signet {

namespace {
const QString &serviceName()
{
    static const QString name = QStringLiteral("Signet");
    return name;
}
} // namespace

Error KeychainStore::closingError()
{
    return {ErrorCode::Cancelled, tr("Signet is closing.")};
}

Task<Result<Secret>> KeychainStore::read(SecretReference reference)
{
    JobOutcome outcome = co_await run(new QKeychain::ReadPasswordJob(serviceName()), reference, {});
    if (outcome.end == JobOutcome::End::Finished && outcome.error == QKeychain::NoError &&
        !outcome.data.isEmpty()) {
        Result<Secret> value = secretframe::unwrap(outcome.data);
        wipeShared(outcome.data);
        co_return value;
    }
    const Error error = co_await explain(outcome);
    co_return fail(error);
}

Task<Result<void>> KeychainStore::write(SecretReference reference, Secret value)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    const QByteArray framed = secretframe::wrap(value);
    job->setBinaryData(framed);
    const JobOutcome outcome = co_await run(job, reference, framed);
    if (outcome.end == JobOutcome::End::Finished && outcome.error == QKeychain::NoError)
        co_return Result<void>{};
    const Error error = co_await explain(outcome);
    co_return fail(error);
}

Task<Result<void>> KeychainStore::remove(SecretReference reference)
{
    const JobOutcome outcome = co_await run(new QKeychain::DeletePasswordJob(serviceName()), reference, {});
    if (outcome.end == JobOutcome::End::Finished &&
        (outcome.error == QKeychain::NoError || outcome.error == QKeychain::EntryNotFound))
        co_return Result<void>{};
    const Error error = co_await explain(outcome);
    co_return fail(error);
}

void KeychainStore::saySlow()
{
    setStatus({m_check.status.state, m_check.status.backend,
        tr("%1 takes long. It may be waiting for you in a window of its own.").arg(m_check.status.backend)});
    m_saysSlow = true;
}

Task<JobOutcome> KeychainStore::run(QKeychain::Job *job, SecretReference reference, QByteArray written)
{
    const QPointer<KeychainStore> self(this);
    JobTimes times{m_limits.soft, m_limits.hard, {}, {}};
    times.onSoft = [self] {
        if (self)
            self->saySlow();
    };
    times.onLate = [self] {
        if (self && --self->m_hungJobs == 0)
            self->setStatus({StoreState::Unknown, self->m_check.status.backend, {}});
    };
    JobOutcome outcome = co_await runJob(job, reference.toString(), written, times, m_closing);
    if (!self || outcome.end == JobOutcome::End::Cancelled)
        co_return outcome;
    if (outcome.end == JobOutcome::End::TimedOut) {
        ++m_hungJobs;
        setStatus({StoreState::Stuck, m_check.status.backend,
            tr("%1 never answered. Nothing was lost: start Signet again, and log in again if that does not "
               "help.")
                .arg(m_check.status.backend)});
    } else if (m_saysSlow) {
        setStatus({m_check.status.state, m_check.status.backend, {}});
    }
    m_saysSlow = false;
    co_return outcome;
}

/// What an unsuccessful job really means. QtKeychain's own words are not believed before the keyring has been
/// asked.
Task<Error> KeychainStore::explain(JobOutcome outcome)
{
    const QPointer<KeychainStore> self(this);
    if (outcome.end == JobOutcome::End::Cancelled)
        co_return closingError();
    if (outcome.end == JobOutcome::End::TimedOut)
        co_return Error(ErrorCode::Timeout, m_check.status.reason);
    const Result<void> usable = co_await ensureUsable();
    if (!self)
        co_return closingError();
    if (!usable)
        co_return usable.error();
    switch (outcome.error) {
    case QKeychain::EntryNotFound:
        co_return missingSecret();
    case QKeychain::NoError:
        co_return Error(ErrorCode::StoreCorrupt,
            tr("The keyring gave back an empty value. Enter it again, or authorize again."));
    case QKeychain::AccessDeniedByUser:
        co_return Error(ErrorCode::StoreDenied,
            tr("Access to the keyring was refused. Allow it when the keyring asks, then try again."),
            outcome.text);
    default:
        co_return Error(ErrorCode::StoreDenied,
            tr("The keyring refused. Check it with its own program, then try again."),
            QStringLiteral("QtKeychain %1: %2").arg(outcome.error).arg(outcome.text));
    }
}

} // namespace signet
