// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/columnmapping.h"
#include "transfer/csvreader.h"
#include "transfer/envreader.h"
#include "transfer/headings.h"

#include <QTest>

using namespace signet;

namespace {
using Fields = QList<ImportField>;

ImportTable table(QByteArray file, CsvOptions options = {})
{
    file.detach();
    return std::move(*readCsv(WipedBytes(std::move(file)), options));
}

Fields fieldsOf(const ColumnMapping &mapping)
{
    Fields fields;
    for (int column = 0; column < mapping.columnCount(); ++column)
        fields.append(mapping.field(column));
    return fields;
}
} // namespace

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHeadings_data();
    void knowsHeadings();
    void guesses_data();
    void guesses();
    void givesNoFieldTwice();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void tellsTheServiceOfEnvFiles_data();
    void tellsTheServiceOfEnvFiles();
    void findsColumns();
    void tellsWhatIsIgnoredInstead();
    void namesFields();
    void knowsEnvironments_data();
    void knowsEnvironments();
};

void TestColumnMapping::knowsHeadings_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<Service>("service");
    QTest::addColumn<ImportField>("field");
    const auto row = [](const char *heading, Service service, ImportField field) {
        QTest::addRow("%s, %s", heading, serviceName(service).data())
            << QString::fromUtf8(heading) << service << field;
    };
    row("KLICKTIPP_DEVELOPER_KEY", Service::KlickTipp, ImportField::DeveloperKey);
    row("KLICKTIPP_CUSTOMER_KEY", Service::KlickTipp, ImportField::CustomerKey);
    row("KLICKTIPP_USERNAME", Service::KlickTipp, ImportField::UserName);
    row("KLICKTIPP_PASSWORD", Service::KlickTipp, ImportField::Password);
    row("KLICKTIPP_API_USERNAME", Service::KlickTipp, ImportField::UserName);
    row("KLICKTIPP_API_KEY", Service::KlickTipp, ImportField::CustomerKey);
    row("COREDINATION_API_KEY", Service::Coredination, ImportField::ApiKey);
    row("COREDINATION_API_TOKEN", Service::Coredination, ImportField::ApiToken);
    row("COREDINATION_SIGNING_SECRET", Service::Coredination, ImportField::SigningSecret);
    row("COREDINATION_SECRET", Service::Coredination, ImportField::SigningSecret);
    row("Kunde", Service::KlickTipp, ImportField::Name);
    row("  Benutzername ", Service::KlickTipp, ImportField::UserName);
    row("X-Un", Service::KlickTipp, ImportField::UserName);
    row("Kunden-Schlüssel", Service::KlickTipp, ImportField::CustomerKey);
    row("KUNDENSCHLÜSSEL", Service::KlickTipp, ImportField::CustomerKey);
    row("Customer key", Service::KlickTipp, ImportField::CustomerKey);
    row("Passwort", Service::Coredination, ImportField::Password);
    row("E-Mail-Adresse", Service::Coredination, ImportField::UserName);
    row("Umgebung", Service::Coredination, ImportField::Environment);
    row("Gruppe", Service::Coredination, ImportField::Group);
    // Not what it looks like
    row("Gruppe", Service::KlickTipp, ImportField::Ignored);
    row("COREDINATION_PASSWORD", Service::KlickTipp, ImportField::Ignored);
    row("DB_PASSWORD", Service::KlickTipp, ImportField::Ignored);
    row("Kundennummer", Service::KlickTipp, ImportField::Ignored);
    row("Kundenschlüssel", Service::Coredination, ImportField::Ignored);
    row("", Service::KlickTipp, ImportField::Ignored);
    row("KLICKTIPP_", Service::KlickTipp, ImportField::Ignored);
}

void TestColumnMapping::knowsHeadings()
{
    QFETCH(const QString, heading);
    QFETCH(const Service, service);
    QTEST(fieldForHeading(heading, service).value_or(ImportField::Ignored), "field");
}

