// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/rawlines.h"

#include "playground/lines/linecells.h"

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype longLine = 16 * 1024; // octets; longer lines are measured beforehand
constexpr qsizetype hexWidth = 16;        // octets a line
constexpr int offsetDigits = 8;

void appendHex(QByteArray &text, uchar octet)
{
    static constexpr QByteArrayView digits("0123456789abcdef");
    text += digits[octet >> 4];
    text += digits[octet & 0xF];
}

} // namespace

RawLines::RawLines(QByteArray body, const StopFlag &stop) : m_body(std::move(body))
{
    for (qsizetype begin = 0; begin >= 0 && !stop.isRaised();) {
        m_begins.append(begin);
        const qsizetype number = m_begins.size() - 1;
        const qsizetype lineBreak = m_body.indexOf('\n', begin);
        const qsizetype size = (lineBreak < 0 ? m_body.size() : lineBreak) - begin;
        if (size > longLine) {
            ShownLine shown;
            shown.append(QByteArrayView(m_body).sliced(begin, size), Ink::Plain);
            m_measured.insert(number, std::make_shared<const LineCells>(shown));
        }
        m_widest = std::max(m_widest, size);
        begin = lineBreak < 0 ? -1 : lineBreak + 1;
    }
}

QByteArrayView RawLines::octets(qsizetype number) const
{
    const qsizetype begin = m_begins[number];
    const bool isLast = number + 1 == m_begins.size();
    QByteArrayView line =
        QByteArrayView(m_body).sliced(begin, (isLast ? m_body.size() : m_begins[number + 1] - 1) - begin);
    if (!isLast && line.endsWith('\r'))
        line.chop(1);
    return line;
}

ShownLine RawLines::line(qsizetype number) const
{
    ShownLine line;
    line.append(octets(number), Ink::Plain);
    return line;
}

std::shared_ptr<const LineCells> RawLines::measured(qsizetype number) const
{
    return m_measured.value(number);
}

qsizetype HexLines::count() const
{
    return std::max<qsizetype>(1, (m_body.size() + hexWidth - 1) / hexWidth);
}

ShownLine HexLines::line(qsizetype number) const
{
    const qsizetype begin = number * hexWidth;
    const QByteArrayView octets =
        QByteArrayView(m_body).sliced(begin, std::min(hexWidth, m_body.size() - begin));
    ShownLine line;
    if (octets.isEmpty())
        return line;
    QByteArray &text = line.own;
    text = QByteArray::number(begin, 16).rightJustified(offsetDigits, '0');
    const qsizetype offsetEnd = text.size();
    for (qsizetype at = 0; at < hexWidth; ++at) {
        text += at % 8 == 0 ? "  " : " ";
        if (at < octets.size())
            appendHex(text, uchar(octets[at]));
        else
            text += "  ";
    }
    const qsizetype hexEnd = text.size();
    text += "  |";
    for (const char octet : octets)
        text += octet >= 0x20 && octet < 0x7f ? octet : '.';
    text += '|';
    const QByteArrayView whole(text);
    line.append(whole.first(offsetEnd), Ink::Note);
    line.append(whole.sliced(offsetEnd, hexEnd - offsetEnd), Ink::Plain);
    line.append(whole.sliced(hexEnd), Ink::String);
    return line;
}

qsizetype HexLines::widest() const
{
    return offsetDigits + hexWidth * 3 + 2 + hexWidth + 4;
}

} // namespace signet
