// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/curl/curlimport.h"

namespace signet::cli {

class Arguments;
class Console;

/// The options of `request` that say what is sent.
void addRequestOptions(Arguments &arguments);

/// The request that METHOD, PATH, -H and -d describe, or nothing where --curl says where it stands instead.
/// Errors: InvalidInput where both do or neither does, InvalidHeader, Io, TooLarge.
[[nodiscard]] Result<std::optional<Draft>> typedRequest(const Arguments &arguments);
/// The curl command that --curl names, for @p integration; what was left out of it is said on standard error.
/// Errors: importCurl()'s, Io, TooLarge.
[[nodiscard]] Result<CurlImport> curlRequest(
    const Arguments &arguments, const Integration &integration, Console &console);

} // namespace signet::cli
