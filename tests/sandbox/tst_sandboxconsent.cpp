// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"
#include "sandbox/sandbox.h"
#include "sandbox/scriptedbrowser.h"
#include "support/await.h"
#include "support/mockclock.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace signet;
using namespace signet::test;

/// The consent page and the scripted browser that goes through it.
class TestSandboxConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTheRedirect_data();
    void readsTheRedirect();
    void appendsTheKey_data();
    void appendsTheKey();
    void pageNamesEverybody_data();
    void pageNamesEverybody();
    void confirming_data();
    void confirming();
    void pageEscapesTheRedirect();
    void scriptedBrowser_data();
    void scriptedBrowser();

private:
    MockClock m_clock;
    std::unique_ptr<Sandbox> m_sandbox;
    quint16 m_port = 0;
};

void TestSandboxConsent::init()
{
    m_sandbox = std::make_unique<Sandbox>(m_clock);
    QVERIFY(m_sandbox->listen().has_value());
    m_port = portOf(m_sandbox->consentUrl());
}

void TestSandboxConsent::readsTheRedirect_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("redirect"); // empty: none
    const QByteArray plain = "http://127.0.0.1:5/cb/abc";
    QTest::newRow("raw") << "url=" + plain << plain;
    QTest::newRow("encoded") << QByteArray("url=http%3A%2F%2F127.0.0.1%3A5%2Fcb%2Fabc") << plain;
    QTest::newRow("encoded, lower case") << QByteArray("url=http%3a%2f%2f127.0.0.1%3a5%2fcb%2fabc") << plain;
    QTest::newRow("raw with a query of its own")
        << QByteArray("url=https://a.example/x?b=1&c=2") << QByteArray("https://a.example/x?b=1&c=2");
    QTest::newRow("encoded, something behind")
        << QByteArray("url=https%3A%2F%2Fa.example%2F&x=1") << QByteArray("https://a.example/");
    QTest::newRow("none") << QByteArray("x=1") << QByteArray();
    QTest::newRow("script") << QByteArray("url=javascript:alert(1)") << QByteArray();
    QTest::newRow("line break") << QByteArray("url=http%3A%2F%2Fa.example%2F%0D%0AX: y") << QByteArray();
    QTest::newRow("no host") << QByteArray("url=http:///x") << QByteArray();
}

void TestSandboxConsent::readsTheRedirect()
{
    QFETCH(QByteArray, query);
    QTEST(redirectOf(query).value_or(QByteArray()), "redirect");
}

void TestSandboxConsent::appendsTheKey_data()
{
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("plain") << QByteArray("http://h/cb")
                           << QByteArray("http://h/cb?customerkey=a%2Bb%2Fc%3D%25");
    QTest::newRow("with query") << QByteArray("http://h/cb?x")
                                << QByteArray("http://h/cb?x&customerkey=a%2Bb%2Fc%3D%25");
    QTest::newRow("prefix repeated") << QByteArray("http://h/cb?customerkey=")
                                     << QByteArray("http://h/cb?customerkey=?customerkey=a%2Bb%2Fc%3D%25");
}

void TestSandboxConsent::appendsTheKey()
{
    QFETCH(QByteArray, redirect);
    QTEST(redirectWithKey(redirect, QStringLiteral("a+b/c=%")), "location");
}

void TestSandboxConsent::pageNamesEverybody_data()
{
    QTest::addColumn<bool>("german");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("English") << false << QByteArray("Confirm API access");
    QTest::newRow("German") << true << QByteArray("möchte auf Ihr Konto zugreifen");
}

void TestSandboxConsent::pageNamesEverybody()
{
    QFETCH(bool, german);
    QFETCH(QByteArray, holds);
    m_sandbox->settings().german = german;
    const QByteArray path = "/grantapiaccess/" + m_sandbox->credentials().accountId.toLatin1();
    const RawAnswer page =
        exchange(m_port, rawRequest(m_port, "GET", path + "?url=http://127.0.0.1:5/cb/abc"));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains(holds));
    QVERIFY(page.body.contains(m_sandbox->credentials().integrationName.toUtf8()));
    QVERIFY(page.body.contains("Bäckerei Müßig &amp; Söhne"));
    for (const SandboxCustomer &customer : m_sandbox->credentials().customers) {
        QVERIFY(page.body.contains("id=\"customer-" + customer.userName.toUtf8() + '"'));
        QVERIFY(!page.body.contains(customer.customerKey.toUtf8()));
    }
    QCOMPARE(exchange(m_port, rawRequest(m_port, "GET", path)).status, 400);
    QCOMPARE(
        exchange(m_port, rawRequest(m_port, "GET", "/grantapiaccess/1?url=http://127.0.0.1:5/")).status, 404);
    QCOMPARE(exchange(m_port, rawRequest(m_port, "PUT", path)).status, 405);
}

