// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprocess.h"
#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

/// `signet-cli rotate` with a real keyring, against the sandbox.
class RotateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_sandbox.faults().clear(); }

    void aRefusedValueChangesNothing();
    void whereNobodyCanTellItTakesAWord();
    void anAccountsKeyGoesForthAndBack();
    void anIntegrationsAccountsAreChecked();
    void showTellsWhatIsKept();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    [[nodiscard]] Ending run(const QStringList &command, const QString &input = {}) const
    {
        return runCli(m_dir.path(), command, input.toUtf8());
    }
    [[nodiscard]] Ending rotate(const QStringList &rest, const QString &value = {}) const
    {
        return run(QStringList{u"rotate"_qs} + rest, value.isEmpty() ? QString() : value + u'\n');
    }
    [[nodiscard]] QString stored(const QString &reference) const
    {
        return QString::fromUtf8(run({u"get"_qs, reference}).out);
    }

    SystemClock m_clock;
    Sandbox m_sandbox{m_clock};
    QTemporaryDir m_dir;
    QString m_goodKey;
};

void RotateTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY(m_sandbox.listen());
    const SandboxCredentials &known = m_sandbox.credentials();
    m_goodKey = known.customers.first().customerKey;
    QVERIFY(run({u"integration"_qs, u"add"_qs, u"One"_qs, u"--service"_qs, u"klicktipp"_qs,
                    u"--environment"_qs, u"sandbox"_qs, u"--base-url"_qs, m_sandbox.klickTippBaseUrl(),
                    u"--read"_qs, u"developer-key"_qs},
                u"00000000000000000000000000000000\n"_qs)
                .code == 0);
    for (int i = 0; i < 2; ++i) {
        const SandboxCustomer &customer = known.customers.at(i);
        const QString key = i == 0 ? u"an-old-customer-key"_qs : u"a-revoked-key"_qs;
        QVERIFY(run({u"account"_qs, u"add"_qs, u"Customer %1"_qs.arg(i), u"--integration"_qs, u"One"_qs,
                        u"--user-name"_qs, customer.userName, u"--read"_qs, u"customer-key"_qs},
                    key + u'\n')
                    .code == 0);
    }
}

void RotateTest::aRefusedValueChangesNothing()
{
    const Ending ending = rotate({u"Customer 0"_qs, u"customer-key"_qs}, u"quite-another-key"_qs);
    QCOMPARE(ending.code, 1);
    QVERIFY2(ending.err.contains("nothing was changed"), ending.err.constData());
    QVERIFY(!ending.err.contains("quite-another-key"));
    QCOMPARE(stored(u"signet://Customer 0/customer-key"_qs), u"an-old-customer-key"_qs);
    QCOMPARE(rotate({u"Customer 0"_qs, u"customer-key"_qs, u"--back"_qs}).code, 3);
}

void RotateTest::whereNobodyCanTellItTakesAWord()
{
    m_sandbox.faults().add(parseFault(u"500"_qs).value());
    const Ending unsure = rotate({u"One"_qs, u"developer-key"_qs}, m_sandbox.credentials().developerKey);
    QCOMPARE(unsure.code, 1);
    QVERIFY2(unsure.err.contains("--unproven"), unsure.err.constData());
    QVERIFY(stored(u"signet://One/developer-key"_qs).startsWith(u"000"));
    const Ending meant =
        rotate({u"One"_qs, u"developer-key"_qs, u"--unproven"_qs}, m_sandbox.credentials().developerKey);
    QCOMPARE(meant.code, 1); // it is in use; of its accounts nobody can tell
    QCOMPARE(stored(u"signet://One/developer-key"_qs), m_sandbox.credentials().developerKey);
    QCOMPARE(rotate({u"One"_qs, u"developer-key"_qs, u"--confirm"_qs}).code, 0);
}

