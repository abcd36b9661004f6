// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "storage/registration.h"

namespace signet {

/// @p typed as it is kept: without white space around name, user name and group.
[[nodiscard]] Account tidied(Account typed);

/// Which secret an account signs in with: of those that its method knows the first one that is given or
/// stored, else the usual one.
[[nodiscard]] SecretField usedSecret(const Account &account, const NewSecrets &given = {});

/// Whether @p account of @p integration could work as it is, with @p given beside the secrets that it has,
/// signing in with @p used. A customer key may come later, by authorization; nothing else may. The error is
/// for people and says what to mend.
[[nodiscard]] Result<void> checkAccount(
    const Account &account, const Integration &integration, const NewSecrets &given, SecretField used);

/// The stored secrets that are not in @p used: to be removed when the account signs in by another way.
[[nodiscard]] QList<StoredSecret> secretsBeside(const QList<SecretField> &used, const Account &account);

} // namespace signet
