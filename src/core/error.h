// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <utility>

namespace signet {

/// What went wrong, as a stable word for code, JSON output and logs. The numbers are not stable, the names
/// are.
enum class ErrorCode
{
    InvalidInput,      ///< the caller's data is malformed
    InvalidUrl,        ///< not a URL that could be sent as it is
    OutsideBase,       ///< the URL leaves the integration's base URL
    InvalidHeader,     ///< a header name or value that must not reach the wire
    InvalidMethod,     ///< not an HTTP method token
    InvalidKey,        ///< a key or secret whose form is wrong
    OriginMismatch,    ///< a credential would have left its origin
    NotFound,          ///< no such integration, account or file
    Conflict,          ///< it exists already, or somebody else changed it
    SecretMissing,     ///< the store is usable and holds no such entry
    StoreLocked,       ///< the secret store must be unlocked first
    StoreUnavailable,  ///< there is no usable secret store
    StoreDenied,       ///< the secret store refused
    StoreStuck,        ///< an earlier call to the secret store never came back
    StoreCorrupt,      ///< the entry is not what Signet wrote
    TooLarge,          ///< more than the agreed limit
    Timeout,           ///< the deadline passed
    Cancelled,         ///< the user stopped it
    Network,           ///< no answer: unreachable, TLS refused, closed
    CredentialRefused, ///< the service answered, and said no
    CannotTell,        ///< the service answered something that proves nothing
    Database,          ///< the metadata file cannot be read or written
    Io,                ///< a file or a socket of this machine failed
    Internal,          ///< a bug: report it
};

/// The stable name of @p code, lower case with hyphens, for example "origin-mismatch".
[[nodiscard]] QLatin1StringView errorName(ErrorCode code);

/// One failure: a code for programs, a translated sentence for people that names the next step, and an
/// English detail for logs. Neither text ever holds a secret or a whole URL.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;

    Error() = default;
    Error(ErrorCode errorCode, QString forPeople, QString forLogs = {})
        : code(errorCode), message(std::move(forPeople)), detail(std::move(forLogs))
    {
    }
};

} // namespace signet
