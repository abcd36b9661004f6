// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace signet {

/// Somebody who uses KlickTipp, and whose access an integrator asks for.
struct SandboxCustomer
{
    QString name;
    QString userName;
    QString customerKey;
    QString password;
};

/// Somebody who uses Coredination.
struct SandboxUser
{
    QString name;
    QString email;
    QString password;
    QString apiToken; ///< the one that can be pasted; logging in gives others
};

/// Every key that the sandbox knows.
struct SandboxCredentials
{
    QString accountId;
    QString integrationName; ///< what a customer reads on the consent page
    QString developerKey;    ///< hexadecimal
    QList<SandboxCustomer> customers;

    QString apiKey;
    QString apiKeySigned; ///< for this one signatures are mandatory
    QString signingSecret;
    QList<SandboxUser> users;
};

/// The invented ones. They never change, so that what was stored yesterday still works today.
[[nodiscard]] SandboxCredentials inventedCredentials();
/// The same with more customers, as an agency has them: @p customerCount in all, at least the invented ones.
[[nodiscard]] SandboxCredentials inventedCredentials(int customerCount);

} // namespace signet
