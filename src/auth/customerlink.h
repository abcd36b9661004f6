// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"

#include <QUrl>

namespace signet {

class AccountRepository;

// The route for customers elsewhere (PROTOCOLS 1.3, route b): a link with the integrator's own public
// redirect, and what comes back days later. None of this is a secret but the pasted text.

/// Stands in the public redirect for the customer's reference.
inline constexpr QLatin1StringView referencePlace("{ref}");

/// The public redirect with an example for `{ref}` makes a link. Errors: InvalidInput, also where there is no
/// public redirect; the message says what it is and what is wrong.
[[nodiscard]] Result<void> checkPublicRedirect(const KlickTippSettings &settings);

/// What the customer opens: the consent link that leads to the public redirect with the reference in it.
/// Errors: InvalidInput.
[[nodiscard]] Result<QByteArray> customerLink(
    const KlickTippSettings &settings, const PendingAuthorization &pending);

/// A reference of its own for a customer who is sent a link now.
[[nodiscard]] PendingAuthorization newAuthorization(qint64 nowMs);

/// A link could be made for @p account of @p integration. Error: InvalidInput.
[[nodiscard]] Result<void> checkAwaitable(const Integration &integration, const Account &account);

/// A link for @p account is out: adds the account where it is new, and keeps the authorization that it brings
/// along, or a new one. An account that waits already keeps its own, so that a link that was sent stays good.
/// Returns the account as it is kept. Errors: InvalidInput, Conflict (the name is taken), Database; nothing
/// is left then.
[[nodiscard]] Result<Account> awaitCustomer(
    AccountRepository &repository, const Integration &integration, const Account &account, qint64 nowMs);

/// Whose key was pasted: the waiting account whose reference stands in the address, which need not hold a
/// key. Nothing for a bare key, and for an address without a reference. Errors: Conflict for two customers'
/// references, and for one in a public redirect under which nobody waits any more (given up, removed, used
/// before): that key must not become somebody else's. Leaves no copy behind.
[[nodiscard]] Result<std::optional<Account>> customerOf(
    const AccountRepository &repository, const Secret &pasted);

enum class MailLanguage
{
    English,
    German,
};

/// A draft that asks the customer to open the link. Its language is the customer's, not the program's. Holds
/// no secret.
struct LinkMail
{
    QString subject;
    QString body;

    /// Subject and body, for copying.
    [[nodiscard]] QString toText() const;
    /// For the desktop's mail program, without a recipient.
    [[nodiscard]] QUrl toUrl() const;
};

[[nodiscard]] LinkMail linkMail(MailLanguage language, const Account &account, const QByteArray &link);

} // namespace signet
