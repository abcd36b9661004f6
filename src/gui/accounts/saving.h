// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/task.h"

#include <QList>

#include <utility>

namespace signet {

class AccountRepository;
class CredentialStore;

using NewSecrets = QList<std::pair<SecretField, Secret>>;

/// Writes the row, then stores @p secrets under it. If a secret of a new row cannot be stored, the row is
/// taken back: the dialog stays open and nothing half is left. Both pointers outlive the task.
[[nodiscard]] Task<Result<void>> saveIntegration(AccountRepository *repository, CredentialStore *credentials,
    Integration integration, bool isNew, NewSecrets secrets);
/// @p obsolete goes when everything else is written.
[[nodiscard]] Task<Result<void>> saveAccount(AccountRepository *repository, CredentialStore *credentials,
    Account account, bool isNew, NewSecrets secrets, QList<SecretReference> obsolete = {});

/// Keeps what a connection check found out about the form of the signature (PROTOCOLS 2.2).
[[nodiscard]] Result<void> keepSignedForm(
    AccountRepository &repository, const QUuid &integration, bool signBasePath);

} // namespace signet
