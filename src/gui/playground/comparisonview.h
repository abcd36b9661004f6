// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/exchangecomparison.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace signet {

namespace Ui {
class ComparisonView;
}

class ComparisonModel;

/// What differs between two exchanges: a list, and the selected difference as a whole. Compares on another
/// thread; another comparison, or the end of the widget, stops the one that is running.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    ~ComparisonView() override;

    void compare(const ComparedExchange &before, const ComparedExchange &after);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTable();
    void refreshWords();
    void show(const ExchangeComparison &comparison);
    void showSelected();

    std::unique_ptr<Ui::ComparisonView> m_ui;
    ComparisonModel *m_model;
    qint64 m_beforeMs = 0;
    qint64 m_afterMs = 0;
    std::optional<ExchangeComparison> m_shown; ///< nothing while comparing
    StopFlag m_stop;
    int m_run = 0; ///< counts comparisons: a late result of another one is dropped
};

} // namespace signet
