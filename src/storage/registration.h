// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"
#include "core/secret.h"
#include "core/task.h"

#include <QList>

#include <utility>

namespace signet {

class AccountRepository;
class CredentialStore;

using NewSecrets = QList<std::pair<SecretField, Secret>>;

/// Adds the row, then stores @p secrets in their order. All or nothing: where one of them cannot be stored,
/// the row goes again, the values that were stored before are erased at once (or stay in the log as doomed
/// where the store cannot do that now), and the error of the store is returned. Nothing else that waits for
/// its undo is touched, and the same name and id may be tried again. Both must outlive the task, but for one
/// exception: where the CredentialStore ends before, the task ends with Cancelled.
[[nodiscard]] Task<Result<void>> registerIntegration(
    AccountRepository *repository, CredentialStore *credentials, Integration integration, NewSecrets secrets);
[[nodiscard]] Task<Result<void>> registerAccount(
    AccountRepository *repository, CredentialStore *credentials, Account account, NewSecrets secrets);

/// Writes the row anew, then stores @p secrets in their order; those that are @p obsolete go at the end, when
/// nothing else can fail. Where a secret cannot be stored, the row is again what it was, and the error of the
/// store is returned; a secret that was stored before stays. Both must outlive the task, but for the
/// exception above. Errors too: NotFound, Conflict, Database.
[[nodiscard]] Task<Result<void>> reviseIntegration(
    AccountRepository *repository, CredentialStore *credentials, Integration integration, NewSecrets secrets);
[[nodiscard]] Task<Result<void>> reviseAccount(AccountRepository *repository, CredentialStore *credentials,
    Account account, NewSecrets secrets, QList<StoredSecret> obsolete);

} // namespace signet
