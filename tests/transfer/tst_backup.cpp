// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "storage/draftrepository.h"
#include "storage/settings.h"
#include "support/samples.h"
#include "transfer/backup/backupfile.h"
#include "transfer/backup/backupformat.h"
#include "transfer/backup/backupgathering.h"
#include "transfer/backup/restorerun.h"
#include "transfer/desk.h"

#include <QCborMap>
#include <QCborValue>
#include <QTest>

using namespace signet;
using namespace signet::test;

namespace {
/// As many as an agency begins with; fewer where it is not about the number.
int accountCount = 0;

Integration coredination()
{
    Integration integration = sampleIntegration(QStringLiteral("Dispatch"));
    integration.service = Service::Coredination;
    integration.coredination.signBasePath = true;
    integration.coredination.tokenPath = QStringLiteral("/tokens");
    return integration;
}

QByteArray keyOf(int number)
{
    return "key-of-customer-" + QByteArray::number(number);
}

void nobody(const BackupProgress &) {}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everythingComesBack();
    void aSecondRestoreAddsNothing();
    void theFileIsSealed();
    void aWrongPassphraseIsRefused();
    void anOldBackupIsReplaced();
    void anotherFileIsNotReplaced();
    void lostSecretsAreToldAndCompleted();
    void whatDiffersIsLeftUnlessDecided_data();
    void whatDiffersIsLeftUnlessDecided();
    void anAccountNeedsItsIntegration();
    void anotherServiceMayHaveTheName();
    void matchesByName();
    void whatWasJustDeletedComesBack();
    void draftsInUseStay();
    void whatAKilledRestoreDidNotReachIsCompleted();
    void aLockedStoreEndsEverything();
    void oneFailureDoesNotEndTheRest();
    void cancelEndsBetweenEntries();
    void laterVersionsAreToldApart();
    void cutContentIsRefused();

private:
    [[nodiscard]] BackupContents gathered(Desk &desk) const;
    [[nodiscard]] std::shared_ptr<RestorePlan> plan(Desk &desk) const;
    [[nodiscard]] static RestoreReport restore(Desk &desk, const std::shared_ptr<const RestorePlan> &plan);
    [[nodiscard]] QString path() const { return m_desk->folder.filePath(QStringLiteral("all.sgbackup")); }

    std::unique_ptr<Desk> m_desk;
    Integration m_klickTipp;
    Integration m_coredination;
    QList<Account> m_accounts;
    std::shared_ptr<const BackupContents> m_contents;
    const Secret m_passphrase{"a passphrase of some length"};
};

void TestBackup::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    accountCount = qstrcmp(QTest::currentTestFunction(), "everythingComesBack") == 0 ? 50 : 12;
    m_desk = std::make_unique<Desk>();
    m_klickTipp = sampleIntegration();
    m_coredination = coredination();
    m_accounts.clear();
    QVERIFY(m_desk->repository->addIntegration(m_klickTipp));
    QVERIFY(m_desk->repository->addIntegration(m_coredination));
    m_desk->keep(m_klickTipp.id, SecretField::DeveloperKey, "developer-key-of-ours");
    m_desk->keep(m_coredination.id, SecretField::ApiKey, "api-key-of-ours");
    m_desk->keep(m_coredination.id, SecretField::SigningSecret, QByteArray("with \0 zero and ü", 18));
    for (int number = 0; number < accountCount; ++number) {
        const bool isFirst = number % 2 == 0;
        Account account = sampleAccount(
            isFirst ? m_klickTipp.id : m_coredination.id, QStringLiteral("Customer %1").arg(number));
        account.method = isFirst ? AuthMethod::PartnerKey : AuthMethod::ApiToken;
        account.authorization.reset();
        QVERIFY(m_desk->repository->addAccount(account));
        m_desk->keep(account.id, account.requiredSecret(), keyOf(number));
        QVERIFY(m_desk->repository->recordCheck(
            account.id, {CheckOutcome::Works, 1'700'000'100'000, 200, 12, QStringLiteral("GET /list"), {}}));
        m_accounts.append(account);
    }
    QVERIFY(ended(m_desk->repository->drafts().save(m_accounts.first().id, "[\"a draft\"]", 1)));
    QVERIFY(ended(m_desk->repository->catalogues().save(
        {m_coredination.id, QStringLiteral("Added"), 4, "{\"paths\":{}}"})));
    QVERIFY(m_desk->repository->settings().setText(QStringLiteral("listener-port"), QStringLiteral("4711")));
    m_desk->keep(Settings::secretOwner(), SecretField::Password, "proxy-password");
    m_contents = std::make_shared<const BackupContents>(gathered(*m_desk));
    QCOMPARE(m_contents->missing, QStringList());
}

