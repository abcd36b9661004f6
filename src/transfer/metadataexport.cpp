// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transfer/metadataexport.h"

#include "storage/accountrepository.h"
#include "transfer/csvwriter.h"
#include "transfer/metadatajson.h"

namespace signet {

namespace {
QString name(QLatin1StringView view)
{
    return view;
}

/// What a reader of the table can tell the secrets apart by.
struct SecretCells
{
    QStringList fields;
    QStringList fingerprints;
    QStringList storedAt;
    QStringList agesInDays;
};

SecretCells cellsOf(const QList<StoredSecret> &secrets, qint64 nowMs)
{
    constexpr qint64 msPerDay = 24LL * 60 * 60 * 1000;
    SecretCells cells;
    for (const StoredSecret &secret : secrets) {
        cells.fields.append(name(fieldName(secret.field)));
        cells.fingerprints.append(secret.summary.fingerprint);
        cells.storedAt.append(isoTime(secret.storedAtMs));
        cells.agesInDays.append(QString::number((nowMs - secret.storedAtMs) / msPerDay));
    }
    return cells;
}

QStringList secretColumns(const QList<StoredSecret> &secrets, qint64 nowMs)
{
    const SecretCells cells = cellsOf(secrets, nowMs);
    const auto joined = [](const QStringList &list) { return list.join(QStringLiteral("; ")); };
    return {
        joined(cells.fields), joined(cells.fingerprints), joined(cells.storedAt), joined(cells.agesInDays)};
}

QString yesOrNo(bool truth)
{
    return truth ? QStringLiteral("yes") : QStringLiteral("no");
}

QString settingsOf(const Integration &integration)
{
    QStringList settings;
    const auto add = [&settings](const char *key, const QString &value) {
        if (!value.isEmpty())
            settings.append(QLatin1StringView(key) + u'=' + value);
    };
    if (integration.service == Service::KlickTipp) {
        add("account_id", integration.klickTipp.accountId);
        add("consent_url", integration.klickTipp.consentUrl);
        add("encode_redirect", yesOrNo(integration.klickTipp.encodeRedirect));
        add("public_redirect", integration.klickTipp.publicRedirect);
        return settings.join(QStringLiteral("; "));
    }
    const CoredinationSettings &own = integration.coredination;
    add("sign_requests", yesOrNo(own.signRequests));
    add("sign_base_path", yesOrNo(own.signBasePath));
    add("credentials_placement", name(placementName(own.credentialsPlacement)));
    add("signature_placement", name(placementName(own.signaturePlacement)));
    add("token_method", own.tokenMethod);
    add("token_path", own.tokenPath);
    add("token_body", own.tokenBody);
    add("token_pointer", own.tokenPointer);
    return settings.join(QStringLiteral("; "));
}

QStringList rowOf(const Integration &integration, qint64 nowMs)
{
    return QStringList{QStringLiteral("integration"), integration.name,
               name(serviceName(integration.service)), name(environmentName(integration.environment)),
               integration.baseUrl.toString(), {}, {}, {}, {}} +
           secretColumns(integration.secrets, nowMs) + QStringList{{}, {}, {}, settingsOf(integration)};
}

QStringList rowOf(const Account &account, const Integration &integration, qint64 nowMs)
{
    return QStringList{QStringLiteral("account"), integration.name, name(serviceName(integration.service)),
               name(environmentName(effectiveEnvironment(account, integration))),
               integration.baseUrl.toString(), account.name, account.userName, account.group,
               name(methodName(account.method))} +
           secretColumns(account.secrets, nowMs) +
           QStringList{name(outcomeName(account.lastCheck.outcome)), isoTime(account.lastCheck.atMs),
               account.lastCheck.message, {}};
}
} // namespace

Result<QByteArray> exportedMetadata(
    const AccountRepository &repository, MetadataFormat format, const QUuid &only, qint64 nowMs)
{
    Result<QList<Integration>> integrations = repository.integrations();
    if (!integrations)
        return fail(integrations.error());
    const Result<QList<Account>> accounts = repository.accounts();
    if (!accounts)
        return fail(accounts.error());
    if (!only.isNull())
        integrations->removeIf([only](const Integration &integration) { return integration.id != only; });
    return format == MetadataFormat::Json ? metadataAsJson(*integrations, *accounts)
                                          : metadataAsCsv(*integrations, *accounts, nowMs);
}

QByteArray metadataAsCsv(const QList<Integration> &integrations, const QList<Account> &accounts, qint64 nowMs)
{
    CsvWriter table;
    table.addRow({QStringLiteral("kind"), QStringLiteral("integration"), QStringLiteral("service"),
        QStringLiteral("environment"), QStringLiteral("base_url"), QStringLiteral("account"),
        QStringLiteral("user_name"), QStringLiteral("group"), QStringLiteral("method"),
        QStringLiteral("secrets"), QStringLiteral("fingerprints"), QStringLiteral("stored_at"),
        QStringLiteral("age_days"), QStringLiteral("last_check"), QStringLiteral("checked_at"),
        QStringLiteral("check_message"), QStringLiteral("settings")});
    for (const Integration &integration : integrations) {
        table.addRow(rowOf(integration, nowMs));
        for (const Account &account : accounts) {
            if (account.integrationId == integration.id)
                table.addRow(rowOf(account, integration, nowMs));
        }
    }
    return table.bytes();
}

QByteArray metadataAsJson(const QList<Integration> &integrations, const QList<Account> &accounts)
{
    JsonLine json;
    json.beginObject().key("integrations").beginArray();
    for (const Integration &integration : integrations)
        writeIntegration(json, integration);
    json.endArray().key("accounts").beginArray();
    for (const Integration &integration : integrations) {
        for (const Account &account : accounts) {
            if (account.integrationId == integration.id)
                writeAccount(json, account, integration);
        }
    }
    json.endArray().endObject();
    return json.text() + '\n';
}

} // namespace signet
