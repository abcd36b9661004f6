// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/playground/linepainter.h"
#include "playground/lines/linecursor.h"
#include "playground/lines/linefolds.h"
#include "playground/lines/linesearch.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

class QMenu;

namespace signet {

/// Shows text of any size by drawing only what is visible: line numbers, folds, selection by mouse and
/// keyboard, what a search found. Its lines are read only.
class LinesView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LinesView(QWidget *parent = nullptr);

    /// Another text, shown from its beginning. Null shows nothing.
    void setLines(std::shared_ptr<const LineSource> lines);
    /// The same text, of which more is known: place, folds and scrolling stay.
    void extendLines(std::shared_ptr<const LineSource> lines);
    [[nodiscard]] const std::shared_ptr<const LineSource> &lines() const { return m_lines; }

    [[nodiscard]] const LineCursor &cursor() const { return m_cursor; }
    /// Unfolds and scrolls to where @p place is.
    void goTo(LinePlace place, bool isSelecting = false);
    void selectAll();
    void copy();

    [[nodiscard]] bool isFolded(qsizetype line) const { return m_folds.isFolded(line); }
    void toggleFold(qsizetype line);
    /// Folds what is nested one level deep.
    void foldAll();
    void unfoldAll();

    /// What a search found, to be marked; null for nothing.
    void setMatches(std::shared_ptr<const LineMatches> matches);

    [[nodiscard]] qsizetype topRow() const;
    [[nodiscard]] qsizetype visibleRows() const;
    [[nodiscard]] qsizetype rows() const;
    [[nodiscard]] const LineFolds &folds() const { return m_folds; }
    /// Where the character at @p place stands in the viewport, whether it is visible or not.
    [[nodiscard]] QRect rectOf(LinePlace place) const;
    [[nodiscard]] LinePlace placeAt(QPoint position) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    /// The whole text is another one.
    void linesChanged();
    /// Ctrl+F; the window has another use for it elsewhere.
    void findRequested();
    /// Before a context menu is shown for the line of the cursor.
    void contextMenuRequested(QMenu *menu);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] ShownLine shownRow(qsizetype line) const;
    [[nodiscard]] int gutterWidth() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] qsizetype visibleCells() const;
    void paintRow(QPainter &painter, qsizetype row, int top);
    void paintGutter(QPainter &painter, qsizetype line, int top) const;
    void paintFills(
        QPainter &painter, qsizetype line, const ShownLine &shown, const LineCells &cells, int top) const;
    void refreshScrollBars();
    void widen(qsizetype cells);
    void keepCursorVisible();
    void cursorChanged();
    bool foldByKey(const QKeyEvent &event);

    std::shared_ptr<const LineSource> m_lines;
    std::shared_ptr<const LineMatches> m_matches;
    LineFolds m_folds;
    LineCursor m_cursor;
    LineGrid m_grid;
    qsizetype m_widest = 0; ///< cells
    QBasicTimer m_dragging;
    QPoint m_dragPosition;
};

} // namespace signet
