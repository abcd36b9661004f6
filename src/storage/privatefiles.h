// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signet {

/// Makes sure that @p folder (0700) and in it @p fileName (0600) exist, so that whatever is written there is
/// private from the first byte on. SQLite gives its -wal and -shm files the mode of the file itself. An
/// existing folder is tightened only where it holds @p fileName or nothing at all: it may be somebody's home
/// or /tmp.
[[nodiscard]] Result<void> preparePrivateFile(const QString &folder, const QString &fileName);

} // namespace signet
