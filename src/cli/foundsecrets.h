// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/curl/secretoffer.h"

namespace signet::cli {

class Workspace;

/// Stores what was found in a curl command for whom it belongs to, and says so on standard error. Asks before
/// it replaces something, unless @p mayReplace. Errors: Cancelled where the answer is no; the store's. The
/// workspace must outlive the task.
[[nodiscard]] Task<Result<void>> storeFoundSecrets(
    Workspace *workspace, OfferContext context, QList<FoundSecret> found, bool mayReplace);

} // namespace signet::cli
