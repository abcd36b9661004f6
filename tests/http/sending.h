// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/requestcompiler.h"
#include "http/httpclient.h"
#include "support/hostileserver.h"

#include <QByteArray>
#include <QEventLoop>
#include <QList>
#include <QString>
#include <QTest>
#include <QTimer>

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

/// The end of @p task. Sleeps in the event loop, because polling would cost 10 ms a step. Ends the test
/// program where an exchange does not end: that is the one thing that must never happen.
inline Exchange ended(Task<Exchange> task, int timeoutMs = 15'000)
{
    auto result = std::make_shared<std::optional<Exchange>>();
    QEventLoop loop;
    [](Task<Exchange> inner, std::shared_ptr<std::optional<Exchange>> out,
        QEventLoop &waiting) -> Task<void> {
        Exchange exchange = co_await inner;
        out->emplace(std::move(exchange));
        waiting.quit();
    }(std::move(task), result, loop);
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!result->has_value())
        loop.exec();
    if (!result->has_value())
        qFatal("the exchange did not end");
    return **result;
}

} // namespace signet::test
