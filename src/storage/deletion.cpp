// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"
#include "storage/database.h"
#include "storage/processmark.h"
#include "storage/rows.h"

#include <QSqlQuery>

// AccountRepository: deleting with undo, and the activity log.

namespace signet {

Result<void> AccountRepository::doomIntegration(const QUuid &id)
{
    const QString process = m_process->id();
    return change([&]() -> Result<void> {
        const Result<qint64> accounts = m_database->number(
            QStringLiteral("SELECT count(*) FROM accounts WHERE integration = ? AND doomed_by IS NULL"),
            {toColumn(id)});
        if (!accounts)
            return fail(accounts.error());
        if (*accounts > 0)
            return fail(
                ErrorCode::Conflict, tr("This integration still has %n account(s). Remove them first.",
                                         nullptr, static_cast<int>(*accounts)));
        const Result<QSqlQuery> doomed = m_database->run(
            QStringLiteral("UPDATE integrations SET doomed_by = ? WHERE id = ? AND doomed_by IS NULL"),
            {process, toColumn(id)});
        if (!doomed)
            return fail(doomed.error());
        if (doomed->numRowsAffected() == 0)
            return fail(ErrorCode::NotFound, tr("This integration does not exist any more."));
        return {};
    });
}

Result<void> AccountRepository::doomAccount(const QUuid &id)
{
    const QString process = m_process->id();
    return change([&]() -> Result<void> {
        const Result<QSqlQuery> doomed = m_database->run(
            QStringLiteral("UPDATE accounts SET doomed_by = ? WHERE id = ? AND doomed_by IS NULL"),
            {process, toColumn(id)});
        if (!doomed)
            return fail(doomed.error());
        if (doomed->numRowsAffected() == 0)
            return fail(ErrorCode::NotFound, tr("This account does not exist any more."));
        return {};
    });
}

Result<void> AccountRepository::restore(const QUuid &id)
{
    return change([&]() -> Result<void> {
        const Result<qint64> orphaned = m_database->number(
            QStringLiteral(
                "SELECT count(*) FROM accounts JOIN integrations ON integrations.id = accounts.integration "
                "WHERE accounts.id = ? AND integrations.doomed_by IS NOT NULL"),
            {toColumn(id)});
        if (!orphaned)
            return fail(orphaned.error());
        if (*orphaned > 0)
            return fail(
                ErrorCode::Conflict, tr("The account's integration is removed too. Restore that first."));
        for (const auto &table : {QStringLiteral("integrations"), QStringLiteral("accounts")}) {
            const Result<QSqlQuery> restored = m_database->run(
                QStringLiteral("UPDATE %1 SET doomed_by = NULL WHERE id = ? AND doomed_by IS NOT NULL")
                    .arg(table),
                {toColumn(id)});
            if (!restored && restored.error().code == ErrorCode::Conflict)
                return fail(ErrorCode::Conflict,
                    tr("The name is taken by another entry meanwhile. Rename that one, then restore again."));
            if (!restored)
                return fail(restored.error());
            if (restored->numRowsAffected() > 0)
                return {};
        }
        return fail(ErrorCode::NotFound, tr("It is too late: the entry has been deleted."));
    });
}

Result<void> AccountRepository::purge()
{
    return purgeTables(true);
}

Result<void> AccountRepository::purgeAbandoned()
{
    return purgeTables(false);
}

Result<void> AccountRepository::purge(const QUuid &id)
{
    return m_database->transaction([&]() -> Result<void> {
        for (const auto &table : {QStringLiteral("accounts"), QStringLiteral("integrations")}) {
            const Result<QSqlQuery> deleted = m_database->run(
                QStringLiteral("DELETE FROM %1 WHERE id = ? AND doomed_by IS NOT NULL "
                               "AND NOT EXISTS(SELECT 1 FROM secrets WHERE secrets.owner = %1.id)")
                    .arg(table),
                {toColumn(id)});
            if (!deleted)
                return fail(deleted.error());
        }
        return {};
    });
}

Result<void> AccountRepository::purgeTables(bool evenOwn)
{
    const Result<qint64> doomed = m_database->number(
        QStringLiteral("SELECT (SELECT count(*) FROM accounts WHERE doomed_by IS NOT NULL) + "
                       "(SELECT count(*) FROM integrations WHERE doomed_by IS NOT NULL)"));
    if (!doomed)
        return fail(doomed.error());
    if (*doomed == 0)
        return {};
    return m_database->transaction([&]() -> Result<void> {
        const Result<void> accounts = purgeTable(QStringLiteral("accounts"), evenOwn);
        return accounts ? purgeTable(QStringLiteral("integrations"), evenOwn) : accounts;
    });
}

Result<void> AccountRepository::purgeTable(const QString &table, bool evenOwn)
{
    const QString unused =
        table == QLatin1StringView("integrations")
            ? QStringLiteral(
                  " AND NOT EXISTS(SELECT 1 FROM accounts WHERE accounts.integration = integrations.id)")
            : QString();
    QList<QVariantList> ids;
    {
        Result<QSqlQuery> query = m_database->run(
            QStringLiteral("SELECT id, doomed_by FROM %1 WHERE doomed_by IS NOT NULL "
                           "AND NOT EXISTS(SELECT 1 FROM secrets WHERE secrets.owner = %1.id)%2")
                .arg(table, unused));
        if (!query)
            return fail(query.error());
        while (query->next()) {
            const QString doomedBy = query->value(1).toString();
            const bool isOwn = doomedBy == m_process->id();
            if (isOwn ? evenOwn : !m_process->isAliveElsewhere(doomedBy))
                ids.append({query->value(0)});
        }
    }
    for (const QVariantList &id : std::as_const(ids)) {
        const Result<QSqlQuery> deleted =
            m_database->run(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table), id);
        if (!deleted)
            return fail(deleted.error());
    }
    return {};
}

Result<void> AccountRepository::addActivity(const ActivityEntry &entry)
{
    return change([&] {
        const QString source =
            entry.source == ActivitySource::Window ? QStringLiteral("window") : QStringLiteral("cli");
        const Result<QSqlQuery> added = m_database->run(
            QStringLiteral("INSERT INTO activity(at, owner, what, source) VALUES(?, ?, ?, ?)"),
            {entry.atMs, toColumn(entry.owner), entry.what, source});
        return added ? Result<void>{} : fail(added.error());
    });
}

Result<QList<ActivityEntry>> AccountRepository::activity(const QUuid &owner, int limit) const
{
    const QString filter = owner.isNull() ? QString() : QStringLiteral("WHERE owner = ? ");
    QVariantList values;
    if (!owner.isNull())
        values.append(toColumn(owner));
    values.append(limit);
    Result<QSqlQuery> query = m_database->run(
        QStringLiteral("SELECT id, at, owner, what, source FROM activity %1ORDER BY id DESC LIMIT ?")
            .arg(filter),
        values);
    if (!query)
        return fail(query.error());
    QList<ActivityEntry> entries;
    while (query->next()) {
        const bool isWindow = query->value(4).toString() == QLatin1StringView("window");
        entries.append({query->value(0).toLongLong(), query->value(1).toLongLong(),
            QUuid::fromString(query->value(2).toString()), query->value(3).toString(),
            isWindow ? ActivitySource::Window : ActivitySource::CommandLine});
    }
    return entries;
}

} // namespace signet
