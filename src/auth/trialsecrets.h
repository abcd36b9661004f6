// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/secretsource.h"

namespace signet {

/// The stored secrets with one of them replaced by a value that is only being tried. While a password is
/// tried, its owner has no token: it would prove nothing about the password. What is tried counts as used by
/// nobody. @p stored must outlive it.
class TrialSecrets : public SecretSource
{
public:
    TrialSecrets(SecretSource &stored, const QUuid &owner, SecretField field, const Secret &value);

    [[nodiscard]] Task<Result<Secret>> open(QUuid owner, SecretField field) override;
    void noteUse(const QUuid &owner, SecretField field) override;

private:
    SecretSource &m_stored;
    QUuid m_owner;
    SecretField m_field;
    Secret m_value;
};

} // namespace signet