void TestSandboxConsent::confirming_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    const QByteArray redirect = "redirect=http%3A%2F%2F127.0.0.1%3A5%2Fcb%2Fabc";
    const QByteArray back = "http://127.0.0.1:5/cb/abc";
    QTest::newRow("confirm") << redirect + "&customer=acme-shop&decision=confirm" << QByteArray() << 302
                             << back + "?customerkey=sbx-ck-7f3e91d2a4c84b60acme";
    QTest::newRow("confirm, + / = %")
        << redirect + "&customer=beta-crm&decision=confirm" << QByteArray() << 302
        << back + "?customerkey=sbx%2Bck%2F9Qz%3D4%252Bk7%2BYw%2F3%3D%3Dbeta";
    QTest::newRow("confirm, umlaut") << redirect + "&customer=yoga-kurse&decision=confirm" << QByteArray()
                                     << 302 << back + "?customerkey=sbx-ck-Schl%C3%BCssel-e85f-yoga";
    QTest::newRow("deny") << redirect + "&customer=acme-shop&decision=deny" << QByteArray() << 200
                          << QByteArray();
    QTest::newRow("nobody") << redirect + "&customer=nobody&decision=confirm" << QByteArray() << 400
                            << QByteArray();
    QTest::newRow("no redirect") << QByteArray("customer=acme-shop&decision=confirm") << QByteArray() << 400
                                 << QByteArray();
    QTest::newRow("no key") << redirect + "&customer=acme-shop&decision=confirm" << QByteArray("no-key")
                            << 302 << back;
    QTest::newRow("two keys")
        << redirect + "&customer=acme-shop&decision=confirm" << QByteArray("two-keys") << 302
        << back + "?customerkey=sbx-ck-7f3e91d2a4c84b60acme&customerkey=another-sbx-ck-7f3e91d2a4c84b60acme";
}

void TestSandboxConsent::confirming()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, fault);
    if (!fault.isEmpty())
        m_sandbox->faults().add(*parseFault(QString::fromLatin1(fault)));
    const QByteArray path = "/grantapiaccess/" + m_sandbox->credentials().accountId.toLatin1();
    const RawAnswer answer = exchange(m_port, rawRequest(m_port, "POST", path, {}, form));
    QTEST(answer.status, "status");
    QTEST(answer.header("Location"), "location");
}

void TestSandboxConsent::pageEscapesTheRedirect()
{
    const QByteArray path = "/grantapiaccess/" + m_sandbox->credentials().accountId.toLatin1();
    const RawAnswer page = exchange(
        m_port, rawRequest(m_port, "GET", path + "?url=http%3A%2F%2Fa.example%2F%22%3E%3Cscript%3E"));
    QVERIFY(!page.body.contains("<script>"));
}

void TestSandboxConsent::scriptedBrowser_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<bool>("deny");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<QByteArray>("arrives"); // at the redirect
    QTest::newRow("first customer") << QString() << false << true
                                    << QByteArray(
                                           "GET /cb/abc?customerkey=sbx-ck-7f3e91d2a4c84b60acme HTTP/1.1");
    QTest::newRow("+ / = %")
        << QStringLiteral("beta-crm") << false << true
        << QByteArray("GET /cb/abc?customerkey=sbx%2Bck%2F9Qz%3D4%252Bk7%2BYw%2F3%3D%3Dbeta HTTP/1.1");
    QTest::newRow("nobody") << QStringLiteral("nobody") << false << false << QByteArray();
    QTest::newRow("deny") << QStringLiteral("beta-crm") << true << true << QByteArray();
}

void TestSandboxConsent::scriptedBrowser()
{
    QFETCH(QString, customer);
    QFETCH(bool, deny);
    QFETCH(QByteArray, arrives);
    ScriptedBrowser browser(customer, deny);
    QStringList said;
    connect(&browser, &ScriptedBrowser::said, this, [&said](const QString &line) { said.append(line); });
    QSignalSpy finished(&browser, &ScriptedBrowser::finished);
    browser.open(QUrl(m_sandbox->consentUrl() + m_sandbox->credentials().accountId + QStringLiteral("?url=") +
                      m_sandbox->foreignUrl() + QStringLiteral("/cb/abc")));
    QVERIFY(waitUntil([&finished] { return !finished.isEmpty(); }));
    QTEST(finished.constFirst().constFirst().toBool(), "ok");
    QCOMPARE(finished.size(), 1);
    QByteArray arrived;
    for (const LoggedRequest &entry : m_sandbox->log().entries()) {
        if (entry.site == Site::Foreign) {
            arrived = entry.requestLine;
            const HttpRequest request{{}, {}, {}, entry.headers, {}};
            QCOMPARE(request.onlyHeader("Sec-Fetch-Mode"), QByteArray("navigate"));
            QCOMPARE(request.onlyHeader("Sec-Fetch-Dest"), QByteArray("document"));
            QVERIFY(request.headerValues("Origin").isEmpty());
        }
    }
    QCOMPARE(arrived, arrives);
    for (const SandboxCustomer &known : m_sandbox->credentials().customers)
        QVERIFY(!said.join(u'\n').contains(known.customerKey));
    QVERIFY(!said.join(u'\n').contains(QStringLiteral("sbx")));
}

QTEST_GUILESS_MAIN(TestSandboxConsent)
#include "tst_sandboxconsent.moc"
