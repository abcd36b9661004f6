// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lock/windowlock.h"

#include "gui/lock/lockpage.h"
#include "gui/widgets/question.h"
#include "gui/workspace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QMainWindow>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace signet {

namespace {
QString lockedTitle()
{
    return WindowLock::tr("Locked — Signet");
}
} // namespace

WindowLock::WindowLock(Workspace &workspace, QMainWindow *window, QBoxLayout *layout)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_stack(new QStackedWidget(window))
    , m_question(new Question(window->centralWidget()))
    , m_button(new QPushButton(window))
{
    layout->insertWidget(1, m_question);
    m_stack->addWidget(window->takeCentralWidget());
    window->setCentralWidget(m_stack);
    m_button->setObjectName(QStringLiteral("lockButton"));
    m_button->setFlat(true);
    window->statusBar()->addPermanentWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &WindowLock::request);
    window->installEventFilter(this);
    connect(m_question, &Question::confirmed, this, [this] { m_workspace.forgetAll(); });
    refresh();
}

void WindowLock::open()
{
    m_isOpen = true;
    connect(&m_workspace, &Workspace::locked, this, &WindowLock::cover);
    connect(&m_workspace, &Workspace::unlocked, this, &WindowLock::uncover);
    connect(&m_workspace, &Workspace::storeStatusChanged, this, &WindowLock::refresh);
    refresh();
}

QString WindowLock::actionText() const
{
    return m_isOpen && m_workspace.lockMeaning() == LockMeaning::ForgetsAll ? tr("&Forget all…")
                                                                            : tr("Loc&k");
}

void WindowLock::refresh()
{
    const bool forgets = m_isOpen && m_workspace.lockMeaning() == LockMeaning::ForgetsAll;
    m_button->setText(forgets ? tr("Forget all…") : tr("Lock"));
    m_button->setToolTip(
        forgets ? tr("Forgets the keys of this run (Ctrl+L)") : tr("Hides everything and logs out (Ctrl+L)"));
    if (!forgets)
        m_question->hide();
    Q_EMIT refreshed();
}

void WindowLock::request()
{
    if (!m_isOpen)
        return;
    if (m_workspace.lockMeaning() != LockMeaning::ForgetsAll)
        return m_workspace.lock();
    m_question->ask(tr("Forget every key that was entered in this run? They are nowhere else: to go on, they "
                       "must be entered or authorized again."),
        tr("&Forget all"), tr("&Keep them"));
}

void WindowLock::closeDialogs()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    // The one in front first: the others may wait for it.
    QList<QPointer<QDialog>> dialogs;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog != nullptr && dialog->isVisible())
            dialogs.append(dialog);
    }
    std::reverse(dialogs.begin(), dialogs.end());
    for (const QPointer<QDialog> &dialog : dialogs) {
        if (dialog)
            dialog->reject();
        if (!dialog || !dialog->isVisible())
            continue;
        // It would rather finish or ask first.
        dialog->hide();
        dialog->deleteLater();
    }
}

void WindowLock::cover()
{
    closeDialogs();
    if (!m_workspace.isLocked())
        return; // all was forgotten: there is nothing to cover
    if (m_page == nullptr) {
        m_page = new LockPage(m_stack);
        m_stack->addWidget(m_page);
        connect(m_page, &LockPage::unlockRequested, this, [this] { m_workspace.unlock(); });
    }
    m_focused = m_window->focusWidget();
    m_title = m_window->windowTitle();
    m_page->setMeaning(m_workspace.lockMeaning());
    m_stack->setCurrentWidget(m_page);
    m_window->setWindowTitle(lockedTitle());
    setReachable(false);
}

bool WindowLock::isCovered() const
{
    return m_page != nullptr && m_stack->currentWidget() == m_page;
}

/// What goes on behind the page must not show in the title.
bool WindowLock::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowTitleChange && isCovered() &&
        m_window->windowTitle() != lockedTitle()) {
        m_title = m_window->windowTitle();
        m_window->setWindowTitle(lockedTitle());
    }
    return QObject::eventFilter(watched, event);
}

void WindowLock::uncover()
{
    if (!isCovered())
        return;
    m_stack->setCurrentIndex(0);
    m_window->setWindowTitle(m_title);
    setReachable(true);
    if (m_focused)
        m_focused->setFocus();
}

/// What is covered is not to be used by keys either, nor by what is dropped on the window.
void WindowLock::setReachable(bool isReachable)
{
    m_button->setVisible(isReachable);
    m_window->setAcceptDrops(isReachable);
    for (QShortcut *shortcut : m_window->findChildren<QShortcut *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (shortcut->key() != QKeySequence(QKeySequence::Quit))
            shortcut->setEnabled(isReachable);
    }
}

} // namespace signet
