// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/backupgathering.h"

#include "storage/accountrepository.h"
#include "storage/aside.h"
#include "storage/credentialstore.h"
#include "storage/draftrepository.h"
#include "storage/settings.h"
#include "transfer/runsteps.h"

#include <QCoreApplication>
#include <QPointer>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// Whose secrets are read, and where they go.
struct Owner
{
    QUuid id;
    QString name;
    QList<StoredSecret> stored;
    QList<BackedUpSecret> *target;
};

Error storeGone()
{
    return {ErrorCode::StoreUnavailable,
        Tr::tr("The secret store is not in use any more. Nothing was written: make the backup again.")};
}

Result<void> readRows(AccountRepository &repository, BackupContents &contents)
{
    const Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    for (const Integration &integration : *integrations) {
        const Result<QByteArray> drafts = repository.drafts().content(integration.id);
        if (!drafts)
            return fail(drafts.error());
        contents.integrations.append({integration, {}, *drafts, {}});
    }
    for (const Account &account : *accounts) {
        const Result<QByteArray> drafts = repository.drafts().content(account.id);
        if (!drafts)
            return fail(drafts.error());
        contents.accounts.append({account, {}, *drafts});
    }
    const Settings &settings = repository.settings();
    for (const QString &name : Settings::names()) {
        const Result<QString> text = settings.text(name);
        if (text && !settings.isDefault(name))
            contents.settings.insert(name, *text);
    }
    return {};
}
/// Points into @p contents.
QList<Owner> ownersIn(BackupContents &contents, const AccountRepository &repository)
{
    QList<Owner> owners;
    for (BackedUpIntegration &entry : contents.integrations)
        owners.append(
            {entry.integration.id, entry.integration.name, entry.integration.secrets, &entry.secrets});
    for (BackedUpAccount &entry : contents.accounts)
        owners.append({entry.account.id, entry.account.name, entry.account.secrets, &entry.secrets});
    const Result<SecretIntent> password =
        repository.activeSecret(Settings::secretOwner(), SecretField::Password);
    if (password)
        owners.append(
            {Settings::secretOwner(), Tr::tr("the proxy"), {password->stored}, &contents.settingSecrets});
    return owners;
}

/// What the store has lost is not an error: it is told, and the backup holds the rest.
bool isLost(const Error &error)
{
    return error.code == ErrorCode::SecretMissing || error.code == ErrorCode::StoreCorrupt;
}
} // namespace

Task<Result<BackupContents>> gatherBackup(AccountRepository *repository, CredentialStore *credentials,
    qint64 nowMs, BackupProgressReport report, Cancellation cancellation)
{
    const QPointer<CredentialStore> store = credentials;
    BackupContents contents;
    contents.madeAtMs = nowMs;
    const Result<void> rows = readRows(*repository, contents);
    if (!rows)
        co_return fail(rows.error());
    for (BackedUpIntegration &entry : contents.integrations) {
        const Result<QList<CatalogueRow>> catalogues =
            co_await repository->catalogues().all(entry.integration.id);
        if (!catalogues)
            co_return fail(catalogues.error());
        entry.catalogues = *catalogues;
    }
    const QList<Owner> owners = ownersIn(contents, *repository);
    BackupProgress progress{0, static_cast<int>(owners.size()), {}};
    for (const Owner &owner : owners) {
        progress.current = owner.name;
        report(progress);
        co_await nextTurn();
        if (cancellation.isCancelled())
            co_return fail(cancelledError());
        for (const StoredSecret &entry : owner.stored) {
            if (!store)
                co_return fail(storeGone());
            const Result<Secret> value = co_await store->open(owner.id, entry.field);
            if (value)
                owner.target->append({entry.field, *value, entry.storedAtMs});
            else if (isLost(value.error()))
                contents.missing.append(Tr::tr("%1 of %2").arg(fieldLabel(entry.field), owner.name));
            else
                co_return fail(value.error());
        }
        ++progress.done;
    }
    Result<BackupContents> whole(std::move(contents));
    co_return whole;
}

} // namespace signet
