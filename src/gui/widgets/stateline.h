// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/themecolors.h"

#include <QWidget>

namespace signet {

/// A dot and a sentence. The dot repeats what the words say.
class StateLine : public QWidget
{
    Q_OBJECT

public:
    explicit StateLine(QWidget *parent = nullptr);

    void setState(Tone tone, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

    /// For delegates: filled, or a ring where nothing is known.
    static void paintDot(QPainter &painter, const QRect &area, Tone tone, const QPalette &palette);
    static constexpr int dotSize = 9;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Unknown;
    QString m_text;
};

} // namespace signet
