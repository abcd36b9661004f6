// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/history/historyentry.h"
#include "playground/history/historyrecorder.h"
#include "storage/settings.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// D6: what was sent is kept, within limits and without secrets.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }

    void D6_noSecretReachesTheDisk_data();
    void D6_noSecretReachesTheDisk();
    void D6_loginsKeepNoBodies();
    void D6_lockedStoreKeepsNothing();
    void D6_whatItWasSignedWithIsNotReadAgain();
    void D6_aKeyTypedByHandIsNotKept();
    void D6_aKeyAtTheCutIsHidden();
    void switchedOffKeepsNothing();
    void keepsWhatWasSent();
    void theOldestGoFirst();
    void findsInAddressRequestAndAnswer_data();
    void findsInAddressRequestAndAnswer();
    void lastSuccessIsOfTheSamePath();
    void clearingIsOfOneOwner();

private:
    [[nodiscard]] bool record(const Draft &draft, const Integration &integration,
        const std::optional<Account> &account, const std::optional<Account> &owner);
    [[nodiscard]] HistoryRepository &history() const { return m_bench->repository->history(); }
    [[nodiscard]] QList<HistoryRow> rows(const QUuid &owner, const QString &text = {}) const
    {
        const auto found = await(history().find(owner, text, 100));
        return found && *found ? **found : QList<HistoryRow>();
    }
    qint64 add(const QUuid &owner, const QString &target, int status, const QByteArray &answer = "{}")
    {
        HistoryRow row;
        row.owner = owner;
        row.method = QStringLiteral("GET");
        row.target = target;
        row.status = status;
        row.request = R"({"sent":[["X-A","needle-in-request"]]})";
        row.answer = answer;
        const auto added = await(history().add(row));
        return added && *added ? **added : -1;
    }

    std::unique_ptr<LoginBench> m_bench;
};

void TestHistory::init()
{
    m_bench = std::make_unique<LoginBench>();
}

