// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/processmark.h"

#include "storage/privatefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace signet {

namespace {
/// Between making and locking its file a process looks dead: younger ones are left alone.
constexpr qint64 youngSeconds = 60;
} // namespace

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
        const PrivateUmask umask;
        static_cast<void>(m_lock->tryLock(0));
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

void ProcessMark::sweep() const
{
    constexpr QLatin1StringView prefix("process-");
    constexpr QLatin1StringView suffix(".lock");
    const QDateTime youngest = QDateTime::currentDateTimeUtc().addSecs(-youngSeconds);
    const QFileInfoList files =
        QDir(m_folder).entryInfoList({prefix + QLatin1Char('*') + suffix}, QDir::Files);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (file.lastModified() < youngest)
            static_cast<void>(
                isAliveElsewhere(name.mid(prefix.size(), name.size() - prefix.size() - suffix.size())));
    }
}

QString ProcessMark::pathOf(const QString &id) const
{
    return m_folder + QStringLiteral("/process-") + id + QStringLiteral(".lock");
}

} // namespace signet
