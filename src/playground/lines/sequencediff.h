// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/answer/stopflag.h"

#include <span>
#include <vector>

namespace signet {

/// What stands in one place of a left and a right sequence and has nothing in common; one side may be empty.
struct Hunk
{
    std::size_t left;
    std::size_t leftEnd;
    std::size_t right;
    std::size_t rightEnd;

    [[nodiscard]] std::size_t lefts() const { return leftEnd - left; }
    [[nodiscard]] std::size_t rights() const { return rightEnd - right; }
    [[nodiscard]] bool operator==(const Hunk &) const = default;
};

/// Where two sequences differ: what is outside of the hunks is the same, one by one. As little as can be
/// found with a small table; in longer sequences that between what stands once in either (n log n).
[[nodiscard]] std::vector<Hunk> compareSequences(
    std::span<const quint64> left, std::span<const quint64> right, const StopFlag &stop = {});

} // namespace signet