BackupContents TestBackup::gathered(Desk &desk) const
{
    Result<BackupContents> contents =
        ended(gatherBackup(desk.repository.get(), &desk.credentials, 5, nobody, Cancellation()));
    if (!contents)
        qFatal("%s", qPrintable(contents.error().message));
    return std::move(*contents);
}

std::shared_ptr<RestorePlan> TestBackup::plan(Desk &desk) const
{
    Result<RestorePlan> made = ended(
        RestorePlan::make(desk.repository.get(), &desk.credentials, m_contents, nobody, Cancellation()));
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return std::make_shared<RestorePlan>(std::move(*made));
}

RestoreReport TestBackup::restore(Desk &desk, const std::shared_ptr<const RestorePlan> &plan)
{
    return ended(
        restoreBackup(desk.repository.get(), &desk.credentials, &desk.clock, plan, nobody, Cancellation()));
}

void TestBackup::everythingComesBack()
{
    QVERIFY(ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation())));
    Result<BackupContents> read = ended(readBackup(path(), m_passphrase, Cancellation()));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->secretCount(), m_contents->secretCount());
    m_contents = std::make_shared<const BackupContents>(std::move(*read));

    Desk other;
    const auto todo = plan(other);
    QCOMPARE(todo->items().size(), accountCount + 3);
    QCOMPARE(todo->counts().add, accountCount + 2);
    QCOMPARE(other.repository->integrations()->size(), 0);              // the plan alone changes nothing
    todo->decideAll(RestoreState::Different, RestoreDecision::Replace); // the settings
    const RestoreReport report = restore(other, todo);
    QVERIFY(report.isComplete());
    QCOMPARE(report.count(RestoreOutcome::Restored), accountCount + 3);

    Integration klickTipp = *other.repository->integration(m_klickTipp.id);
    klickTipp.secrets.clear();
    QCOMPARE(klickTipp, m_klickTipp);
    QCOMPARE(other.repository->integration(m_coredination.id)->coredination, m_coredination.coredination);
    QCOMPARE(other.secret(m_klickTipp.id, SecretField::DeveloperKey), "developer-key-of-ours");
    QCOMPARE(
        other.secret(m_coredination.id, SecretField::SigningSecret), QByteArray("with \0 zero and ü", 18));
    for (int number = 0; number < accountCount; ++number) {
        Account expected = *m_desk->repository->account(m_accounts.at(number).id);
        Account account = *other.repository->account(expected.id);
        QCOMPARE(other.secret(account.id, account.requiredSecret()), keyOf(number));
        account.secrets.clear();
        expected.secrets.clear();
        QCOMPARE(account, expected);
    }
    QCOMPARE(*other.repository->drafts().content(m_accounts.first().id), "[\"a draft\"]");
    const auto catalogues = ended(other.repository->catalogues().all(m_coredination.id));
    QVERIFY(catalogues && catalogues->size() == 1);
    QCOMPARE(catalogues->first().content, "{\"paths\":{}}");
    QCOMPARE(other.repository->settings().values().listenerPort, 4711);
    QCOMPARE(other.secret(Settings::secretOwner(), SecretField::Password), "proxy-password");
}

void TestBackup::aSecondRestoreAddsNothing()
{
    Desk other;
    const auto first = plan(other);
    first->decideAll(RestoreState::Different, RestoreDecision::Replace);
    QVERIFY(restore(other, first).isComplete());
    const qint64 version = *other.repository->version();

    const auto second = plan(other);
    QCOMPARE(second->counts().same, accountCount + 3);
    const RestoreReport report = restore(other, second);
    QVERIFY(report.isComplete());
    QCOMPARE(report.count(RestoreOutcome::Skipped), accountCount + 3);
    QCOMPARE(*other.repository->version(), version);
}

