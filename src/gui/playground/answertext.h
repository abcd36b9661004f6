// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/lines/linesource.h"

#include <QWidget>

namespace signet {

class FindBar;
class LinesView;

/// One way of looking at an answer's body: its lines, and a search in them (Ctrl+F, F3, Shift+F3).
class AnswerText : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerText(QWidget *parent = nullptr);

    void setLines(std::shared_ptr<const LineSource> lines);
    /// The same text, of which more is known.
    void extendLines(std::shared_ptr<const LineSource> lines);
    void openFind();
    [[nodiscard]] LinesView *view() const { return m_view; }
    /// The name that a screen reader says.
    void setViewName(const QString &name);
    /// All lines as one text: for tests and short answers.
    [[nodiscard]] QString toPlainText() const;

private:
    LinesView *m_view;
    FindBar *m_find;
};

} // namespace signet
