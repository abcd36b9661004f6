// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/linesview.h"

#include "gui/playground/linesaccessible.h"
#include "gui/widgets/themecolors.h"
#include "playground/lines/linecells.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace signet {

namespace {

constexpr int margin = 8;
constexpr int fewestDigits = 3;

QFont fixedFont(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

int bounded(qsizetype value)
{
    return int(std::clamp<qsizetype>(value, 0, std::numeric_limits<int>::max()));
}

} // namespace

LinesView::LinesView(QWidget *parent) : QAbstractScrollArea(parent), m_grid(fixedFont(font()))
{
    LinesAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    verticalScrollBar()->setSingleStep(1);
    horizontalScrollBar()->setSingleStep(4);
}

void LinesView::setLines(std::shared_ptr<const LineSource> lines)
{
    m_lines = std::move(lines);
    m_matches.reset();
    m_folds.clear();
    m_cursor = LineCursor();
    m_widest = m_lines ? m_lines->widest() : 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    refreshScrollBars();
    viewport()->update();
    Q_EMIT linesChanged();
}

void LinesView::extendLines(std::shared_ptr<const LineSource> lines)
{
    m_lines = std::move(lines);
    m_widest = m_lines->widest();
    const qsizetype last = m_lines->count() - 1;
    if (m_cursor.place().line > last)
        m_cursor.moveTo({last, 0});
    refreshScrollBars();
    viewport()->update();
    Q_EMIT linesChanged();
}

void LinesView::setMatches(std::shared_ptr<const LineMatches> matches)
{
    m_matches = std::move(matches);
    viewport()->update();
}

qsizetype LinesView::rows() const
{
    return m_lines ? m_folds.rows(m_lines->count()) : 0;
}

qsizetype LinesView::topRow() const
{
    return verticalScrollBar()->value();
}

qsizetype LinesView::visibleRows() const
{
    return std::max(1, viewport()->height() / m_grid.row);
}

qsizetype LinesView::visibleCells() const
{
    return std::max<qsizetype>(1, qsizetype((viewport()->width() - textLeft()) / m_grid.cell));
}

int LinesView::gutterWidth() const
{
    const auto digits = m_lines ? QString::number(m_lines->label(m_lines->count() - 1)).size() : qsizetype(0);
    return margin + int(double(std::max<qsizetype>(fewestDigits, digits)) * m_grid.cell) + m_grid.row;
}

int LinesView::textLeft() const
{
    return gutterWidth() + margin / 2;
}

QSize LinesView::sizeHint() const
{
    return {int(80 * m_grid.cell), 12 * m_grid.row};
}

void LinesView::refreshScrollBars()
{
    const qsizetype page = visibleRows();
    verticalScrollBar()->setPageStep(bounded(page));
    verticalScrollBar()->setRange(0, bounded(rows() - page));
    const qsizetype cells = visibleCells();
    horizontalScrollBar()->setPageStep(bounded(cells));
    horizontalScrollBar()->setRange(0, bounded(m_widest + 1 - cells));
}

void LinesView::widen(qsizetype cells)
{
    if (cells <= m_widest)
        return;
    m_widest = cells;
    refreshScrollBars();
}

ShownLine LinesView::shownRow(qsizetype line) const
{
    ShownLine shown = m_lines->line(line);
    if (!m_folds.isFolded(line))
        return shown;
    shown.own = " … " + QByteArray::number(m_lines->foldedThings(line)) + ' ';
    shown.append(shown.own, Ink::Note);
    const ShownLine end = m_lines->line(m_lines->foldEnd(line));
    for (const LinePiece &piece : end.pieces) {
        if (piece.ink != Ink::Plain) // its indentation
            shown.append(piece.octets, piece.ink);
    }
    return shown;
}

QRect LinesView::rectOf(LinePlace place) const
{
    const ShownLine line = m_lines->line(place.line);
    const qsizetype cell = cellsOf(*m_lines, place.line, line)->cellAt(line, place.octet);
    const double x = textLeft() + double(cell - horizontalScrollBar()->value()) * m_grid.cell;
    const double limit = 1'000'000; // pixels
    return {int(std::clamp(x, -limit, limit)), bounded((m_folds.rowOf(place.line) - topRow()) * m_grid.row),
        std::max(1, int(m_grid.cell)), m_grid.row};
}

LinePlace LinesView::placeAt(QPoint position) const
{
    if (!m_lines)
        return {};
    const qsizetype row = topRow() + (position.y() < 0 ? -1 : position.y() / m_grid.row);
    const qsizetype line = m_folds.lineAt(std::clamp<qsizetype>(row, 0, rows() - 1));
    const ShownLine shown = m_lines->line(line);
    const double cell = double(position.x() - textLeft()) / m_grid.cell + horizontalScrollBar()->value();
    const std::shared_ptr<const LineCells> cells = cellsOf(*m_lines, line, shown);
    return {line, cells->octetAt(shown, std::max<qsizetype>(0, qsizetype(cell + 0.5)))};
}

void LinesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (!m_lines)
        return;
    painter.setFont(m_grid.font);
    int top = 0;
    for (qsizetype row = topRow(); row < rows() && top < viewport()->height(); ++row, top += m_grid.row)
        paintRow(painter, row, top);
}

