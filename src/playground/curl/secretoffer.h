// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/task.h"
#include "playground/draft/foundsecret.h"

#include <QStringList>

namespace signet {

class AccountRepository;
class CredentialStore;

/// A secret that was found in a pasted request, and where it belongs.
struct SecretOffer
{
    QString where; ///< "X-Ci"
    QUuid owner;   ///< the integration or account
    QString ownerName;
    SecretField field = SecretField::CustomerKey;
    Secret value;                        ///< as it is stored: of X-Ci the customer key alone
    SecretSummary summary;               ///< of the value
    std::optional<StoredSecret> present; ///< what it would take the place of
};

struct SecretOffers
{
    QList<SecretOffer> offers;
    QStringList remarks; ///< translated: which secrets are not offered, and why
};

/// Who the secrets can belong to: @c account, or the account of @c integration that the request names.
struct OfferContext
{
    Integration integration;
    std::optional<Account> account;
};

/// What of @p found can be stored for whom. Stores nothing; secrets that are stored already, that belong to
/// nobody here or that cannot work are remarked on. Both pointers must outlive the task, which ends with
/// Cancelled where they do not. Errors: the store's and the database's.
[[nodiscard]] Task<Result<SecretOffers>> secretOffers(AccountRepository *repository,
    CredentialStore *credentials, OfferContext context, QList<FoundSecret> found);

/// Stores each in the place of what its owner has; ends at the first that fails. The same as above holds.
[[nodiscard]] Task<Result<void>> storeOffers(
    AccountRepository *repository, CredentialStore *credentials, QList<SecretOffer> offers);

} // namespace signet
