// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/integration.h"
#include "core/signedrequest.h"
#include "core/task.h"

#include <optional>

namespace signet {

class SecretSource;

/// Puts a Coredination integration's API key and signature on requests, and a token where there is one
/// (PROTOCOLS 2.1, 2.2). References must outlive it.
class CoredinationSigner
{
public:
    CoredinationSigner(SecretSource &credentials, const Clock &clock);

    /// Errors: OriginMismatch, the store's errors, InvalidKey, InvalidHeader, InvalidInput.
    [[nodiscard]] Task<Result<SignedRequest>> sign(
        WireRequest request, Integration integration, std::optional<Secret> token);

private:
    SecretSource &m_credentials;
    const Clock &m_clock;
};

} // namespace signet
