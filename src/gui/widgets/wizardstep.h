// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace signet {

/// One step of a Wizard.
class WizardStep : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the list at the left.
    [[nodiscard]] virtual QString title() const = 0;
    /// The step is shown (again).
    virtual void enter() {}
    /// Whether Next can be pressed.
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// What Next is called here; empty for the usual.
    [[nodiscard]] virtual QString nextText() const { return {}; }
    /// Next was pressed. True to go on at once; false if the step goes on by itself, by nextRequested().
    [[nodiscard]] virtual bool leave() { return true; }

Q_SIGNALS:
    void completeChanged();
    void nextRequested();
};

} // namespace signet
