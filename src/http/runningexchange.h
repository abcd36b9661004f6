// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancellation.h"
#include "core/clock.h"
#include "core/task.h"
#include "http/exchange.h"
#include "http/exchangeproblem.h"
#include "http/httpclient.h"

#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;
class QSslError;

namespace signet {

class Connections;

/// One request on its way. Child of its client; ends once, completes @c done and then deletes itself. The
/// waiter is resumed from the event loop, from cancel() or from the client's destructor, never from inside a
/// signal of the reply: it may destroy the client.
class RunningExchange : public QObject
{
    Q_OBJECT

public:
    RunningExchange(
        const Clock &clock, SignedRequest request, SendOptions options, Completion<Exchange> done);
    ~RunningExchange() override;

    /// Begins to count time and to listen to @p cancellation. False if it has ended already: cancelled, or
    /// not a request that can be sent.
    [[nodiscard]] bool start(const Cancellation &cancellation);
    [[nodiscard]] QString host() const { return m_request.url().host(); }
    /// Sends the request, unless the exchange has ended meanwhile.
    void sendOver(std::shared_ptr<Connections> connections);
    /// Ends as NotSent, with this reason.
    void refuse(const Error &reason);
    /// Stops the transfer and resumes the waiter before it returns.
    void stop(ExchangeOutcome outcome);

private:
    void openReply();
    void connectReply();
    void onMetaData();
    void onReadyRead();
    void onSslErrors(const QList<QSslError> &errors);
    void onFinished();
    void readBody();
    [[nodiscard]] bool isCutShort() const;
    [[nodiscard]] ExchangeOutcome ownOutcome() const;
    void takeHeaders();
    void takeTls();
    void conclude(ExchangeOutcome outcome);
    void dropReply();
    void deliver();
    void deliverSoon();
    [[nodiscard]] bool mayHaveLeft() const;
    [[nodiscard]] int elapsedMs() const;

    const Clock &m_clock;
    const SendOptions m_options;
    const Completion<Exchange> m_done;
    Exchange m_exchange;
    QNetworkRequest m_request;
    std::shared_ptr<Connections> m_connections; ///< before the reply, which belongs to them
    TransferEnd m_end;
    QString m_refusal;
    Cancellation::Registration m_registration;
    QTimer m_deadline;
    QPointer<QNetworkReply> m_reply;
    qint64 m_startedAtSteadyMs = 0;
    bool m_isConcluded = false;
    bool m_isDelivered = false;
};

} // namespace signet
