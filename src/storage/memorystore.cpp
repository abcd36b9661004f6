// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/memorystore.h"

#include "storage/secretrules.h"

namespace signet {

StoreStatus MemoryStore::status() const
{
    return {StoreState::SessionOnly, tr("This session only"),
        tr("Secrets are kept in memory and are gone when Signet ends.")};
}

Task<StoreStatus> MemoryStore::probe()
{
    co_return status();
}

Task<StoreStatus> MemoryStore::unlock()
{
    co_return status();
}

Task<Result<void>> MemoryStore::put(SecretReference reference, Secret value)
{
    const Result<void> allowed = checkStorable(reference, value);
    if (!allowed)
        co_return fail(allowed.error());
    m_values.insert(reference.toString(), value);
    co_return Result<void>{};
}

Task<Result<Secret>> MemoryStore::get(SecretReference reference)
{
    const auto found = m_values.constFind(reference.toString());
    if (found == m_values.constEnd())
        co_return fail(missingSecret());
    co_return *found;
}

Task<Result<void>> MemoryStore::erase(SecretReference reference)
{
    m_values.remove(reference.toString());
    co_return Result<void>{};
}

} // namespace signet
