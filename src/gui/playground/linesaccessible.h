// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace signet {

class LinesView;
struct LinePlace;

/// A LinesView to a screen reader: a read-only text of the lines that are visible now, each cut where it
/// grows too long to be read out.
class LinesAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit LinesAccessible(LinesView *view);

    /// Makes Qt ask for one; any number of times.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text what) const override;
    /// Viewport and scroll bars are nothing of their own.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    void selection(int index, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int index) override;
    void setSelection(int index, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    struct Row
    {
        qsizetype line;
        QString text;
    };

    [[nodiscard]] LinesView &view() const;
    [[nodiscard]] QList<Row> rows() const;
    [[nodiscard]] QString visibleText() const;
    [[nodiscard]] int offsetOf(LinePlace place) const;
    [[nodiscard]] LinePlace placeOf(int offset) const;
};

} // namespace signet