void TestBackup::theFileIsSealed()
{
    QVERIFY(ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation())));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(
        file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
        QFile::Permissions());
    const QByteArray bytes = file.readAll();
    for (const char *part :
        {"key-of-customer", "developer-key", "Customer 1", "proxy-password", "a passphrase"})
        QVERIFY2(!bytes.contains(part), part);
}

void TestBackup::aWrongPassphraseIsRefused()
{
    QVERIFY(ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation())));
    const auto read = ended(readBackup(path(), Secret("another"), Cancellation()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::StoreDenied);
    QCOMPARE(
        ended(readBackup(path() + u'x', m_passphrase, Cancellation())).error().code, ErrorCode::NotFound);
}

void TestBackup::anOldBackupIsReplaced()
{
    BackupContents empty;
    empty.madeAtMs = 3;
    QVERIFY(ended(writeBackup(path(), std::make_shared<const BackupContents>(empty), m_passphrase,
        sealedbox::cheapest, Cancellation())));
    QVERIFY(ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation())));
    QCOMPARE(ended(readBackup(path(), m_passphrase, Cancellation()))->madeAtMs, 5);
}

void TestBackup::anotherFileIsNotReplaced()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    const auto written =
        ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation()));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Conflict);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("precious"));
    file.close();
    QVERIFY(QFile::resize(path(), 0));
    QVERIFY(ended(writeBackup(path(), m_contents, m_passphrase, sealedbox::cheapest, Cancellation())));
}

void TestBackup::lostSecretsAreToldAndCompleted()
{
    m_desk->store.MemoryStore::lock(); // the user emptied the keyring; the database is as it was
    const auto todo = plan(*m_desk);
    QCOMPARE(todo->counts().complete, accountCount + 3);
    const RestoreItem &item = todo->items().at(2);
    QCOMPARE(item.state, RestoreState::Incomplete);
    QVERIFY2(item.differences.join(u' ').contains(QStringLiteral("is missing")),
        qPrintable(item.differences.join(u' ')));
    QVERIFY(restore(*m_desk, todo).isComplete());
    for (int number = 0; number < accountCount; ++number)
        QCOMPARE(
            m_desk->secret(m_accounts.at(number).id, m_accounts.at(number).requiredSecret()), keyOf(number));
    QCOMPARE(plan(*m_desk)->counts().same, accountCount + 3);

    m_desk->store.MemoryStore::lock();
    QCOMPARE(gathered(*m_desk).missing.size(), m_contents->secretCount());
}

void TestBackup::whatDiffersIsLeftUnlessDecided_data()
{
    QTest::addColumn<RestoreDecision>("decision");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("added");
    QTest::newRow("skip") << RestoreDecision::Skip << QByteArray("a newer key") << 0;
    QTest::newRow("replace") << RestoreDecision::Replace << keyOf(0) << 0;
    QTest::newRow("copy") << RestoreDecision::AddCopy << QByteArray("a newer key") << 1;
}

void TestBackup::whatDiffersIsLeftUnlessDecided()
{
    QFETCH(const RestoreDecision, decision);
    QFETCH(const QByteArray, key);
    QFETCH(const int, added);
    Account changed = *m_desk->repository->account(m_accounts.first().id);
    const QString before = changed.userName;
    changed.userName = QStringLiteral("renamed");
    QVERIFY(m_desk->repository->updateAccount(changed));
    m_desk->keep(changed.id, SecretField::CustomerKey, "a newer key");

    const auto todo = plan(*m_desk);
    const auto &items = todo->items();
    const auto item =
        std::find_if(items.begin(), items.end(), [&](const auto &one) { return one.existing == changed.id; });
    QVERIFY(item != items.end());
    QCOMPARE(item->state, RestoreState::Different);
    QCOMPARE(item->differences.size(), 2);
    QCOMPARE(item->decision, RestoreDecision::Skip);
    QVERIFY(!todo->decide(item - items.begin(), RestoreDecision::Add));
    QVERIFY(todo->decide(item - items.begin(), decision));
    QVERIFY(restore(*m_desk, todo).isComplete());

    QCOMPARE(m_desk->secret(changed.id, SecretField::CustomerKey), key);
    QCOMPARE(m_desk->repository->account(changed.id)->userName,
        decision == RestoreDecision::Replace ? before : QStringLiteral("renamed"));
    QCOMPARE(m_desk->repository->accounts()->size(), accountCount + added);
    if (decision == RestoreDecision::AddCopy) {
        const QList<Account> all = *m_desk->repository->accounts();
        const auto copy = std::find_if(all.begin(), all.end(),
            [&](const Account &one) { return one.name == changed.name + QStringLiteral(" (2)"); });
        QVERIFY(copy != all.end());
        QCOMPARE(m_desk->secret(copy->id, SecretField::CustomerKey), keyOf(0));
    }
}

