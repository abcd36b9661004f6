// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/draft/draftkeeper.h"
#include "storage/draftrepository.h"
#include "support/loginbench.h"

#include <QTest>

using namespace signet;
using namespace signet::test;

/// D5: what is edited survives, and holds no secret.
class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }

    void writesAMomentAfterTheLastChange();
    void writesWhatWaitsForAnotherOwner();
    void closingWritesWhatWaits();
    void D5_keysAreNotWritten();
    void D5_lockedStoreWritesNothing();
    void deletingAnAccountTakesItsDraftsAlong();

private:
    [[nodiscard]] static DraftSet setWith(const QString &target)
    {
        RequestForm form;
        form.target = target;
        return {{{QUuid::createUuid(), {}, form}}, {}, {}};
    }
    [[nodiscard]] std::unique_ptr<DraftKeeper> keeper()
    {
        return std::make_unique<DraftKeeper>(
            *m_bench->repository, [this]() -> CredentialStore & { return m_bench->credentials; },
            m_bench->clock);
    }
    /// As another program reads it.
    [[nodiscard]] QString writtenTarget(const QUuid &owner) const
    {
        const auto other = AccountRepository::open(m_bench->folder.path());
        const DraftSet set = draftSetFromJson((*other)->drafts().content(owner).value_or(QByteArray()));
        return set.drafts.isEmpty() ? QString() : set.drafts.first().form.target;
    }

    std::unique_ptr<LoginBench> m_bench;
    Integration m_integration;
    Account m_account;
    QString m_key;
};

void TestDraftKeeper::init()
{
    m_bench = std::make_unique<LoginBench>();
    m_integration = m_bench->addKlickTipp();
    m_account = m_bench->addCustomer(m_integration);
    m_key = m_bench->sandbox.credentials().customers.first().customerKey;
    QVERIFY(m_bench->keep(m_account.id, SecretField::CustomerKey, m_key));
    m_account = m_bench->repository->account(m_account.id).value();
    m_integration = m_bench->repository->integration(m_integration.id).value();
}

void TestDraftKeeper::writesAMomentAfterTheLastChange()
{
    const auto kept = keeper();
    for (const char *target : {"/a", "/ab", "/abc"})
        kept->keep(m_integration, m_account, setWith(QString::fromLatin1(target)));
    QVERIFY(writtenTarget(m_account.id).isEmpty());
    QVERIFY(waitUntil([this] { return writtenTarget(m_account.id) == u"/abc"; }));
}

void TestDraftKeeper::writesWhatWaitsForAnotherOwner()
{
    const auto kept = keeper();
    kept->keep(m_integration, m_account, setWith(QStringLiteral("/account")));
    kept->keep(m_integration, std::nullopt, setWith(QStringLiteral("/integration")));
    QVERIFY(waitUntil([this] {
        return writtenTarget(m_account.id) == u"/account" &&
               writtenTarget(m_integration.id) == u"/integration";
    }));
}

void TestDraftKeeper::closingWritesWhatWaits()
{
    auto kept = keeper();
    kept->keep(m_integration, m_account, setWith(QStringLiteral("/a")));
    QVERIFY(waitUntil([this] { return writtenTarget(m_account.id) == u"/a"; }));
    kept->keep(m_integration, m_account, setWith(QStringLiteral("/last")));
    kept.reset();
    QVERIFY(waitUntil([this] { return writtenTarget(m_account.id) == u"/last"; }));
}

void TestDraftKeeper::D5_keysAreNotWritten()
{
    const QString inBase64 = QString::fromLatin1(("xx" + m_key.toUtf8()).toBase64());
    const auto kept = keeper();
    DraftSet set = setWith(QStringLiteral("/x?key=") + m_key);
    set.drafts.first().form.body = inBase64;
    set.variables = {{{u"v"_qs, m_bench->sandbox.credentials().developerKey, false}, true, {}}};
    kept->keep(m_integration, m_account, set);
    QVERIFY(waitUntil([this] { return !writtenTarget(m_account.id).isEmpty(); }));
    QVERIFY(!m_bench->isOnDisk(m_key.toUtf8()));
    QVERIFY(!m_bench->isOnDisk(inBase64.toUtf8().mid(4, 12)));
    QVERIFY(!m_bench->isOnDisk(m_bench->sandbox.credentials().developerKey.toUtf8()));
    QVERIFY(m_bench->isOnDisk("/x?key="));
}

void TestDraftKeeper::D5_lockedStoreWritesNothing()
{
    const auto kept = keeper();
    m_bench->secrets.getError = ErrorCode::StoreLocked;
    kept->keep(m_integration, m_account, setWith(QStringLiteral("/x?q=") + m_key));
    kept->flush();
    QTest::qWait(100);
    QVERIFY(writtenTarget(m_account.id).isEmpty());
    m_bench->secrets.getError.reset();
    kept->flush(); // unlocked
    QVERIFY(waitUntil([this] { return !writtenTarget(m_account.id).isEmpty(); }));
    QVERIFY(!m_bench->isOnDisk(m_key.toUtf8()));
}

void TestDraftKeeper::deletingAnAccountTakesItsDraftsAlong()
{
    const auto kept = keeper();
    kept->keep(m_integration, m_account, setWith(QStringLiteral("/a")));
    QVERIFY(waitUntil([this] { return writtenTarget(m_account.id) == u"/a"; }));
    QVERIFY(m_bench->repository->doomAccount(m_account.id));
    QCOMPARE(writtenTarget(m_account.id), u"/a"_qs); // can be undone
    const auto erased = await(m_bench->credentials.eraseDoomed(m_account.id));
    QVERIFY(erased && *erased);
    QVERIFY(writtenTarget(m_account.id).isEmpty());
}

QTEST_GUILESS_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
