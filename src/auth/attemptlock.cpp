// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/attemptlock.h"

#include <QCoreApplication>
#include <QDir>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(AttemptLock)
};
} // namespace

AttemptLock::AttemptLock(const QString &folder)
    : m_file(QDir(folder).filePath(QStringLiteral("authorization.lock")))
{
    m_file.setStaleLockTime(0); // an attempt may be extended for hours
}

Result<void> AttemptLock::take()
{
    if (m_file.isLocked() || m_file.tryLock())
        return {};
    if (m_file.error() == QLockFile::LockFailedError)
        return fail(ErrorCode::Conflict,
            Tr::tr("Another authorization is waiting for its browser, in Signet's window or in signet-cli. "
                   "Finish or cancel that one first, or take the key by pasting it."));
    return fail(ErrorCode::Io,
        Tr::tr("Signet cannot write to its data folder. Check its permissions and the disk."),
        QStringLiteral("lock file error %1").arg(m_file.error()));
}

void AttemptLock::release()
{
    m_file.unlock();
}

} // namespace signet
