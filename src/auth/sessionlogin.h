// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/loginreading.h"
#include "auth/sessions.h"
#include "auth/sharedruns.h"
#include "core/cancellation.h"
#include "core/task.h"

namespace signet {

class SecretSource;
class HttpClient;

/// KlickTipp's session login (PROTOCOLS 1.1): logs in once and reuses, logs out explicitly. The password is
/// opened for the login only. References must outlive it.
class SessionLogin
{
public:
    SessionLogin(SecretSource &credentials, HttpClient &http, Sessions &sessions);

    /// The account's live session, or that of a new login. Callers who ask meanwhile share one login. Errors:
    /// CredentialRefused (wrong password, or no access), CannotTell, Network, Timeout, Cancelled,
    /// InvalidInput (no user name), the store's errors.
    [[nodiscard]] Task<Result<SessionCredentials>> session(
        Integration integration, Account account, Cancellation cancellation);

    struct Attempt
    {
        tl::expected<SessionCredentials, LoginFailure> session;
        int durationMs = 0;
    };
    /// One `POST /account/login` whose session is the caller's to end: for proving a password. It carries no
    /// cookie: with that of a live session the service answers 406.
    [[nodiscard]] Task<Attempt> login(Integration integration, Account account, Cancellation cancellation);
    /// `POST /account/logout` for a session of login(). Any failure counts as logged out.
    [[nodiscard]] Task<void> end(BaseUrl baseUrl, SessionCredentials session);

    /// Forgets the account's session, then tells the service. When the account closes.
    [[nodiscard]] Task<void> logout(QUuid account);
    /// The same for every session whose account is not among @p accounts any more; tokens go, too. After
    /// accounts were removed.
    [[nodiscard]] Task<void> logoutOthers(QList<QUuid> accounts);
    /// The same for every session, all at once, within seconds; exchanged tokens are forgotten too, and
    /// logins under way are stopped. At lock and at the end.
    [[nodiscard]] Task<void> logoutAll();

private:
    [[nodiscard]] Task<Result<SessionCredentials>> logInAndKeep(
        Integration integration, Account account, Cancellation cancellation);

    SecretSource &m_credentials;
    HttpClient &m_http;
    Sessions &m_sessions;
    SharedRuns<SessionCredentials> m_logins;
};

} // namespace signet
