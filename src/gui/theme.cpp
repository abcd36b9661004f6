// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme.h"

#include "gui/widgets/signetstyle.h"
#include "gui/widgets/themecolors.h"

#include <QApplication>

namespace signet {

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return QStringLiteral("system");
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

ThemeChoice themeFromName(const QString &name)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        if (name == themeName(choice))
            return choice;
    }
    return ThemeChoice::System;
}

Theme::Theme(QApplication &application)
    : m_application(application), m_isDesktopDark(isDark(QGuiApplication::palette()))
{
    QApplication::setStyle(new SignetStyle);
}

void Theme::apply(ThemeChoice choice)
{
    m_choice = choice;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && m_isDesktopDark);
    m_application.setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace signet
