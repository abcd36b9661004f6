// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/integrationrules.h"

#include "auth/consentlink.h"
#include "auth/customerlink.h"
#include "auth/jsontext.h"
#include "auth/tokenexchange.h"
#include "core/name.h"
#include "core/requestcompiler.h"
#include "core/servicetraits.h"
#include "core/text.h"
#include "signing/cleansecret.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace signet {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(IntegrationRules)
};

Result<void> checkBody(const QString &bodyTemplate)
{
    for (const QLatin1StringView place : {QLatin1StringView("{email}"), QLatin1StringView("{password}")}) {
        if (!bodyTemplate.contains(place))
            return fail(ErrorCode::InvalidInput,
                Tr::tr("The body of the token exchange lacks %1: put it where the value belongs.")
                    .arg(place));
    }
    const QString text = bodyTemplate.trimmed();
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return {};
    const Result<QByteArray> example =
        filledTokenBody(bodyTemplate, QStringLiteral("a@example.com"), Secret("example"));
    if (!example)
        return fail(example.error());
    QJsonParseError error;
    (void)QJsonDocument::fromJson(*example, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The body of the token exchange begins like JSON, but is none: look at character %1.")
                .arg(error.offset + 1));
    return {};
}

bool holds(const Integration &integration, const NewSecrets &given, SecretField field)
{
    return integration.secret(field) != nullptr ||
           std::any_of(
               given.begin(), given.end(), [field](const auto &entry) { return entry.first == field; });
}

/// The whole Access Confirmation link, where somebody pasted it into one of its parts.
QString wholeLink(const KlickTippSettings &settings)
{
    if (settings.accountId.contains(QLatin1StringView("://")))
        return settings.accountId;
    return settings.consentUrl.contains(u'?') ? settings.consentUrl : QString();
}

Result<void> checkSecrets(const ServiceTraits &service, const NewSecrets &given)
{
    for (const auto &entry : given) {
        if (!service.applicationSecrets.contains(entry.first))
            return fail(ErrorCode::InvalidInput, Tr::tr("An integration with %1 has no %2.")
                                                     .arg(service.label, QString(fieldName(entry.first))));
        if (const Result<Secret> clean = cleanSecret(entry.first, entry.second); !clean)
            return fail(clean.error());
    }
    return {};
}

Result<void> checkKlickTipp(const Integration &integration)
{
    if (!integration.klickTipp.accountId.isEmpty()) {
        if (const Result<void> id = checkAccountId(integration.klickTipp.accountId); !id)
            return id;
    }
    return checkConsentSettings(integration.klickTipp);
}

Result<void> checkCoredination(const Integration &integration, const NewSecrets &given)
{
    if (!holds(integration, given, SecretField::ApiKey))
        return fail(ErrorCode::InvalidInput, Tr::tr("The API key is missing."));
    if (integration.coredination.signRequests && !holds(integration, given, SecretField::SigningSecret))
        return fail(ErrorCode::InvalidInput,
            Tr::tr("The signing secret is missing. Without one, switch signing off."));
    return checkExchangeSettings(integration.baseUrl, integration.coredination);
}

} // namespace

Integration newIntegration(Service service, const QString &name, qint64 nowMs)
{
    Integration integration;
    integration.id = QUuid::createUuid();
    integration.name = name;
    integration.service = service;
    integration.baseUrl = BaseUrl::parse(traits(service).baseUrl).value_or(BaseUrl());
    integration.createdAtMs = nowMs;
    return integration;
}

Integration tidied(Integration typed)
{
    typed.name = trimmedLikeTheWeb(typed.name);
    KlickTippSettings &klickTipp = typed.klickTipp;
    if (const Result<ConsentLinkParts> parts = takeConsentLinkApart(wholeLink(klickTipp))) {
        klickTipp.consentUrl = parts->consentUrl;
        klickTipp.accountId = parts->accountId;
    }
    klickTipp.accountId = klickTipp.accountId.trimmed();
    klickTipp.consentUrl = klickTipp.consentUrl.trimmed();
    klickTipp.publicRedirect = klickTipp.publicRedirect.trimmed();
    CoredinationSettings &coredination = typed.coredination;
    coredination.tokenMethod = coredination.tokenMethod.trimmed().toUpper();
    coredination.tokenPath = coredination.tokenPath.trimmed();
    coredination.tokenPointer = coredination.tokenPointer.trimmed();
    return typed;
}

Result<void> checkIntegration(const Integration &integration, const NewSecrets &given)
{
    if (const Result<void> named = checkName(integration.name); !named)
        return named;
    if (const Result<void> clean = checkSecrets(traits(integration.service), given); !clean)
        return clean;
    switch (integration.service) {
    case Service::KlickTipp:
        return checkKlickTipp(integration);
    case Service::Coredination:
        return checkCoredination(integration, given);
    }
    Q_UNREACHABLE();
}

QString missingKeyAdvice(const Integration &integration, const NewSecrets &given)
{
    const bool isMissing = traits(integration.service).requiredSecret() == SecretField::DeveloperKey &&
                           !holds(integration, given, SecretField::DeveloperKey);
    return isMissing ? Tr::tr("Without the developer key only accounts with user name and password work.")
                     : QString();
}

Result<void> checkConsentSettings(const KlickTippSettings &settings)
{
    KlickTippSettings example = settings;
    example.accountId = QStringLiteral("1");
    QString redirect = settings.publicRedirect;
    redirect.replace(referencePlace, QLatin1StringView("r"));
    if (redirect.isEmpty())
        redirect = QStringLiteral("https://example.com/");
    const Result<QByteArray> link = consentLink(example, redirect.toUtf8());
    if (!link)
        return fail(link.error());
    return {};
}

Result<void> checkExchangeSettings(const BaseUrl &base, const CoredinationSettings &settings)
{
    RequestSpec spec;
    spec.method = settings.tokenMethod;
    spec.base = base;
    spec.target = settings.tokenPath;
    if (const Result<WireRequest> request = compileRequest(spec); !request)
        return fail(request.error().code, Tr::tr("Token exchange: %1").arg(request.error().message));
    if (const Result<void> body = checkBody(settings.tokenBody); !body)
        return body;
    return checkJsonPointer(settings.tokenPointer);
}

QString signatureAdvice(Environment environment, bool signRequests)
{
    if (environment != Environment::Production)
        return signRequests
                   ? QString()
                   : Tr::tr("Unsigned requests are for testing. Never take an API key into production "
                            "that was used without signatures.");
    return signRequests
               ? Tr::tr("Use an API key of its own for production: never one that was tested without "
                        "signatures.")
               : Tr::tr("In production every request should be signed: whoever sees an unsigned one can use "
                        "its keys for others.");
}

} // namespace signet
