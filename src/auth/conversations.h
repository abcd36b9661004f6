// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountsigner.h"
#include "auth/connectioncheck.h"
#include "auth/sessionlogin.h"
#include "auth/sessions.h"
#include "auth/tokenexchange.h"

namespace signet {

/// What speaks with the services on behalf of one secret store, put together: both composition roots, and
/// tests, have one. The references must outlive it. Whoever has one calls `login.logoutAll()` before it goes.
struct Conversations
{
    Conversations(CredentialStore &credentials, HttpClient &http, const Clock &clock)
        : sessions(clock)
        , login(credentials, http, sessions)
        , exchange(credentials, http, sessions, clock)
        , signer(credentials, {sessions, login, exchange}, clock)
        , check(signer, login, http, clock)
    {
    }

    Sessions sessions;
    SessionLogin login;
    TokenExchange exchange;
    AccountSigner signer;
    ConnectionCheck check;
};

} // namespace signet
