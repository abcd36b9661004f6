// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "playground/answer/stopflag.h"
#include "playground/lines/linesource.h"

#include <QString>

#include <vector>

namespace signet {

/// Octets of one line.
struct LineMatch
{
    qsizetype line;
    qsizetype begin;
    qsizetype size;
    [[nodiscard]] bool operator==(const LineMatch &) const = default;
};

struct LineMatches
{
    std::vector<LineMatch> found; ///< in their order
    bool isMore = false;          ///< there are more than were wanted
};

inline constexpr qsizetype mostMatches = 100'000;

/// Where @p text stands in the lines as they are shown, also as JSON escapes it (`ü` as `\u00fc`, `/` as
/// `\/`). Without @p isCaseSensitive the letters of ASCII and Latin-1 are alike in both cases.
[[nodiscard]] LineMatches findInLines(
    const LineSource &lines, const QString &text, bool isCaseSensitive, const StopFlag &stop = {});

/// The same on another thread.
[[nodiscard]] Task<std::shared_ptr<const LineMatches>> searchLines(
    std::shared_ptr<const LineSource> lines, QString text, bool isCaseSensitive, StopFlag stop);

} // namespace signet
