// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/linesource.h"

#include <algorithm>
#include <limits>

namespace signet {

qsizetype ShownLine::size() const
{
    qsizetype size = 0;
    for (const LinePiece &piece : pieces)
        size += piece.octets.size();
    return size;
}

void ShownLine::copyTo(QByteArray &text, qsizetype from, qsizetype to) const
{
    for (const LinePiece &piece : pieces) {
        const qsizetype size = piece.octets.size();
        const qsizetype begin = std::clamp(from, qsizetype(0), size);
        text += piece.octets.sliced(begin, std::max(begin, std::min(to, size)) - begin);
        from -= size;
        to -= size;
    }
}

QByteArray LineSource::text(qsizetype first, qsizetype last) const
{
    QByteArray text;
    for (qsizetype number = first; number <= last; ++number) {
        if (number > first)
            text += '\n';
        line(number).copyTo(text, 0, std::numeric_limits<qsizetype>::max());
    }
    return text;
}

} // namespace signet
