// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "http/exchange.h"

#include <QStringList>

namespace signet {

/// What a probe's answer proves (PROTOCOLS 1.5, 2.3).
struct ProbeReading
{
    CheckOutcome outcome = CheckOutcome::CannotTell;
    QString message;   ///< translated, says the next step where there is one; nothing of the answer's body
    QStringList shown; ///< KlickTipp: the names of the opt-in processes, in the answer's order
};

/// Whose probe it was; it decides what a refusal means and what to do about it.
struct ProbeSubject
{
    Service service = Service::KlickTipp;
    AuthMethod method = AuthMethod::PartnerKey;
    QString group; ///< Coredination: the group whose data the account is for, where it is known
};

/// Pure. 401 and 403 are Refused unless a web page came with them (a proxy or a firewall says no in HTML);
/// without an answer, and for everything unexpected, CannotTell.
[[nodiscard]] ProbeReading readProbe(const ProbeSubject &subject, const Exchange &exchange);
/// The same for partner keys, or for Coredination's own.
[[nodiscard]] ProbeReading readProbe(Service service, const Exchange &exchange);

/// What an answer without a verdict means, whatever was asked: always CannotTell.
[[nodiscard]] ProbeReading readOddAnswer(const Exchange &exchange);
/// HTML, whatever its status: not the API's own words.
[[nodiscard]] bool isWebPage(const Exchange &exchange);

} // namespace signet
