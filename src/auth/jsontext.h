// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace signet {

/// @p value as a JSON string without its quotes, for putting between some. InvalidKey where it is not UTF-8.
[[nodiscard]] Result<QByteArray> jsonEscaped(QByteArrayView value);

/// InvalidInput, with an example, where @p pointer is no JSON pointer (RFC 6901).
[[nodiscard]] Result<void> checkJsonPointer(const QString &pointer);

/// The text at @p pointer (RFC 6901: "/token", "/data/0/api_token") of the JSON document @p body; empty where
/// there is no document, nothing there, or something that is neither a text nor a number (its digits).
/// InvalidInput where @p pointer is no pointer.
[[nodiscard]] Result<Secret> jsonText(const QByteArray &body, const QString &pointer);

} // namespace signet
