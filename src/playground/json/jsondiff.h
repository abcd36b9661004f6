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
        Moved,    ///< in another place; what is different inside is told on its own
    };

    Kind kind;
    quint32 left;
    quint32 right;
    [[nodiscard]] bool operator==(const JsonDifference &) const = default;
};

struct JsonDifferences
{
    std::vector<JsonDifference> found; ///< as one reads the left text; what was added to an object behind
    bool isMore = false;               ///< there are more than mostDifferences
};

inline constexpr std::size_t mostDifferences = 10'000;

/// What differs between two texts. Members of objects are paired by their keys (equal keys one after
/// another). Those of arrays by what they hold, wherever it stands, objects by their "id"; what is left
/// between two pairs by its place. What is gone in one place and new in another has moved. Numbers are
/// compared by value with all their digits. White space does not count. No recursion.
///
/// A text that ends before its time (not whole) is compared as far as it goes: what the other one has
/// afterwards is not told.
[[nodiscard]] JsonDifferences compareJson(
    const JsonIndex &left, const JsonIndex &right, const StopFlag &stop = {});

} // namespace signet
