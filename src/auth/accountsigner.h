// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/coredinationsigner.h"
#include "core/account.h"
#include "core/cancellation.h"
#include "core/clock.h"
#include "core/integration.h"
#include "core/signedrequest.h"
#include "core/task.h"

#include <optional>

namespace signet {

class SecretSource;
class SessionLogin;
class Sessions;
class TokenExchange;
struct Exchange;

/// What logging in works with; all of it must outlive whoever holds it.
struct LoginServices
{
    Sessions &sessions;
    SessionLogin &login;
    TokenExchange &exchange;
};

/// Fetches the secrets that an account's requests need and signs with them, logging in where there is no
/// session or token yet. The one place where signing meets the secret store. References must outlive it.
class AccountSigner
{
public:
    AccountSigner(SecretSource &credentials, LoginServices logins, const Clock &clock);

    /// Signs for @p account, or with the integration's own secrets alone (Coredination's *App only*;
    /// KlickTipp's developer key is nothing without a customer's). Asks the store for nothing unless the
    /// request goes to the integration's origin. Errors: OriginMismatch, the store's errors, InvalidKey,
    /// InvalidHeader, InvalidInput (the account's data do not suffice), and those of a login or token
    /// exchange.
    [[nodiscard]] Task<Result<SignedRequest>> sign(WireRequest request, Integration integration,
        std::optional<Account> account, Cancellation cancellation = {});

    /// Signs with a customer key that is not stored yet. Errors as above.
    [[nodiscard]] Task<Result<SignedRequest>> signWithCustomerKey(
        WireRequest request, Integration integration, QString userName, Secret customerKey);

    /// Learns from the answer to a request that sign() signed for @p account: an accepted token has been
    /// used; a session that was refused (401, 403), and an exchanged token that was (401), are forgotten.
    /// Then true: signing again logs in again, and the call may be repeated once (PROTOCOLS 1.1). Never for
    /// partner keys and pasted tokens.
    [[nodiscard]] bool noteAnswer(const Account &account, const Exchange &exchange);

private:
    [[nodiscard]] Task<Result<SignedRequest>> signKlickTipp(
        WireRequest request, Integration integration, Account account, Cancellation cancellation);
    [[nodiscard]] Task<Result<SignedRequest>> signWithSession(
        WireRequest request, Integration integration, Account account, Cancellation cancellation);
    [[nodiscard]] Task<Result<SignedRequest>> signWithToken(
        WireRequest request, Integration integration, Account account, Cancellation cancellation);
    [[nodiscard]] Task<Result<Secret>> tokenFor(
        Integration integration, Account account, Cancellation cancellation);

    SecretSource &m_credentials;
    LoginServices m_logins;
    CoredinationSigner m_coredination;
};

} // namespace signet
