// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace signet {

/// Tells work on another thread that nobody wants its result any more. Copies share one state.
class StopFlag
{
public:
    void raise() const { *m_isRaised = true; }
    [[nodiscard]] bool isRaised() const { return m_isRaised->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_isRaised = std::make_shared<std::atomic_bool>(false);
};

} // namespace signet
