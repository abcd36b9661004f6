// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizationflow.h"
#include "auth/rotation.h"
#include "support/loginbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace signet;
using namespace signet::test;

using State = Rotation::State;

/// Proven first, then in use; the value before is kept (issue 6, rotation).
class TestRotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<LoginBench>(); }
    void cleanup()
    {
        m_rotation.reset();
        m_bench.reset();
    }

    void everySecretCanBeRotated_data();
    void everySecretCanBeRotated();
    void aRefusedValueIsNeverInUse_data();
    void aRefusedValueIsNeverInUse();
    void whereNobodyCanTellTheUserDecides();
    void aTokenIsGotByExchange();
    void aWrongPasswordGivesNoToken();
    void provingUsesNoLiveSession();
    void oneWorkingAccountProvesTheDeveloperKey();
    void anAccountThatWasRefusedBeforeProvesNothing();
    void withoutAccountsNobodyCanTell();
    void aSigningSecretIsProvenBySigning();
    void whatCannotBeAKeyIsRefusedAtOnce();
    void theValueInUseIsNoNewOne();
    void aFailingStoreLeavesTheOldOneInUse();
    void provesAgain();
    void mayGoAtAnyTime_data();
    void mayGoAtAnyTime();
    void eachStepIsNoted();
    void goingBackTellsWhichOneIsInUse();
    void reauthorizingKeepsTheKeyBefore();

private:
    struct Case
    {
        SecretPlace place;
        QString good;
    };
    [[nodiscard]] Case caseOf(SecretField field);
    [[nodiscard]] SecretPlace placeOf(const Integration &integration, SecretField field);
    [[nodiscard]] SecretPlace placeOf(
        const Integration &integration, const Account &account, SecretField field);
    [[nodiscard]] Rotation::Dependencies deps()
    {
        return {*m_bench->repository, m_bench->credentials, m_bench->talks, m_bench->clock,
            ActivitySource::CommandLine};
    }
    void make(const SecretPlace &place) { m_rotation = std::make_unique<Rotation>(deps(), place); }
    [[nodiscard]] bool reaches(State state)
    {
        return waitUntil([this, state] { return m_rotation->state() == state; });
    }
    [[nodiscard]] QByteArray inUse(const SecretPlace &place)
    {
        return m_bench->kept(place.owner(), place.field);
    }
    [[nodiscard]] bool hasKept(const SecretPlace &place)
    {
        return m_bench->repository->keptSecret(place.owner(), place.field).has_value();
    }

    std::unique_ptr<LoginBench> m_bench;
    std::unique_ptr<Rotation> m_rotation;
};

SecretPlace TestRotation::placeOf(const Integration &integration, SecretField field)
{
    return {m_bench->repository->integration(integration.id).value(), std::nullopt, field};
}

SecretPlace TestRotation::placeOf(const Integration &integration, const Account &account, SecretField field)
{
    return {m_bench->repository->integration(integration.id).value(),
        m_bench->repository->account(account.id).value(), field};
}

/// A stored secret that does not work (any more), and the value that does.
TestRotation::Case TestRotation::caseOf(SecretField field)
{
    const SandboxCredentials &known = m_bench->sandbox.credentials();
    const QString wrongKey(known.developerKey.size(), u'0');
    switch (field) {
    case SecretField::DeveloperKey: {
        const Integration integration = m_bench->addKlickTipp();
        const Account account = m_bench->addCustomer(integration);
        (void)m_bench->keep(account.id, SecretField::CustomerKey, known.customers.first().customerKey);
        (void)m_bench->keep(integration.id, field, wrongKey);
        return {placeOf(integration, field), known.developerKey};
    }
    case SecretField::CustomerKey: {
        const Integration integration = m_bench->addKlickTipp();
        const Account account = m_bench->addCustomer(integration);
        (void)m_bench->keep(account.id, field, QStringLiteral("an-old-customer-key"));
        return {placeOf(integration, account, field), known.customers.first().customerKey};
    }
    case SecretField::Password: {
        const Integration integration = m_bench->addKlickTipp();
        const Account account = m_bench->addSessionAccount(integration, QStringLiteral("an old password"));
        return {placeOf(integration, account, field), known.customers.first().password};
    }
    case SecretField::ApiKey: {
        const Integration integration = m_bench->addCoredination();
        (void)m_bench->keep(integration.id, field, QStringLiteral("an-old-api-key-0000"));
        return {placeOf(integration, field), known.apiKeySigned};
    }
    case SecretField::SigningSecret: {
        const Integration integration = m_bench->addCoredination();
        (void)m_bench->keep(integration.id, field, QStringLiteral("an-old-signing-secret"));
        return {placeOf(integration, field), known.signingSecret};
    }
    case SecretField::ApiToken: {
        const Integration integration = m_bench->addCoredination();
        const SandboxUser &user = known.users.first();
        const auto token = await(
            m_bench->talks.exchange.tryOut(integration, user.email, Secret::fromText(user.password), {}));
        const Account account = m_bench->addAccount(integration, user.name, user.email, AuthMethod::ApiToken);
        (void)m_bench->keep(account.id, field, QStringLiteral("an-old-api-token-000"));
        return {placeOf(integration, account, field),
            token && *token ? QString::fromUtf8((*token)->reveal()) : QString()};
    }
    }
    Q_UNREACHABLE();
}

