// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainwindow.h"

#include "gui/accounts/accountcommands.h"
#include "gui/accounts/accountlistmodel.h"
#include "gui/accounts/accountpage.h"
#include "gui/accounts/integrationpage.h"
#include "gui/accounts/welcomepage.h"
#include "gui/health/checkallpage.h"
#include "gui/lock/windowlock.h"
#include "gui/mainmenu.h"
#include "gui/preferences.h"
#include "gui/settings/settingsdialog.h"
#include "gui/store/storechoicepage.h"
#include "gui/store/storecommands.h"
#include "gui/storewords.h"
#include "gui/transfer/transfercommands.h"
#include "gui/widgets/filedrop.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/workspace.h"
#include "storage/accountrepository.h"
#include "ui_mainwindow.h"

#include <QCloseEvent>
#include <QLabel>
#include <QShortcut>
#include <QTimer>

namespace signet {

namespace {
constexpr int ageIntervalMs = 30'000;
/// What signet-cli changes shows within a second; one PRAGMA each time.
constexpr int foreignChangeIntervalMs = 700;
/// While many accounts are checked, each result is a change.
constexpr int reloadIntervalMs = 500;
} // namespace

MainWindow::MainWindow(Workspace &workspace, Appearance appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_ui(std::make_unique<Ui::MainWindow>())
    , m_workspace(workspace)
    , m_appearance(appearance)
    , m_model(new AccountListModel(this))
    , m_commands(new AccountCommands(workspace, this))
    , m_transfer(new TransferCommands(workspace, this))
    , m_store(new StoreCommands(workspace, this))
{
    m_ui->setupUi(this);
    m_ui->splitter->setSizes({300, 880});
    m_ui->accountsView->setModel(m_model);
    setupActions();
    setupStatusBar();
    setupLock();
    connectCommands();
    connectTransfer();
    const QByteArray geometry = m_appearance.preferences.windowGeometry();
    if (!geometry.isEmpty()) {
        restoreGeometry(geometry);
        m_ui->splitter->restoreState(m_appearance.preferences.splitterState());
    }
    m_ui->accountsView->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::setupActions()
{
    const auto shortcut = [this](const QKeySequence &keys, auto &&slot) {
        auto *made = new QShortcut(keys, this);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_N), [this] { m_ui->addAccountButton->click(); });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] { m_ui->addIntegrationButton->click(); });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), [this] { m_ui->authorizeButton->click(); });
    shortcut(QKeySequence::Find, [this] {
        m_ui->searchEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->searchEdit->selectAll();
    });
    shortcut(QKeySequence::Quit, [this] { close(); });
    shortcut(QKeySequence(Qt::Key_F10), [this] { m_ui->menuButton->showMenu(); });
    shortcut(QKeySequence(Qt::Key_F5), [this] {
        if (m_accountPage != nullptr && m_ui->pageStack->currentWidget() == m_accountPage)
            m_accountPage->checkNow();
    });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_ui->checkAllButton->click(); });
    m_menu = new MainMenu(m_appearance.preferences, m_appearance.theme, m_appearance.translations, this);
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { showSettings(); });
    connect(m_menu, &MainMenu::settingsRequested, this, &MainWindow::showSettings);
    connect(m_menu, &MainMenu::storeRequested, this, &MainWindow::showStoreChoice);
    connect(m_store, &StoreCommands::chosen, this, &MainWindow::leaveStoreChoice);
    m_ui->menuButton->setMenu(m_menu);
}

void MainWindow::setupStatusBar()
{
    m_storeLabel = new QLabel(this);
    m_storeLabel->setObjectName(QStringLiteral("storeLabel"));
    m_countLabel = new QLabel(this);
    m_countLabel->setObjectName(QStringLiteral("countLabel"));
    m_hintLabel = new QLabel(this);
    m_hintLabel->setObjectName(QStringLiteral("hintLabel"));
    for (QLabel *label : {m_storeLabel, m_countLabel, m_hintLabel}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 2, 8, 2);
    }
    m_waitButton = new QPushButton(tr("Do not wait"), this);
    m_waitButton->setObjectName(QStringLiteral("waitButton"));
    m_waitButton->setProperty("quiet", true);
    m_waitButton->hide();
    connect(m_waitButton, &QPushButton::clicked, this, [this] { m_workspace.giveUpWaiting(); });
    m_ui->statusBar->addWidget(m_storeLabel);
    m_ui->statusBar->addWidget(m_waitButton);
    m_ui->statusBar->addWidget(m_countLabel);
    m_ui->statusBar->addPermanentWidget(m_hintLabel);
}

