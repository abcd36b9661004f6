// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QByteArray>
#include <QSettings>

namespace signet {

/// What the window remembers, in one ini file. Unknown keys stay, defaults are not written, secrets never
/// are.
class Preferences
{
public:
    explicit Preferences(const QString &file) : m_settings(file, QSettings::IniFormat) {}

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// "en", "de", or empty: the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray splitterState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &splitter);

private:
    void write(QLatin1StringView key, const QVariant &value, const QVariant &standard);

    QSettings m_settings;
};

} // namespace signet
