// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accounts/saving.h"

#include "signing/cleansecret.h"
#include "storage/accountrepository.h"

namespace signet {

void addTyped(NewSecrets &secrets, SecretField field, const QString &text)
{
    if (text.isEmpty())
        return;
    const Secret typed = Secret::fromText(text);
    secrets.append({field, cleanSecret(field, typed).value_or(typed)});
}

Result<void> keepSignedForm(AccountRepository &repository, const QUuid &integration, bool signBasePath)
{
    Result<Integration> current = repository.integration(integration);
    if (!current)
        return fail(current.error());
    current->coredination.signBasePath = signBasePath;
    return repository.updateIntegration(*current);
}

} // namespace signet
