// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountrules.h"
#include "auth/authorizationflow.h"
#include "auth/consentlink.h"
#include "auth/customerlink.h"
#include "auth/flowbench.h"

#include <QRegularExpression>

using namespace signet;
using namespace signet::test;
using State = AuthorizationFlow::State;

/// PROTOCOLS 1.3, getting a customer key: the round trip itself. What may come back is in tst_klicktipp.
class TestKlickTippAuthorization : public QObject, FlowBench
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        QVERIFY(m_bench->isListening);
    }
    void cleanup() { tearDown(); }

    void P1_3_step1_theAccountIdIsTheIntegrators_data();
    void P1_3_step1_theAccountIdIsTheIntegrators();
    void P1_3_step2_theConsentPageGetsTheRedirectRaw();
    void P1_3_step3_aNonceBelongsInTheRedirectsPath();
    void P1_3_step3_theWaitHasADeadline();
    void P1_3_step3_nothingIsSaidAboutRefusal();
    void P1_3_step4_theUserNameIsAskedFor();
    void P1_3_step5_theKeyIsProvenByTheProbe();
    void P1_3_wayA_hereWithTheLoopbackListener();
    void P1_3_wayB_theLinkWithTheIntegratorsOwnRedirect();
    void P1_3_wayB_thePastedAddressSelectsItsCustomer();
    void P1_3_wayC_theRedirectedAddressOrTheBareKey_data();
    void P1_3_wayC_theRedirectedAddressOrTheBareKey();

private:
    /// The target of the last consent page that was asked for.
    [[nodiscard]] QByteArray consentTarget() const
    {
        QByteArray target;
        for (const LoggedRequest &request : m_bench->sandbox.log().entries()) {
            if (request.site == Site::Consent && request.requestLine.startsWith("GET /grantapiaccess/"))
                target = request.requestLine.split(' ').value(1);
        }
        return target;
    }
    [[nodiscard]] Integration withPublicRedirect(const QString &redirect) const
    {
        Integration integration = m_integration;
        integration.klickTipp.publicRedirect = redirect;
        return integration;
    }
};

void TestKlickTippAuthorization::P1_3_step1_theAccountIdIsTheIntegrators_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("as it is shown") << u"https://app.klicktipp.com/grantapiaccess/48151?url="_qs;
    QTest::newRow("without its end") << u"https://app.klicktipp.com/grantapiaccess/48151"_qs;
}

void TestKlickTippAuthorization::P1_3_step1_theAccountIdIsTheIntegrators()
{
    QFETCH(const QString, link);
    const Result<ConsentLinkParts> parts = takeConsentLinkApart(link);
    QVERIFY(parts);
    QCOMPARE(parts->accountId, u"48151"_qs);
    QCOMPARE(parts->consentUrl, KlickTippSettings().consentUrl);
}

void TestKlickTippAuthorization::P1_3_step2_theConsentPageGetsTheRedirectRaw()
{
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
    const QByteArray before =
        "/grantapiaccess/" + m_bench->sandbox.credentials().accountId.toUtf8() + "?url=";
    QVERIFY(consentTarget().startsWith(before));
    const QByteArray redirect = consentTarget().mid(before.size());
    QVERIFY2(redirect.startsWith("http://127.0.0.1:"), redirect.constData());
    QVERIFY(!redirect.contains('?') && !redirect.contains('&') && !redirect.contains('#') &&
            !redirect.contains('+') && !redirect.contains('%') && !redirect.contains(' '));
}

void TestKlickTippAuthorization::P1_3_step3_aNonceBelongsInTheRedirectsPath()
{
    const QRegularExpression path(u"/cb/([A-Za-z0-9_-]{43})$"_qs);
    QSet<QString> nonces;
    for (int attempt = 0; attempt < 3; ++attempt) {
        start();
        QVERIFY(m_flow->openBrowser());
        QVERIFY(reaches(State::Proven));
        nonces.insert(path.match(QString::fromLatin1(consentTarget())).captured(1));
        m_flow->cancel();
    }
    QVERIFY(!nonces.contains(QString()));
    QCOMPARE(nonces.size(), 3);
}