void TestRotation::everySecretCanBeRotated_data()
{
    QTest::addColumn<SecretField>("field");
    for (const SecretField field : {SecretField::DeveloperKey, SecretField::CustomerKey,
             SecretField::Password, SecretField::ApiKey, SecretField::SigningSecret, SecretField::ApiToken})
        QTest::newRow(fieldName(field).data()) << field;
}

void TestRotation::everySecretCanBeRotated()
{
    QFETCH(const SecretField, field);
    const Case rotated = caseOf(field);
    const SecretPlace &place = rotated.place;
    const QByteArray old = inUse(place);
    QVERIFY(!old.startsWith('<') && old != rotated.good.toUtf8());
    make(place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Proven));
    QCOMPARE(inUse(place), old);
    m_rotation->switchOver();
    QVERIFY(reaches(State::Switched));
    QCOMPARE(inUse(place), rotated.good.toUtf8());
    QVERIFY(hasKept(place));
    if (place.account)
        QCOMPARE(m_bench->repository->account(place.owner())->lastCheck.outcome, CheckOutcome::Works);

    QVERIFY(*await(undoRotation(deps(), place)));
    QCOMPARE(inUse(place), old);
    QVERIFY(*await(undoRotation(deps(), place)));
    QVERIFY(*await(confirmRotation(deps(), place)));
    QCOMPARE(inUse(place), rotated.good.toUtf8());
    QVERIFY(!hasKept(place));
}

void TestRotation::aRefusedValueIsNeverInUse_data()
{
    everySecretCanBeRotated_data();
}

void TestRotation::aRefusedValueIsNeverInUse()
{
    QFETCH(const SecretField, field);
    const Case rotated = caseOf(field);
    const QByteArray old = inUse(rotated.place);
    make(rotated.place);
    QString wrong = rotated.good;
    wrong[0] = wrong.at(0) == u'1' ? u'2' : u'1';
    QVERIFY(m_rotation->start(Secret::fromText(wrong)));
    QVERIFY(reaches(State::Refused));
    QVERIFY(!m_rotation->record().message.isEmpty());
    m_rotation->switchOver();
    QCOMPARE(m_rotation->state(), State::Refused);
    QCOMPARE(inUse(rotated.place), old);
    QVERIFY(!hasKept(rotated.place));
}

void TestRotation::whereNobodyCanTellTheUserDecides()
{
    const Case rotated = caseOf(SecretField::CustomerKey);
    m_bench->addFault(u"500"_qs);
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Unproven));
    QVERIFY(inUse(rotated.place) != rotated.good.toUtf8());
    m_rotation->switchOver();
    QVERIFY(reaches(State::Switched));
    QCOMPARE(inUse(rotated.place), rotated.good.toUtf8());
    QVERIFY(hasKept(rotated.place));
}

void TestRotation::aTokenIsGotByExchange()
{
    const Case rotated = caseOf(SecretField::ApiToken);
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    make(rotated.place);
    m_rotation->startByExchange(user.email, Secret::fromText(user.password));
    QVERIFY(reaches(State::Proven));
    m_rotation->switchOver();
    QVERIFY(reaches(State::Switched));
    QVERIFY(inUse(rotated.place).size() > 20);
    QVERIFY(hasKept(rotated.place));
    QCOMPARE(m_bench->kept(rotated.place.owner(), SecretField::Password), QByteArray("<secret-missing>"));
}

