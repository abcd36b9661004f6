// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"

#include <functional>
#include <optional>

namespace signet::test {

/// Runs the event loop until @p done is true; false after @p timeoutMs.
[[nodiscard]] bool waitUntil(const std::function<bool()> &done, int timeoutMs = 15'000);

/// The value of @p task, running the event loop meanwhile; nothing if it does not end within @p timeoutMs.
template <typename T>
[[nodiscard]] std::optional<T> await(Task<T> task, int timeoutMs = 15'000)
{
    auto value = std::make_shared<std::optional<T>>();
    [](Task<T> inner, std::shared_ptr<std::optional<T>> out) -> Task<void> {
        T result = co_await inner;
        out->emplace(std::move(result));
    }(std::move(task), value);
    if (!waitUntil([value] { return value->has_value(); }, timeoutMs))
        return std::nullopt;
    return std::move(*value);
}

} // namespace signet::test
