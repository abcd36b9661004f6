// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importplan.h"

#include "core/name.h"
#include "storage/secretstore.h"
#include "support/samples.h"
#include "transfer/plans.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray keyOne("9f8e7d6c5b4a39281706f5e4d3c2b1a0");
const QByteArray keyTwo("00112233445566778899aabbccddeeff");

Integration coredination()
{
    Integration integration = sampleIntegration(QStringLiteral("Coredination"));
    integration.service = Service::Coredination;
    return integration;
}
} // namespace

/// What a plan says of every row, and what may be decided.
class TestImportPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneRow();
    void followsTheColumns_data();
    void followsTheColumns();
    void saysWhatIsInvalid_data();
    void saysWhatIsInvalid();
    void findsDuplicates_data();
    void findsDuplicates();
    void replacesOnlyTheUsersOwnKey();
    void warnsOfSharedKeys();
    void takesKeysOutOfAddresses();
    void doubtsKeys_data();
    void doubtsKeys();
    void saysWhichSecretIsOfNoUse();
    void countsWhatIsLeftOut();
    void proposesFreeNames();
    void takesOtherNames();
    void decidesAllDuplicates();
    void leavesBlankRowsOut();
    void readsTheIntegrationsOwnSecrets();
    void refusesDifferentOwnSecrets();
    void opensSecretsAsTheyAreKept();
    void plansManyRowsInTime();
};

void TestImportPlan::readsOneRow()
{
    const Integration integration = sampleIntegration();
    const Result<ImportPlan> plan =
        planOf("Name,User name,Customer key,Environment\n ACME GmbH , acme-shop ," + keyOne + ",live\n",
            integration);
    QVERIFY(plan);
    const ImportRow &row = plan->rows().first();
    QCOMPARE(row.name, QStringLiteral("ACME GmbH"));
    QCOMPARE(row.userName, QStringLiteral("acme-shop"));
    QCOMPARE(row.line, 2);
    QCOMPARE(row.method, AuthMethod::PartnerKey);
    QVERIFY(row.environment == Environment::Production); // the integration's is another
    QCOMPARE(row.state, RowState::New);
    QCOMPARE(row.decision, RowDecision::Add);
    QCOMPARE(row.secrets.first().lastFour, QStringLiteral("b1a0"));
    QVERIFY(row.warning.isEmpty());

    const Account account = plan->account(0, 42);
    QCOMPARE(account.integrationId, integration.id);
    QCOMPARE(account.name, row.name);
    QCOMPARE(account.createdAtMs, 42);
    QVERIFY(!account.id.isNull() && account.id != plan->account(0, 42).id);
}

void TestImportPlan::followsTheColumns_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<AuthMethod>("method");
    QTest::addColumn<QList<SecretField>>("fields");
    using Fields = QList<SecretField>;
    const QByteArray both = "user name;customer key;password\n";
    QTest::newRow("customer key") << Service::KlickTipp << both + "u;" + keyOne + ";\n"
                                  << AuthMethod::PartnerKey << Fields{SecretField::CustomerKey};
    QTest::newRow("password") << Service::KlickTipp << both + "u;;p w\n"
                              << AuthMethod::SessionLogin << Fields{SecretField::Password};
    QTest::newRow("customer key before password")
        << Service::KlickTipp << both + "u;" + keyOne + ";p\n"
        << AuthMethod::PartnerKey << Fields{SecretField::CustomerKey};
    QTest::newRow("neither yet") << Service::KlickTipp << both + "u;;\n"
                                 << AuthMethod::PartnerKey << Fields{};
    const QByteArray three = "e-mail;password;token\n";
    QTest::newRow("token") << Service::Coredination << three + "a@b.de;;t\n"
                           << AuthMethod::ApiToken << Fields{SecretField::ApiToken};
    QTest::newRow("mail and password") << Service::Coredination << three + "a@b.de;p;\n"
                                       << AuthMethod::ApiToken << Fields{SecretField::Password};
    QTest::newRow("all three") << Service::Coredination << three + "a@b.de;p;t\n"
                               << AuthMethod::ApiToken
                               << Fields{SecretField::ApiToken, SecretField::Password};
}

