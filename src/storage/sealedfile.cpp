// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealedfile.h"

#include "storage/privatefiles.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SealedFile)
};

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// What reading found before the first byte. Apart from the texts: after an #ifdef in a function, lupdate
/// loses their context.
enum class Finding
{
    Fine,
    Missing,
    Unreadable,
    Link,
    NoFile,
    Foreign,
    Open, ///< to others
};

#ifdef Q_OS_UNIX
Finding openForReading(const QString &path, bool isPrivate, QFile &file)
{
    // Asked of the descriptor: what lies at the path may be exchanged between two questions.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return errno == ENOENT ? Finding::Missing : errno == ELOOP ? Finding::Link : Finding::Unreadable;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return Finding::Unreadable;
    }
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return Finding::Unreadable;
    if (!S_ISREG(status.st_mode))
        return Finding::NoFile;
    if (!isPrivate)
        return Finding::Fine;
    if (status.st_uid != geteuid())
        return Finding::Foreign;
    return (status.st_mode & (S_IRWXG | S_IRWXO)) != 0 ? Finding::Open : Finding::Fine;
}
#else
Finding openForReading(const QString &path, bool /*isPrivate*/, QFile &file)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return Finding::Link;
    if (!info.exists())
        return Finding::Missing;
    if (!info.isFile())
        return Finding::NoFile;
    file.setFileName(path);
    return file.open(QIODevice::ReadOnly) ? Finding::Fine : Finding::Unreadable;
}
#endif

/// A rename is on the disk only when its folder is.
void syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder = ::open(
        QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

Result<void> verdict(Finding finding, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    switch (finding) {
    case Finding::Fine:
        return {};
    case Finding::Missing:
        return fail(ErrorCode::NotFound, Tr::tr("There is no file %1.").arg(shown));
    case Finding::Unreadable:
        return fail(ErrorCode::Io, Tr::tr("The file %1 cannot be read. Check its permissions.").arg(shown));
    case Finding::Link:
        return fail(ErrorCode::Io,
            Tr::tr(
                "%1 is a symbolic link, which somebody else could turn elsewhere. Put the file itself there.")
                .arg(shown));
    case Finding::NoFile:
        return fail(ErrorCode::Io, Tr::tr("%1 is not a file. Choose another place.").arg(shown));
    case Finding::Foreign:
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 belongs to another user. Remove it, or choose another folder.").arg(shown));
    case Finding::Open:
        return fail(ErrorCode::Io,
            Tr::tr("Others can read or write the file %1. Run chmod 600 on it, then try again.").arg(shown));
    }
    Q_UNREACHABLE();
}

Result<QByteArray> readChecked(const QString &path, bool isPrivate)
{
    QFile file;
    const Finding finding = openForReading(path, isPrivate, file);
    if (const Result<void> allowed = verdict(finding, path); !allowed)
        return fail(allowed.error());
    const qint64 size = file.size();
    if (size > SealedFile::maximumSize)
        return fail(ErrorCode::TooLarge, Tr::tr("The file %1 is too large to be one of Signet's.").arg(path));
    // No more than there is: QFile makes room for all that it is asked for, which is wiped when it is freed.
    QByteArray content = file.read(size);
    if (file.error() != QFile::NoError)
        return fail(verdict(Finding::Unreadable, path).error());
    return content;
}
} // namespace

SealedFile::SealedFile(QString path, Place place) : m_path(std::move(path)), m_place(place) {}

QString SealedFile::copyPath() const
{
    return m_path + QStringLiteral(".bak");
}

bool SealedFile::exists() const
{
    const QFileInfo info(m_path);
    return info.exists() || info.isSymLink();
}

Result<QByteArray> SealedFile::read() const
{
    return readChecked(m_path, m_place == Place::Private);
}

Result<void> SealedFile::replace(const QString &path, const QByteArray &content) const
{
    // QSaveFile follows links and keeps the old file's mode: what is there must be as we would have made it.
    const Result<QByteArray> before = readChecked(path, m_place == Place::Private);
    if (!before && before.error().code != ErrorCode::NotFound && before.error().code != ErrorCode::TooLarge)
        return fail(before.error());
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    // Unbuffered: commit() does not notice that its last flush found no room, and puts a cut file in place.
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                           file.setPermissions(ownerOnly) && file.write(content) == content.size() &&
                           file.commit();
    if (!isWritten)
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 cannot be written. Check the free space and the permissions of its folder; "
                   "what was there before is unchanged.")
                .arg(QDir::toNativeSeparators(path)),
            QStringLiteral("QFileDevice error %1").arg(file.error()));
    syncFolderOf(path);
    return {};
}

Result<void> SealedFile::write(const QByteArray &content) const
{
    if (const Result<void> replaced = replace(m_path, content); !replaced)
        return fail(replaced.error());
    const Result<QByteArray> back = read();
    if (!back)
        return fail(back.error());
    if (*back != content)
        return fail(ErrorCode::Io,
            Tr::tr("The file %1 holds something else than was written. Check the disk, then try again.")
                .arg(QDir::toNativeSeparators(m_path)));
    if (m_place == Place::Private)
        return replace(copyPath(), content);
    return {};
}

Result<std::unique_ptr<QLockFile>> SealedFile::lock(int timeoutMs) const
{
    constexpr int step = 50;
    auto lock = std::make_unique<QLockFile>(m_path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    const QDeadlineTimer deadline(timeoutMs);
    do {
        {
            const PrivateUmask umask;
            if (lock->tryLock(0))
                return lock;
        }
        if (lock->error() != QLockFile::LockFailedError)
            return fail(ErrorCode::Io,
                Tr::tr("No file can be made in the folder of %1. Check its permissions and the free space.")
                    .arg(QDir::toNativeSeparators(m_path)));
        // Unlike tryLock() this does not trust process ids, which mean nothing across containers.
        if (!lock->removeStaleLockFile())
            static_cast<void>(lock->tryLock(step));
        if (lock->isLocked())
            return lock;
    } while (!deadline.hasExpired());
    return fail(ErrorCode::Timeout,
        Tr::tr("Another Signet is writing %1 and does not finish. End it, then try again.")
            .arg(QDir::toNativeSeparators(m_path)));
}

} // namespace signet
