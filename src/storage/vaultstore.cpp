// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vaultstore.h"

#include "storage/aside.h"
#include "storage/secretrules.h"

#include <QDir>
#include <QMetaMethod>
#include <QPointer>

namespace signet {

QString VaultStore::pathIn(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("vault.sgv"));
}

VaultStore::VaultStore(const QString &path, sealedbox::Cost cost, QObject *parent)
    : SecretStore(parent), m_file(path), m_cost(cost), m_status{StoreState::Unknown, tr("Vault"), {}}
{
}

VaultStore::~VaultStore()
{
    // Every pending call ends here, while this object is still whole.
    m_turnstile.close();
    dismiss();
    m_closing.cancel();
}

void VaultStore::setStatus(const StoreStatus &status)
{
    if (m_status == status)
        return;
    m_status = status;
    if (!m_closing.isCancelled())
        Q_EMIT statusChanged(status);
}

StoreStatus VaultStore::lockedStatus() const
{
    return {StoreState::Locked, tr("Vault"), tr("The vault is locked. Unlock it with its passphrase.")};
}

Task<StoreStatus> VaultStore::probe()
{
    const QPointer<VaultStore> self(this);
    const VaultFile file = m_file;
    const std::function<Result<void>()> look = [file] { return file.look(); };
    const Result<void> looked = co_await runAside<void>(look, m_closing);
    if (!self)
        co_return StoreStatus();
    if (looked) {
        setStatus(m_dataKey.isEmpty() ? lockedStatus() : StoreStatus{StoreState::Ready, tr("Vault"), {}});
        co_return status();
    }
    m_dataKey = {};
    const bool isMissing = looked.error().code == ErrorCode::NotFound;
    setStatus({StoreState::Unavailable, tr("Vault"),
        isMissing
            ? tr("There is no vault yet: %1. Create one (signet-cli vault create), or copy it back from "
                 "where you keep a copy of it.")
                  .arg(QDir::toNativeSeparators(path()))
            : looked.error().message});
    co_return status();
}

Task<StoreStatus> VaultStore::unlock()
{
    const QPointer<VaultStore> self(this);
    const StoreStatus before = co_await probe();
    if (!self || before.state != StoreState::Locked ||
        !isSignalConnected(QMetaMethod::fromSignal(&VaultStore::passphraseWanted)))
        co_return before;
    const Completion<bool> end;
    m_unlocking.append(end);
    if (m_unlocking.size() == 1)
        Q_EMIT passphraseWanted();
    const bool isUnlocked = co_await end.wait();
    Q_UNUSED(isUnlocked)
    if (!self)
        co_return before;
    co_return status();
}

void VaultStore::dismiss()
{
    for (const Completion<bool> &end : std::exchange(m_unlocking, {}))
        end.complete(false);
}

void VaultStore::lock()
{
    if (m_dataKey.isEmpty())
        return;
    m_dataKey = {};
    setStatus(lockedStatus());
}

void VaultStore::adopt(const Secret &dataKey)
{
    const QPointer<VaultStore> self(this);
    m_dataKey = dataKey;
    setStatus({StoreState::Ready, tr("Vault"), {}});
    if (!self)
        return;
    for (const Completion<bool> &end : std::exchange(m_unlocking, {}))
        end.complete(true);
}

template <typename T>
Task<Result<T>> VaultStore::derive(std::function<Result<T>()> job, Cancellation cancellation)
{
    const Cancellation either;
    const auto byUser = cancellation.onCancel([either] { either.cancel(); });
    const auto byEnd = m_closing.onCancel([either] { either.cancel(); });
    Result<T> result = co_await runAside<T>(job, either);
    co_return result;
}

Task<Result<void>> VaultStore::create(Secret passphrase, Cancellation cancellation)
{
    const QPointer<VaultStore> self(this);
    const VaultFile file = m_file;
    const sealedbox::Cost cost = m_cost;
    const std::function<Result<sealedbox::Key>()> make = [passphrase, cost] {
        return sealedbox::create(sealedbox::vaultMagic, passphrase, cost);
    };
    const Result<sealedbox::Key> key = co_await derive<sealedbox::Key>(make, cancellation);
    if (!key)
        co_return fail(key.error());
    if (!self)
        co_return fail(cancelledError());
    const std::function<Result<void>()> write = [file, key] { return file.create(*key); };
    const Result<void> written = co_await runAside<void>(write, m_closing);
    if (!written)
        co_return fail(written.error());
    if (self)
        adopt(key->dataKey);
    co_return Result<void>{};
}

