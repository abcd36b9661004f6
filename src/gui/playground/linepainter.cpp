// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/linepainter.h"

#include "gui/widgets/themecolors.h"
#include "playground/lines/linecells.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace signet {

namespace {

constexpr qreal lineHeight = 1.3;
constexpr qsizetype longestRun = 48; // characters; keeps rounded widths from adding up

QColor inkColor(Ink ink, const QPalette &palette)
{
    const ThemeColors &colors = themeColors(palette);
    switch (ink) {
    case Ink::Key:
        return colors.accent;
    case Ink::String:
        return colors.works;
    case Ink::Number:
        return colors.attention;
    case Ink::Word:
        return colors.keyword;
    case Ink::Punctuation:
    case Ink::Note:
        return colors.dim;
    case Ink::Plain:
        break;
    }
    return palette.color(QPalette::Text);
}

/// What stands for a character that cannot be seen, or would change how others are seen.
char32_t visible(char32_t codePoint)
{
    if (codePoint < 0x20)
        return codePoint == '\t' ? U' ' : char32_t(0x2400 + codePoint);
    if (codePoint == 0x7f)
        return 0x2421;
    const QChar::Category category = QChar::category(codePoint);
    const bool isHidden = category == QChar::Other_Format || category == QChar::Other_Control ||
                          category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    return isHidden && codePoint != 0xAD ? 0x25AF : codePoint;
}

/// Collects characters that can be drawn together: plain ones, or ones that may need shaping.
class RunPainter
{
public:
    RunPainter(QPainter &painter, const LineGrid &grid, QPointF baseline, qsizetype firstCell)
        : m_painter(painter), m_grid(grid), m_baseline(baseline), m_firstCell(firstCell)
    {
    }

    void add(char32_t codePoint, qsizetype cell, int width)
    {
        const bool isPlain = codePoint < 0x250;
        if (m_run.size() >= longestRun || isPlain != m_isPlain || width > 1)
            flush();
        if (m_run.isEmpty())
            m_cell = cell;
        m_isPlain = isPlain && width == 1;
        m_run += QStringView(QChar::fromUcs4(visible(codePoint)));
        if (width > 1)
            flush();
    }

    void flush()
    {
        if (!m_run.isEmpty())
            m_painter.drawText(m_baseline + QPointF(qreal(m_cell - m_firstCell) * m_grid.cell, 0), m_run);
        m_run.clear();
    }

private:
    QPainter &m_painter;
    const LineGrid &m_grid;
    const QPointF m_baseline;
    const qsizetype m_firstCell;
    QString m_run;
    qsizetype m_cell = 0;
    bool m_isPlain = true;
};

} // namespace

LineGrid::LineGrid(const QFont &shownFont) : font(shownFont)
{
    const QFontMetricsF metrics(font);
    cell = metrics.horizontalAdvance(QLatin1Char('0'));
    row = int(std::ceil(metrics.height() * lineHeight));
    baseline = int(std::round((row - metrics.height()) / 2 + metrics.ascent()));
}

void drawLine(QPainter &painter, const LineGrid &grid, const QPalette &palette, const ShownLine &line,
    const LineCells &cells, qsizetype first, qsizetype last, QPointF origin)
{
    const qsizetype begin = cells.octetAt(line, first);
    qsizetype cell = cells.cellAt(line, begin);
    RunPainter runs(painter, grid, origin + QPointF(0, grid.baseline), first);
    qsizetype pieceBegin = 0;
    for (const LinePiece &piece : line.pieces) {
        const qsizetype pieceEnd = pieceBegin + piece.octets.size();
        if (pieceEnd > begin && cell < last) {
            painter.setPen(inkColor(piece.ink, palette));
            qsizetype at = std::max(begin, pieceBegin) - pieceBegin;
            while (at < piece.octets.size() && cell < last) {
                const Utf8Character character = utf8At(piece.octets, at);
                const int width = cellWidth(character.codePoint);
                runs.add(character.codePoint, cell, width);
                at += character.octets;
                cell += width;
            }
            runs.flush();
        }
        pieceBegin = pieceEnd;
    }
}

} // namespace signet
