// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace signet {

class BackgroundDatabase;
class CatalogueRepository;
class DraftRepository;
class HistoryRepository;
class Settings;

/// One row of the secret table, in any state: the intent log of SECURITY 2.4.
struct SecretIntent
{
    enum class State
    {
        Pending, ///< announced; the store may or may not hold it
        Active,  ///< the store holds it, its owner uses it
        Kept,    ///< rotation replaced it, nobody uses it: to go back to until the user confirms
        Doomed,  ///< nobody uses it any more; to be erased from the store, then forgotten
    };
    StoredSecret stored;
    QUuid owner;
    QString storeId;
    State state = State::Pending;
    /// Another process that is still running wrote the row, or may still undo the deletion: leave it alone.
    bool isBusyElsewhere = false;
    /// Doomed because its owner is, by this process, and not claimed yet: restore() brings it back.
    bool isRestorableHere = false;
};

/// What becomes of the Active value when another one takes its place.
enum class ReplacedSecret
{
    Doom,
    /// It is Kept. Where one is kept already, the older of the two stays: it was confirmed or proven last.
    Keep,
};

/// The same value under another reference.
struct SecretRelocation
{
    SecretReference from;
    SecretReference to;
};

/// Which of the two programs did something.
enum class ActivitySource
{
    Window,
    CommandLine,
};

/// One line of the log of what was done with an integration or account. @c what is translated when it is
/// made, and holds no secret.
struct ActivityEntry
{
    qint64 id = 0; ///< given by the database
    qint64 atMs = 0;
    QUuid owner;
    QString what;
    ActivitySource source = ActivitySource::Window;

    friend bool operator==(const ActivityEntry &, const ActivityEntry &) = default;
};

/// Integrations, accounts and the secret intents, in one SQLite file that window and command line use at the
/// same time. Never holds a secret. Calls are synchronous and short. Errors: Database, NotFound, Conflict.
class AccountRepository : public QObject
{
    Q_OBJECT

public:
    /// What somebody waits for meanwhile.
    enum class Patience
    {
        None,      ///< a window: history, drafts and catalogues are read and written on another thread
        OneAnswer, ///< a command: they are its only job
    };

    ~AccountRepository() override;

    /// Opens, and if need be creates or migrates, @p dataDir/signet.db (see preparePrivateFile()).
    [[nodiscard]] static Result<std::unique_ptr<AccountRepository>> open(
        const QString &dataDir, Patience patience = Patience::None);

    /// Where the database lies.
    [[nodiscard]] QString folder() const;

    /// In the order of their names. Doomed ones are left out.
    [[nodiscard]] Result<QList<Integration>> integrations() const;
    [[nodiscard]] Result<QList<Account>> accounts() const;
    [[nodiscard]] Result<Integration> integration(const QUuid &id) const;
    [[nodiscard]] Result<Account> account(const QUuid &id) const;

    /// Names are unique: integrations among themselves, accounts within their integration (Conflict
    /// otherwise), and names, user names and groups keep the rules of core/name.h (InvalidInput otherwise);
    /// white space around names is not kept. The `secrets` member is ignored: secrets go through the intents
    /// below.
    [[nodiscard]] Result<void> addIntegration(const Integration &integration);
    [[nodiscard]] Result<void> updateIntegration(const Integration &integration);
    [[nodiscard]] Result<void> addAccount(const Account &account);
    /// Leaves the last check, the pending authorization and the time of creation as they are: they may have
    /// changed meanwhile.
    [[nodiscard]] Result<void> updateAccount(const Account &account);
    /// A link is out for @p account, or no longer. Conflict where the reference is another account's.
    [[nodiscard]] Result<void> setPendingAuthorization(
        const QUuid &account, const std::optional<PendingAuthorization> &pending);
    [[nodiscard]] Result<void> recordCheck(const QUuid &account, const CheckRecord &record);

    /// Hides the integration or account and dooms its secrets. restore() undoes it until purge() has run;
    /// secrets that were claimed for erasure meanwhile do not come back. An integration that still has
    /// accounts is Conflict, and so is restoring where the name has been taken since.
    [[nodiscard]] Result<void> doomIntegration(const QUuid &id);
    [[nodiscard]] Result<void> doomAccount(const QUuid &id);
    [[nodiscard]] Result<void> restore(const QUuid &id);
    /// Deletes the rows of doomed owners whose secrets have all been forgotten, except those that another
    /// running process may still restore.
    [[nodiscard]] Result<void> purge();
    /// The same, except those that this process may still restore: for what earlier runs left.
    [[nodiscard]] Result<void> purgeAbandoned();
    /// Deletes the row of this one doomed owner if its secrets have all been forgotten; nothing else.
    [[nodiscard]] Result<void> purge(const QUuid &id);

