// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/crashpoint.h"

#ifdef SIGNET_CRASH_POINTS

#include <QByteArray>
#include <QList>

#include <atomic>
#include <csignal>

namespace signet {

void crashPoint(CrashPoint point)
{
    static std::atomic<int> hits = 0;
    const QList<QByteArray> where = qgetenv("SIGNET_CRASH_AT").split(':');
    if (where.first().toInt() != static_cast<int>(point))
        return;
    if (++hits >= where.value(1).toInt())
        std::raise(SIGKILL);
}

} // namespace signet

#endif
