// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretlookup.h"

namespace signet::cli {

Result<SecretPlace> placeOf(const AccountRepository &repository, const SecretAddress &address)
{
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    return locateSecret(address, *integrations, *accounts);
}

Task<Result<Secret>> openReference(Workspace::Services services, QString reference)
{
    const Result<SecretAddress> address = SecretAddress::parse(reference);
    if (!address)
        co_return fail(address.error());
    const Result<SecretPlace> place = placeOf(services.repository, *address);
    if (!place)
        co_return fail(place.error());
    Result<Secret> value = co_await services.credentials.open(place->owner(), place->field);
    co_return value;
}

} // namespace signet::cli