void LinesView::paintRow(QPainter &painter, qsizetype row, int top)
{
    const qsizetype line = m_folds.lineAt(row);
    paintGutter(painter, line, top);
    const ShownLine shown = shownRow(line);
    const bool isFolded = m_folds.isFolded(line);
    const std::shared_ptr<const LineCells> cells =
        isFolded ? std::make_shared<const LineCells>(shown) : cellsOf(*m_lines, line, shown);
    widen(cells->width());
    const QRect area(textLeft(), top, viewport()->width() - textLeft(), m_grid.row);
    painter.save();
    painter.setClipRect(area.adjusted(-1, 0, 0, 0));
    paintFills(painter, line, shown, *cells, top);
    const qsizetype first = horizontalScrollBar()->value();
    drawLine(painter, m_grid, palette(), shown, *cells, first, first + visibleCells() + 2, area.topLeft());
    if (hasFocus() && m_cursor.place().line == line) {
        const QRect caret = rectOf(m_cursor.place());
        painter.fillRect(QRect(caret.x(), top, 2, m_grid.row), palette().color(QPalette::Text));
    }
    painter.restore();
}

void LinesView::paintGutter(QPainter &painter, qsizetype line, int top) const
{
    const ThemeColors &colors = themeColors(palette());
    const int foldLeft = gutterWidth() - m_grid.row;
    painter.setPen(colors.dim);
    painter.drawText(QRect(0, top, foldLeft, m_grid.row), Qt::AlignRight | Qt::AlignVCenter,
        QString::number(m_lines->label(line)));
    if (m_lines->foldEnd(line) <= line)
        return;
    const QPointF middle(foldLeft + m_grid.row / 2.0, top + m_grid.row / 2.0);
    const double size = m_grid.row / 5.0;
    const QPolygonF open{QPointF(-size, -size / 2), QPointF(size, -size / 2), QPointF(0, size / 2)};
    const QPolygonF closed{QPointF(-size / 2, -size), QPointF(size / 2, 0), QPointF(-size / 2, size)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_folds.isFolded(line) ? colors.accent : colors.dim);
    painter.drawPolygon((m_folds.isFolded(line) ? closed : open).translated(middle));
    painter.restore();
}

void LinesView::paintFills(
    QPainter &painter, qsizetype line, const ShownLine &shown, const LineCells &cells, int top) const
{
    const ThemeColors &colors = themeColors(palette());
    const auto fill = [&](qsizetype from, qsizetype to, const QColor &color) {
        const qsizetype scrolled = horizontalScrollBar()->value();
        const qsizetype begin = std::max<qsizetype>(0, from - scrolled);
        const qsizetype end = std::min(to - scrolled, visibleCells() + 2);
        if (end > begin) {
            painter.fillRect(QRectF(textLeft() + double(begin) * m_grid.cell, top,
                                 double(end - begin) * m_grid.cell, m_grid.row),
                color);
        }
    };
    if (m_matches) {
        const auto first = std::ranges::lower_bound(m_matches->found, line, {}, &LineMatch::line);
        for (auto match = first; match != m_matches->found.end() && match->line == line; ++match)
            fill(cells.cellAt(shown, match->begin), cells.cellAt(shown, match->begin + match->size),
                colors.timestampFill);
    }
    if (!m_cursor.hasSelection() || line < m_cursor.begin().line || line > m_cursor.end().line)
        return;
    const bool isLast = line == m_cursor.end().line;
    fill(line == m_cursor.begin().line ? cells.cellAt(shown, m_cursor.begin().octet) : 0,
        isLast ? cells.cellAt(shown, m_cursor.end().octet) : cells.width() + 1,
        hasFocus() ? colors.pathFill : colors.selection);
}