void MainWindow::setupLock()
{
    m_lock = new WindowLock(m_workspace, this, m_ui->centralLayout);
    connect(m_lock, &WindowLock::refreshed, m_menu, [this] { m_menu->setLockText(m_lock->actionText()); });
    connect(m_menu, &MainMenu::lockRequested, m_lock, &WindowLock::request);
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_L), this);
    connect(shortcut, &QShortcut::activated, m_lock, &WindowLock::request);
    m_menu->setLockText(m_lock->actionText());
}

void MainWindow::connectCommands()
{
    connect(m_ui->addIntegrationButton, &QPushButton::clicked, m_commands, &AccountCommands::addIntegration);
    connect(m_ui->addAccountButton, &QPushButton::clicked, this, [this] {
        const Integration *current = m_model->integration(m_ui->accountsView->currentIndex());
        m_commands->addAccount(current != nullptr ? current->id : QUuid());
    });
    connect(m_ui->authorizeButton, &QPushButton::clicked, this, [this] { m_commands->authorize(); });
    connect(m_ui->checkAllButton, &QPushButton::clicked, this, [this] { check({}); });
    connect(m_ui->accountsView, &QTreeView::clicked, this, &MainWindow::leaveCheckAll);
    connect(m_ui->accountsView, &QTreeView::activated, this, &MainWindow::leaveCheckAll);
    connect(m_ui->accountsView, &QTreeView::clicked, this, &MainWindow::leaveStoreChoice);
    connect(m_ui->accountsView, &QTreeView::activated, this, &MainWindow::leaveStoreChoice);
    connect(m_ui->searchEdit, &QLineEdit::textChanged, m_model, &AccountListModel::setFilter);
    connect(m_ui->searchEdit, &QLineEdit::returnPressed, this, [this] { m_ui->accountsView->setFocus(); });
    connect(m_ui->accountsView, &AccountTreeView::currentIdChanged, this, &MainWindow::showCurrent);
    connect(m_commands, &AccountCommands::failed, this, &MainWindow::showFailure);
    connect(m_commands, &AccountCommands::finished, this, &MainWindow::select);
    connect(m_commands, &AccountCommands::deleted, this, &MainWindow::offerUndo);
}

void MainWindow::connectTransfer()
{
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_I), this);
    connect(shortcut, &QShortcut::activated, m_transfer, [this] { m_transfer->importFile(); });
    connect(m_menu, &MainMenu::pendingRequested, m_commands, &AccountCommands::showPending);
    connect(m_menu, &MainMenu::importRequested, m_transfer, [this] { m_transfer->importFile(); });
    connect(m_menu, &MainMenu::exportRequested, m_transfer, &TransferCommands::exportMetadata);
    connect(m_menu, &MainMenu::backupRequested, m_transfer, &TransferCommands::backUp);
    connect(m_menu, &MainMenu::restoreRequested, m_transfer, &TransferCommands::restore);
    connect(new FileDrop(this), &FileDrop::dropped, m_transfer, &TransferCommands::importFile);
    connect(m_transfer, &TransferCommands::imported, this, &MainWindow::select);
    connect(m_transfer, &TransferCommands::checkRequested, this, &MainWindow::check);
    connect(m_transfer, &TransferCommands::noticed, this,
        [this](const QString &message) { m_ui->noticeBanner->showMessage(Tone::Plain, message); });
}

void MainWindow::connectPage(AccountPage &page)
{
    connect(&page, &AccountPage::authorizeRequested, m_commands, &AccountCommands::authorize);
    connect(&page, &AccountPage::editRequested, m_commands, &AccountCommands::editAccount);
    connect(&page, &AccountPage::deleteRequested, m_commands, &AccountCommands::removeAccount);
    connect(&page, &AccountPage::rotateRequested, m_commands, &AccountCommands::rotate);
    connect(&page, &AccountPage::integrationRequested, this, &MainWindow::select);
    connect(&page, &AccountPage::failed, this, &MainWindow::showFailure);
}