void TestImportPlan::followsTheColumns()
{
    QFETCH(const Service, service);
    QFETCH(const QByteArray, file);
    const Integration integration = service == Service::KlickTipp ? sampleIntegration() : coredination();
    const Result<ImportPlan> plan = planOf(file, integration);
    QVERIFY(plan);
    QCOMPARE(plan->rows().first().state, RowState::New);
    QTEST(plan->rows().first().method, "method");
    const auto secrets = plan->secrets(0);
    QVERIFY(secrets);
    QList<SecretField> fields;
    for (const auto &entry : *secrets)
        fields.append(entry.first);
    QTEST(fields, "fields");
}

void TestImportPlan::saysWhatIsInvalid_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const QByteArray klickTipp = "name;user name;customer key;password;environment\n";
    const QByteArray token = "name;e-mail;password;token;group\n";
    const auto row = [](const char *name, Service service, const QByteArray &file, const char *words) {
        QTest::newRow(name) << service << file << QString::fromUtf8(words);
    };
    row("long name", Service::KlickTipp, klickTipp + QByteArray(maximumNameLength + 1, 'x') + ";u;k;;\n",
        "too long");
    row("turned name", Service::KlickTipp,
        klickTipp + "a\xE2\x80\xAE"
                    "b;u;k;;\n",
        "cannot be seen");
    row("line break", Service::KlickTipp, klickTipp + "\"a\nb\";u;k;;\n", "cannot be seen");
    row("no name at all", Service::KlickTipp, klickTipp + ";;k;;\n", "The name is empty");
    row("no user name", Service::KlickTipp, klickTipp + "a;;k;;\n", "user name");
    row("umlaut in X-Un", Service::KlickTipp, klickTipp + "a;ü;k;;\n", "ASCII");
    row("login without a user", Service::KlickTipp, klickTipp + "a;;;p;\n", "user name is missing");
    row("environment", Service::KlickTipp, klickTipp + "a;u;k;;moon\n", "no environment");
    row("long key", Service::KlickTipp,
        klickTipp + "a;u;" + QByteArray(SecretStore::maximumSize + 1, 'k') + ";;\n", "too long");
    row("neither token nor password", Service::Coredination, token + "a;a@b.de;;;\n", "API token is missing");
    row("password without a mail", Service::Coredination, token + "a;user;p;;\n", "e-mail");
    row("token that no header carries", Service::Coredination, token + "a;;;t\xC3\xA4\x01;\n", "header");
    row("long group", Service::Coredination, token + "a;;;t;" + QByteArray(400, 'g') + "\n", "too long");
}

void TestImportPlan::saysWhatIsInvalid()
{
    QFETCH(const Service, service);
    QFETCH(const QByteArray, file);
    QFETCH(const QString, words);
    Result<ImportPlan> plan =
        planOf(file, service == Service::KlickTipp ? sampleIntegration() : coredination());
    QVERIFY(plan);
    const ImportRow &row = plan->rows().first();
    QCOMPARE(row.state, RowState::Invalid);
    QVERIFY2(row.reason.contains(words), qPrintable(row.reason));
    QCOMPARE(row.choices, QList<RowDecision>{RowDecision::Skip});
    QCOMPARE(plan->decide(0, RowDecision::Add).error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan->counts().invalid, 1);
    QCOMPARE(plan->counts().total(), 1);
}

