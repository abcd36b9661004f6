// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"

#include "storage/keychainjob.h"
#include "storage/secretframe.h"
#include "storage/secretrules.h"
#include "storage/secretservice.h"

#include <QPointer>
#include <QScopeGuard>

namespace signet {

namespace {
const QString &serviceName()
{
    static const QString name = QStringLiteral("Signet");
    return name;
}

Error closing()
{
    return {ErrorCode::Cancelled, KeychainStore::tr("Signet is closing.")};
}

auto leaving(Turnstile &turnstile)
{
    return qScopeGuard([turnstile = QPointer<Turnstile>(&turnstile)] {
        if (turnstile)
            turnstile->leave();
    });
}
} // namespace

KeychainStore::KeychainStore(QObject *parent) : KeychainStore(Limits(), parent) {}

KeychainStore::KeychainStore(const Limits &limits, QObject *parent) : SecretStore(parent), m_limits(limits)
{
    m_check.backend = expectedBackend();
    m_check.status.backend = m_check.backend == KeychainBackend::KWallet ? QStringLiteral("KWallet")
                                                                         : QStringLiteral("Secret Service");
}

KeychainStore::~KeychainStore()
{
    // Every pending call ends here, while this object is still whole.
    m_turnstile.close();
    m_unlocking.cancel();
    m_closing.cancel();
}

void KeychainStore::setStatus(const StoreStatus &status)
{
    if (m_check.status == status)
        return;
    m_check.status = status;
    if (!m_closing.isCancelled())
        Q_EMIT statusChanged(status);
}

void KeychainStore::adopt(const KeychainCheck &check)
{
    const StoreStatus status = check.status;
    const StoreStatus before = m_check.status;
    m_check = check;
    m_check.status = before;
    m_failFastUntil.setRemainingTime(check.isSilent ? m_limits.failFast : 0);
    setStatus(status);
}

Result<void> KeychainStore::usability() const
{
    const StoreStatus &status = m_check.status;
    switch (status.state) {
    case StoreState::Ready:
    case StoreState::SessionOnly:
        return {};
    case StoreState::Locked:
        return fail(ErrorCode::StoreLocked, status.reason);
    case StoreState::Stuck:
        return fail(ErrorCode::StoreStuck, status.reason);
    case StoreState::Unavailable:
    case StoreState::Unknown:
    case StoreState::Probing:
        break;
    }
    return fail(ErrorCode::StoreUnavailable,
        status.reason.isEmpty() ? tr("The keyring cannot be reached. Start it, then try again.")
                                : status.reason);
}

Task<StoreStatus> KeychainStore::probe()
{
    const QPointer<KeychainStore> self(this);
    if (m_hungJobs > 0)
        co_return status();
    if (m_check.status.state == StoreState::Unknown)
        setStatus({StoreState::Probing, m_check.status.backend, {}});
    const KeychainCheck check = co_await probeKeychain(m_limits.step, m_closing);
    if (!self)
        co_return StoreStatus();
    if (m_hungJobs == 0 && !m_closing.isCancelled())
        adopt(check);
    co_return status();
}

Task<StoreStatus> KeychainStore::unlock()
{
    const QPointer<KeychainStore> self(this);
    const StoreStatus before = co_await probe();
    if (!self || before.state != StoreState::Locked || m_isUnlocking)
        co_return before;
    m_isUnlocking = true;
    m_unlocking = Cancellation();
    const bool isDone = co_await secretservice::unlock(
        m_check.owner, m_check.collection, m_limits.step, m_limits.prompt, m_unlocking);
    if (!self)
        co_return before;
    Q_UNUSED(isDone) // the keyring itself tells whether it is open now
    m_isUnlocking = false;
    const StoreStatus after = co_await probe();
    co_return after;
}

void KeychainStore::cancelUnlock()
{
    m_unlocking.cancel();
}

/// Asks before a job is started: one that never comes back would block every later one of this process.
Task<Result<void>> KeychainStore::ensureUsable()
{
    const QPointer<KeychainStore> self(this);
    if (m_closing.isCancelled())
        co_return fail(closing());
    if (m_hungJobs > 0 || !m_failFastUntil.hasExpired())
        co_return usability();
    if (m_check.status.state == StoreState::Ready) {
        const KeychainCheck check = co_await recheckKeychain(m_check, m_limits.step, m_closing);
        if (!self || m_closing.isCancelled())
            co_return fail(closing());
        if (check.isSilent || check.status.state != StoreState::Unavailable) {
            adopt(check);
            co_return usability();
        }
    }
    const StoreStatus status = co_await probe();
    Q_UNUSED(status)
    if (!self || m_closing.isCancelled())
        co_return fail(closing());
    co_return usability();
}

Task<Result<void>> KeychainStore::put(SecretReference reference, Secret value)
{
    const QPointer<KeychainStore> self(this);
    const Result<void> allowed = checkStorable(reference, value);
    if (!allowed)
        co_return fail(allowed.error());
    const bool isMyTurn = co_await m_turnstile.enter();
    if (!isMyTurn)
        co_return fail(closing());
    const auto leave = leaving(m_turnstile);
    const Result<void> usable = co_await ensureUsable();
    if (!usable)
        co_return fail(usable.error());
    const Result<void> written = co_await write(reference, value);
    if (!written)
        co_return fail(written.error());
    const Result<Secret> back = co_await read(reference);
    if (!back && back.error().code == ErrorCode::SecretMissing)
        co_return fail(ErrorCode::StoreDenied,
            tr("The keyring accepted the value but did not keep it. Check its settings, then try again."));
    if (!back)
        co_return fail(back.error());
    if (!(*back == value))
        co_return fail(ErrorCode::StoreCorrupt, tr("The keyring gave back something else than was stored. "
                                                   "Check it with its own program, then try again."));
    co_return Result<void>{};
}

Task<Result<Secret>> KeychainStore::get(SecretReference reference)
{
    const bool isMyTurn = co_await m_turnstile.enter();
    if (!isMyTurn)
        co_return fail(closing());
    const auto leave = leaving(m_turnstile);
    const Result<void> usable = co_await ensureUsable();
    if (!usable)
        co_return fail(usable.error());
    Result<Secret> value = co_await read(reference);
    co_return value;
}

Task<Result<void>> KeychainStore::erase(SecretReference reference)
{
    const bool isMyTurn = co_await m_turnstile.enter();
    if (!isMyTurn)
        co_return fail(closing());
    const auto leave = leaving(m_turnstile);
    const Result<void> usable = co_await ensureUsable();
    if (!usable)
        co_return fail(usable.error());
    const Result<void> removed = co_await remove(reference);
    if (!removed)
        co_return fail(removed.error());
    // A locked keyring reports success and deletes nothing.
    const Result<Secret> back = co_await read(reference);
    if (back || back.error().code == ErrorCode::StoreCorrupt)
        co_return fail(ErrorCode::StoreDenied,
            tr("The keyring did not remove the value. Unlock it or check its settings, then try again."));
    if (back.error().code != ErrorCode::SecretMissing)
        co_return fail(back.error());
    co_return Result<void>{};
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

Task<JobOutcome> KeychainStore::run(QKeychain::Job *job, SecretReference reference, QByteArray written)
{
    const QPointer<KeychainStore> self(this);
    const StoreStatus before = m_check.status;
    JobTimes times{m_limits.soft, m_limits.hard, {}, {}};
    times.onSoft = [self] {
        if (self)
            self->setStatus({self->m_check.status.state, self->m_check.status.backend,
                tr("%1 takes long. It may be waiting for you in a window of its own.")
                    .arg(self->m_check.status.backend)});
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
        setStatus({StoreState::Stuck, before.backend,
            tr("%1 never answered. Nothing was lost: start Signet again, and log in again if that does not "
               "help.")
                .arg(before.backend)});
    } else {
        setStatus(before);
    }
    co_return outcome;
}

/// What an unsuccessful job really means. QtKeychain's own words are not believed before the keyring has been
/// asked.
Task<Error> KeychainStore::explain(JobOutcome outcome)
{
    const QPointer<KeychainStore> self(this);
    if (outcome.end == JobOutcome::End::Cancelled)
        co_return closing();
    if (outcome.end == JobOutcome::End::TimedOut)
        co_return Error(ErrorCode::Timeout, m_check.status.reason);
    const Result<void> usable = co_await ensureUsable();
    if (!self)
        co_return closing();
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
