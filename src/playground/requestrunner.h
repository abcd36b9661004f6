// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/cancellation.h"
#include "core/task.h"
#include "http/exchange.h"
#include "playground/draft.h"

#include <optional>

namespace signet {

class AccountSigner;
class HttpClient;

/// Draft → octets → signature → wire → Exchange: the whole way of a playground request, the same for window
/// and command line. References must outlive it.
class RequestRunner
{
public:
    RequestRunner(AccountSigner &signer, HttpClient &http);

    /// Sends @p draft for @p account, or with the integration's own secrets alone. The Result fails only
    /// where nothing was sent because the draft does not compile or a secret could not be had; all else is
    /// told by the Exchange.
    [[nodiscard]] Task<Result<Exchange>> run(
        Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation);

private:
    AccountSigner &m_signer;
    HttpClient &m_http;
};

} // namespace signet
