// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace signet {

class Preferences;
class Theme;
class Translations;

/// The ☰ menu: import, export, backup, theme, language, settings, lock, about, quit. Changes take effect at
/// once and are remembered.
class MainMenu : public QMenu
{
    Q_OBJECT

public:
    /// References must outlive it.
    MainMenu(Preferences &preferences, Theme &theme, Translations &translations, QWidget *window);

    /// What the lock's line says, with a mnemonic.
    void setLockText(const QString &text);
    /// Theme or language were changed elsewhere.
    void refill();

Q_SIGNALS:
    void pendingRequested();
    void importRequested();
    void exportRequested();
    void backupRequested();
    void restoreRequested();
    void storeRequested();
    void settingsRequested();
    void lockRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// The menu is filled when it is opened, so that a start does not pay for it.
    void fill();
    void addTransfer();
    void addThemes();
    void addLanguages();
    void showAbout();

    Preferences &m_preferences;
    Theme &m_theme;
    Translations &m_translations;
    QWidget *m_window;
    QString m_lockText;
};

} // namespace signet