void RotateTest::anAccountsKeyGoesForthAndBack()
{
    const QString reference = u"signet://One/Customer 0/customer-key"_qs;
    const QStringList what{u"Customer 0"_qs, u"customer-key"_qs};
    const Ending done = rotate(what, m_goodKey);
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY2(done.err.contains("--back"), done.err.constData());
    QCOMPARE(stored(reference), m_goodKey);
    QCOMPARE(rotate(what + QStringList{u"--back"_qs}).code, 0);
    QCOMPARE(stored(reference), u"an-old-customer-key"_qs);
    QCOMPARE(rotate(what + QStringList{u"--back"_qs}).code, 0);
    QCOMPARE(stored(reference), m_goodKey);
    QCOMPARE(rotate(what + QStringList{u"--confirm"_qs}).code, 0);
    QCOMPARE(rotate(what + QStringList{u"--confirm"_qs}).code, 3);
    QCOMPARE(stored(reference), m_goodKey);
}

void RotateTest::anIntegrationsAccountsAreChecked()
{
    // Another developer key, so that the good one is new again.
    m_sandbox.faults().add(parseFault(u"500"_qs).value());
    QVERIFY(rotate({u"One"_qs, u"developer-key"_qs, u"--unproven"_qs}, QString(32, u'a')).code == 1);
    QVERIFY(rotate({u"One"_qs, u"developer-key"_qs, u"--confirm"_qs}).code == 0);
    m_sandbox.faults().clear();
    const Ending done = run(
        {u"--json"_qs, u"rotate"_qs, u"One"_qs, u"developer-key"_qs}, m_sandbox.credentials().developerKey);
    QCOMPARE(done.code, 1); // one customer's key was revoked
    const QJsonObject object = done.json();
    QCOMPARE(object.value(u"field"_qs).toString(), u"developer-key"_qs);
    QVERIFY(object.value(u"switched"_qs).toBool());
    QCOMPARE(object.value(u"results"_qs).toArray().size(), 2);
    QCOMPARE(object.value(u"working"_qs).toInt(), 1);
    QCOMPARE(object.value(u"refused"_qs).toInt(), 1);
}

void RotateTest::showTellsWhatIsKept()
{
    const Ending shown = run({u"integration"_qs, u"show"_qs, u"One"_qs});
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.contains("kept until --confirm"), shown.out.constData());
    QVERIFY2(shown.out.contains("a new value is in use"), shown.out.constData()); // its activity
    const QJsonObject object = run({u"--json"_qs, u"integration"_qs, u"show"_qs, u"One"_qs}).json();
    QCOMPARE(object.value(u"secrets"_qs).toArray().size(), 1);
    QCOMPARE(object.value(u"kept_secrets"_qs).toArray().size(), 1);
    QVERIFY(rotate({u"One"_qs, u"developer-key"_qs, u"--confirm"_qs}).code == 0);
    QVERIFY(!run({u"integration"_qs, u"show"_qs, u"One"_qs}).out.contains("kept until"));
}

void RotateTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("rest");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody") << QStringList{u"nobody"_qs, u"customer-key"_qs} << 3;
    QTest::newRow("no such field") << QStringList{u"One"_qs, u"key"_qs} << 2;
    QTest::newRow("another service's") << QStringList{u"One"_qs, u"api-key"_qs} << 3;
    QTest::newRow("another method's") << QStringList{u"Customer 0"_qs, u"password"_qs} << 3;
    QTest::newRow("both ways") << QStringList{u"One"_qs, u"developer-key"_qs, u"--back"_qs, u"--confirm"_qs}
                               << 2;
    QTest::newRow("no value") << QStringList{u"One"_qs, u"developer-key"_qs} << 2;
}

void RotateTest::saysWhatIsWrong()
{
    QFETCH(const QStringList, rest);
    QFETCH(const int, code);
    QCOMPARE(rotate(rest).code, code);
}

QTEST_GUILESS_MAIN(RotateTest)
#include "tst_rotate.moc"