void TestImportPlan::findsDuplicates_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<RowState>("state");
    QTest::addColumn<QList<RowDecision>>("choices");
    using Choices = QList<RowDecision>;
    const Choices withReplacing{RowDecision::Skip, RowDecision::ReplaceKey, RowDecision::Rename};
    const Choices without{RowDecision::Skip, RowDecision::Rename};
    QTest::newRow("nobody") << "Beta;beta;" + keyTwo << RowState::New
                            << Choices{RowDecision::Add, RowDecision::Skip};
    QTest::newRow("same user") << "Other;acme-shop;" + keyTwo << RowState::DuplicateOfAccount
                               << withReplacing;
    QTest::newRow("same name and user")
        << "ACME GmbH;acme-shop;" + keyTwo << RowState::DuplicateOfAccount << withReplacing;
    QTest::newRow("another case") << "acme gmbh;ACME-shop;" + keyTwo << RowState::DuplicateOfAccount
                                  << withReplacing;
    QTest::newRow("same name, other user")
        << "ACME GmbH;somebody;" + keyTwo << RowState::DuplicateOfAccount << without;
    QTest::newRow("same key") << "ACME GmbH;acme-shop;" + keyOne << RowState::DuplicateOfAccount << without;
    QTest::newRow("no key") << QByteArray("ACME GmbH;acme-shop;") << RowState::DuplicateOfAccount << without;
    QTest::newRow("earlier row by user")
        << QByteArray("X;first;") + keyTwo << RowState::DuplicateInFile << without;
    QTest::newRow("earlier row by name")
        << QByteArray("First;x;") + keyTwo << RowState::DuplicateInFile << without;
}

void TestImportPlan::findsDuplicates()
{
    QFETCH(const QByteArray, row);
    const Integration integration = sampleIntegration();
    Account existing = sampleAccount(integration.id);
    existing.secrets = {storedSecret(SecretField::CustomerKey, keyOne)};
    const Account elsewhere = sampleAccount(QUuid::createUuid(), QStringLiteral("Beta"));
    const Result<ImportPlan> plan = planOf(
        "Name;User;Key\nFirst;first;abcdabcdabcdabcd\n" + row + "\n", integration, {existing, elsewhere});
    QVERIFY(plan);
    const ImportRow &found = plan->rows().at(1);
    QTEST(found.state, "state");
    QTEST(found.choices, "choices");
    QCOMPARE(found.existing, found.state == RowState::DuplicateOfAccount ? existing.id : QUuid());
    QCOMPARE(found.reason.isEmpty(), found.state == RowState::New);
}

void TestImportPlan::replacesOnlyTheUsersOwnKey()
{
    const Integration integration = sampleIntegration();
    Account login = sampleAccount(integration.id);
    login.method = AuthMethod::SessionLogin;
    const Result<ImportPlan> plan =
        planOf("Name;User;Key\nA;acme-shop;" + keyOne + "\n", integration, {login});
    QVERIFY(plan);
    QVERIFY(!plan->rows().first().choices.contains(RowDecision::ReplaceKey));
    QVERIFY(plan->rows().first().reason.contains(QStringLiteral("another way")));
}

void TestImportPlan::warnsOfSharedKeys()
{
    const Integration integration = sampleIntegration();
    Account elsewhere = sampleAccount(QUuid::createUuid(), QStringLiteral("Elsewhere"));
    elsewhere.secrets = {storedSecret(SecretField::CustomerKey, keyOne)};
    const Result<ImportPlan> plan =
        planOf("Name;User;Key\nA;a;" + keyOne + "\nB;b;" + keyTwo + "\nC;c;" + keyTwo + "\nD;d;\n",
            integration, {elsewhere});
    QVERIFY(plan);
    QVERIFY(plan->rows().at(0).warning.contains(QStringLiteral("“Elsewhere”")));
    QVERIFY(plan->rows().at(1).warning.isEmpty());
    QVERIFY(plan->rows().at(2).warning.contains(QStringLiteral("“B”")));
    QVERIFY(plan->rows().at(3).warning.contains(QStringLiteral("authorize")));
    QCOMPARE(plan->counts().warnings, 3);
    QCOMPARE(plan->counts().add, 4);
}

