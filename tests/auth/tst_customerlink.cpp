// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/customerlink.h"
#include "storage/accountrepository.h"
#include "support/samples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace signet;
using namespace signet::test;

namespace {
const QString reference = u"0123456789abcdefghijkl"_qs;
const QString otherReference = u"mnopqrstuvwxyzABCDEFGH"_qs;
} // namespace

class TestCustomerLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_repository.reset(); }

    void linkHoldsTheReference_data();
    void linkHoldsTheReference();
    void waitsForANewCustomer();
    void sendingAgainKeepsTheReference();
    void nothingIsLeftWhereNoLinkCanBeMade_data();
    void nothingIsLeftWhereNoLinkCanBeMade();
    void survivesARestart();
    void pastedAddressSelectsItsCustomer_data();
    void pastedAddressSelectsItsCustomer();
    void anotherReferenceIsNobodys_data();
    void anotherReferenceIsNobodys();
    void aUsedReferenceIsNobodys_data();
    void aUsedReferenceIsNobodys();
    void mailAsksInTheCustomersLanguage_data();
    void mailAsksInTheCustomersLanguage();

private:
    [[nodiscard]] Account newCustomer(const QString &name) const;
    /// Adds an account for which a link is out.
    QUuid addWaiting(const QString &name, const QString &itsReference);

    QTemporaryDir m_folder;
    std::unique_ptr<AccountRepository> m_repository;
    Integration m_integration;
};

void TestCustomerLink::init()
{
    m_repository = AccountRepository::open(m_folder.filePath(QUuid::createUuid().toString())).value();
    m_integration = {};
    m_integration.id = QUuid::createUuid();
    m_integration.name = u"KlickTipp"_qs;
    m_integration.baseUrl = BaseUrl::parse(defaultBaseUrl(Service::KlickTipp)).value();
    m_integration.klickTipp.accountId = u"48151"_qs;
    m_integration.klickTipp.publicRedirect = u"https://us.example.com/done/{ref}"_qs;
    QVERIFY(m_repository->addIntegration(m_integration));
}

Account TestCustomerLink::newCustomer(const QString &name) const
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = m_integration.id;
    account.name = name;
    account.userName = name.toLower();
    return account;
}

QUuid TestCustomerLink::addWaiting(const QString &name, const QString &itsReference)
{
    Account account = newCustomer(name);
    account.authorization = PendingAuthorization{itsReference, 1};
    return awaitCustomer(*m_repository, m_integration, account, 1).value().id;
}

void TestCustomerLink::linkHoldsTheReference_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<bool>("encode");
    QTest::addColumn<QByteArray>("link");
    const QByteArray base = "https://app.klicktipp.com/grantapiaccess/48151?url=";
    QTest::newRow("in the path") << u"https://us.example.com/done/{ref}"_qs << false
                                 << base + "https://us.example.com/done/0123456789abcdefghijkl";
    QTest::newRow("twice") << u"https://us.example.com/{ref}/{ref}"_qs << false
                           << base + "https://us.example.com/0123456789abcdefghijkl/0123456789abcdefghijkl";
    QTest::newRow("without one") << u" https://us.example.com/done "_qs << false
                                 << base + "https://us.example.com/done";
    QTest::newRow("in a query, encoded")
        << u"https://us.example.com/?r={ref}"_qs << true
        << base + "https%3A%2F%2Fus.example.com%2F%3Fr%3D0123456789abcdefghijkl";
    QTest::newRow("in a query, raw") << u"https://us.example.com/?r={ref}"_qs << false << QByteArray();
    QTest::newRow("none") << QString() << false << QByteArray();
    QTest::newRow("no address") << u"us.example.com/{ref}"_qs << false << QByteArray();
}

void TestCustomerLink::linkHoldsTheReference()
{
    QFETCH(QString, redirect);
    QFETCH(bool, encode);
    QFETCH(QByteArray, link);
    KlickTippSettings settings = m_integration.klickTipp;
    settings.publicRedirect = redirect;
    settings.encodeRedirect = encode;
    const Result<QByteArray> made = customerLink(settings, {reference, 0});
    QCOMPARE(made.has_value(), !link.isEmpty());
    QCOMPARE(checkPublicRedirect(settings).has_value(), !link.isEmpty());
    if (made)
        QCOMPARE(*made, link);
    else
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
}

