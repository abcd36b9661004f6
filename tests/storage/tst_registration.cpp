// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/registration.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"
#include "support/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
/// Keeps the first values it is given and refuses the others.
class FullStore : public FaultyStore
{
public:
    int room = 0;

    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override
    {
        if (room-- <= 0)
            putError = ErrorCode::StoreDenied;
        const Result<void> done = co_await FaultyStore::put(reference, value);
        co_return done;
    }
};
} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsRowAndSecrets();
    void refusedRowsTouchNoSecret();
    void failureTakesEverythingBack_data();
    void failureTakesEverythingBack();
    void failureLeavesOtherUndosAlone();
    void whatCannotBeErasedWaits();
    void survivesTheEndOfTheStore();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<FullStore> m_secrets;
    std::unique_ptr<CredentialStore> m_credentials;
    MockClock m_clock;
    Integration m_integration;
    Account m_account;
    const NewSecrets m_both{
        {SecretField::Password, Secret("first value")}, {SecretField::ApiToken, Secret("second value")}};
};

void TestRegistration::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    m_integration = sampleIntegration();
    m_account = sampleAccount(m_integration.id);
    m_secrets = std::make_unique<FullStore>();
    m_secrets->room = 100;
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_secrets, m_clock);
}

void TestRegistration::cleanup()
{
    m_credentials.reset();
    m_secrets.reset();
    m_repository.reset();
    m_dir.reset();
}

void TestRegistration::addsRowAndSecrets()
{
    const NewSecrets key{{SecretField::DeveloperKey, Secret("0123456789abcdef")}};
    QVERIFY(*await(registerIntegration(m_repository.get(), m_credentials.get(), m_integration, key)));
    QVERIFY(*await(registerAccount(m_repository.get(), m_credentials.get(), m_account, m_both)));
    QCOMPARE(m_repository->integration(m_integration.id)->secrets.size(), 1);
    QCOMPARE(m_repository->account(m_account.id)->secrets.size(), 2);
    const auto token = await(m_credentials->open(m_account.id, SecretField::ApiToken));
    QCOMPARE((*token)->reveal().toByteArray(), QByteArray("second value"));
}

void TestRegistration::refusedRowsTouchNoSecret()
{
    QVERIFY(m_repository->addIntegration(m_integration));
    QVERIFY(m_repository->addAccount(m_account));
    const Account twin = sampleAccount(m_integration.id, m_account.name);
    const auto added = await(registerAccount(m_repository.get(), m_credentials.get(), twin, m_both));
    QCOMPARE(added->error().code, ErrorCode::Conflict);
    QVERIFY(m_secrets->calls.isEmpty());
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QVERIFY(m_repository->accounts() == QList<Account>{m_account});
}

void TestRegistration::failureTakesEverythingBack_data()
{
    QTest::addColumn<bool>("isIntegration");
    QTest::addColumn<int>("room");
    QTest::addColumn<bool>("keepsDespiteError");
    for (const bool isIntegration : {false, true}) {
        for (const int room : {0, 1}) {
            for (const bool keeps : {false, true})
                QTest::addRow("%s, %d stored, %s", isIntegration ? "integration" : "account", room,
                    keeps ? "late" : "refused")
                    << isIntegration << room << keeps;
        }
    }
}

void TestRegistration::failureTakesEverythingBack()
{
    QFETCH(const bool, isIntegration);
    QFETCH(const int, room);
    m_secrets->room = room;
    QFETCH(const bool, keepsDespiteError);
    m_secrets->keepsDespiteError = keepsDespiteError;
    if (!isIntegration)
        QVERIFY(m_repository->addIntegration(m_integration));
    const auto add = [&] {
        return isIntegration
                   ? await(
                         registerIntegration(m_repository.get(), m_credentials.get(), m_integration, m_both))
                   : await(registerAccount(m_repository.get(), m_credentials.get(), m_account, m_both));
    };
    const auto added = add();
    QVERIFY(added && !*added);
    QCOMPARE(added->error().code, ErrorCode::StoreDenied);
    QCOMPARE(m_repository->integrations()->size(), isIntegration ? 0 : 1);
    QVERIFY(m_repository->accounts()->isEmpty());
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QCOMPARE(m_secrets->calls.count(QStringLiteral("erase")), room + 1);

    m_secrets->putError.reset();
    m_secrets->room = 100;
    const auto again = add();
    QVERIFY(again && *again);
}

void TestRegistration::failureLeavesOtherUndosAlone()
{
    QVERIFY(m_repository->addIntegration(m_integration));
    const Account removed = sampleAccount(m_integration.id, QStringLiteral("Removed a second ago"));
    const Account bare = sampleAccount(m_integration.id, QStringLiteral("Removed too, without a key"));
    QVERIFY(*await(registerAccount(m_repository.get(), m_credentials.get(), removed, m_both)));
    QVERIFY(m_repository->addAccount(bare));
    QVERIFY(m_repository->doomAccount(removed.id));
    QVERIFY(m_repository->doomAccount(bare.id));

    m_secrets->room = 1;
    QVERIFY(!*await(registerAccount(m_repository.get(), m_credentials.get(), m_account, m_both)));
    QVERIFY(m_repository->restore(bare.id));
    QVERIFY(m_repository->restore(removed.id));
    QCOMPARE(m_repository->account(removed.id)->secrets.size(), 2);
    QVERIFY(*await(m_credentials->open(removed.id, SecretField::ApiToken)));
}

void TestRegistration::whatCannotBeErasedWaits()
{
    QVERIFY(m_repository->addIntegration(m_integration));
    m_secrets->room = 1;
    m_secrets->eraseError = ErrorCode::StoreLocked;
    const auto added = await(registerAccount(m_repository.get(), m_credentials.get(), m_account, m_both));
    QCOMPARE(added->error().code, ErrorCode::StoreDenied);
    QVERIFY(m_repository->accounts()->isEmpty());
    QCOMPARE(m_repository->secretIntents()->size(), 2);
    m_secrets->eraseError.reset();
    QVERIFY(*await(m_credentials->eraseDoomed()));
    QVERIFY(m_repository->secretIntents()->isEmpty());
    QCOMPARE(m_repository->restore(m_account.id).error().code, ErrorCode::NotFound);
}

void TestRegistration::survivesTheEndOfTheStore()
{
    QVERIFY(m_repository->addIntegration(m_integration));
    m_secrets->gate.emplace();
    auto outcome = std::make_shared<std::optional<ErrorCode>>();
    [](Task<Result<void>> adding, std::shared_ptr<std::optional<ErrorCode>> out) -> Task<void> {
        const Result<void> added = co_await adding;
        out->emplace(added ? ErrorCode::Internal : added.error().code);
    }(registerAccount(m_repository.get(), m_credentials.get(), m_account, m_both), outcome);
    m_credentials.reset();
    m_secrets->gate->complete(true);
    QCOMPARE(outcome->value(), ErrorCode::Cancelled);
    QVERIFY(m_repository->accounts()->isEmpty());
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