void TestKlickTippAuthorization::P1_3_step3_theWaitHasADeadline()
{
    m_browser->behaviour = SandboxBrowser::Behaviour::Stay;
    start();
    QVERIFY(m_flow->openBrowser());
    m_clock.advance(m_flow->remainingMs() - 1);
    QTest::qWait(1'500); // a tick
    QCOMPARE(m_flow->state(), State::Listening);
    m_clock.advance(1);
    QVERIFY(reaches(State::TimedOut));
    QCOMPARE(keptKey(), QByteArray("<secret-missing>"));
}

void TestKlickTippAuthorization::P1_3_step3_nothingIsSaidAboutRefusal()
{
    m_browser->behaviour = SandboxBrowser::Behaviour::Deny;
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::BrowserReached));
    QTest::qWait(300);
    QCOMPARE(m_flow->state(), State::BrowserReached); // so the wait goes on, with the other ways beside it
    QVERIFY(m_flow->paste(Secret::fromText(sandboxKey())));
    QVERIFY(reaches(State::Proven));
}

void TestKlickTippAuthorization::P1_3_step4_theUserNameIsAskedFor()
{
    m_account.userName.clear();
    QVERIFY(!checkAccount(m_account, m_integration, {}, SecretField::CustomerKey));
    start();
    QCOMPARE(m_flow->state(), State::Failed);
    QVERIFY(m_browser->opened.isEmpty());
}

void TestKlickTippAuthorization::P1_3_step5_theKeyIsProvenByTheProbe()
{
    start();
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
    const LoggedRequest &probe = m_bench->sandbox.log().entries().last();
    QCOMPARE(probe.requestLine, QByteArray("GET /list HTTP/1.1"));
    QCOMPARE(probe.status, 200);
    QCOMPARE(keptKey(), QByteArray("<secret-missing>")); // the user has not said yes yet
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

void TestKlickTippAuthorization::P1_3_wayA_hereWithTheLoopbackListener()
{
    start();
    QCOMPARE(m_flow->state(), State::Listening);
    QCOMPARE(m_flow->link().host(), u"127.0.0.1"_qs);
    QVERIFY(m_flow->openBrowser());
    QVERIFY(reaches(State::Proven));
}

void TestKlickTippAuthorization::P1_3_wayB_theLinkWithTheIntegratorsOwnRedirect()
{
    const Integration integration = withPublicRedirect(u"https://agency.example/klicktipp/{ref}"_qs);
    const Result<Account> first = awaitCustomer(*m_bench->repository, integration, m_account, 1'000);
    QVERIFY(first && first->authorization);
    const Account neighbour = m_bench->addCustomer(integration, 1);
    const Result<Account> second = awaitCustomer(*m_bench->repository, integration, neighbour, 1'000);
    QVERIFY(second && second->authorization);
    QVERIFY(first->authorization->reference != second->authorization->reference); // a token per customer

    const Result<QByteArray> link = customerLink(integration.klickTipp, *first->authorization);
    QVERIFY(link);
    QCOMPARE(
        *link, m_bench->sandbox.consentUrl().toUtf8() + m_bench->sandbox.credentials().accountId.toUtf8() +
                   "?url=https://agency.example/klicktipp/" + first->authorization->reference.toLatin1());
}

void TestKlickTippAuthorization::P1_3_wayB_thePastedAddressSelectsItsCustomer()
{
    const Integration integration = withPublicRedirect(u"https://agency.example/klicktipp/{ref}"_qs);
    const Account neighbour = m_bench->addCustomer(integration, 1);
    QList<Account> waiting;
    for (const Account &account : {m_account, neighbour})
        waiting.append(awaitCustomer(*m_bench->repository, integration, account, 1'000).value());
    const QByteArray back = "https://agency.example/klicktipp/" +
                            waiting.at(1).authorization->reference.toLatin1() + "?customerkey=KEY";
    const Result<std::optional<Account>> selected = customerOf(*m_bench->repository, Secret(back));
    QVERIFY(selected && *selected);
    QCOMPARE((*selected)->id, neighbour.id);
    QCOMPARE(customerOf(*m_bench->repository, Secret("KEY")).value(), std::nullopt); // a bare key asks
}

void TestKlickTippAuthorization::P1_3_wayC_theRedirectedAddressOrTheBareKey_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("redirected address") << u"https://agency.example/done?customerkey="_qs;
    QTest::newRow("bare key") << QString();
}

void TestKlickTippAuthorization::P1_3_wayC_theRedirectedAddressOrTheBareKey()
{
    QFETCH(const QString, before);
    m_flow->start(m_integration, m_account, AuthorizationFlow::Route::PasteOnly);
    QVERIFY(m_flow->paste(Secret::fromText(before + sandboxKey())));
    QVERIFY(reaches(State::Proven));
    m_flow->confirm();
    QVERIFY(reaches(State::Done));
    QCOMPARE(keptKey(), sandboxKey().toUtf8());
}

QTEST_GUILESS_MAIN(TestKlickTippAuthorization)
#include "tst_klicktippauthorization.moc"
