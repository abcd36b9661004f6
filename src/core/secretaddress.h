// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"

#include <optional>

namespace signet {

/// One secret as scripts name it: `signet://account/field`, `signet://integration/account/field` where names
/// repeat, `signet://integration/field` for the application's own, and an id in the place of each name.
/// Names are percent-encoded as UTF-8 where they hold a slash or a percent sign; everything else may stand as
/// it is. No part of it is secret.
struct SecretAddress
{
    std::optional<QString> integration; ///< in front of an account only; name or id
    QString owner;                      ///< account or integration, as the field says; name or id
    SecretField field = SecretField::CustomerKey;

    /// Whether @p text means to be one: it begins with "signet://".
    [[nodiscard]] static bool isMeant(QStringView text);
    /// InvalidInput says what is wrong with it.
    [[nodiscard]] static Result<SecretAddress> parse(const QString &text);
    [[nodiscard]] QString toString() const;

    friend bool operator==(const SecretAddress &, const SecretAddress &) = default;
};

/// The address that holds whatever other accounts are called: for an account with its integration's name.
[[nodiscard]] SecretAddress addressOf(
    const Integration &integration, const std::optional<Account> &account, SecretField field);
/// The one that holds after renaming, too: with the id alone.
[[nodiscard]] SecretAddress stableAddressOf(const QUuid &owner, SecretField field);

/// Whether @p field belongs to integrations, whatever the service; else to accounts.
[[nodiscard]] bool isApplicationField(SecretField field);

/// Whose secret an address means. It need not be stored.
struct SecretPlace
{
    Integration integration;
    std::optional<Account> account; ///< none: the integration's own
    SecretField field = SecretField::CustomerKey;

    [[nodiscard]] QUuid owner() const { return account ? account->id : integration.id; }
};

/// NotFound where there is no such account or integration, or where its service or method knows no such
/// field; Conflict where a name stands for several, with the addresses to choose from.
[[nodiscard]] Result<SecretPlace> locateSecret(
    const SecretAddress &address, const QList<Integration> &integrations, const QList<Account> &accounts);

} // namespace signet
