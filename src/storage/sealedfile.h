// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QLockFile;

namespace signet {

/// Where a sealed container lies, read and replaced as a whole. Stateless, for any thread. What is in it is
/// not looked at: see sealedbox.
class SealedFile
{
public:
    enum class Place
    {
        /// Of Signet's own folder: nobody else may read the file, and every save leaves a second copy of
        /// what was just saved, with the ending ".bak".
        Private,
        /// Where the user wants it, perhaps on a stick that knows no owners: made with 0600, read with any.
        Anywhere,
    };
    static constexpr qint64 maximumSize = qint64(64) * 1024 * 1024;

    SealedFile(QString path, Place place);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// The second copy.
    [[nodiscard]] QString copyPath() const;
    /// Whether there is anything at path(), be it what it may.
    [[nodiscard]] bool exists() const;

    /// Errors: NotFound; TooLarge; Io for what cannot be read, is no regular file, is a symbolic link and,
    /// where it should be private, belongs to somebody else or can be read or written by others.
    [[nodiscard]] Result<QByteArray> read() const;
    /// Replaces the file: afterwards the old or the new content is there, whenever the program or the
    /// machine stops. The new one is on the disk and was read back when this returns. The copy is written
    /// last, so that nothing of what was erased stays in it. Hold lock() around reading and writing. Errors:
    /// Io; those of read() for what is there already, but NotFound.
    [[nodiscard]] Result<void> write(const QByteArray &content) const;

    /// Keeps other processes from writing until it is dropped. Waits for @p timeoutMs at the most; ends a
    /// lock whose process died. Errors: Timeout, Io.
    [[nodiscard]] Result<std::unique_ptr<QLockFile>> lock(int timeoutMs) const;

private:
    [[nodiscard]] Result<void> replace(const QString &path, const QByteArray &content) const;

    QString m_path;
    Place m_place;
};

} // namespace signet
