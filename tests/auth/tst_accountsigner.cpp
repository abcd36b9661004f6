// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountsigner.h"
#include "core/requestcompiler.h"
#include "support/authbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

class TestAccountSigner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<AuthBench>(); }
    void cleanup() { m_bench.reset(); }

    void partnerKeysMakeTheirHeaders();
    void keyThatIsNotStoredYet();
    void coredinationForAnAccount();
    void coredinationForTheIntegrationAlone();
    void coredinationUnsigned();
    void coredinationKeysInTheQuery();
    void refusesAnotherOrigin_data();
    void refusesAnotherOrigin();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();

private:
    [[nodiscard]] static WireRequest request(const QString &base, const QString &target)
    {
        RequestSpec spec;
        spec.base = BaseUrl::parse(base).value_or(BaseUrl());
        spec.method = QStringLiteral("GET");
        spec.target = target;
        return compileRequest(spec).value();
    }
    [[nodiscard]] Result<SignedRequest> sign(
        const WireRequest &request, const Integration &integration, const std::optional<Account> &account)
    {
        AccountSigner &signer = m_bench->talks.signer;
        const auto result = await(signer.sign(request, integration, account));
        return result ? *result : Result<SignedRequest>(fail(ErrorCode::Timeout, {}));
    }

    std::unique_ptr<AuthBench> m_bench;
};

void TestAccountSigner::partnerKeysMakeTheirHeaders()
{
    const Integration integration = m_bench->addKlickTipp();
    const Account account = m_bench->addCustomer(integration);
    QVERIFY(m_bench->keep(account.id, SecretField::CustomerKey, QStringLiteral("customer-key")));
    QVERIFY(m_bench->keep(integration.id, SecretField::DeveloperKey, QStringLiteral("0123456789abcdef")));
    const auto made =
        sign(request(m_bench->sandbox.klickTippBaseUrl(), QStringLiteral("/list")), integration, account);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->request.header("X-Un"), std::optional<QByteArray>("acme-shop"));
    // vectors/xci.json, xci-01
    QCOMPARE(made->request.header("X-Ci"),
        std::optional<QByteArray>("cZkWFoPs3rLacJ4OpaooJMMOcb/fLxbZpeeOzJFCGh1jdXN0b21lci1rZXk="));
    QVERIFY(!made->trace.steps.isEmpty());
    QVERIFY(!made->sensitive.isEmpty());
}

void TestAccountSigner::keyThatIsNotStoredYet()
{
    const Integration integration = m_bench->addKlickTipp();
    QVERIFY(m_bench->keep(integration.id, SecretField::DeveloperKey, QStringLiteral("0123456789abcdef")));
    AccountSigner &signer = m_bench->talks.signer;
    const auto made = await(
        signer.signWithCustomerKey(request(m_bench->sandbox.klickTippBaseUrl(), QStringLiteral("/list")),
            integration, QStringLiteral("shop"), Secret("customer-key")));
    QVERIFY(made && *made);
    QCOMPARE((*made)->request.header("X-Ci"),
        std::optional<QByteArray>("cZkWFoPs3rLacJ4OpaooJMMOcb/fLxbZpeeOzJFCGh1jdXN0b21lci1rZXk="));
}

void TestAccountSigner::coredinationForAnAccount()
{
    const Integration integration = m_bench->addCoredination();
    const Account account =
        m_bench->addAccount(integration, QStringLiteral("Frida"), QString(), AuthMethod::ApiToken);
    QVERIFY(m_bench->keep(account.id, SecretField::ApiToken, QStringLiteral("token-1")));
    const auto made =
        sign(request(m_bench->sandbox.coredinationBaseUrl(), QStringLiteral("/customer?limit=5")),
            integration, account);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
    QCOMPARE(made->request.header("API-Key"),
        std::optional<QByteArray>(m_bench->sandbox.credentials().apiKeySigned.toLatin1()));
    QCOMPARE(made->request.header("API-Token"), std::optional<QByteArray>("token-1"));
    QVERIFY(made->request.header("API-Signature"));
    QVERIFY(made->request.header("API-Signature-Timestamp"));
}

