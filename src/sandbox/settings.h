// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace signet {

/// What the answer to a KlickTipp login looks like: the sources disagree (PROTOCOLS 1.1).
enum class SessionAnswer
{
    Sessid,    ///< `sessid`, `session_name` and a cookie
    SessionId, ///< `session_id` and a cookie: the name is known from Set-Cookie only
    NoName,    ///< `session_id`, no cookie: the name is never known, and no cookie is asked for
};

/// "sessid", "session_id" or "no-name".
[[nodiscard]] QLatin1StringView sessionAnswerName(SessionAnswer answer);
/// Error: InvalidInput.
[[nodiscard]] Result<SessionAnswer> sessionAnswerFromName(QStringView name);

/// The switches of behaviour that the services leave open. They can be moved while the sandbox runs.
struct SandboxSettings
{
    SessionAnswer sessionAnswer = SessionAnswer::Sessid;
    /// Whether "/api/1" is part of what a Coredination signature covers (PROTOCOLS 2.2).
    bool signBasePath = false;
    /// Whether every API key needs signatures, not only the one that always does.
    bool signaturesMandatory = false;
    /// The language of the consent page.
    bool german = false;
};

} // namespace signet
