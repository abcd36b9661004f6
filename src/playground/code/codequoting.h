// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace signet {

/// Any octets but NUL as one word of bash: in single quotes where they are readable text, else as $'…'.
[[nodiscard]] QByteArray shellQuoted(const QByteArray &octets);

/// How string literals of the languages differ.
struct LiteralStyle
{
    char quote;
    bool escapesDollar;      ///< PHP replaces variables inside of double quotes
    QByteArray unicode;      ///< in front of a code point's hexadecimal digits
    QByteArray afterUnicode; ///< behind them
    int unicodeDigits;       ///< at least so many; 0 for as many as there are
};

/// @p text (UTF-8) as one literal on one line. What is invisible, turns the direction of writing or ends a
/// line is escaped, so that the code shows what it does.
[[nodiscard]] QByteArray quotedLiteral(const QByteArray &text, const LiteralStyle &style);

[[nodiscard]] bool isUtf8(const QByteArray &octets);

} // namespace signet
