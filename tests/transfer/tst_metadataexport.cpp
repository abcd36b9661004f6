// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/metadataexport.h"

#include "core/servicetraits.h"
#include "support/samples.h"
#include "transfer/plans.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;
const QByteArray key("9f8e7d6c5b4a39281706f5e4d3c2b1a0");
} // namespace

class TestMetadataExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesATable();
    void writesJson();
    void holdsNoSecret();
    void namesEveryService();

private:
    [[nodiscard]] QByteArray csv() const { return metadataAsCsv({m_integration}, {m_account}, m_nowMs); }

    Integration m_integration;
    Account m_account;
    qint64 m_nowMs = 0;
};

void TestMetadataExport::init()
{
    m_integration = sampleIntegration();
    m_account = sampleAccount(m_integration.id, QStringLiteral("=ACME, \"GmbH\""));
    m_account.secrets = {storedSecret(SecretField::CustomerKey, key)};
    m_account.secrets.first().storedAtMs = m_account.createdAtMs;
    m_account.lastCheck.outcome = CheckOutcome::Works;
    m_account.lastCheck.atMs = m_account.createdAtMs;
    m_account.lastCheck.message = QStringLiteral("Works.");
    m_nowMs = m_account.createdAtMs + 143 * msPerDay;
}

void TestMetadataExport::writesATable()
{
    const std::shared_ptr<const ImportTable> table = tableOf(csv());
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 2);
    const auto cell = [&table](int row, const char *heading) {
        return QString::fromUtf8(table->cell(row, *findColumn(*table, QString::fromLatin1(heading))));
    };
    QCOMPARE(cell(0, "kind"), QStringLiteral("integration"));
    QVERIFY(cell(0, "settings").contains(QStringLiteral("account_id=4711; consent_url=")));
    QCOMPARE(cell(1, "kind"), QStringLiteral("account"));
    QCOMPARE(cell(1, "account"), QStringLiteral("'=ACME, \"GmbH\""));
    QCOMPARE(cell(1, "user_name"), QStringLiteral("acme-shop"));
    QCOMPARE(cell(1, "environment"), QStringLiteral("test"));
    QCOMPARE(cell(1, "fingerprints"), fingerprint(Secret(key)));
    QCOMPARE(cell(1, "age_days"), QStringLiteral("143"));
    QCOMPARE(cell(1, "last_check"), QStringLiteral("works"));
    QCOMPARE(cell(1, "checked_at"), QStringLiteral("2023-11-14T22:13:21Z"));
}

void TestMetadataExport::writesJson()
{
    const QJsonObject all = QJsonDocument::fromJson(metadataAsJson({m_integration}, {m_account})).object();
    const QJsonObject account = all.value(u"accounts").toArray().first().toObject();
    QCOMPARE(account.value(u"name").toString(), m_account.name);
    QCOMPARE(account.value(u"integration").toString(), m_integration.name);
    QCOMPARE(account.value(u"secrets").toArray().first().toObject().value(u"fingerprint").toString(),
        fingerprint(Secret(key)));
    const QJsonObject integration = all.value(u"integrations").toArray().first().toObject();
    QCOMPARE(integration.value(u"public_redirect").toString(), m_integration.klickTipp.publicRedirect);
}

void TestMetadataExport::holdsNoSecret()
{
    for (const QByteArray &text : {csv(), metadataAsJson({m_integration}, {m_account})}) {
        QVERIFY(text.contains("acme-shop"));
        QVERIFY(!text.contains(key) && !text.contains(key.first(8)));
    }
}

void TestMetadataExport::namesEveryService()
{
    for (const Service service : allServices()) {
        m_integration.service = service;
        QVERIFY(csv().contains(QByteArray(traits(service).name.data())));
    }
}

QTEST_GUILESS_MAIN(TestMetadataExport)
#include "tst_metadataexport.moc"
