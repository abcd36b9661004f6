// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace signet::test {

/// A clock that stands still until it is told to move.
class MockClock : public Clock
{
public:
    explicit MockClock(qint64 startMs = 1'795'252'800'000) : m_now(startMs) {}

    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    [[nodiscard]] qint64 steadyMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    qint64 m_now;
};

} // namespace signet::test
