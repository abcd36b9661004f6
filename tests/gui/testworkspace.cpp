// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/testworkspace.h"

#include "support/await.h"

#include <QTest>

namespace signet::test {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 1440 * minuteMs;
} // namespace

TestWorkspace::TestWorkspace()
{
    auto opened = AccountRepository::open(dataDir());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_repository = std::move(*opened);
    m_credentials = std::make_unique<CredentialStore>(*m_repository, secretStore, mockClock);
    m_http = std::make_unique<HttpClient>(mockClock);
}

Conversations &TestWorkspace::conversations()
{
    if (!m_conversations)
        m_conversations = std::make_unique<Conversations>(*m_credentials, *m_http, mockClock);
    return *m_conversations;
}

ConnectionCheck &TestWorkspace::connectionCheck()
{
    return conversations().check;
}

RequestRunner &TestWorkspace::requestRunner()
{
    if (!m_runner)
        m_runner = std::make_unique<RequestRunner>(conversations().signer, *m_http);
    return *m_runner;
}

TestWorkspace::~TestWorkspace() = default;

void TestWorkspace::lock()
{
    if (std::exchange(m_isLocked, true))
        return;
    Q_EMIT locked();
    m_clipboard.clear();
}

/// As many times as a vault would ask for its passphrase.
void TestWorkspace::unlock()
{
    ++unlocks;
    if (!secretStore.opens || !std::exchange(m_isLocked, false))
        return;
    Q_EMIT unlocked();
}

void TestWorkspace::forgetAll()
{
    ++forgotten;
    Q_EMIT locked();
    Q_EMIT unlocked();
}

void TestWorkspace::store(const QUuid &owner, SecretField field, const QByteArray &value)
{
    const auto stored = await(m_credentials->store(owner, field, Secret(value)));
    QVERIFY2(stored.has_value() && stored->has_value(), "secret not stored");
}

Integration TestWorkspace::addIntegration(
    const QString &name, Service service, Environment environment, const QString &baseUrl)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = name;
    integration.service = service;
    integration.environment = environment;
    integration.baseUrl = BaseUrl::parse(baseUrl.isEmpty() ? defaultBaseUrl(service) : baseUrl).value();
    integration.klickTipp.accountId = QStringLiteral("48151");
    integration.createdAtMs = mockClock.nowMs();
    if (!m_repository->addIntegration(integration))
        qFatal("integration not added");
    if (service == Service::KlickTipp) {
        store(integration.id, SecretField::DeveloperKey, "0123456789abcdef0123456789abcdef");
    } else {
        store(integration.id, SecretField::ApiKey, "6f0f8a3e-1c52-4b7e-9a55-0b1f2f3d126f");
        store(integration.id, SecretField::SigningSecret, "c0ffee00-1c52-4b7e-9a55-0b1f2f3d9a01");
    }
    return m_repository->integration(integration.id).value();
}

Account TestWorkspace::addAccount(
    const Integration &integration, const QString &name, const QString &userName, const QByteArray &secret)
{
    Account account;
    account.id = QUuid::createUuid();
    account.integrationId = integration.id;
    account.name = name;
    account.userName = userName;
    account.method =
        integration.service == Service::KlickTipp ? AuthMethod::PartnerKey : AuthMethod::ApiToken;
    account.createdAtMs = mockClock.nowMs();
    if (!m_repository->addAccount(account))
        qFatal("account not added");
    if (!secret.isEmpty())
        store(account.id, account.requiredSecret(), secret);
    return m_repository->account(account.id).value();
}

void TestWorkspace::fillLikeTheDrawings()
{
    const auto check = [this](const Account &account, CheckOutcome outcome, int httpStatus, qint64 ageMs,
                           const QString &message = {}) {
        const CheckRecord record{.outcome = outcome,
            .atMs = mockClock.nowMs() - ageMs,
            .httpStatus = httpStatus,
            .durationMs = 143,
            .probe = QStringLiteral("GET /list"),
            .message = message};
        if (!m_repository->recordCheck(account.id, record))
            qFatal("check not recorded");
    };
    const Integration live =
        addIntegration(QStringLiteral("KlickTipp production"), Service::KlickTipp, Environment::Production);
    const Account acme =
        addAccount(live, QStringLiteral("ACME GmbH"), QStringLiteral("acme-shop"), "ck-7a51c0de93f9a");
    const Account beta =
        addAccount(live, QStringLiteral("Beta Versand AG"), QStringLiteral("beta"), "ck-beta-2210aa");
    const Account gamma =
        addAccount(live, QStringLiteral("Gamma KG"), QStringLiteral("gamma"), "ck-gamma-99f0e1");
    addAccount(live, QStringLiteral("Delta Reisen"), QStringLiteral("delta"));
    const Account epsilon =
        addAccount(live, QStringLiteral("Epsilon Studios"), QStringLiteral("epsilon"), "ck-eps-1f00d5c2");
    const Integration test =
        addIntegration(QStringLiteral("Coredination"), Service::Coredination, Environment::Test);
    const Account desk = addAccount(test, QStringLiteral("Dispatch desk"), QStringLiteral("desk@example.com"),
        "5d1c7a51-0000-4000-8000-00000003c4d");
    addAccount(test, QStringLiteral("Storefront"), QStringLiteral("store@example.com"),
        "5d1c7a51-0000-4000-8000-00000003c4e");
    addIntegration(QStringLiteral("Sandbox"), Service::KlickTipp, Environment::Sandbox);
    mockClock.advance(143 * dayMs);
    check(acme, CheckOutcome::Works, 200, 2 * minuteMs);
    check(beta, CheckOutcome::Works, 200, 60 * minuteMs);
    check(gamma, CheckOutcome::Refused, 401, 26 * 60 * minuteMs, QStringLiteral("The service answered 401."));
    check(epsilon, CheckOutcome::CannotTell, 503, 3 * dayMs, QStringLiteral("The service answered 503."));
    check(desk, CheckOutcome::Works, 200, 30 * minuteMs);
}

} // namespace signet::test
