// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/redactor.h"
#include "core/task.h"

#include <optional>

namespace signet {

class CredentialStore;

/// Knows every stored secret of @p integration and, if there is one, @p account: for what is written about
/// them. A value that the store has lost is none to hide; any other failure of the store is the error, and
/// nothing may be written then. What is among @p seen, which a request was signed with, is not read from the
/// store once more: a keyring takes its time. @p credentials must outlive it.
[[nodiscard]] Task<Result<Redactor>> ownerRedactor(CredentialStore &credentials, Integration integration,
    std::optional<Account> account, QList<Secret> seen = {});

} // namespace signet
