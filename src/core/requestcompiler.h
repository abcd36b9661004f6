// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "core/result.h"
#include "core/wirerequest.h"

#include <QList>
#include <QString>

#include <optional>

namespace signet {

/// A query parameter as typed values: both sides are percent-encoded when compiled.
struct QueryParameter
{
    QString name;
    QString value;
    bool isFlag = false; ///< sent as `name` without `=`

    friend bool operator==(const QueryParameter &, const QueryParameter &) = default;
};

/// What somebody wants to send, before it is octets.
struct RequestSpec
{
    QString method;
    BaseUrl base;
    /// Below the base URL ("/list?x=1"; a missing first slash is added) or a whole URL, which must be below
    /// it. Already encoded text: `%` starts an escape, `+` stays `+`; what cannot stand in a URL is encoded.
    QString target;
    /// Appended to the target's query in this order.
    QList<QueryParameter> parameters;
    QList<Header> headers;
    std::optional<QByteArray> body;
};

/// The one way from something typed to octets (the rule of SECURITY 3.6). The method is put in upper case.
/// Errors: InvalidUrl, OutsideBase (leaves the base URL, dot segments included), InvalidMethod,
/// InvalidHeader.
[[nodiscard]] Result<WireRequest> compileRequest(const RequestSpec &spec);

/// The same for a whole URL. Without @p base, nothing of the path counts as base path.
[[nodiscard]] Result<WireRequest> compileUrl(
    const QString &method, const QString &url, const std::optional<BaseUrl> &base);

/// Appends @p addition (already encoded, without a leading separator) to the query: after `?` where there is
/// none, after `&` where there is one, directly after a bare `?` or a trailing `&` (PROTOCOLS 2.2).
[[nodiscard]] QByteArray appendToQuery(QByteArray target, QByteArrayView addition);

} // namespace signet
