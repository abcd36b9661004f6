// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestcompiler.h"
#include "core/secret.h"
#include "core/secretreference.h"

#include <optional>

namespace signet {

/// A value that stood where a credential belongs.
struct FoundSecret
{
    QString where; ///< "X-Ci", "api_key"
    std::optional<SecretField>
        field;    ///< what it can be stored as; nothing for sessions, cookies, passwords of others
    Secret value; ///< of X-Ci the whole
};

/// What of a request only Signet may set, taken out of it.
struct TakenSecrets
{
    QList<FoundSecret> secrets;
    QString userName;          ///< of X-Un
    bool hadSignature = false; ///< an old one: worthless, and made anew
};

/// Takes the credentials out of @p headers, by name.
void takeSecrets(QList<Header> &headers, TakenSecrets &taken);
/// The same for what stands between the ampersands of a query or a form; all other octets stay.
[[nodiscard]] QByteArray withoutSecretParameters(const QByteArray &query, TakenSecrets &taken);

/// The customer key inside of @p xCi (PROTOCOLS 1.2). InvalidKey where it is no X-Ci, or where it was made
/// with another developer key than @p developerKey.
[[nodiscard]] Result<Secret> customerKeyOf(const Secret &xCi, const Secret &developerKey);

} // namespace signet
