// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

// Free of Qt, so that it can be fuzzed by itself.
namespace signet {

enum class KeyProblem
{
    None,
    Missing,       ///< no `customerkey` with a value
    BadEncoding,   ///< a percent sign that starts no escape
    Contradicting, ///< several values that differ
    BadLength,     ///< more than 1,024 bytes
    BadText,       ///< not UTF-8, or with control characters
};

struct KeyQueryResult
{
    KeyProblem problem = KeyProblem::Missing;
    std::string key; ///< only where there is no problem; the caller wipes it
};

/// The customer key in a raw query, without the `?` (PROTOCOLS 1.3, SECURITY 1.4): the name is literally
/// `customerkey`, escapes are strict, `+` stays `+`, empty values are dropped, one repeated
/// `?customerkey=` at the start of a value is stripped, several values must be equal.
[[nodiscard]] KeyQueryResult customerKeyFromQuery(std::string_view rawQuery);

/// None, BadLength (0 or more than 1,024 bytes) or BadText.
[[nodiscard]] KeyProblem checkCustomerKey(std::string_view key);

/// Overwrites the characters with zeros before it empties @p text.
void wipeText(std::string &text);

} // namespace signet
