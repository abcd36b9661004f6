// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretaddress.h"

#include <QTest>

using namespace signet;

class TestSecretAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAndWrites_data();
    void readsAndWrites();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void finds_data();
    void finds();
    void whatThePageCopiesIsFound();

private:
    Integration add(const QString &name, Service service);
    Account add(const Integration &integration, const QString &name, AuthMethod method);

    QList<Integration> m_integrations;
    QList<Account> m_accounts;
};

Integration TestSecretAddress::add(const QString &name, Service service)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = name;
    integration.service = service;
    m_integrations.append(integration);
    return integration;
}

Account TestSecretAddress::add(const Integration &integration, const QString &name, AuthMethod method)
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = name;
    account.method = method;
    m_accounts.append(account);
    return account;
}

void TestSecretAddress::init()
{
    m_integrations.clear();
    m_accounts.clear();
    const Integration klickTipp = add(QStringLiteral("KlickTipp"), Service::KlickTipp);
    const Integration other = add(QStringLiteral("KlickTipp/Test 100%"), Service::KlickTipp);
    const Integration coredination = add(QStringLiteral("Coredination"), Service::Coredination);
    add(klickTipp, QStringLiteral("ACME GmbH"), AuthMethod::PartnerKey);
    add(klickTipp, QStringLiteral("Müller & Söhne"), AuthMethod::PartnerKey);
    add(other, QStringLiteral("Müller & Söhne"), AuthMethod::SessionLogin);
    add(coredination, QStringLiteral("Coredination"), AuthMethod::ApiToken);
}

void TestSecretAddress::readsAndWrites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("integration");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("canonical");
    QTest::newRow("short") << u"signet://acme/customer-key"_qs << QString() << u"acme"_qs
                           << u"signet://acme/customer-key"_qs;
    QTest::newRow("with its integration") << u"signet://KlickTipp/acme/password"_qs << u"KlickTipp"_qs
                                          << u"acme"_qs << u"signet://KlickTipp/acme/password"_qs;
    QTest::newRow("spaces as they are") << u"signet://ACME GmbH/api-token"_qs << QString() << u"ACME GmbH"_qs
                                        << u"signet://ACME%20GmbH/api-token"_qs;
    QTest::newRow("umlauts as they are")
        << u"signet://Müller/api-key"_qs << QString() << u"Müller"_qs << u"signet://M%C3%BCller/api-key"_qs;
    QTest::newRow("encoded") << u"signet://a%2Fb/c%25d%3f/signing-secret"_qs << u"a/b"_qs << u"c%d?"_qs
                             << u"signet://a%2Fb/c%25d%3F/signing-secret"_qs;
    QTest::newRow("a plus is a plus")
        << u"signet://a+b/developer-key"_qs << QString() << u"a+b"_qs << u"signet://a%2Bb/developer-key"_qs;
    QTest::newRow("? and # mean nothing") << u"signet://a?b#c/developer-key"_qs << QString() << u"a?b#c"_qs
                                          << u"signet://a%3Fb%23c/developer-key"_qs;
}

void TestSecretAddress::readsAndWrites()
{
    QFETCH(const QString, text);
    QFETCH(const QString, integration);
    QFETCH(const QString, owner);
    QFETCH(const QString, canonical);
    const Result<SecretAddress> address = SecretAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().message));
    QCOMPARE(address->integration.value_or(QString()), integration);
    QCOMPARE(address->owner, owner);
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(SecretAddress::parse(canonical).value(), *address);
}

void TestSecretAddress::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no scheme") << u"acme/customer-key"_qs;
    QTest::newRow("another scheme") << u"op://acme/customer-key"_qs;
    QTest::newRow("no field") << u"signet://acme"_qs;
    QTest::newRow("no such field") << u"signet://acme/key"_qs;
    QTest::newRow("too deep") << u"signet://a/b/c/password"_qs;
    QTest::newRow("nobody") << u"signet:///password"_qs;
    QTest::newRow("no integration") << u"signet:///a/password"_qs;
    QTest::newRow("no field's name") << u"signet://a/"_qs;
    QTest::newRow("broken escape") << u"signet://100%/password"_qs;
    QTest::newRow("half an escape") << u"signet://a%2/password"_qs;
    QTest::newRow("not hexadecimal") << u"signet://a%2g/password"_qs;
    QTest::newRow("not UTF-8") << u"signet://a%FFb/password"_qs;
    QTest::newRow("field with an escape") << u"signet://a/pass%77ord"_qs;
}

