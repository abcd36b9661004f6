// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linecursor.h"

#include "playground/lines/linecells.h"
#include "playground/lines/linefolds.h"

#include <algorithm>
#include <limits>

namespace signet {

namespace {

constexpr qsizetype longestWord = 10'000; // octets; moving over a word never takes long
constexpr qsizetype toTheEnd = std::numeric_limits<qsizetype>::max();

/// A few octets of the line around @p octet, and where they begin.
struct Excerpt
{
    QByteArray text;
    qsizetype begin;
};

Excerpt around(const ShownLine &line, qsizetype octet, qsizetype reach)
{
    Excerpt excerpt{{}, std::max<qsizetype>(0, octet - reach)};
    line.copyTo(excerpt.text, excerpt.begin, octet + reach);
    return excerpt;
}

qsizetype charactersEnd(const ShownLine &line, qsizetype octet)
{
    const Excerpt near = around(line, octet, 64);
    qsizetype at = octet - near.begin;
    do {
        at += at < near.text.size() ? utf8At(near.text, at).octets : 0;
    } while (at < near.text.size() && cellWidth(utf8At(near.text, at).codePoint) == 0);
    return near.begin + at;
}

qsizetype characterBegin(const ShownLine &line, qsizetype octet)
{
    const Excerpt near = around(line, octet, 64);
    qsizetype at = octet - near.begin;
    while (at > 0) {
        int back = 1;
        while (back < 4 && back < at && (uchar(near.text[at - back]) & 0xC0) == 0x80)
            ++back;
        if (utf8At(near.text, at - back).octets != back)
            back = 1;
        at -= back;
        if (cellWidth(utf8At(near.text, at).codePoint) > 0)
            break;
    }
    return near.begin + at;
}

bool isWordOctet(char octet)
{
    return (octet >= '0' && octet <= '9') || (octet >= 'a' && octet <= 'z') ||
           (octet >= 'A' && octet <= 'Z') || octet == '_' || uchar(octet) >= 0x80;
}

qsizetype wordEnd(const ShownLine &line, qsizetype octet)
{
    const Excerpt near = around(line, octet, longestWord);
    qsizetype at = octet - near.begin;
    while (at < near.text.size() && isWordOctet(near.text[at]))
        ++at;
    return near.begin + at;
}

qsizetype wordBegin(const ShownLine &line, qsizetype octet)
{
    const Excerpt near = around(line, octet, longestWord);
    qsizetype at = octet - near.begin;
    while (at > 0 && isWordOctet(near.text[at - 1]))
        --at;
    return near.begin + at;
}

qsizetype skipNoWord(const ShownLine &line, qsizetype octet, int step)
{
    const Excerpt near = around(line, octet, longestWord);
    qsizetype at = octet - near.begin;
    while (step > 0 ? at < near.text.size() && !isWordOctet(near.text[at])
                    : at > 0 && !isWordOctet(near.text[at - 1]))
        at += step;
    return near.begin + at;
}

qsizetype indentation(const ShownLine &line)
{
    const Excerpt start = around(line, 0, longestWord);
    qsizetype at = 0;
    while (at < start.text.size() && start.text[at] == ' ')
        ++at;
    return at;
}

} // namespace

std::shared_ptr<const LineCells> cellsOf(const LineSource &lines, qsizetype number, const ShownLine &line)
{
    std::shared_ptr<const LineCells> cells = lines.measured(number);
    return cells ? cells : std::make_shared<const LineCells>(line);
}

void LineCursor::moveTo(LinePlace place, bool isSelecting)
{
    m_place = place;
    m_goal = -1;
    if (!isSelecting)
        m_anchor = place;
}

void LineCursor::move(
    Motion motion, bool isSelecting, const LineSource &lines, const LineFolds &folds, qsizetype page)
{
    switch (motion) {
    case Motion::Up:
        return moveRows(-1, isSelecting, lines, folds);
    case Motion::Down:
        return moveRows(1, isSelecting, lines, folds);
    case Motion::PageUp:
        return moveRows(-page, isSelecting, lines, folds);
    case Motion::PageDown:
        return moveRows(page, isSelecting, lines, folds);
    case Motion::Start:
        return moveTo({}, isSelecting);
    case Motion::End:
        return moveTo({lines.count() - 1, lines.line(lines.count() - 1).size()}, isSelecting);
    case Motion::Left:
    case Motion::Right:
    case Motion::WordLeft:
    case Motion::WordRight:
    case Motion::LineStart:
    case Motion::LineEnd:
        return moveSideways(motion, isSelecting, lines, folds);
    }
}

void LineCursor::moveRows(qsizetype rows, bool isSelecting, const LineSource &lines, const LineFolds &folds)
{
    const ShownLine from = lines.line(m_place.line);
    const qsizetype goal =
        m_goal >= 0 ? m_goal : cellsOf(lines, m_place.line, from)->cellAt(from, m_place.octet);
    const qsizetype last = folds.rows(lines.count()) - 1;
    const qsizetype row = std::clamp<qsizetype>(folds.rowOf(m_place.line) + rows, 0, last);
    const qsizetype number = folds.lineAt(row);
    const ShownLine to = lines.line(number);
    moveTo({number, cellsOf(lines, number, to)->octetAt(to, goal)}, isSelecting);
    m_goal = goal;
}

void LineCursor::moveSideways(
    Motion motion, bool isSelecting, const LineSource &lines, const LineFolds &folds)
{
    const ShownLine line = lines.line(m_place.line);
    const qsizetype row = folds.rowOf(m_place.line);
    const qsizetype size = line.size();
    LinePlace to = m_place;
    const bool isBack = motion == Motion::Left || motion == Motion::WordLeft;
    const bool isOver = motion == Motion::Right || motion == Motion::WordRight;
    if (motion == Motion::LineStart || motion == Motion::LineEnd) {
        const qsizetype text = indentation(line); // first to the text, then to the margin
        const bool isPast = m_place.octet > text || m_place.octet == 0;
        to.octet = motion == Motion::LineEnd ? size : isPast ? text : 0;
    } else if (isBack && m_place.octet == 0) {
        if (row > 0)
            to = {folds.lineAt(row - 1), toTheEnd};
    } else if (isOver && m_place.octet >= size) {
        if (row + 1 < folds.rows(lines.count()))
            to = {folds.lineAt(row + 1), 0};
    } else if (motion == Motion::Left) {
        to.octet = characterBegin(line, m_place.octet);
    } else if (motion == Motion::Right) {
        to.octet = charactersEnd(line, m_place.octet);
    } else if (motion == Motion::WordLeft) {
        to.octet = wordBegin(line, skipNoWord(line, m_place.octet, -1));
    } else {
        to.octet = skipNoWord(line, wordEnd(line, m_place.octet), 1);
    }
    if (to.octet == toTheEnd)
        to.octet = lines.line(to.line).size();
    moveTo(to, isSelecting);
}

void LineCursor::selectWord(LinePlace place, const LineSource &lines)
{
    const ShownLine line = lines.line(place.line);
    const qsizetype begin = wordBegin(line, place.octet);
    qsizetype end = wordEnd(line, place.octet);
    if (begin == end && place.octet < line.size())
        end = charactersEnd(line, place.octet);
    moveTo({place.line, begin});
    moveTo({place.line, end}, true);
}

QByteArray LineCursor::selectedText(const LineSource &lines) const
{
    QByteArray text;
    for (qsizetype number = begin().line; number <= end().line; ++number) {
        const qsizetype from = number == begin().line ? begin().octet : 0;
        const qsizetype to = number == end().line ? end().octet : toTheEnd;
        lines.line(number).copyTo(text, from, to);
        if (number < end().line)
            text += '\n';
    }
    return text;
}

} // namespace signet
