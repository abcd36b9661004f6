// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"

#include "core/name.h"
#include "storage/backgrounddatabase.h"
#include "storage/cataloguerepository.h"
#include "storage/database.h"
#include "storage/draftrepository.h"
#include "storage/historyrepository.h"
#include "storage/processmark.h"
#include "storage/rows.h"
#include "storage/settings.h"

#include <QCoreApplication>
#include <QSqlError>

namespace signet {

namespace {
/// Hides the error of a broken uniqueness behind a sentence that says what to do.
Error conflictOr(const Error &error, const QString &message)
{
    return error.code == ErrorCode::Conflict ? Error(ErrorCode::Conflict, message) : error;
}

/// What cannot be read back must not be written.
Result<void> check(const Integration &integration)
{
    if (const Result<void> named = checkName(integration.name); !named)
        return named;
    const Result<BaseUrl> baseUrl = BaseUrl::parse(integration.baseUrl.toString());
    return baseUrl ? Result<void>{} : fail(baseUrl.error());
}

Result<void> check(const Account &account)
{
    if (const Result<void> named = checkName(account.name); !named)
        return named;
    if (const Result<void> user = checkUserName(account.userName); !user)
        return user;
    return checkGroup(account.group);
}

Result<void> expectOneRow(const Result<QSqlQuery> &query, const QString &missing)
{
    if (!query)
        return fail(query.error());
    if (query->numRowsAffected() == 0)
        return fail(ErrorCode::NotFound, missing);
    return {};
}

template <typename T>
Result<QList<T>> readAll(Result<QSqlQuery> query, Result<T> (*read)(const QSqlQuery &))
{
    if (!query)
        return fail(query.error());
    QList<T> list;
    while (query->next()) {
        Result<T> value = read(*query);
        if (!value)
            return fail(value.error());
        list.append(std::move(*value));
    }
    if (query->lastError().isValid())
        return fail(ErrorCode::Database,
            AccountRepository::tr("Signet's database cannot be read. Check the disk."),
            query->lastError().databaseText());
    return list;
}
} // namespace

AccountRepository::AccountRepository(std::unique_ptr<Database> database, Patience patience)
    : m_database(std::move(database))
    , m_patience(patience)
    , m_process(std::make_unique<ProcessMark>(m_database->folder()))
{
}

AccountRepository::~AccountRepository()
{
    m_background.reset(); // who waits for it goes on with the rest
}

Result<std::unique_ptr<AccountRepository>> AccountRepository::open(const QString &dataDir, Patience patience)
{
    Result<std::unique_ptr<Database>> database = Database::open(dataDir);
    if (!database)
        return fail(database.error());
    std::unique_ptr<AccountRepository> repository(new AccountRepository(std::move(*database), patience));
    repository->m_process->sweep();
    repository->m_dataVersion =
        repository->m_database->number(QStringLiteral("PRAGMA data_version")).value_or(0);
    return repository;
}

Result<void> AccountRepository::change(const std::function<Result<void>()> &body)
{
    Result<void> result = m_database->transaction(body);
    if (result)
        Q_EMIT changed();
    return result;
}

void AccountRepository::lookForForeignChanges()
{
    const Result<qint64> version = m_database->number(QStringLiteral("PRAGMA data_version"));
    if (!version || *version == m_dataVersion)
        return;
    m_dataVersion = *version;
    if (m_settings)
        m_settings->reload();
    Q_EMIT changed();
}

Settings &AccountRepository::settings()
{
    if (!m_settings)
        m_settings = std::make_unique<Settings>(*m_database);
    return *m_settings;
}

BackgroundDatabase &AccountRepository::background()
{
    if (!m_background)
        m_background = m_patience == Patience::OneAnswer ? std::make_unique<BackgroundDatabase>(*m_database)
                                                         : std::make_unique<BackgroundDatabase>(folder());
    return *m_background;
}

HistoryRepository &AccountRepository::history()
{
    if (!m_history)
        m_history = std::make_unique<HistoryRepository>(background());
    return *m_history;
}

CatalogueRepository &AccountRepository::catalogues()
{
    if (!m_catalogues)
        m_catalogues = std::make_unique<CatalogueRepository>(background());
    return *m_catalogues;
}

DraftRepository &AccountRepository::drafts()
{
    if (!m_drafts)
        m_drafts = std::make_unique<DraftRepository>(*m_database, background());
    return *m_drafts;
}

QString AccountRepository::folder() const
{
    return m_database->folder();
}

Result<qint64> AccountRepository::version() const
{
    return m_database->version();
}

Result<QList<Integration>> AccountRepository::integrations() const
{
    Result<QList<Integration>> list =
        readAll(m_database->run(QStringLiteral("SELECT %1 FROM integrations WHERE doomed_by IS NULL "
                                               "ORDER BY name COLLATE NOCASE, name")
                                    .arg(integrationColumns)),
            &integrationFromRow);
    if (list) {
        if (const Result<void> attached = attachSecrets(*list); !attached)
            return fail(attached.error());
    }
    return list;
}

Result<QList<Account>> AccountRepository::accounts() const
{
    Result<QList<Account>> list =
        readAll(m_database->run(QStringLiteral("SELECT %1 FROM accounts WHERE doomed_by IS NULL "
                                               "ORDER BY name COLLATE NOCASE, name, id")
                                    .arg(accountColumns)),
            &accountFromRow);
    if (list) {
        if (const Result<void> attached = attachSecrets(*list); !attached)
            return fail(attached.error());
    }
    return list;
}

Result<Integration> AccountRepository::integration(const QUuid &id) const
{
    Result<QList<Integration>> list = readAll(
        m_database->run(QStringLiteral("SELECT %1 FROM integrations WHERE doomed_by IS NULL AND id = ?")
                            .arg(integrationColumns),
            {toColumn(id)}),
        &integrationFromRow);
    if (!list)
        return fail(list.error());
    if (list->isEmpty())
        return fail(ErrorCode::NotFound, tr("This integration does not exist any more."));
    const Result<void> attached = attachSecrets(*list, id);
    if (!attached)
        return fail(attached.error());
    return list->first();
}

Result<Account> AccountRepository::account(const QUuid &id) const
{
    Result<QList<Account>> list = readAll(
        m_database->run(
            QStringLiteral("SELECT %1 FROM accounts WHERE doomed_by IS NULL AND id = ?").arg(accountColumns),
            {toColumn(id)}),
        &accountFromRow);
    if (!list)
        return fail(list.error());
    if (list->isEmpty())
        return fail(ErrorCode::NotFound, tr("This account does not exist any more."));
    const Result<void> attached = attachSecrets(*list, id);
    if (!attached)
        return fail(attached.error());
    return list->first();
}

Result<void> AccountRepository::addIntegration(const Integration &integration)
{
    if (const Result<void> valid = check(integration); !valid)
        return valid;
    const QVariantList row = toRow(integration);
    return change([&] {
        const Result<QSqlQuery> added =
            m_database->run(QStringLiteral("INSERT INTO integrations(%1) VALUES(%2)")
                                .arg(integrationColumns, placeholders(row)),
                row);
        return added ? Result<void>{}
                     : fail(conflictOr(
                           added.error(), tr("There is an integration “%1” already. Choose another name.")
                                              .arg(integration.name)));
    });
}

Result<void> AccountRepository::updateIntegration(const Integration &integration)
{
    if (const Result<void> valid = check(integration); !valid)
        return valid;
    const QVariantList row = toRow(integration);
    return change([&]() -> Result<void> {
        const Result<QSqlQuery> updated = m_database->run(
            QStringLiteral(
                "UPDATE integrations SET name = ?, service = ?, environment = ?, base_url = ?, settings = ? "
                "WHERE id = ? AND doomed_by IS NULL"),
            {row.at(1), row.at(2), row.at(3), row.at(4), row.at(5), row.at(0)});
        if (!updated)
            return fail(conflictOr(updated.error(),
                tr("There is an integration “%1” already. Choose another name.").arg(integration.name)));
        return expectOneRow(updated, tr("This integration does not exist any more."));
    });
}

Result<void> AccountRepository::addAccount(const Account &account)
{
    if (const Result<void> valid = check(account); !valid)
        return valid;
    const QVariantList row = toRow(account);
    return change([&]() -> Result<void> {
        const Result<qint64> integrations = m_database->number(
            QStringLiteral("SELECT count(*) FROM integrations WHERE id = ? AND doomed_by IS NULL"),
            {row.at(1)});
        if (!integrations)
            return fail(integrations.error());
        if (*integrations == 0)
            return fail(ErrorCode::NotFound, tr("The account's integration does not exist any more."));
        const Result<QSqlQuery> added = m_database->run(
            QStringLiteral("INSERT INTO accounts(%1) VALUES(%2)").arg(accountColumns, placeholders(row)),
            row);
        return added ? Result<void>{}
                     : fail(conflictOr(added.error(),
                           tr("The integration has an account “%1” already. Choose another name.")
                               .arg(account.name)));
    });
}

Result<void> AccountRepository::updateAccount(const Account &account)
{
    if (const Result<void> valid = check(account); !valid)
        return valid;
    const QVariantList row = toRow(account);
    return change([&]() -> Result<void> {
        const Result<QSqlQuery> updated = m_database->run(
            QStringLiteral(
                "UPDATE accounts SET integration = ?, name = ?, user_name = ?, method = ?, environment = ?, "
                "customer_group = ?, app_only = ? WHERE id = ? AND doomed_by IS NULL"),
            {row.at(1), row.at(2), row.at(3), row.at(4), row.at(5), row.at(6), row.at(8), row.at(0)});
        if (!updated)
            return fail(conflictOr(updated.error(),
                tr("The integration has an account “%1” already. Choose another name.").arg(account.name)));
        return expectOneRow(updated, tr("This account does not exist any more."));
    });
}

Result<void> AccountRepository::setPendingAuthorization(
    const QUuid &account, const std::optional<PendingAuthorization> &pending)
{
    return change([&] {
        return expectOneRow(
            m_database->run(QStringLiteral("UPDATE accounts SET authorization_reference = ?, "
                                           "authorization_started = ? WHERE id = ? AND doomed_by IS NULL"),
                {pending ? QVariant(pending->reference) : QVariant(),
                    pending ? QVariant(pending->startedAtMs) : QVariant(), toColumn(account)}),
            tr("This account does not exist any more."));
    });
}

Result<void> AccountRepository::recordCheck(const QUuid &account, const CheckRecord &record)
{
    Account checked;
    checked.lastCheck = record;
    QVariantList values = toRow(checked).mid(firstCheckColumn);
    values.append(toColumn(account));
    return change([&] {
        return expectOneRow(
            m_database->run(QStringLiteral("UPDATE accounts SET %1 WHERE id = ? AND doomed_by IS NULL")
                                .arg(checkAssignments),
                values),
            tr("This account does not exist any more."));
    });
}

} // namespace signet
