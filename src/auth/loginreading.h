// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "http/exchange.h"
#include "signing/sessionheaders.h"

namespace signet {

/// Why a login or a token exchange gave nothing, and with which status (0 where there was no answer).
struct LoginFailure
{
    /// CredentialRefused: the service said no. CannotTell, Network, Timeout, Cancelled: the credentials may
    /// be good. Anything else: nothing was sent.
    Error error;
    int httpStatus = 0;
};

/// What the answer to `POST /account/login` gives (PROTOCOLS 1.1): the id from `sessid`, else `session_id`;
/// the cookie's name from `session_name`, else from Set-Cookie. A 200 without an id is a failure too. Pure;
/// judges by status and form, never by text, and takes nothing of the body into a message.
[[nodiscard]] tl::expected<SessionCredentials, LoginFailure> readLogin(const Exchange &exchange);

/// What an exchange without any answer means for a login.
[[nodiscard]] LoginFailure noAnswer(const Exchange &exchange);

} // namespace signet