void TestBackup::anAccountNeedsItsIntegration()
{
    Desk other;
    const auto todo = plan(other);
    qsizetype skipped = -1;
    for (qsizetype item = 0; item < todo->items().size(); ++item) {
        if (todo->items().at(item).name == m_klickTipp.name)
            skipped = item;
    }
    QVERIFY(todo->decide(skipped, RestoreDecision::Skip));
    const auto &items = todo->items();
    const auto account = std::find_if(
        items.begin(), items.end(), [](const auto &one) { return one.name == QStringLiteral("Customer 0"); });
    QVERIFY(todo->lacksIntegration(account - items.begin()));
    const RestoreReport report = restore(other, todo);
    QCOMPARE(report.count(RestoreOutcome::Failed), accountCount / 2);
    QVERIFY(report.results.at(account - items.begin()).message.contains(m_klickTipp.name));
    QCOMPARE(other.repository->accounts()->size(), accountCount / 2);
}

void TestBackup::anotherServiceMayHaveTheName()
{
    Desk other;
    Integration same = coredination();
    same.name = m_klickTipp.name.toUpper();
    QVERIFY(other.repository->addIntegration(same));
    QVERIFY(restore(other, plan(other)).isComplete());
    QCOMPARE(other.repository->integration(m_klickTipp.id)->name, m_klickTipp.name + QStringLiteral(" (2)"));
}

void TestBackup::matchesByName()
{
    Desk other;
    Integration same = m_klickTipp;
    same.id = QUuid::createUuid();
    QVERIFY(other.repository->addIntegration(same));
    QVERIFY(restore(other, plan(other)).isComplete());
    QCOMPARE(other.repository->integrations()->size(), 2);
    QCOMPARE(other.repository->account(m_accounts.first().id)->integrationId, same.id);
    QCOMPARE(other.secret(same.id, SecretField::DeveloperKey), "developer-key-of-ours");
}

void TestBackup::whatWasJustDeletedComesBack()
{
    QVERIFY(m_desk->repository->doomAccount(m_accounts.first().id)); // and could be undone
    const auto todo = plan(*m_desk);
    QCOMPARE(todo->counts().add, 1);
    QVERIFY(restore(*m_desk, todo).isComplete());
    QCOMPARE(m_desk->secret(m_accounts.first().id, SecretField::CustomerKey), keyOf(0));
    QVERIFY(!m_desk->repository->restore(m_accounts.first().id));
    QCOMPARE(m_desk->repository->accounts()->size(), accountCount);
}

void TestBackup::draftsInUseStay()
{
    const QUuid account = m_accounts.first().id;
    QVERIFY(ended(m_desk->repository->drafts().save(account, "[\"newer\"]", 2)));
    m_desk->keep(account, SecretField::CustomerKey, "another");
    const auto todo = plan(*m_desk);
    todo->decideAll(RestoreState::Different, RestoreDecision::Replace);
    QVERIFY(restore(*m_desk, todo).isComplete());
    QCOMPARE(*m_desk->repository->drafts().content(account), "[\"newer\"]");
}

void TestBackup::whatAKilledRestoreDidNotReachIsCompleted()
{
    const QUuid account = m_accounts.first().id;
    QVERIFY(ended(m_desk->repository->drafts().save(account, {}, 2)));
    QVERIFY(ended(m_desk->repository->catalogues().remove(m_coredination.id, QStringLiteral("Added"))));
    const auto todo = plan(*m_desk);
    QCOMPARE(todo->counts().complete, 2);
    QVERIFY(restore(*m_desk, todo).isComplete());
    QCOMPARE(*m_desk->repository->drafts().content(account), "[\"a draft\"]");
    QCOMPARE(ended(m_desk->repository->catalogues().all(m_coredination.id))->size(), 1);
    QCOMPARE(plan(*m_desk)->counts().same, plan(*m_desk)->items().size());
}

