// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QBoxLayout;
class QMainWindow;
class QPushButton;
class QStackedWidget;

namespace signet {

class LockPage;
class Question;
class Workspace;

/// Covers a window while Signet is locked, and closes its dialogs. Where locking would forget everything, it
/// asks first.
class WindowLock : public QObject
{
    Q_OBJECT

public:
    /// Takes the central widget of @p window behind its page. @p layout is that widget's: the question comes
    /// below its first item. @p workspace must outlive it.
    WindowLock(Workspace &workspace, QMainWindow *window, QBoxLayout *layout);

    /// Listens to the workspace from now on.
    void open();
    /// By hand: locks, or asks whether to forget all.
    void request();
    /// The texts, in the present language and for the store in use.
    void refresh();
    /// What request() does, in a menu's words, with a mnemonic.
    [[nodiscard]] QString actionText() const;

Q_SIGNALS:
    /// actionText() may be another now.
    void refreshed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();
    void uncover();
    void setReachable(bool isReachable);
    [[nodiscard]] bool isCovered() const;
    static void closeDialogs();

    Workspace &m_workspace;
    QMainWindow *m_window;
    QStackedWidget *m_stack;
    LockPage *m_page = nullptr; ///< made for the first lock
    Question *m_question;
    QPushButton *m_button;
    QPointer<QWidget> m_focused;
    QString m_title; ///< of the window, while it is covered
    bool m_isOpen = false;
};

} // namespace signet
