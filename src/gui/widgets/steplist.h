// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace signet {

/// Steps below each other that tick themselves off: done, active, to come, failed.
class StepList : public QWidget
{
    Q_OBJECT

public:
    enum class Mark
    {
        ToCome,
        Active,
        Done,
        Failed,
    };

    struct Step
    {
        Mark mark = Mark::ToCome;
        QString text;
        QString detail; ///< smaller, behind the text; may be empty
    };

    explicit StepList(QWidget *parent = nullptr);

    /// @p numbered puts the step's number where there is no tick yet.
    void setSteps(const QList<Step> &steps, bool numbered = false);
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QString markText(int row) const;

    QList<Step> m_steps;
    bool m_isNumbered = false;
};

} // namespace signet
