// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretstore.h"

#include <memory>

namespace signet {

/// Another store, for work that can wait: while that one is locked, get() and put() wait and go on by
/// themselves when it is open, instead of failing. erase() does not wait: what cannot be erased now is erased
/// later. Destroying it ends every pending call with Cancelled.
class PatientStore : public SecretStore
{
    Q_OBJECT

public:
    enum class Unlocking
    {
        AtOnce, ///< the first call that waits asks to unlock, and where that fails all fail with StoreLocked
        ByUser, ///< somebody else calls unlock(), or the store is opened from outside
    };

    PatientStore(std::unique_ptr<SecretStore> store, Unlocking unlocking);
    ~PatientStore() override;

    [[nodiscard]] QString storeId() const override { return m_store->storeId(); }
    [[nodiscard]] StoreStatus status() const override { return m_store->status(); }
    [[nodiscard]] Task<StoreStatus> probe() override { return observed(m_store->probe()); }
    [[nodiscard]] Task<StoreStatus> unlock() override;
    [[nodiscard]] LockMeaning lockMeaning() const override { return m_store->lockMeaning(); }
    void lock() override { m_store->lock(); }
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override;
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override;
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override;

    /// How many calls wait.
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }
    /// Those who wait fail with StoreLocked, and those who come, too, until unlock() or another state.
    void giveUp();

Q_SIGNALS:
    void waitingChanged();

private:
    [[nodiscard]] Task<StoreStatus> observed(Task<StoreStatus> question);
    [[nodiscard]] Task<bool> untilOpen();
    [[nodiscard]] Task<void> ask();
    void takeStatus(const StoreStatus &status);
    void wake(bool isOpen);

    std::unique_ptr<SecretStore> m_store;
    Unlocking m_unlocking;
    QList<Completion<bool>> m_waiting;
    bool m_hasGivenUp = false;
    bool m_isAsking = false;
    bool m_isClosing = false;
};

} // namespace signet
