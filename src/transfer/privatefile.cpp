// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/privatefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PrivateFile)
};
} // namespace

Result<void> writePrivately(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.isSymLink() || (target.exists() && !target.isFile()))
        return fail(ErrorCode::Conflict,
            Tr::tr("“%1” is there and is no ordinary file. Choose another name.").arg(path));
    QSaveFile file(path);
    // Unbuffered: commit() does not notice that its last flush found no room, and puts a cut file in place.
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        return fail(ErrorCode::Io,
            Tr::tr("“%1” could not be written. Choose another folder, or look at its permissions.")
                .arg(path));
    return {};
}

} // namespace signet
