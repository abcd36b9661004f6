// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/secretreference.h"
#include "core/task.h"

#include <optional>

namespace signet {

class AccountRepository;
class CredentialStore;

// The password that a manual proxy asks for: a secret of the settings (Settings::secretOwner()).

/// Where it is kept; nothing where none is stored, or where that cannot be told.
[[nodiscard]] std::optional<SecretReference> proxyPasswordReference(const AccountRepository &repository);

/// Errors: those of CredentialStore::open(), told as what keeps a request from being sent.
[[nodiscard]] Task<Result<Secret>> openProxyPassword(CredentialStore *credentials);
[[nodiscard]] Task<Result<void>> storeProxyPassword(CredentialStore *credentials, Secret password);
[[nodiscard]] Task<Result<void>> removeProxyPassword(CredentialStore *credentials);

/// Removes it where the settings name no user for it any more. Both must outlive the task.
[[nodiscard]] Task<Result<void>> removeUnneededProxyPassword(
    AccountRepository *repository, CredentialStore *credentials);

} // namespace signet
