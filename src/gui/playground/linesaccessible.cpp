// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/playground/linesaccessible.h"

#include "gui/playground/linesview.h"

#include <algorithm>

namespace signet {

namespace {

constexpr qsizetype longestLine = 1'000; // octets

QAccessibleInterface *create(const QString &, QObject *object)
{
    auto *view = qobject_cast<LinesView *>(object);
    return view == nullptr ? nullptr : new LinesAccessible(view);
}

} // namespace

LinesAccessible::LinesAccessible(LinesView *view) : QAccessibleWidget(view, QAccessible::EditableText)
{
    QObject::connect(view, &LinesView::cursorMoved, view, [view] {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view);
        if (interface == nullptr || interface->textInterface() == nullptr)
            return;
        QAccessibleTextCursorEvent event(view, interface->textInterface()->cursorPosition());
        QAccessible::updateAccessibility(&event);
    });
    QObject::connect(view, &LinesView::linesChanged, view, [view] {
        QAccessibleEvent event(view, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&event);
    });
}

void LinesAccessible::install()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

LinesView &LinesAccessible::view() const
{
    return *static_cast<LinesView *>(object());
}

void *LinesAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State LinesAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString LinesAccessible::text(QAccessible::Text what) const
{
    return what == QAccessible::Value ? visibleText() : QAccessibleWidget::text(what);
}

QList<LinesAccessible::Row> LinesAccessible::rows() const
{
    QList<Row> rows;
    if (!view().lines())
        return rows;
    const qsizetype end = std::min(view().rows(), view().topRow() + view().visibleRows());
    for (qsizetype row = view().topRow(); row < end; ++row) {
        const qsizetype line = view().folds().lineAt(row);
        QByteArray octets;
        view().lines()->line(line).copyTo(octets, 0, longestLine);
        rows.append({line, QString::fromUtf8(octets)});
    }
    return rows;
}

QString LinesAccessible::visibleText() const
{
    QStringList texts;
    for (const Row &row : rows())
        texts.append(row.text);
    return texts.join(QLatin1Char('\n'));
}

int LinesAccessible::offsetOf(LinePlace place) const
{
    qsizetype offset = 0;
    for (const Row &row : rows()) {
        if (row.line >= place.line) {
            QByteArray before;
            if (row.line == place.line)
                view().lines()->line(row.line).copyTo(before, 0, std::min(place.octet, longestLine));
            return int(offset + QString::fromUtf8(before).size());
        }
        offset += row.text.size() + 1;
    }
    return int(std::max<qsizetype>(0, offset - 1));
}

LinePlace LinesAccessible::placeOf(int offset) const
{
    LinePlace place;
    qsizetype left = offset;
    for (const Row &row : rows()) {
        place = {row.line, row.text.first(std::clamp<qsizetype>(left, 0, row.text.size())).toUtf8().size()};
        if (left <= row.text.size())
            break;
        left -= row.text.size() + 1;
    }
    return place;
}

void LinesAccessible::selection(int, int *startOffset, int *endOffset) const
{
    *startOffset = offsetOf(view().cursor().begin());
    *endOffset = offsetOf(view().cursor().end());
}

int LinesAccessible::selectionCount() const
{
    return view().cursor().hasSelection() ? 1 : 0;
}

void LinesAccessible::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void LinesAccessible::removeSelection(int)
{
    if (view().lines())
        view().goTo(view().cursor().place());
}

void LinesAccessible::setSelection(int, int startOffset, int endOffset)
{
    if (!view().lines())
        return;
    const LinePlace end = placeOf(endOffset);
    view().goTo(placeOf(startOffset));
    view().goTo(end, true);
}

int LinesAccessible::cursorPosition() const
{
    return offsetOf(view().cursor().place());
}

void LinesAccessible::setCursorPosition(int position)
{
    if (view().lines())
        view().goTo(placeOf(position));
}

QString LinesAccessible::text(int startOffset, int endOffset) const
{
    const QString text = visibleText();
    const qsizetype begin = std::clamp<qsizetype>(startOffset, 0, text.size());
    const qsizetype end = endOffset < 0 ? text.size() : std::clamp<qsizetype>(endOffset, begin, text.size());
    return text.sliced(begin, end - begin);
}

int LinesAccessible::characterCount() const
{
    return int(visibleText().size());
}

QRect LinesAccessible::characterRect(int offset) const
{
    if (!view().lines())
        return {};
    const QRect rect = view().rectOf(placeOf(offset));
    return {view().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int LinesAccessible::offsetAtPoint(const QPoint &point) const
{
    return offsetOf(view().placeAt(view().viewport()->mapFromGlobal(point)));
}

void LinesAccessible::scrollToSubstring(int startIndex, int)
{
    setCursorPosition(startIndex);
}

QString LinesAccessible::attributes(int, int *startOffset, int *endOffset) const
{
    *startOffset = 0;
    *endOffset = characterCount();
    return {};
}

} // namespace signet
