// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "support/samples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
StoredSecret stored(const QUuid &owner, SecretField field = SecretField::CustomerKey)
{
    return {field, SecretReference::create(owner, field),
        {QStringLiteral("Customer key"), 16, QStringLiteral("3f9a"), QStringLiteral("7Q2-KXM")},
        1'700'000'002'000};
}
} // namespace

class TestAccountRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void integrationsComeBackAsTheyWere_data();
    void integrationsComeBackAsTheyWere();
    void accountsComeBackAsTheyWere();
    void updatesKeepTheLastCheck();
    void aNewIntegrationKeyTakesBackItsAccountsChecks();
    void aCustomerKeyEndsThePendingAuthorization();
    void namesAreUniqueAndSorted();
    void missingOnesAreNotFound();
    void secretsGoThroughTheIntentLog();
    void aSecondValueDoomsTheFirst();
    void usesAreRecordedToTheMinute();
    void deletingCanBeUndone();
    void claimedSecretsDoNotComeBack();
    void purgeWaitsForTheSecrets();
    void restoreNeedsAFreeName();
    void activityIsListedNewestFirst();
    void namesAreChecked_data();
    void namesAreChecked();
    void aNewSecretHasNeverBeenChecked();
    void conflictsTellNothingOfTheDatabase();

private:
    std::unique_ptr<AccountRepository> open();
    [[nodiscard]] QString file() const { return m_dir->filePath(QStringLiteral("data/signet.db")); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
};

std::unique_ptr<AccountRepository> TestAccountRepository::open()
{
    Result<std::unique_ptr<AccountRepository>> opened =
        AccountRepository::open(m_dir->filePath(QStringLiteral("data")));
    if (!opened)
        qWarning("%s", qPrintable(opened.error().message + opened.error().detail));
    return opened ? std::move(*opened) : nullptr;
}

void TestAccountRepository::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = open();
    QVERIFY(m_repository);
}

void TestAccountRepository::cleanup()
{
    m_repository.reset();
    m_dir.reset();
}

void TestAccountRepository::integrationsComeBackAsTheyWere_data()
{
    QTest::addColumn<bool>("isCoredination");
    QTest::newRow("klicktipp") << false;
    QTest::newRow("coredination") << true;
}

void TestAccountRepository::integrationsComeBackAsTheyWere()
{
    QFETCH(const bool, isCoredination);
    Integration integration = sampleIntegration(QStringLiteral("Größe “quoted”; DROP TABLE accounts"));
    if (isCoredination) {
        integration.klickTipp = {};
        integration.service = Service::Coredination;
        integration.environment = Environment::Sandbox;
        integration.coredination = {false, true, Placement::Query, Placement::Query, QStringLiteral("PUT"),
            QStringLiteral("/login"), QStringLiteral("{}"), QStringLiteral("/a/b")};
    }
    QSignalSpy changes(m_repository.get(), &AccountRepository::changed);
    QVERIFY(m_repository->addIntegration(integration));
    QCOMPARE(changes.count(), 1);
    QVERIFY(m_repository->integration(integration.id) == integration);
    QVERIFY(m_repository->integrations() == QList<Integration>{integration});

    integration.name = QStringLiteral("renamed");
    integration.baseUrl = *BaseUrl::parse(QStringLiteral("http://127.0.0.1:8080"));
    QVERIFY(m_repository->updateIntegration(integration));
    QVERIFY(m_repository->integration(integration.id) == integration);
}

