// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/clock.h"
#include "core/integration.h"
#include "core/signedrequest.h"
#include "core/task.h"

#include <optional>

namespace signet {

class CredentialStore;

/// Fetches the secrets that an account's requests need and signs with them. The one place where signing meets
/// the secret store. References must outlive it.
class AccountSigner
{
public:
    AccountSigner(CredentialStore &credentials, const Clock &clock);

    /// Signs for @p account, or with the integration's own secrets alone (Coredination; KlickTipp's developer
    /// key is nothing without a customer's). Asks the store for nothing unless the request goes to the
    /// integration's origin. Errors: OriginMismatch, the store's errors, InvalidKey, InvalidHeader,
    /// InvalidInput (the account's data do not suffice).
    [[nodiscard]] Task<Result<SignedRequest>> sign(
        WireRequest request, Integration integration, std::optional<Account> account);

    /// Signs with a customer key that is not stored yet. Errors as above.
    [[nodiscard]] Task<Result<SignedRequest>> signWithCustomerKey(
        WireRequest request, Integration integration, QString userName, Secret customerKey);

private:
    [[nodiscard]] Task<Result<SignedRequest>> signKlickTipp(
        WireRequest request, Integration integration, std::optional<Account> account);
    [[nodiscard]] Task<Result<SignedRequest>> signCoredination(
        WireRequest request, Integration integration, std::optional<Account> account);

    CredentialStore &m_credentials;
    const Clock &m_clock;
};

} // namespace signet
