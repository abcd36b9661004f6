// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountsigner.h"
#include "core/cancellation.h"
#include "http/exchange.h"

#include <QStringList>

namespace signet {

class HttpClient;

/// What a probe found out.
struct CheckReport
{
    CheckRecord record;
    /// What the answer showed that helps the user to recognise the account: the names of KlickTipp's opt-in
    /// processes.
    QStringList shown;
    std::optional<Exchange> exchange;
};

/// "Does this credential work?" by the read-only probes of PROTOCOLS 1.5 and 2.3. A network failure, HTML or
/// anything unexpected is CannotTell, never Refused. References must outlive it.
class ConnectionCheck
{
public:
    ConnectionCheck(CredentialStore &credentials, HttpClient &http, const Clock &clock);

    /// Probes with what the store holds, with the integration's own secrets where there is no account
    /// (Coredination). The Result fails only where no probe could be made (store locked, key missing).
    [[nodiscard]] Task<Result<CheckReport>> check(
        Integration integration, std::optional<Account> account, Cancellation cancellation);
    /// Probes a customer key that is not stored yet, with the integration's developer key.
    [[nodiscard]] Task<Result<CheckReport>> probeCustomerKey(
        Integration integration, QString userName, Secret customerKey, Cancellation cancellation);

private:
    [[nodiscard]] Task<Result<CheckReport>> probe(
        Service service, SignedRequest request, QString name, Cancellation cancellation);

    AccountSigner m_signer;
    HttpClient &m_http;
    const Clock &m_clock;
};

} // namespace signet
