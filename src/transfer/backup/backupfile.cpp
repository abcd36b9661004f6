// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/backup/backupfile.h"

#include "storage/aside.h"
#include "storage/sealedfile.h"
#include "transfer/backup/backupformat.h"

#include <QCoreApplication>
#include <QDir>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Result<void> proveReadable(const SealedFile &file, const sealedbox::Key &key, const Secret &content)
{
    const Result<QByteArray> sealed = file.read();
    if (!sealed)
        return fail(sealed.error());
    const Result<sealedbox::Opened> opened = sealedbox::unseal(*sealed, sealedbox::backupMagic, key.dataKey);
    if (!opened || opened->content != content)
        return fail(ErrorCode::Io,
            Tr::tr("The file does not hold what was written to it. Write the backup to another place."));
    return {};
}

/// A slip of the hand must not cost the vault, the database or anything else: only backups are replaced, and
/// what is still empty.
Result<void> mayReplace(const QString &path, const SealedFile &file)
{
    const Result<QByteArray> before = file.read();
    if (!before)
        return before.error().code == ErrorCode::NotFound ? Result<void>() : fail(before.error());
    if (before->isEmpty() || before->startsWith(sealedbox::backupMagic))
        return {};
    return fail(ErrorCode::Conflict,
        Tr::tr("%1 is there and is no backup, so it was left alone. Choose another name.")
            .arg(QDir::toNativeSeparators(path)));
}

Result<bool> write(const QString &path, const BackupContents &contents, const Secret &passphrase,
    const sealedbox::Cost &cost)
{
    const SealedFile file(path, SealedFile::Place::Anywhere);
    if (const Result<void> allowed = mayReplace(path, file); !allowed)
        return fail(allowed.error());
    const Result<sealedbox::Key> key = sealedbox::create(sealedbox::backupMagic, passphrase, cost);
    if (!key)
        return fail(key.error());
    const Secret content = encodeBackup(contents);
    const Result<void> written = file.write(sealedbox::seal(*key, content));
    if (!written)
        return fail(written.error());
    const Result<void> proven = proveReadable(file, *key, content);
    if (!proven)
        return fail(proven.error());
    return true;
}

Result<BackupContents> read(const QString &path, const Secret &passphrase)
{
    const Result<QByteArray> sealed = SealedFile(path, SealedFile::Place::Anywhere).read();
    if (!sealed)
        return fail(sealed.error());
    const Result<sealedbox::Opened> opened = sealedbox::open(*sealed, sealedbox::backupMagic, passphrase);
    if (!opened)
        return fail(opened.error());
    return decodeBackup(opened->content);
}
} // namespace

Task<Result<void>> writeBackup(QString path, std::shared_ptr<const BackupContents> contents,
    Secret passphrase, sealedbox::Cost cost, Cancellation cancellation)
{
    const std::function<Result<bool>()> job = [path, contents, passphrase, cost] {
        return write(path, *contents, passphrase, cost);
    };
    const Result<bool> written = co_await runAside(job, cancellation);
    if (!written)
        co_return fail(written.error());
    co_return Result<void>{};
}

Task<Result<BackupContents>> readBackup(QString path, Secret passphrase, Cancellation cancellation)
{
    const std::function<Result<BackupContents>()> job = [path, passphrase] { return read(path, passphrase); };
    Result<BackupContents> contents = co_await runAside(job, cancellation);
    co_return contents;
}

} // namespace signet
