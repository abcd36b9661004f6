// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/lines/textdiff.h"

#include "playground/lines/sequencediff.h"

#include <QHashFunctions>

#include <algorithm>

namespace signet {

namespace {

struct Lines
{
    std::vector<QByteArrayView> texts;
    std::vector<quint64> hashes;
};

Lines linesOf(QByteArrayView text)
{
    Lines lines;
    const size_t seed = QHashSeed::globalSeed();
    for (qsizetype begin = 0; begin >= 0;) {
        const qsizetype lineBreak = text.indexOf('\n', begin);
        QByteArrayView line = text.sliced(begin, (lineBreak < 0 ? text.size() : lineBreak) - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        lines.texts.push_back(line);
        lines.hashes.push_back(qHashBits(line.data(), size_t(line.size()), seed));
        begin = lineBreak < 0 ? -1 : lineBreak + 1;
    }
    return lines;
}

} // namespace

TextDifferences compareTexts(QByteArrayView left, QByteArrayView right, const StopFlag &stop)
{
    const Lines lefts = linesOf(left);
    const Lines rights = linesOf(right);
    TextDifferences differences;
    for (const Hunk &hunk : compareSequences(lefts.hashes, rights.hashes, stop)) {
        for (std::size_t at = 0; at < std::max(hunk.lefts(), hunk.rights()); ++at) {
            if (differences.found.size() == mostTextDifferences) {
                differences.isMore = true;
                return differences;
            }
            TextDifference one{-1, -1, {}, {}};
            if (at < hunk.lefts()) {
                one.left = qsizetype(hunk.left + at);
                one.before = lefts.texts[hunk.left + at];
            }
            if (at < hunk.rights()) {
                one.right = qsizetype(hunk.right + at);
                one.after = rights.texts[hunk.right + at];
            }
            differences.found.push_back(one);
        }
    }
    return differences;
}

} // namespace signet
