// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registration.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

#include <QPointer>

namespace signet {

namespace {
using Doom = Result<void> (AccountRepository::*)(const QUuid &);

Task<Result<void>> storeOrTakeBack(QPointer<AccountRepository> repository,
    QPointer<CredentialStore> credentials, QUuid owner, NewSecrets secrets, Doom doom)
{
    for (const auto &entry : secrets) {
        const Result<void> stored = co_await credentials->store(owner, entry.first, entry.second);
        if (stored)
            continue;
        const Result<void> doomed = repository ? (*repository.*doom)(owner) : stored;
        if (doomed && credentials) {
            // What cannot be erased now stays in the log; the reason why nothing was stored is what counts.
            const Result<void> erased = co_await credentials->eraseDoomed(owner);
            Q_UNUSED(erased)
        }
        co_return fail(stored.error());
    }
    co_return Result<void>{};
}

Task<Result<void>> storeAll(QPointer<CredentialStore> credentials, QUuid owner, NewSecrets secrets)
{
    for (const auto &entry : secrets) {
        if (!credentials)
            co_return fail(ErrorCode::Cancelled, QStringLiteral("The secret store was closed."));
        const Result<void> stored = co_await credentials->store(owner, entry.first, entry.second);
        if (!stored)
            co_return fail(stored.error());
    }
    co_return Result<void>{};
}
} // namespace

Task<Result<void>> registerIntegration(
    AccountRepository *repository, CredentialStore *credentials, Integration integration, NewSecrets secrets)
{
    const Result<void> added = repository->addIntegration(integration);
    if (!added)
        co_return fail(added.error());
    Result<void> stored = co_await storeOrTakeBack(
        repository, credentials, integration.id, secrets, &AccountRepository::doomIntegration);
    co_return stored;
}

Task<Result<void>> registerAccount(
    AccountRepository *repository, CredentialStore *credentials, Account account, NewSecrets secrets)
{
    const Result<void> added = repository->addAccount(account);
    if (!added)
        co_return fail(added.error());
    Result<void> stored = co_await storeOrTakeBack(
        repository, credentials, account.id, secrets, &AccountRepository::doomAccount);
    co_return stored;
}

Task<Result<void>> reviseIntegration(
    AccountRepository *repository, CredentialStore *credentials, Integration integration, NewSecrets secrets)
{
    const QPointer<AccountRepository> rows = repository;
    const Result<Integration> before = rows->integration(integration.id);
    if (!before)
        co_return fail(before.error());
    const Result<void> written = rows->updateIntegration(integration);
    if (!written)
        co_return fail(written.error());
    const Result<void> stored = co_await storeAll(credentials, integration.id, secrets);
    if (!stored && rows)
        (void)rows->updateIntegration(*before); // the reason why nothing was stored is what counts
    co_return stored;
}

Task<Result<void>> reviseAccount(AccountRepository *repository, CredentialStore *credentials, Account account,
    NewSecrets secrets, QList<StoredSecret> obsolete)
{
    const QPointer<AccountRepository> rows = repository;
    const Result<Account> before = rows->account(account.id);
    if (!before)
        co_return fail(before.error());
    const Result<void> written = rows->updateAccount(account);
    if (!written)
        co_return fail(written.error());
    const Result<void> stored = co_await storeAll(credentials, account.id, secrets);
    if (!stored && rows)
        (void)rows->updateAccount(*before);
    if (!stored)
        co_return stored;
    for (const StoredSecret &secret : obsolete) {
        const Result<void> doomed = rows ? rows->doomSecret(secret.reference) : stored;
        if (!doomed)
            co_return fail(doomed.error());
    }
    co_return Result<void>{};
}

} // namespace signet