void MainWindow::connectPage(IntegrationPage &page)
{
    connect(&page, &IntegrationPage::addAccountRequested, m_commands, &AccountCommands::addAccount);
    connect(&page, &IntegrationPage::editRequested, m_commands, &AccountCommands::editIntegration);
    connect(&page, &IntegrationPage::deleteRequested, m_commands, &AccountCommands::removeIntegration);
    connect(&page, &IntegrationPage::rotateRequested, m_commands, &AccountCommands::rotate);
    connect(&page, &IntegrationPage::failed, this, &MainWindow::showFailure);
}

void MainWindow::open()
{
    if (std::exchange(m_isOpen, true))
        return;
    connect(&m_workspace.repository(), &AccountRepository::changed, this, &MainWindow::reloadSoon);
    connect(&m_workspace, &Workspace::storeStatusChanged, this, &MainWindow::showStoreStatus);
    connect(&m_workspace, &Workspace::noticed, this, &MainWindow::showFailure);
    connect(&m_workspace.clipboard(), &SecretClipboard::secondsLeft, this, [this](int seconds) {
        m_hintLabel->setText(seconds > 0 ? tr("Clipboard clears in %1 s").arg(seconds) : QString());
    });
    connect(&m_workspace, &Workspace::locked, this, [this] {
        if (m_checkAllPage != nullptr)
            m_checkAllPage->cancel();
    });
    m_lock->open();
    m_ageTimer = new QTimer(this);
    m_ageTimer->setInterval(ageIntervalMs);
    connect(m_ageTimer, &QTimer::timeout, this, &MainWindow::tick);
    m_ageTimer->start();
    auto *foreignChangeTimer = new QTimer(this);
    foreignChangeTimer->setInterval(foreignChangeIntervalMs);
    connect(foreignChangeTimer, &QTimer::timeout, &m_workspace.repository(),
        &AccountRepository::lookForForeignChanges);
    foreignChangeTimer->start();
    // Loads icon themes and image plugins: after the first paint.
    m_ui->searchEdit->setClearButtonEnabled(true);
    reload();
    showStoreStatus(m_workspace.storeStatus());
}

void MainWindow::reload()
{
    Result<QList<Integration>> integrations = m_workspace.repository().integrations();
    if (!integrations)
        return showFailure(integrations.error().message);
    Result<QList<Account>> accounts = m_workspace.repository().accounts();
    if (!accounts)
        return showFailure(accounts.error().message);
    m_model->setContents(std::move(*integrations), std::move(*accounts), m_workspace.clock().nowMs());
    showCounts();
    const bool hasIntegration = m_model->integrationCount() > 0;
    m_ui->addAccountButton->setEnabled(hasIntegration);
    m_ui->authorizeButton->setEnabled(hasIntegration);
    m_ui->checkAllButton->setEnabled(m_model->accountCount() > 0);
}

void MainWindow::reloadSoon()
{
    if (m_checkAllPage == nullptr || !m_checkAllPage->isRunning())
        return reload();
    if (!m_reloadTimer->isActive())
        m_reloadTimer->start();
}

void MainWindow::select(const QUuid &id)
{
    if (isCheckAllShown())
        m_ui->pageStack->setCurrentWidget(m_ui->emptyPage);
    if (!m_ui->searchEdit->text().isEmpty() && !m_model->indexOf(id).isValid())
        m_ui->searchEdit->clear();
    m_ui->accountsView->select(id);
}

void MainWindow::showCurrent(const QUuid &id)
{
    if (!m_isOpen)
        return;
    // Results change the list, which then says again what is chosen: nobody has chosen anything.
    if (std::exchange(m_wanted, id) == id && isCheckAllShown())
        return;
    const QModelIndex index = m_model->indexOf(id);
    const Integration *integration = m_model->integration(index);
    m_shown = integration != nullptr ? id : QUuid();
    if (const Account *account = m_model->account(index))
        showAccount(*account, *integration);
    else if (integration != nullptr)
        showIntegration(*integration, m_model->rowCount(index));
    else
        showWelcome();
}

