// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signedrequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace signet {

/// How sending ended. Only Answered has a status.
enum class ExchangeOutcome
{
    Answered,
    NotSent,      ///< refused before a byte left: the request cannot be sent as it was signed
    Unreachable,  ///< no connection
    TlsRefused,   ///< the certificate or the handshake was refused; no request byte left
    LostAnswer,   ///< the request left, the connection closed without an answer: unknown whether it was
                  ///< executed
    TimedOut,     ///< the deadline passed: unknown whether it was executed
    Cancelled,    ///< stopped by the user: unknown whether it was executed
    BrokenAnswer, ///< an answer that is cut short or cannot be decoded; its body is not to be parsed
    TooLarge,     ///< the body passed the limit; what came until then is kept
};

/// Milliseconds since the request was handed to the network; -1 where the phase was not seen.
struct Timings
{
    qint64 startedAtMs = 0; ///< wall clock, since 1970-01-01 UTC
    int connecting = -1;    ///< a connection is being opened; -1 on one that was open already
    int encrypted = -1;     ///< TLS is up; -1 on a connection that was open already
    int sent = -1;          ///< the last octet of the request was handed to the system
    int firstByte = -1;     ///< status and headers are there
    int total = -1;
};

struct TlsInfo
{
    QString protocol;
    QString cipher;
    QString subject;
    QString issuer;
    QByteArray certificateSha256; ///< raw bytes
    qint64 validUntilMs = 0;
};

/// A request as it was sent, its answer, timings and signature trace. Holds secrets in `sent`: redact before
/// it goes anywhere but the screen.
struct Exchange
{
    SignedRequest sent;
    ExchangeOutcome outcome = ExchangeOutcome::NotSent;
    int status = 0;
    QByteArray reason = {};
    /// As they came, but for what Qt does: headers of one name are one, joined with ", " (Set-Cookie is taken
    /// apart again), one without a value is missing, and Content-Encoding stays although the body is decoded.
    QList<Header> headers = {};
    /// Decoded (gzip, deflate, br, zstd), unless the request sets Accept-Encoding itself: then as it came.
    /// What cannot be decoded is a BrokenAnswer, except with most statuses from 402 to 499: Qt's error for
    /// those is the same, and the body ends where decoding failed. A chunked answer that is cut short at the
    /// very moment it is read can pass for whole: whoever parses it finds out.
    QByteArray body = {};
    Timings timings = {};
    std::optional<TlsInfo> tls = {};
    QString problem = {}; ///< translated, for people: what went wrong and what to do; empty if Answered
    QString detail = {};  ///< English, for logs, without URL or secrets

    [[nodiscard]] bool isAnswered() const { return outcome == ExchangeOutcome::Answered; }
    [[nodiscard]] bool isRedirect() const
    {
        return isAnswered() && status >= 300 && status < 400 && status != 304;
    }
    /// The value of the answer's header @p name (case-insensitive; the first one), if there is one.
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;
};

} // namespace signet
