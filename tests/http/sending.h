// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/requestcompiler.h"
#include "http/httpclient.h"
#include "support/await.h"
#include "support/hostileserver.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTest>

namespace signet::test {

/// A request that nobody signed.
inline SignedRequest unsignedRequest(const QString &method, const QString &url,
    const std::optional<QByteArray> &body = {}, const QList<Header> &headers = {})
{
    const Result<WireRequest> wire = compileUrl(method, url, std::nullopt);
    if (!wire)
        qFatal("test request does not compile: %s", qPrintable(wire.error().message));
    const Result<WireRequest> whole = wire->withHeaders(headers);
    if (!whole)
        qFatal("test request has a bad header: %s", qPrintable(whole.error().message));
    return {whole->withBody(body), {}, {}};
}

/// Ends the test program where an exchange does not end: that is the one thing that must never happen.
inline Exchange ended(Task<Exchange> task, int timeoutMs = 15'000)
{
    std::optional<Exchange> exchange = await(std::move(task), timeoutMs);
    if (!exchange)
        qFatal("the exchange did not end");
    return *exchange;
}

} // namespace signet::test
