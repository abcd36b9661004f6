// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "auth/conversations.h"
#include "gui/mainwindow.h"
#include "gui/store/storechoicepage.h"
#include "gui/store/unlockvaultdialog.h"
#include "gui/widgets/banner.h"
#include "process/interruption.h"
#include "sandbox/sandbox.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/settings.h"
#include "storage/vaultstore.h"
#include "support/await.h"
#include "support/faultystore.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signet;
using namespace signet::test;

namespace {

/// The program without its main(), over a store that the test rules.
struct Program
{
    Program() = default;

    void start()
    {
        application = std::make_unique<Application>(Application::Options{.dataDir = folder.path(),
                                                        .makeSecretStore =
                                                            [this] {
                                                                auto made = std::make_unique<FaultyStore>();
                                                                made->reported = reported;
                                                                store = made.get();
                                                                return made;
                                                            }},
            *qobject_cast<QApplication *>(QCoreApplication::instance()));
        finished = std::make_unique<QSignalSpy>(application.get(), &Application::finished);
        noticed = std::make_unique<QSignalSpy>(application.get(), &Workspace::noticed);
        application->start();
    }
    [[nodiscard]] bool comesToBe(StoreState state) const
    {
        return waitUntil([this, state] { return application->storeStatus().state == state; });
    }
    [[nodiscard]] static MainWindow *window()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                return found;
        }
        return nullptr;
    }
    /// As the user does it. Qt says that the last window was closed only where exec() runs.
    static void closeWindow()
    {
        window()->close();
        Q_EMIT qApp->lastWindowClosed();
    }
    [[nodiscard]] Integration addIntegration(const Sandbox &sandbox) const
    {
        Integration integration;
        integration.id = QUuid::createUuid();
        integration.name = QStringLiteral("KlickTipp");
        integration.service = Service::KlickTipp;
        integration.environment = Environment::Sandbox;
        integration.baseUrl = BaseUrl::parse(sandbox.klickTippBaseUrl()).value();
        (void)application->repository().addIntegration(integration);
        return integration;
    }
    [[nodiscard]] Account addSessionAccount(const Sandbox &sandbox, const Integration &integration) const
    {
        Account account;
        account.id = QUuid::createUuid();
        account.integrationId = integration.id;
        account.name = QStringLiteral("Customer");
        account.userName = sandbox.credentials().customers.first().userName;
        account.method = AuthMethod::SessionLogin;
        (void)application->repository().addAccount(account);
        const QString password = sandbox.credentials().customers.first().password;
        (void)await(
            application->credentials().store(account.id, SecretField::Password, Secret::fromText(password)));
        return application->repository().account(account.id).value_or(account);
    }

    QTemporaryDir folder;
    StoreStatus reported{StoreState::Ready, QStringLiteral("Test keyring"), {}};
    FaultyStore *store = nullptr; ///< the keychain's; nothing before it is asked for
    std::unique_ptr<Application> application;
    std::unique_ptr<QSignalSpy> finished;
    std::unique_ptr<QSignalSpy> noticed;
};

[[nodiscard]] bool hasBanner(const QString &text)
{
    const auto *banner = Program::window()->findChild<Banner *>(QStringLiteral("storeBanner"));
    return banner != nullptr && banner->isVisible() && banner->text().contains(text);
}

} // namespace

class TestApplication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sandboxListens = m_sandbox.listen().has_value(); }
    void init() { QVERIFY(m_sandboxListens); }

    void theStoreIsAskedAfterTheFirstPaint();
    void K6_withoutAKeychainNothingIsKeptBeforeTheChoice();
    void aKeychainThatComesLaterIsUsed();
    void workWaitsUntilTheKeychainIsUnlocked();
    void theVaultIsRememberedAndAskedForAtStart();
    void repairTellsWhichKeysAreGone();
    void aDatabaseThatCannotBeOpenedEndsTheProgram();
    void closingLogsOut_data();
    void closingLogsOut();
    void mayEndWhileACheckWaits_data();
    void mayEndWhileACheckWaits();
    void aSignalEndsItInOrder();

private:
    SystemClock m_clock;
    Sandbox m_sandbox{m_clock};
    bool m_sandboxListens = false;
};

