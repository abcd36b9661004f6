// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/restorerun.h"

#include "core/clock.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "storage/draftrepository.h"
#include "storage/registration.h"
#include "storage/settings.h"
#include "transfer/runsteps.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Restore)
};

/// What every step works with. In the frame of restoreBackup(), which outlives the steps.
struct Restoring
{
    AccountRepository &repository;
    QPointer<CredentialStore> credentials;
    const Clock &clock;
    const RestorePlan &plan;
    /// By integration of the backup: the one that its accounts belong to.
    QHash<QUuid, QUuid> integrations;
};

NewSecrets chosen(const QList<BackedUpSecret> &secrets, const QList<SecretField> &fields)
{
    NewSecrets chosen;
    for (const BackedUpSecret &secret : secrets) {
        if (fields.contains(secret.field))
            chosen.append({secret.field, secret.value});
    }
    return chosen;
}

NewSecrets all(const QList<BackedUpSecret> &secrets)
{
    NewSecrets all;
    for (const BackedUpSecret &secret : secrets)
        all.append({secret.field, secret.value});
    return all;
}

/// What was deleted and could still be undone would stand in the way of what is added under its id.
Task<void> endUndo(QPointer<CredentialStore> credentials, QUuid owner)
{
    const Result<void> erased = co_await credentials->eraseDoomed(owner);
    Q_UNUSED(erased) // where it is still there, adding says so
}

/// Drafts are never replaced: those that are there are what the user works on.
Task<Result<void>> restoreDrafts(AccountRepository *repository, QUuid owner, QByteArray drafts, qint64 nowMs)
{
    const Result<QByteArray> present = repository->drafts().content(owner);
    if (!present)
        co_return fail(present.error());
    if (drafts.isEmpty() || !present->isEmpty())
        co_return Result<void>{};
    Result<void> saved = co_await repository->drafts().save(owner, drafts, nowMs);
    co_return saved;
}

/// So are catalogues.
Task<Result<void>> restoreCatalogues(AccountRepository *repository, QUuid owner, QList<CatalogueRow> wanted)
{
    const Result<QList<CatalogueRow>> present = co_await repository->catalogues().all(owner);
    if (!present)
        co_return fail(present.error());
    for (CatalogueRow &catalogue : wanted) {
        const bool isThere = std::any_of(present->begin(), present->end(),
            [&catalogue](const CatalogueRow &row) { return row.title == catalogue.title; });
        if (isThere)
            continue;
        catalogue.integration = owner;
        const Result<void> saved = co_await repository->catalogues().save(catalogue);
        if (!saved)
            co_return fail(saved.error());
    }
    co_return Result<void>{};
}

Task<Result<void>> storeMissing(QPointer<CredentialStore> credentials, QUuid owner, NewSecrets secrets)
{
    for (const auto &secret : secrets) {
        if (!credentials)
            co_return fail(ErrorCode::StoreUnavailable, Tr::tr("The secret store is not in use any more."));
        const Result<void> stored = co_await credentials->store(owner, secret.first, secret.second);
        if (!stored)
            co_return fail(stored.error());
    }
    co_return Result<void>{};
}

Task<Result<void>> restoreSettings(Restoring *run, RestoreItem item)
{
    Settings &settings = run->repository.settings();
    const QMap<QString, QString> wanted = run->plan.contents().settings;
    if (item.decision == RestoreDecision::Replace) {
        // Some are only valid beside others: what is refused at first is tried again after those.
        QStringList rest = wanted.keys();
        for (qsizetype before = rest.size() + 1; !rest.isEmpty() && rest.size() < before;) {
            before = rest.size();
            rest.removeIf(
                [&](const QString &name) { return settings.setText(name, wanted.value(name)).has_value(); });
        }
        if (!rest.isEmpty())
            co_return fail(
                ErrorCode::InvalidInput, Tr::tr("These settings were not accepted: %1. Set them by hand.")
                                             .arg(rest.join(QStringLiteral(", "))));
    }
    Result<void> stored = co_await storeMissing(
        run->credentials, Settings::secretOwner(), chosen(run->plan.contents().settingSecrets, item.secrets));
    co_return stored;
}

Task<Result<void>> restoreIntegration(Restoring *run, RestoreItem item)
{
    const BackedUpIntegration entry = run->plan.contents().integrations.at(item.index);
    Integration integration = entry.integration;
    integration.secrets.clear();
    Result<void> done;
    if (item.decision == RestoreDecision::Add) {
        co_await endUndo(run->credentials, integration.id);
        integration.name = item.freeName;
        done =
            co_await registerIntegration(&run->repository, run->credentials, integration, all(entry.secrets));
    } else if (item.decision == RestoreDecision::Complete) {
        done = co_await storeMissing(run->credentials, item.existing, chosen(entry.secrets, item.secrets));
    } else {
        integration.id = item.existing;
        done = co_await reviseIntegration(
            &run->repository, run->credentials, integration, chosen(entry.secrets, item.secrets));
    }
    if (!done)
        co_return done;
    const QUuid owner = item.existing.isNull() ? integration.id : item.existing;
    run->integrations.insert(entry.integration.id, owner);
    const Result<void> drafted =
        co_await restoreDrafts(&run->repository, owner, entry.drafts, run->clock.nowMs());
    if (!drafted)
        co_return drafted;
    Result<void> catalogued = co_await restoreCatalogues(&run->repository, owner, entry.catalogues);
    co_return catalogued;
}

