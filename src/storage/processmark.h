// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace signet {

/// Tells the rows that a living process still works on from those that a crash left behind: each process
/// marks its rows with an id and holds a lock file of that name for as long as it runs (the system frees it
/// on kill -9).
class ProcessMark
{
public:
    explicit ProcessMark(const QString &folder);

    /// This process's own id. The first call takes the lock.
    [[nodiscard]] const QString &id();
    [[nodiscard]] bool isOwn(const QString &id) const { return id == m_id; }
    /// Whether @p id belongs to another process that is still running. Removes the file of a dead one.
    [[nodiscard]] bool isAliveElsewhere(const QString &id) const;
    /// Removes the files of dead processes.
    void sweep() const;

private:
    [[nodiscard]] QString pathOf(const QString &id) const;

    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace signet