void TestApplication::theStoreIsAskedAfterTheFirstPaint()
{
    Program program;
    program.start();
    QVERIFY(Program::window()->isVisible());
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    QCOMPARE(Program::window()->size().boundedTo(screen), Program::window()->size());
    QVERIFY(program.store == nullptr);
    QVERIFY(program.comesToBe(StoreState::Ready));
    QVERIFY(program.store->calls.contains(u"probe"_qs));
}

void TestApplication::K6_withoutAKeychainNothingIsKeptBeforeTheChoice()
{
    Program program;
    program.reported = {StoreState::Unavailable, {}, QStringLiteral("Install gnome-keyring.")};
    program.start();
    QVERIFY(program.comesToBe(StoreState::Unavailable));
    const auto *page = Program::window()->findChild<StoreChoicePage *>();
    QVERIFY(page && page->isVisible());
    program.application->chooseStore(StoreChoice::Memory);
    QVERIFY(program.comesToBe(StoreState::SessionOnly));
    const Account account = program.addSessionAccount(m_sandbox, program.addIntegration(m_sandbox));
    const auto password = await(program.application->credentials().open(account.id, SecretField::Password));
    QVERIFY(password && *password);
    QVERIFY(!program.store->calls.contains(u"put"_qs));
    QCOMPARE(program.application->repository().settings().values().store, StoreChoice::Memory);
    QVERIFY(!QFile::exists(VaultStore::pathIn(program.folder.path())));
}

void TestApplication::aKeychainThatComesLaterIsUsed()
{
    Program program;
    program.reported = {StoreState::Unavailable, {}, QStringLiteral("Start it.")};
    program.start();
    QVERIFY(program.comesToBe(StoreState::Unavailable));
    program.store->reported = {StoreState::Ready, QStringLiteral("Test keyring"), {}};
    QVERIFY(program.comesToBe(StoreState::Ready)); // nobody asked for it
    QVERIFY(!hasBanner({}));
    (void)program.addSessionAccount(m_sandbox, program.addIntegration(m_sandbox));
    QVERIFY(program.store->calls.contains(u"put"_qs));
}

void TestApplication::workWaitsUntilTheKeychainIsUnlocked()
{
    Program program;
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    const Account account = program.addSessionAccount(m_sandbox, program.addIntegration(m_sandbox));
    program.store->reported.state = StoreState::Locked;
    program.store->getError = ErrorCode::StoreLocked;
    program.application->probeStore();
    QVERIFY(program.comesToBe(StoreState::Locked));
    auto opening = program.application->credentials().open(account.id, SecretField::Password);
    QVERIFY(waitUntil([&program] { return program.application->waitingForStore() == 1; }));
    program.store->reported.state = StoreState::Ready;
    program.store->getError.reset();
    const auto password = await(std::move(opening)); // the keyring was unlocked by somebody else
    QVERIFY(password && *password);
    QCOMPARE(program.application->waitingForStore(), 0);
}

void TestApplication::theVaultIsRememberedAndAskedForAtStart()
{
    Program program;
    {
        VaultStore vault(VaultStore::pathIn(program.folder.path()), sealedbox::cheapest);
        QVERIFY(*await(vault.create(Secret("correct horse"), {})));
    }
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    program.application->chooseStore(StoreChoice::Vault);
    QVERIFY(program.comesToBe(StoreState::Locked));
    program.application.reset();
    program.start();
    QVERIFY(program.comesToBe(StoreState::Locked));
    QVERIFY(waitUntil([] { return Program::window()->findChild<UnlockVaultDialog *>() != nullptr; }));
    auto *asking = Program::window()->findChild<UnlockVaultDialog *>();
    asking->findChild<QLineEdit *>(QStringLiteral("passphraseEdit"))
        ->setText(QStringLiteral("correct horse"));
    asking->findChild<QPushButton *>(QStringLiteral("unlockButton"))->click();
    QVERIFY(program.comesToBe(StoreState::Ready));
    const Account account = program.addSessionAccount(m_sandbox, program.addIntegration(m_sandbox));
    const auto password = await(program.application->credentials().open(account.id, SecretField::Password));
    QVERIFY(password && *password);
}

void TestApplication::repairTellsWhichKeysAreGone()
{
    Program program;
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    (void)program.addSessionAccount(m_sandbox, program.addIntegration(m_sandbox));
    program.application.reset();
    program.start(); // its store is another one, and empty
    QVERIFY(program.store == nullptr || program.noticed->isEmpty());
    QVERIFY(waitUntil([&program] { return !program.noticed->isEmpty(); }));
    QVERIFY(program.noticed->first().first().toString().contains(u"1 key"));
}

