// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/exchange.h"

#include <QNetworkReply>

namespace signet {

/// What was seen of a transfer when it ended by itself.
struct TransferEnd
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0;          ///< 0: no answer began
    bool mayHaveLeft = true; ///< false: certainly no request octet reached the network
    QString proxy = {}; ///< "proxy.example.com:3128"; empty where there is none, or the request may have left
};

/// How the exchange ended. An answer with status 400 and above is Answered, though Qt calls it an error; so
/// is 307 and 308 to a body that cannot be sent twice, which nobody asked Qt to.
[[nodiscard]] ExchangeOutcome outcomeOf(const TransferEnd &end);

/// Fills problem and detail from what else is in @p exchange. @p refusal is the translated reason for
/// TlsRefused, may be empty.
void describeProblem(Exchange &exchange, const TransferEnd &end, const QString &refusal);

} // namespace signet