    /// The intent log. announce() writes a Pending row; activate() makes it Active, dooms the Active one
    /// of the same owner and field, takes back the last check of its account, or of all accounts of its
    /// integration, which was about other credentials, and ends the pending authorization of an account that
    /// got its customer key, in one transaction; forget() deletes a row after the store has erased the value.
    [[nodiscard]] Result<void> announceSecret(
        const QUuid &owner, const StoredSecret &stored, const QString &storeId);
    [[nodiscard]] Result<void> activateSecret(
        const SecretReference &reference, ReplacedSecret replaced = ReplacedSecret::Doom);
    /// Kept becomes Active and Active becomes Kept, in one transaction; takes back last checks, too.
    /// SecretMissing where none is kept.
    [[nodiscard]] Result<void> swapKeptSecret(const QUuid &owner, SecretField field);
    /// The service accepted the Active value at @p atMs. Written to the minute, so that many requests cost
    /// one write; nothing happens where there is no such value.
    [[nodiscard]] Result<void> recordSecretUse(const QUuid &owner, SecretField field, qint64 atMs);
    [[nodiscard]] Result<void> doomSecret(const SecretReference &reference);
    /// Another store holds the same values: each Pending `to` takes the place and the state of its `from`,
    /// which is Doomed, all in one transaction. Last checks and authorizations stay. Where `from` was
    /// replaced or removed meanwhile, its `to` is Doomed.
    [[nodiscard]] Result<void> relocateSecrets(const QList<SecretRelocation> &relocations);
    [[nodiscard]] Result<void> forgetSecret(const SecretReference &reference);
    [[nodiscard]] Result<QList<SecretIntent>> secretIntents() const;
    /// Only those that are Pending or Doomed (not Kept); cheap however many are in use.
    [[nodiscard]] Result<QList<SecretIntent>> unfinishedSecrets() const;
    /// The Active row, with where it is kept; SecretMissing where none was ever stored.
    [[nodiscard]] Result<SecretIntent> activeSecret(const QUuid &owner, SecretField field) const;
    /// The Kept row; SecretMissing where none is kept.
    [[nodiscard]] Result<SecretIntent> keptSecret(const QUuid &owner, SecretField field) const;
    /// Another number after every change of the database, here or, within a millisecond, in another process:
    /// what was read before may be used for as long as it stays. Cheap.
    [[nodiscard]] Result<qint64> version() const;
    /// Makes a Pending or Doomed row Doomed for good, whatever happens to its owner, before the store is
    /// asked to erase the value. False where there is nothing to erase any more: gone, active, restored.
    [[nodiscard]] Result<bool> claimForErasure(const SecretReference &reference);

    [[nodiscard]] Result<void> addActivity(const ActivityEntry &entry);
    /// The newest first; of everybody where @p owner is null.
    [[nodiscard]] Result<QList<ActivityEntry>> activity(const QUuid &owner, int limit = 200) const;

    /// The settings beside them, read when first asked for; valid as long as the repository.
    [[nodiscard]] Settings &settings();
    /// The playground's drafts beside them; valid as long as the repository.
    [[nodiscard]] DraftRepository &drafts();
    /// What was sent from it; valid as long as the repository.
    [[nodiscard]] HistoryRepository &history();
    /// What was added to the catalogues; valid as long as the repository.
    [[nodiscard]] CatalogueRepository &catalogues();

    /// Emits changed(), and reads the settings again, if another process has written since the last look.
    /// Cheap: one PRAGMA.
    void lookForForeignChanges();

Q_SIGNALS:
    /// What integrations(), accounts() or activity() return is different now; changed here or (see above)
    /// elsewhere.
    void changed();

private:
    AccountRepository(std::unique_ptr<class Database> database, Patience patience);

    struct OwnedSecrets
    {
        QList<StoredSecret> active;
        QList<StoredSecret> kept;
    };
    [[nodiscard]] BackgroundDatabase &background();
    [[nodiscard]] Result<void> change(const std::function<Result<void>()> &body);
    /// To all of them, or where @p owner says so, to this one alone.
    template <typename Owner>
    [[nodiscard]] Result<void> attachSecrets(QList<Owner> &owners, const QUuid &owner = {}) const
    {
        const Result<QHash<QUuid, OwnedSecrets>> secrets = ownedSecrets(owner);
        if (!secrets)
            return fail(secrets.error());
        for (Owner &each : owners) {
            const OwnedSecrets own = secrets->value(each.id);
            each.secrets = own.active;
            each.keptSecrets = own.kept;
        }
        return {};
    }
    [[nodiscard]] Result<QHash<QUuid, OwnedSecrets>> ownedSecrets(const QUuid &owner) const;
    [[nodiscard]] Result<QList<SecretIntent>> readIntents(const QString &condition) const;
    [[nodiscard]] Result<void> replaceActiveSecret(const SecretReference &reference, ReplacedSecret replaced);
    [[nodiscard]] Result<SecretIntent> oneSecret(
        const QUuid &owner, SecretField field, SecretIntent::State state) const;
    [[nodiscard]] Result<void> forgetWhatOldSecretMeant(const SecretReference &reference);
    [[nodiscard]] Result<void> endAuthorization(const SecretReference &customerKey);
    [[nodiscard]] Result<bool> isOwner(const QUuid &id) const;
    [[nodiscard]] Result<void> purgeTables(bool evenOwn);
    [[nodiscard]] Result<void> purgeTable(const QString &table, bool evenOwn);

    std::unique_ptr<class Database> m_database;
    Patience m_patience;
    std::unique_ptr<class ProcessMark> m_process;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<BackgroundDatabase> m_background;
    std::unique_ptr<DraftRepository> m_drafts;
    std::unique_ptr<HistoryRepository> m_history;
    std::unique_ptr<CatalogueRepository> m_catalogues;
    qint64 m_dataVersion = 0;
};

} // namespace signet
