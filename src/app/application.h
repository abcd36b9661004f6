// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktopbrowser.h"
#include "app/locking.h"
#include "app/sandboxprocess.h"
#include "core/clock.h"
#include "gui/preferences.h"
#include "gui/theme.h"
#include "gui/translations.h"
#include "gui/workspace.h"

#include <QTimer>

#include <functional>
#include <map>
#include <memory>

class QApplication;

namespace signet {

class HttpClient;
class MainWindow;
class SecretStore;
class StoredNetworkSource;
class VaultStore;
struct Conversations;

/// The window's composition root: the only place that knows which implementations are used. The window comes
/// first; everything else is made when it is asked for.
class Application : public Workspace
{
    Q_OBJECT

public:
    struct Options
    {
        QString dataDir; ///< empty: the platform's place for it
        bool isSandbox = false;
        std::function<std::unique_ptr<SecretStore>()> makeSecretStore = {}; ///< empty: the keychain
    };

    /// How long the window's end may take. What is not done by then is finished at the next start.
    static constexpr int closingLimitMs = 3'000;
    /// A keychain that cannot be used is asked again that often: after a login it may come later than Signet,
    /// and it may be unlocked by somebody else.
    static constexpr int retryIntervalMs = 3'000;

    Application(const Options &options, QApplication &application);
    ~Application() override;

    /// Shows the window. The rest follows when it has been painted.
    void start();
    /// Closes the window and ends in order: logs out, erases what was deleted, stops the sandbox. finished()
    /// follows in time. Closing the window does the same.
    void shutDown();

    AccountRepository &repository() override;
    CredentialStore &credentials() override;
    ConnectionCheck &connectionCheck() override;
    Conversations &conversations() override;
    RequestRunner &requestRunner() override;
    Browser &browser() override { return m_browser; }
    SecretClipboard &clipboard() override;
    const Clock &clock() const override { return m_clock; }
    bool isSandbox() const override { return m_options.isSandbox; }
    ExampleCustomer exampleCustomer() const override { return m_example; }
    StoreChoice storeChoice() const override { return m_choice; }
    void chooseStore(StoreChoice choice) override;
    VaultStore &vault() override;
    StoreStatus storeStatus() const override { return m_status; }
    void probeStore() override;
    void unlockStore() override;
    int waitingForStore() const override;
    void giveUpWaiting() override;
    LockMeaning lockMeaning() const override;
    bool isLocked() const override { return m_locking.rule().isLocked(); }
    void lock() override { m_locking.rule().lock(); }
    void unlock() override;
    void forgetAll() override;

Q_SIGNALS:
    /// Once: the program can end with this exit code.
    void finished(int exitCode);

private:
    /// A secret store and what works with it. One that was replaced lives on: tasks may still use it.
    struct Engine;

    void open();
    void complain(const QString &message);
    void finish(int exitCode);
    void setStatus(const StoreStatus &status);
    void takeStatus(StoreChoice from, const StoreStatus &status);
    void useStore(StoreChoice choice);
    void probeQuietly();
    void repair();
    void beginLocking();
    /// Whatever was read from the store, or got with it, goes.
    void letGo();
    [[nodiscard]] Task<Result<void>> forgetStored();
    void startSandbox();
    void seed(const SandboxAnnouncement &announcement);
    void stopSandbox();
    /// A removed account is closed: its session ends.
    void endRemovedSessions();
    [[nodiscard]] Task<Result<void>> logOutEverywhere();
    /// Logs out everywhere, then erases what was deleted.
    [[nodiscard]] Task<Result<void>> closeDown();
    [[nodiscard]] std::unique_ptr<SecretStore> makeStore(StoreChoice choice);
    Engine &engine(StoreChoice choice);
    Engine &active() { return engine(m_choice); }
    HttpClient &http();

    Options m_options;
    QApplication &m_application;
    SystemClock m_clock;
    DesktopBrowser m_browser;
    Preferences m_preferences;
    Theme m_theme;
    Translations m_translations;
    Locking m_locking{m_clock};
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<StoredNetworkSource> m_network;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::map<StoreChoice, std::unique_ptr<Engine>> m_engines;
    StoreChoice m_choice = StoreChoice::Keychain;
    VaultStore *m_vault = nullptr; ///< in its engine
    StoreStatus m_status;
    QTimer m_retryTimer;
    std::unique_ptr<SandboxProcess> m_sandbox;
    ExampleCustomer m_example;
    std::unique_ptr<MainWindow> m_window;
    bool m_hasAskedAtStart = false;
    bool m_isClosing = false;
    bool m_isFinished = false;
};

} // namespace signet
