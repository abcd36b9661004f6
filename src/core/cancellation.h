// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>

namespace signet {

/// The asking side of a cancellation: cancel() once, everyone who holds the token hears of it.
/// Copies share one state. Not thread-safe.
class Cancellation
{
    struct State
    {
        bool cancelled = false;
        int nextId = 0;
        std::map<int, std::function<void()>> listeners;
    };

public:
    /// Keeps one listener registered for as long as it lives.
    class Registration
    {
    public:
        Registration() = default;
        Registration(std::weak_ptr<State> state, int id) : m_state(std::move(state)), m_id(id) {}
        Registration(Registration &&other) noexcept : m_state(std::move(other.m_state)), m_id(other.m_id) {}
        Registration &operator=(Registration &&other) noexcept;
        Registration(const Registration &) = delete;
        Registration &operator=(const Registration &) = delete;
        ~Registration();

    private:
        std::weak_ptr<State> m_state;
        int m_id = 0;
    };

    /// Calls every listener once, in the order of their registration. Further calls do nothing.
    void cancel() const;
    [[nodiscard]] bool isCancelled() const { return m_state->cancelled; }

    /// Calls @p listener at cancel(), or at once when that has already happened.
    [[nodiscard]] Registration onCancel(std::function<void()> listener) const;

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace signet
