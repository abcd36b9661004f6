// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account.h"
#include "core/integration.h"

namespace signet::test {

/// An integration with every setting different from its default.
inline Integration sampleIntegration(const QString &name = QStringLiteral("KlickTipp production"))
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = name;
    integration.service = Service::KlickTipp;
    integration.environment = Environment::Test;
    integration.baseUrl = BaseUrl::parse(QStringLiteral("https://api.example.com/v1")).value_or(BaseUrl());
    integration.klickTipp.accountId = QStringLiteral("4711");
    integration.klickTipp.consentUrl = QStringLiteral("https://consent.example.com/grant/");
    integration.klickTipp.encodeRedirect = true;
    integration.klickTipp.publicRedirect = QStringLiteral("https://us.example.com/done/{ref}");
    integration.createdAtMs = 1'700'000'000'000;
    return integration;
}

inline Account sampleAccount(const QUuid &integration, const QString &name = QStringLiteral("ACME GmbH"))
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration;
    account.name = name;
    account.userName = QStringLiteral("acme-shop");
    account.method = AuthMethod::PartnerKey;
    account.createdAtMs = 1'700'000'001'000;
    return account;
}

} // namespace signet::test
