// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signedrequest.h"
#include "core/trace.h"
#include "signing/byteremarks.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace signet {

/// Where octets of a signed text come from.
struct OctetRun
{
    TraceRole role = TraceRole::Text;
    qsizetype length = 0;
    bool isMasked = false; ///< a key in the query: counted, never shown

    friend bool operator==(const OctetRun &, const OctetRun &) = default;
};

/// The octets that were signed, each with its origin; those of keys are zeros here.
struct SignedOctets
{
    QByteArray octets;
    QList<OctetRun> runs;
    QList<ByteRemark> remarks;

    friend bool operator==(const SignedOctets &, const SignedOctets &) = default;
};

/// The base string of @p request, put together from what is sent and the trace; nothing where it carries no
/// request signature.
[[nodiscard]] std::optional<SignedOctets> signedOctets(const SignedRequest &request);

/// X-Ci taken apart: the HMAC and what stands behind it, recomputed from the keys of the request. As a step
/// to be shown beside the others; nothing where the request carries no X-Ci.
[[nodiscard]] std::optional<TraceStep> xCiStep(const SignedRequest &request);

} // namespace signet
