// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/registration.h"

namespace signet {

class AccountRepository;

/// Adds what was typed into the field for @p field, as it is kept; as it was typed where it can never work,
/// so that checkIntegration() and checkAccount() say why. An empty field adds nothing.
void addTyped(NewSecrets &secrets, SecretField field, const QString &text);

/// Keeps what a connection check found out about the form of the signature (PROTOCOLS 2.2).
[[nodiscard]] Result<void> keepSignedForm(
    AccountRepository &repository, const QUuid &integration, bool signBasePath);

} // namespace signet
