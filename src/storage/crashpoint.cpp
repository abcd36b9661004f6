// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/crashpoint.h"

#ifdef SIGNET_CRASH_POINTS

#include <QtGlobal>

#include <csignal>

namespace signet {

void crashPoint(CrashPoint point)
{
    if (qEnvironmentVariableIntValue("SIGNET_CRASH_AT") == static_cast<int>(point))
        std::raise(SIGKILL);
}

} // namespace signet

#endif
