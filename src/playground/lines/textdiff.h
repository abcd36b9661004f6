// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/stopflag.h"

#include <QByteArrayView>

#include <vector>

namespace signet {

/// A line that differs between two texts.
struct TextDifference
{
    qsizetype left;        ///< its number in the left text, from 0 on; -1: only in the right one
    qsizetype right;       ///< the same of the right text
    QByteArrayView before; ///< without its line break; points into the left text
    QByteArrayView after;
};

struct TextDifferences
{
    std::vector<TextDifference> found; ///< in the order of the texts
    bool isMore = false;               ///< there are more than mostTextDifferences
};

inline constexpr std::size_t mostTextDifferences = 10'000;

/// The lines that differ, as few as can be found: what stands in the place of other lines is told as their
/// change. Long stretches that have no line in common are told as changed as a whole. CRLF counts as LF.
[[nodiscard]] TextDifferences compareTexts(
    QByteArrayView left, QByteArrayView right, const StopFlag &stop = {});

} // namespace signet
