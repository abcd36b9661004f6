// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/servicesettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signet {

namespace {
constexpr QLatin1StringView accountId("accountId");
constexpr QLatin1StringView consentUrl("consentUrl");
constexpr QLatin1StringView encodeRedirect("encodeRedirect");
constexpr QLatin1StringView publicRedirect("publicRedirect");
constexpr QLatin1StringView signRequests("signRequests");
constexpr QLatin1StringView signBasePath("signBasePath");
constexpr QLatin1StringView credentialsPlacement("credentialsPlacement");
constexpr QLatin1StringView signaturePlacement("signaturePlacement");
constexpr QLatin1StringView tokenMethod("tokenMethod");
constexpr QLatin1StringView tokenPath("tokenPath");
constexpr QLatin1StringView tokenBody("tokenBody");
constexpr QLatin1StringView tokenPointer("tokenPointer");

void read(const QJsonObject &object, QLatin1StringView key, QString &value)
{
    value = object.value(key).toString(value);
}

void read(const QJsonObject &object, QLatin1StringView key, bool &value)
{
    value = object.value(key).toBool(value);
}

void read(const QJsonObject &object, QLatin1StringView key, Placement &value)
{
    value = placementFromName(object.value(key).toString()).value_or(value);
}
} // namespace

QString settingsToJson(const Integration &integration)
{
    QJsonObject object;
    if (integration.service == Service::KlickTipp) {
        const KlickTippSettings &settings = integration.klickTipp;
        object = {{accountId, settings.accountId}, {consentUrl, settings.consentUrl},
            {encodeRedirect, settings.encodeRedirect}, {publicRedirect, settings.publicRedirect}};
    } else {
        const CoredinationSettings &settings = integration.coredination;
        object = {{signRequests, settings.signRequests}, {signBasePath, settings.signBasePath},
            {credentialsPlacement, placementName(settings.credentialsPlacement)},
            {signaturePlacement, placementName(settings.signaturePlacement)},
            {tokenMethod, settings.tokenMethod}, {tokenPath, settings.tokenPath},
            {tokenBody, settings.tokenBody}, {tokenPointer, settings.tokenPointer}};
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void settingsFromJson(const QString &json, Integration &integration)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    KlickTippSettings &klickTipp = integration.klickTipp;
    read(object, accountId, klickTipp.accountId);
    read(object, consentUrl, klickTipp.consentUrl);
    read(object, encodeRedirect, klickTipp.encodeRedirect);
    read(object, publicRedirect, klickTipp.publicRedirect);
    CoredinationSettings &coredination = integration.coredination;
    read(object, signRequests, coredination.signRequests);
    read(object, signBasePath, coredination.signBasePath);
    read(object, credentialsPlacement, coredination.credentialsPlacement);
    read(object, signaturePlacement, coredination.signaturePlacement);
    read(object, tokenMethod, coredination.tokenMethod);
    read(object, tokenPath, coredination.tokenPath);
    read(object, tokenBody, coredination.tokenBody);
    read(object, tokenPointer, coredination.tokenPointer);
}

} // namespace signet