void TestImportPlan::takesKeysOutOfAddresses()
{
    const QByteArray cells[] = {"https://example.com/back?customerkey=" + keyOne, "?customerkey=" + keyOne,
        "https://example.com/back?x=1?customerkey=" + keyOne + "#top"};
    for (const QByteArray &cell : cells) {
        const Result<ImportPlan> plan = planOf("Name;User;Key\nA;a;" + cell + "\n", sampleIntegration());
        QVERIFY(plan);
        QCOMPARE(plan->rows().first().state, RowState::New);
        QVERIFY(plan->rows().first().warning.isEmpty());
        QCOMPARE(plan->secrets(0)->first().second, Secret(keyOne));
    }
}

void TestImportPlan::doubtsKeys_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<RowState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("an address without one")
        << QByteArray("https://example.com/back?x=1") << RowState::Invalid << QStringLiteral("address");
    QTest::newRow("two of them") << "https://a.example/?customerkey=" + keyOne + "&customerkey=" + keyTwo
                                 << RowState::Invalid << QStringLiteral("two different");
    QTest::newRow("white space inside")
        << QByteArray("see the mail of 3 May") << RowState::New << QStringLiteral("white space");
    QTest::newRow("endless") << QByteArray(1'025, 'k') << RowState::New << QStringLiteral("longer");
    QTest::newRow("control character") << QByteArray("abc\x01"
                                                     "def")
                                       << RowState::New << QStringLiteral("characters");
    QTest::newRow("fine") << keyOne << RowState::New << QString();
}

void TestImportPlan::doubtsKeys()
{
    QFETCH(const QByteArray, cell);
    QFETCH(const QString, words);
    const Result<ImportPlan> plan = planOf("Name;User;Key\nA;a;" + cell + "\n", sampleIntegration());
    QVERIFY(plan);
    const ImportRow &row = plan->rows().first();
    QTEST(row.state, "state");
    const QString said = row.reason + row.warning;
    QVERIFY2(said.contains(words) && said.isEmpty() == words.isEmpty(), qPrintable(said));
    QCOMPARE(plan->counts().leftOut, row.state == RowState::Invalid ? 1 : 0);
}

void TestImportPlan::saysWhichSecretIsOfNoUse()
{
    Result<ImportPlan> plan = planOf(
        "Name;User;Key;Password\nA;a;" + keyOne + ";geheim\nB;b;" + keyTwo + ";\n", sampleIntegration());
    QVERIFY(plan);
    const ImportRow &row = plan->rows().first();
    QCOMPARE(row.method, AuthMethod::PartnerKey);
    QVERIFY2(row.warning.contains(fieldLabel(SecretField::Password)), qPrintable(row.warning));
    QVERIFY(plan->rows().at(1).warning.isEmpty());
    QCOMPARE(plan->counts().leftOut, 1); // so the file is still needed
    QCOMPARE(plan->counts().warnings, 1);
}

void TestImportPlan::countsWhatIsLeftOut()
{
    const Integration integration = sampleIntegration();
    Account existing = sampleAccount(integration.id);
    existing.secrets = {storedSecret(SecretField::CustomerKey, keyOne)};
    const auto leftOut = [&](const QByteArray &key) {
        return planOf("Name;User;Key\nACME GmbH;acme-shop;" + key + "\n", integration, {existing})
            ->counts()
            .leftOut;
    };
    QCOMPARE(leftOut(keyOne), 0);
    QCOMPARE(leftOut(""), 0); // a customer without a key is there
    QCOMPARE(leftOut(keyTwo), 1);
}

