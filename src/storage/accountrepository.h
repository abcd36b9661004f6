// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"

#include <QList>
#include <QObject>

#include <memory>

namespace signet {

/// One row of the secret table, in any state: the intent log of SECURITY 2.4.
struct SecretIntent
{
    enum class State
    {
        Pending, ///< announced; the store may or may not hold it
        Active,  ///< the store holds it, its owner uses it
        Doomed,  ///< nobody uses it any more; to be erased from the store, then forgotten
    };
    StoredSecret stored;
    QUuid owner;
    QString storeId;
    State state = State::Pending;
};

/// Integrations, accounts and the secret intents, in one SQLite file that window and command line use at the
/// same time. Never holds a secret. Calls are synchronous and short. Errors: Database, NotFound, Conflict.
class AccountRepository : public QObject
{
    Q_OBJECT

public:
    ~AccountRepository() override;

    /// Opens, and if need be creates or migrates, @p dataDir/signet.db (folder 0700, file 0600).
    [[nodiscard]] static Result<std::unique_ptr<AccountRepository>> open(const QString &dataDir);

    /// In the order of their names. Doomed ones are left out.
    [[nodiscard]] Result<QList<Integration>> integrations() const;
    [[nodiscard]] Result<QList<Account>> accounts() const;
    [[nodiscard]] Result<Integration> integration(const QUuid &id) const;
    [[nodiscard]] Result<Account> account(const QUuid &id) const;

    /// Names are unique: integrations among themselves, accounts within their integration (Conflict
    /// otherwise). The `secrets` member is ignored: secrets go through the intents below.
    [[nodiscard]] Result<void> addIntegration(const Integration &integration);
    [[nodiscard]] Result<void> updateIntegration(const Integration &integration);
    [[nodiscard]] Result<void> addAccount(const Account &account);
    [[nodiscard]] Result<void> updateAccount(const Account &account);
    [[nodiscard]] Result<void> recordCheck(const QUuid &account, const CheckRecord &record);

    /// Hides the integration or account (with all that belongs to it) and dooms its secrets. restore() undoes
    /// it until purge() has run. An integration that still has accounts is Conflict.
    [[nodiscard]] Result<void> doomIntegration(const QUuid &id);
    [[nodiscard]] Result<void> doomAccount(const QUuid &id);
    [[nodiscard]] Result<void> restore(const QUuid &id);
    /// Deletes the rows of doomed owners whose secrets have all been forgotten.
    [[nodiscard]] Result<void> purge();

    /// The intent log. announce() writes a Pending row; activate() makes it Active and dooms the Active one
    /// of the same owner and field, in one transaction; forget() deletes a row after the store has erased the
    /// value.
    [[nodiscard]] Result<void> announceSecret(
        const QUuid &owner, const StoredSecret &stored, const QString &storeId);
    [[nodiscard]] Result<void> activateSecret(const SecretReference &reference);
    [[nodiscard]] Result<void> doomSecret(const SecretReference &reference);
    [[nodiscard]] Result<void> forgetSecret(const SecretReference &reference);
    [[nodiscard]] Result<QList<SecretIntent>> secretIntents() const;

    /// Emits changed() if another process has written since the last look. Cheap: one PRAGMA.
    void lookForForeignChanges();

Q_SIGNALS:
    /// Something was written, here or (see above) elsewhere.
    void changed();

private:
    explicit AccountRepository(std::unique_ptr<class Database> database);

    std::unique_ptr<class Database> m_database;
};

} // namespace signet
