// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/workspace.h"

namespace signet::cli {

/// What came of a request and of the redirects that were followed after it.
struct FollowedRun
{
    RunResult run;       ///< all exchanges, in the order of sending
    QList<Draft> drafts; ///< what each of them was made from
    /// Where the last answer leads elsewhere; empty where it is no redirect, or following was not asked for.
    QString whyStopped;
};

/// Sends @p draft, and with @p follow what redirects within the integration's own origin ask for, each signed
/// anew. Stops at another origin, out of the base URL, after hopLimit, and before a request that would change
/// real data. @p runner must outlive it. Fails as RequestRunner::runAll() does where nothing was sent.
[[nodiscard]] Task<Result<FollowedRun>> sendFollowing(
    RequestRunner &runner, Draft draft, Subject sender, bool follow);

} // namespace signet::cli
