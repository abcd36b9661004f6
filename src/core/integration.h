// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/origin.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/secretreference.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace signet {

/// The kind of API: how it authenticates, where its consent page is, how it is probed.
enum class Service
{
    KlickTipp,
    Coredination,
};

enum class Environment
{
    Production,
    Test,
    Sandbox,
};

/// Where keys or the signature travel.
enum class Placement
{
    Header,
    Query,
};

/// Stable names for the database and the command line ("klicktipp", "production", "header").
[[nodiscard]] QLatin1StringView serviceName(Service service);
[[nodiscard]] Result<Service> serviceFromName(QStringView name);
/// The vendor's own spelling, not translated.
[[nodiscard]] QString serviceLabel(Service service);
[[nodiscard]] QLatin1StringView environmentName(Environment environment);
[[nodiscard]] Result<Environment> environmentFromName(QStringView name);
/// Translated.
[[nodiscard]] QString environmentLabel(Environment environment);
[[nodiscard]] QLatin1StringView placementName(Placement placement);
[[nodiscard]] Result<Placement> placementFromName(QStringView name);
/// The vendor's public base URL (PROTOCOLS 1 and 2).
[[nodiscard]] QString defaultBaseUrl(Service service);

/// What is known of a value in the secret store, without opening it.
struct StoredSecret
{
    SecretField field = SecretField::CustomerKey;
    SecretReference reference;
    SecretSummary summary;
    qint64 storedAtMs = 0;
    /// The last time the service accepted it, to the minute; 0 where that is not recorded. API tokens die
    /// without use (PROTOCOLS 2.1).
    qint64 lastUsedAtMs = 0;

    friend bool operator==(const StoredSecret &, const StoredSecret &) = default;
};

/// The entry for @p field, or nullptr. Valid until the list changes.
[[nodiscard]] const StoredSecret *findSecret(const QList<StoredSecret> &secrets, SecretField field);

/// The settings that only KlickTipp has (PROTOCOLS 1.3).
struct KlickTippSettings
{
    /// The integrator's own account id: the ACCOUNT_ID of the Access Confirmation link.
    QString accountId;
    /// The Access Confirmation link up to the account id.
    QString consentUrl = QStringLiteral("https://app.klicktipp.com/grantapiaccess/");
    /// Whether the redirect URL is percent-encoded inside the link; sources disagree, raw by default.
    bool encodeRedirect = false;
    /// The integrator's own public page for customers elsewhere; may contain {ref}.
    QString publicRedirect;

    friend bool operator==(const KlickTippSettings &, const KlickTippSettings &) = default;
};

/// The settings that only Coredination has (PROTOCOLS 2).
struct CoredinationSettings
{
    bool signRequests = true;
    /// Whether the signed URI includes the base path; undocumented, without by default (PROTOCOLS 2.2).
    bool signBasePath = false;
    Placement credentialsPlacement = Placement::Header;
    Placement signaturePlacement = Placement::Header;
    /// The token exchange is published nowhere, so all of it is a setting (PROTOCOLS 2.1).
    QString tokenMethod = QStringLiteral("POST");
    QString tokenPath = QStringLiteral("/authentication");
    QString tokenBody = QStringLiteral(R"({"email":"{email}","password":"{password}"})");
    /// What the service itself calls a token, in its query parameter (PROTOCOLS 2.1).
    QString tokenPointer = QStringLiteral("/api_token");

    friend bool operator==(const CoredinationSettings &, const CoredinationSettings &) = default;
};

/// Our application's registration with a service. Application-level secrets are known by reference only.
struct Integration
{
    QUuid id;
    QString name;
    Service service = Service::KlickTipp;
    Environment environment = Environment::Production;
    BaseUrl baseUrl;
    KlickTippSettings klickTipp;
    CoredinationSettings coredination;
    QList<StoredSecret> secrets;
    /// What rotation has replaced, until the user confirms it (keptSecret()).
    QList<StoredSecret> keptSecrets;
    qint64 createdAtMs = 0;

    /// The entry for @p field, or nullptr. Valid until the integration changes.
    [[nodiscard]] const StoredSecret *secret(SecretField field) const;
    /// The one beside it, to go back to.
    [[nodiscard]] const StoredSecret *keptSecret(SecretField field) const;

    friend bool operator==(const Integration &, const Integration &) = default;
};

} // namespace signet
