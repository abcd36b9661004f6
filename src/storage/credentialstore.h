// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "core/secretreference.h"
#include "core/task.h"
#include "storage/accountrepository.h"
#include "storage/secretsource.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <map>

namespace signet {

class SecretStore;

/// What repair() found and did.
struct RepairReport
{
    int finished = 0;    ///< entries of interrupted writes and deletions that are now cleaned up
    int postponed = 0;   ///< entries that wait until the store can be used
    QList<QUuid> broken; ///< owners whose active secret is not in the store: ask the user
};

/// Two stores, one truth (SECURITY 2.4): every write is announced in the database before the secret store is
/// touched and confirmed afterwards, so that a crash at any point loses nothing and leaves nothing behind.
/// References must outlive it.
class CredentialStore : public QObject, public SecretSource
{
    Q_OBJECT

public:
    CredentialStore(
        AccountRepository &repository, SecretStore &secrets, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] SecretStore &secretStore() const { return m_secrets; }

    /// Stores @p value as the @p field of @p owner (integration, account or Settings::secretOwner()). An
    /// older value is doomed only after the new one is active, and erased then.
    [[nodiscard]] Task<Result<void>> store(QUuid owner, SecretField field, Secret value);
    /// The same, but the older value is kept, readable by goBack(), until confirm(). Where the store has lost
    /// it, or where it is the same, there is nothing to keep. Of several that were never confirmed, the first
    /// is kept.
    [[nodiscard]] Task<Result<void>> rotate(QUuid owner, SecretField field, Secret value);
    /// Puts the kept value in use again, and keeps the other one: calling it twice changes nothing. Only
    /// what the store can read comes back. SecretMissing where nothing is kept.
    [[nodiscard]] Task<Result<void>> goBack(QUuid owner, SecretField field);
    /// Erases the kept value for good. SecretMissing where nothing is kept. What cannot be erased now is
    /// erased later.
    [[nodiscard]] Task<Result<void>> confirm(QUuid owner, SecretField field);
    /// Opens the active value. Errors of SecretStore::get(); SecretMissing also where none was ever stored.
    /// Where the entry was written to another store than the present one, the message names it.
    [[nodiscard]] Task<Result<Secret>> open(QUuid owner, SecretField field) override;
    /// Forgets and erases the active value, and the one kept beside it, for good; success also where there is
    /// none. What cannot be erased now is erased later, and is not used any more.
    [[nodiscard]] Task<Result<void>> remove(QUuid owner, SecretField field);
    /// What cannot be written is not told: the next use will.
    void noteUse(const QUuid &owner, SecretField field) override;
    /// Erases the values of everything doomed and purges the rows, except what another running process may
    /// still restore. At exit, and after the time for undo is over. Finishes what killed processes left
    /// pending, too. Looks for no active value: cheap. Goes on after a failure, and returns the first.
    [[nodiscard]] Task<Result<void>> eraseDoomed();
    /// The same for one doomed integration or account alone: others can still be restored.
    [[nodiscard]] Task<Result<void>> eraseDoomed(QUuid owner);
    /// Finishes or undoes what a crash left, and looks for every active value. Does not show an unlock
    /// prompt: where the store cannot be used, everything waits. Silent where it succeeds.
    [[nodiscard]] Task<Result<RepairReport>> repair();

private:
    enum class Erasure
    {
        Done,
        NotNeeded, ///< restored or erased by somebody else meanwhile
    };
    [[nodiscard]] Task<Result<void>> put(
        QUuid owner, SecretField field, Secret value, ReplacedSecret replaced);
    [[nodiscard]] Result<SecretIntent> activeIntent(const QUuid &owner, SecretField field);
    [[nodiscard]] Task<Result<void>> eraseUnfinished(QUuid owner);
    [[nodiscard]] Task<Result<Erasure>> eraseEntry(SecretReference reference, QString storeId);
    [[nodiscard]] Task<void> eraseReplaced(QUuid owner, SecretField field);
    [[nodiscard]] Task<Result<bool>> isInStore(SecretReference reference);
    [[nodiscard]] bool mayErase(const SecretIntent &intent) const;

    AccountRepository &m_repository;
    SecretStore &m_secrets;
    const Clock &m_clock;
    /// References between announcement and activation by this object: repair() leaves them alone.
    QSet<QString> m_inFlight;
    /// What was asked of the database for one request is asked again for the next: kept until it changes.
    std::map<std::pair<QUuid, SecretField>, SecretIntent> m_known;
    qint64 m_knownVersion = -1;
    /// When noteUse() last wrote, by reference: within a minute there is nothing new to write.
    QHash<QString, qint64> m_usedAtMs;
};

} // namespace signet
