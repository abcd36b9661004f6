// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/credentialstore.h"

#include "storage/accountrepository.h"
#include "storage/crashpoint.h"
#include "storage/secretstore.h"

#include <QPointer>
#include <QScopeGuard>

namespace signet {

namespace {
constexpr QLatin1StringView memoryStoreId("memory");

Error abandoned()
{
    return {ErrorCode::Cancelled, CredentialStore::tr("Signet is closing.")};
}

/// Success also where there is none.
Result<void> doom(AccountRepository &repository, const Result<SecretIntent> &intent)
{
    if (intent)
        return repository.doomSecret(intent->stored.reference);
    return intent.error().code == ErrorCode::SecretMissing ? Result<void>{} : fail(intent.error());
}

QString storeLabel(const QString &storeId)
{
    if (storeId == memoryStoreId)
        return CredentialStore::tr("the memory of an earlier session");
    if (storeId == QLatin1StringView("keychain/kwallet"))
        return QStringLiteral("KWallet");
    if (storeId == QLatin1StringView("keychain/libsecret"))
        return QStringLiteral("GNOME Keyring (Secret Service)");
    if (storeId == QLatin1StringView("vault"))
        return CredentialStore::tr("the passphrase vault");
    return storeId;
}
} // namespace

CredentialStore::CredentialStore(
    AccountRepository &repository, SecretStore &secrets, const Clock &clock, QObject *parent)
    : QObject(parent), m_repository(repository), m_secrets(secrets), m_clock(clock)
{
}

Task<Result<void>> CredentialStore::store(QUuid owner, SecretField field, Secret value)
{
    return put(owner, field, value, ReplacedSecret::Doom);
}

Task<Result<void>> CredentialStore::rotate(QUuid owner, SecretField field, Secret value)
{
    const QPointer<CredentialStore> self(this);
    const Result<Secret> present = co_await open(owner, field);
    if (!self)
        co_return fail(abandoned());
    if (!present && present.error().code != ErrorCode::SecretMissing)
        co_return fail(present.error());
    const bool isWorthKeeping = present && !(*present == value);
    const Result<void> stored =
        co_await put(owner, field, value, isWorthKeeping ? ReplacedSecret::Keep : ReplacedSecret::Doom);
    co_return stored;
}

Task<Result<void>> CredentialStore::goBack(QUuid owner, SecretField field)
{
    const QPointer<CredentialStore> self(this);
    const Result<SecretIntent> kept = m_repository.keptSecret(owner, field);
    if (!kept)
        co_return fail(kept.error());
    const Result<Secret> value = co_await m_secrets.get(kept->stored.reference);
    if (!self)
        co_return fail(abandoned());
    if (!value)
        co_return fail(value.error());
    const Result<void> swapped = m_repository.swapKeptSecret(owner, field);
    crashPoint(CrashPoint::Activated);
    co_return swapped;
}

Task<Result<void>> CredentialStore::confirm(QUuid owner, SecretField field)
{
    const Result<SecretIntent> kept = m_repository.keptSecret(owner, field);
    if (!kept)
        co_return fail(kept.error());
    const Result<void> doomed = m_repository.doomSecret(kept->stored.reference);
    if (!doomed)
        co_return fail(doomed.error());
    co_await eraseReplaced(owner, field);
    co_return Result<void>{};
}

Task<Result<void>> CredentialStore::put(QUuid owner, SecretField field, Secret value, ReplacedSecret replaced)
{
    const QPointer<CredentialStore> self(this);
    const SecretReference reference = SecretReference::create(owner, field);
    const SecretNature nature = isPasswordLike(field) ? SecretNature::Password : SecretNature::Key;
    const StoredSecret stored{field, reference, summarize(fieldLabel(field), value, nature), m_clock.nowMs()};
    const Result<void> announced = m_repository.announceSecret(owner, stored, m_secrets.storeId());
    if (!announced)
        co_return fail(announced.error());
    crashPoint(CrashPoint::Announced);

    m_inFlight.insert(reference.toString());
    const auto landed = qScopeGuard([self, reference] {
        if (self)
            self->m_inFlight.remove(reference.toString());
    });
    const Result<void> put = co_await m_secrets.put(reference, value);
    if (!self)
        co_return fail(abandoned());
    crashPoint(CrashPoint::Put);
    const Result<void> activated = put ? m_repository.activateSecret(reference, replaced) : put;
    if (!activated) {
        // Whatever reached the store must not stay there; what cannot be erased now stays in the log as
        // doomed.
        const Result<Erasure> undone = co_await eraseEntry(reference, m_secrets.storeId());
        Q_UNUSED(undone)
        co_return fail(activated.error());
    }
    crashPoint(CrashPoint::Activated);
    co_await eraseReplaced(owner, field);
    co_return Result<void>{};
}

Task<void> CredentialStore::eraseReplaced(QUuid owner, SecretField field)
{
    const QPointer<CredentialStore> self(this);
    const Result<QList<SecretIntent>> intents = m_repository.unfinishedSecrets();
    if (!intents)
        co_return; // the rows stay doomed: the next repair() erases them
    for (const SecretIntent &intent : *intents) {
        if (intent.owner != owner || intent.stored.field != field ||
            intent.state != SecretIntent::State::Doomed || !mayErase(intent))
            continue;
        const Result<Erasure> erased = co_await eraseEntry(intent.stored.reference, intent.storeId);
        if (!self || !erased)
            co_return;
    }
}

Result<SecretIntent> CredentialStore::activeIntent(const QUuid &owner, SecretField field)
{
    const Result<qint64> version = m_repository.version();
    if (!version)
        return fail(version.error());
    if (*version != m_knownVersion)
        m_known.clear();
    m_knownVersion = *version;
    const auto known = m_known.find({owner, field});
    if (known != m_known.end())
        return known->second;
    Result<SecretIntent> intent = m_repository.activeSecret(owner, field);
    if (intent)
        m_known.insert_or_assign({owner, field}, *intent);
    return intent;
}

Task<Result<Secret>> CredentialStore::open(QUuid owner, SecretField field)
{
    const QPointer<CredentialStore> self(this);
    const Result<SecretIntent> intent = activeIntent(owner, field);
    if (!intent)
        co_return fail(intent.error());
    Result<Secret> value = co_await m_secrets.get(intent->stored.reference);
    if (value || !self || value.error().code != ErrorCode::SecretMissing ||
        intent->storeId == m_secrets.storeId())
        co_return value;
    co_return fail(ErrorCode::SecretMissing,
        tr("This value was stored in %1, which is not the secret store in use now. Switch back to it, or "
           "enter the "
           "value again.")
            .arg(storeLabel(intent->storeId)),
        value.error().detail);
}

Task<Result<void>> CredentialStore::remove(QUuid owner, SecretField field)
{
    const Result<void> active = doom(m_repository, m_repository.activeSecret(owner, field));
    if (!active)
        co_return fail(active.error());
    const Result<void> kept = doom(m_repository, m_repository.keptSecret(owner, field));
    if (!kept)
        co_return fail(kept.error());
    co_await eraseReplaced(owner, field);
    co_return Result<void>{};
}

void CredentialStore::noteUse(const QUuid &owner, SecretField field)
{
    constexpr qint64 minuteMs = 60'000;
    const Result<SecretIntent> intent = activeIntent(owner, field);
    if (!intent)
        return;
    const qint64 nowMs = m_clock.nowMs();
    qint64 &usedAtMs = m_usedAtMs[intent->stored.reference.toString()];
    usedAtMs = std::max(usedAtMs, intent->stored.lastUsedAtMs); // perhaps another process has just written it
    if (std::abs(nowMs - usedAtMs) < minuteMs)
        return;
    usedAtMs = nowMs;
    static_cast<void>(m_repository.recordSecretUse(owner, field, nowMs));
}

bool CredentialStore::mayErase(const SecretIntent &intent) const
{
    return !intent.isBusyElsewhere && !m_inFlight.contains(intent.stored.reference.toString());
}

Task<Result<CredentialStore::Erasure>> CredentialStore::eraseEntry(SecretReference reference, QString storeId)
{
    const QPointer<CredentialStore> self(this);
    const Result<bool> claimed = m_repository.claimForErasure(reference);
    if (!claimed)
        co_return fail(claimed.error());
    if (!*claimed)
        co_return Erasure::NotNeeded;
    crashPoint(CrashPoint::Claimed);
    if (storeId == m_secrets.storeId()) {
        const Result<void> erased = co_await m_secrets.erase(reference);
        if (!self)
            co_return fail(abandoned());
        if (!erased)
            co_return fail(erased.error());
    } else if (storeId != memoryStoreId) {
        co_return fail(ErrorCode::StoreUnavailable, tr("A value that is no longer used is still in %1. It "
                                                       "will be erased when that store is in use again.")
                                                        .arg(storeLabel(storeId)));
    }
    crashPoint(CrashPoint::Erased);
    const Result<void> forgotten = m_repository.forgetSecret(reference);
    if (!forgotten)
        co_return fail(forgotten.error());
    crashPoint(CrashPoint::Forgotten);
    co_return Erasure::Done;
}

Task<Result<void>> CredentialStore::eraseUnfinished(QUuid owner)
{
    const QPointer<CredentialStore> self(this);
    const Result<QList<SecretIntent>> intents = m_repository.unfinishedSecrets();
    if (!intents)
        co_return fail(intents.error());
    Result<void> outcome;
    for (const SecretIntent &intent : *intents) {
        if ((!owner.isNull() && intent.owner != owner) || !mayErase(intent))
            continue;
        // What a kill left in another store is nobody's failure here: repair() waits for that store.
        if (intent.state == SecretIntent::State::Pending && intent.storeId != m_secrets.storeId() &&
            intent.storeId != memoryStoreId)
            continue;
        const Result<Erasure> erased = co_await eraseEntry(intent.stored.reference, intent.storeId);
        if (!self)
            co_return fail(abandoned());
        if (!erased && outcome)
            outcome = fail(erased.error());
    }
    co_return outcome;
}

Task<Result<void>> CredentialStore::eraseDoomed()
{
    const QPointer<CredentialStore> self(this);
    const Result<void> erased = co_await eraseUnfinished(QUuid());
    if (!self)
        co_return fail(abandoned());
    const Result<void> purged = m_repository.purge();
    crashPoint(CrashPoint::Purged);
    co_return purged ? erased : purged;
}

Task<Result<void>> CredentialStore::eraseDoomed(QUuid owner)
{
    const QPointer<CredentialStore> self(this);
    const Result<void> erased = co_await eraseUnfinished(owner);
    if (!self)
        co_return fail(abandoned());
    const Result<void> purged = m_repository.purge(owner);
    co_return purged ? erased : purged;
}

Task<Result<RepairReport>> CredentialStore::repair()
{
    const QPointer<CredentialStore> self(this);
    RepairReport report;
    const Result<QList<SecretIntent>> intents = m_repository.secretIntents();
    if (!intents)
        co_return fail(intents.error());
    bool isUsable = true;
    if (!intents->isEmpty() && !m_secrets.status().isUsable()) {
        const StoreStatus status = co_await m_secrets.probe();
        if (!self)
            co_return fail(abandoned());
        isUsable = status.isUsable();
    }
    for (const SecretIntent &intent : *intents) {
        if (!mayErase(intent) || intent.isRestorableHere || intent.state == SecretIntent::State::Kept)
            continue;
        if (intent.state == SecretIntent::State::Active) {
            if (!isUsable && intent.storeId == m_secrets.storeId())
                continue;
            const Result<bool> present = co_await isInStore(intent.stored.reference);
            if (!self)
                co_return fail(abandoned());
            if (present && !*present && !report.broken.contains(intent.owner))
                report.broken.append(intent.owner);
            continue;
        }
        if (!isUsable) {
            ++report.postponed;
            continue;
        }
        const Result<Erasure> erased = co_await eraseEntry(intent.stored.reference, intent.storeId);
        if (!self)
            co_return fail(abandoned());
        if (!erased)
            ++report.postponed;
        else if (*erased == Erasure::Done)
            ++report.finished;
    }
    const Result<void> purged = m_repository.purgeAbandoned();
    if (!purged)
        co_return fail(purged.error());
    co_return report;
}

Task<Result<bool>> CredentialStore::isInStore(SecretReference reference)
{
    const Result<Secret> value = co_await m_secrets.get(reference);
    if (value)
        co_return true;
    if (value.error().code == ErrorCode::SecretMissing)
        co_return false;
    co_return fail(value.error());
}

} // namespace signet