void TestImportPlan::proposesFreeNames()
{
    const Integration integration = sampleIntegration();
    const QString longest(maximumNameLength, u'x');
    const QList<Account> accounts{sampleAccount(integration.id),
        sampleAccount(integration.id, QStringLiteral("acme gmbh (2)")),
        sampleAccount(integration.id, longest)};
    const Result<ImportPlan> plan =
        planOf("Name;User;Key\nACME GmbH;a;k\nACME GmbH;b;k\nACME GmbH (4);c;k\nFree;acme-shop;k\n" +
                   longest.toUtf8() + ";d;k\n",
            integration, accounts);
    QVERIFY(plan);
    QCOMPARE(plan->rows().at(0).freeName, QStringLiteral("ACME GmbH (3)"));
    QCOMPARE(plan->rows().at(1).freeName, QStringLiteral("ACME GmbH (5)")); // (4) is a row's own
    QCOMPARE(plan->rows().at(3).freeName, QStringLiteral("Free"));
    QCOMPARE(plan->rows().at(4).freeName.size(), maximumNameLength);
    QVERIFY(plan->rows().at(4).freeName.endsWith(QStringLiteral("x (2)")));

    const QString faces = u'x' + QStringLiteral("😀").repeated(maximumNameLength / 2 - 1) + u'x';
    const Result<ImportPlan> cut = planOf(
        "Name;User;Key\n" + faces.toUtf8() + ";a;k\n", integration, {sampleAccount(integration.id, faces)});
    QVERIFY(checkName(cut->rows().first().freeName)); // no half of a character
}

void TestImportPlan::takesOtherNames()
{
    const Integration integration = sampleIntegration();
    Result<ImportPlan> plan = planOf(
        "Name;User;Key\nACME GmbH;a;k\nBeta;b;k\nBeta;c;k\n", integration, {sampleAccount(integration.id)});
    QVERIFY(plan);
    QVERIFY(plan->decide(0, RowDecision::Rename));
    for (const char *taken : {"acme gmbh", " Beta "})
        QCOMPARE(plan->setFreeName(0, QString::fromLatin1(taken)).error().code, ErrorCode::Conflict);
    QCOMPARE(plan->setFreeName(0, QStringLiteral(" ")).error().code, ErrorCode::InvalidInput);
    QVERIFY(plan->setFreeName(0, QStringLiteral(" ACME Nord ")));
    QCOMPARE(plan->rows().first().finalName(), QStringLiteral("ACME Nord"));
    QCOMPARE(plan->account(0, 1).name, QStringLiteral("ACME Nord"));
}

void TestImportPlan::decidesAllDuplicates()
{
    const Integration integration = sampleIntegration();
    Result<ImportPlan> plan = planOf("Name;User;Key\nA;acme-shop;k\nNew;new;k\nNew;twice;k\n;;k\n",
        integration, {sampleAccount(integration.id)});
    QVERIFY(plan);
    const auto numbers = [&plan] {
        const ImportCounts counts = plan->counts();
        return QList<int>{counts.add, counts.replace, counts.skip, counts.invalid, counts.duplicates};
    };
    QCOMPARE(numbers(), (QList<int>{1, 0, 2, 1, 2}));
    plan->decideDuplicates(RowDecision::ReplaceKey); // no choice for the one inside the file
    QCOMPARE(numbers(), (QList<int>{1, 1, 1, 1, 2}));
    plan->decideDuplicates(RowDecision::Rename);
    QCOMPARE(numbers(), (QList<int>{3, 0, 0, 1, 2}));
    QVERIFY(plan->decide(1, RowDecision::Skip));
    plan->decideDuplicates(RowDecision::Skip);
    QCOMPARE(numbers(), (QList<int>{0, 0, 3, 1, 2}));
}

void TestImportPlan::leavesBlankRowsOut()
{
    const Result<ImportPlan> plan =
        planOf("Name;User;Key;Note\n;;;\n ;\t;;\n;;;only a note\nA;a;k;\n", sampleIntegration());
    QVERIFY(plan);
    QCOMPARE(plan->rows().size(), 2);
    QCOMPARE(plan->rows().at(0).state, RowState::Invalid); // told rather than lost
    QCOMPARE(plan->rows().at(1).line, 5);
}