void TestColumnMapping::guesses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Service>("service");
    QTest::addColumn<Fields>("fields");
    using enum ImportField;
    QTest::newRow("German headings") << QByteArray(
                                            "Nr;Firma;Benutzername;E-Mail;Schlüssel\n1;ACME;acme;a@b.de;k\n")
                                     << Service::KlickTipp
                                     << Fields{Ignored, Name, UserName, Ignored, CustomerKey};
    QTest::newRow("a mail where nothing else is")
        << QByteArray("Company,Email,Password\nACME,a@b.de,p\n") << Service::Coredination
        << Fields{Name, UserName, Password};
    QTest::newRow("mail before the user name")
        << QByteArray("Email,Username,Key\na@b.de,acme,k\n") << Service::KlickTipp
        << Fields{Ignored, UserName, CustomerKey};
    QTest::newRow("shapes, KlickTipp")
        << QByteArray("ACME GmbH,acme-shop,9f8e7d6c5b4a39281706f5e4d3c2b1a0,test\n"
                      "Beta AG,beta,00112233445566778899aabbccddeeff,live\n")
        << Service::KlickTipp << Fields{Name, UserName, CustomerKey, ImportField::Environment};
    QTest::newRow("shapes, Coredination")
        << QByteArray("9f8e7d6c5b4a39281706f5e4d3c2b1a0;a@acme.example;ACME GmbH\n"
                      "00112233445566778899aabbccddeeff;b@beta.example;Beta AG\n")
        << Service::Coredination << Fields{ApiToken, UserName, Name};
}

void TestColumnMapping::guesses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const Service, service);
    const ColumnMapping mapping = ColumnMapping::guess(table(file), service);
    QTEST(fieldsOf(mapping), "fields");
    QVERIFY(mapping.check(service));
}

void TestColumnMapping::givesNoFieldTwice()
{
    ColumnMapping mapping(3);
    mapping.assign(0, ImportField::Name);
    mapping.assign(2, ImportField::Name);
    QCOMPARE(fieldsOf(mapping), (Fields{ImportField::Ignored, ImportField::Ignored, ImportField::Name}));
    mapping.assign(1, ImportField::Ignored);
    mapping.assign(2, ImportField::Ignored);
    QCOMPARE(mapping, ColumnMapping(3));
    QVERIFY(!mapping.has(ImportField::Ignored));
}

void TestColumnMapping::saysWhatIsMissing_data()
{
    QTest::addColumn<Fields>("fields");
    QTest::addColumn<Service>("service");
    QTest::addColumn<QString>("words");
    using enum ImportField;
    const auto row = [](const char *name, Fields fields, Service service, const char *words) {
        QTest::newRow(name) << fields << service << QString::fromUtf8(words);
    };
    row("nothing", {Ignored, Ignored}, Service::KlickTipp, "which column is what");
    row("no user name", {Name, CustomerKey}, Service::KlickTipp, "user name");
    row("nobody", {ApiToken}, Service::Coredination, "the name, or the e-mail");
    row("nothing that proves", {Name, UserName}, Service::Coredination, "API token");
    row("a password without a mail", {Name, Password}, Service::Coredination, "API token");
    row("not the service's", {Name, ApiToken}, Service::KlickTipp, "does not know the field");
    row("for authorization later", {Name, UserName}, Service::KlickTipp, "");
    row("mail and password", {UserName, Password}, Service::Coredination, "");
    row("a token", {Name, ApiToken}, Service::Coredination, "");
    row("the integration's alone", {DeveloperKey}, Service::KlickTipp, "");
}

void TestColumnMapping::saysWhatIsMissing()
{
    QFETCH(const Fields, fields);
    QFETCH(const Service, service);
    QFETCH(const QString, words);
    ColumnMapping mapping(static_cast<int>(fields.size()));
    for (int column = 0; column < fields.size(); ++column)
        mapping.assign(column, fields.at(column));
    const Result<void> complete = mapping.check(service);
    QCOMPARE(complete.has_value(), words.isEmpty());
    QVERIFY2(complete || complete.error().message.contains(words),
        complete ? "" : qPrintable(complete.error().message));
}

