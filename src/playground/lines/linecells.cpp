// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linecells.h"

#include <QChar>

#include <algorithm>
#include <array>
#include <cstring>

namespace signet {

namespace {

constexpr qsizetype stride = 1024;
constexpr int tabWidth = 4;
constexpr char32_t replacement = 0xFFFD;

/// Blocks of East Asian wide characters and emoji (Unicode 15, EastAsianWidth.txt, joined where close).
constexpr std::array<std::pair<char32_t, char32_t>, 13> wideBlocks{
    {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};

/// How many octets from @p at on are plain ASCII: one cell each. Never looks further than @p end.
qsizetype plainRun(QByteArrayView text, qsizetype at, qsizetype end)
{
    const qsizetype begin = at;
    for (; at + 8 <= end; at += 8) {
        quint64 eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        constexpr quint64 ones = 0x0101010101010101;
        constexpr quint64 highs = 0x8080808080808080;
        if (((eight | ((eight - ones * 0x20) & ~eight)) & highs) != 0)
            break;
    }
    while (at < end && uchar(text[at]) >= 0x20 && uchar(text[at]) < 0x80)
        ++at;
    return at - begin;
}

} // namespace

Utf8Character utf8At(QByteArrayView text, qsizetype at)
{
    const auto octet = [text](qsizetype index) -> char32_t { return uchar(text[index]); };
    const char32_t first = octet(at);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size())
        return {replacement, 1};
    char32_t value = first & (0xFFU >> (length + 1));
    for (int index = 1; index < length; ++index) {
        const char32_t next = octet(at + index);
        if ((next & 0xC0) != 0x80)
            return {replacement, 1};
        value = (value << 6) | (next & 0x3F);
    }
    static constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[std::size_t(length)] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {replacement, 1};
    return {value, length};
}

int cellWidth(char32_t codePoint)
{
    if (codePoint == '\t')
        return tabWidth;
    if (codePoint < 0x300)
        return 1;
    const QChar::Category category = QChar::category(codePoint);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool isWide = std::ranges::any_of(
        wideBlocks, [&](const auto &block) { return codePoint >= block.first && codePoint <= block.second; });
    return isWide ? 2 : 1;
}

/// From @p from on to the first character for which @p isThere(before, after it), or the end.
template <typename Until>
LineCells::Mark LineCells::walk(const ShownLine &line, Mark from, Until isThere) const
{
    qsizetype pieceBegin = 0;
    for (const LinePiece &piece : line.pieces) {
        const qsizetype pieceEnd = pieceBegin + piece.octets.size();
        while (from.octet < pieceEnd) {
            const qsizetype at = from.octet - pieceBegin;
            const qsizetype end = std::min(piece.octets.size(), at + stride);
            const qsizetype plain = plainRun(piece.octets, at, end);
            if (plain > 0) {
                const Mark after{from.octet + plain, from.cell + plain};
                if (isThere(from, after))
                    return from;
                from = after;
                continue;
            }
            const Utf8Character character = utf8At(piece.octets, at);
            const Mark after{from.octet + character.octets, from.cell + cellWidth(character.codePoint)};
            if (isThere(from, after))
                return from;
            from = after;
        }
        pieceBegin = pieceEnd;
    }
    return from;
}

LineCells::LineCells(const ShownLine &line)
{
    qsizetype nextMark = stride;
    const Mark end = walk(line, {0, 0}, [&](Mark before, Mark) {
        if (before.octet >= nextMark) {
            m_marks.push_back(before);
            nextMark = before.octet + stride;
        }
        return false;
    });
    m_width = end.cell;
}

qsizetype LineCells::cellAt(const ShownLine &line, qsizetype octet) const
{
    const auto next = std::ranges::upper_bound(m_marks, octet, {}, &Mark::octet);
    const Mark from = next == m_marks.begin() ? Mark{0, 0} : *std::prev(next);
    qsizetype within = 0; // a run of plain characters
    const Mark found = walk(line, from, [&](Mark before, Mark after) {
        if (octet >= after.octet)
            return false;
        within = after.octet - before.octet == after.cell - before.cell ? octet - before.octet : 0;
        return true;
    });
    return found.cell + within;
}

qsizetype LineCells::octetAt(const ShownLine &line, qsizetype cell) const
{
    const auto next = std::ranges::upper_bound(m_marks, cell, {}, &Mark::cell);
    const Mark from = next == m_marks.begin() ? Mark{0, 0} : *std::prev(next);
    qsizetype within = 0;
    const Mark found = walk(line, from, [&](Mark before, Mark after) {
        if (cell >= after.cell)
            return false;
        within = after.octet - before.octet == after.cell - before.cell ? cell - before.cell : 0;
        return true;
    });
    return found.octet + within;
}

} // namespace signet
