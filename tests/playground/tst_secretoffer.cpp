// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/curl/curlimport.h"
#include "playground/curl/secretoffer.h"
#include "signing/partnercipher.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// Issue 5, item 6: the secrets of a curl command are offered for whom they belong to.
class TestSecretOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void offersByWhatTheyAre_data();
    void offersByWhatTheyAre();
    void splitsXCiForItsAccount();
    void doesNotGuessAnAccount();
    void namesWhatItWouldReplace();
    void storesAndReadsBack();
    void aLockedStoreOffersNothing();
    void whatCannotBeStoredIsAnError();

private:
    [[nodiscard]] Integration add(Service service);
    [[nodiscard]] Account add(const Integration &integration, const QString &userName, AuthMethod method);
    void store(const QUuid &owner, SecretField field, const QByteArray &value);
    [[nodiscard]] Result<SecretOffers> offers(
        const QByteArray &options, const QUuid &integration, const std::optional<QUuid> &account);
    [[nodiscard]] QByteArray open(const QUuid &owner, SecretField field);

    std::unique_ptr<QTemporaryDir> m_folder;
    MockClock m_clock;
    std::unique_ptr<FaultyStore> m_store;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<CredentialStore> m_credentials;
};

namespace {
const QByteArray developerKey = "0123456789abcdef";

QByteArray xCi(const QByteArray &key)
{
    return partnerHeaders({{}, Secret(key), Secret("customer-key-1234")})->headers.first().value;
}
} // namespace

void TestSecretOffer::init()
{
    m_credentials.reset();
    m_repository.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<FaultyStore>();
    m_repository = AccountRepository::open(m_folder->path()).value_or(nullptr);
    QVERIFY(m_repository);
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_store, m_clock);
}

Integration TestSecretOffer::add(Service service)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = u"One"_qs;
    integration.service = service;
    integration.baseUrl = BaseUrl::parse(u"https://api.example.com"_qs).value();
    return m_repository->addIntegration(integration) ? integration : Integration();
}

Account TestSecretOffer::add(const Integration &integration, const QString &userName, AuthMethod method)
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = u"Account of "_qs + userName;
    account.userName = userName;
    account.method = method;
    return m_repository->addAccount(account) ? account : Account();
}

void TestSecretOffer::store(const QUuid &owner, SecretField field, const QByteArray &value)
{
    const auto stored = await(m_credentials->store(owner, field, Secret(value)));
    QVERIFY(stored && *stored);
}

QByteArray TestSecretOffer::open(const QUuid &owner, SecretField field)
{
    const auto opened = await(m_credentials->open(owner, field));
    return opened && *opened ? (*opened)->reveal().toByteArray() : QByteArray();
}

Result<SecretOffers> TestSecretOffer::offers(
    const QByteArray &options, const QUuid &integration, const std::optional<QUuid> &account)
{
    OfferContext context{m_repository->integration(integration).value(), {}};
    if (account)
        context.account = m_repository->account(*account).value();
    const Result<CurlImport> read =
        importCurl("curl https://api.example.com/a " + options, context.integration);
    if (!read)
        return fail(read.error());
    const auto result = await(secretOffers(m_repository.get(), m_credentials.get(), context, read->secrets));
    return result ? *result : fail(ErrorCode::Timeout, u"no offers"_qs);
}

void TestSecretOffer::offersByWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<int>("service");
    QTest::addColumn<int>("method");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char *name, const char *options, Service service, AuthMethod method,
                         const QStringList &offered) {
        QTest::newRow(name) << QByteArray(options) << static_cast<int>(service) << static_cast<int>(method)
                            << offered;
    };
    const auto coredination = Service::Coredination;
    const auto klickTipp = Service::KlickTipp;
    row("both keys", "-H 'API-Key: 12345678-aaaa' -H 'API-Token: 87654321-bbbb'", coredination,
        AuthMethod::ApiToken,
        {u"API-Key api-key One 12345678-aaaa"_qs, u"API-Token api-token Account of me 87654321-bbbb"_qs});
    row("in the address", "--url-query api_key=12345678-aaaa", coredination, AuthMethod::ApiToken,
        {u"api_key api-key One 12345678-aaaa"_qs});
    row("a password", "-u me:pass:word", klickTipp, AuthMethod::SessionLogin,
        {u"Authorization password Account of me pass:word"_qs});
    row("a login", R"(-d '{"username":"ME","password":"pw"}')", klickTipp, AuthMethod::SessionLogin,
        {u"password password Account of me pw"_qs});
    row("somebody else's password", "-u you:pass", klickTipp, AuthMethod::SessionLogin, {});
    row("a password for keys", "-u me:pass", klickTipp, AuthMethod::PartnerKey, {});
    row("a key of the other service", "-H 'API-Key: 12345678-aaaa'", klickTipp, AuthMethod::PartnerKey, {});
    row("a customer key in the address", "--url-query customerkey=abc123", klickTipp, AuthMethod::PartnerKey,
        {u"customerkey customer-key Account of me abc123"_qs});
    row("no X-Ci", "-H 'X-Ci: AAAA'", klickTipp, AuthMethod::PartnerKey, {});
    row("sessions", "-b SSESS=abc -H 'X-Session-Id: x' -H 'Authorization: Bearer y'", klickTipp,
        AuthMethod::SessionLogin, {});
}

