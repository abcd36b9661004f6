// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/privatefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PrivateFiles)
};

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerOnlyFolder = ownerOnly | QFile::ExeOwner;
constexpr QFile::Permissions otherPeople = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                           QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

Result<void> prepareFolder(const QString &folder, const QString &fileName)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        const QDir parent = info.dir();
        if (!parent.mkpath(QStringLiteral(".")) || !QDir().mkdir(folder, ownerOnlyFolder))
            return fail(ErrorCode::Io,
                Tr::tr("The folder %1 cannot be created. Check the permissions of the folder above it.")
                    .arg(folder));
        return {};
    }
    if (!info.isDir())
        return fail(
            ErrorCode::Io, Tr::tr("%1 is not a folder. Choose another place for Signet's data.").arg(folder));
    const QDir existing(folder);
    if ((info.permissions() & otherPeople) && (existing.exists(fileName) || existing.isEmpty()))
        QFile::setPermissions(folder, ownerOnlyFolder);
    return {};
}
} // namespace

Result<void> preparePrivateFile(const QString &folder, const QString &fileName)
{
    const Result<void> prepared = prepareFolder(folder, fileName);
    if (!prepared)
        return prepared;
    const QString path = folder + QLatin1Char('/') + fileName;
    const QFileInfo info(path);
    if (!info.exists()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append, ownerOnly))
            return fail(ErrorCode::Io,
                Tr::tr("The file %1 cannot be created. Check the permissions of its folder.").arg(path));
        return {};
    }
    if (info.permissions() & otherPeople) {
        for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            if (QFile::exists(path + suffix))
                QFile::setPermissions(path + suffix, ownerOnly);
        }
    }
    return {};
}

} // namespace signet
