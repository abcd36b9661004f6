// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

namespace signet {

/// The customer key in what somebody pasted (L16): the bare key, `?customerkey=…`, or the whole address that
/// the browser was redirected to. White space around it is dropped as the vendor's own client does. Judged by
/// the same function as the listener's requests. Leaves no copy behind. Error: InvalidInput, whose message
/// repeats nothing of the text.
[[nodiscard]] Result<Secret> customerKeyFromPaste(const Secret &pasted);

} // namespace signet