void TestAccountSigner::coredinationForTheIntegrationAlone()
{
    const Integration integration = m_bench->addCoredination();
    const auto made =
        sign(request(m_bench->sandbox.coredinationBaseUrl(), QStringLiteral("/customer")), integration, {});
    QVERIFY(made);
    QVERIFY(made->request.header("API-Key"));
    QVERIFY(made->request.header("API-Signature"));
    QVERIFY(!made->request.header("API-Token"));
}

void TestAccountSigner::coredinationUnsigned()
{
    Integration integration = m_bench->addCoredination();
    integration.coredination.signRequests = false;
    const auto made =
        sign(request(m_bench->sandbox.coredinationBaseUrl(), QStringLiteral("/customer")), integration, {});
    QVERIFY(made);
    QVERIFY(!made->request.header("API-Signature"));
}

void TestAccountSigner::coredinationKeysInTheQuery()
{
    Integration integration = m_bench->addCoredination();
    integration.coredination.credentialsPlacement = Placement::Query;
    const auto made =
        sign(request(m_bench->sandbox.coredinationBaseUrl(), QStringLiteral("/customer?limit=5")),
            integration, {});
    QVERIFY(made);
    QVERIFY(made->request.target().contains("/customer?limit=5&api_key="));
    QVERIFY(!made->request.header("API-Key"));
}

void TestAccountSigner::refusesAnotherOrigin_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("base");
    for (const Service service : {Service::KlickTipp, Service::Coredination}) {
        const QByteArray name(serviceName(service).data());
        QTest::addRow("%s, another host", name.constData()) << service << u"https://evil.example"_qs;
        QTest::addRow("%s, another port", name.constData()) << service << u"http://127.0.0.1:1"_qs;
    }
}

void TestAccountSigner::refusesAnotherOrigin()
{
    QFETCH(Service, service);
    QFETCH(QString, base);
    const bool isKlickTipp = service == Service::KlickTipp;
    const Integration integration = isKlickTipp ? m_bench->addKlickTipp() : m_bench->addCoredination();
    const Account account = m_bench->addCustomer(integration);
    QVERIFY(m_bench->keep(account.id, SecretField::CustomerKey, QStringLiteral("customer-key")));
    const auto made = sign(request(base, QStringLiteral("/list")), integration, account);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::OriginMismatch);
    AccountSigner &signer = m_bench->talks.signer;
    const auto unstored = await(signer.signWithCustomerKey(
        request(base, QStringLiteral("/list")), integration, QStringLiteral("shop"), Secret("customer-key")));
    QVERIFY(unstored && !*unstored);
    QCOMPARE(unstored->error().code, ErrorCode::OriginMismatch);
}

void TestAccountSigner::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("lack");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("account") << u"account"_qs << ErrorCode::InvalidInput;
    QTest::newRow("customer key") << u"customer key"_qs << ErrorCode::SecretMissing;
    QTest::newRow("user name") << u"user name"_qs << ErrorCode::InvalidInput;
    QTest::newRow("log-in account") << u"log-in account"_qs << ErrorCode::SecretMissing;
    QTest::newRow("another integration's account") << u"other"_qs << ErrorCode::InvalidInput;
    QTest::newRow("API token") << u"token"_qs << ErrorCode::SecretMissing;
}

void TestAccountSigner::saysWhatIsMissing()
{
    QFETCH(QString, lack);
    QFETCH(ErrorCode, code);
    const bool isKlickTipp = lack != u"token";
    const Integration integration = isKlickTipp ? m_bench->addKlickTipp() : m_bench->addCoredination();
    std::optional<Account> account = m_bench->addCustomer(integration);
    if (lack == u"account")
        account.reset();
    if (lack == u"user name")
        account->userName = QStringLiteral(" ");
    if (lack == u"log-in account")
        account->method = AuthMethod::SessionLogin;
    if (lack == u"token")
        account->method = AuthMethod::ApiToken;
    if (lack == u"other")
        account->integrationId = QUuid::createUuid();
    const QString base =
        isKlickTipp ? m_bench->sandbox.klickTippBaseUrl() : m_bench->sandbox.coredinationBaseUrl();
    const auto made = sign(request(base, QStringLiteral("/list")), integration, account);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(!made.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestAccountSigner)
#include "tst_accountsigner.moc"
