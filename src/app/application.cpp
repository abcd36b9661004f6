// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/sandboxseed.h"
#include "auth/conversations.h"
#include "gui/mainwindow.h"
#include "gui/widgets/secretclipboard.h"
#include "gui/widgets/whenready.h"
#include "http/httpclient.h"
#include "playground/request/requestrunner.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/keychainstore.h"
#include "storage/memorystore.h"
#include "storage/patientstore.h"
#include "storage/settings.h"
#include "storage/storednetworksource.h"
#include "storage/vaultstore.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QMessageBox>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <vector>

namespace signet {

namespace {

QString dataDirOf(const Application::Options &options)
{
    if (!options.dataDir.isEmpty())
        return options.dataDir;
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return options.isSandbox ? usual + QStringLiteral("-sandbox") : usual;
}

} // namespace

struct Application::Engine
{
    Engine(std::unique_ptr<SecretStore> secrets, AccountRepository &repository, const Clock &clock)
        : store(std::make_unique<PatientStore>(std::move(secrets), PatientStore::Unlocking::ByUser))
        , credentials(repository, *store, clock)
    {
    }

    std::unique_ptr<PatientStore> store;
    CredentialStore credentials;
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<RequestRunner> runner;
    bool isRepaired = false;
};

Application::Application(const Options &options, QApplication &application)
    : m_options{.dataDir = dataDirOf(options),
          .isSandbox = options.isSandbox,
          .makeSecretStore = options.makeSecretStore}
    , m_application(application)
    , m_preferences(QDir(m_options.dataDir).filePath(QStringLiteral("window.ini")))
    , m_theme(application)
{
    m_theme.apply(m_preferences.theme());
    m_translations.apply(m_preferences.language());
    QApplication::setQuitOnLastWindowClosed(false);
    connect(&application, &QGuiApplication::lastWindowClosed, this, &Application::shutDown);
    m_retryTimer.setSingleShot(true);
    m_retryTimer.setInterval(retryIntervalMs);
    connect(&m_retryTimer, &QTimer::timeout, this, &Application::probeQuietly);
}

Application::~Application()
{
    m_window.reset();
    // What still waits for an answer or for the store ends here, while everything that it goes on with lives.
    m_http.reset();
    for (const auto &[choice, engine] : m_engines)
        engine->store.reset();
}

void Application::start()
{
    m_window =
        std::make_unique<MainWindow>(*this, MainWindow::Appearance{m_preferences, m_theme, m_translations});
    connect(m_window.get(), &MainWindow::painted, this, &Application::open);
    // Send and the status bar must be on the screen, frame and panels included where the desktop tells.
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
    m_window->show();
}

void Application::open()
{
    Result<std::unique_ptr<AccountRepository>> opened = AccountRepository::open(m_options.dataDir);
    if (!opened)
        return complain(opened.error().message);
    m_repository = std::move(*opened);
    connect(m_repository.get(), &AccountRepository::changed, this, &Application::endRemovedSessions);
    m_choice = m_repository->settings().values().store;
    m_application.setWindowIcon(QIcon(QStringLiteral(":/icons/signet.svg")));
    m_window->open();
    if (const QStringList problems = m_repository->settings().problems(); !problems.isEmpty())
        Q_EMIT noticed(problems.join(u' '));
    beginLocking();
    probeStore();
}

void Application::complain(const QString &message)
{
    auto *box = new QMessageBox(
        QMessageBox::Critical, QStringLiteral("Signet"), message, QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [this] { finish(1); });
    box->open();
}

void Application::finish(int exitCode)
{
    if (!std::exchange(m_isFinished, true))
        Q_EMIT finished(exitCode);
}

AccountRepository &Application::repository()
{
    Q_ASSERT(m_repository);
    return *m_repository;
}

std::unique_ptr<SecretStore> Application::makeStore(StoreChoice choice)
{
    if (choice == StoreChoice::Memory)
        return std::make_unique<MemoryStore>();
    if (choice == StoreChoice::Keychain)
        return m_options.makeSecretStore ? m_options.makeSecretStore() : std::make_unique<KeychainStore>();
    auto vault = std::make_unique<VaultStore>(VaultStore::pathIn(m_options.dataDir));
    m_vault = vault.get();
    connect(m_vault, &VaultStore::passphraseWanted, this, &Workspace::passphraseWanted);
    return vault;
}

Application::Engine &Application::engine(StoreChoice choice)
{
    std::unique_ptr<Engine> &made = m_engines[choice];
    if (!made) {
        made = std::make_unique<Engine>(makeStore(choice), repository(), m_clock);
        connect(made->store.get(), &SecretStore::statusChanged, this,
            [this, choice](const StoreStatus &status) { takeStatus(choice, status); });
        connect(made->store.get(), &PatientStore::waitingChanged, this,
            [this] { Q_EMIT storeStatusChanged(m_status); });
    }
    return *made;
}

VaultStore &Application::vault()
{
    engine(StoreChoice::Vault);
    return *m_vault;
}

HttpClient &Application::http()
{
    if (!m_http) {
        m_network = std::make_unique<StoredNetworkSource>(
            repository(), [this]() -> CredentialStore & { return credentials(); });
        m_http = std::make_unique<HttpClient>(m_clock, m_network.get());
    }
    return *m_http;
}

CredentialStore &Application::credentials()
{
    return active().credentials;
}

Conversations &Application::conversations()
{
    Engine &engine = active();
    if (!engine.conversations)
        engine.conversations = std::make_unique<Conversations>(engine.credentials, http(), m_clock);
    return *engine.conversations;
}

void Application::endRemovedSessions()
{
    for (const auto &[choice, engine] : m_engines) {
        if (!engine->conversations || engine->conversations->sessions.sessionCount() == 0)
            continue;
        const Result<QList<Account>> accounts = repository().accounts();
        if (!accounts)
            return;
        QList<QUuid> ids;
        for (const Account &account : *accounts)
            ids.append(account.id);
        static_cast<void>(engine->conversations->login.logoutOthers(ids));
    }
}

ConnectionCheck &Application::connectionCheck()
{
    return conversations().check;
}

RequestRunner &Application::requestRunner()
{
    Engine &engine = active();
    if (!engine.runner)
        engine.runner = std::make_unique<RequestRunner>(conversations().signer, http());
    return *engine.runner;
}

SecretClipboard &Application::clipboard()
{
    if (!m_clipboard)
        m_clipboard = std::make_unique<SecretClipboard>(m_clock);
    return *m_clipboard;
}

void Application::setStatus(const StoreStatus &status)
{
    m_status = status;
    m_locking.rule().setMeaning(lockMeaning());
    Q_EMIT storeStatusChanged(status);
    if (isLocked() && lockMeaning() == LockMeaning::AsksAgain && status.isUsable())
        m_locking.rule().unlock();
}

void Application::probeStore()
{
    setStatus({StoreState::Probing, m_status.backend, {}});
    probeQuietly();
}

void Application::probeQuietly()
{
    whenReady(active().store->probe(), m_window.get(), [this, choice = m_choice](const StoreStatus &status) {
        takeStatus(choice, status);
        if (m_options.isSandbox && !m_sandbox)
            startSandbox();
        // A vault is there to be opened with Signet; what is dismissed then is not asked for again.
        if (choice == StoreChoice::Vault && status.state == StoreState::Locked &&
            !std::exchange(m_hasAskedAtStart, true))
            unlockStore();
    });
}

void Application::unlockStore()
{
    whenReady(active().store->unlock(), m_window.get(),
        [this, choice = m_choice](const StoreStatus &status) { takeStatus(choice, status); });
}

int Application::waitingForStore() const
{
    const auto found = m_engines.find(m_choice);
    return found == m_engines.end() ? 0 : found->second->store->waiting();
}

void Application::giveUpWaiting()
{
    active().store->giveUp();
}

void Application::useStore(StoreChoice choice)
{
    m_choice = choice;
    probeStore();
}

void Application::chooseStore(StoreChoice choice)
{
    SettingValues values = repository().settings().values();
    values.store = choice;
    if (const Result<void> saved = repository().settings().save(values); !saved)
        Q_EMIT noticed(saved.error().message);
    useStore(choice);
}

void Application::takeStatus(StoreChoice from, const StoreStatus &status)
{
    if (m_isClosing || from != m_choice)
        return;
    // In the sandbox every key is invented: nobody needs to choose.
    if (status.state == StoreState::Unavailable && m_options.isSandbox && from == StoreChoice::Keychain)
        return useStore(StoreChoice::Memory);
    setStatus(status);
    if (from == StoreChoice::Keychain && !status.isUsable())
        m_retryTimer.start();
    else
        m_retryTimer.stop();
    if (status.state == StoreState::Ready)
        repair();
}

void Application::repair()
{
    if (std::exchange(active().isRepaired, true))
        return;
    whenReady(active().credentials.repair(), m_window.get(), [this](const Result<RepairReport> &report) {
        if (!report)
            Q_EMIT noticed(report.error().message);
        else if (!report->broken.isEmpty())
            Q_EMIT noticed(
                tr("%n key(s) are not in the store in use. If they are in another one, switch back to it; "
                   "else enter them again, or re-authorize.",
                    nullptr, static_cast<int>(report->broken.size())));
    });
}

void Application::beginLocking()
{
    LockRule &rule = m_locking.rule();
    connect(&rule, &LockRule::locked, this, &Application::letGo);
    connect(&rule, &LockRule::unlocked, this, &Workspace::unlocked);
    const Settings &settings = repository().settings();
    rule.setSettings(settings.values().lock);
    connect(&settings, &Settings::changed, this,
        [this] { m_locking.rule().setSettings(repository().settings().values().lock); });
    m_locking.begin();
}

void Application::letGo()
{
    Q_EMIT locked();
    if (m_clipboard)
        m_clipboard->clear();
    // With what is in memory: the store may close meanwhile.
    whenReady(logOutEverywhere(), m_window.get(), [this](const Result<void> &) { m_locking.release(); });
    if (isLocked())
        active().store->lock();
}

LockMeaning Application::lockMeaning() const
{
    const auto found = m_engines.find(m_choice);
    return found == m_engines.end() ? LockMeaning::Conceals : found->second->store->lockMeaning();
}

void Application::unlock()
{
    if (lockMeaning() == LockMeaning::AsksAgain)
        unlockStore();
    else
        m_locking.rule().unlock();
}

void Application::forgetAll()
{
    if (lockMeaning() != LockMeaning::ForgetsAll)
        return;
    letGo();
    Q_EMIT unlocked();
    whenReady(forgetStored(), m_window.get(), [this](const Result<void> &forgotten) {
        Q_EMIT noticed(forgotten ? tr("The keys of this run are forgotten.") : forgotten.error().message);
    });
}

Task<Result<void>> Application::forgetStored()
{
    Engine &engine = active();
    const Result<QList<SecretIntent>> intents = repository().secretIntents();
    if (!intents)
        co_return fail(intents.error());
    for (const SecretIntent &intent : *intents) {
        if (intent.state != SecretIntent::State::Active || intent.isBusyElsewhere ||
            intent.storeId != engine.store->storeId())
            continue;
        const Result<void> removed = co_await engine.credentials.remove(intent.owner, intent.stored.field);
        if (!removed)
            co_return fail(removed.error());
    }
    engine.store->lock(); // what no account refers to any more
    co_return Result<void>{};
}

void Application::startSandbox()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    connect(m_sandbox.get(), &SandboxProcess::failed, this, &Workspace::noticed);
    connect(m_sandbox.get(), &SandboxProcess::ready, this, &Application::seed);
    m_sandbox->start();
}

