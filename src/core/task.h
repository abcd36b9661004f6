// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoroTask>

#include <coroutine>
#include <memory>
#include <optional>

namespace signet {

/// An asynchronous operation. It starts at once, ends exactly once, and goes on when its Task is dropped.
/// Rules for writing one (gcc 12): parameters by value, one `co_await` a statement with a named result.
template <typename T>
using Task = QCoro::Task<T>;

/// A value that will be there once: `co_await completion.wait()` in one place, `complete()` from a callback
/// in another. Only the first complete() counts; later ones return false. Copies share the same value. One
/// waiter at the most. Not thread-safe: both ends belong to one thread.
template <typename T>
class Completion
{
    struct State
    {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };

public:
    class Waiter
    {
    public:
        explicit Waiter(std::shared_ptr<State> state) : m_state(std::move(state)) {}
        bool await_ready() const noexcept { return m_state->value.has_value(); }
        void await_suspend(std::coroutine_handle<> handle) noexcept { m_state->waiter = handle; }
        T await_resume() { return std::move(*m_state->value); }

    private:
        std::shared_ptr<State> m_state;
    };

    /// Resumes the waiter before it returns. The caller must not touch its own members afterwards unless it
    /// knows that the waiter leaves them alive.
    bool complete(T value) const
    {
        if (m_state->value)
            return false;
        const std::shared_ptr<State> state = m_state;
        state->value.emplace(std::move(value));
        if (const auto waiter = std::exchange(state->waiter, {}))
            waiter.resume();
        return true;
    }

    [[nodiscard]] bool isComplete() const { return m_state->value.has_value(); }
    [[nodiscard]] Waiter wait() const { return Waiter(m_state); }

private:
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace signet
