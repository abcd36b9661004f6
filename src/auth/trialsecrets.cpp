// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/trialsecrets.h"

namespace signet {

TrialSecrets::TrialSecrets(SecretSource &stored, const QUuid &owner, SecretField field, const Secret &value)
    : m_stored(stored), m_owner(owner), m_field(field), m_value(value)
{
}

Task<Result<Secret>> TrialSecrets::open(QUuid owner, SecretField field)
{
    if (owner == m_owner && field == m_field) {
        Secret tried = m_value;
        co_return tried;
    }
    const bool isToken = field == SecretField::ApiToken;
    if (owner == m_owner && isToken && m_field == SecretField::Password)
        co_return fail(ErrorCode::SecretMissing, QString());
    Result<Secret> stored = co_await m_stored.open(owner, field);
    co_return stored;
}

void TrialSecrets::noteUse(const QUuid &, SecretField) {}

} // namespace signet
