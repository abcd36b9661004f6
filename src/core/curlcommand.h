// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/wirerequest.h"

#include <QStringList>

#include <optional>

namespace signet {

/// What a curl command would send.
struct CurlRequest
{
    QString method;
    QString url; ///< with scheme
    QList<Header> headers;
    std::optional<QByteArray> body;
    bool isBodyLeftOut = false; ///< it stands in a file: what is left is not what was meant
    QStringList remarks;        ///< translated: what of the command was left out
};

/// Reads a pasted command (curlWords()) by curl's own options. An option that is not known, or that asks for
/// something that Signet cannot send (a form with files, an upload), is InvalidInput and named.
[[nodiscard]] Result<CurlRequest> readCurl(const QByteArray &text);

} // namespace signet
