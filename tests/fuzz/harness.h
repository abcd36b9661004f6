// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace signet::fuzz {

/// Runs one input through what is fuzzed. Empty, or the invariant that it breaks. Each harness defines it
/// once; libFuzzer (fuzzentry.cpp) and the corpus test (corpustest.cpp) call it.
[[nodiscard]] std::string brokenInvariant(std::string_view input);

} // namespace signet::fuzz
