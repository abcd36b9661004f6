// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/memorystore.h"

#include <QStringList>

#include <optional>

namespace signet::test {

/// A MemoryStore that fails where it is told to, and remembers what it was asked.
class FaultyStore : public MemoryStore
{
public:
    using MemoryStore::MemoryStore;
    ~FaultyStore() override
    {
        if (getGate)
            getGate->complete(false);
    }

    /// Answered by put(), get(), erase() while set.
    std::optional<ErrorCode> putError;
    std::optional<ErrorCode> getError;
    std::optional<ErrorCode> eraseError;
    /// put() keeps the value although it reports putError, as a timeout does.
    bool keepsDespiteError = false;
    StoreStatus reported{StoreState::Ready, QStringLiteral("Test keyring"), {}};
    QString id = QStringLiteral("keychain/libsecret");
    LockMeaning meaning = LockMeaning::Conceals;
    /// Whether unlock() does.
    bool opens = true;
    QStringList calls;
    /// While set, put() waits for its completion.
    std::optional<Completion<bool>> gate;
    /// The same for get(), which then fails with getError if that is set meanwhile, and as cancelled after
    /// `false`. That is how the destructor ends it, as the keychain's does.
    std::optional<Completion<bool>> getGate;

    [[nodiscard]] QString storeId() const override { return id; }
    [[nodiscard]] StoreStatus status() const override { return reported; }
    [[nodiscard]] LockMeaning lockMeaning() const override { return meaning; }
    void lock() override
    {
        calls.append(QStringLiteral("lock"));
        if (meaning == LockMeaning::AsksAgain)
            reported.state = StoreState::Locked;
    }
    [[nodiscard]] Task<StoreStatus> unlock() override
    {
        calls.append(QStringLiteral("unlock"));
        if (opens)
            reported.state = StoreState::Ready;
        co_return reported;
    }
    [[nodiscard]] Task<StoreStatus> probe() override
    {
        calls.append(QStringLiteral("probe"));
        co_return reported;
    }
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override
    {
        calls.append(QStringLiteral("put"));
        if (gate) {
            const bool opened = co_await gate->wait();
            Q_UNUSED(opened)
        }
        if (!putError || keepsDespiteError) {
            const Result<void> done = co_await MemoryStore::put(reference, value);
            if (!putError)
                co_return done;
        }
        co_return fail(*putError, QStringLiteral("put failed"));
    }
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override
    {
        calls.append(QStringLiteral("get"));
        if (getGate) {
            const Completion<bool> waiting = *getGate;
            const bool opened = co_await waiting.wait();
            if (!opened)
                co_return fail(ErrorCode::Cancelled, QStringLiteral("closing"));
        }
        if (getError)
            co_return fail(*getError, QStringLiteral("get failed"));
        const Result<Secret> value = co_await MemoryStore::get(reference);
        co_return value;
    }
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override
    {
        calls.append(QStringLiteral("erase"));
        if (eraseError)
            co_return fail(*eraseError, QStringLiteral("erase failed"));
        const Result<void> done = co_await MemoryStore::erase(reference);
        co_return done;
    }
};

} // namespace signet::test
