// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/privatefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

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

/// Asked apart from the texts: after an #ifdef in a function, lupdate loses their context.
struct FolderFacts
{
    bool isKnown = true;
    bool isOurs = true;
    bool isForEverybody = false;
};

FolderFacts lookAt(const QString &folder)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (stat(QFile::encodeName(folder).constData(), &status) != 0)
        return {false, false, false};
    return {true, status.st_uid == geteuid(), (status.st_mode & S_IWOTH) && !(status.st_mode & S_ISVTX)};
#else
    Q_UNUSED(folder)
    return {};
#endif
}

/// Whoever may rename files in the folder, or owns it, can put another database in our place.
Result<void> checkExistingFolder(const QString &folder)
{
    const FolderFacts facts = lookAt(folder);
    if (!facts.isKnown)
        return fail(ErrorCode::Io,
            Tr::tr("The folder %1 cannot be looked at. Check the permissions of the folder above it.")
                .arg(folder));
    if (!facts.isOurs)
        return fail(ErrorCode::Io,
            Tr::tr("The folder %1 belongs to another user, who could exchange Signet's data there. Choose "
                   "a folder of your own.")
                .arg(folder));
    if (facts.isForEverybody)
        return fail(ErrorCode::Io,
            Tr::tr("Everybody may write to the folder %1 and could exchange Signet's data there. Run "
                   "chmod o-w on it, or choose another folder.")
                .arg(folder));
    return {};
}

Result<void> prepareFolder(const QString &folder)
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
    return checkExistingFolder(folder);
}
} // namespace

Result<void> preparePrivateFile(const QString &folder, const QString &fileName)
{
    const Result<void> prepared = prepareFolder(folder);
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
#ifdef Q_OS_UNIX
    if (info.ownerId() != geteuid())
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 belongs to another user. Remove it, or choose another folder.").arg(path));
#endif
    if (info.permissions() & otherPeople) {
        for (const auto &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            if (QFile::exists(path + suffix))
                QFile::setPermissions(path + suffix, ownerOnly);
        }
    }
    return {};
}

PrivateUmask::PrivateUmask()
{
#ifdef Q_OS_UNIX
    m_previous = static_cast<int>(umask(S_IRWXG | S_IRWXO));
#endif
}

PrivateUmask::~PrivateUmask()
{
#ifdef Q_OS_UNIX
    umask(static_cast<mode_t>(m_previous));
#endif
}

} // namespace signet