Task<Result<void>> VaultStore::unlockWith(Secret passphrase, Cancellation cancellation)
{
    const QPointer<VaultStore> self(this);
    const VaultFile file = m_file;
    const std::function<Result<Secret>()> open = [file, passphrase] { return file.open(passphrase); };
    const Result<Secret> key = co_await derive<Secret>(open, cancellation);
    if (!key)
        co_return fail(key.error());
    if (self)
        adopt(*key);
    co_return Result<void>{};
}

Task<Result<void>> VaultStore::changePassphrase(Secret old, Secret fresh, Cancellation cancellation)
{
    const QPointer<VaultStore> self(this);
    const VaultFile file = m_file;
    const sealedbox::Cost cost = m_cost;
    const std::function<Result<VaultFile::Change>()> prepare = [file, old, fresh, cost] {
        return file.prepareChange(old, fresh, cost);
    };
    const Result<VaultFile::Change> change = co_await derive<VaultFile::Change>(prepare, cancellation);
    if (!change)
        co_return fail(change.error());
    if (!self)
        co_return fail(cancelledError());
    // Not to be cancelled any more: nobody would know which passphrase is the right one.
    const std::function<Result<void>()> apply = [file, change] { return file.apply(*change); };
    const Result<void> applied = co_await runAside<void>(apply, m_closing);
    if (!applied)
        co_return fail(applied.error());
    if (self)
        adopt(change->key.dataKey);
    co_return Result<void>{};
}

template <typename T>
Task<Result<T>> VaultStore::withKey(std::function<Result<T>(const Secret &)> job)
{
    const QPointer<VaultStore> self(this);
    const bool isMyTurn = co_await m_turnstile.enter();
    if (!isMyTurn)
        co_return fail(cancelledError());
    const auto leave = leaving(m_turnstile);
    const Secret dataKey = m_dataKey;
    if (dataKey.isEmpty()) {
        const StoreStatus status = co_await probe();
        co_return fail(
            status.state == StoreState::Locked ? ErrorCode::StoreLocked : ErrorCode::StoreUnavailable,
            status.reason);
    }
    const std::function<Result<T>()> withThisKey = [job, dataKey] { return job(dataKey); };
    Result<T> result = co_await runAside<T>(withThisKey, m_closing);
    if (result || !self || m_closing.isCancelled())
        co_return result;
    const Error error = result.error();
    if (error.code == ErrorCode::StoreDenied) { // the data key opens what it once opened: another vault
        lock();
        co_return fail(ErrorCode::StoreLocked,
            tr("The vault was replaced by another one, or changed. Unlock it again with its passphrase."));
    }
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::Io) {
        const StoreStatus status = co_await probe();
        Q_UNUSED(status)
        co_return fail(ErrorCode::StoreUnavailable, error.message, error.detail);
    }
    co_return result;
}

Task<Result<void>> VaultStore::put(SecretReference reference, Secret value)
{
    const Result<void> allowed = checkStorable(reference, value);
    if (!allowed)
        co_return fail(allowed.error());
    const VaultFile file = m_file;
    const std::function<Result<void>(const Secret &)> write = [file, reference, value](const Secret &key) {
        return file.put(key, reference, value);
    };
    const Result<void> written = co_await withKey<void>(write);
    co_return written;
}

Task<Result<Secret>> VaultStore::get(SecretReference reference)
{
    const VaultFile file = m_file;
    const std::function<Result<Secret>(const Secret &)> read = [file, reference](const Secret &key) {
        return file.get(key, reference);
    };
    Result<Secret> value = co_await withKey<Secret>(read);
    co_return value;
}

Task<Result<void>> VaultStore::erase(SecretReference reference)
{
    const VaultFile file = m_file;
    const std::function<Result<void>(const Secret &)> remove = [file, reference](const Secret &key) {
        return file.erase(key, reference);
    };
    const Result<void> erased = co_await withKey<void>(remove);
    co_return erased;
}

} // namespace signet
