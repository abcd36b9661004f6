// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/processmark.h"

#include <QFile>
#include <QUuid>

namespace signet {

ProcessMark::ProcessMark(const QString &folder)
    : m_folder(folder), m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

const QString &ProcessMark::id()
{
    if (!m_lock) {
        m_lock = std::make_unique<QLockFile>(pathOf(m_id));
        m_lock->setStaleLockTime(0);
        // Without the lock (full disk) the rows only look abandoned too early; the write itself decides.
        if (m_lock->tryLock(0))
            QFile::setPermissions(pathOf(m_id), QFile::ReadOwner | QFile::WriteOwner);
    }
    return m_id;
}

bool ProcessMark::isAliveElsewhere(const QString &id) const
{
    if (id == m_id || QUuid::fromString(id).isNull() || !QFile::exists(pathOf(id)))
        return false;
    // Succeeds only where nobody holds the lock: unlike tryLock() it does not trust process ids, which mean
    // nothing across containers.
    QLockFile lock(pathOf(id));
    return !lock.removeStaleLockFile() && QFile::exists(pathOf(id));
}

QString ProcessMark::pathOf(const QString &id) const
{
    return m_folder + QStringLiteral("/process-") + id + QStringLiteral(".lock");
}

} // namespace signet
