// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"
#include "core/signedrequest.h"

#include <optional>

namespace signet {

/// What Coredination's authentication may use (PROTOCOLS 2.1); what is absent is not sent.
struct ApiCredentials
{
    std::optional<Secret> apiKey;
    std::optional<Secret> apiToken;
    /// Signs the request; without it the request goes unsigned.
    std::optional<Secret> signingSecret;
};

struct SignatureOptions
{
    /// Since 1970-01-01 UTC; required where there is a signing secret.
    std::optional<qint64> timestampMs;
    Placement credentialsPlacement = Placement::Header;
    Placement signaturePlacement = Placement::Header;
    /// Whether the signed URI includes the base path; undocumented, hence a setting (PROTOCOLS 2.2).
    bool signBasePath = false;
};

/// A request with its keys and signature, and the text that was signed.
struct SignatureResult
{
    SignedRequest signedRequest;
    QByteArray baseString; ///< empty where nothing was signed; holds the keys in clear where they travel in
                           ///< the query
    QByteArray signature;  ///< base64; empty where nothing was signed
};

/// Puts keys and signature on @p request (PROTOCOLS 2.2):
///
///     base      = METHOD + "_" + timestamp in ms + "_" + URI
///     signature = base64(HMAC-SHA1(utf8(secret), base))
///
/// URI is path and query exactly as sent, without the parameters `signature` and `signature_timestamp`, which
/// are dropped from the given URL in every placement. Where the signature travels in the query, URI is what
/// is left of the sent target without them: that is all that the other side can recompute. Errors:
/// OriginMismatch, InvalidInput (secret without timestamp; api_key or api_token already in a URL that gets
/// them appended), InvalidKey, InvalidHeader.
[[nodiscard]] Result<SignatureResult> signRequest(const WireRequest &request, const Origin &home,
    const ApiCredentials &credentials, const SignatureOptions &options);

/// @p target without the parameters named exactly `signature` and `signature_timestamp`; the `?` goes with
/// the last one.
[[nodiscard]] QByteArray withoutSignature(const QByteArray &target);

} // namespace signet
