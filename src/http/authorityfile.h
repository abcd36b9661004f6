// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>

namespace signet {

/// The authorities in a PEM file that are to be trusted beside the system's. Io where the file cannot be
/// read; InvalidInput where it holds no certificate, a damaged one, one that is not an authority's, or none
/// that is valid at @p now (those that are not are left out). The messages name the setting.
[[nodiscard]] Result<QList<QSslCertificate>> readAuthorities(const QString &path, const QDateTime &now);

/// Tells whether a file has changed, without reading it.
struct FileStamp
{
    qint64 size = -1; ///< -1: there is no file
    QDateTime modified;

    [[nodiscard]] static FileStamp of(const QString &path);
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

} // namespace signet