void TestAccountRepository::accountsComeBackAsTheyWere()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    Account account = sampleAccount(integration.id);
    account.environment = Environment::Sandbox;
    account.group = QStringLiteral("Storefront");
    account.isAppOnly = true;
    account.authorization = PendingAuthorization{QStringLiteral("aB3-x_Zq"), 1'700'000'002'000};
    account.lastCheck = {CheckOutcome::Refused, 1'700'000'003'000, 401, 120, QStringLiteral("GET /list"),
        QStringLiteral("Access denied")};
    QVERIFY(m_repository->addAccount(account));
    QVERIFY(m_repository->account(account.id) == account);

    account.environment.reset();
    account.isAppOnly = false;
    account.authorization.reset();
    account.method = AuthMethod::SessionLogin;
    account.lastCheck = {CheckOutcome::Works, 1'700'000'004'000, 200, 80, QStringLiteral("GET /list"), {}};
    QVERIFY(m_repository->updateAccount(account));
    QVERIFY(m_repository->recordCheck(account.id, account.lastCheck));
    QVERIFY(m_repository->setPendingAuthorization(account.id, account.authorization));
    QVERIFY(m_repository->accounts() == QList<Account>{account});
}

void TestAccountRepository::aNewIntegrationKeyTakesBackItsAccountsChecks()
{
    const Integration integration = sampleIntegration();
    const Integration other = sampleIntegration(QStringLiteral("other"));
    QVERIFY(m_repository->addIntegration(integration) && m_repository->addIntegration(other));
    const Account ours = sampleAccount(integration.id);
    const Account theirs = sampleAccount(other.id);
    const CheckRecord works{CheckOutcome::Works, 5, 200, 7, QStringLiteral("GET /list"), {}};
    for (const Account &account : {ours, theirs}) {
        QVERIFY(m_repository->addAccount(account));
        QVERIFY(m_repository->recordCheck(account.id, works));
    }
    const StoredSecret key = stored(integration.id, SecretField::DeveloperKey);
    QVERIFY(m_repository->announceSecret(integration.id, key, QStringLiteral("memory")));
    QVERIFY(m_repository->activateSecret(key.reference));
    QCOMPARE(m_repository->account(ours.id)->lastCheck, CheckRecord());
    QCOMPARE(m_repository->account(theirs.id)->lastCheck, works);
}

void TestAccountRepository::aCustomerKeyEndsThePendingAuthorization()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    Account account = sampleAccount(integration.id);
    QVERIFY(m_repository->addAccount(account));
    const PendingAuthorization pending{QStringLiteral("aB3-x_Zq"), 1'700'000'002'000};
    QVERIFY(m_repository->setPendingAuthorization(account.id, pending));
    QVERIFY(m_repository->updateAccount(account)); // an older copy that knows nothing of it
    QCOMPARE(m_repository->account(account.id)->authorization, pending);

    for (const SecretField field : {SecretField::Password, SecretField::CustomerKey}) {
        QCOMPARE(m_repository->account(account.id)->authorization, pending);
        const StoredSecret secret = stored(account.id, field);
        QVERIFY(m_repository->announceSecret(account.id, secret, QStringLiteral("memory")));
        QVERIFY(m_repository->activateSecret(secret.reference));
    }
    QVERIFY(!m_repository->account(account.id)->authorization);

    const Account twin = sampleAccount(integration.id, QStringLiteral("twin"));
    QVERIFY(m_repository->addAccount(twin));
    QVERIFY(m_repository->setPendingAuthorization(account.id, pending));
    QCOMPARE(m_repository->setPendingAuthorization(twin.id, pending).error().code, ErrorCode::Conflict);
}

void TestAccountRepository::updatesKeepTheLastCheck()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    Account account = sampleAccount(integration.id);
    QVERIFY(m_repository->addAccount(account));
    const CheckRecord check{
        CheckOutcome::Works, 5, 200, 7, QStringLiteral("GET /list"), QStringLiteral("OK")};
    QVERIFY(m_repository->recordCheck(account.id, check));
    account.name = QStringLiteral("renamed from an older copy");
    QVERIFY(m_repository->updateAccount(account));
    QCOMPARE(m_repository->account(account.id)->lastCheck, check);
}

