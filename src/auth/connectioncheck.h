// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountsigner.h"
#include "auth/loginreading.h"
#include "auth/probereading.h"
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
    /// The probe's; none where already the login failed.
    std::optional<Exchange> exchange;
    /// Coredination: the credentials work only with this instead of the integration's `signBasePath`. To be
    /// offered to the user, to keep (PROTOCOLS 2.2).
    std::optional<bool> betterSignBasePath;
};

/// "Does this credential work?" by the read-only probes of PROTOCOLS 1.5 and 2.3. A network failure, HTML or
/// anything unexpected is CannotTell, never Refused. A session account is proven by a login of its own, the
/// probe, and a logout: its live session stays as it is. References must outlive it; it may be destroyed
/// while checks run, which then end with Cancelled.
class ConnectionCheck
{
public:
    ConnectionCheck(AccountSigner &signer, SessionLogin &login, HttpClient &http, const Clock &clock);
    ConnectionCheck(const ConnectionCheck &) = delete;
    ConnectionCheck &operator=(const ConnectionCheck &) = delete;
    ~ConnectionCheck() { m_closing.cancel(); }

    /// Probes with what the store holds, with the integration's own secrets where there is no account
    /// (Coredination) or where the account's requests go out so (Account::isAppOnly). The Result fails only
    /// where no probe could be made (store locked, key missing).
    [[nodiscard]] Task<Result<CheckReport>> check(
        Integration integration, std::optional<Account> account, Cancellation cancellation);
    /// Probes a customer key that is not stored yet, with the integration's developer key.
    [[nodiscard]] Task<Result<CheckReport>> probeCustomerKey(
        Integration integration, QString userName, Secret customerKey, Cancellation cancellation);

private:
    [[nodiscard]] Task<Result<CheckReport>> checkSession(
        Integration integration, Account account, Cancellation cancellation);
    [[nodiscard]] Task<Result<CheckReport>> checkOnce(
        Integration integration, std::optional<Account> account, Cancellation cancellation);
    [[nodiscard]] Task<CheckReport> probe(
        ProbeSubject subject, SignedRequest request, Cancellation cancellation) const;
    [[nodiscard]] Result<CheckReport> reportOf(
        const LoginFailure &failure, const QString &probe, int durationMs) const;

    AccountSigner &m_signer;
    SessionLogin &m_login;
    HttpClient &m_http;
    const Clock &m_clock;
    Cancellation m_closing; ///< what resumes after this has gone must not touch the rest
};

} // namespace signet
