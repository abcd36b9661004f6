// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/authenticationheaders.h"

#include <optional>

namespace signet {

/// A KlickTipp login's id and the name of its cookie (PROTOCOLS 1.1). In memory only.
struct SessionCredentials
{
    Secret sessionId;
    /// From the login's `session_name`, else from its Set-Cookie; without one no cookie is sent.
    std::optional<QString> sessionName;
};

/// X-Session-Id and, where the name is known, Cookie: NAME=ID. Refuses a name outside [A-Za-z0-9_-]
/// (InvalidInput) and an id that could break out of a header or cookie (InvalidKey).
[[nodiscard]] Result<AuthenticationHeaders> sessionHeaders(const SessionCredentials &credentials);

} // namespace signet