void TestSecretOffer::offersByWhatTheyAre()
{
    QFETCH(QByteArray, options);
    QFETCH(int, service);
    QFETCH(int, method);
    const Integration integration = add(static_cast<Service>(service));
    const Account account = add(integration, u"me"_qs, static_cast<AuthMethod>(method));
    store(integration.id, SecretField::DeveloperKey, developerKey);
    const Result<SecretOffers> found = offers(options, integration.id, account.id);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QStringList offered;
    for (const SecretOffer &offer : found->offers)
        offered.append(QStringList{
            offer.where, fieldName(offer.field), offer.ownerName, QString::fromUtf8(offer.value.reveal())}
                           .join(u' '));
    QTEST(offered, "offered");
}

void TestSecretOffer::splitsXCiForItsAccount()
{
    const Integration integration = add(Service::KlickTipp);
    const Account me = add(integration, u"me"_qs, AuthMethod::PartnerKey);
    const Account you = add(integration, u"you"_qs, AuthMethod::PartnerKey);
    store(integration.id, SecretField::DeveloperKey, developerKey);
    const QByteArray options = "-H 'X-Un: you' -H 'X-Ci: " + xCi(developerKey) + '\'';
    const Result<SecretOffers> found = offers(options, integration.id, me.id);
    QVERIFY(found);
    QCOMPARE(found->offers.size(), 1);
    QCOMPARE(found->offers.first().owner, you.id); // whose it is, not who is shown
    QCOMPARE(found->offers.first().value.reveal(), QByteArrayView("customer-key-1234"));
    QCOMPARE(offers(options, integration.id, {})->offers.first().owner, you.id);
    const QByteArray foreign = "-H 'X-Un: me' -H 'X-Ci: " + xCi("fedcba9876543210") + '\'';
    const Result<SecretOffers> refused = offers(foreign, integration.id, me.id);
    QVERIFY(refused && refused->offers.isEmpty());
    QVERIFY(refused->remarks.join(u' ').contains(u"another developer key"_qs));
}

void TestSecretOffer::doesNotGuessAnAccount()
{
    const Integration integration = add(Service::Coredination);
    const Account account = add(integration, u"me@example.com"_qs, AuthMethod::ApiToken);
    Q_UNUSED(account)
    const Result<SecretOffers> found = offers("-H 'API-Token: 87654321-bbbb'", integration.id, {});
    QVERIFY(found && found->offers.isEmpty());
    QCOMPARE(found->remarks.size(), 1);
}

void TestSecretOffer::namesWhatItWouldReplace()
{
    const Integration integration = add(Service::Coredination);
    store(integration.id, SecretField::ApiKey, "12345678-aaaa");
    const Result<SecretOffers> same = offers("-H 'API-Key: 12345678-aaaa'", integration.id, {});
    QVERIFY(same && same->offers.isEmpty());
    QCOMPARE(same->remarks.size(), 1);
    const Result<SecretOffers> other = offers("-H 'API-Key: 12345678-cccc'", integration.id, {});
    QVERIFY(other && other->offers.size() == 1);
    QVERIFY(other->offers.first().present);
    QCOMPARE(other->offers.first().present->summary.lastFour, u"aaaa"_qs);
}

void TestSecretOffer::storesAndReadsBack()
{
    const Integration integration = add(Service::Coredination);
    const Account account = add(integration, u"me@example.com"_qs, AuthMethod::ApiToken);
    store(integration.id, SecretField::ApiKey, "12345678-aaaa");
    const Result<SecretOffers> found =
        offers("-H 'API-Key: 12345678-cccc' -H 'API-Token: 87654321-bbbb'", integration.id, account.id);
    QVERIFY(found && found->offers.size() == 2);
    const auto stored = await(storeOffers(m_repository.get(), m_credentials.get(), found->offers));
    QVERIFY(stored && *stored);
    QCOMPARE(open(integration.id, SecretField::ApiKey), QByteArray("12345678-cccc"));
    QCOMPARE(open(account.id, SecretField::ApiToken), QByteArray("87654321-bbbb"));
}

void TestSecretOffer::aLockedStoreOffersNothing()
{
    const Integration integration = add(Service::Coredination);
    store(integration.id, SecretField::ApiKey, "12345678-aaaa");
    m_store->getError = ErrorCode::StoreLocked;
    const Result<SecretOffers> found = offers("-H 'API-Key: 12345678-cccc'", integration.id, {});
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::StoreLocked);
}

void TestSecretOffer::whatCannotBeStoredIsAnError()
{
    const Integration integration = add(Service::Coredination);
    store(integration.id, SecretField::ApiKey, "12345678-aaaa");
    const Result<SecretOffers> found = offers("-H 'API-Key: 12345678-cccc'", integration.id, {});
    QVERIFY(found && found->offers.size() == 1);
    m_store->putError = ErrorCode::StoreDenied;
    const auto stored = await(storeOffers(m_repository.get(), m_credentials.get(), found->offers));
    QVERIFY(stored && !*stored);
    m_store->putError.reset();
    QCOMPARE(open(integration.id, SecretField::ApiKey), QByteArray("12345678-aaaa"));
}

QTEST_GUILESS_MAIN(TestSecretOffer)
#include "tst_secretoffer.moc"
