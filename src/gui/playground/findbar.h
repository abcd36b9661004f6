// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/lines/linesearch.h"

#include <QWidget>

namespace signet {

namespace Ui {
class FindBar;
}

class LinesView;

/// Finds text in a LinesView: next, previous, how many. The search runs on another thread; a new one ends the
/// one before.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);
    ~FindBar() override;

    /// The view must outlive the bar.
    void setView(LinesView *view);
    /// Shows the bar, with what is selected in the view (if it is short).
    void open();
    void close();
    /// Opens the bar where nothing was looked for yet.
    void goToNext();
    void goToPrevious();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void finish(const std::shared_ptr<const LineMatches> &matches);
    void forget();
    void show(qsizetype match);
    void refresh();
    /// The first match that begins at or after the selection's beginning.
    [[nodiscard]] qsizetype matchAtCursor() const;

    std::unique_ptr<Ui::FindBar> m_ui;
    LinesView *m_view = nullptr;
    std::shared_ptr<const LineMatches> m_matches;
    qsizetype m_current = -1;
    StopFlag m_stop;
    int m_run = 0; ///< counts searches: a late result of another one is dropped
};

} // namespace signet