bool TestHistory::record(const Draft &draft, const Integration &integration,
    const std::optional<Account> &account, const std::optional<Account> &owner)
{
    const auto result = await(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    if (!result || !*result)
        return false;
    const auto recorded = await(recordHistory(*m_bench->repository, m_bench->credentials,
        historyItems(**result, RequestForm::of(draft)),
        {m_bench->repository->integration(integration.id).value_or(integration), owner,
            ActivitySource::CommandLine}));
    return recorded && *recorded;
}

void TestHistory::D6_noSecretReachesTheDisk_data()
{
    QTest::addColumn<QString>("who");
    for (const char *who : {"partner", "session", "header", "query"})
        QTest::newRow(who) << QString::fromLatin1(who);
}

/// The service echoes all that it got, as some do in error pages, in the body and in headers.
void TestHistory::D6_noSecretReachesTheDisk()
{
    QFETCH(const QString, who);
    const bool isKlickTipp = who == u"partner" || who == u"session";
    Integration integration = isKlickTipp ? m_bench->addKlickTipp() : m_bench->addCoredination();
    Account account;
    if (who == u"session") {
        account = m_bench->addSessionAccount(integration);
    } else if (who == u"partner") {
        account = m_bench->addCustomer(integration);
        QVERIFY(m_bench->keep(account.id, SecretField::CustomerKey,
            m_bench->sandbox.credentials().customers.first().customerKey));
    } else {
        account = m_bench->addUser(integration);
    }
    account = m_bench->repository->account(account.id).value();
    if (who == u"query") {
        integration.coredination.credentialsPlacement = Placement::Query;
        integration.coredination.signaturePlacement = Placement::Query;
    }
    Draft draft;
    draft.target = isKlickTipp ? QStringLiteral("/list") : QStringLiteral("/customer");
    auto result = await(m_bench->runner.runAll(draft, integration, account, Cancellation()));
    QVERIFY(result && *result);
    Exchange &exchange = (*result)->exchanges.last();
    const QList<Secret> sensitive = exchange.sent.sensitive;
    QVERIFY(!sensitive.isEmpty());
    QByteArray echoed = exchange.sent.request.target();
    for (const Header &header : exchange.sent.request.headers())
        echoed += '\n' + header.value;
    exchange.body =
        echoed + '\n' + echoed.toBase64() + '\n' + echoed.toHex() + '\n' + echoed.toPercentEncoding();
    exchange.headers += {{"X-Echo", exchange.sent.request.target()}, {"Set-Cookie", "s=STRANGER-77"}};
    const HistoryContext context{m_bench->repository->integration(integration.id).value(), account};
    const auto recorded = await(recordHistory(
        *m_bench->repository, m_bench->credentials, historyItems(**result, RequestForm::of(draft)), context));
    QVERIFY(recorded && *recorded);

    QCOMPARE(rows(account.id).size(), 1);
    Redactor everything;
    everything.add(sensitive);
    QVERIFY(everything.finds(echoed)); // the canary is alive
    for (const auto &name : {u"signet.db"_qs, u"signet.db-wal"_qs}) {
        QFile file(m_bench->folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!everything.finds(bytes));
        QVERIFY(!bytes.contains("STRANGER"));
    }
    QVERIFY(m_bench->isOnDisk("X-Echo")); // and what is no secret was written
}

void TestHistory::D6_loginsKeepNoBodies()
{
    Integration integration = m_bench->addCoredination();
    integration.coredination.tokenPath += QStringLiteral("?version=1"); // does not count
    const SandboxUser user = m_bench->sandbox.credentials().users.first();
    Draft draft;
    draft.method = QStringLiteral("POST");
    draft.target = QStringLiteral("/authentication");
    draft.body = QStringLiteral(R"({"email":"%1","password":"%2"})").arg(user.email, user.password).toUtf8();
    QVERIFY(record(draft, integration, std::nullopt, std::nullopt));
    QCOMPARE(rows(integration.id).size(), 1);
    const auto row = await(history().row(rows(integration.id).first().id));
    QVERIFY(row && *row);
    QCOMPARE((*row)->status, 200);
    QCOMPARE((*row)->answer, QByteArray("<not kept>"));
    QVERIFY(!m_bench->isOnDisk(user.password.toUtf8()));
    QVERIFY(historyEntry(**row).form.body.isEmpty());
}

/// The account's password, which was not sent, might be in the answer.
void TestHistory::D6_lockedStoreKeepsNothing()
{
    const Integration integration = m_bench->addCoredination();
    const Account account = m_bench->addUser(integration);
    Draft draft;
    draft.target = QStringLiteral("/version");
    const auto result = await(m_bench->runner.runAll(draft, integration, std::nullopt, Cancellation()));
    QVERIFY(result && *result);
    m_bench->secrets.getError = ErrorCode::StoreLocked;
    const HistoryContext context{m_bench->repository->integration(integration.id).value(), account};
    const auto recorded = await(recordHistory(
        *m_bench->repository, m_bench->credentials, historyItems(**result, RequestForm::of(draft)), context));
    QVERIFY(recorded && !*recorded);
    QVERIFY(rows(account.id).isEmpty());
}

void TestHistory::D6_whatItWasSignedWithIsNotReadAgain()
{
    const Integration integration = m_bench->addCoredination();
    Draft draft;
    draft.target = QStringLiteral("/version");
    auto result = await(m_bench->runner.runAll(draft, integration, std::nullopt, Cancellation()));
    QVERIFY(result && *result);
    Exchange &exchange = (*result)->exchanges.last();
    const QByteArray key = exchange.sent.sensitive.first().reveal().toByteArray();
    exchange.body = "{\"echo\":\"" + key + "\"}";
    m_bench->secrets.getError = ErrorCode::StoreLocked;
    const HistoryContext context{m_bench->repository->integration(integration.id).value(), std::nullopt};
    const auto recorded = await(recordHistory(
        *m_bench->repository, m_bench->credentials, historyItems(**result, RequestForm::of(draft)), context));
    QVERIFY(recorded && *recorded);
    QCOMPARE(rows(integration.id).size(), 1);
    QVERIFY2(!m_bench->isOnDisk(key), rows(integration.id).first().answer.constData());
}

void TestHistory::D6_aKeyTypedByHandIsNotKept()
{
    const Integration integration = m_bench->addCoredination();
    Draft draft;
    draft.target = QStringLiteral("/version");
    draft.headers = {{"X-Auth-Token", "typed-by-hand"}, {"Authorization", "Bearer typed-by-hand"}};
    QVERIFY(record(draft, integration, std::nullopt, std::nullopt));
    QCOMPARE(rows(integration.id).size(), 1);
    QVERIFY(m_bench->isOnDisk("X-Auth-Token"));
    QVERIFY(!m_bench->isOnDisk("typed-by-hand"));
}

void TestHistory::D6_aKeyAtTheCutIsHidden()
{
    const QByteArray key = "CANARY-0123456789";
    Draft draft;
    draft.target = QStringLiteral("/x");
    Integration integration;
    integration.baseUrl = BaseUrl::parse(QStringLiteral("http://127.0.0.1:8080")).value();
    Redactor known;
    known.add(Secret(key));
    for (qsizetype before = keptAnswerLimit - key.size() - 2; before < keptAnswerLimit + 2; ++before) {
        Exchange exchange{.sent = {compileDraft(draft, integration).value(), {}, {}},
            .outcome = ExchangeOutcome::Answered,
            .status = 200,
            .body = QByteArray(before, 'x') + key + QByteArray(10, 'y')};
        const HistoryRow row = historyRow(exchange, RequestForm::of(draft), integration, known);
        QVERIFY(row.answer.size() <= keptAnswerLimit);
        QVERIFY2(!row.answer.contains("CANA"), qPrintable(QString::number(before)));
        QCOMPARE(row.answerSize, exchange.body.size());
    }
}

void TestHistory::switchedOffKeepsNothing()
{
    QVERIFY(m_bench->repository->settings().setText(u"history"_qs, u"off"_qs));
    const Integration integration = m_bench->addCoredination();
    Draft draft;
    draft.target = QStringLiteral("/version");
    QVERIFY(record(draft, integration, std::nullopt, std::nullopt));
    QVERIFY(rows(integration.id).isEmpty());
    QVERIFY(m_bench->repository->settings().setText(u"history"_qs, u"on"_qs));
    QVERIFY(record(draft, integration, std::nullopt, std::nullopt));
    QCOMPARE(rows(integration.id).size(), 1);
}

void TestHistory::keepsWhatWasSent()
{
    const Integration integration = m_bench->addCoredination();
    Draft draft;
    draft.target = QStringLiteral("/version");
    draft.parameters = {{u"a"_qs, u"b c"_qs, false}};
    draft.headers = {{"X-A", "1"}};
    QVERIFY(record(draft, integration, std::nullopt, std::nullopt));
    const QList<HistoryRow> all = rows(integration.id);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().target, u"/api/1/version?a=b%20c"_qs);
    QCOMPARE(all.first().source, ActivitySource::CommandLine);
    const auto row = await(history().row(all.first().id));
    QVERIFY(row && *row);
    const HistoryEntry entry = historyEntry(**row);
    QCOMPARE(entry.form, RequestForm::of(draft)); // to be sent again
    QVERIFY(entry.sent.contains(Header{"X-A", "1"}));
    QVERIFY(!entry.received.isEmpty());
    QVERIFY(entry.timings.total >= 0);
    QVERIFY(entry.signing.contains(u"hmac"));
    QVERIFY(historyText(**row).startsWith(u"GET /api/1/version\n    a=b%20c\n"));
}

