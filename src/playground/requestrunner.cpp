// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/requestrunner.h"

#include "auth/accountsigner.h"
#include "http/httpclient.h"

namespace signet {

RequestRunner::RequestRunner(AccountSigner &signer, HttpClient &http) : m_signer(signer), m_http(http) {}

Task<Result<Exchange>> RequestRunner::run(
    Draft draft, Integration integration, std::optional<Account> account, Cancellation cancellation)
{
    const Result<WireRequest> request = compileDraft(draft, integration);
    if (!request)
        co_return fail(request.error());
    const Result<SignedRequest> signedRequest = co_await m_signer.sign(*request, integration, account);
    if (!signedRequest)
        co_return fail(signedRequest.error());
    Exchange exchange = co_await m_http.send(*signedRequest, {}, cancellation);
    co_return exchange;
}

} // namespace signet
