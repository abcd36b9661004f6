// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/servicetraits.h"

namespace signet {

namespace {
const ServiceTraits &klickTipp()
{
    static const ServiceTraits traits = {
        .service = Service::KlickTipp,
        .name = QLatin1StringView("klicktipp"),
        .label = QStringLiteral("KlickTipp"),
        .baseUrl = QStringLiteral("https://api.klicktipp.com"),
        .probeTarget = QStringLiteral("/list"),
        .exampleTarget = QStringLiteral("/list"),
        .methods = {AuthMethod::PartnerKey, AuthMethod::SessionLogin},
        .applicationSecrets = {SecretField::DeveloperKey},
        .canActAlone = false,
        .hasConsent = true,
        .hasGroups = false,
        .hasTokens = false,
    };
    return traits;
}

const ServiceTraits &coredination()
{
    static const ServiceTraits traits = {
        .service = Service::Coredination,
        .name = QLatin1StringView("coredination"),
        .label = QStringLiteral("Coredination"),
        .baseUrl = QStringLiteral("https://app.coredination.net/api/1"),
        .probeTarget = QStringLiteral("/customer?limit=1"),
        .exampleTarget = QStringLiteral("/customer?limit=5"),
        .methods = {AuthMethod::ApiToken},
        .applicationSecrets = {SecretField::ApiKey, SecretField::SigningSecret},
        .canActAlone = true,
        .hasConsent = false,
        .hasGroups = true,
        .hasTokens = true,
    };
    return traits;
}
} // namespace

const QList<Service> &allServices()
{
    static const QList<Service> services = {Service::KlickTipp, Service::Coredination};
    return services;
}

const ServiceTraits &traits(Service service)
{
    switch (service) {
    case Service::KlickTipp:
        return klickTipp();
    case Service::Coredination:
        return coredination();
    }
    Q_UNREACHABLE();
}

QList<SecretField> accountSecrets(AuthMethod method)
{
    switch (method) {
    case AuthMethod::PartnerKey:
        return {SecretField::CustomerKey};
    case AuthMethod::SessionLogin:
        return {SecretField::Password};
    case AuthMethod::ApiToken:
        return {SecretField::ApiToken, SecretField::Password};
    }
    Q_UNREACHABLE();
}

} // namespace signet
