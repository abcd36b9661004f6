// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"

#include <QList>

namespace signet {

/// What is to be known of a service without speaking its protocol. Only what implements a protocol (signers,
/// readers of answers, forms for its own settings) asks which service it is; everybody else asks here.
struct ServiceTraits
{
    Service service;
    /// Stable, for the database and the command line.
    QLatin1StringView name;
    /// The vendor's own spelling, not translated.
    QString label;
    /// The vendor's public one (PROTOCOLS 1 and 2).
    QString baseUrl;
    /// Small, read-only and safe; what a check asks for (PROTOCOLS 1.5 and 2.3).
    QString probeTarget;
    /// The playground begins with this GET.
    QString exampleTarget;
    /// How its accounts prove themselves, the usual way first.
    QList<AuthMethod> methods;
    /// What belongs to an integration, the one that nothing works without first.
    QList<SecretField> applicationSecrets;
    /// An integration's own secrets suffice for a request: there is "App only" (PROTOCOLS 2.1).
    bool canActAlone;
    /// Customers authorize access on a consent page (PROTOCOLS 1.3).
    bool hasConsent;
    /// Data belongs to groups, which an account may name (PROTOCOLS 2.1).
    bool hasGroups;
    /// Tokens are exchanged for e-mail and password, and requests are signed (PROTOCOLS 2.1 and 2.2).
    bool hasTokens;

    /// The application secret that nothing works without.
    [[nodiscard]] SecretField requiredSecret() const { return applicationSecrets.first(); }
};

/// Every service, in the order of lists for people.
[[nodiscard]] const QList<Service> &allServices();
[[nodiscard]] const ServiceTraits &traits(Service service);

/// The secrets that an account with @p method may have, the usual one first.
[[nodiscard]] QList<SecretField> accountSecrets(AuthMethod method);

} // namespace signet
