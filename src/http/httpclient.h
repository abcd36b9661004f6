// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/clock.h"
#include "core/task.h"
#include "http/exchange.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace signet {

class Connections;
class NetworkSource;
class RunningExchange;

struct SendOptions
{
    int deadlineMs = 30'000; ///< for the whole exchange, however busy the line
    /// Bytes of decoded body. Qt holds the whole body of a 401 before it shows any of it: there the limit
    /// cuts what is kept, and only the deadline what is received.
    qint64 bodyLimit = 16 * 1024 * 1024;
};

/// QNetworkAccessManager behind the rules of SECURITY 3: what was signed is what is sent, once. No redirect
/// is followed, no cookie kept, no cache, no HTTP/2, no certificate error ignored; the deadline is total and
/// the body capped. Ends with an Exchange in every case. GUI thread only.
///
/// Settings: they hold from the next request on. Where they cannot be followed (the file of additional
/// authorities is gone, the proxy's password cannot be read), the exchange is NotSent and says so; nothing is
/// sent another way. What goes to this machine's own addresses needs neither.
///
/// Sent once: a request other than a bodiless GET or HEAD reaches the network at most once. Those two Qt may
/// repeat on a fresh connection when the server closes one without an answer, with the same octets, the
/// signature and its timestamp included.
///
/// Ends of an exchange: a Cancellation ends it before cancel() returns, the destructor of the client ends
/// what is still running as Cancelled before it returns; otherwise the waiter is resumed from the event loop.
/// A waiter may destroy the client.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// Without @p source: the system's proxy and authorities. Otherwise it must outlive the client.
    explicit HttpClient(const Clock &clock, NetworkSource *source = nullptr, QObject *parent = nullptr);
    ~HttpClient() override;

    [[nodiscard]] Task<Exchange> send(
        SignedRequest request, SendOptions options = {}, Cancellation cancellation = {});

private:
    void start(SignedRequest request, const SendOptions &options, const Cancellation &cancellation,
        const Completion<Exchange> &done);
    [[nodiscard]] Result<std::shared_ptr<Connections>> connections();
    void send(RunningExchange &running);
    /// Asks for the proxy's password first.
    [[nodiscard]] static Task<void> sendWithPassword(
        QPointer<HttpClient> self, QPointer<RunningExchange> running, std::shared_ptr<Connections> asking);

    const Clock &m_clock;
    NetworkSource *m_source;
    std::shared_ptr<Connections> m_connections;
    bool m_isClosing = false;
};

} // namespace signet