void MainWindow::showAccount(const Account &account, const Integration &integration)
{
    if (m_accountPage == nullptr) {
        m_accountPage = new AccountPage(m_workspace, this);
        m_ui->pageStack->addWidget(m_accountPage);
        connectPage(*m_accountPage);
    }
    m_accountPage->showAccount(account, integration);
    m_ui->pageStack->setCurrentWidget(m_accountPage);
    setWindowTitle(QStringLiteral("%1 · %2 — Signet").arg(account.name, integration.name));
}

void MainWindow::showIntegration(const Integration &integration, int accountCount)
{
    if (m_integrationPage == nullptr) {
        m_integrationPage = new IntegrationPage(m_workspace, this);
        m_ui->pageStack->addWidget(m_integrationPage);
        connectPage(*m_integrationPage);
    }
    m_integrationPage->showIntegration(integration, accountCount);
    m_ui->pageStack->setCurrentWidget(m_integrationPage);
    setWindowTitle(QStringLiteral("%1 — Signet").arg(integration.name));
}

void MainWindow::showWelcome()
{
    if (mustChooseStore())
        return showStoreChoice();
    if (m_welcome == nullptr) {
        m_welcome = new WelcomePage(this);
        m_ui->pageStack->addWidget(m_welcome);
        connect(
            m_welcome, &WelcomePage::addIntegrationRequested, m_commands, &AccountCommands::addIntegration);
        connect(m_welcome, &WelcomePage::addAccountRequested, m_commands,
            [this] { m_commands->addAccount(QUuid()); });
        connect(m_welcome, &WelcomePage::authorizeRequested, m_commands, [this] { m_commands->authorize(); });
        connect(m_welcome, &WelcomePage::importRequested, m_transfer, [this] { m_transfer->importFile(); });
    }
    if (m_model->integrationCount() == 0)
        m_welcome->setStep(WelcomePage::Step::NoIntegration);
    else if (m_model->accountCount() > 0)
        m_welcome->setStep(WelcomePage::Step::NothingChosen);
    else
        m_welcome->setStep(
            m_workspace.isSandbox() ? WelcomePage::Step::Sandbox : WelcomePage::Step::NoAccount);
    m_ui->pageStack->setCurrentWidget(m_welcome);
    setWindowTitle(m_workspace.isSandbox() ? tr("Sandbox — Signet") : QStringLiteral("Signet"));
}

void MainWindow::check(const QList<QUuid> &accounts)
{
    if (!m_isOpen)
        return;
    if (m_checkAllPage == nullptr) {
        m_checkAllPage = new CheckAllPage(m_workspace, this);
        m_ui->pageStack->addWidget(m_checkAllPage);
        m_reloadTimer = new QTimer(this);
        m_reloadTimer->setSingleShot(true);
        m_reloadTimer->setInterval(reloadIntervalMs);
        connect(m_reloadTimer, &QTimer::timeout, this, &MainWindow::reload);
        connect(m_checkAllPage, &CheckAllPage::closeRequested, this, &MainWindow::leaveCheckAll);
        connect(m_checkAllPage, &CheckAllPage::accountRequested, this, &MainWindow::select);
        connect(m_checkAllPage, &CheckAllPage::failed, this, &MainWindow::showFailure);
    }
    showCheckAll();
    // Away from the list: where nothing is chosen in it, having the focus chooses its first row.
    m_checkAllPage->setFocus();
    m_checkAllPage->start(accounts);
}

void MainWindow::showCheckAll()
{
    m_ui->pageStack->setCurrentWidget(m_checkAllPage);
    setWindowTitle(tr("Check all — Signet"));
}

void MainWindow::leaveCheckAll()
{
    if (!isCheckAllShown())
        return;
    m_ui->pageStack->setCurrentWidget(m_ui->emptyPage);
    showCurrent(m_wanted);
}

bool MainWindow::isCheckAllShown() const
{
    return m_checkAllPage != nullptr && m_ui->pageStack->currentWidget() == m_checkAllPage;
}

void MainWindow::showFailure(const QString &message)
{
    m_ui->noticeBanner->showMessage(Tone::Broken, message);
}

void MainWindow::offerUndo(const QUuid &id, const QString &text)
{
    m_ui->noticeBanner->showMessage(Tone::Plain, text, tr("U&ndo"), [this, id] { m_commands->restore(id); });
}

