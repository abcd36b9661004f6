// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

class QApplication;

namespace signet {

enum class ThemeChoice
{
    System,
    Light,
    Dark,
};

/// "system", "light", "dark": for the settings file.
[[nodiscard]] QString themeName(ThemeChoice choice);
/// System for anything unknown.
[[nodiscard]] ThemeChoice themeFromName(const QString &name);

/// Sets style and palette of the whole application; can be switched at run time.
class Theme
{
public:
    /// Remembers the desktop's palette, which tells whether the desktop is dark. @p application outlives it.
    explicit Theme(QApplication &application);

    void apply(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }

private:
    QApplication &m_application;
    bool m_isDesktopDark;
    ThemeChoice m_choice = ThemeChoice::System;
};

} // namespace signet