void TestSecretAddress::refusesWhatIsNone()
{
    QFETCH(const QString, text);
    const Result<SecretAddress> address = SecretAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().code, ErrorCode::InvalidInput);
    QVERIFY(address.error().message.contains(u"signet://account/customer-key"));
}

void TestSecretAddress::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("owner"); ///< "" where there is an error
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    const auto good = [](const char *name, const QString &text, const QString &owner) {
        QTest::newRow(name) << text << owner << ErrorCode::Internal << QString();
    };
    const auto bad = [](const char *name, const QString &text, ErrorCode code, const QString &says) {
        QTest::newRow(name) << text << QString() << code << says;
    };
    good("by its name", u"signet://ACME GmbH/customer-key"_qs, u"ACME GmbH"_qs);
    good("with its integration", u"signet://KlickTipp/ACME GmbH/customer-key"_qs, u"ACME GmbH"_qs);
    good("an integration's own", u"signet://KlickTipp/developer-key"_qs, u"KlickTipp"_qs);
    good("a name with a slash", u"signet://KlickTipp%2FTest 100%25/developer-key"_qs,
        u"KlickTipp/Test 100%"_qs);
    good("the field tells account", u"signet://Coredination/api-token"_qs, u"Coredination"_qs);
    good("and integration apart", u"signet://Coredination/api-key"_qs, u"Coredination"_qs);
    good("the integration tells them apart", u"signet://KlickTipp%2FTest 100%25/Müller & Söhne/password"_qs,
        u"Müller & Söhne"_qs);
    bad("nobody", u"signet://acme gmbh/customer-key"_qs, ErrorCode::NotFound, u"acme gmbh"_qs);
    bad("no such integration", u"signet://Other/ACME GmbH/customer-key"_qs, ErrorCode::NotFound,
        u"Other/ACME GmbH"_qs);
    bad("several", u"signet://Müller & Söhne/customer-key"_qs, ErrorCode::Conflict,
        u"signet://KlickTipp/M%C3%BCller%20%26%20S%C3%B6hne/customer-key"_qs);
    bad("an account has no developer key", u"signet://ACME GmbH/developer-key"_qs, ErrorCode::NotFound,
        u"belongs to an integration"_qs);
    bad("nor below its integration", u"signet://KlickTipp/ACME GmbH/developer-key"_qs, ErrorCode::NotFound,
        u"signet://KlickTipp/developer-key"_qs);
    bad("an integration has no customer key", u"signet://KlickTipp/customer-key"_qs, ErrorCode::NotFound,
        u"no account"_qs);
    bad("another service's", u"signet://KlickTipp/api-key"_qs, ErrorCode::NotFound, u"developer-key"_qs);
    bad("another method's", u"signet://ACME GmbH/password"_qs, ErrorCode::NotFound, u"customer-key"_qs);
}

void TestSecretAddress::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, owner);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, says);
    const Result<SecretPlace> place =
        locateSecret(SecretAddress::parse(text).value(), m_integrations, m_accounts);
    if (owner.isEmpty()) {
        QVERIFY(!place);
        QCOMPARE(place.error().code, code);
        QVERIFY2(place.error().message.contains(says), qPrintable(place.error().message));
        return;
    }
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    QCOMPARE(place->account ? place->account->name : place->integration.name, owner);
}

void TestSecretAddress::whatThePageCopiesIsFound()
{
    for (const Account &account : std::as_const(m_accounts)) {
        for (const Integration &integration : std::as_const(m_integrations)) {
            if (integration.id != account.integrationId)
                continue;
            const SecretField field = account.requiredSecret();
            for (const SecretAddress &address :
                {addressOf(integration, account, field), stableAddressOf(account.id, field)}) {
                const Result<SecretAddress> read = SecretAddress::parse(address.toString());
                QVERIFY(read);
                const Result<SecretPlace> place = locateSecret(*read, m_integrations, m_accounts);
                QVERIFY(place);
                QCOMPARE(place->owner(), account.id);
            }
        }
    }
    const SecretAddress own = addressOf(m_integrations.at(1), std::nullopt, SecretField::DeveloperKey);
    QCOMPARE(locateSecret(own, m_integrations, m_accounts)->owner(), m_integrations.at(1).id);
    const SecretAddress stable = stableAddressOf(m_integrations.at(1).id, SecretField::DeveloperKey);
    QCOMPARE(locateSecret(stable, m_integrations, m_accounts)->owner(), m_integrations.at(1).id);
}

QTEST_APPLESS_MAIN(TestSecretAddress)
#include "tst_secretaddress.moc"
