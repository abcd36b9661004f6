// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/workspace.h"
#include "core/secretaddress.h"

namespace signet::cli {

/// Whose secret @p address means (locateSecret()); Database errors too.
[[nodiscard]] Result<SecretPlace> placeOf(const AccountRepository &repository, const SecretAddress &address);

/// The stored value that @p reference, "signet://account/field", means. Errors: InvalidInput (it is none),
/// NotFound, Conflict, SecretMissing, the store's. What @p services refer to must outlive the task.
[[nodiscard]] Task<Result<Secret>> openReference(Workspace::Services services, QString reference);

} // namespace signet::cli
