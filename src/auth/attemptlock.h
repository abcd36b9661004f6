// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QLockFile>

namespace signet {

/// One attempt at a time waits for a browser, in all processes that use the same data folder (SECURITY 1.4):
/// two would leave the user with two consent pages of which nobody knows which is whose. Freed by the system
/// where a process dies.
class AttemptLock
{
public:
    explicit AttemptLock(const QString &folder);

    /// Conflict where another attempt waits; the message says what to do.
    [[nodiscard]] Result<void> take();
    /// Harmless where it is not taken.
    void release();

private:
    QLockFile m_file;
};

} // namespace signet
