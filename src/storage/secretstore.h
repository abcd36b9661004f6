// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/secretreference.h"
#include "core/task.h"

#include <QObject>
#include <QString>

namespace signet {

enum class StoreState
{
    Unknown,     ///< not asked yet
    Probing,     ///< being asked
    Ready,       ///< reads and writes work
    Locked,      ///< there, but must be unlocked first; nothing is missing
    Unavailable, ///< there is none, or it cannot be used: see the reason
    Stuck,       ///< a call never came back; every further call fails fast
    SessionOnly, ///< memory: works, and is gone when the program ends
};

/// What locking Signet means for a store.
enum class LockMeaning
{
    Conceals,   ///< somebody else keeps the secrets, and stays open: the window is covered, no more
    AsksAgain,  ///< the store closes: unlock() needs the passphrase
    ForgetsAll, ///< there is nothing to open again: what the store keeps is lost
};

/// The state of a store, for the status bar and `doctor`.
struct StoreStatus
{
    StoreState state = StoreState::Unknown;
    QString backend; ///< what the user knows it as: "GNOME Keyring"; not translated
    QString reason;  ///< translated; what is wrong and how to mend it; empty where nothing is

    [[nodiscard]] bool isUsable() const
    {
        return state == StoreState::Ready || state == StoreState::SessionOnly;
    }
    friend bool operator==(const StoreStatus &, const StoreStatus &) = default;
};

/// The only place where secrets are kept. Contract (SECURITY 2.3): every answer is true. What cannot be read
/// because the store is locked or broken is never reported as missing, a put() that succeeds has been read
/// back, an erase() that succeeds leaves nothing. Every call ends within its deadline. Values are 1 to 2,000
/// bytes. GUI thread only. A store outlives every task that it handed out.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype maximumSize = 2'000;

    using QObject::QObject;

    /// Identifies kind and backend in the database ("keychain/libsecret"): tells where an entry was written.
    [[nodiscard]] virtual QString storeId() const = 0;
    /// What is known without asking.
    [[nodiscard]] virtual StoreStatus status() const = 0;
    /// Asks the backend.
    [[nodiscard]] virtual Task<StoreStatus> probe() = 0;
    /// Shows the backend's own unlock prompt, and returns the state afterwards.
    [[nodiscard]] virtual Task<StoreStatus> unlock() = 0;
    [[nodiscard]] virtual LockMeaning lockMeaning() const { return LockMeaning::Conceals; }
    /// Lets go of everything that opens secrets, at once; status() says so. Nothing happens where a lock only
    /// conceals.
    virtual void lock() {}

    /// Errors: TooLarge, InvalidInput (empty), StoreLocked, StoreDenied, StoreUnavailable, StoreStuck,
    /// Timeout, StoreCorrupt (read back something else).
    [[nodiscard]] virtual Task<Result<void>> put(SecretReference reference, Secret value) = 0;
    /// Errors: as put(), and SecretMissing only where the store is usable and has no such entry.
    [[nodiscard]] virtual Task<Result<Secret>> get(SecretReference reference) = 0;
    /// Success also where there was no such entry.
    [[nodiscard]] virtual Task<Result<void>> erase(SecretReference reference) = 0;

Q_SIGNALS:
    void statusChanged(const signet::StoreStatus &status);
};

} // namespace signet
