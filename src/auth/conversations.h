// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountsigner.h"
#include "auth/connectioncheck.h"
#include "auth/sessionlogin.h"
#include "auth/sessions.h"
#include "auth/tokenexchange.h"

namespace signet {

/// What speaks with the services on behalf of one source of secrets, put together: both composition roots,
/// and tests, have one; whoever tries a value that is not stored makes another. The references must outlive
/// it. Whoever has one calls `login.logoutAll()` before it goes.
struct Conversations
{
    Conversations(SecretSource &secrets, HttpClient &wire, const Clock &clock)
        : http(wire)
        , sessions(clock)
        , login(secrets, http, sessions)
        , exchange(secrets, http, sessions, clock)
        , signer(secrets, {sessions, login, exchange}, clock)
        , check(signer, login, http, clock)
    {
    }

    HttpClient &http;
    Sessions sessions;
    SessionLogin login;
    TokenExchange exchange;
    AccountSigner signer;
    ConnectionCheck check;
};

} // namespace signet