void TestImportPlan::readsTheIntegrationsOwnSecrets()
{
    Integration integration = sampleIntegration();
    const QByteArray file = "KLICKTIPP_DEVELOPER_KEY=" + keyOne.toUpper() + "\nDB_PASSWORD=x\n";
    Result<ImportPlan> plan = planOf(file, integration, {}, ImportTable::Kind::Env);
    QVERIFY(plan);
    QVERIFY(plan->rows().isEmpty());
    QCOMPARE(plan->applicationSecrets().size(), 1);
    QCOMPARE(plan->applicationSecrets().first().state, ImportedApplicationSecret::State::New);
    QVERIFY(plan->applicationSecrets().first().isStored);
    QCOMPARE(plan->applicationSecret(0)->reveal().toByteArray(), keyOne);

    integration.secrets = {storedSecret(SecretField::DeveloperKey, keyOne)};
    plan = planOf(file, integration, {}, ImportTable::Kind::Env);
    QCOMPARE(plan->applicationSecrets().first().state, ImportedApplicationSecret::State::Same);
    plan->storeApplicationSecret(0, true);
    QVERIFY(!plan->applicationSecrets().first().isStored);

    integration.secrets = {storedSecret(SecretField::DeveloperKey, keyTwo)};
    plan = planOf(file, integration, {}, ImportTable::Kind::Env);
    QCOMPARE(plan->applicationSecrets().first().state, ImportedApplicationSecret::State::Different);
    QVERIFY(!plan->applicationSecrets().first().isStored);
    plan->storeApplicationSecret(0, true);
    QVERIFY(plan->applicationSecrets().first().isStored);
}

void TestImportPlan::refusesDifferentOwnSecrets()
{
    const Result<ImportPlan> plan =
        planOf("User;Key;Developer key\na;k;" + keyOne + "\nb;k;" + keyTwo + "\n", sampleIntegration());
    QVERIFY(plan);
    QCOMPARE(plan->applicationSecrets().first().state, ImportedApplicationSecret::State::Invalid);
    const Result<ImportPlan> odd = planOf("User;Key;Developer key\na;k;no key\n", sampleIntegration());
    QCOMPARE(odd->applicationSecrets().first().state, ImportedApplicationSecret::State::Invalid);
    QVERIFY(!odd->applicationSecrets().first().reason.isEmpty());
    QCOMPARE(odd->rows().size(), 1);
}

void TestImportPlan::opensSecretsAsTheyAreKept()
{
    const Result<ImportPlan> keys =
        planOf("User;Key\na;\" \xC2\xA0" + keyOne + "\r\n\"\n", sampleIntegration());
    QCOMPARE(keys->secrets(0)->first().second.reveal().toByteArray(), keyOne);
    const Result<ImportPlan> passwords = planOf("User;Password\na; p\"w \n", sampleIntegration());
    QCOMPARE(passwords->secrets(0)->first().second.reveal().toByteArray(), QByteArray(" p\"w "));
    QVERIFY(passwords->rows().first().secrets.first().fingerprint.isEmpty());
}

void TestImportPlan::plansManyRowsInTime()
{
    QByteArray file("Name;User;Key\n");
    for (int row = 0; row < 5'000; ++row)
        file += "Customer " + QByteArray::number(row / 2) + ";user-" + QByteArray::number(row) +
                ";key-of-customer-" + QByteArray::number(row) + "\n";
    QElapsedTimer timer;
    timer.start();
    Result<ImportPlan> plan = planOf(file, sampleIntegration());
    QVERIFY(plan);
    plan->decideDuplicates(RowDecision::Rename);
    qInfo("%lld ms for 5,000 rows", timer.elapsed());
    QCOMPARE(plan->counts().add, 5'000);
    QVERIFY(timer.elapsed() < 10'000);
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
