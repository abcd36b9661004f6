// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/coredinationsigner.h"
#include "auth/loginreading.h"
#include "auth/sessions.h"
#include "auth/sharedruns.h"
#include "core/cancellation.h"

namespace signet {

class HttpClient;

/// Gets an API token for e-mail and password (PROTOCOLS 2.1). How is published nowhere, so method, path, body
/// template and the place of the token in the answer are settings of the integration. The request carries the
/// integration's API key and signature. Exchanged tokens live in memory only. References must outlive it.
class TokenExchange
{
public:
    TokenExchange(SecretSource &credentials, HttpClient &http, Sessions &sessions, const Clock &clock);

    /// The account's live token, or a new one for its user name and stored password. Callers who ask
    /// meanwhile share one exchange. Errors: CredentialRefused, CannotTell (no token in the answer, no such
    /// resource, …), Network, Timeout, Cancelled, InvalidInput (the settings or the user name do not do), the
    /// store's errors (SecretMissing: no password is kept).
    [[nodiscard]] Task<Result<Secret>> token(
        Integration integration, Account account, Cancellation cancellation);

    /// One exchange with a password that is not stored yet, whose token is not kept: for *Try it*. The error
    /// says which setting to look at.
    [[nodiscard]] Task<tl::expected<Secret, LoginFailure>> tryOut(
        Integration integration, QString email, Secret password, Cancellation cancellation);

private:
    [[nodiscard]] Task<Result<Secret>> exchangeAndKeep(
        Integration integration, Account account, Cancellation cancellation);

    SecretSource &m_credentials;
    HttpClient &m_http;
    Sessions &m_sessions;
    CoredinationSigner m_signer;
    SharedRuns<Secret> m_exchanges;
};

/// @p bodyTemplate with {email} and {password} filled in, each once and by itself: a password that holds
/// "{email}" stays one. Escaped as the template wants it: as JSON where it begins with `{` or `[`, else
/// percent-encoded as in a form. InvalidKey where a value is not UTF-8.
[[nodiscard]] Result<QByteArray> filledTokenBody(
    const QString &bodyTemplate, const QString &email, const Secret &password);

/// What the answer to the exchange gives. Pure.
[[nodiscard]] tl::expected<Secret, LoginFailure> readToken(
    const CoredinationSettings &settings, const Exchange &exchange);

} // namespace signet