/// An account of its own: new, or a copy beside another.
Task<Result<void>> addAccount(Restoring *run, Account account, NewSecrets secrets)
{
    const Result<void> added = co_await registerAccount(&run->repository, run->credentials, account, secrets);
    if (!added || account.lastCheck.outcome == CheckOutcome::NeverChecked)
        co_return added;
    Result<void> recorded = run->repository.recordCheck(account.id, account.lastCheck);
    co_return recorded;
}

Task<Result<void>> restoreAccount(Restoring *run, RestoreItem item)
{
    const BackedUpAccount entry = run->plan.contents().accounts.at(item.index);
    Account account = entry.account;
    account.secrets.clear();
    account.integrationId = run->integrations.value(account.integrationId);
    if (account.integrationId.isNull())
        co_return fail(ErrorCode::NotFound,
            Tr::tr("Its integration “%1” was not restored. Restore that, too.").arg(item.integration));
    Result<void> done;
    if (item.decision == RestoreDecision::Add) {
        co_await endUndo(run->credentials, account.id);
        done = co_await addAccount(run, account, all(entry.secrets));
    } else if (item.decision == RestoreDecision::AddCopy) {
        account.id = QUuid::createUuid();
        account.name = item.freeName;
        account.authorization.reset(); // the link that is out leads to the present one
        done = co_await addAccount(run, account, all(entry.secrets));
    } else if (item.decision == RestoreDecision::Complete) {
        done = co_await storeMissing(run->credentials, item.existing, chosen(entry.secrets, item.secrets));
    } else {
        const Result<Account> present = run->repository.account(item.existing);
        if (!present)
            co_return fail(present.error());
        account.id = item.existing;
        account.integrationId = present->integrationId;
        done = co_await reviseAccount(
            &run->repository, run->credentials, account, chosen(entry.secrets, item.secrets), {});
    }
    if (!done)
        co_return done;
    const bool isPresent =
        item.decision == RestoreDecision::Complete || item.decision == RestoreDecision::Replace;
    const QUuid owner = isPresent ? item.existing : account.id;
    Result<void> drafted = co_await restoreDrafts(&run->repository, owner, entry.drafts, run->clock.nowMs());
    co_return drafted;
}

Task<Result<void>> restoreItem(Restoring *run, RestoreItem item)
{
    Result<void> done;
    switch (item.kind) {
    case RestoreItem::Kind::Settings:
        done = co_await restoreSettings(run, item);
        break;
    case RestoreItem::Kind::Integration:
        done = co_await restoreIntegration(run, item);
        break;
    case RestoreItem::Kind::Account:
        done = co_await restoreAccount(run, item);
        break;
    }
    co_return done;
}
} // namespace

QLatin1StringView outcomeName(RestoreOutcome outcome)
{
    switch (outcome) {
    case RestoreOutcome::Restored:
        return QLatin1StringView("restored");
    case RestoreOutcome::Skipped:
        return QLatin1StringView("skipped");
    case RestoreOutcome::Failed:
        return QLatin1StringView("failed");
    case RestoreOutcome::NotDone:
        return QLatin1StringView("not-done");
    }
    Q_UNREACHABLE();
}

int RestoreReport::count(RestoreOutcome outcome) const
{
    return static_cast<int>(std::count_if(results.begin(), results.end(),
        [outcome](const RestoreResult &result) { return result.outcome == outcome; }));
}

bool RestoreReport::isComplete() const
{
    return !ended && !isCancelled && count(RestoreOutcome::Failed) == 0 &&
           count(RestoreOutcome::NotDone) == 0;
}

Task<RestoreReport> restoreBackup(AccountRepository *repository, CredentialStore *credentials,
    const Clock *clock, std::shared_ptr<const RestorePlan> plan, BackupProgressReport report,
    Cancellation cancellation)
{
    Restoring run{*repository, credentials, *clock, *plan, {}};
    RestoreReport done;
    for (const RestoreItem &item : plan->items()) {
        const bool isSkipped = item.decision == RestoreDecision::Skip;
        done.results.append({isSkipped ? RestoreOutcome::Skipped : RestoreOutcome::NotDone, {}});
        if (item.kind == RestoreItem::Kind::Integration && !item.existing.isNull())
            run.integrations.insert(
                plan->contents().integrations.at(item.index).integration.id, item.existing);
    }
    BackupProgress progress{
        0, static_cast<int>(done.results.size()) - done.count(RestoreOutcome::Skipped), {}};
    for (qsizetype index = 0; index < plan->items().size(); ++index) {
        if (done.results.at(index).outcome == RestoreOutcome::Skipped)
            continue;
        progress.current = plan->items().at(index).name;
        report(progress);
        co_await nextTurn();
        done.isCancelled = cancellation.isCancelled();
        if (done.isCancelled)
            break;
        Result<void> restored =
            fail(ErrorCode::StoreUnavailable, Tr::tr("The secret store is not in use any more."));
        if (run.credentials)
            restored = co_await restoreItem(&run, plan->items().at(index));
        ++progress.done;
        done.results[index] = restored ? RestoreResult{RestoreOutcome::Restored, {}}
                                       : RestoreResult{RestoreOutcome::Failed, restored.error().message};
        if (!restored && endsRun(restored.error())) {
            done.ended = restored.error();
            break;
        }
    }
    co_return done;
}

} // namespace signet
