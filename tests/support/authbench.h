// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/conversations.h"
#include "core/clock.h"
#include "http/httpclient.h"
#include "sandbox/sandbox.h"
#include "storage/accountrepository.h"
#include "storage/credentialstore.h"
#include "support/await.h"
#include "support/faultystore.h"

#include <QTemporaryDir>

namespace signet::test {

/// Everything below auth, for real: database, a store in memory, wire, and the sandbox in the same event
/// loop. Link Signet::sandbox, Signet::storage, Signet::http.
struct AuthBench
{
    SystemClock clock;
    QTemporaryDir folder;
    std::unique_ptr<AccountRepository> repository =
        AccountRepository::open(folder.path()).value_or(std::unique_ptr<AccountRepository>());
    FaultyStore secrets;
    CredentialStore credentials{*repository, secrets, clock};
    HttpClient http{clock};
    Conversations talks{credentials, http, clock};
    Sandbox sandbox{clock};
    bool isListening = sandbox.listen().has_value();

    [[nodiscard]] Integration addKlickTipp()
    {
        Integration integration = made(Service::KlickTipp, sandbox.klickTippBaseUrl());
        integration.klickTipp.accountId = sandbox.credentials().accountId;
        integration.klickTipp.consentUrl = sandbox.consentUrl();
        (void)repository->addIntegration(integration);
        (void)keep(integration.id, SecretField::DeveloperKey, sandbox.credentials().developerKey);
        return integration;
    }
    [[nodiscard]] Integration addCoredination()
    {
        Integration integration = made(Service::Coredination, sandbox.coredinationBaseUrl());
        (void)repository->addIntegration(integration);
        (void)keep(integration.id, SecretField::ApiKey, sandbox.credentials().apiKeySigned);
        (void)keep(integration.id, SecretField::SigningSecret, sandbox.credentials().signingSecret);
        return integration;
    }
    [[nodiscard]] Account addAccount(
        const Integration &integration, const QString &name, const QString &userName, AuthMethod method)
    {
        Account account;
        account.id = QUuid::createUuid();
        account.integrationId = integration.id;
        account.name = name;
        account.userName = userName;
        account.method = method;
        (void)repository->addAccount(account);
        return account;
    }
    /// The sandbox's first customer, without a key.
    [[nodiscard]] Account addCustomer(const Integration &integration, qsizetype index = 0)
    {
        const SandboxCustomer &customer = sandbox.credentials().customers.at(index);
        return addAccount(integration, customer.name, customer.userName, AuthMethod::PartnerKey);
    }
    [[nodiscard]] bool keep(const QUuid &owner, SecretField field, const QString &value)
    {
        const auto stored = await(credentials.store(owner, field, Secret::fromText(value)));
        return stored && stored->has_value();
    }
    /// The stored value as text; "<error-name>" where there is none.
    [[nodiscard]] QByteArray kept(const QUuid &owner, SecretField field)
    {
        const auto value = await(credentials.open(owner, field));
        if (!value)
            return "<no answer>";
        return *value ? (*value)->reveal().toByteArray()
                      : '<' + QByteArray(errorName(value->error().code).data()) + '>';
    }

private:
    [[nodiscard]] static Integration made(Service service, const QString &baseUrl)
    {
        Integration integration;
        integration.id = QUuid::createUuid();
        integration.name = serviceLabel(service);
        integration.service = service;
        integration.environment = Environment::Sandbox;
        integration.baseUrl = BaseUrl::parse(baseUrl).value_or(BaseUrl());
        return integration;
    }
};

} // namespace signet::test
