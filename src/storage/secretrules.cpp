// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/secretrules.h"

#include "storage/secretstore.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(SecretRules)
};
} // namespace

Result<void> checkStorable(const SecretReference &reference, const Secret &value)
{
    if (reference.isNull())
        return fail(ErrorCode::InvalidInput, Tr::tr("The secret has no name to be stored under."));
    if (value.isEmpty())
        return fail(ErrorCode::InvalidInput, Tr::tr("There is nothing to store: the value is empty."));
    if (value.size() > SecretStore::maximumSize)
        return fail(ErrorCode::TooLarge,
            Tr::tr("The value is too long. At most %1 bytes can be stored.").arg(SecretStore::maximumSize));
    return {};
}

Error missingSecret()
{
    return {ErrorCode::SecretMissing,
        Tr::tr("The secret store does not hold this value any more. Enter it again, or authorize again.")};
}

} // namespace signet
