// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wirerequest.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace signet {

/// A request that some other code made, as far as it was shown: nothing is checked or normalized.
struct ForeignRequest
{
    QByteArray method;    ///< empty where only headers were shown
    QByteArray authority; ///< host and port; empty where not shown
    QByteArray target;    ///< as written; empty where only headers were shown
    QList<Header> headers;
    std::optional<QByteArray> body;

    /// The value of the header @p name (case-insensitive; the first one), if there is one.
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;
};

/// What somebody pasted to have it explained.
struct Pasted
{
    enum class Kind
    {
        Value,      ///< a signature or an X-Ci: one word of base64, hexadecimal or the like
        BaseString, ///< the text that was signed
        Request,    ///< raw HTTP, header lines, or a curl command
    };
    Kind kind = Kind::Value;
    QByteArray text; ///< Value and BaseString: without line breaks around it
    ForeignRequest request;
};

/// Tells by its form what @p pasted is.
[[nodiscard]] Pasted readPasted(const QByteArray &pasted);

} // namespace signet
