// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

#include <QColor>
#include <QPalette>

namespace signet {

/// What a coloured thing means. Colour never says it alone: words stand beside it.
enum class Tone
{
    Plain,
    Works,
    Attention,
    Broken,
    Unknown,
};

/// The colours that QPalette has no role for, in one theme.
struct ThemeColors
{
    QColor line;
    QColor dim;
    QColor accent;
    QColor onAccent;
    QColor selection;
    QColor works;
    QColor attention;
    QColor broken;
    QColor keyword; ///< true, false, null
    QColor productionText, productionFill;
    QColor testText, testFill;
    QColor sandboxText, sandboxFill;
    QColor codeFill;
    QColor methodFill, timestampFill, pathFill, queryFill, secretFill;

    [[nodiscard]] QColor tone(Tone tone, const QPalette &palette) const;
    [[nodiscard]] QColor badgeText(Environment environment) const;
    [[nodiscard]] QColor badgeFill(Environment environment) const;
};

[[nodiscard]] bool isDark(const QPalette &palette);
/// The colours that go with @p palette, so that a widget needs no other source than its own palette.
[[nodiscard]] const ThemeColors &themeColors(const QPalette &palette);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace signet