void TestApplication::aDatabaseThatCannotBeOpenedEndsTheProgram()
{
    Program program;
    QFile database(program.folder.filePath(QStringLiteral("signet.db")));
    QVERIFY(database.open(QIODevice::WriteOnly) && database.write("no database at all, but text") > 0);
    database.close();
    program.start();
    QVERIFY(waitUntil([] { return QApplication::activeModalWidget() != nullptr; }));
    QApplication::activeModalWidget()->close();
    QVERIFY(waitUntil([&program] { return program.finished->size() == 1; }));
    QCOMPARE(program.finished->first().first().toInt(), 1);
    QVERIFY(program.store == nullptr);
}

void TestApplication::closingLogsOut_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("limitMs");
    QTest::newRow("answered") << QString() << 3 * Application::closingLimitMs;
    QTest::newRow("unanswered") << u"silence,path=/account/logout"_qs << 3 * Application::closingLimitMs;
}

void TestApplication::closingLogsOut()
{
    QFETCH(const QString, fault);
    QFETCH(const int, limitMs);
    Sandbox sandbox(m_clock);
    QVERIFY(sandbox.listen());
    Program program;
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    const Integration integration = program.addIntegration(sandbox);
    const Account account = program.addSessionAccount(sandbox, integration);
    Conversations &talks = program.application->conversations();
    const auto session = await(talks.login.session(integration, account, Cancellation()));
    QVERIFY(session && *session);
    if (!fault.isEmpty())
        sandbox.faults().add(parseFault(fault).value());
    QElapsedTimer since;
    since.start();
    Program::closeWindow();
    QVERIFY(waitUntil([&program] { return program.finished->size() == 1; }, limitMs));
    QVERIFY(sandbox.log().entries().last().requestLine.contains("/account/logout"));
    QCOMPARE(talks.sessions.sessionCount(), 0);
    QCOMPARE(program.finished->first().first().toInt(), 0);
    program.application.reset();
}

void TestApplication::mayEndWhileACheckWaits_data()
{
    QTest::addColumn<bool>("forTheStore");
    QTest::newRow("for the store") << true;
    QTest::newRow("for the answer") << false;
}

void TestApplication::mayEndWhileACheckWaits()
{
    QFETCH(const bool, forTheStore);
    Sandbox sandbox(m_clock);
    QVERIFY(sandbox.listen());
    Program program;
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    const Integration integration = program.addIntegration(sandbox);
    const Account account = program.addSessionAccount(sandbox, integration);
    const Completion<bool> gate;
    if (forTheStore)
        program.store->getGate = gate;
    sandbox.faults().add(parseFault(QStringLiteral("silence,path=/list")).value());
    bool isOver = false;
    const auto watch = [](Task<Result<CheckReport>> task, bool *out) -> Task<void> {
        const Result<CheckReport> report = co_await task;
        *out = !report || report->record.outcome == CheckOutcome::CannotTell;
    };
    static_cast<void>(watch(program.application->connectionCheck().check(integration, account, {}), &isOver));
    if (!forTheStore)
        QVERIFY(waitUntil([&sandbox] {
            return !sandbox.log().entries().isEmpty() &&
                   sandbox.log().entries().last().requestLine.contains("/list");
        }));
    Program::closeWindow();
    QVERIFY(waitUntil([&program] { return program.finished->size() == 1; }, 3 * Application::closingLimitMs));
    program.application.reset();
    QVERIFY(isOver);
}

void TestApplication::aSignalEndsItInOrder()
{
    Program program;
    program.start();
    QVERIFY(program.comesToBe(StoreState::Ready));
    const Interruption interruption;
    connect(&interruption, &Interruption::requested, program.application.get(), &Application::shutDown);
    QCOMPARE(::raise(SIGTERM), 0);
    QVERIFY(waitUntil([&program] { return program.finished->size() == 1; }));
    QCOMPARE(program.finished->first().first().toInt(), 0);
    QVERIFY(!Program::window()->isVisible());
    program.application.reset();
    QVERIFY(QFile::exists(program.folder.filePath(QStringLiteral("window.ini"))));
}

QTEST_MAIN(TestApplication)
#include "tst_application.moc"
