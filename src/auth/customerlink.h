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

/// A link for @p account is out: adds the account where it is new, and keeps the authorization that it brings
/// along, or a new one. An account that waits already keeps its own, so that a link that was sent stays good.
/// Returns the account as it is kept. Errors: InvalidInput, Conflict (the name is taken), Database; nothing
/// is left then.
[[nodiscard]] Result<Account> awaitCustomer(
    AccountRepository &repository, const Integration &integration, const Account &account, qint64 nowMs);

/// The waiting account among @p accounts whose reference stands in the pasted address, which need not hold a
/// key; nothing where there is none, as for a bare key. Leaves no copy behind.
[[nodiscard]] std::optional<Account> customerOf(const QList<Account> &accounts, const Secret &pasted);

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
