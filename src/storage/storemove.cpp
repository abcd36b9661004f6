// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storemove.h"

#include "storage/accountrepository.h"
#include "storage/aside.h"
#include "storage/crashpoint.h"
#include "storage/credentialstore.h"
#include "storage/secretstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(StoreMove)
};

/// Announces and writes one copy; @p copies knows of it from then on.
Task<Result<void>> copySecret(AccountRepository *repository, SecretStore *to, SecretIntent intent,
    Secret value, QList<SecretRelocation> *copies)
{
    StoredSecret stored = intent.stored;
    stored.reference = SecretReference::create(intent.owner, stored.field);
    const Result<void> announced = repository->announceSecret(intent.owner, stored, to->storeId());
    if (!announced)
        co_return fail(announced.error());
    copies->append({intent.stored.reference, stored.reference});
    crashPoint(CrashPoint::Announced);
    const Result<void> put = co_await to->put(stored.reference, value);
    if (!put)
        co_return fail(put.error());
    crashPoint(CrashPoint::Put);
    const Result<Secret> written = co_await to->get(stored.reference);
    if (!written)
        co_return fail(written.error());
    if (!(*written == value))
        co_return fail(ErrorCode::StoreCorrupt,
            Tr::tr("%1 did not read back what was written. Nothing was moved.").arg(to->status().backend));
    co_return Result<void>{};
}

Task<Result<StoreMoveReport>> copyAll(AccountRepository *repository, SecretStore *from, SecretStore *to,
    std::function<void(const StoreMoveProgress &)> report, Cancellation cancellation,
    QList<SecretRelocation> *copies)
{
    Result<QList<SecretIntent>> intents = repository->secretIntents();
    if (!intents)
        co_return fail(intents.error());
    intents->removeIf([from](const SecretIntent &intent) {
        const bool isInPlace =
            intent.state == SecretIntent::State::Active || intent.state == SecretIntent::State::Kept;
        return !isInPlace || intent.storeId != from->storeId();
    });
    StoreMoveReport moved;
    StoreMoveProgress progress{0, static_cast<int>(intents->size())};
    for (const SecretIntent &intent : *intents) {
        if (cancellation.isCancelled())
            co_return fail(cancelledError());
        report(progress);
        const Result<Secret> value = co_await from->get(intent.stored.reference);
        if (value) {
            const Result<void> copied = co_await copySecret(repository, to, intent, *value, copies);
            if (!copied)
                co_return fail(copied.error());
            ++moved.moved;
        } else if (value.error().code == ErrorCode::SecretMissing) {
            moved.missing.append(intent.stored.summary.name);
        } else {
            co_return fail(value.error());
        }
        ++progress.done;
    }
    report(progress);
    if (cancellation.isCancelled())
        co_return fail(cancelledError());
    co_return moved;
}
} // namespace

Task<Result<StoreMoveReport>> moveSecrets(AccountRepository *repository, SecretStore *from, SecretStore *to,
    const Clock *clock, std::function<void(const StoreMoveProgress &)> report, Cancellation cancellation)
{
    QList<SecretRelocation> copies;
    Result<StoreMoveReport> moved = co_await copyAll(repository, from, to, report, cancellation, &copies);
    Result<void> placed = moved ? repository->relocateSecrets(copies) : fail(moved.error());
    crashPoint(CrashPoint::Activated);
    if (!placed) {
        for (const SecretRelocation &copy : copies)
            (void)repository->doomSecret(copy.to); // pending as it is, repair() would end it, too
        CredentialStore target(*repository, *to, *clock);
        const Result<void> undone = co_await target.eraseDoomed();
        Q_UNUSED(undone)
        co_return fail(placed.error());
    }
    CredentialStore source(*repository, *from, *clock);
    const Result<void> erased = co_await source.eraseDoomed();
    Q_UNUSED(erased)
    const Result<QList<SecretIntent>> rest = repository->unfinishedSecrets();
    if (rest)
        moved->leftBehind = static_cast<int>(std::count_if(rest->begin(), rest->end(),
            [from](const SecretIntent &intent) { return intent.storeId == from->storeId(); }));
    co_return moved;
}

} // namespace signet
