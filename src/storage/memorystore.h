// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretstore.h"

#include <QHash>

namespace signet {

/// Keeps secrets for this run only: where no keychain can be used, and in tests.
class MemoryStore : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    [[nodiscard]] QString storeId() const override { return QStringLiteral("memory"); }
    [[nodiscard]] StoreStatus status() const override;
    [[nodiscard]] Task<StoreStatus> probe() override;
    [[nodiscard]] Task<StoreStatus> unlock() override;
    [[nodiscard]] LockMeaning lockMeaning() const override { return LockMeaning::ForgetsAll; }
    void lock() override { m_values.clear(); }
    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override;
    [[nodiscard]] Task<Result<Secret>> get(SecretReference reference) override;
    [[nodiscard]] Task<Result<void>> erase(SecretReference reference) override;

private:
    QHash<QString, Secret> m_values;
};

} // namespace signet
