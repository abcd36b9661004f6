// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/draftrepository.h"

#include "storage/backgrounddatabase.h"
#include "storage/database.h"
#include "storage/rows.h"

namespace signet {

DraftRepository::DraftRepository(const Database &database, BackgroundDatabase &background)
    : m_database(database), m_background(background)
{
}

Result<QByteArray> DraftRepository::content(const QUuid &owner) const
{
    Result<QSqlQuery> row =
        m_database.run(QStringLiteral("SELECT content FROM drafts WHERE owner = ?"), {toColumn(owner)});
    if (!row)
        return fail(row.error());
    return row->next() ? row->value(0).toByteArray() : QByteArray();
}

Task<Result<void>> DraftRepository::save(QUuid owner, QByteArray content, qint64 atMs)
{
    const BackgroundDatabase::Job<void> write = [owner, content, atMs](const Database &database) {
        const Result<QSqlQuery> done =
            content.isEmpty()
                ? database.run(QStringLiteral("DELETE FROM drafts WHERE owner = ?"), {toColumn(owner)})
                : database.run(QStringLiteral("INSERT INTO drafts(owner, content, changed_at) "
                                              "VALUES(?, ?, ?) ON CONFLICT(owner) DO UPDATE SET "
                                              "content = excluded.content, changed_at = excluded.changed_at"),
                      {toColumn(owner), content, atMs});
        return done ? Result<void>{} : fail(done.error());
    };
    Result<void> result = co_await m_background.ask(write);
    co_return result;
}

} // namespace signet
