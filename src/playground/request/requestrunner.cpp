// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/request/requestrunner.h"

#include "auth/accountsigner.h"
#include "http/httpclient.h"

namespace signet {

RequestRunner::RequestRunner(AccountSigner &signer, HttpClient &http) : m_signer(signer), m_http(http) {}

Task<Result<RunResult>> RequestRunner::runAll(
    Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<WireRequest> request = compileDraft(draft, integration);
    if (!request)
        co_return fail(request.error());
    const Result<SignedRequest> first = co_await m_signer.sign(*request, integration, account, cancellation);
    if (!first)
        co_return fail(first.error());
    RunResult result;
    const SendOptions options;
    const Exchange answer = co_await m_http.send(*first, options, cancellation);
    result.exchanges.append(answer);
    if (!account || !answer.isAnswered() || !m_signer.noteAnswer(*account, answer))
        co_return result;
    const Result<SignedRequest> again = co_await m_signer.sign(*request, integration, account, cancellation);
    if (!again) {
        result.problem = again.error();
        co_return result;
    }
    const Exchange repeated = co_await m_http.send(*again, options, cancellation);
    result.exchanges.append(repeated);
    // A new session that is refused, too, is alive: it stays, to be logged out some day.
    if (repeated.isAnswered() && account->method != AuthMethod::SessionLogin)
        static_cast<void>(m_signer.noteAnswer(*account, repeated));
    co_return result;
}

Task<Result<Exchange>> RequestRunner::run(
    Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<RunResult> result = co_await runAll(draft, integration, account, cancellation);
    if (!result)
        co_return fail(result.error());
    Exchange last = result->exchanges.last();
    co_return last;
}

} // namespace signet
