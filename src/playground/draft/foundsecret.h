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
        field;        ///< what it can be stored as; nothing for sessions, cookies, passwords of others
    Secret value;     ///< of X-Ci the whole
    QString userName; ///< whose it is, where the request says so
};

/// What of a request only Signet may set, taken out of it.
struct TakenSecrets
{
    QList<FoundSecret> secrets;
    QString userName;          ///< of X-Un
    bool hadSignature = false; ///< an old one: worthless, and made anew
};

/// Takes the credentials out of @p headers, by name: X-Ci belongs to X-Un.
void takeSecrets(QList<Header> &headers, TakenSecrets &taken);
/// `Authorization: Basic` as what it holds: a user name and a password. Other kinds stay as they are.
void splitBasic(QList<FoundSecret> &secrets);
/// Takes the credentials out of the members of @p body, a JSON object; all other octets stay. What is no
/// object stays as it is.
[[nodiscard]] QByteArray withoutSecretMembers(const QByteArray &body, TakenSecrets &taken);
/// The same for what stands between the ampersands of a query or a form; all other octets stay.
[[nodiscard]] QByteArray withoutSecretParameters(const QByteArray &query, TakenSecrets &taken);

/// The customer key inside of @p xCi (PROTOCOLS 1.2). InvalidKey where it is no X-Ci, or where it was made
/// with another developer key than @p developerKey.
[[nodiscard]] Result<Secret> customerKeyOf(const Secret &xCi, const Secret &developerKey);

} // namespace signet
