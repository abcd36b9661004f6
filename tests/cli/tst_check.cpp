// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"
#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <csignal>

using namespace signet;
using namespace signet::test;

/// `signet-cli check` as a process, with a real keyring, against the sandbox.
class CheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void countsInJson();
    void linesAndTalkAreApart();
    void onlyWhatIsNamed();
    void interruptedTellsWhatItHas();
    void requestsGoOutAsTheAccountSays_data();
    void requestsGoOutAsTheAccountSays();

private:
    static constexpr int accountCount = 20;

    [[nodiscard]] Ending run(const QStringList &command, const QString &input = {}) const
    {
        return runCli(m_dir.path(), command, input.toUtf8());
    }
    void addFault(const QString &text) { m_sandbox.faults().add(parseFault(text).value()); }

    SystemClock m_clock;
    Sandbox m_sandbox{m_clock};
    QTemporaryDir m_dir;
};

void CheckTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY(m_sandbox.listen());
    const SandboxCredentials &known = m_sandbox.credentials();
    const Ending added = run(
        {u"integration"_qs, u"add"_qs, u"One"_qs, u"--service"_qs, u"klicktipp"_qs, u"--environment"_qs,
            u"sandbox"_qs, u"--base-url"_qs, m_sandbox.klickTippBaseUrl(), u"--read"_qs, u"developer-key"_qs},
        known.developerKey + u'\n');
    QVERIFY2(added.code == 0, added.err.constData());
    for (int i = 0; i < accountCount; ++i) {
        const SandboxCustomer &customer = known.customers.first();
        const Ending account =
            run({u"account"_qs, u"add"_qs, u"Customer %1"_qs.arg(i, 2, 10, QChar(u'0')), u"--integration"_qs,
                    u"One"_qs, u"--user-name"_qs, customer.userName, u"--read"_qs, u"customer-key"_qs},
                customer.customerKey + u'\n');
        QVERIFY2(account.code == 0, account.err.constData());
    }
}

void CheckTest::init()
{
    m_sandbox.reset();
}

void CheckTest::countsInJson()
{
    addFault(u"401,count=3"_qs);
    addFault(u"close,count=2"_qs);
    const Ending ending = run({u"--json"_qs, u"check"_qs, u"--all"_qs});
    QCOMPARE(ending.code, 1);
    const QJsonObject object = ending.json();
    const QJsonArray results = object.value(QLatin1StringView("results")).toArray();
    QCOMPARE(results.size(), accountCount);
    int works = 0;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const QJsonObject result = results.at(i).toObject();
        QCOMPARE(result.value(QLatin1StringView("name")).toString(),
            u"One/Customer %1"_qs.arg(i, 2, 10, QChar(u'0')));
        const QJsonObject check = result.value(QLatin1StringView("check")).toObject();
        works += check.value(QLatin1StringView("outcome")).toString() == u"works" ? 1 : 0;
    }
    QCOMPARE(object.value(QLatin1StringView("total")).toInt(-1), accountCount);
    QCOMPARE(object.value(QLatin1StringView("working")).toInt(-1), works);
    QCOMPARE(object.value(QLatin1StringView("refused")).toInt(-1), 3);
    // Qt may repeat a bodiless GET whose connection was closed, on another one.
    const int untold = object.value(QLatin1StringView("cannot_tell")).toInt(-1);
    QVERIFY(untold >= 0 && untold <= 2);
    QCOMPARE(works, accountCount - 3 - untold);
}

void CheckTest::linesAndTalkAreApart()
{
    addFault(u"429=1,count=1"_qs);
    const Ending ending = run({u"check"_qs, u"--all"_qs});
    QVERIFY2(ending.code == 0, ending.err.constData());
    QCOMPARE(ending.out.count('\n'), accountCount);
    QVERIFY(ending.out.contains("One/Customer 19  works  "));
    QVERIFY2(ending.err.contains("Waiting 1 s for KlickTipp (429)."), ending.err.constData());
    QVERIFY2(ending.err.contains("10 of 20 checked."), ending.err.constData());
    QVERIFY2(ending.err.contains("20 of 20 work."), ending.err.constData());
    QCOMPARE(m_sandbox.log().entries().size(), accountCount + 1);
}

void CheckTest::onlyWhatIsNamed()
{
    const Ending ending = run({u"check"_qs, u"One/Customer 01"_qs});
    QCOMPARE(ending.code, 0);
    QCOMPARE(ending.out.count('\n'), 1);
    QVERIFY(ending.out.startsWith("One/Customer 01  works  "));
    QCOMPARE(m_sandbox.log().entries().size(), 1);
    QCOMPARE(run({u"check"_qs, u"One/nobody"_qs}).code, 3);
}

void CheckTest::interruptedTellsWhatItHas()
{
    m_sandbox.faults().add(parseFault(u"429=200"_qs).value());
    QProcess process;
    startCli(process, m_dir.path(), {u"--json"_qs, u"check"_qs, u"--all"_qs});
    QVERIFY(waitUntil([this] { return !m_sandbox.log().entries().isEmpty(); }));
    QVERIFY(waitUntil([&process] { return process.readAllStandardError().contains("Waiting"); }));
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const Ending ending = endOfCli(process);
    QCOMPARE(ending.code, 5);
    const QJsonObject object = ending.json();
    QCOMPARE(object.value(QLatin1StringView("results")).toArray().size(), accountCount);
    QCOMPARE(object.value(QLatin1StringView("working")).toInt(-1), 0);
}

void CheckTest::requestsGoOutAsTheAccountSays_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("request");
    QTest::addColumn<bool>("hasToken");
    QTest::newRow("on behalf") << u"--on-behalf"_qs << QString() << true;
    QTest::newRow("on behalf, once app only") << u"--on-behalf"_qs << u"--app-only"_qs << false;
    QTest::newRow("app only") << u"--app-only"_qs << QString() << false;
    QTest::newRow("app only, once on behalf") << u"--app-only"_qs << u"--on-behalf"_qs << true;
}

void CheckTest::requestsGoOutAsTheAccountSays()
{
    QFETCH(const QString, account);
    QFETCH(const QString, request);
    QFETCH(const bool, hasToken);
    const SandboxCredentials &known = m_sandbox.credentials();
    const QString integration = QUuid::createUuid().toString();
    const QString name = QUuid::createUuid().toString();
    QCOMPARE(run({u"integration"_qs, u"add"_qs, integration, u"--service"_qs, u"coredination"_qs,
                     u"--base-url"_qs, m_sandbox.coredinationBaseUrl(), u"--read"_qs, u"api-key"_qs,
                     u"--read"_qs, u"signing-secret"_qs},
                 known.apiKeySigned + u'\n' + known.signingSecret + u'\n')
                 .code,
        0);
    QCOMPARE(run({u"account"_qs, u"add"_qs, name, u"--integration"_qs, integration, account, u"--read"_qs,
                     u"api-token"_qs},
                 known.users.first().apiToken + u'\n')
                 .code,
        0);
    QStringList words{u"request"_qs, name, u"GET"_qs, u"/customer"_qs};
    if (!request.isEmpty())
        words.append(request);
    const Ending sent = run(words);
    QVERIFY2(sent.code == 0, sent.err.constData());
    const QList<RawHeader> headers = m_sandbox.log().entries().last().headers;
    QCOMPARE(std::any_of(headers.begin(), headers.end(),
                 [](const RawHeader &header) { return header.name.toLower() == "api-token"; }),
        hasToken);
}

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