void TestAccountRepository::namesAreUniqueAndSorted()
{
    const Integration zeta = sampleIntegration(QStringLiteral("zeta"));
    const Integration alpha = sampleIntegration(QStringLiteral("Alpha"));
    QVERIFY(m_repository->addIntegration(zeta));
    QVERIFY(m_repository->addIntegration(alpha));
    QCOMPARE(m_repository->addIntegration(sampleIntegration(QStringLiteral("zeta"))).error().code,
        ErrorCode::Conflict);
    Integration renamed = alpha;
    renamed.name = QStringLiteral("zeta");
    QCOMPARE(m_repository->updateIntegration(renamed).error().code, ErrorCode::Conflict);
    QCOMPARE(m_repository->integrations()->first().name, QStringLiteral("Alpha"));

    const QString name = QStringLiteral("ACME");
    QVERIFY(m_repository->addAccount(sampleAccount(zeta.id, name)));
    QVERIFY(m_repository->addAccount(sampleAccount(alpha.id, name)));
    QCOMPARE(m_repository->addAccount(sampleAccount(alpha.id, name)).error().code, ErrorCode::Conflict);
    QCOMPARE(m_repository->accounts()->size(), 2);
}

void TestAccountRepository::missingOnesAreNotFound()
{
    const QUuid nobody = QUuid::createUuid();
    QCOMPARE(m_repository->integration(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->account(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->updateIntegration(sampleIntegration()).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->addAccount(sampleAccount(nobody)).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->updateAccount(sampleAccount(nobody)).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->recordCheck(nobody, {}).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->doomAccount(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->doomIntegration(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->restore(nobody).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->announceSecret(nobody, stored(nobody), QStringLiteral("memory")).error().code,
        ErrorCode::NotFound);
    QCOMPARE(m_repository->activateSecret(stored(nobody).reference).error().code, ErrorCode::NotFound);
    QCOMPARE(
        m_repository->activeSecret(nobody, SecretField::CustomerKey).error().code, ErrorCode::SecretMissing);
    Integration unreadable = sampleIntegration();
    unreadable.baseUrl = {};
    QVERIFY(!m_repository->addIntegration(unreadable));
}

void TestAccountRepository::secretsGoThroughTheIntentLog()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret secret = stored(integration.id, SecretField::DeveloperKey);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->integration(integration.id)->secrets.isEmpty());
    QList<SecretIntent> intents = *m_repository->secretIntents();
    QCOMPARE(intents.size(), 1);
    QCOMPARE(intents.first().state, SecretIntent::State::Pending);
    QCOMPARE(intents.first().stored, secret);
    QCOMPARE(intents.first().owner, integration.id);
    QCOMPARE(intents.first().storeId, QStringLiteral("memory"));
    QVERIFY(!intents.first().isBusyElsewhere);

    QVERIFY(m_repository->activateSecret(secret.reference));
    QCOMPARE(m_repository->integration(integration.id)->secrets, QList<StoredSecret>{secret});
    QCOMPARE(m_repository->integrations()->first().secrets, QList<StoredSecret>{secret});
    QVERIFY(m_repository->activeSecret(integration.id, SecretField::DeveloperKey)->stored == secret);
    QVERIFY(m_repository->claimForErasure(secret.reference) == false);

    QVERIFY(m_repository->doomSecret(secret.reference));
    QVERIFY(m_repository->integration(integration.id)->secrets.isEmpty());
    QVERIFY(m_repository->claimForErasure(secret.reference) == true);
    QVERIFY(m_repository->forgetSecret(secret.reference));
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QVERIFY(m_repository->claimForErasure(secret.reference) == false);
}

void TestAccountRepository::aSecondValueDoomsTheFirst()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret first = stored(integration.id);
    const StoredSecret second = stored(integration.id);
    const StoredSecret other = stored(integration.id, SecretField::DeveloperKey);
    for (const StoredSecret &secret : {first, second, other})
        QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    for (const StoredSecret &secret : {first, other, second})
        QVERIFY(m_repository->activateSecret(secret.reference));
    QVERIFY(!m_repository->activateSecret(second.reference));
    const QList<SecretIntent> intents = *m_repository->secretIntents();
    QCOMPARE(intents.at(0).state, SecretIntent::State::Doomed);
    QCOMPARE(intents.at(1).state, SecretIntent::State::Active);
    QCOMPARE(intents.at(2).state, SecretIntent::State::Active);
}

void TestAccountRepository::usesAreRecordedToTheMinute()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret secret = stored(integration.id);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->recordSecretUse(integration.id, secret.field, 5'000'000)); // not active yet
    QVERIFY(m_repository->activateSecret(secret.reference));
    const auto lastUse = [&] {
        return m_repository->integration(integration.id)->secrets.first().lastUsedAtMs;
    };
    QCOMPARE(lastUse(), 0);
    const QSignalSpy changes(m_repository.get(), &AccountRepository::changed);
    QVERIFY(m_repository->recordSecretUse(integration.id, secret.field, 5'000'000));
    QVERIFY(m_repository->recordSecretUse(integration.id, secret.field, 5'059'999));
    QCOMPARE(lastUse(), 5'000'000);
    QVERIFY(m_repository->recordSecretUse(integration.id, secret.field, 5'060'000));
    QCOMPARE(lastUse(), 5'060'000);
    QCOMPARE(changes.size(), 2);
}