void TestColumnMapping::tellsTheServiceOfEnvFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("service");
    QTest::newRow("KlickTipp") << QByteArray("APP_ENV=x\nKLICKTIPP_USERNAME=a\nKLICKTIPP_PASSWORD=b\n")
                               << QStringLiteral("klicktipp");
    QTest::newRow("Coredination") << QByteArray("API_KEY=a\nAPI_TOKEN=b\n") << QStringLiteral("coredination");
    QTest::newRow("both") << QByteArray("DEVELOPER_KEY=a\nAPI_TOKEN=b\n") << QString();
    QTest::newRow("neither") << QByteArray("USERNAME=a\n") << QString();
}

void TestColumnMapping::tellsTheServiceOfEnvFiles()
{
    QFETCH(QByteArray, file);
    file.detach();
    const Result<ImportTable> env = readEnv(WipedBytes(std::move(file)));
    QVERIFY(env);
    const std::optional<Service> service = guessService(*env);
    QTEST(service ? QString(serviceName(*service)) : QString(), "service");
}

void TestColumnMapping::findsColumns()
{
    const ImportTable headed = table("Name,2,Key\na,b,c\n");
    QCOMPARE(*findColumn(headed, QStringLiteral("key")), 2);
    QCOMPARE(*findColumn(headed, QStringLiteral("2")), 1);
    QCOMPARE(*findColumn(headed, QStringLiteral("1")), 0);
    for (const char *wrong : {"", "0", "4", "Token"})
        QCOMPARE(findColumn(headed, QString::fromLatin1(wrong)).error().code, ErrorCode::NotFound);
    const ImportTable twice = table("Name,Key,key\na,b,c\n");
    QCOMPARE(findColumn(twice, QStringLiteral("Key")).error().code, ErrorCode::Conflict);
    QCOMPARE(*findColumn(twice, QStringLiteral("3")), 2);
}

void TestColumnMapping::tellsWhatIsIgnoredInstead()
{
    ColumnMapping mapping(3);
    QVERIFY(!mapping.assign(0, ImportField::Name));
    QVERIFY(!mapping.assign(0, ImportField::Name));
    QVERIFY(!mapping.assign(1, ImportField::Ignored));
    QCOMPARE(mapping.assign(2, ImportField::Name), std::optional<int>(0));
    QCOMPARE(mapping.field(0), ImportField::Ignored);
}

void TestColumnMapping::namesFields()
{
    for (const Service service : {Service::KlickTipp, Service::Coredination}) {
        for (const ImportField field : importFields(service)) {
            QCOMPARE(*importFieldFromName(QString(importFieldName(field))), field);
            QVERIFY(!importFieldLabel(field).isEmpty());
        }
    }
    QVERIFY(importFieldFromName(u"nonsense").error().message.contains(QStringLiteral("customer-key")));
}

void TestColumnMapping::knowsEnvironments_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("environment");
    const auto row = [](const char *word, int environment) {
        QTest::newRow(word) << QString::fromLatin1(word) << environment;
    };
    row("production", static_cast<int>(Environment::Production));
    row(" Produktiv ", static_cast<int>(Environment::Production));
    row("LIVE", static_cast<int>(Environment::Production));
    row("Test", static_cast<int>(Environment::Test));
    row("sandbox", static_cast<int>(Environment::Sandbox));
    row("moon", -1);
    row("", -1);
}

void TestColumnMapping::knowsEnvironments()
{
    QFETCH(const QString, word);
    const std::optional<Environment> environment = environmentFromWord(word);
    QTEST(environment ? static_cast<int>(*environment) : -1, "environment");
}

QTEST_GUILESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
