// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/lines/linesource.h"

#include <vector>

namespace signet {

/// A character of UTF-8 text: its code point (U+FFFD where the octets are none) and its octets.
struct Utf8Character
{
    char32_t codePoint;
    int octets;
};

[[nodiscard]] Utf8Character utf8At(QByteArrayView text, qsizetype at);
/// How many cells of a fixed grid @p codePoint takes: 0 combining, 2 wide, 4 a tab, else 1.
[[nodiscard]] int cellWidth(char32_t codePoint);

/// Where in a fixed grid the characters of a line stand, as a terminal has them: so that any part of a very
/// long line can be found without laying out the rest.
class LineCells
{
public:
    /// Looks at every octet once.
    explicit LineCells(const ShownLine &line);

    [[nodiscard]] qsizetype width() const { return m_width; }
    /// The cell where the character at @p octet of @p line, the measured one, begins.
    [[nodiscard]] qsizetype cellAt(const ShownLine &line, qsizetype octet) const;
    /// The octet of @p line where the character in @p cell begins; the line's size beyond its end.
    [[nodiscard]] qsizetype octetAt(const ShownLine &line, qsizetype cell) const;

private:
    struct Mark
    {
        qsizetype octet;
        qsizetype cell;
    };

    template <typename Until>
    [[nodiscard]] Mark walk(const ShownLine &line, Mark from, Until isThere) const;

    std::vector<Mark> m_marks; ///< one for every so many octets
    qsizetype m_width = 0;
};

} // namespace signet