void TestAccountRepository::deletingCanBeUndone()
{
    const Integration integration = sampleIntegration();
    const Account account = sampleAccount(integration.id);
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->addAccount(account));
    const StoredSecret secret = stored(account.id);
    QVERIFY(m_repository->announceSecret(account.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->activateSecret(secret.reference));
    QCOMPARE(m_repository->doomIntegration(integration.id).error().code, ErrorCode::Conflict);

    QVERIFY(m_repository->doomAccount(account.id));
    QVERIFY(m_repository->accounts()->isEmpty());
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Doomed);
    QVERIFY(m_repository->secretIntents()->first().isRestorableHere);
    QVERIFY(m_repository->doomIntegration(integration.id));
    QCOMPARE(m_repository->restore(account.id).error().code, ErrorCode::Conflict);
    QVERIFY(m_repository->restore(integration.id));
    QVERIFY(m_repository->restore(account.id));
    QCOMPARE(m_repository->account(account.id)->secrets, QList<StoredSecret>{secret});
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Active);
}

void TestAccountRepository::claimedSecretsDoNotComeBack()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const StoredSecret secret = stored(integration.id);
    QVERIFY(m_repository->announceSecret(integration.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->activateSecret(secret.reference));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QVERIFY(m_repository->claimForErasure(secret.reference) == true);
    QVERIFY(m_repository->restore(integration.id));
    QVERIFY(m_repository->integration(integration.id)->secrets.isEmpty());
    QCOMPARE(m_repository->secretIntents()->first().state, SecretIntent::State::Doomed);
}

void TestAccountRepository::purgeWaitsForTheSecrets()
{
    const Integration integration = sampleIntegration();
    const Account account = sampleAccount(integration.id);
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->addAccount(account));
    const StoredSecret secret = stored(account.id);
    QVERIFY(m_repository->announceSecret(account.id, secret, QStringLiteral("memory")));
    QVERIFY(m_repository->activateSecret(secret.reference));
    QVERIFY(m_repository->doomAccount(account.id));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QVERIFY(m_repository->purge());
    QVERIFY(m_repository->restore(integration.id));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QVERIFY(m_repository->forgetSecret(secret.reference));
    QVERIFY(m_repository->purgeAbandoned());
    QVERIFY(m_repository->restore(integration.id));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QVERIFY(m_repository->purge());
    QCOMPARE(m_repository->restore(account.id).error().code, ErrorCode::NotFound);
    QCOMPARE(m_repository->restore(integration.id).error().code, ErrorCode::NotFound);
}

void TestAccountRepository::restoreNeedsAFreeName()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    QVERIFY(m_repository->doomIntegration(integration.id));
    QVERIFY(m_repository->addIntegration(sampleIntegration()));
    QCOMPARE(m_repository->restore(integration.id).error().code, ErrorCode::Conflict);
}

