// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/curl/secretoffer.h"

#include "core/name.h"
#include "core/servicetraits.h"
#include "signing/cleansecret.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretOffer)
};

tl::unexpected<Error> closed()
{
    return fail(ErrorCode::Cancelled, Tr::tr("The secret store was closed."));
}

/// The account that a secret of @p found belongs to; why there is none otherwise.
Result<Account> ownerOf(const FoundSecret &found, const OfferContext &context, const QList<Account> &accounts)
{
    const QString wanted = foldedName(found.userName);
    if (context.account && (wanted.isEmpty() || foldedName(context.account->userName) == wanted))
        return *context.account;
    if (wanted.isEmpty())
        return fail(ErrorCode::NotFound,
            Tr::tr("%1 belongs to an account. Choose the account and paste the command again to store it.")
                .arg(found.where));
    const auto named = std::find_if(accounts.cbegin(), accounts.cend(), [&](const Account &account) {
        return account.integrationId == context.integration.id && foldedName(account.userName) == wanted;
    });
    if (named == accounts.cend())
        return fail(ErrorCode::NotFound,
            Tr::tr("%1 belongs to %2, who is no account here. Add the account and paste the command again to "
                   "store it.")
                .arg(found.where, found.userName));
    return *named;
}

/// An offer without a value, to be completed; why there is none otherwise.
Result<SecretOffer> addressed(
    const FoundSecret &found, const OfferContext &context, const QList<Account> &accounts)
{
    SecretOffer offer;
    offer.where = found.where;
    offer.field = *found.field;
    const StoredSecret *present = nullptr;
    if (traits(context.integration.service).applicationSecrets.contains(*found.field)) {
        offer.owner = context.integration.id;
        offer.ownerName = context.integration.name;
        present = context.integration.secret(*found.field);
    } else {
        const Result<Account> account = ownerOf(found, context, accounts);
        if (!account)
            return fail(account.error());
        if (!accountSecrets(account->method).contains(*found.field))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("%1 is not offered: %2 signs in another way.").arg(found.where, account->name));
        offer.owner = account->id;
        offer.ownerName = account->name;
        present = account->secret(*found.field);
    }
    if (present != nullptr)
        offer.present = *present;
    return offer;
}

/// The value as it is kept.
Task<Result<Secret>> storable(QPointer<CredentialStore> credentials, FoundSecret found, QUuid integration)
{
    Secret value = found.value;
    if (found.where == u"X-Ci") {
        const Result<Secret> developerKey =
            co_await credentials->open(integration, SecretField::DeveloperKey);
        if (!developerKey)
            co_return fail(developerKey.error());
        const Result<Secret> customerKey = customerKeyOf(found.value, *developerKey);
        if (!customerKey)
            co_return fail(customerKey.error());
        value = *customerKey;
    }
    co_return cleanSecret(*found.field, value);
}

/// What says something about the secret rather than about the store.
bool isRemark(const Error &error)
{
    return error.code == ErrorCode::InvalidKey || error.code == ErrorCode::InvalidInput ||
           error.code == ErrorCode::SecretMissing;
}

SecretSummary summaryOf(SecretField field, const Secret &value)
{
    return summarize(
        fieldLabel(field), value, isPasswordLike(field) ? SecretNature::Password : SecretNature::Key);
}
} // namespace

Task<Result<SecretOffers>> secretOffers(AccountRepository *repository, CredentialStore *credentials,
    OfferContext context, QList<FoundSecret> found)
{
    const QPointer<CredentialStore> store = credentials;
    const Result<QList<Account>> accounts = repository->accounts();
    if (!accounts)
        co_return fail(accounts.error());
    SecretOffers result;
    for (const FoundSecret &secret : found) {
        if (!secret.field)
            continue; // sessions and the like: whoever took them out has said so
        Result<SecretOffer> offer = addressed(secret, context, *accounts);
        if (!offer) {
            result.remarks.append(offer.error().message);
            continue;
        }
        if (!store)
            co_return closed();
        const Result<Secret> value = co_await storable(store, secret, context.integration.id);
        if (!value && !isRemark(value.error()))
            co_return fail(value.error());
        if (!value) {
            result.remarks.append(Tr::tr("%1 is not offered: %2").arg(secret.where, value.error().message));
            continue;
        }
        if (!store)
            co_return closed();
        if (offer->present) {
            const Result<Secret> present = co_await store->open(offer->owner, offer->field);
            if (!present && present.error().code != ErrorCode::SecretMissing)
                co_return fail(present.error());
            if (present && *present == *value) {
                result.remarks.append(Tr::tr("The %1 of %2 is the one that is stored.")
                                          .arg(fieldLabel(offer->field), offer->ownerName));
                continue;
            }
        }
        offer->value = *value;
        offer->summary = summaryOf(offer->field, *value);
        result.offers.append(*offer);
    }
    co_return result;
}

Task<Result<void>> storeOffers(
    AccountRepository *repository, CredentialStore *credentials, QList<SecretOffer> offers)
{
    const QPointer<AccountRepository> rows = repository;
    const QPointer<CredentialStore> store = credentials;
    for (const SecretOffer &offer : offers) {
        if (!rows || !store)
            co_return closed();
        const Result<void> stored = co_await store->store(offer.owner, offer.field, offer.value);
        if (!stored)
            co_return fail(stored.error());
    }
    co_return Result<void>{};
}

} // namespace signet
