// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <memory>

namespace signet {

namespace Ui {
class Wizard;
}

class WizardStep;

/// A dialog that leads through steps: their list at the left, one of them at the right, Back, Next and Cancel
/// below. Which steps there are, and where Back leads, is said by those who derive from it.
class Wizard : public QDialog
{
    Q_OBJECT

public:
    explicit Wizard(QWidget *parent = nullptr);
    ~Wizard() override;

protected:
    /// Takes @p step over and puts it behind the others.
    void addStep(WizardStep *step);
    /// Shows @p details below the list of steps.
    void setDetails(QWidget *details);
    void showStep(int index);
    [[nodiscard]] int current() const;
    [[nodiscard]] bool isLast() const;
    /// For destructors: before what the steps look at goes.
    void deleteSteps();

    /// The steps that are gone through, in their order: all of them where nothing else is said.
    [[nodiscard]] virtual QList<int> path() const;
    /// Whether there is something to cancel.
    [[nodiscard]] virtual bool canCancel() const { return !isLast(); }
    /// Where Back leads from the current step; -1: there is no way back.
    [[nodiscard]] virtual int previous() const = 0;
    virtual void goBack() { showStep(previous()); }
    /// Next on the last step.
    virtual void finish() = 0;
    /// Left of the buttons, for example what closing means here.
    [[nodiscard]] virtual QString footnote() const { return {}; }
    /// The window's own texts, in the present language, and everything around the step.
    virtual void refresh();

    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] WizardStep *step(int index) const;
    void next();
    void goOn();

    std::unique_ptr<Ui::Wizard> m_ui;
};

} // namespace signet
