// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/mainwindow.h"
#include "gui/preferences.h"
#include "gui/testworkspace.h"
#include "gui/theme.h"
#include "gui/translations.h"

#include <QApplication>
#include <QTemporaryDir>

namespace signet::test {

/// The main window with everything that it needs.
struct WindowBench
{
    WindowBench()
    {
        theme.apply(ThemeChoice::Light);
        translations.apply(QStringLiteral("en"));
    }

    void openWindow()
    {
        window =
            std::make_unique<MainWindow>(workspace, MainWindow::Appearance{preferences, theme, translations});
        window->show();
        window->open();
    }

    QTemporaryDir folder;
    TestWorkspace workspace;
    Preferences preferences{folder.filePath(QStringLiteral("window.ini"))};
    Theme theme{*qobject_cast<QApplication *>(QCoreApplication::instance())};
    Translations translations;
    std::unique_ptr<MainWindow> window;
};

} // namespace signet::test