void LinesView::goTo(LinePlace place, bool isSelecting)
{
    m_folds.reveal(place.line);
    refreshScrollBars();
    m_cursor.moveTo(place, isSelecting);
    cursorChanged();
}

void LinesView::cursorChanged()
{
    keepCursorVisible();
    viewport()->update();
    QClipboard *clipboard = QGuiApplication::clipboard();
    constexpr qsizetype mostLines = 1'000; // a drag over millions of lines must not copy them at every step
    if (m_cursor.hasSelection() && clipboard->supportsSelection() &&
        m_cursor.end().line - m_cursor.begin().line < mostLines)
        clipboard->setText(QString::fromUtf8(m_cursor.selectedText(*m_lines)), QClipboard::Selection);
    Q_EMIT cursorMoved();
}

void LinesView::keepCursorVisible()
{
    const qsizetype row = m_folds.rowOf(m_cursor.place().line);
    if (row < topRow())
        verticalScrollBar()->setValue(bounded(row));
    else if (row >= topRow() + visibleRows())
        verticalScrollBar()->setValue(bounded(row - visibleRows() + 1));
    const ShownLine line = m_lines->line(m_cursor.place().line);
    const std::shared_ptr<const LineCells> cells = cellsOf(*m_lines, m_cursor.place().line, line);
    const qsizetype cell = cells->cellAt(line, m_cursor.place().octet);
    const qsizetype left = horizontalScrollBar()->value();
    widen(cells->width());
    if (cell < left || cell >= left + visibleCells())
        horizontalScrollBar()->setValue(
            bounded(cell - (cell < left ? visibleCells() / 4 : visibleCells() * 3 / 4)));
}

void LinesView::selectAll()
{
    if (!m_lines)
        return;
    const qsizetype last = m_lines->count() - 1;
    m_cursor.moveTo({0, 0});
    m_cursor.moveTo({last, m_lines->line(last).size()}, true);
    viewport()->update();
    Q_EMIT cursorMoved();
}

void LinesView::copy()
{
    if (m_lines && m_cursor.hasSelection())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_cursor.selectedText(*m_lines)));
}

void LinesView::toggleFold(qsizetype line)
{
    const qsizetype top = m_folds.lineAt(topRow());
    if (m_folds.isFolded(line)) {
        m_folds.unfold(line);
    } else {
        m_folds.fold({{line, m_lines->foldEnd(line)}});
        if (m_cursor.place().line > line && m_cursor.place().line <= m_lines->foldEnd(line))
            m_cursor.moveTo({line, 0});
    }
    refreshScrollBars();
    verticalScrollBar()->setValue(bounded(m_folds.rowOf(top)));
    viewport()->update();
}

void LinesView::foldAll()
{
    if (!m_lines)
        return;
    std::vector<std::pair<qsizetype, qsizetype>> folds;
    for (qsizetype line = 1; line < m_lines->count(); line = m_lines->foldEnd(line) + 1)
        folds.emplace_back(line, m_lines->foldEnd(line));
    m_folds.fold(folds);
    m_cursor.moveTo({m_folds.lineAt(m_folds.rowOf(m_cursor.place().line)), 0});
    refreshScrollBars();
    keepCursorVisible();
    viewport()->update();
}

void LinesView::unfoldAll()
{
    m_folds.clear();
    refreshScrollBars();
    if (m_lines)
        keepCursorVisible();
    viewport()->update();
}

void LinesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    refreshScrollBars();
}

void LinesView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void LinesView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_grid = LineGrid(fixedFont(font()));
    refreshScrollBars();
    viewport()->update();
}

void LinesView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LinesView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace signet
