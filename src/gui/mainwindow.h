// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "storage/secretstore.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QPushButton;
class QTimer;

namespace signet {

namespace Ui {
class MainWindow;
}

class AccountCommands;
class AccountListModel;
class AccountPage;
class CheckAllPage;
class IntegrationPage;
class MainMenu;
class Preferences;
class StoreChoicePage;
class StoreCommands;
class Theme;
class TransferCommands;
class Translations;
class WelcomePage;
class WindowLock;
class Workspace;

/// The one window: integrations and accounts at the left, what is chosen at the right. It asks the workspace
/// for nothing before open().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Appearance
    {
        Preferences &preferences;
        Theme &theme;
        Translations &translations;
    };

    MainWindow(Workspace &workspace, Appearance appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the accounts and shows them. Once, after the first paint.
    void open();
    /// Makes the integration or account with this id current.
    void select(const QUuid &id);

Q_SIGNALS:
    /// The window has been drawn for the first time.
    void painted();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setupActions();
    void setupStatusBar();
    void setupLock();
    void connectCommands();
    void connectTransfer();
    void connectPage(AccountPage &page);
    void connectPage(IntegrationPage &page);

    void reload();
    void reloadSoon();
    void showCurrent(const QUuid &id);
    void showAccount(const Account &account, const Integration &integration);
    void showIntegration(const Integration &integration, int accountCount);
    void showWelcome();
    void check(const QList<QUuid> &accounts);
    void showCheckAll();
    void leaveCheckAll();
    [[nodiscard]] bool isCheckAllShown() const;
    void showSettings();
    void retranslate();
    void showFailure(const QString &message);
    void offerUndo(const QUuid &id, const QString &text);
    void showStoreStatus(const StoreStatus &status);
    void showStoreBanner(const StoreStatus &status);
    void showStoreChoice();
    void leaveStoreChoice();
    [[nodiscard]] bool isStoreChoiceShown() const;
    /// Nothing is there yet, and nowhere to keep it: the first thing is to choose.
    [[nodiscard]] bool mustChooseStore() const;
    void showCounts();
    void tick();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Workspace &m_workspace;
    Appearance m_appearance;
    AccountListModel *m_model;
    AccountCommands *m_commands;
    TransferCommands *m_transfer;
    StoreCommands *m_store;
    WindowLock *m_lock = nullptr;
    MainMenu *m_menu = nullptr;
    QTimer *m_ageTimer = nullptr;
    WelcomePage *m_welcome = nullptr;
    AccountPage *m_accountPage = nullptr;
    IntegrationPage *m_integrationPage = nullptr;
    CheckAllPage *m_checkAllPage = nullptr;
    QTimer *m_reloadTimer = nullptr;
    StoreChoicePage *m_storePage = nullptr;
    QLabel *m_storeLabel = nullptr;
    QPushButton *m_waitButton = nullptr;
    QLabel *m_countLabel = nullptr;
    QLabel *m_hintLabel = nullptr;
    QUuid m_shown;
    QUuid m_wanted; ///< what the list asked for last, whether it exists or not
    bool m_isOpen = false;
    bool m_isPainted = false;
};

} // namespace signet