void TestBackup::aLockedStoreEndsEverything()
{
    Desk other;
    const auto todo = plan(other);
    other.store.putError = ErrorCode::StoreLocked;
    const RestoreReport report = restore(other, todo);
    QVERIFY(report.ended);
    QCOMPARE(report.ended->code, ErrorCode::StoreLocked);
    QCOMPARE(report.count(RestoreOutcome::Failed), 1);
    QCOMPARE(report.count(RestoreOutcome::NotDone), accountCount + 1);
    QCOMPARE(other.repository->integrations()->size(), 0);

    m_desk->store.getError = ErrorCode::StoreLocked;
    const auto backup =
        ended(gatherBackup(m_desk->repository.get(), &m_desk->credentials, 5, nobody, Cancellation()));
    QCOMPARE(backup.error().code, ErrorCode::StoreLocked);
    const auto again = ended(RestorePlan::make(
        m_desk->repository.get(), &m_desk->credentials, m_contents, nobody, Cancellation()));
    QCOMPARE(again.error().code, ErrorCode::StoreLocked);
}

void TestBackup::oneFailureDoesNotEndTheRest()
{
    Desk other;
    const auto todo = plan(other);
    // Somebody was quicker: the name is taken by now.
    Integration integration = m_coredination;
    QVERIFY(other.repository->addIntegration(integration));
    const RestoreReport report = restore(other, todo);
    QVERIFY(!report.isComplete());
    QVERIFY(!report.ended);
    QCOMPARE(report.count(RestoreOutcome::Restored), 1 + accountCount / 2);
}

void TestBackup::cancelEndsBetweenEntries()
{
    Desk other;
    const auto todo = plan(other);
    const Cancellation cancellation;
    const auto stop = [cancellation](const BackupProgress &progress) {
        if (progress.done == 10)
            cancellation.cancel();
    };
    const RestoreReport report = ended(
        restoreBackup(other.repository.get(), &other.credentials, &other.clock, todo, stop, cancellation));
    QVERIFY(report.isCancelled);
    QCOMPARE(report.count(RestoreOutcome::Restored), 10);
    QCOMPARE(report.count(RestoreOutcome::NotDone), accountCount + 2 - 10);
    QVERIFY(restore(other, plan(other)).isComplete()); // the rest, later
    QCOMPARE(other.repository->accounts()->size(), accountCount);

    const Cancellation early;
    early.cancel();
    QCOMPARE(
        ended(gatherBackup(m_desk->repository.get(), &m_desk->credentials, 5, nobody, early)).error().code,
        ErrorCode::Cancelled);
}

void TestBackup::laterVersionsAreToldApart()
{
    const Secret encoded = encodeBackup(*m_contents);
    QCborMap map = QCborValue::fromCbor(encoded.reveal().toByteArray()).toMap();
    map[QLatin1StringView("something-new")] = QCborMap{{QLatin1StringView("a"), 1}};
    const auto extended = decodeBackup(Secret(map.toCborValue().toCbor()));
    QVERIFY(extended);
    QCOMPARE(extended->accounts.size(), accountCount);
    map[QLatin1StringView("format")] = 2;
    QCOMPARE(decodeBackup(Secret(map.toCborValue().toCbor())).error().code, ErrorCode::InvalidInput);
    map.remove(QLatin1StringView("format"));
    QCOMPARE(decodeBackup(Secret(map.toCborValue().toCbor())).error().code, ErrorCode::StoreCorrupt);
}

void TestBackup::cutContentIsRefused()
{
    BackupContents small = *m_contents;
    small.accounts.resize(1);
    const QByteArray whole = encodeBackup(small).reveal().toByteArray();
    QVERIFY(decodeBackup(Secret(whole)));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!decodeBackup(Secret(whole.left(size))), qPrintable(QString::number(size)));
    QVERIFY(!decodeBackup(Secret(whole + 'x')));
    small.accounts.first().account.integrationId = QUuid::createUuid();
    QCOMPARE(decodeBackup(encodeBackup(small)).error().code, ErrorCode::StoreCorrupt);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
