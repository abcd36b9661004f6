// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/accountlistmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace signet;

namespace {

constexpr qint64 nowMs = 1'795'252'800'000;

Integration integrationNamed(const QString &name, Environment environment = Environment::Production)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = name;
    integration.environment = environment;
    return integration;
}

Account accountOf(const Integration &integration, const QString &name, const QString &userName = {})
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = name;
    account.userName = userName;
    return account;
}

QStringList shownAccounts(const AccountListModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        for (int child = 0; child < model.rowCount(group); ++child)
            names.append(model.index(child, 0, group).data().toString());
    }
    return names;
}

} // namespace

class TestAccountListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAccountsBelowTheirIntegration();
    void filtersByEveryWord_data();
    void filtersByEveryWord();
    void leavesOutWhatHasNoIntegration();
    void findsRowsById();
    void saysTheStateInWords_data();
    void saysTheStateInWords();
    void showsAnEnvironmentOnlyWhereItDiffers();
    void agesGoOn();
    void filtersTenThousandAccountsWithinAKeystroke();

private:
    Integration m_live;
    Integration m_test;
    QList<Account> m_accounts;
};

void TestAccountListModel::init()
{
    m_live = integrationNamed(QStringLiteral("KlickTipp live"));
    m_test = integrationNamed(QStringLiteral("Trial"), Environment::Test);
    m_accounts = {accountOf(m_live, QStringLiteral("ACME GmbH"), QStringLiteral("acme-shop")),
        accountOf(m_live, QStringLiteral("Bäckerei Müßig")), accountOf(m_test, QStringLiteral("ACME trial"))};
}

void TestAccountListModel::showsAccountsBelowTheirIntegration()
{
    AccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents({m_live, m_test}, m_accounts, nowMs);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QCOMPARE(model.index(0, 0).data(AccountListModel::CountRole).toInt(), 2);
    QCOMPARE(model.account(model.index(0, 0, model.index(1, 0)))->name, QStringLiteral("ACME trial"));
    QCOMPARE(model.integration(model.index(0, 0, model.index(1, 0)))->id, m_test.id);
    QCOMPARE(model.account(model.index(0, 0)), nullptr);
    model.setContents({}, {}, nowMs);
    QCOMPARE(model.rowCount(), 0);
}

void TestAccountListModel::filtersByEveryWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString acme = QStringLiteral("ACME GmbH");
    const QString baker = QStringLiteral("Bäckerei Müßig");
    const QString trial = QStringLiteral("ACME trial");
    QTest::newRow("nothing") << QString() << QStringList{acme, baker, trial};
    QTest::newRow("part of a name") << QStringLiteral("acm") << QStringList{acme, trial};
    QTest::newRow("two words") << QStringLiteral("acme gmbh") << QStringList{acme};
    QTest::newRow("word of the integration") << QStringLiteral("live acme") << QStringList{acme};
    QTest::newRow("user name") << QStringLiteral("shop") << QStringList{acme};
    QTest::newRow("umlaut, other case") << QStringLiteral("BÄCK") << QStringList{baker};
    QTest::newRow("environment") << QStringLiteral("test") << QStringList{trial};
    QTest::newRow("no match") << QStringLiteral("acme nowhere") << QStringList{};
}

void TestAccountListModel::filtersByEveryWord()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, expected);
    AccountListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setContents({m_live, m_test}, m_accounts, nowMs);
    model.setFilter(text);
    QCOMPARE(shownAccounts(model), expected);
    model.setFilter({});
    QCOMPARE(shownAccounts(model).size(), 3);
}

void TestAccountListModel::leavesOutWhatHasNoIntegration()
{
    AccountListModel model;
    model.setContents({m_live}, m_accounts, nowMs);
    QCOMPARE(model.accountCount(), 2);
    QVERIFY(!model.indexOf(m_accounts.at(2).id).isValid());
}

