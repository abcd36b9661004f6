// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "storage/sealedbox.h"
#include "storage/secretstore.h"
#include "storage/turnstile.h"
#include "storage/vaultfile.h"

#include <functional>

namespace signet {

/// Secrets in one encrypted file, opened by a passphrase (SECURITY 2.5): where there is no keychain. While it
/// is unlocked it holds the data key, and nothing else. All work is done on another thread. Destroying it
/// ends every pending call with Cancelled.
class VaultStore : public SecretStore
{
    Q_OBJECT

public:
    /// The vault of a data folder.
    [[nodiscard]] static QString pathIn(const QString &dataDir);

    /// @p cost is that of what it creates; tests take a cheap one.
    explicit VaultStore(const QString &path, sealedbox::Cost cost = {}, QObject *parent = nullptr);
    ~VaultStore() override;

    [[nodiscard]] QString path() const { return m_file.path(); }

    [[nodiscard]] QString storeId() const override { return QStringLiteral("vault"); }
    [[nodiscard]] StoreStatus status() const override { return m_status; }
    [[nodiscard]] Task<StoreStatus> probe() override;
    /// Emits passphraseWanted() and ends when it is unlocked, or with dismiss(). Where nobody listens it ends
    /// at once.
    [[nodiscard]] Task<StoreStatus> unlock() override;
    [[nodiscard]] LockMeaning lockMeaning() const override { return LockMeaning::AsksAgain; }
    /// Forgets the key. Calls that run end as they would have.
    void lock() override;
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override;
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override;
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override;

    /// Makes an empty vault and unlocks it. Errors: Conflict where there is one; those of
    /// sealedbox::create().
    [[nodiscard]] Task<Result<void>> create(Secret passphrase, Cancellation cancellation);
    /// Errors: StoreDenied (wrong passphrase, or the file was changed), StoreUnavailable, StoreCorrupt,
    /// Cancelled.
    [[nodiscard]] Task<Result<void>> unlockWith(Secret passphrase, Cancellation cancellation);
    /// Works whether it is unlocked or not; afterwards it is. Errors as unlockWith(), and Conflict. After
    /// Cancelled nothing was changed.
    [[nodiscard]] Task<Result<void>> changePassphrase(Secret old, Secret fresh, Cancellation cancellation);
    /// Nobody will enter the passphrase: unlock() ends.
    void dismiss();

Q_SIGNALS:
    void passphraseWanted();

private:
    /// Runs @p job with the data key on another thread; a vault that another process replaced is locked then.
    template <typename T>
    [[nodiscard]] Task<Result<T>> withKey(std::function<Result<T>(const Secret &dataKey)> job);
    /// runAside() until the user or the end of this store cancels it.
    template <typename T>
    [[nodiscard]] Task<Result<T>> derive(std::function<Result<T>()> job, Cancellation cancellation);
    void adopt(const Secret &dataKey);
    [[nodiscard]] StoreStatus lockedStatus() const;
    void setStatus(const StoreStatus &status);

    VaultFile m_file;
    sealedbox::Cost m_cost;
    Secret m_dataKey; ///< empty: locked
    StoreStatus m_status;
    Turnstile m_turnstile;
    Cancellation m_closing;
    QList<Completion<bool>> m_unlocking;
};

} // namespace signet
