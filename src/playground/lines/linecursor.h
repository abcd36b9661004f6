// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/lines/linesource.h"

#include <compare>

namespace signet {

class LineFolds;

/// Between two characters: before the octet of a line.
struct LinePlace
{
    qsizetype line = 0;
    qsizetype octet = 0;
    [[nodiscard]] auto operator<=>(const LinePlace &) const = default;
};

enum class Motion
{
    Left,
    Right,
    WordLeft,
    WordRight,
    LineStart,
    LineEnd,
    Up,
    Down,
    PageUp,
    PageDown,
    Start,
    End,
};

/// The cells of line @p number: those of its source, or measured now.
[[nodiscard]] std::shared_ptr<const LineCells> cellsOf(
    const LineSource &lines, qsizetype number, const ShownLine &line);

/// Where the reader is, and what is selected: from the anchor to the place.
class LineCursor
{
public:
    [[nodiscard]] LinePlace place() const { return m_place; }
    [[nodiscard]] LinePlace begin() const { return std::min(m_place, m_anchor); }
    [[nodiscard]] LinePlace end() const { return std::max(m_place, m_anchor); }
    [[nodiscard]] bool hasSelection() const { return m_place != m_anchor; }

    /// @p isSelecting leaves the anchor where it is.
    void moveTo(LinePlace place, bool isSelecting = false);
    /// Walks over what @p folds shows; @p page is in rows.
    void move(
        Motion motion, bool isSelecting, const LineSource &lines, const LineFolds &folds, qsizetype page);
    /// Selects the word around @p place.
    void selectWord(LinePlace place, const LineSource &lines);
    [[nodiscard]] QByteArray selectedText(const LineSource &lines) const;

private:
    void moveRows(qsizetype rows, bool isSelecting, const LineSource &lines, const LineFolds &folds);
    void moveSideways(Motion motion, bool isSelecting, const LineSource &lines, const LineFolds &folds);

    LinePlace m_place;
    LinePlace m_anchor;
    qsizetype m_goal = -1; ///< the cell that moving up and down aims at
};

} // namespace signet