void TestAccountListModel::findsRowsById()
{
    AccountListModel model;
    model.setContents({m_live, m_test}, m_accounts, nowMs);
    for (const Account &account : m_accounts)
        QCOMPARE(model.account(model.indexOf(account.id))->name, account.name);
    QCOMPARE(model.indexOf(m_test.id), model.index(1, 0));
    model.setFilter(QStringLiteral("gmbh"));
    QVERIFY(!model.indexOf(m_accounts.at(1).id).isValid());
    QVERIFY(!model.indexOf(QUuid()).isValid());
}

void TestAccountListModel::saysTheStateInWords_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, CheckOutcome outcome, bool hasKey, const char *words, Tone tone) {
        QTest::newRow(name) << static_cast<int>(outcome) << hasKey << QString::fromLatin1(words)
                            << static_cast<int>(tone);
    };
    row("works", CheckOutcome::Works, true, "2 min", Tone::Works);
    row("refused", CheckOutcome::Refused, true, "key refused", Tone::Broken);
    row("cannot tell", CheckOutcome::CannotTell, true, "no clear answer", Tone::Attention);
    row("never checked", CheckOutcome::NeverChecked, true, "not checked", Tone::Unknown);
    row("no key", CheckOutcome::NeverChecked, false, "no key yet", Tone::Unknown);
}

void TestAccountListModel::saysTheStateInWords()
{
    QFETCH(const int, outcome);
    QFETCH(const bool, hasKey);
    QFETCH(const QString, words);
    QFETCH(const int, tone);
    Account account = m_accounts.first();
    account.lastCheck.outcome = static_cast<CheckOutcome>(outcome);
    account.lastCheck.atMs = nowMs - 125'000;
    if (hasKey)
        account.secrets = {StoredSecret{}};
    AccountListModel model;
    model.setContents({m_live}, {account}, nowMs);
    const QModelIndex index = model.indexOf(account.id);
    QCOMPARE(index.data(AccountListModel::WordsRole).toString(), words);
    QCOMPARE(index.data(AccountListModel::ToneRole).toInt(), tone);
    // A screen reader hears the name and the state.
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.startsWith(QStringLiteral("ACME GmbH, ")));
    QVERIFY(spoken.size() > QStringLiteral("ACME GmbH, ").size());
}

void TestAccountListModel::showsAnEnvironmentOnlyWhereItDiffers()
{
    m_accounts[0].environment = Environment::Test;
    m_accounts[1].environment = Environment::Production;
    AccountListModel model;
    model.setContents({m_live, m_test}, m_accounts, nowMs);
    const auto shown = [&model](const Account &account) {
        return model.indexOf(account.id).data(AccountListModel::EnvironmentRole);
    };
    QCOMPARE(shown(m_accounts.at(0)).toInt(), static_cast<int>(Environment::Test));
    QVERIFY(!shown(m_accounts.at(1)).isValid());
    QVERIFY(!shown(m_accounts.at(2)).isValid());
}

void TestAccountListModel::agesGoOn()
{
    Account account = m_accounts.first();
    account.secrets = {StoredSecret{}};
    account.lastCheck.outcome = CheckOutcome::Works;
    account.lastCheck.atMs = nowMs;
    AccountListModel model;
    model.setContents({m_live}, {account}, nowMs);
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    model.setNow(nowMs + 3 * 3'600'000);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(model.indexOf(account.id).data(AccountListModel::WordsRole).toString(), QStringLiteral("3 h"));
}

void TestAccountListModel::filtersTenThousandAccountsWithinAKeystroke()
{
    QList<Account> accounts;
    for (int i = 0; i < 10'000; ++i)
        accounts.append(accountOf(m_live, QStringLiteral("Customer %1 GmbH").arg(i)));
    AccountListModel model;
    model.setContents({m_live}, accounts, nowMs);
    QElapsedTimer timer;
    timer.start();
    for (const char *text : {"c", "cu", "customer 77", "customer 777 gmbh", "nowhere"})
        model.setFilter(QString::fromLatin1(text));
    const qint64 each = timer.elapsed() / 5;
    qInfo("%lld ms a keystroke at 10,000 accounts", each);
    QVERIFY2(each < 60, "a keystroke takes too long");
}

QTEST_GUILESS_MAIN(TestAccountListModel)
#include "tst_accountlistmodel.moc"
