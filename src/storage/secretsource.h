// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "core/secretreference.h"
#include "core/task.h"

#include <QUuid>

namespace signet {

/// Where those who sign get the values of integrations and accounts from: the stored ones (CredentialStore),
/// or with one of them replaced by what is only being tried.
class SecretSource
{
public:
    SecretSource() = default;
    SecretSource(const SecretSource &) = delete;
    SecretSource &operator=(const SecretSource &) = delete;
    virtual ~SecretSource() = default;

    /// SecretMissing where there is none; the store's errors.
    [[nodiscard]] virtual Task<Result<Secret>> open(QUuid owner, SecretField field) = 0;
    /// The service has just accepted that value, if there is one.
    virtual void noteUse(const QUuid &owner, SecretField field) = 0;
};

} // namespace signet