void TestRotation::aWrongPasswordGivesNoToken()
{
    const Case rotated = caseOf(SecretField::ApiToken);
    const SandboxUser &user = m_bench->sandbox.credentials().users.first();
    make(rotated.place);
    m_rotation->startByExchange(user.email, Secret("wrong"));
    QVERIFY(reaches(State::Refused));
    QVERIFY(!m_rotation->hasValue());
    m_rotation->probeAgain();
    m_rotation->switchOver();
    QCOMPARE(m_rotation->state(), State::Refused);
}

void TestRotation::provingUsesNoLiveSession()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addSessionAccount(integration);
    QVERIFY(await(m_bench->talks.login.session(integration, account, {})).value_or(fail(Error())));
    const SecretPlace place = placeOf(integration, account, SecretField::Password);
    make(place);
    QVERIFY(m_rotation->start(Secret("not the password")));
    QVERIFY(reaches(State::Refused));
    QCOMPARE(m_bench->talks.sessions.sessionCount(), 1);
    QVERIFY(!m_bench->arrived().contains(u"POST /account/logout 200"_qs));
}

void TestRotation::oneWorkingAccountProvesTheDeveloperKey()
{
    const Case rotated = caseOf(SecretField::DeveloperKey);
    const Account revoked = m_bench->addCustomer(rotated.place.integration, 1);
    QVERIFY(m_bench->keep(revoked.id, SecretField::CustomerKey, u"a-revoked-key"_qs));
    CheckRecord works;
    works.outcome = CheckOutcome::Works;
    QVERIFY(m_bench->repository->recordCheck(revoked.id, works)); // so it is asked first
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Proven));
    QCOMPARE(m_bench->sandbox.log().entries().size(), 2);
}

void TestRotation::anAccountThatWasRefusedBeforeProvesNothing()
{
    const Case rotated = caseOf(SecretField::DeveloperKey);
    const Account account = m_bench->repository->accounts()->first();
    CheckRecord refused;
    refused.outcome = CheckOutcome::Refused;
    QVERIFY(m_bench->repository->recordCheck(account.id, refused));
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(QString(rotated.good).replace(0, 1, u'f'))));
    QVERIFY(reaches(State::Unproven));
    QVERIFY2(m_rotation->record().message.contains(account.name), qPrintable(m_rotation->record().message));
}

void TestRotation::withoutAccountsNobodyCanTell()
{
    const Integration integration = m_bench->addKlickTipp();
    make(placeOf(integration, SecretField::DeveloperKey));
    QVERIFY(m_rotation->start(Secret::fromText(QString(32, u'a'))));
    QVERIFY(reaches(State::Unproven));
    QVERIFY(m_bench->sandbox.log().entries().isEmpty());
}

void TestRotation::aSigningSecretIsProvenBySigning()
{
    Case rotated = caseOf(SecretField::SigningSecret);
    QVERIFY(m_bench->keep(rotated.place.owner(), SecretField::ApiKey, m_bench->sandbox.credentials().apiKey));
    rotated.place.integration.coredination.signRequests = false;
    QVERIFY(m_bench->repository->updateIntegration(rotated.place.integration));
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret("quite another secret")));
    QVERIFY(reaches(State::Refused));
}

void TestRotation::whatCannotBeAKeyIsRefusedAtOnce()
{
    const Case rotated = caseOf(SecretField::DeveloperKey);
    make(rotated.place);
    QSignalSpy changes(m_rotation.get(), &Rotation::stateChanged);
    const Result<void> started = m_rotation->start(Secret("not hexadecimal"));
    QCOMPARE(started.error().code, ErrorCode::InvalidKey);
    QCOMPARE(m_rotation->state(), State::Idle);
    QVERIFY(changes.isEmpty());
}

void TestRotation::theValueInUseIsNoNewOne()
{
    const Case rotated = caseOf(SecretField::CustomerKey);
    make(rotated.place);
    QCOMPARE(m_rotation->start(Secret("  an-old-customer-key\n")).error().code, ErrorCode::Conflict);
}

void TestRotation::aFailingStoreLeavesTheOldOneInUse()
{
    const Case rotated = caseOf(SecretField::CustomerKey);
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Proven));
    m_bench->secrets.putError = ErrorCode::StoreLocked;
    m_rotation->switchOver();
    QVERIFY(reaches(State::Failed));
    QCOMPARE(m_rotation->error().code, ErrorCode::StoreLocked);
    QCOMPARE(inUse(rotated.place), QByteArray("an-old-customer-key"));
    m_bench->secrets.putError.reset();
    m_rotation->switchOver(); // after unlocking
    QVERIFY(reaches(State::Switched));
    QCOMPARE(inUse(rotated.place), rotated.good.toUtf8());
}

