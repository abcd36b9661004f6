// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/importfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ImportFile)
};

/// Into one buffer that never grows, and unbuffered: no copy stays behind.
Result<WipedBytes> readAll(QFile &file, qsizetype room)
{
    WipedBytes bytes(QByteArray(room, Qt::Uninitialized));
    qsizetype filled = 0;
    while (filled < room) {
        const qint64 count = file.read(bytes.bytes().data() + filled, room - filled);
        if (count < 0)
            return fail(
                ErrorCode::Io, Tr::tr("The file could not be read. Copy it to this computer and try again."));
        if (count == 0)
            break;
        filled += count;
    }
    bytes.bytes().resize(filled);
    if (filled > maximumImportSize)
        return fail(ErrorCode::TooLarge,
            Tr::tr("The file is larger than %1 MB. Leave only the columns that are needed, or split it.")
                .arg(maximumImportSize / (1024 * 1024)));
    if (filled == 0)
        return fail(ErrorCode::InvalidInput, Tr::tr("The file is empty. Choose another one."));
    return bytes;
}
} // namespace

Result<WipedBytes> readImportFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, Tr::tr("There is no file “%1”. Check its name.").arg(path));
    if (!info.isFile()) // a pipe would never end
        return fail(ErrorCode::InvalidInput, Tr::tr("“%1” is no file. Choose one.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, Tr::tr("“%1” may not be read. Look at its permissions.").arg(path));
    return readAll(file, std::min<qsizetype>(info.size(), maximumImportSize) + 1);
}

Result<WipedBytes> readImportDescriptor(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::Io, Tr::tr("The input could not be read."));
    return readAll(file, maximumImportSize + 1);
}

bool isEnvFileName(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    return name.endsWith(QLatin1StringView(".env")) || name.startsWith(QLatin1StringView(".env."));
}

Result<void> deleteImportFile(const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    if (target.isEmpty())
        return fail(ErrorCode::NotFound, Tr::tr("The file “%1” is gone already.").arg(path));
    const bool isLink = QFileInfo(path).isSymLink();
    if (!QFile::remove(target) || (isLink && !QFile::remove(path)))
        return fail(
            ErrorCode::Io, Tr::tr("“%1” could not be deleted. Delete it yourself: it holds keys.").arg(path));
    return {};
}

QString deletionCaveat()
{
    return Tr::tr(
        "Backups, synchronized folders, e-mails and the drive itself (SSDs above all) may still hold "
        "what was in the file. Have keys that travelled that way replaced.");
}

} // namespace signet
