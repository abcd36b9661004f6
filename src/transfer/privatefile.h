// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace signet {

/// Writes an export: all or nothing, readable by its owner only, because who one's customers are concerns
/// nobody else. Whatever goes wrong, what was there before is as it was. Errors: Conflict, where @p path is
/// there and no regular file (a device, a pipe, a folder, a link: the new file would take its place); Io.
[[nodiscard]] Result<void> writePrivately(const QString &path, const QByteArray &bytes);

} // namespace signet
