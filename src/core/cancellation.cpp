// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cancellation.h"

namespace signet {

Cancellation::Registration &Cancellation::Registration::operator=(Registration &&other) noexcept
{
    std::swap(m_state, other.m_state);
    std::swap(m_id, other.m_id);
    return *this;
}

Cancellation::Registration::~Registration()
{
    if (const auto state = m_state.lock())
        state->listeners.erase(m_id);
}

void Cancellation::cancel() const
{
    const auto state = m_state;
    if (state->cancelled)
        return;
    state->cancelled = true;
    while (!state->listeners.empty()) {
        const auto listener = std::move(state->listeners.begin()->second);
        state->listeners.erase(state->listeners.begin());
        listener();
    }
}

Cancellation::Registration Cancellation::onCancel(std::function<void()> listener) const
{
    if (m_state->cancelled) {
        listener();
        return {};
    }
    const int id = m_state->nextId++;
    m_state->listeners.emplace(id, std::move(listener));
    return {m_state, id};
}

} // namespace signet
