// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historyrepository.h"

#include "storage/backgrounddatabase.h"
#include "storage/database.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(HistoryRepository)
};

constexpr QLatin1StringView shortColumns(
    "id, owner, at, method, target, status, duration, answer_size, source");

HistoryRow fromRow(const QSqlQuery &query)
{
    HistoryRow row;
    row.id = query.value(0).toLongLong();
    row.owner = QUuid::fromString(query.value(1).toString());
    row.atMs = query.value(2).toLongLong();
    row.method = query.value(3).toString();
    row.target = query.value(4).toString();
    row.status = query.value(5).toInt();
    row.durationMs = query.value(6).toInt();
    row.answerSize = query.value(7).toLongLong();
    const bool isWindow = query.value(8).toString() == QLatin1StringView("window");
    row.source = isWindow ? ActivitySource::Window : ActivitySource::CommandLine;
    return row;
}

HistoryRow fromWholeRow(const QSqlQuery &query)
{
    HistoryRow row = fromRow(query);
    row.request = query.value(9).toByteArray();
    row.answer = query.value(10).toByteArray();
    return row;
}

Result<void> insert(const Database &database, const HistoryRow &row)
{
    const QString source =
        row.source == ActivitySource::Window ? QStringLiteral("window") : QStringLiteral("cli");
    const qlonglong bytes = row.request.size() + row.answer.size() + row.target.size();
    const QByteArray nothing("", 0); // a null array would be NULL
    const Result<QSqlQuery> added = database.run(
        QStringLiteral("INSERT INTO history(owner, at, method, target, status, duration, answer_size, source,"
                       "request, answer, bytes) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {toColumn(row.owner), row.atMs, row.method, row.target, row.status, row.durationMs,
            static_cast<qlonglong>(row.answerSize), source, row.request.isNull() ? nothing : row.request,
            row.answer.isNull() ? nothing : row.answer, bytes});
    return added ? Result<void>{} : fail(added.error());
}

/// Whatever is older than the newest that fit.
Result<void> prune(const Database &database, const HistoryRepository::Limits &limits)
{
    const Result<QSqlQuery> pruned =
        database.run(QStringLiteral("DELETE FROM history WHERE id IN (SELECT id FROM (SELECT id, "
                                    "row_number() OVER (ORDER BY id DESC) AS number, "
                                    "sum(bytes) OVER (ORDER BY id DESC) AS total FROM history) "
                                    "WHERE number > ? OR (total > ? AND number > 1))"),
            {limits.rows, static_cast<qlonglong>(limits.bytes)});
    return pruned ? Result<void>{} : fail(pruned.error());
}

/// LIKE, with what it would take for a wildcard escaped.
QString pattern(QString text)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        text.replace(special, QStringLiteral("\\") + special);
    return u'%' + text + u'%';
}

Result<std::optional<HistoryRow>> firstRow(Result<QSqlQuery> query)
{
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<HistoryRow>();
    return std::optional<HistoryRow>(fromWholeRow(*query));
}
} // namespace

Task<Result<qint64>> HistoryRepository::add(HistoryRow row)
{
    const BackgroundDatabase::Job<qint64> write = [row, limits = m_limits](const Database &database) {
        qint64 id = 0;
        const Result<void> done = database.transaction([&]() -> Result<void> {
            if (const Result<void> added = insert(database, row); !added)
                return added;
            const Result<qint64> newest = database.number(QStringLiteral("SELECT last_insert_rowid()"));
            if (!newest)
                return fail(newest.error());
            id = *newest;
            return prune(database, limits);
        });
        return done ? Result<qint64>(id) : fail(done.error());
    };
    Result<qint64> result = co_await m_background.ask(write);
    co_return result;
}

Task<Result<QList<HistoryRow>>> HistoryRepository::find(QUuid owner, QString text, int limit)
{
    using Rows = QList<HistoryRow>;
    const BackgroundDatabase::Job<Rows> read = [owner, text, limit](
                                                   const Database &database) -> Result<Rows> {
        QString where = QStringLiteral("owner = ?");
        QVariantList values{toColumn(owner)};
        if (!text.isEmpty()) {
            where +=
                QStringLiteral(" AND (method || ' ' || target LIKE ? ESCAPE '\\' OR CAST(request AS TEXT) "
                               "LIKE ? ESCAPE '\\' OR CAST(answer AS TEXT) LIKE ? ESCAPE '\\')");
            const QString wanted = pattern(text);
            values.append({wanted, wanted, wanted});
        }
        values.append(limit);
        Result<QSqlQuery> query =
            database.run(QStringLiteral("SELECT %1 FROM history WHERE %2 ORDER BY id DESC LIMIT ?")
                             .arg(shortColumns, where),
                values);
        if (!query)
            return fail(query.error());
        Rows rows;
        while (query->next())
            rows.append(fromRow(*query));
        return rows;
    };
    Result<Rows> result = co_await m_background.ask(read);
    co_return result;
}

Task<Result<HistoryRow>> HistoryRepository::row(qint64 id)
{
    const BackgroundDatabase::Job<HistoryRow> read = [id](const Database &database) -> Result<HistoryRow> {
        const Result<std::optional<HistoryRow>> found = firstRow(database.run(
            QStringLiteral("SELECT %1, request, answer FROM history WHERE id = ?").arg(shortColumns), {id}));
        if (!found)
            return fail(found.error());
        if (!*found)
            return fail(ErrorCode::NotFound, Tr::tr("This entry of the history has been deleted meanwhile."));
        return **found;
    };
    Result<HistoryRow> result = co_await m_background.ask(read);
    co_return result;
}

Task<Result<std::optional<HistoryRow>>> HistoryRepository::lastSuccessBefore(qint64 id)
{
    using Found = std::optional<HistoryRow>;
    const BackgroundDatabase::Job<Found> read = [id](const Database &database) {
        const QString path = QStringLiteral("substr(%1.target, 1, instr(%1.target || '?', '?') - 1)");
        return firstRow(database.run(
            QStringLiteral(
                "SELECT %1, request, answer FROM history WHERE id = (SELECT max(old.id) FROM history "
                "AS old JOIN history AS new ON new.id = ? AND old.id < new.id AND old.owner = "
                "new.owner AND old.method = new.method AND %2 = %3 "
                "WHERE old.status BETWEEN 200 AND 299)")
                .arg(shortColumns, path.arg(QStringLiteral("old")), path.arg(QStringLiteral("new"))),
            {id}));
    };
    Result<Found> result = co_await m_background.ask(read);
    co_return result;
}

Task<Result<qint64>> HistoryRepository::clear(QUuid owner)
{
    const BackgroundDatabase::Job<qint64> remove = [owner](const Database &database) -> Result<qint64> {
        const Result<QSqlQuery> removed =
            database.run(QStringLiteral("DELETE FROM history WHERE owner = ?"), {toColumn(owner)});
        if (!removed)
            return fail(removed.error());
        return qint64(removed->numRowsAffected());
    };
    Result<qint64> result = co_await m_background.ask(remove);
    co_return result;
}

} // namespace signet
