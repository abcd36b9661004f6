// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/migrations.h"
#include "storage/privatefiles.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QScopeGuard>
#include <QSqlError>
#include <QUuid>

namespace signet {

namespace {
struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

constexpr int busyTimeoutMs = 5'000;
constexpr int migrationWaitMs = 10'000;

QString messageFor(int primaryCode)
{
    switch (primaryCode) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return Tr::tr("Another program keeps Signet's database busy. Close it, or try again in a moment.");
    case 8: // SQLITE_READONLY
        return Tr::tr("Signet's database cannot be written. Check the permissions of its folder.");
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return Tr::tr(
            "Signet's database is damaged. Nothing was changed: move signet.db away to start anew, or put "
            "a copy from a backup in its place.");
    case 13: // SQLITE_FULL
        return Tr::tr("The disk is full, so nothing was saved. Free some space and try again.");
    case 14: // SQLITE_CANTOPEN
        return Tr::tr("Signet's database cannot be opened. Check that its folder exists and belongs to you.");
    case 19: // SQLITE_CONSTRAINT
        return Tr::tr("This exists already, or something else depends on it.");
    default:
        return Tr::tr(
            "Signet's database cannot be read or written. Check the disk, then start Signet again.");
    }
}

Error errorFrom(const QSqlError &error)
{
    const int primary = error.nativeErrorCode().toInt() & 0xff;
    const QString detail = QStringLiteral("SQLite %1").arg(error.nativeErrorCode());
    // A broken constraint is an everyday answer, and its text names columns.
    if (primary == 19)
        return {ErrorCode::Conflict, messageFor(primary), detail};
    return {ErrorCode::Database, messageFor(primary), detail + QStringLiteral(": ") + error.databaseText()};
}
} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &folder)
{
    const Result<void> prepared = preparePrivateFile(folder, QStringLiteral("signet.db"));
    if (!prepared)
        return fail(prepared.error());
    std::unique_ptr<Database> database(new Database(folder));
    const Result<void> connected = database->connect();
    if (!connected)
        return fail(connected.error());
    const Result<void> migrated = database->migrate();
    if (!migrated)
        return fail(migrated.error());
    return database;
}

Database::Database(const QString &folder)
    : m_folder(folder)
    , m_connectionName(QStringLiteral("signet-%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)))
{
}

Database::~Database()
{
    m_compiled.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<void> Database::connect()
{
    const QString driver = QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return fail(ErrorCode::Database,
            Tr::tr("Qt's SQLite driver is not installed. On Debian: apt install libqt6sql6-sqlite."));
    m_connection = QSqlDatabase::addDatabase(driver, m_connectionName);
    m_connection.setDatabaseName(m_folder + QStringLiteral("/signet.db"));
    m_connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
    if (!m_connection.open())
        return fail(errorFrom(m_connection.lastError()));
    return configure();
}

Result<void> Database::configure() const
{
    for (const auto &pragma : {QStringLiteral("PRAGMA foreign_keys = ON"),
             QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA secure_delete = ON")}) {
        const Result<QSqlQuery> done = run(pragma);
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<void> Database::migrate() const
{
    const Result<qint64> version = number(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version.error());
    if (*version == newestSchema())
        return {};
    if (*version > newestSchema())
        return fail(ErrorCode::Database,
            Tr::tr("A newer version of Signet has written this database. Nothing was changed: install that "
                   "version."),
            QStringLiteral("schema %1, known up to %2").arg(*version).arg(newestSchema()));
    // Switching to WAL does not wait for other connections, so that two first starts at once need a lock.
    const PrivateUmask umask;
    QLockFile lock(m_folder + QStringLiteral("/migration.lock"));
    if (!lock.tryLock(migrationWaitMs))
        return fail(ErrorCode::Database, messageFor(5), QStringLiteral("migration.lock is held"));
    return applyMigrations();
}

Result<void> Database::applyMigrations() const
{
    if (const Result<QSqlQuery> wal = run(QStringLiteral("PRAGMA journal_mode = WAL")); !wal)
        return fail(wal.error());
    for (const Migration &migration : migrations()) {
        const Result<void> applied = transaction([&]() -> Result<void> {
            const Result<qint64> version = number(QStringLiteral("PRAGMA user_version"));
            if (!version)
                return fail(version.error());
            if (*version >= migration.version)
                return {};
            const Result<qint64> objects = number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
            if (!objects)
                return fail(objects.error());
            if (*version == 0 && *objects > 0)
                return fail(ErrorCode::Database, Tr::tr("The file signet.db belongs to another program. "
                                                        "Nothing was changed: choose another folder."));
            for (const QString &statement : migration.statements) {
                if (const Result<QSqlQuery> done = run(statement); !done)
                    return fail(done.error());
            }
            const Result<QSqlQuery> stamped =
                run(QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
            return stamped ? Result<void>{} : fail(stamped.error());
        });
        if (!applied)
            return applied;
    }
    return {};
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(errorFrom(query.lastError()));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(errorFrom(query.lastError()));
    return query;
}

Result<bool> Database::first(const QString &sql, const QVariantList &values,
    const std::function<Result<void>(const QSqlQuery &)> &read) const
{
    const auto [compiled, isNew] = m_compiled.try_emplace(sql, m_connection);
    QSqlQuery &query = compiled->second;
    if (isNew) {
        query.setForwardOnly(true);
        if (!query.prepare(sql)) {
            const Error error = errorFrom(query.lastError());
            m_compiled.erase(compiled);
            return fail(error);
        }
    }
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return fail(errorFrom(query.lastError()));
    const auto finish = qScopeGuard([&query] { query.finish(); });
    if (!query.next())
        return query.lastError().isValid() ? Result<bool>(fail(errorFrom(query.lastError()))) : false;
    const Result<void> done = read(query);
    return done ? Result<bool>(true) : fail(done.error());
}

Result<void> Database::transaction(const std::function<Result<void>()> &body) const
{
    ++m_transactions;
    // IMMEDIATE: a deferred transaction that turns into a writing one fails at once instead of waiting its
    // turn.
    if (const Result<QSqlQuery> begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return fail(begun.error());
    Result<void> result = body();
    if (result) {
        if (const Result<QSqlQuery> committed = run(QStringLiteral("COMMIT")); !committed)
            result = fail(committed.error());
    }
    if (!result)
        static_cast<void>(run(QStringLiteral("ROLLBACK")));
    return result;
}

Result<qint64> Database::version() const
{
    static const QString question = QStringLiteral("PRAGMA data_version");
    constexpr qint64 currentNs = 1'000'000;
    if (!m_lookedAtOthers.isValid() || m_lookedAtOthers.nsecsElapsed() >= currentNs) {
        const Result<bool> answered = first(question, {}, [this](const QSqlQuery &row) {
            m_writesOfOthers = row.value(0).toLongLong();
            return Result<void>{};
        });
        if (!answered)
            return fail(answered.error());
        m_lookedAtOthers.start();
    }
    return (m_writesOfOthers << 32) + m_transactions;
}

Result<qint64> Database::number(const QString &sql, const QVariantList &values) const
{
    Result<QSqlQuery> query = run(sql, values);
    if (!query)
        return fail(query.error());
    if (!query->next()) {
        if (query->lastError().isValid())
            return fail(errorFrom(query->lastError()));
        return fail(ErrorCode::NotFound, Tr::tr("There is no such entry."));
    }
    return query->value(0).toLongLong();
}

} // namespace signet
