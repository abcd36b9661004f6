// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/signinput.h"
#include "core/wirerequest.h"
#include "signing/partnercipher.h"
#include "signing/requestsignature.h"

namespace signet::cli {

/// What `sign` and `explain` read of a Coredination request (DESIGN 6).
struct SigningInput
{
    WireRequest request;
    /// A path without a base URL is compiled on a stand-in origin, and answered as a path again.
    bool isPathOnly = false;
    SignatureOptions options;
    ApiCredentials credentials;
};

/// InvalidInput, and the errors of the compiler.
[[nodiscard]] Result<SigningInput> readSigningInput(SignInput &input);
/// What they read of KlickTipp's partner keys.
[[nodiscard]] Result<PartnerCredentials> readPartnerCredentials(SignInput &input);

} // namespace signet::cli