void TestHistory::theOldestGoFirst()
{
    const QUuid owner = QUuid::createUuid();
    history().setLimits({3, 1'000'000});
    for (int i = 0; i < 5; ++i)
        QVERIFY(add(owner, QStringLiteral("/%1").arg(i), 200) > 0);
    QCOMPARE(rows(owner).size(), 3);
    QCOMPARE(rows(owner).last().target, u"/2"_qs);
    history().setLimits({100, 25'000});
    for (int i = 5; i < 9; ++i)
        QVERIFY(add(owner, QStringLiteral("/%1").arg(i), 200, QByteArray(10'000, 'x')) > 0);
    QCOMPARE(rows(owner).size(), 2);
    QVERIFY(add(owner, QStringLiteral("/big"), 200, QByteArray(60'000, 'x')) > 0);
    QCOMPARE(rows(owner).size(), 1); // what has just come is always there
    QCOMPARE(rows(owner).first().target, u"/big"_qs);
}

void TestHistory::findsInAddressRequestAndAnswer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << QString() << 2;
    QTest::newRow("address") << u"/TAG"_qs << 1;
    QTest::newRow("method and address") << u"get /list"_qs << 1;
    QTest::newRow("request") << u"needle-in-request"_qs << 2;
    QTest::newRow("answer") << u"Newsletter"_qs << 1;
    QTest::newRow("wildcards are text") << u"%"_qs << 0;
    QTest::newRow("underscore is text") << u"/l_st"_qs << 0;
    QTest::newRow("nothing") << u"absent"_qs << 0;
}

void TestHistory::findsInAddressRequestAndAnswer()
{
    QFETCH(const QString, text);
    QFETCH(const int, count);
    const QUuid owner = QUuid::createUuid();
    QVERIFY(add(owner, u"/list"_qs, 200, R"({"1":"Newsletter"})") > 0);
    QVERIFY(add(owner, u"/tag"_qs, 404) > 0);
    QVERIFY(add(QUuid::createUuid(), u"/list"_qs, 200, "Newsletter") > 0);
    QCOMPARE(rows(owner, text).size(), count);
}

void TestHistory::lastSuccessIsOfTheSamePath()
{
    const QUuid owner = QUuid::createUuid();
    const qint64 success = add(owner, u"/list?a=1"_qs, 200);
    add(owner, u"/list?a=2"_qs, 500);
    add(owner, u"/list/7"_qs, 200);
    add(QUuid::createUuid(), u"/list"_qs, 200);
    const qint64 failure = add(owner, u"/list?a=3"_qs, 401);
    const auto found = await(history().lastSuccessBefore(failure));
    QVERIFY(found && *found && **found);
    QCOMPARE((**found)->id, success);
    const auto none = await(history().lastSuccessBefore(success));
    QVERIFY(none && *none && !**none);
}

void TestHistory::clearingIsOfOneOwner()
{
    const QUuid owner = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    add(owner, u"/a"_qs, 200);
    add(owner, u"/b"_qs, 200);
    add(other, u"/c"_qs, 200);
    const auto cleared = await(history().clear(owner));
    QVERIFY(cleared && *cleared);
    QCOMPARE(**cleared, 2);
    QVERIFY(rows(owner).isEmpty());
    QCOMPARE(rows(other).size(), 1);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
