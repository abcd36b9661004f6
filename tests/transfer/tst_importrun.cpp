// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importrun.h"

#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"
#include "support/mockclock.h"
#include "support/samples.h"
#include "transfer/plans.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
const QByteArray threeRows("Name;User;Key\nA;a;key-of-a-12345\nB;b;key-of-b-12345\nC;c;key-of-c-12345\n");

/// Fails with `putError` at one put(), counted from 1, and every later one that is not `isOnce`.
class BreakingStore : public FaultyStore
{
public:
    int failsAt = 0;
    bool isOnce = true;
    ErrorCode failure = ErrorCode::Timeout;

    [[nodiscard]] Task<Result<void>> put(SecretReference reference, Secret value) override
    {
        ++m_puts;
        const bool fails = failsAt > 0 && (m_puts == failsAt || (!isOnce && m_puts > failsAt));
        putError = fails ? std::optional(failure) : std::nullopt;
        const Result<void> done = co_await FaultyStore::put(reference, value);
        co_return done;
    }

private:
    int m_puts = 0;
};
} // namespace

class TestImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsRowByRow();
    void dryRunTouchesNothing();
    void replacesByRotation();
    void skipsRenamesAndAdds();
    void addsANewIntegration();
    void replacesOwnSecretsOnlyWhenAsked();
    void oneFailureDoesNotStopTheRest();
    void endsWhereTheStoreDoes_data();
    void endsWhereTheStoreDoes();
    void goesOnWhereItEnded();
    void endsWithTheCredentialStore();
    void cancelsBetweenRows();
    void survivesItsOwnEnd();
    void letsTheEventLoopRun();
    void letsGoOfTheFile();
    void keepsNoKeyInTheDatabase();

private:
    [[nodiscard]] ImportPlan plan(
        const QByteArray &file, ImportTable::Kind kind = ImportTable::Kind::Csv) const
    {
        return *planOf(file, *m_repository->integration(m_integration.id), *m_repository->accounts(), kind);
    }
    [[nodiscard]] ImportReport carryOut(ImportPlan plan, bool isNewIntegration = false) const
    {
        ImportRun run(*m_repository, *m_credentials, m_clock);
        run.start(std::move(plan), isNewIntegration);
        return waitUntil([&run] { return run.isFinished(); }) ? run.report() : ImportReport();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        const QList<Account> accounts = *m_repository->accounts();
        for (const Account &account : accounts)
            all.append(account.name);
        return all;
    }
    [[nodiscard]] QByteArray key(const QUuid &account) const
    {
        const auto value = await(m_credentials->open(account, SecretField::CustomerKey));
        return value && *value ? (*value)->reveal().toByteArray() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AccountRepository> m_repository;
    std::unique_ptr<BreakingStore> m_secrets;
    std::unique_ptr<CredentialStore> m_credentials;
    MockClock m_clock;
    Integration m_integration;
};

void TestImportRun::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_repository = std::move(*AccountRepository::open(m_dir->path()));
    m_integration = sampleIntegration();
    QVERIFY(m_repository->addIntegration(m_integration));
    m_secrets = std::make_unique<BreakingStore>();
    m_credentials = std::make_unique<CredentialStore>(*m_repository, *m_secrets, m_clock);
}

void TestImportRun::cleanup()
{
    m_credentials.reset();
    m_secrets.reset();
    m_repository.reset();
    m_dir.reset();
}

