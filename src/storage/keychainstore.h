// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "storage/keychainprobe.h"
#include "storage/secretstore.h"
#include "storage/turnstile.h"

#include <QDeadlineTimer>

namespace QKeychain {
class Job;
}

namespace signet {

struct JobOutcome;

/// The operating system's keychain through QtKeychain, made truthful (SECURITY 2.3): asks over D-Bus whether
/// the keyring can be used, reads back what it wrote and erased, frames every value, ends every call in time.
/// The first call, not the constructor, touches D-Bus. Destroying it ends every pending call with Cancelled;
/// jobs of QtKeychain that run then are left to themselves.
class KeychainStore : public SecretStore
{
    Q_OBJECT

public:
    /// In milliseconds.
    struct Limits
    {
        int step = 2'000;      ///< one question over D-Bus
        int soft = 10'000;     ///< after this status() says that the keyring is waiting
        int hard = 120'000;    ///< after this the call fails and the store is Stuck
        int prompt = 120'000;  ///< how long an unlock prompt may stay
        int failFast = 10'000; ///< how long an unanswered question lets later calls fail at once
    };

    explicit KeychainStore(QObject *parent = nullptr);
    KeychainStore(const Limits &limits, QObject *parent);
    ~KeychainStore() override;

    [[nodiscard]] QString storeId() const override { return storeIdOf(m_check.backend); }
    [[nodiscard]] StoreStatus status() const override { return m_check.status; }
    [[nodiscard]] Task<StoreStatus> probe() override;
    [[nodiscard]] Task<StoreStatus> unlock() override;
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override;
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override;
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override;

    /// Takes the unlock prompt away; unlock() then ends.
    void cancelUnlock();

private:
    [[nodiscard]] Task<Result<void>> ensureUsable();
    [[nodiscard]] Task<Result<Secret>> read(SecretReference reference);
    [[nodiscard]] Task<Result<void>> write(SecretReference reference, Secret value);
    [[nodiscard]] Task<Result<void>> remove(SecretReference reference);
    [[nodiscard]] Task<JobOutcome> run(QKeychain::Job *job, SecretReference reference, QByteArray written);
    [[nodiscard]] Task<Error> explain(JobOutcome outcome);
    [[nodiscard]] static Error closingError();
    void saySlow();
    void adopt(const KeychainCheck &check);
    void setStatus(const StoreStatus &status);
    [[nodiscard]] Result<void> usability() const;

    Limits m_limits;
    KeychainCheck m_check;
    Turnstile m_turnstile;
    Cancellation m_closing;
    Cancellation m_unlocking;
    bool m_isUnlocking = false;
    bool m_saysSlow = false;
    QDeadlineTimer m_failFastUntil{0};
    int m_hungJobs = 0;
};

} // namespace signet
