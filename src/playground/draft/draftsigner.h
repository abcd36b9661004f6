// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/task.h"
#include "signing/mismatch.h"
#include "signing/partnercipher.h"
#include "signing/requestsignature.h"
#include "signing/sessionheaders.h"

#include <optional>

namespace signet {

class SecretSource;
class Sessions;

/// The keys of one account, or of an integration alone, as opened once: enough to sign any draft. Whoever
/// holds them drops them when nobody looks any more.
struct OpenedKeys
{
    Integration integration;
    std::optional<Account> account;
    std::optional<SessionCredentials> session; ///< KlickTipp's session login
    PartnerCredentials partner;                ///< KlickTipp's partner keys
    ApiCredentials api;                        ///< Coredination
};

/// Signs drafts for display: no network, no login, nothing leaves. References must outlive it.
class DraftSigner
{
public:
    DraftSigner(SecretSource &credentials, const Sessions &sessions);

    /// The store's errors; SecretMissing also where a session or token is only got by sending a request.
    [[nodiscard]] Task<Result<OpenedKeys>> open(Integration integration, std::optional<Account> account);

private:
    [[nodiscard]] Task<Result<OpenedKeys>> openKlickTipp(OpenedKeys keys);
    [[nodiscard]] Task<Result<OpenedKeys>> openCoredination(OpenedKeys keys);

    SecretSource &m_credentials;
    const Sessions &m_sessions;
};

/// What sending @p request now would carry.
[[nodiscard]] Result<SignedRequest> signDraft(
    const WireRequest &request, const OpenedKeys &keys, qint64 timestampMs);

/// What the mismatch explainer needs to know of a request that signDraft() or the runner signed with these
/// keys; nothing where it carries no signature.
[[nodiscard]] std::optional<SignatureFacts> signatureFacts(
    const WireRequest &sent, const OpenedKeys &keys, const QByteArray &typed);
/// The same for X-Ci.
[[nodiscard]] std::optional<PartnerFacts> partnerFacts(const OpenedKeys &keys);

} // namespace signet
