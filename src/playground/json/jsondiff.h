// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/json/jsonindex.h"

#include <vector>

namespace signet {

/// One place where two JSON texts differ; entries of the left and the right index, JsonIndex::none where
/// there is nothing.
struct JsonDifference
{
    enum class Kind
    {
        Added,    ///< only on the right
        Removed,  ///< only on the left
        Changed,  ///< another value
        Spelling, ///< the same number or text, written in another way (1.0 and 1.00)
        Order,    ///< the same keys in another order
    };

    Kind kind;
    quint32 left;
    quint32 right;
    [[nodiscard]] bool operator==(const JsonDifference &) const = default;
};

struct JsonDifferences
{
    std::vector<JsonDifference> found; ///< in the order of the left text, what was added behind
    bool isMore = false;               ///< there are more than mostDifferences
};

inline constexpr std::size_t mostDifferences = 10'000;

/// What differs between two whole texts. Members of objects are paired by their keys (equal keys one after
/// another), those of arrays by their place, after what is alike at the beginning and at the end. Numbers are
/// compared by value with all their digits. White space does not count. No recursion.
[[nodiscard]] JsonDifferences compareJson(
    const JsonIndex &left, const JsonIndex &right, const StopFlag &stop = {});

} // namespace signet
