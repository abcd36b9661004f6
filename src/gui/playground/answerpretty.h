// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/answerreader.h"
#include "playground/lines/jsonselectedlines.h"

#include <QTimer>
#include <QWidget>

class QMenu;

namespace signet {

namespace Ui {
class AnswerPretty;
}

class AnswerText;

/// An answer indented, or what a JSONPath selects of it. What is no JSON is shown as it came, with the place
/// where it ceases to be JSON.
class AnswerPretty : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPretty(QWidget *parent = nullptr);
    ~AnswerPretty() override;

    void clear();
    void setAnswer(const ReadAnswer &answer);
    /// The same answer, of which more is known.
    void extendAnswer(const ReadAnswer &answer);
    [[nodiscard]] AnswerText *text() const;

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setNames();
    void showNotice();
    void filter();
    void endFilter();
    void showFiltered(const JsonFiltered &filtered);
    void extendMenu(QMenu *menu);

    std::unique_ptr<Ui::AnswerPretty> m_ui;
    std::optional<ReadAnswer> m_answer;
    QTimer m_typing;
    StopFlag m_stop;
    int m_run = 0; ///< counts filters: a late result of another one is dropped
    bool m_isFiltered = false;
};

} // namespace signet
