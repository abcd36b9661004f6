// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace signet {

/// Where the time comes from, so that deadlines, ages and countdowns can be tested without waiting.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Milliseconds since 1970-01-01 UTC. May jump when the machine's clock is set.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
    /// Milliseconds since an arbitrary start. Never goes back: for deadlines.
    [[nodiscard]] virtual qint64 steadyMs() const = 0;
};

/// The machine's own clocks.
class SystemClock : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 steadyMs() const override;
};

} // namespace signet