void MainWindow::showStoreStatus(const StoreStatus &status)
{
    const bool isWaiting = m_workspace.waitingForStore() > 0;
    m_storeLabel->setText(
        isWaiting ? tr("Waiting until %1 is unlocked").arg(status.backend) : storeWords(status));
    m_waitButton->setVisible(isWaiting);
    if (m_storePage != nullptr)
        m_store->update(*m_storePage);
    if (mustChooseStore())
        showStoreChoice();
    else if (isStoreChoiceShown() && m_model->integrationCount() == 0 && status.isUsable())
        leaveStoreChoice();
    showStoreBanner(status);
}

void MainWindow::showStoreBanner(const StoreStatus &status)
{
    const QString warning = storeWarning(status);
    if (warning.isEmpty() || isStoreChoiceShown())
        m_ui->storeBanner->hide();
    else if (status.state == StoreState::Locked)
        m_ui->storeBanner->showMessage(
            Tone::Attention, warning, tr("Un&lock…"), [this] { m_workspace.unlockStore(); });
    else if (status.state == StoreState::Stuck)
        m_ui->storeBanner->showMessage(
            Tone::Attention, warning, tr("Tr&y again"), [this] { m_workspace.probeStore(); });
    else
        m_ui->storeBanner->showMessage(
            Tone::Attention, warning, tr("Other wa&ys…"), [this] { showStoreChoice(); });
}

bool MainWindow::mustChooseStore() const
{
    return m_isOpen && m_model->integrationCount() == 0 &&
           m_workspace.storeStatus().state == StoreState::Unavailable;
}

bool MainWindow::isStoreChoiceShown() const
{
    return m_storePage != nullptr && m_ui->pageStack->currentWidget() == m_storePage;
}

void MainWindow::showStoreChoice()
{
    if (!m_isOpen)
        return;
    if (m_storePage == nullptr) {
        m_storePage = new StoreChoicePage(this);
        m_ui->pageStack->addWidget(m_storePage);
        m_store->serve(*m_storePage);
        connect(m_storePage, &StoreChoicePage::closeRequested, this, &MainWindow::leaveStoreChoice);
    }
    m_store->update(*m_storePage);
    m_ui->pageStack->setCurrentWidget(m_storePage);
    m_ui->storeBanner->hide();
    setWindowTitle(tr("Where keys are kept — Signet"));
}

void MainWindow::leaveStoreChoice()
{
    if (!isStoreChoiceShown() || mustChooseStore())
        return;
    m_ui->pageStack->setCurrentWidget(m_ui->emptyPage);
    showCurrent(m_wanted);
    showStoreBanner(m_workspace.storeStatus());
}

void MainWindow::showCounts()
{
    m_countLabel->setText(tr("%n account(s)", nullptr, static_cast<int>(m_model->accountCount())));
}

void MainWindow::tick()
{
    m_model->setNow(m_workspace.clock().nowMs());
    if (m_accountPage != nullptr && m_ui->pageStack->currentWidget() == m_accountPage)
        m_accountPage->refresh();
}

void MainWindow::showSettings()
{
    if (!m_isOpen || findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return;
    auto *dialog = new SettingsDialog(
        m_workspace, {m_appearance.preferences, m_appearance.theme, m_appearance.translations}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, m_menu, &MainMenu::refill);
    dialog->open();
}

void MainWindow::retranslate()
{
    m_ui->retranslateUi(this);
    m_lock->refresh();
    if (!m_isOpen)
        return;
    showCounts();
    showStoreStatus(m_workspace.storeStatus());
    m_hintLabel->clear();
    m_model->setNow(m_workspace.clock().nowMs());
    m_waitButton->setText(tr("Do not wait"));
    if (isCheckAllShown())
        return showCheckAll();
    if (isStoreChoiceShown())
        return showStoreChoice();
    showCurrent(m_shown);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !std::exchange(m_isPainted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    return handled;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_appearance.preferences.setWindow(saveGeometry(), m_ui->splitter->saveState());
    if (m_checkAllPage != nullptr)
        m_checkAllPage->cancel();
    QMainWindow::closeEvent(event);
}

} // namespace signet
