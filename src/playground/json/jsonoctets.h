// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <bit>
#include <cstring>

namespace signet {

[[nodiscard]] inline bool isJsonSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The first octet from @p at on that means something inside a JSON string: a quote, a backslash, a control
/// character; or the end. Eight octets at a time: strings are most of an answer.
[[nodiscard]] inline qsizetype skipPlainString(QByteArrayView text, qsizetype at)
{
    constexpr quint64 ones = 0x0101010101010101;
    constexpr quint64 highs = 0x8080808080808080;
    const auto zeros = [](quint64 x) { return (x - ones) & ~x & highs; };
    for (; at + 8 <= text.size(); at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        const quint64 found = zeros(eight ^ (ones * '"')) | zeros(eight ^ (ones * '\\')) |
                              ((eight - ones * 0x20) & ~eight & highs);
        if (found == 0)
            continue;
        if constexpr (std::endian::native == std::endian::little)
            return at + std::countr_zero(found) / 8; // the lowest mark is never a false one
        break;
    }
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && uchar(text[at]) >= 0x20)
        ++at;
    return at;
}

} // namespace signet
