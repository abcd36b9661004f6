// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/preferences.h"

namespace signet {

namespace {
constexpr QLatin1StringView themeKey("window/theme");
constexpr QLatin1StringView languageKey("window/language");
constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView splitterKey("window/splitter");
} // namespace

ThemeChoice Preferences::theme() const
{
    return themeFromName(m_settings.value(themeKey).toString());
}

void Preferences::setTheme(ThemeChoice choice)
{
    write(themeKey, themeName(choice), themeName(ThemeChoice::System));
}

QString Preferences::language() const
{
    return m_settings.value(languageKey).toString();
}

void Preferences::setLanguage(const QString &language)
{
    write(languageKey, language, QString());
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

QByteArray Preferences::splitterState() const
{
    return m_settings.value(splitterKey).toByteArray();
}

void Preferences::setWindow(const QByteArray &geometry, const QByteArray &splitter)
{
    m_settings.setValue(geometryKey, geometry);
    m_settings.setValue(splitterKey, splitter);
}

void Preferences::write(QLatin1StringView key, const QVariant &value, const QVariant &standard)
{
    if (value == standard)
        m_settings.remove(key);
    else
        m_settings.setValue(key, value);
}

} // namespace signet
