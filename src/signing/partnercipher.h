// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signing/authenticationheaders.h"

#include <optional>

namespace signet {

/// What KlickTipp's partner authentication needs (PROTOCOLS 1.2), as typed or stored.
struct PartnerCredentials
{
    /// The customer's user name for X-Un; without one the header is not sent.
    std::optional<QString> userName;
    Secret developerKey;
    Secret customerKey;
};

/// The bytes that a developer key stands for: hexadecimal of even length, white space removed, case ignored.
/// InvalidKey says what is wrong with it ("0x", odd length, another character, empty).
[[nodiscard]] Result<Secret> decodeDeveloperKey(const Secret &typed);

/// A customer key without the white space around it. InvalidKey if nothing is left, or if it is not UTF-8.
[[nodiscard]] Result<Secret> cleanCustomerKey(const Secret &typed);

/// A user name as X-Un carries it: trimmed, not empty, visible ASCII. InvalidHeader otherwise.
[[nodiscard]] Result<QByteArray> cleanUserName(const QString &typed);

/// X-Un and X-Ci = base64(HMAC-SHA256(hex(developer key), customer key) || customer key). X-Ci contains the
/// customer key in clear base64: it is a secret itself.
[[nodiscard]] Result<AuthenticationHeaders> partnerHeaders(const PartnerCredentials &credentials);

} // namespace signet
