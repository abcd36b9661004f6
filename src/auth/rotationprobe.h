// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/connectioncheck.h"
#include "core/secretaddress.h"

namespace signet {

class SecretSource;

/// Whether @p value would work in the place of the stored secret; nothing is stored, and no session of the
/// present one is used or ended. An account's secret is proven by that account; an integration's by itself
/// where it can act alone, else by up to three of @p accounts, those that worked last first: one that works
/// proves the key. A refusal counts only from an account that was not refused before; all else is CannotTell.
/// The Result fails only where no probe could be made. References must outlive the task.
[[nodiscard]] Task<Result<CheckReport>> probeRotation(SecretSource &secrets, HttpClient &http,
    const Clock &clock, SecretPlace place, QList<Account> accounts, Secret value, Cancellation cancellation);

} // namespace signet
