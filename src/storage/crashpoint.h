// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace signet {

/// The moments between the two stores at which a crash must not hurt (SECURITY 2.4, K7).
enum class CrashPoint
{
    Announced = 1, ///< the row is Pending, the store untouched
    Put = 2,       ///< the store holds the value, the row is still Pending
    Activated = 3, ///< the new value is Active, the old one Doomed and not erased yet
    Claimed = 4,   ///< about to erase a Doomed value
    Erased = 5,    ///< the store has erased it, the row is still there
    Forgotten = 6, ///< the row is gone, its doomed owner not yet
    Purged = 7,
};

/// In builds with tests: kills the process where the environment variable SIGNET_CRASH_AT says so, "2" at the
/// first Put, "2:3" at the third one. Otherwise nothing.
#ifdef SIGNET_CRASH_POINTS
void crashPoint(CrashPoint point);
#else
inline void crashPoint(CrashPoint) {}
#endif

} // namespace signet