void TestRotation::provesAgain()
{
    const Case rotated = caseOf(SecretField::CustomerKey);
    m_bench->addFault(u"500,count=1"_qs);
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Unproven));
    m_rotation->probeAgain();
    QVERIFY(reaches(State::Proven));
}

void TestRotation::mayGoAtAnyTime_data()
{
    QTest::addColumn<bool>("whileSwitching");
    QTest::newRow("while it proves") << false;
    QTest::newRow("while it switches") << true;
}

void TestRotation::mayGoAtAnyTime()
{
    QFETCH(const bool, whileSwitching);
    const Case rotated = caseOf(SecretField::CustomerKey);
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    if (!whileSwitching) {
        m_rotation.reset();
        QVERIFY(!waitUntil([&] { return hasKept(rotated.place); }, 300));
        QCOMPARE(inUse(rotated.place), QByteArray("an-old-customer-key"));
        return;
    }
    QVERIFY(reaches(State::Proven));
    const Completion<bool> gate;
    m_bench->secrets.gate = gate;
    m_rotation->switchOver();
    m_rotation.reset();
    m_bench->secrets.gate.reset();
    gate.complete(true);
    QVERIFY(waitUntil([&] { return hasKept(rotated.place); }));
    QCOMPARE(inUse(rotated.place), rotated.good.toUtf8());
}

void TestRotation::eachStepIsNoted()
{
    const Case rotated = caseOf(SecretField::Password);
    make(rotated.place);
    QVERIFY(m_rotation->start(Secret::fromText(rotated.good)));
    QVERIFY(reaches(State::Proven));
    m_rotation->switchOver();
    QVERIFY(reaches(State::Switched));
    QVERIFY(*await(undoRotation(deps(), rotated.place)));
    QVERIFY(*await(confirmRotation(deps(), rotated.place)));
    const QList<ActivityEntry> noted = *m_bench->repository->activity(rotated.place.owner());
    QCOMPARE(noted.size(), 3);
    for (const ActivityEntry &entry : noted) {
        QVERIFY2(entry.what.startsWith(u"Password: "), qPrintable(entry.what));
        QCOMPARE(entry.source, ActivitySource::CommandLine);
        QVERIFY(!entry.what.contains(rotated.good));
    }
}

void TestRotation::goingBackTellsWhichOneIsInUse()
{
    const Case rotated = caseOf(SecretField::CustomerKey);
    QTest::qWait(5); // the two are told apart by when they were stored
    QVERIFY(*await(m_bench->credentials.rotate(
        rotated.place.owner(), rotated.place.field, Secret::fromText(rotated.good))));
    const auto isNew = [&] {
        const Account account = *m_bench->repository->account(rotated.place.owner());
        return isNewInUse(account.secret(rotated.place.field), *account.keptSecret(rotated.place.field));
    };
    QCOMPARE(unconfirmedFields(*m_bench->repository->account(rotated.place.owner())),
        QList<SecretField>{SecretField::CustomerKey});
    QVERIFY(isNew());
    QVERIFY(*await(undoRotation(deps(), rotated.place)));
    QVERIFY(!isNew());
}

void TestRotation::reauthorizingKeepsTheKeyBefore()
{
    class NoBrowser : public Browser
    {
    public:
        bool open(const QUrl &) override { return false; }
    } browser;
    const Case rotated = caseOf(SecretField::CustomerKey);
    AuthorizationFlow flow(
        {*m_bench->repository, m_bench->credentials, m_bench->talks.check, browser, m_bench->clock});
    flow.start(rotated.place.integration, *rotated.place.account, AuthorizationFlow::Route::PasteOnly);
    QVERIFY(flow.paste(Secret::fromText(rotated.good)));
    QVERIFY(waitUntil([&flow] { return flow.state() == AuthorizationFlow::State::Proven; }));
    flow.confirm();
    QVERIFY(waitUntil([&flow] { return flow.state() == AuthorizationFlow::State::Done; }));
    QCOMPARE(inUse(rotated.place), rotated.good.toUtf8());
    QVERIFY(hasKept(rotated.place));
    QVERIFY(*await(undoRotation(deps(), rotated.place)));
    QCOMPARE(inUse(rotated.place), QByteArray("an-old-customer-key"));
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
