// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/themecolors.h"

namespace signet {

namespace {

const ThemeColors &light()
{
    static const ThemeColors colors{.line = QColor(0xdde1e7),
        .dim = QColor(0x5f6876),
        .accent = QColor(0x2f5fd0),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xe6edfb),
        .works = QColor(0x187a44),
        .attention = QColor(0x9a5a00),
        .broken = QColor(0xc2352b),
        .keyword = QColor(0x7a3fb0),
        .productionText = QColor(0xb3261e),
        .productionFill = QColor(0xfdecea),
        .testText = QColor(0x8a5a00),
        .testFill = QColor(0xfff3dc),
        .sandboxText = QColor(0x44607d),
        .sandboxFill = QColor(0xe8eef4),
        .codeFill = QColor(0xf5f6f8),
        .methodFill = QColor(0xe6defa),
        .timestampFill = QColor(0xfdeccb),
        .pathFill = QColor(0xd8e7fb),
        .queryFill = QColor(0xd9f0df),
        .secretFill = QColor(0xfadddb)};
    return colors;
}

const ThemeColors &dark()
{
    static const ThemeColors colors{.line = QColor(0x383e48),
        .dim = QColor(0x98a1ae),
        .accent = QColor(0x7ea6ff),
        .onAccent = QColor(0x12161d),
        .selection = QColor(0x26314c),
        .works = QColor(0x5fd08f),
        .attention = QColor(0xf0b35a),
        .broken = QColor(0xff8a80),
        .keyword = QColor(0xc9a2ff),
        .productionText = QColor(0xff8a80),
        .productionFill = QColor(0x47292a),
        .testText = QColor(0xf0b35a),
        .testFill = QColor(0x42361f),
        .sandboxText = QColor(0xa9c3de),
        .sandboxFill = QColor(0x2c3743),
        .codeFill = QColor(0x1b1e23),
        .methodFill = QColor(0x3d3460),
        .timestampFill = QColor(0x4d3c1c),
        .pathFill = QColor(0x1f3d5c),
        .queryFill = QColor(0x234a30),
        .secretFill = QColor(0x54302f)};
    return colors;
}

QPalette makePalette(const ThemeColors &colors, QColor window, QColor panel, QColor text)
{
    QPalette palette;
    const QColor faded = colors.dim;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, panel);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, colors.broken);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::PlaceholderText, faded);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Light, panel);
    palette.setColor(QPalette::Midlight, window);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, colors.line.darker(120));
    palette.setColor(QPalette::Shadow, colors.line.darker(150));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faded);
    return palette;
}

} // namespace

QColor ThemeColors::tone(Tone tone, const QPalette &palette) const
{
    switch (tone) {
    case Tone::Plain:
        return palette.color(QPalette::WindowText);
    case Tone::Works:
        return works;
    case Tone::Attention:
        return attention;
    case Tone::Broken:
        return broken;
    case Tone::Unknown:
        return dim;
    }
    Q_UNREACHABLE();
}

QColor ThemeColors::badgeText(Environment environment) const
{
    switch (environment) {
    case Environment::Production:
        return productionText;
    case Environment::Test:
        return testText;
    case Environment::Sandbox:
        return sandboxText;
    }
    Q_UNREACHABLE();
}

QColor ThemeColors::badgeFill(Environment environment) const
{
    switch (environment) {
    case Environment::Production:
        return productionFill;
    case Environment::Test:
        return testFill;
    case Environment::Sandbox:
        return sandboxFill;
    }
    Q_UNREACHABLE();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

const ThemeColors &themeColors(const QPalette &palette)
{
    return isDark(palette) ? dark() : light();
}

QPalette lightPalette()
{
    return makePalette(light(), QColor(0xf5f6f8), QColor(0xffffff), QColor(0x1d2430));
}

QPalette darkPalette()
{
    return makePalette(dark(), QColor(0x1e2127), QColor(0x262a31), QColor(0xe6e9ee));
}

} // namespace signet
