// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/patientstore.h"

#include "storage/aside.h"

#include <QPointer>

namespace signet {

namespace {
/// A store that says that it is open and locked in one breath is not asked for ever.
constexpr int mostAttempts = 20;
} // namespace

PatientStore::PatientStore(std::unique_ptr<SecretStore> store, Unlocking unlocking)
    : m_store(std::move(store)), m_unlocking(unlocking)
{
    connect(m_store.get(), &SecretStore::statusChanged, this, &PatientStore::takeStatus);
}

PatientStore::~PatientStore()
{
    m_isClosing = true;
    m_store->disconnect(this);
    wake(false);
    m_store.reset();
}

void PatientStore::takeStatus(const StoreStatus &status)
{
    const QPointer<PatientStore> self(this);
    Q_EMIT statusChanged(status);
    if (!self || status.state == StoreState::Locked)
        return;
    m_hasGivenUp = false;
    if (status.isUsable())
        wake(true);
}

void PatientStore::wake(bool isOpen)
{
    const QPointer<PatientStore> self(this);
    const QList<Completion<bool>> waiting = std::exchange(m_waiting, {});
    for (const Completion<bool> &each : waiting)
        each.complete(isOpen);
    if (self && !waiting.isEmpty())
        Q_EMIT waitingChanged();
}

void PatientStore::giveUp()
{
    m_hasGivenUp = true;
    wake(false);
}

Task<StoreStatus> PatientStore::unlock()
{
    m_hasGivenUp = false;
    return observed(m_store->unlock());
}

Task<StoreStatus> PatientStore::observed(Task<StoreStatus> question)
{
    const QPointer<PatientStore> self(this);
    const StoreStatus status = co_await question;
    if (self && status.isUsable())
        wake(true);
    co_return status;
}

Task<void> PatientStore::ask()
{
    const QPointer<PatientStore> self(this);
    m_isAsking = true;
    const StoreStatus status = co_await m_store->unlock();
    if (!self)
        co_return;
    m_isAsking = false;
    if (!status.isUsable())
        giveUp();
}

/// False where nobody opens it.
Task<bool> PatientStore::untilOpen()
{
    if (m_hasGivenUp)
        co_return false;
    if (m_store->status().isUsable())
        co_return true;
    const Completion<bool> end;
    m_waiting.append(end);
    Q_EMIT waitingChanged();
    if (m_unlocking == Unlocking::AtOnce && !m_isAsking)
        (void)ask();
    const bool isOpen = co_await end.wait();
    co_return isOpen;
}

Task<Result<void>> PatientStore::put(SecretReference reference, Secret value)
{
    const QPointer<PatientStore> self(this);
    for (int attempt = 1;; ++attempt) {
        const Result<void> written = co_await m_store->put(reference, value);
        if (written || !self || written.error().code != ErrorCode::StoreLocked || attempt == mostAttempts)
            co_return written;
        const bool isOpen = co_await untilOpen();
        if (!self || m_isClosing)
            co_return fail(cancelledError());
        if (!isOpen)
            co_return written;
    }
}

Task<Result<Secret>> PatientStore::get(SecretReference reference)
{
    const QPointer<PatientStore> self(this);
    for (int attempt = 1;; ++attempt) {
        const Result<Secret> value = co_await m_store->get(reference);
        if (value || !self || value.error().code != ErrorCode::StoreLocked || attempt == mostAttempts)
            co_return value;
        const bool isOpen = co_await untilOpen();
        if (!self || m_isClosing)
            co_return fail(cancelledError());
        if (!isOpen)
            co_return value;
    }
}

Task<Result<void>> PatientStore::erase(SecretReference reference)
{
    return m_store->erase(reference);
}

} // namespace signet
