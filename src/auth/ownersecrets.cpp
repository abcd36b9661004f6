// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/ownersecrets.h"

#include "storage/credentialstore.h"

namespace signet {

Task<Result<Redactor>> ownerRedactor(
    CredentialStore &credentials, Integration integration, std::optional<Account> account)
{
    QList<std::pair<QUuid, SecretField>> wanted;
    for (const StoredSecret &stored : integration.secrets)
        wanted.append({integration.id, stored.field});
    if (account) {
        for (const StoredSecret &stored : account->secrets)
            wanted.append({account->id, stored.field});
    }
    Redactor redactor;
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