void TestImportRun::addsRowByRow()
{
    ImportRun run(*m_repository, *m_credentials, m_clock);
    QList<int> done;
    connect(&run, &ImportRun::progressChanged, this, [&] {
        if (done.isEmpty() || done.last() != run.progress().done)
            done.append(run.progress().done);
    });
    QSignalSpy finished(&run, &ImportRun::finished);
    run.start(plan(threeRows));
    QVERIFY(finished.isEmpty()); // from the event loop only
    QVERIFY(m_repository->accounts()->isEmpty());
    QVERIFY(waitUntil([&run] { return run.isFinished(); }));
    QCOMPARE(done, (QList<int>{0, 1, 2, 3}));
    QCOMPARE(finished.size(), 1);
    QVERIFY(run.report().isComplete());
    QCOMPARE(run.report().count(RowOutcome::Added), 3);
    QCOMPARE(names(), (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    QCOMPARE(key(run.report().rows.at(1).account), QByteArray("key-of-b-12345"));
    QCOMPARE(m_repository->accounts()->first().createdAtMs, m_clock.nowMs());
}

void TestImportRun::dryRunTouchesNothing()
{
    const ImportPlan dry = plan(threeRows);
    QCOMPARE(dry.counts().add, 3);
    QVERIFY(m_secrets->calls.isEmpty());
    QVERIFY(m_repository->accounts()->isEmpty());
    QVERIFY(m_repository->secretIntents()->isEmpty());
}

void TestImportRun::replacesByRotation()
{
    QVERIFY(carryOut(plan(threeRows)).isComplete());
    const QUuid id = m_repository->accounts()->at(1).id;
    ImportPlan again = plan("Name;User;Key\nB;b;another-key-of-b\n");
    again.decideDuplicates(RowDecision::ReplaceKey);
    const ImportReport report = carryOut(std::move(again));
    QCOMPARE(report.count(RowOutcome::Replaced), 1);
    QCOMPARE(report.rows.first().account, id);
    QCOMPARE(key(id), QByteArray("another-key-of-b"));
    QCOMPARE(names().size(), 3);
    QVERIFY(m_repository->unfinishedSecrets()->isEmpty()); // the old one is erased
}

void TestImportRun::skipsRenamesAndAdds()
{
    QVERIFY(carryOut(plan("Name;User;Key\nA;a;k\n")).isComplete());
    ImportPlan next = plan("Name;User;Key\nA;a;other\nA;b;other2\nD;d;key\n;;bad\n");
    QVERIFY(next.decide(1, RowDecision::Rename));
    const ImportReport report = carryOut(std::move(next));
    QCOMPARE(report.rows.at(0).outcome, RowOutcome::Skipped);
    QCOMPARE(report.rows.at(1).outcome, RowOutcome::Added);
    QCOMPARE(report.rows.at(1).name, QStringLiteral("A (3)")); // (2) is proposed to the first one
    QCOMPARE(report.rows.at(3).outcome, RowOutcome::Skipped);
    QVERIFY(report.rows.at(3).message.contains(QStringLiteral("empty")));
    QCOMPARE(names(), (QStringList{QStringLiteral("A"), QStringLiteral("A (3)"), QStringLiteral("D")}));
    QVERIFY(!report.rows.at(0).isThere && report.rows.at(1).isThere && !report.rows.at(3).isThere);
    QVERIFY(!report.isAllThere());
    QVERIFY(
        carryOut(plan("Name;User;Key\nA;a;key-of-a-12345\n")).isComplete()); // skipped: it has another key
    QVERIFY(carryOut(plan("Name;User;Key\nD;d;key\n")).isAllThere());
}

void TestImportRun::addsANewIntegration()
{
    const Integration fresh = sampleIntegration(QStringLiteral("From a file"));
    const QByteArray file =
        "KLICKTIPP_DEVELOPER_KEY=00112233\nKLICKTIPP_USERNAME=me-tool\nKLICKTIPP_PASSWORD=pass\n";
    const ImportReport report = carryOut(*planOf(file, fresh, {}, ImportTable::Kind::Env), true);
    QVERIFY(report.isComplete());
    QCOMPARE(report.applicationSecrets.first().outcome, RowOutcome::Added);
    QCOMPARE(m_repository->integration(fresh.id)->secrets.size(), 1);
    QCOMPARE(m_repository->accounts()->first().method, AuthMethod::SessionLogin);

    const ImportReport twice =
        carryOut(*planOf(file, sampleIntegration(fresh.name), {}, ImportTable::Kind::Env), true);
    QCOMPARE(twice.ended->code, ErrorCode::Conflict);
    QCOMPARE(twice.count(RowOutcome::NotDone), 1);
}

void TestImportRun::replacesOwnSecretsOnlyWhenAsked()
{
    const auto developerKey = [this] {
        return (*await(m_credentials->open(m_integration.id, SecretField::DeveloperKey)))
            ->reveal()
            .toByteArray();
    };
    QVERIFY(carryOut(plan("DEVELOPER_KEY=0011\n", ImportTable::Kind::Env)).isComplete());
    QCOMPARE(developerKey(), QByteArray("0011"));
    const ImportReport kept = carryOut(plan("DEVELOPER_KEY=2233\n", ImportTable::Kind::Env));
    QCOMPARE(kept.applicationSecrets.first().outcome, RowOutcome::Skipped);
    QCOMPARE(developerKey(), QByteArray("0011"));
    ImportPlan next = plan("DEVELOPER_KEY=2233\n", ImportTable::Kind::Env);
    next.storeApplicationSecret(0, true);
    QVERIFY(carryOut(std::move(next)).isComplete());
    QCOMPARE(developerKey(), QByteArray("2233"));
}

void TestImportRun::oneFailureDoesNotStopTheRest()
{
    m_secrets->failsAt = 2;
    m_secrets->failure = ErrorCode::Timeout;
    const ImportReport report = carryOut(plan(threeRows));
    QVERIFY(!report.ended && !report.isComplete());
    QCOMPARE(report.rows.at(1).outcome, RowOutcome::Failed);
    QVERIFY(!report.rows.at(1).message.isEmpty());
    QCOMPARE(names(), (QStringList{QStringLiteral("A"), QStringLiteral("C")})); // B leaves nothing half
    QVERIFY(m_repository->unfinishedSecrets()->isEmpty());
}

void TestImportRun::endsWhereTheStoreDoes_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("locked") << ErrorCode::StoreLocked;
    QTest::newRow("gone") << ErrorCode::StoreUnavailable;
    QTest::newRow("denied") << ErrorCode::StoreDenied;
    QTest::newRow("stuck") << ErrorCode::StoreStuck;
}

void TestImportRun::endsWhereTheStoreDoes()
{
    QFETCH(const ErrorCode, code);
    m_secrets->failsAt = 2;
    m_secrets->isOnce = false;
    m_secrets->failure = code;
    const ImportReport report = carryOut(plan(threeRows));
    QCOMPARE(report.ended->code, code);
    QCOMPARE(report.rows.at(0).outcome, RowOutcome::Added);
    QCOMPARE(report.rows.at(1).outcome, RowOutcome::Failed);
    QCOMPARE(report.rows.at(2).outcome, RowOutcome::NotDone);
    QCOMPARE(names(), QStringList{QStringLiteral("A")});
}

void TestImportRun::goesOnWhereItEnded()
{
    m_secrets->failsAt = 2;
    m_secrets->failure = ErrorCode::StoreLocked;
    QVERIFY(carryOut(plan(threeRows)).ended);
    const ImportReport report = carryOut(plan(threeRows)); // what is there is skipped
    QVERIFY(report.isComplete());
    QCOMPARE(report.count(RowOutcome::Skipped), 1);
    QCOMPARE(names().size(), 3);
}

void TestImportRun::endsWithTheCredentialStore()
{
    ImportRun run(*m_repository, *m_credentials, m_clock);
    m_secrets->gate.emplace();
    run.start(plan(threeRows));
    QVERIFY(waitUntil([this] { return m_secrets->calls.contains(QStringLiteral("put")); }));
    m_credentials.reset();
    m_secrets->gate->complete(true);
    QVERIFY(waitUntil([&run] { return run.isFinished(); }));
    QVERIFY(run.report().ended);
    QCOMPARE(run.report().count(RowOutcome::NotDone), 2);
    QVERIFY(m_repository->accounts()->isEmpty());
}

void TestImportRun::cancelsBetweenRows()
{
    ImportRun run(*m_repository, *m_credentials, m_clock);
    connect(&run, &ImportRun::progressChanged, this, [&run] {
        if (run.progress().done == 1)
            run.cancel();
    });
    run.start(plan(threeRows));
    QVERIFY(waitUntil([&run] { return run.isFinished(); }));
    QVERIFY(run.report().isCancelled);
    QCOMPARE(run.report().count(RowOutcome::Added), 1);
    QCOMPARE(run.report().count(RowOutcome::NotDone), 2);
    QCOMPARE(names(), QStringList{QStringLiteral("A")});
}

void TestImportRun::survivesItsOwnEnd()
{
    auto run = std::make_unique<ImportRun>(*m_repository, *m_credentials, m_clock);
    m_secrets->gate.emplace();
    run->start(plan(threeRows));
    QVERIFY(waitUntil([this] { return m_secrets->calls.contains(QStringLiteral("put")); }));
    run.reset();
    m_secrets->gate->complete(true);
    QVERIFY(waitUntil([this] { return m_repository->unfinishedSecrets()->isEmpty(); }));
    QTest::qWait(20);
    QCOMPARE(names(), QStringList{QStringLiteral("A")}); // the row under way is whole
    QCOMPARE(m_repository->accounts()->first().secrets.size(), 1);
}

void TestImportRun::letsTheEventLoopRun()
{
    QByteArray file("Name;User;Key\n");
    for (int row = 0; row < 100; ++row)
        file += "N" + QByteArray::number(row) + ";u" + QByteArray::number(row) + ";key\n";
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&turns] { ++turns; });
    timer.start(0);
    QCOMPARE(carryOut(plan(file)).count(RowOutcome::Added), 100);
    QVERIFY2(turns >= 100, qPrintable(QString::number(turns)));
}

void TestImportRun::letsGoOfTheFile()
{
    std::shared_ptr<const ImportTable> table = tableOf(threeRows);
    const std::weak_ptr<const ImportTable> watched = table;
    ImportRun run(*m_repository, *m_credentials, m_clock);
    run.start(
        *ImportPlan::make(table, ColumnMapping::guess(*table, m_integration.service), m_integration, {}));
    table.reset();
    QVERIFY(!watched.expired());
    QVERIFY(waitUntil([&run] { return run.isFinished(); }));
    QVERIFY(watched.expired()); // and with it the keys
}

void TestImportRun::keepsNoKeyInTheDatabase()
{
    QVERIFY(carryOut(plan(threeRows)).isComplete());
    m_credentials.reset();
    m_repository.reset();
    const QStringList files = QDir(m_dir->path()).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("key-of-"), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_importrun.moc"
