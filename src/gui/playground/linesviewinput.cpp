// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do in a LinesView.
#include "gui/playground/linesview.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <optional>

namespace signet {

namespace {

constexpr int dragIntervalMs = 40;

struct MotionKey
{
    QKeySequence::StandardKey move;
    QKeySequence::StandardKey select;
    Motion motion;
};

constexpr std::array<MotionKey, 12> motionKeys{
    {{QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Motion::Right},
        {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Motion::Left},
        {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, Motion::WordRight},
        {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, Motion::WordLeft},
        {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Motion::LineStart},
        {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Motion::LineEnd},
        {QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Motion::Down},
        {QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Motion::Up},
        {QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Motion::PageDown},
        {QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Motion::PageUp},
        {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, Motion::Start},
        {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Motion::End}}};

struct WantedMotion
{
    Motion motion;
    bool isSelecting;
};

std::optional<WantedMotion> wantedMotion(const QKeyEvent &event)
{
    for (const MotionKey &key : motionKeys) {
        if (event.matches(key.move))
            return WantedMotion{key.motion, false};
        if (event.matches(key.select))
            return WantedMotion{key.motion, true};
    }
    return std::nullopt;
}

} // namespace

bool LinesView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (key.matches(QKeySequence::Copy) || key.matches(QKeySequence::SelectAll) ||
            key.matches(QKeySequence::Find) || wantedMotion(key)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void LinesView::keyPressEvent(QKeyEvent *event)
{
    if (!m_lines) {
        event->ignore();
    } else if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (const auto wanted = wantedMotion(*event)) {
        m_cursor.move(wanted->motion, wanted->isSelecting, *m_lines, m_folds, visibleRows() - 1);
        cursorChanged();
    } else if (!foldByKey(*event)) {
        event->ignore(); // Escape and Ctrl+Return belong to the page, Tab to the focus chain
    }
}

bool LinesView::foldByKey(const QKeyEvent &event)
{
    const qsizetype line = m_cursor.place().line;
    switch (event.key()) {
    case Qt::Key_Minus: {
        const bool isOpenHere = m_lines->foldEnd(line) > line && !m_folds.isFolded(line);
        const qsizetype fold = isOpenHere ? line : m_lines->enclosing(line);
        if (fold >= 0 && !m_folds.isFolded(fold)) {
            toggleFold(fold);
            m_cursor.moveTo({fold, 0});
            cursorChanged();
        }
        return true;
    }
    case Qt::Key_Plus:
        if (m_folds.isFolded(line))
            toggleFold(line);
        return true;
    case Qt::Key_Asterisk:
        unfoldAll();
        return true;
    default:
        return false;
    }
}

void LinesView::mousePressEvent(QMouseEvent *event)
{
    if (!m_lines || event->button() != Qt::LeftButton)
        return;
    const QPoint position = event->position().toPoint();
    const LinePlace place = placeAt(position);
    const bool isOnRow = topRow() + position.y() / m_grid.row < rows();
    if (position.x() < gutterWidth() && isOnRow && m_lines->foldEnd(place.line) > place.line) {
        toggleFold(place.line);
        return;
    }
    m_cursor.moveTo(place, event->modifiers().testFlag(Qt::ShiftModifier));
    cursorChanged();
    m_dragPosition = position;
    m_dragging.start(dragIntervalMs, this);
}

void LinesView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    viewport()->setCursor(position.x() < gutterWidth() ? Qt::ArrowCursor : Qt::IBeamCursor);
    if (!m_dragging.isActive())
        return;
    m_dragPosition = position;
    if (viewport()->rect().contains(position)) {
        m_cursor.moveTo(placeAt(position), true);
        cursorChanged();
    }
}

void LinesView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragging.timerId()) {
        QAbstractScrollArea::timerEvent(event);
    } else if (!viewport()->rect().contains(m_dragPosition)) { // goes on as long as the mouse is outside
        m_cursor.moveTo(placeAt(m_dragPosition), true);
        cursorChanged();
    }
}

void LinesView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragging.stop();
}

void LinesView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_lines || event->button() != Qt::LeftButton || position.x() < gutterWidth())
        return;
    m_cursor.selectWord(placeAt(position), *m_lines);
    cursorChanged();
}

void LinesView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_lines)
        return;
    const LinePlace clicked = placeAt(event->pos());
    const bool isInSelection =
        m_cursor.hasSelection() && clicked >= m_cursor.begin() && clicked <= m_cursor.end();
    if (event->reason() == QContextMenuEvent::Mouse && !isInSelection)
        goTo(clicked);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &LinesView::copy);
    copyAction->setEnabled(m_cursor.hasSelection());
    menu->addAction(tr("Select &all"), QKeySequence::SelectAll, this, &LinesView::selectAll);
    Q_EMIT contextMenuRequested(menu);
    menu->addSeparator();
    const qsizetype line = m_cursor.place().line;
    QAction *fold = menu->addAction(
        m_folds.isFolded(line) ? tr("Un&fold") : tr("&Fold"), this, [this, line] { toggleFold(line); });
    fold->setEnabled(m_lines->foldEnd(line) > line);
    menu->addAction(tr("Fold &one level"), this, &LinesView::foldAll);
    menu->addAction(tr("&Unfold everything"), this, &LinesView::unfoldAll);
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(rectOf(m_cursor.place()).bottomLeft())
                    : event->globalPos());
}

} // namespace signet
