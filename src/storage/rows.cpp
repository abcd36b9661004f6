// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "core/text.h"
#include "storage/servicesettings.h"

#include <QCoreApplication>
#include <QSqlQuery>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

tl::unexpected<Error> unreadable(const QString &what, const Error &error)
{
    return fail(ErrorCode::Database,
        Tr::tr("The entry “%1” in Signet's database cannot be read. A newer version may have written it: "
               "install that "
               "version.")
            .arg(what),
        error.message);
}

/// SQLite tells NULL from "", and Qt binds a null QString as NULL.
QString text(const QString &value)
{
    return value.isNull() ? QLatin1StringView("") : value;
}
} // namespace

QString toColumn(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString placeholders(const QVariantList &columns)
{
    return QStringList(columns.size(), QStringLiteral("?")).join(QStringLiteral(", "));
}

Result<Integration> integrationFromRow(const QSqlQuery &row)
{
    Integration integration;
    integration.id = QUuid::fromString(row.value(0).toString());
    integration.name = row.value(1).toString();
    const Result<Service> service = serviceFromName(row.value(2).toString());
    const Result<Environment> environment = environmentFromName(row.value(3).toString());
    const Result<BaseUrl> baseUrl = BaseUrl::parse(row.value(4).toString());
    if (!service)
        return unreadable(integration.name, service.error());
    if (!environment)
        return unreadable(integration.name, environment.error());
    if (!baseUrl)
        return unreadable(integration.name, baseUrl.error());
    integration.service = *service;
    integration.environment = *environment;
    integration.baseUrl = *baseUrl;
    settingsFromJson(row.value(5).toString(), integration);
    integration.createdAtMs = row.value(6).toLongLong();
    return integration;
}

QVariantList toRow(const Integration &integration)
{
    return {toColumn(integration.id), text(trimmedLikeTheWeb(integration.name)),
        QString(serviceName(integration.service)), QString(environmentName(integration.environment)),
        integration.baseUrl.toString(), settingsToJson(integration), integration.createdAtMs};
}

Result<Account> accountFromRow(const QSqlQuery &row)
{
    Account account;
    account.id = QUuid::fromString(row.value(0).toString());
    account.integrationId = QUuid::fromString(row.value(1).toString());
    account.name = row.value(2).toString();
    account.userName = row.value(3).toString();
    const Result<AuthMethod> method = methodFromName(row.value(4).toString());
    const Result<CheckOutcome> outcome = outcomeFromName(row.value(firstCheckColumn).toString());
    if (!method)
        return unreadable(account.name, method.error());
    if (!outcome)
        return unreadable(account.name, outcome.error());
    account.method = *method;
    if (!row.isNull(5)) {
        const Result<Environment> environment = environmentFromName(row.value(5).toString());
        if (!environment)
            return unreadable(account.name, environment.error());
        account.environment = *environment;
    }
    account.group = row.value(6).toString();
    account.createdAtMs = row.value(7).toLongLong();
    account.isAppOnly = row.value(8).toBool();
    if (!row.isNull(9))
        account.authorization = PendingAuthorization{row.value(9).toString(), row.value(10).toLongLong()};
    const auto check = [&row](int column) { return row.value(firstCheckColumn + column); };
    account.lastCheck = {*outcome, check(1).toLongLong(), check(2).toInt(), check(3).toInt(),
        check(4).toString(), check(5).toString()};
    return account;
}

QVariantList toRow(const Account &account)
{
    const QVariant environment =
        account.environment ? QVariant(QString(environmentName(*account.environment))) : QVariant();
    const std::optional<PendingAuthorization> &pending = account.authorization;
    const CheckRecord &check = account.lastCheck;
    return {toColumn(account.id), toColumn(account.integrationId), text(trimmedLikeTheWeb(account.name)),
        text(account.userName), QString(methodName(account.method)), environment, text(account.group),
        account.createdAtMs, account.isAppOnly, pending ? QVariant(pending->reference) : QVariant(),
        pending ? QVariant(pending->startedAtMs) : QVariant(), QString(outcomeName(check.outcome)),
        check.atMs, check.httpStatus, check.durationMs, text(check.probe), text(check.message)};
}

Result<SecretIntent> secretFromRow(const QSqlQuery &row)
{
    SecretIntent intent;
    const Result<SecretReference> reference = SecretReference::parse(row.value(0).toString());
    const Result<SecretField> field = fieldFromName(row.value(2).toString());
    if (!reference)
        return unreadable(row.value(0).toString(), reference.error());
    if (!field)
        return unreadable(row.value(0).toString(), field.error());
    intent.stored.reference = *reference;
    intent.stored.field = *field;
    intent.owner = QUuid::fromString(row.value(1).toString());
    intent.stored.summary = {row.value(3).toString(), static_cast<qsizetype>(row.value(4).toLongLong()),
        row.value(5).toString(), row.value(6).toString()};
    intent.storeId = row.value(7).toString();
    intent.stored.storedAtMs = row.value(8).toLongLong();
    intent.stored.lastUsedAtMs = row.value(9).toLongLong();
    return intent;
}

QVariantList toRow(const QUuid &owner, const StoredSecret &stored, const QString &storeId)
{
    const SecretSummary &summary = stored.summary;
    return {stored.reference.toString(), toColumn(owner), QString(fieldName(stored.field)),
        text(summary.name), static_cast<qlonglong>(summary.length), text(summary.lastFour),
        text(summary.fingerprint), text(storeId), stored.storedAtMs, stored.lastUsedAtMs};
}

} // namespace signet
