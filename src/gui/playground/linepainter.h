// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/lines/linesource.h"

#include <QFont>
#include <QPalette>
#include <QPointF>

class QPainter;

namespace signet {

/// The fixed grid that lines are drawn on.
struct LineGrid
{
    explicit LineGrid(const QFont &font);

    QFont font;
    qreal cell;   ///< width
    int row;      ///< height
    int baseline; ///< below a row's top
};

/// Draws the characters of @p line that stand in the cells from @p first up to, without, @p last, whatever
/// else the line holds. @p origin is the top left of cell @p first.
void drawLine(QPainter &painter, const LineGrid &grid, const QPalette &palette, const ShownLine &line,
    const LineCells &cells, qsizetype first, qsizetype last, QPointF origin);

} // namespace signet
