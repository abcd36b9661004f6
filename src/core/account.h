// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/integration.h"

#include <optional>

namespace signet {

/// How an account proves itself.
enum class AuthMethod
{
    PartnerKey,   ///< KlickTipp: user name + customer key, with the integration's developer key
    SessionLogin, ///< KlickTipp: user name + password
    ApiToken,     ///< Coredination: API token, pasted or got by e-mail and password
};

[[nodiscard]] QLatin1StringView methodName(AuthMethod method);
[[nodiscard]] Result<AuthMethod> methodFromName(QStringView name);

/// What a check found out about a credential.
enum class CheckOutcome
{
    NeverChecked,
    Works,
    Refused,    ///< the service answered and said no
    CannotTell, ///< no answer, or one that proves nothing: the credential may be good
};

[[nodiscard]] QLatin1StringView outcomeName(CheckOutcome outcome);
[[nodiscard]] Result<CheckOutcome> outcomeFromName(QStringView name);

/// The last check. @c message is translated when it is made, and holds no secret.
struct CheckRecord
{
    CheckOutcome outcome = CheckOutcome::NeverChecked;
    qint64 atMs = 0;
    int httpStatus = 0; ///< 0 where there was no answer
    int durationMs = 0;
    QString probe; ///< "GET /list"
    QString message;

    friend bool operator==(const CheckRecord &, const CheckRecord &) = default;
};

/// Whether @p next may take the place of @p previous as an account's last check: a verdict always; CannotTell
/// only where there is no verdict yet, because a failing network says nothing about a credential that worked,
/// and nothing about one that was refused.
[[nodiscard]] bool shouldRecord(const CheckRecord &previous, const CheckRecord &next);

/// A customer elsewhere has been sent the consent link; the key has not come back yet (PROTOCOLS 1.3, route
/// b).
struct PendingAuthorization
{
    /// What {ref} in the integration's public redirect stands for: 22 random characters that lead a pasted
    /// address to its account.
    QString reference;
    qint64 startedAtMs = 0;

    friend bool operator==(const PendingAuthorization &, const PendingAuthorization &) = default;
};

/// One customer or user reached through an integration.
struct Account
{
    QUuid id;
    QUuid integrationId;
    QString name;
    /// KlickTipp: sent as X-Un, or logged in with. Coredination: the e-mail.
    QString userName;
    AuthMethod method = AuthMethod::PartnerKey;
    /// Differs from the integration's where test and real customers share one registration.
    std::optional<Environment> environment;
    /// Coredination: the group whose data the account is for; only shown.
    QString group;
    /// Coredination: requests go out with the integration's API key alone unless one says otherwise
    /// (PROTOCOLS 2.1: a choice per request, with a default per account).
    bool isAppOnly = false;
    /// KlickTipp: a link is out. Gone as soon as a customer key is stored.
    std::optional<PendingAuthorization> authorization;
    QList<StoredSecret> secrets;
    /// What rotation has replaced, until the user confirms it (keptSecret()).
    QList<StoredSecret> keptSecrets;
    CheckRecord lastCheck;
    qint64 createdAtMs = 0;

    /// The entry for @p field, or nullptr. Valid until the account changes.
    [[nodiscard]] const StoredSecret *secret(SecretField field) const;
    /// The one beside it, to go back to.
    [[nodiscard]] const StoredSecret *keptSecret(SecretField field) const;
    /// The secret that this account cannot work without.
    [[nodiscard]] SecretField requiredSecret() const;
    /// That secret is known, or a password that a token can be exchanged for (PROTOCOLS 2.1), or the
    /// account needs neither: its requests go out with the integration's key alone.
    [[nodiscard]] bool hasCredentials() const;

    friend bool operator==(const Account &, const Account &) = default;
};

/// The account's own environment, else its integration's.
[[nodiscard]] Environment effectiveEnvironment(const Account &account, const Integration &integration);

} // namespace signet
