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

    /// Signs for @p account, or with the integration's own secrets alone. Errors: OriginMismatch (the request
    /// does not go to the integration's origin), the store's errors, InvalidKey, InvalidHeader.
    [[nodiscard]] Task<Result<SignedRequest>> sign(
        WireRequest request, Integration integration, std::optional<Account> account);

private:
    CredentialStore &m_credentials;
    const Clock &m_clock;
};

} // namespace signet
