// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/metadatajson.h"

#include "core/servicetraits.h"

#include <QDateTime>

namespace signet {

namespace {
void writeSecrets(JsonLine &json, QByteArrayView name, const QList<StoredSecret> &secrets)
{
    json.key(name).beginArray();
    for (const StoredSecret &secret : secrets) {
        json.beginObject().member("field", fieldName(secret.field));
        json.member("length", static_cast<qint64>(secret.summary.length));
        json.member("last_four", secret.summary.lastFour).member("fingerprint", secret.summary.fingerprint);
        json.member("stored_at", isoTime(secret.storedAtMs));
        if (secret.lastUsedAtMs > 0)
            json.member("last_used_at", isoTime(secret.lastUsedAtMs));
        json.endObject();
    }
    json.endArray();
}

void writeKlickTipp(JsonLine &json, const KlickTippSettings &settings)
{
    json.member("account_id", settings.accountId).member("consent_url", settings.consentUrl);
    json.member("encode_redirect", settings.encodeRedirect)
        .member("public_redirect", settings.publicRedirect);
}

void writeCoredination(JsonLine &json, const CoredinationSettings &settings)
{
    json.member("sign_requests", settings.signRequests).member("sign_base_path", settings.signBasePath);
    json.member("credentials_placement", placementName(settings.credentialsPlacement));
    json.member("signature_placement", placementName(settings.signaturePlacement));
    json.member("token_method", settings.tokenMethod).member("token_path", settings.tokenPath);
    json.member("token_body", settings.tokenBody).member("token_pointer", settings.tokenPointer);
}
} // namespace

QString isoTime(qint64 ms)
{
    return ms > 0 ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate) : QString();
}

void writeIntegration(JsonLine &json, const Integration &integration)
{
    json.beginObject()
        .member("id", integration.id.toString(QUuid::WithoutBraces))
        .member("name", integration.name);
    json.member("service", serviceName(integration.service));
    json.member("environment", environmentName(integration.environment));
    json.member("base_url", integration.baseUrl.toString());
    if (integration.service == Service::KlickTipp)
        writeKlickTipp(json, integration.klickTipp);
    else
        writeCoredination(json, integration.coredination);
    writeSecrets(json, "secrets", integration.secrets);
    if (!integration.keptSecrets.isEmpty())
        writeSecrets(json, "kept_secrets", integration.keptSecrets);
    json.endObject();
}

void writeAccount(JsonLine &json, const Account &account, const Integration &integration)
{
    json.beginObject().member("id", account.id.toString(QUuid::WithoutBraces)).member("name", account.name);
    json.member("integration", integration.name).member("service", serviceName(integration.service));
    json.member("environment", environmentName(effectiveEnvironment(account, integration)));
    json.member("user_name", account.userName).member("method", methodName(account.method));
    json.member("own_environment", account.environment.has_value());
    if (traits(integration.service).canActAlone)
        json.member("app_only", account.isAppOnly);
    if (!account.group.isEmpty())
        json.member("group", account.group);
    writeSecrets(json, "secrets", account.secrets);
    if (!account.keptSecrets.isEmpty())
        writeSecrets(json, "kept_secrets", account.keptSecrets);
    json.key("last_check");
    writeCheck(json, account.lastCheck);
    json.endObject();
}

void writeCheck(JsonLine &json, const CheckRecord &record)
{
    json.beginObject().member("outcome", outcomeName(record.outcome));
    if (record.outcome != CheckOutcome::NeverChecked) {
        json.member("at", isoTime(record.atMs)).member("probe", record.probe);
        json.member("status", static_cast<qint64>(record.httpStatus));
        json.member("duration_ms", static_cast<qint64>(record.durationMs)).member("message", record.message);
    }
    json.endObject();
}

} // namespace signet
