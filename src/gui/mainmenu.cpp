// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainmenu.h"

#include "gui/aboutdialog.h"
#include "gui/preferences.h"
#include "gui/translations.h"

#include <QActionGroup>
#include <QEvent>

namespace signet {

namespace {

/// It is shown in the menu; the window listens to it.
void showShortcut(QAction *action, const QKeySequence &keys)
{
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
}

} // namespace

MainMenu::MainMenu(Preferences &preferences, Theme &theme, Translations &translations, QWidget *window)
    : QMenu(window)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_translations(translations)
    , m_window(window)
{
    connect(this, &QMenu::aboutToShow, this, &MainMenu::fill);
}

void MainMenu::fill()
{
    if (!isEmpty())
        return;
    addTransfer();
    addThemes();
    addLanguages();
    addSeparator();
    addAction(tr("Where &keys are kept…"), this, &MainMenu::storeRequested);
    showShortcut(addAction(tr("&Settings…"), this, &MainMenu::settingsRequested), Qt::CTRL | Qt::Key_Comma);
    showShortcut(addAction(m_lockText, this, &MainMenu::lockRequested), Qt::CTRL | Qt::Key_L);
    addAction(tr("&About Signet…"), this, &MainMenu::showAbout);
    showShortcut(addAction(tr("&Quit"), m_window, &QWidget::close), QKeySequence::Quit);
}

void MainMenu::setLockText(const QString &text)
{
    if (std::exchange(m_lockText, text) != text)
        refill();
}

/// It is filled when it is opened next.
void MainMenu::refill()
{
    clear();
    for (QMenu *menu : findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        menu->deleteLater();
}

void MainMenu::addTransfer()
{
    addAction(tr("&Waiting for customers…"), this, &MainMenu::pendingRequested);
    showShortcut(addAction(tr("&Import…"), this, &MainMenu::importRequested), Qt::CTRL | Qt::Key_I);
    addAction(tr("&Export…"), this, &MainMenu::exportRequested);
    addAction(tr("&Back up…"), this, &MainMenu::backupRequested);
    addAction(tr("&Restore…"), this, &MainMenu::restoreRequested);
    addSeparator();
}

void MainMenu::addThemes()
{
    QMenu *menu = addMenu(tr("&Theme"));
    auto *group = new QActionGroup(menu);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("&As the desktop")},
        {ThemeChoice::Light, tr("&Light")}, {ThemeChoice::Dark, tr("&Dark")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = menu->addAction(text, this, [this, choice = choice] {
            m_preferences.setTheme(choice);
            m_theme.apply(choice);
        });
        action->setCheckable(true);
        action->setChecked(choice == m_preferences.theme());
        group->addAction(action);
    }
}

void MainMenu::addLanguages()
{
    QMenu *menu = addMenu(tr("&Language"));
    auto *group = new QActionGroup(menu);
    // A language is called what its speakers call it.
    const std::pair<QString, QString> choices[] = {{QString(), tr("&As the desktop")},
        {QStringLiteral("en"), QStringLiteral("&English")},
        {QStringLiteral("de"), QStringLiteral("&Deutsch")}};
    for (const auto &[language, text] : choices) {
        QAction *action = menu->addAction(text, this, [this, language = language] {
            m_preferences.setLanguage(language);
            m_translations.apply(language);
        });
        action->setCheckable(true);
        action->setChecked(language == m_preferences.language());
        group->addAction(action);
    }
}

void MainMenu::showAbout()
{
    auto *dialog = new AboutDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refill();
    QMenu::changeEvent(event);
}

} // namespace signet
