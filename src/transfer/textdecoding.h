// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "transfer/importtable.h"

namespace signet {

struct DecodedText
{
    WipedBytes text; ///< UTF-8 without a mark
    TextEncoding encoding = TextEncoding::Utf8;
};

/// What a text file with credentials says: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.
/// Leaves no copy behind. InvalidInput where it holds NUL characters, and is no text.
[[nodiscard]] Result<DecodedText> decodeText(WipedBytes file);

/// The line that @p offset stands in, from 1; CR, LF and CRLF end one.
[[nodiscard]] int lineAt(QByteArrayView text, qsizetype offset);

} // namespace signet
