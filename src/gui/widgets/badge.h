// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

#include <QWidget>

class QPainter;

namespace signet {

/// The environment as a coloured word. Production is the only red one.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);

    void setEnvironment(Environment environment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// For delegates: the same badge, left-aligned and vertically centred in @p area. Returns its width.
    static int paint(QPainter &painter, const QRect &area, Environment environment, const QFont &font,
        const QPalette &palette);
    [[nodiscard]] static QSize sizeFor(Environment environment, const QFont &font);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Environment m_environment = Environment::Production;
};

} // namespace signet
