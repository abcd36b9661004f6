// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cataloguerepository.h"

#include "storage/backgrounddatabase.h"
#include "storage/database.h"
#include "storage/rows.h"

namespace signet {

Task<Result<QList<CatalogueRow>>> CatalogueRepository::all(QUuid integration)
{
    using Rows = QList<CatalogueRow>;
    const BackgroundDatabase::Job<Rows> read = [integration](const Database &database) -> Result<Rows> {
        Result<QSqlQuery> query =
            database.run(QStringLiteral("SELECT title, imported_at, content FROM catalogues "
                                        "WHERE integration = ? ORDER BY title COLLATE NOCASE, title"),
                {toColumn(integration)});
        if (!query)
            return fail(query.error());
        Rows rows;
        while (query->next())
            rows.append({integration, query->value(0).toString(), query->value(1).toLongLong(),
                query->value(2).toByteArray()});
        return rows;
    };
    Result<Rows> result = co_await m_background.ask(read);
    co_return result;
}

Task<Result<void>> CatalogueRepository::save(CatalogueRow row)
{
    const BackgroundDatabase::Job<void> write = [row](const Database &database) {
        const Result<QSqlQuery> done =
            database.run(QStringLiteral("INSERT INTO catalogues(integration, title, imported_at, content) "
                                        "VALUES(?, ?, ?, ?) ON CONFLICT(integration, title) DO UPDATE SET "
                                        "imported_at = excluded.imported_at, content = excluded.content"),
                {toColumn(row.integration), row.title, row.importedAtMs, row.content});
        return done ? Result<void>{} : fail(done.error());
    };
    Result<void> result = co_await m_background.ask(write);
    co_return result;
}

Task<Result<void>> CatalogueRepository::remove(QUuid integration, QString title)
{
    const BackgroundDatabase::Job<void> write = [integration, title](const Database &database) {
        const Result<QSqlQuery> done =
            database.run(QStringLiteral("DELETE FROM catalogues WHERE integration = ? AND title = ?"),
                {toColumn(integration), title});
        return done ? Result<void>{} : fail(done.error());
    };
    Result<void> result = co_await m_background.ask(write);
    co_return result;
}

} // namespace signet
