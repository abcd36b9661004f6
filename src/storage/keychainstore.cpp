// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keychainstore.h"

#include "storage/secretrules.h"
#include "storage/secretservice.h"

#include <QPointer>

namespace signet {

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
    m_saysSlow = false;
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
        co_return fail(closingError());
    if (!m_failFastUntil.hasExpired())
        co_return usability();
    if (m_check.status.state == StoreState::Ready) {
        const KeychainCheck check = co_await recheckKeychain(m_check, m_limits.step, m_closing);
        if (!self || m_closing.isCancelled())
            co_return fail(closingError());
        if (check.isSilent || check.status.state != StoreState::Unavailable) {
            adopt(check);
            co_return usability();
        }
    }
    const StoreStatus status = co_await probe();
    Q_UNUSED(status)
    if (!self || m_closing.isCancelled())
        co_return fail(closingError());
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
        co_return fail(closingError());
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
        co_return fail(closingError());
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
        co_return fail(closingError());
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

} // namespace signet