void Application::seed(const SandboxAnnouncement &announcement)
{
    m_example = {announcement.customerName, announcement.customerUserName};
    whenReady(seedSandbox(&repository(), &credentials(), announcement, m_clock.nowMs()), m_window.get(),
        [this](const Result<QUuid> &seeded) {
            if (!seeded)
                Q_EMIT noticed(seeded.error().message);
        });
}

void Application::shutDown()
{
    if (std::exchange(m_isClosing, true))
        return;
    if (m_window && m_window->isVisible())
        m_window->close();
    m_clipboard.reset();
    // What does not come through in time is finished at the next start, and sessions end by themselves.
    QTimer::singleShot(closingLimitMs, this, [this] { finish(0); });
    whenReady(closeDown(), m_window.get(), [this](const Result<void> &) { stopSandbox(); });
}

void Application::stopSandbox()
{
    if (!m_sandbox)
        return finish(0);
    connect(m_sandbox.get(), &SandboxProcess::stopped, this, [this] { finish(0); });
    m_sandbox->stop();
}

Task<Result<void>> Application::logOutEverywhere()
{
    std::vector<Conversations *> conversations;
    for (const auto &[choice, engine] : m_engines) {
        if (engine->conversations)
            conversations.push_back(engine->conversations.get());
    }
    for (size_t i = 0; i < conversations.size(); ++i)
        co_await conversations[i]->login.logoutAll();
    co_return Result<void>{};
}

Task<Result<void>> Application::closeDown()
{
    const Result<void> loggedOut = co_await logOutEverywhere();
    Q_UNUSED(loggedOut)
    // Without the window the limit is over: this goes on only because everything ends.
    if (!m_window || !m_repository || m_status.state != StoreState::Ready)
        co_return Result<void>{};
    // What was deleted is erased from the store now that it cannot be undone any more.
    Result<void> erased = co_await active().credentials.eraseDoomed();
    co_return erased;
}

} // namespace signet
