// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "core/wirerequest.h"
#include "playground/answer/stopflag.h"

#include <QString>

namespace signet {

struct Exchange;

/// One of two exchanges that are compared: what may be shown of it.
struct ComparedExchange
{
    qint64 atMs = 0;
    QString method;
    QString target; ///< path and query
    QList<Header> sent;
    QByteArray sentBody;
    QString signing; ///< how it was authenticated, without values
    int status = 0;  ///< 0: no answer
    QString problem; ///< why there is none
    QList<Header> received;
    QByteArray body;
    bool isBodyCut = false; ///< only its beginning is known
};

/// @p exchange with what authenticated it hidden.
[[nodiscard]] ComparedExchange comparedExchange(const Exchange &exchange);

enum class ExchangePart
{
    Method,
    Path,
    Parameter,
    RequestHeader,
    RequestBody,
    Signing,
    Status,
    AnswerHeader,
    AnswerBody,
};

struct ExchangeDifference
{
    enum class Kind
    {
        Added,
        Removed,
        Changed,
        Spelling, ///< the same value, written in another way
        Order,
        Moved,
    };

    ExchangePart part;
    Kind kind;
    /// The name of the header or parameter; of a body the JSONPath, or the number of the line. As it was
    /// before, where there was one.
    QString place;
    QString newPlace;  ///< where it is now, if it has moved
    QByteArray before; ///< as written, without what is beyond shownOctets
    QByteArray after;
};

struct ExchangeComparison
{
    /// Octets of a value that are told; an ellipsis stands for the rest.
    static constexpr qsizetype shownOctets = 4'000;

    QList<ExchangeDifference> found; ///< in the order of the parts
    bool isMore = false;             ///< there are too many to tell them all
    bool isCut = false;              ///< of one answer only the beginning is known
};

/// What differs between @p before and @p after, on another thread. JSON is compared by its values, other
/// bodies line by line; headers and parameters by their names. What is another one each time does not count:
/// signatures and their time, the header Date.
[[nodiscard]] Task<ExchangeComparison> compareExchanges(
    ComparedExchange before, ComparedExchange after, StopFlag stop);

/// What it does there.
[[nodiscard]] ExchangeComparison compareExchangesNow(
    const ComparedExchange &before, const ComparedExchange &after, const StopFlag &stop);

} // namespace signet
