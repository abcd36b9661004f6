// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/themecolors.h"

#include <QFrame>

#include <functional>
#include <memory>

namespace signet {

namespace Ui {
class Banner;
}

/// One line across the window: what happened, what to do about it, and the button that does it.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);
    ~Banner() override;

    /// Shows @p text. Without @p actionText there is no button; @p action runs once, then the banner goes.
    void showMessage(
        Tone tone, const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void runAction();

    std::unique_ptr<Ui::Banner> m_ui;
    std::function<void()> m_action;
    Tone m_tone = Tone::Plain;
};

} // namespace signet
