// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace signet {

/// Makes sure that @p folder and in it @p fileName (0600) exist, so that whatever is written there is private
/// from the first byte on. SQLite gives its -wal and -shm files the mode of the file itself. A folder that is
/// created here has the mode 0700; the mode of an existing one is never touched, because it may be somebody's
/// home or /tmp. Refused (Io): a folder or file of another user, and a folder where everybody may replace
/// files (world-writable without the sticky bit).
[[nodiscard]] Result<void> preparePrivateFile(const QString &folder, const QString &fileName);

/// While it lives, what this process creates is for its owner alone: for files whose mode their maker (such
/// as QLockFile) does not let us choose. The umask is the whole process's, so hold it briefly.
class PrivateUmask
{
public:
    PrivateUmask();
    ~PrivateUmask();
    PrivateUmask(const PrivateUmask &) = delete;
    PrivateUmask &operator=(const PrivateUmask &) = delete;

private:
    int m_previous = 0;
};

} // namespace signet
