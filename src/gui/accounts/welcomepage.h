// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace signet {

namespace Ui {
class WelcomePage;
}

/// What is shown where no account is: what to do first, and the button that begins it.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    enum class Step
    {
        NoIntegration, ///< nothing yet
        NoAccount,     ///< integrations, but nobody authorized
        NothingChosen, ///< choose one at the left
        Sandbox,       ///< the stand-ins are ready to be tried
    };

    explicit WelcomePage(QWidget *parent = nullptr);
    ~WelcomePage() override;

    void setStep(Step step);
    [[nodiscard]] Step step() const { return m_step; }

Q_SIGNALS:
    void addIntegrationRequested();
    void addAccountRequested();
    void authorizeRequested();
    void importRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void beginPrimary();
    void beginSecondary();

    std::unique_ptr<Ui::WelcomePage> m_ui;
    Step m_step = Step::NoIntegration;
};

} // namespace signet
