// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"
#include "core/task.h"
#include "http/exchange.h"
#include "playground/draft/draft.h"

#include <optional>

namespace signet {

class AccountSigner;
class HttpClient;

/// What came of one run: usually one exchange. Two where a session was over: the refused one, and the call
/// repeated after one new login (PROTOCOLS 1.1).
struct RunResult
{
    QList<Exchange> exchanges; ///< never empty, in the order of sending
    /// Why the call was not repeated although the session was over: the new login failed.
    std::optional<Error> problem;
};

/// Draft → octets → signature → wire → Exchange: the whole way of a playground request, the same for window
/// and command line. References must outlive it.
class RequestRunner
{
public:
    RequestRunner(AccountSigner &signer, HttpClient &http);

    /// Sends @p draft for @p account, or with the integration's own secrets alone (*App only*). The Result
    /// fails only where the draft was not sent: it does not compile, a secret could not be had, or a login
    /// failed; all else is told by the exchanges.
    [[nodiscard]] Task<Result<RunResult>> runAll(
        Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation);
    /// The last exchange of runAll().
    [[nodiscard]] Task<Result<Exchange>> run(
        Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation);

private:
    AccountSigner &m_signer;
    HttpClient &m_http;
};

} // namespace signet
