// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/clock.h"
#include "core/task.h"
#include "http/exchange.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace signet {

struct SendOptions
{
    int deadlineMs = 30'000;             ///< for the whole exchange, however busy the line
    qint64 bodyLimit = 16 * 1024 * 1024; ///< bytes of decoded body
};

/// QNetworkAccessManager behind the rules of SECURITY 3: what was signed is what is sent, once. No redirect
/// is followed, no cookie kept, no cache, no HTTP/2, no certificate error ignored; the deadline is total and
/// the body capped. Ends with an Exchange in every case. GUI thread only; outlives its tasks.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(const Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override;

    [[nodiscard]] Task<Exchange> send(
        SignedRequest request, SendOptions options = {}, Cancellation cancellation = {});

private:
    const Clock &m_clock;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace signet