void TestAccountRepository::activityIsListedNewestFirst()
{
    const QUuid owner = QUuid::createUuid();
    QVERIFY(m_repository->addActivity({0, 1, owner, QStringLiteral("added"), ActivitySource::Window}));
    QVERIFY(m_repository->addActivity(
        {0, 2, QUuid::createUuid(), QStringLiteral("other"), ActivitySource::Window}));
    QVERIFY(m_repository->addActivity({0, 3, owner, QStringLiteral("checked"), ActivitySource::CommandLine}));
    const QList<ActivityEntry> entries = *m_repository->activity(owner);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().what, QStringLiteral("checked"));
    QCOMPARE(entries.first().source, ActivitySource::CommandLine);
    QCOMPARE(entries.last().atMs, 1);
    QCOMPARE(m_repository->activity({})->size(), 3);
    QCOMPARE(m_repository->activity({}, 1)->size(), 1);
}

void TestAccountRepository::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("group");
    const QString good = QStringLiteral("ACME");
    QTest::newRow("name with a line break") << QStringLiteral("AC\nME") << good << good;
    QTest::newRow("empty name") << QStringLiteral(" ") << good << good;
    QTest::newRow("endless name") << QString(100'000, u'x') << good << good;
    QTest::newRow("user name with ESC") << good << QStringLiteral("a\x1b[2Jb") << good;
    QTest::newRow("endless user name") << good << QString(321, u'x') << good;
    QTest::newRow("reversed group") << good << good << QStringLiteral("a\u202Eb");
    QTest::newRow("endless group") << good << good << QString(321, u'x');
}

void TestAccountRepository::namesAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const QString, userName);
    QFETCH(const QString, group);
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const Account good = sampleAccount(integration.id);
    QVERIFY(m_repository->addAccount(good));

    Account bad = sampleAccount(integration.id, name);
    bad.userName = userName;
    bad.group = group;
    QCOMPARE(m_repository->addAccount(bad).error().code, ErrorCode::InvalidInput);
    bad.id = good.id;
    QCOMPARE(m_repository->updateAccount(bad).error().code, ErrorCode::InvalidInput);
    QVERIFY(m_repository->accounts() == QList<Account>{good});
    if (name == QLatin1StringView("ACME"))
        return;
    Integration badIntegration = sampleIntegration(name);
    QCOMPARE(m_repository->addIntegration(badIntegration).error().code, ErrorCode::InvalidInput);
    badIntegration.id = integration.id;
    QCOMPARE(m_repository->updateIntegration(badIntegration).error().code, ErrorCode::InvalidInput);
    QVERIFY(m_repository->integrations() == QList<Integration>{integration});
}

void TestAccountRepository::aNewSecretHasNeverBeenChecked()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const Account account = sampleAccount(integration.id);
    const Account other = sampleAccount(integration.id, QStringLiteral("Other"));
    QVERIFY(m_repository->addAccount(account));
    QVERIFY(m_repository->addAccount(other));
    const CheckRecord works{CheckOutcome::Works, 5, 200, 7, QStringLiteral("GET /list"), {}};
    QVERIFY(m_repository->recordCheck(account.id, works));
    QVERIFY(m_repository->recordCheck(other.id, works));
    const StoredSecret key = stored(account.id);
    QVERIFY(m_repository->announceSecret(account.id, key, QStringLiteral("memory")));
    QCOMPARE(m_repository->account(account.id)->lastCheck, works); // the old key is still the one in use
    QVERIFY(m_repository->activateSecret(key.reference));
    QCOMPARE(m_repository->account(account.id)->lastCheck, CheckRecord());
    QCOMPARE(m_repository->account(other.id)->lastCheck.outcome, CheckOutcome::Works);
}

void TestAccountRepository::conflictsTellNothingOfTheDatabase()
{
    const Integration integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(integration));
    const Result<void> again = m_repository->addIntegration(sampleIntegration(integration.name));
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(again.error().message.contains(integration.name));
    QCOMPARE(again.error().detail, QString());
}

QTEST_GUILESS_MAIN(TestAccountRepository)
#include "tst_accountrepository.moc"
