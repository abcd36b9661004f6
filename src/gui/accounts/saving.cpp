// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/saving.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

namespace signet {

namespace {

Task<Result<void>> storeAll(CredentialStore *credentials, QUuid owner, NewSecrets secrets)
{
    for (const auto &entry : secrets) {
        const Result<void> stored = co_await credentials->store(owner, entry.first, entry.second);
        if (!stored)
            co_return fail(stored.error());
    }
    co_return Result<void>{};
}

} // namespace

Task<Result<void>> saveIntegration(AccountRepository *repository, CredentialStore *credentials,
    Integration integration, bool isNew, NewSecrets secrets)
{
    const Result<void> written =
        isNew ? repository->addIntegration(integration) : repository->updateIntegration(integration);
    if (!written)
        co_return fail(written.error());
    const Result<void> stored = co_await storeAll(credentials, integration.id, secrets);
    if (!stored && isNew)
        (void)repository->doomIntegration(integration.id);
    co_return stored;
}

Task<Result<void>> saveAccount(AccountRepository *repository, CredentialStore *credentials, Account account,
    bool isNew, NewSecrets secrets, QList<SecretReference> obsolete)
{
    const Result<void> written = isNew ? repository->addAccount(account) : repository->updateAccount(account);
    if (!written)
        co_return fail(written.error());
    const Result<void> stored = co_await storeAll(credentials, account.id, secrets);
    if (!stored && isNew)
        (void)repository->doomAccount(account.id);
    if (!stored)
        co_return stored;
    for (const SecretReference &reference : obsolete) {
        const Result<void> doomed = repository->doomSecret(reference);
        if (!doomed)
            co_return fail(doomed.error());
    }
    co_return Result<void>{};
}

Result<void> keepSignedForm(AccountRepository &repository, const QUuid &integration, bool signBasePath)
{
    Result<Integration> current = repository.integration(integration);
    if (!current)
        return fail(current.error());
    current->coredination.signBasePath = signBasePath;
    return repository.updateIntegration(*current);
}

} // namespace signet
