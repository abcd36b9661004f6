// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace signet {

QLatin1StringView errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return QLatin1StringView("invalid-input");
    case ErrorCode::InvalidUrl:
        return QLatin1StringView("invalid-url");
    case ErrorCode::OutsideBase:
        return QLatin1StringView("outside-base");
    case ErrorCode::InvalidHeader:
        return QLatin1StringView("invalid-header");
    case ErrorCode::InvalidMethod:
        return QLatin1StringView("invalid-method");
    case ErrorCode::InvalidKey:
        return QLatin1StringView("invalid-key");
    case ErrorCode::OriginMismatch:
        return QLatin1StringView("origin-mismatch");
    case ErrorCode::NotFound:
        return QLatin1StringView("not-found");
    case ErrorCode::Conflict:
        return QLatin1StringView("conflict");
    case ErrorCode::SecretMissing:
        return QLatin1StringView("secret-missing");
    case ErrorCode::StoreLocked:
        return QLatin1StringView("store-locked");
    case ErrorCode::StoreUnavailable:
        return QLatin1StringView("store-unavailable");
    case ErrorCode::StoreDenied:
        return QLatin1StringView("store-denied");
    case ErrorCode::StoreStuck:
        return QLatin1StringView("store-stuck");
    case ErrorCode::StoreCorrupt:
        return QLatin1StringView("store-corrupt");
    case ErrorCode::TooLarge:
        return QLatin1StringView("too-large");
    case ErrorCode::Timeout:
        return QLatin1StringView("timeout");
    case ErrorCode::Cancelled:
        return QLatin1StringView("cancelled");
    case ErrorCode::Network:
        return QLatin1StringView("network");
    case ErrorCode::CredentialRefused:
        return QLatin1StringView("credential-refused");
    case ErrorCode::CannotTell:
        return QLatin1StringView("cannot-tell");
    case ErrorCode::Database:
        return QLatin1StringView("database");
    case ErrorCode::Io:
        return QLatin1StringView("io");
    case ErrorCode::Internal:
        return QLatin1StringView("internal");
    }
    Q_UNREACHABLE();
}

} // namespace signet