void TestCustomerLink::waitsForANewCustomer()
{
    const Result<Account> first = awaitCustomer(*m_repository, m_integration, newCustomer(u"ACME"_qs), 1'000);
    const Result<Account> second =
        awaitCustomer(*m_repository, m_integration, newCustomer(u"Beta"_qs), 2'000);
    QVERIFY(first && second);
    QVERIFY(first->authorization && second->authorization);
    const QRegularExpression token(u"^[A-Za-z0-9_-]{22}$"_qs);
    QVERIFY(token.match(first->authorization->reference).hasMatch());
    QVERIFY(first->authorization->reference != second->authorization->reference);
    QCOMPARE(first->authorization->startedAtMs, 1'000);
    QCOMPARE(m_repository->accounts()->size(), 2);
}

void TestCustomerLink::sendingAgainKeepsTheReference()
{
    const Result<Account> first = awaitCustomer(*m_repository, m_integration, newCustomer(u"ACME"_qs), 1'000);
    QVERIFY(first);
    const Result<Account> again = awaitCustomer(*m_repository, m_integration, *first, 9'000);
    QVERIFY(again);
    QCOMPARE(again->authorization, first->authorization);
    QVERIFY(m_repository->setPendingAuthorization(first->id, std::nullopt)); // given up
    const Account givenUp = m_repository->account(first->id).value();
    const Result<Account> anew = awaitCustomer(*m_repository, m_integration, givenUp, 9'000);
    QVERIFY(anew);
    QVERIFY(anew->authorization->reference != first->authorization->reference);
}

void TestCustomerLink::nothingIsLeftWhereNoLinkCanBeMade_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<QString>("accountId");
    QTest::addColumn<bool>("isLogin");
    QTest::newRow("no public redirect") << QString() << u"1"_qs << false;
    QTest::newRow("no account id") << u"https://us.example.com/{ref}"_qs << QString() << false;
    QTest::newRow("a password account") << u"https://us.example.com/{ref}"_qs << u"1"_qs << true;
}

void TestCustomerLink::nothingIsLeftWhereNoLinkCanBeMade()
{
    QFETCH(QString, redirect);
    QFETCH(QString, accountId);
    QFETCH(bool, isLogin);
    m_integration.klickTipp.publicRedirect = redirect;
    m_integration.klickTipp.accountId = accountId;
    Account account = newCustomer(u"ACME"_qs);
    if (isLogin)
        account.method = AuthMethod::SessionLogin;
    const Result<Account> waiting = awaitCustomer(*m_repository, m_integration, account, 1'000);
    QVERIFY(!waiting);
    QCOMPARE(waiting.error().code, ErrorCode::InvalidInput);
    QVERIFY(m_repository->accounts()->isEmpty());
}

void TestCustomerLink::survivesARestart()
{
    const QString folder = m_folder.filePath(u"restart"_qs);
    Account account = newCustomer(u"ACME"_qs);
    QString sent;
    {
        const auto before = AccountRepository::open(folder).value();
        QVERIFY(before->addIntegration(m_integration));
        sent = awaitCustomer(*before, m_integration, account, 1'000)->authorization->reference;
    }
    const auto after = AccountRepository::open(folder).value();
    const QByteArray address = "https://us.example.com/done/" + sent.toLatin1() + "?customerkey=K1";
    const Result<std::optional<Account>> owner = customerOf(*after, Secret(address));
    QVERIFY(owner && *owner);
    const std::optional<Account> &found = *owner;
    QCOMPARE(found->id, account.id);
    QCOMPARE(found->authorization->startedAtMs, 1'000);
}

void TestCustomerLink::pastedAddressSelectsItsCustomer_data()
{
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QString>("customer");
    const QByteArray token = reference.toLatin1();
    QTest::newRow("address") << "https://us.example.com/done/" + token + "?customerkey=K1" << u"ACME"_qs;
    QTest::newRow("other host") << "http://localhost/x/" + token + "/?customerkey=K1" << u"ACME"_qs;
    QTest::newRow("in the query") << "https://us.example.com/?r=" + token + "&customerkey=K1" << u"ACME"_qs;
    QTest::newRow("without a key") << "https://us.example.com/done/" + token << u"ACME"_qs;
    const QByteArray moved = "https://www.example.com/thanks/"; // the page sent the browser on
    QTest::newRow("part of a longer token") << moved + token + "x?customerkey=K1" << QString();
    QTest::newRow("longer in front") << moved + "-" + token + "?customerkey=K1" << QString();
    QTest::newRow("other case") << moved + token.toUpper() + "?customerkey=K1" << QString();
    QTest::newRow("another page of ours") << "https://us.example.com/?customerkey=K1"_qba << QString();
    QTest::newRow("nothing in the reference's place")
        << "https://us.example.com/done/?customerkey=K1"_qba << QString();
    QTest::newRow("bare key") << QByteArray("K1") << QString();
    QTest::newRow("nothing") << QByteArray() << QString();
}

void TestCustomerLink::pastedAddressSelectsItsCustomer()
{
    QFETCH(QByteArray, pasted);
    QFETCH(QString, customer);
    QVERIFY(m_repository->addAccount(newCustomer(u"Beta"_qs)));
    addWaiting(u"ACME"_qs, reference);
    const Result<std::optional<Account>> found = customerOf(*m_repository, Secret(pasted));
    QVERIFY2(found, qPrintable(found ? QString() : found.error().message));
    QCOMPARE(*found ? (*found)->name : QString(), customer);
}

void TestCustomerLink::anotherReferenceIsNobodys_data()
{
    QTest::addColumn<QByteArray>("pasted");
    const QByteArray unknown = "ABCDEFGHIJKLMNOPQRSTUV";
    QTest::newRow("not waited for") << "https://us.example.com/done/" + unknown + "?customerkey=K1";
    QTest::newRow("without a key") << "https://us.example.com/done/" + unknown;
    QTest::newRow("host in capitals") << "https://US.example.com/done/" + unknown + "?customerkey=K1";
    QTest::newRow("cut off") << "https://us.example.com/done/" + reference.toLatin1().chopped(1) +
                                    "?customerkey=K1";
    QTest::newRow("longer") << "https://us.example.com/done/" + reference.toLatin1() + "x?customerkey=K1";
    QTest::newRow("of two customers") << "https://us.example.com/done/" + reference.toLatin1() +
                                             "?customerkey=" + otherReference.toLatin1();
}

void TestCustomerLink::anotherReferenceIsNobodys()
{
    QFETCH(QByteArray, pasted);
    addWaiting(u"ACME"_qs, reference);
    addWaiting(u"Beta"_qs, otherReference);
    const Result<std::optional<Account>> found = customerOf(*m_repository, Secret(pasted));
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Conflict);
    QVERIFY(!found.error().message.contains(u"K1"));
}

void TestCustomerLink::aUsedReferenceIsNobodys_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("given up, or used before") << false;
    QTest::newRow("account removed") << true;
}

void TestCustomerLink::aUsedReferenceIsNobodys()
{
    QFETCH(bool, isRemoved);
    const QUuid account = addWaiting(u"ACME"_qs, reference);
    addWaiting(u"Beta"_qs, otherReference);
    const Secret address("https://us.example.com/done/" + reference.toLatin1() + "?customerkey=K1");
    QCOMPARE(customerOf(*m_repository, address).value()->id, account);
    QVERIFY(isRemoved ? m_repository->doomAccount(account)
                      : m_repository->setPendingAuthorization(account, std::nullopt));
    const Result<std::optional<Account>> found = customerOf(*m_repository, address);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Conflict);
}

void TestCustomerLink::mailAsksInTheCustomersLanguage_data()
{
    QTest::addColumn<MailLanguage>("language");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("German") << MailLanguage::German
                            << u"Bitte bestätigen Sie den API-Zugriff auf Ihr KlickTipp-Konto"_qs
                            << u"Guten Tag,"_qs;
    QTest::newRow("English") << MailLanguage::English
                             << u"Please confirm API access to your KlickTipp account"_qs << u"Hello,"_qs;
}

void TestCustomerLink::mailAsksInTheCustomersLanguage()
{
    QFETCH(MailLanguage, language);
    QFETCH(QString, subject);
    QFETCH(QString, greeting);
    Account account = newCustomer(u"ACME"_qs);
    account.userName = u"acme {link} & söhne"_qs;
    const QByteArray link = "https://app.klicktipp.com/grantapiaccess/1?url=https://us.example.com/r";
    const LinkMail mail = linkMail(language, account, link);
    QCOMPARE(mail.subject, subject);
    QVERIFY(mail.body.startsWith(greeting));
    QCOMPARE(mail.body.count(QString::fromLatin1(link)), 1);
    QVERIFY(mail.body.contains(account.userName));
    // What a mail program makes of it.
    const QUrl url = mail.toUrl();
    QVERIFY(url.isValid());
    QCOMPARE(url.scheme(), u"mailto"_qs);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(u"subject"_qs, QUrl::FullyDecoded), subject);
    QCOMPARE(query.queryItemValue(u"body"_qs, QUrl::FullyDecoded).remove(u'\r'), mail.body);
}

QTEST_GUILESS_MAIN(TestCustomerLink)
#include "tst_customerlink.moc"
