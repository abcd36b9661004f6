// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/ownersecrets.h"

#include "storage/credentialstore.h"

#include <algorithm>

namespace signet {

namespace {
using Wanted = QList<std::pair<QUuid, SecretField>>;

/// Takes what is among @p seen, and returns what is left to read.
Wanted unseen(
    Redactor &redactor, const QUuid &owner, const QList<StoredSecret> &all, const QList<Secret> &seen)
{
    Wanted wanted;
    for (const StoredSecret &stored : all) {
        const auto same = std::find_if(seen.begin(), seen.end(), [&stored](const Secret &value) {
            return value.size() == stored.summary.length && !stored.summary.fingerprint.isEmpty() &&
                   fingerprint(value) == stored.summary.fingerprint;
        });
        if (same == seen.end())
            wanted.append({owner, stored.field});
        else
            redactor.add(*same, fieldLabel(stored.field));
    }
    return wanted;
}
} // namespace

Task<Result<Redactor>> ownerRedactor(
    CredentialStore &credentials, Integration integration, std::optional<Account> account, QList<Secret> seen)
{
    Redactor redactor;
    Wanted wanted = unseen(redactor, integration.id, integration.secrets, seen);
    if (account)
        wanted += unseen(redactor, account->id, account->secrets, seen);
    for (const auto &[owner, field] : wanted) {
        const Result<Secret> value = co_await credentials.open(owner, field);
        if (value)
            redactor.add(*value, fieldLabel(field));
        else if (value.error().code != ErrorCode::SecretMissing)
            co_return fail(value.error());
    }
    co_return redactor;
}

} // namespace signet
